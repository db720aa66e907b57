"""Likeness of two reports: the measures that ``compare`` offers, as functions of sums over passages."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from scipy import sparse

from analysis.measure.counts import sum_terms
from analysis.measure.resampling import Floats

Pairwise = Callable[[Floats, Floats], Floats]
"""From several versions of one report's sums, a row each, and another's sums, to a value each."""

FEWEST = 3
"""Reports that a standard deviation over reports needs to say anything of the distance of two."""


class Scale(NamedTuple):
    """What a measure works on: `rows`, one per passage, their columns to be summed; the measure; its most."""

    rows: Floats
    measure: Pairwise
    most: float


def scale_cosine(counts: sparse.csr_array, idf: Floats) -> Scale:
    """Prepare the cosine of tf-idf weights."""
    return Scale(counts.toarray() * idf, _measure_cosine, 1.0)


def scale_jaccard(counts: sparse.csr_array) -> Scale:
    """Prepare the share of terms that both reports hold."""
    return Scale(counts.toarray(), _measure_jaccard, 1.0)


def scale_overlap(counts: sparse.csr_array) -> Scale:
    """Prepare the overlap of two distributions, sum(min(p, q)): the share of both that is common."""
    return Scale(counts.toarray(), _measure_overlap, 1.0)


def scale_delta(counts: sparse.csr_array, members: sparse.csr_array, words: int) -> Scale:
    """Prepare Burrows' Delta over the most frequent terms.

    Parameters
    ----------
    counts : sparse array of shape (passages, terms)
    members : sparse array of shape (reports, passages)
        1 where a passage is of a report.
    words : int
        How many terms, at most.

    Returns
    -------
    Scale
        Its rows have the frequent terms, and the count of all terms in the last column.

    References
    ----------
    Burrows, J. (2002). 'Delta': a measure of stylistic difference and a guide to likely authorship.
    Literary and Linguistic Computing 17: 267-287.
    """
    totals = sum_terms(counts)
    # Ties are broken by the terms' order, so that machines agree.
    chosen = np.sort(np.argsort(-totals, kind="stable")[:words])
    sizes = np.asarray(counts.sum(axis=1), dtype=np.float64).ravel()
    rows: Floats = np.column_stack([counts.tocsc()[:, chosen].toarray(), sizes])
    by_report: Floats = np.asarray(members @ rows, dtype=np.float64)
    shares = by_report[:, :-1] / by_report[:, -1:]
    spread = shares.std(axis=0, ddof=1) if len(shares) >= FEWEST else np.zeros(shares.shape[1])
    varied = spread > 0
    rows = np.column_stack([rows[:, :-1][:, varied], sizes])

    def measure(a: Floats, b: Floats) -> Floats:
        apart = (_divide(a[:, :-1], a[:, -1:]) - b[:-1] / b[-1]) / spread[varied]
        return np.abs(apart).mean(axis=1) if varied.any() else np.full(len(a), np.nan)

    return Scale(rows, measure, np.inf)


def _divide(n: Floats, by: Floats) -> Floats:
    undefined: Floats = np.full(n.shape, np.nan)
    return np.divide(n, by, out=undefined, where=by > 0)


def _measure_cosine(a: Floats, b: Floats) -> Floats:
    lengths = np.sqrt((a**2).sum(axis=-1) * (b**2).sum())
    return _divide(a @ b, lengths)


def _measure_jaccard(a: Floats, b: Floats) -> Floats:
    # The jackknife subtracts weights, so that what is gone may differ from 0 in the last digits.
    in_a, in_b = a > 1e-9, b > 1e-9
    either = (in_a | in_b).sum(axis=-1).astype(np.float64)
    return _divide((in_a & in_b).sum(axis=-1).astype(np.float64), either)


def _measure_overlap(a: Floats, b: Floats) -> Floats:
    shares = _divide(a, a.sum(axis=1, keepdims=True))
    return np.minimum(shares, b / (b.sum() or np.nan)).sum(axis=1)


def measure_profile_distance(a: Floats, b: Floats) -> Floats:
    """Give the distance of two standardised profiles, and that without each measure in turn.

    Parameters
    ----------
    a, b : ndarray of shape (measures,)
        Values of both reports, in standard deviations over all reports.

    Returns
    -------
    ndarray of shape (measures + 1,)
        sqrt(mean((a - b)^2)) of all measures, then without the first, the second…

    Examples
    --------
    >>> import numpy as np
    >>> measure_profile_distance(np.array([1.0, 0.0]), np.array([-1.0, 0.0])).round(3).tolist()
    [1.414, 0.0, 2.0]
    """
    squares = (a - b) ** 2
    rest = _divide(squares.sum() - squares, np.full(len(squares), len(squares) - 1.0))
    whole = squares.mean() if len(squares) else np.nan
    return np.sqrt(np.concatenate([[whole], np.maximum(rest, 0)]))
