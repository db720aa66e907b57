"""How alike reports are, with intervals."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import combinations
from typing import Literal, get_args

import numpy as np
import pandas as pd

from analysis.corpus.tables import SIMILARITY, make_table
from analysis.measure.counts import to_matrix
from analysis.measure.intervals import jackknife_error
from analysis.measure.resampling import Floats
from analysis.measure.weights import measure_idf

Measure = Literal["cosine", "jaccard"]


def compare(counts: pd.DataFrame, *, measure: Measure = "cosine") -> pd.DataFrame:
    """Compare every pair of reports.

    Parameters
    ----------
    counts : pandas.DataFrame
        As ``count_terms`` (for the cosine) or ``count_phrases`` (for Jaccard) gives them.
    measure : {"cosine", "jaccard"}
        Cosine of the reports' tf-idf weights, or the share of their terms that both hold.

    Returns
    -------
    pandas.DataFrame
        One row per pair of reports: a, b, measure, value (0 to 1; NaN where a report holds no term),
        low, high.

    Raises
    ------
    ValueError
        If the measure is unknown.

    Notes
    -----
    The interval is value ± 1.96 standard errors, cut at 0 and 1; the standard error comes from the
    jackknife over the passages of both reports, the idf being held fixed. A bootstrap would not do:
    it leaves out a third of the passages, so that both measures come out too low.

    References
    ----------
    Efron, B. & Stein, C. (1981). The jackknife estimate of variance. Annals of Statistics 9: 586-596.

    Examples
    --------
    >>> import pandas as pd
    >>> terms = {"doc_id": list("aabb"), "passage": 0, "term": ["党建", "引领", "党建", "治理"]}
    >>> counts = pd.DataFrame(terms).assign(n=1)
    >>> float(compare(counts, measure="jaccard")["value"].iloc[0].round(3))
    0.333
    """
    if measure not in get_args(Measure):
        raise ValueError(f"measure={measure!r}: choose one of {get_args(Measure)}")
    matrix = to_matrix(counts)
    idf = measure_idf(matrix.n) if measure == "cosine" and len(counts) else np.ones(len(matrix.terms))
    weights: Floats = matrix.n.toarray() * idf
    passages = [weights[matrix.doc_ids == doc_id] for doc_id in matrix.doc_ids.unique()]
    rows = [
        (a, b, measure, *_compare_pair(in_a, in_b, _MEASURES[measure]))
        for (a, in_a), (b, in_b) in combinations(zip(matrix.doc_ids.unique(), passages, strict=True), 2)
    ]
    return make_table(SIMILARITY, pd.DataFrame(rows, columns=SIMILARITY.names))


def _measure_cosine(a: Floats, b: Floats) -> Floats:
    lengths = np.sqrt((a**2).sum(axis=-1) * (b**2).sum())
    undefined: Floats = np.full(len(a), np.nan)
    return np.divide(a @ b, lengths, out=undefined, where=lengths > 0)


def _measure_jaccard(a: Floats, b: Floats) -> Floats:
    # The jackknife subtracts weights, so that what is gone may differ from 0 in the last digits.
    in_a, in_b = a > 1e-9, b > 1e-9
    either = (in_a | in_b).sum(axis=-1).astype(np.float64)
    undefined: Floats = np.full(len(a), np.nan)
    return np.divide((in_a & in_b).sum(axis=-1), either, out=undefined, where=either > 0)


_MEASURES: dict[str, Callable[[Floats, Floats], Floats]] = {
    "cosine": _measure_cosine,
    "jaccard": _measure_jaccard,
}


def _compare_pair(
    a: Floats, b: Floats, measure: Callable[[Floats, Floats], Floats]
) -> tuple[float, float, float]:
    total_a, total_b = a.sum(axis=0), b.sum(axis=0)
    value = float(measure(total_a[None], total_b)[0])
    if min(len(a), len(b)) < 2:
        return value, np.nan, np.nan
    errors = [jackknife_error(measure(total_a - a, total_b)), jackknife_error(measure(total_b - b, total_a))]
    margin = 1.96 * math.hypot(*errors)
    return value, max(0.0, value - margin), min(1.0, value + margin)
