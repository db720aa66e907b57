"""Rates per 10,000 Han characters, with intervals."""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.corpus.tables import RATES, make_table
from analysis.corpus.text import count_han
from analysis.measure.counts import to_matrix
from analysis.measure.resampling import Floats, bootstrap_rates

By = Literal["term", "category"]
PER = 10_000
_NONE_FOUND = 3.688879454113936
"""Upper 97.5 % limit of a Poisson mean of which nothing was seen: -ln(0.025)."""
_FEW = 10


def measure_rates(
    counts: pd.DataFrame, passages: pd.DataFrame, *, by: By = "term", draws: int = 1000, seed: int = 0
) -> pd.DataFrame:
    """Measure how often each term stands in each report, per 10,000 Han characters.

    Parameters
    ----------
    counts : pandas.DataFrame
        As ``count_terms`` or ``count_phrases`` gives them.
    passages : pandas.DataFrame
        All passages of the reports, also those without any term; as ``split_passages`` gives them.
    by : {"term", "category"}
        What to count together; a category needs ``count_phrases``.
    draws : int
        Bootstrap samples of paragraphs for the interval.
    seed : int
        Seed of the resampling.

    Returns
    -------
    pandas.DataFrame
        One row per term (or category) in a report, also where it does not occur: doc_id, term, n,
        per_10k, low, high, caution.

    Raises
    ------
    ValueError
        If `by` is unknown, `counts` has no such column, or counts name passages that are not given.

    Notes
    -----
    Headings and paragraphs are resampled together within each report. ``low`` and ``high`` are the
    percentile interval of the ratio sum(n) / sum(Han characters); where nothing was found,
    ``high`` is the exact Poisson limit 3.689 / Han characters and ``low`` is 0. Below ten hits the
    interval is rough, and ``caution`` says so; a report of one passage has none (NaN).

    References
    ----------
    Efron, B. & Tibshirani, R. (1993). An Introduction to the Bootstrap, chapter 13.
    Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika 28: 437-442.
    """
    if by not in get_args(By) or by not in counts.columns:
        raise ValueError(
            f"by={by!r}: choose one of {get_args(By)} that is a column of counts ({list(counts.columns)})"
        )
    matrix = to_matrix(counts, by=by, passages=passages)
    han = passages["text"].map(count_han).to_numpy(np.float64)
    parts = [
        _measure_report(
            matrix.n[matrix.doc_ids == doc_id], han[matrix.doc_ids == doc_id], draws=draws, seed=seed
        ).assign(doc_id=doc_id, term=matrix.terms)
        for doc_id in matrix.doc_ids.unique()
    ]
    return make_table(RATES, pd.concat(parts) if parts else pd.DataFrame(columns=RATES.names))


def _measure_report(counts: sparse.csr_array, han: Floats, *, draws: int, seed: int) -> pd.DataFrame:
    n = np.asarray(counts.sum(axis=0)).ravel()
    one = len(han) < 2
    undefined = np.full(len(n), np.nan)
    low, high = (undefined, undefined) if one else bootstrap_rates(counts, han, draws=draws, seed=seed)
    return pd.DataFrame(
        {
            "n": n.astype(np.int64),
            "per_10k": PER * n / han.sum(),
            "low": PER * np.where(n == 0, 0.0, low),
            "high": PER * np.where(n == 0, _NONE_FOUND / han.sum(), high),
            "caution": np.select(
                [n == 0, [one] * len(n), n < _FEW], ["none found", "one passage", "below ten hits"], ""
            ),
        }
    )
