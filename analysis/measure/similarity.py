"""How alike reports are, with intervals."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Literal, get_args

import numpy as np
import pandas as pd

from analysis.corpus.tables import SIMILARITY, TERM_COUNTS, make_table
from analysis.corpus.tables.needs import only, require
from analysis.measure.counts import Matrix, to_matrix
from analysis.measure.jackknife import jackknife_error
from analysis.measure.likeness import (
    FEWEST,
    Scale,
    measure_profile_distance,
    scale_cosine,
    scale_delta,
    scale_jaccard,
    scale_overlap,
)
from analysis.measure.resampling import Floats
from analysis.measure.weights import measure_idf

Measure = Literal["cosine", "jaccard", "topics", "delta", "profile"]
DISTANCES = ("delta", "profile")
"""The measures that are 0 for equal reports and have no upper end."""

_NEEDS = {
    "cosine": ("doc_id", "passage", "term", "n"),
    "jaccard": ("doc_id", "passage", "term", "n"),
    "delta": ("doc_id", "passage", "term", "n"),
    "topics": ("doc_id", "passage", "topic"),
    "profile": ("doc_id", "measure", "value"),
}


def compare(table: pd.DataFrame, *, measure: Measure = "cosine", words: int = 150) -> pd.DataFrame:
    """Compare every pair of reports.

    Parameters
    ----------
    table : pandas.DataFrame
        For "cosine", "jaccard" and "delta" counts, as ``count_terms`` or ``count_phrases`` gives
        them (for Delta with ``stopwords=[]``: function words tell styles apart); for "topics" what
        ``cluster_topics`` gives; for "profile" any table with doc_id, measure and value.
    measure : {"cosine", "jaccard", "topics", "delta", "profile"}
        Cosine of the reports' tf-idf weights; share of their terms that both hold; overlap of their
        shares of topics; Burrows' Delta; distance of their standardised profiles.
    words : int
        Number of most frequent terms that Delta takes.

    Returns
    -------
    pandas.DataFrame
        One row per pair of reports: a, b, measure, value, low, high. The first three measures are
        similarities, 0 to 1, Delta and profile are distances from 0; NaN where a report holds no term,
        and distances of fewer than three reports.

    Raises
    ------
    ValueError
        If the measure is unknown, the table lacks a column, `words` is below 1, or a measure of a
        profile stands twice for one report.

    Notes
    -----
    With f the relative frequency of a term, s its standard deviation over the reports, p and q shares
    of topics, x values of a profile,

        overlap = sum(min(p, q)),   Delta = mean |f_a - f_b| / s,
        profile = sqrt(mean(((x_a - x_b) / s)^2)).

    Both distances need three reports: of two, every s is |x_a - x_b| / sqrt(2), and any two reports
    would lie sqrt(2) apart.

    The interval is value ± 1.96 standard errors, cut at the ends of the scale; the standard error comes
    from the jackknife over the passages of both reports, idf and s being held fixed. A bootstrap would
    not do: it leaves out a third of the passages, so that similarities come out too low. A profile has
    no passages: its jackknife leaves out one measure in turn, and tells how far the distance hangs on
    the choice of measures.

    References
    ----------
    Efron, B. & Stein, C. (1981). The jackknife estimate of variance. Annals of Statistics 9: 586-596.
    Burrows, J. (2002). 'Delta'. Literary and Linguistic Computing 17: 267-287.
    Schoener, T. W. (1968). The Anolis lizards of Bimini. Ecology 49: 704-726 (overlap).

    Examples
    --------
    >>> import pandas as pd
    >>> terms = {"doc_id": list("aabb"), "passage": 0, "term": ["党建", "引领", "党建", "治理"]}
    >>> counts = pd.DataFrame(terms).assign(n=1)
    >>> float(compare(counts, measure="jaccard")["value"].iloc[0].round(3))
    0.333
    """
    require((table, only(TERM_COUNTS)))
    faults = [] if measure in _NEEDS else [f"measure={measure!r}: choose one of {get_args(Measure)}"]
    missing = [column for column in _NEEDS.get(measure, ()) if column not in table]
    faults += (
        [f"measure={measure!r} needs the columns {_NEEDS[measure]}; missing: {missing}"] if missing else []
    )
    faults += [] if words >= 1 else [f"words={words}: give at least 1"]
    if faults:
        raise ValueError("; ".join(faults))
    if measure == "profile":
        return _compare_profiles(table)
    counts = table.assign(term=table["topic"].astype("str"), n=1) if measure == "topics" else table
    matrix = to_matrix(counts)
    scale = _prepare(matrix, measure, words)
    passages = [scale.rows[matrix.doc_ids == doc_id] for doc_id in matrix.doc_ids.unique()]
    rows = [
        (a, b, measure, *_compare_pair(in_a, in_b, scale))
        for (a, in_a), (b, in_b) in combinations(zip(matrix.doc_ids.unique(), passages, strict=True), 2)
    ]
    return make_table(SIMILARITY, pd.DataFrame(rows, columns=SIMILARITY.names))


def _prepare(matrix: Matrix, measure: Measure, words: int) -> Scale:
    if measure == "cosine":
        return scale_cosine(matrix.n, measure_idf(matrix.n) if len(matrix.terms) else np.ones(0))
    if measure == "delta":
        return scale_delta(matrix.n, matrix.members, words)
    return scale_overlap(matrix.n) if measure == "topics" else scale_jaccard(matrix.n)


def _compare_pair(a: Floats, b: Floats, scale: Scale) -> tuple[float, float, float]:
    total_a, total_b = a.sum(axis=0), b.sum(axis=0)
    value = float(scale.measure(total_a[None], total_b)[0])
    if min(len(a), len(b)) < 2:
        return value, np.nan, np.nan
    errors = [
        jackknife_error(scale.measure(total_a - a, total_b)),
        jackknife_error(scale.measure(total_b - b, total_a)),
    ]
    return _bound(value, math.hypot(*errors), scale.most)


def _bound(value: float, error: float, most: float) -> tuple[float, float, float]:
    if math.isnan(value):  # max and min would take the ends of the scale
        return np.nan, np.nan, np.nan
    margin = 1.96 * error
    return value, max(0.0, value - margin), min(most, value + margin)


def _compare_profiles(table: pd.DataFrame) -> pd.DataFrame:
    doc_ids, scores = _standardise(table)
    rows: list[tuple[object, ...]] = []
    for a, b in combinations(range(len(doc_ids)), 2):
        value, *left_out = map(float, measure_profile_distance(scores[a], scores[b]))
        error = jackknife_error(np.array(left_out)) if len(left_out) > 1 else np.nan
        rows.append((doc_ids[a], doc_ids[b], "profile", *_bound(value, error, np.inf)))
    return make_table(SIMILARITY, pd.DataFrame(rows, columns=SIMILARITY.names))


def _standardise(table: pd.DataFrame) -> tuple[list[str], Floats]:
    """Give each report's values in standard deviations: of measures that all have and that differ."""
    double = table.duplicated(["doc_id", "measure"])
    if double.any():
        twice = table.loc[double, ["doc_id", "measure"]].drop_duplicates().to_numpy().tolist()
        raise ValueError(f"a report has one value of a measure; these stand twice: {twice[:5]}")
    rows, doc_ids = pd.factorize(table["doc_id"])
    columns, measures = pd.factorize(table["measure"])
    values: Floats = np.full((len(doc_ids), len(measures)), np.nan)
    values[rows, columns] = table["value"]
    values = values[:, np.isfinite(values).all(axis=0)]
    if len(values) < FEWEST:
        return [str(doc) for doc in doc_ids], values[:, :0]
    spread: Floats = np.asarray(values.std(axis=0, ddof=1), dtype=np.float64)
    varied = np.flatnonzero(spread > 0)
    scores: Floats = np.asarray(values - values.mean(axis=0), dtype=np.float64)[:, varied] / spread[varied]
    return [str(doc) for doc in doc_ids], scores
