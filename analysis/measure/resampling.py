"""Resampling: how far a figure moves with the paragraphs, or the reports, that it hangs on.

Every way of resampling is a matrix of weights, a row per sample and a column per passage, that
says how often a passage stands in a sample. :func:`sum_samples` turns weights into sums of counts,
and a statistic is a function of such sums.
"""

from __future__ import annotations

from numbers import Integral
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

Floats = npt.NDArray[np.float64]
Labels = npt.NDArray[Any]

_BATCH = 100
"""Samples that are summed at once: enough for the product to be quick, few enough to stay in the cache."""


class Sums(NamedTuple):
    """Sums over the passages of samples: `n` of shape (samples, terms), `sizes` of shape (samples,)."""

    n: Floats
    sizes: Floats

    @property
    def rates(self) -> Floats:
        """Occurrences per unit of size, of shape (samples, terms); NaN in a sample without size."""
        sizes = np.where(self.sizes > 0, self.sizes, np.nan)
        return self.n / sizes[:, None]


def draw_weights(units: int, draws: int, *, seed: int = 0) -> Floats:
    """Draw bootstrap samples of units: how often each unit stands in each sample.

    Parameters
    ----------
    units : int
        Number of paragraphs, at least 2.
    draws : int
        Number of samples.
    seed : int
        Seed of the random generator.

    Returns
    -------
    ndarray of shape (draws, units)
        Multinomial counts; every row sums to `units`.

    Raises
    ------
    ValueError
        If there are fewer than two units: resampling one says nothing about how far it would move.

    References
    ----------
    Efron, B. & Tibshirani, R. (1993). An Introduction to the Bootstrap, chapter 6.
    """
    if units < 2:
        raise ValueError(f"{units} passage can't be resampled; a report needs at least 2 for an interval")
    return _draw(np.random.default_rng(seed), units, draws)


def _draw(generator: np.random.Generator, units: int, draws: int) -> Floats:
    return generator.multinomial(units, np.full(units, 1 / units), size=draws).astype(np.float64)


def draw_weights_within(reports: Labels, draws: int, *, seed: int = 0) -> Floats:
    """Draw bootstrap samples of the passages of each report, so that every report keeps its number.

    Parameters
    ----------
    reports : array of shape (passages,)
        The report of each passage.
    draws, seed : int
        Number of samples, and the seed of the random generator.

    Returns
    -------
    ndarray of shape (draws, passages)
        How often each passage stands in each sample.

    Raises
    ------
    ValueError
        If reports have one passage only; all of them are named.

    References
    ----------
    Davison, A. C. & Hinkley, D. V. (1997). Bootstrap Methods and their Application, section 3.2.
    """
    names, first, sizes = np.unique(reports, return_index=True, return_counts=True)
    if (sizes < 2).any():
        short = "、".join(str(name) for name in names[sizes < 2])
        raise ValueError(f"one passage can't be resampled; leave out the reports that have no more: {short}")
    generator = np.random.default_rng(seed)
    weights = np.zeros((draws, len(reports)))
    for name in names[np.argsort(first)]:
        mine = np.flatnonzero(reports == name)
        weights[:, mine] = _draw(generator, len(mine), draws)
    return weights


def draw_report_weights(reports: Labels, draws: int, *, seed: int = 0) -> Floats:
    """Draw bootstrap samples of whole reports of one side of a comparison.

    Parameters
    ----------
    reports : array of shape (passages,)
        The report of each passage of this side.
    draws, seed : int
        Number of samples, and the seed of the random generator.

    Returns
    -------
    ndarray of shape (draws, passages)
        How often each passage stands in each sample; the passages of a report stay together.

    Raises
    ------
    ValueError
        If the side has one report.

    Examples
    --------
    >>> import numpy as np
    >>> draw_report_weights(np.array(["海口", "海口"]), 100)
    Traceback (most recent call last):
        ...
    ValueError: this side has 1 report (海口), and one text says nothing about how the texts of its \
side differ: resample its passages (draw_weights_within) and speak of this text alone, or add reports
    """
    names, member = np.unique(reports, return_inverse=True)
    if len(names) < 2:
        raise ValueError(
            f"this side has {len(names)} report ({'、'.join(map(str, names))}), and one text says nothing "
            "about how the texts of its side differ: resample its passages (draw_weights_within) and speak "
            "of this text alone, or add reports"
        )
    return _draw(np.random.default_rng(seed), len(names), draws)[:, member]


def draw_labels(labels: Labels, draws: int, *, seed: int = 0) -> Labels:
    """Deal labels of passages out anew; every group keeps its number of passages.

    Parameters
    ----------
    labels : array of shape (passages,)
        The group of each passage, for any number of groups.
    draws, seed : int
        Number of permutations, and the seed of the random generator.

    Returns
    -------
    ndarray of shape (draws, passages)
        The labels, in a new order in every row.

    References
    ----------
    Good, P. (2005). Permutation, Parametric, and Bootstrap Tests of Hypotheses, chapter 3.
    """
    check_seed(seed)
    repeated = np.broadcast_to(labels, (draws, len(labels)))
    return np.random.default_rng(seed).permuted(repeated, axis=1)


def check_seed(seed: int) -> None:
    """Refuse a seed that numpy or scikit-learn would refuse later, and less plainly."""
    if not isinstance(seed, Integral) or not 0 <= seed < 2**32:
        raise ValueError(f"seed={seed!r}: give a whole number from 0 to {2**32 - 1}")


def sum_samples(counts: sparse.csr_array, sizes: Floats, weights: Floats) -> Sums:
    """Sum the counts of the passages in each sample.

    Parameters
    ----------
    counts : sparse array of shape (passages, terms)
        Occurrences.
    sizes : ndarray of shape (passages,)
        Size of each passage (Han characters).
    weights : ndarray of shape (samples, passages)
        How often each passage stands in each sample.

    Returns
    -------
    Sums
    """
    columns = counts.T.tocsr()
    n = np.empty((len(weights), counts.shape[1]))
    for start in range(0, len(weights), _BATCH):
        n[start : start + _BATCH] = (columns @ weights[start : start + _BATCH].T).T
    return Sums(n, weights @ sizes)
