"""Resampling of paragraphs within a report: how far a figure moves with the paragraphs it hangs on."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy import sparse

Floats = npt.NDArray[np.float64]


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
    generator = np.random.default_rng(seed)
    return generator.multinomial(units, np.full(units, 1 / units), size=draws).astype(np.float64)


def bootstrap_rates(
    counts: sparse.csr_array, sizes: Floats, *, draws: int = 1000, seed: int = 0
) -> tuple[Floats, Floats]:
    """Give the 95 % percentile interval of each term's rate, resampling paragraphs.

    Parameters
    ----------
    counts : sparse array of shape (paragraphs, terms)
        Occurrences.
    sizes : ndarray of shape (paragraphs,)
        Size of each paragraph (Han characters).
    draws, seed : int
        Number of bootstrap samples, and the seed.

    Returns
    -------
    low, high : ndarray of shape (terms,)
        The 2.5 and 97.5 percentiles of sum(count) / sum(size) over the samples.
    """
    weights = draw_weights(counts.shape[0], draws, seed=seed)
    rates = (counts.T @ weights.T) / (weights @ sizes)
    low, high = np.quantile(rates, (0.025, 0.975), axis=1)
    return low, high


def jackknife_error(left_out: Floats) -> float:
    """Give the standard error of a figure from its values with each unit left out in turn.

    Parameters
    ----------
    left_out : ndarray of shape (units,)
        The figure computed without unit i.

    Returns
    -------
    float
        sqrt((m - 1) / m * sum((value_i - mean)^2)), m the number of units.

    References
    ----------
    Efron, B. & Tibshirani, R. (1993). An Introduction to the Bootstrap, chapter 11.

    Examples
    --------
    >>> import numpy as np
    >>> round(jackknife_error(np.array([1.5, 2.0, 2.5])), 6)  # of the mean of 1, 2, 3
    0.57735
    """
    units = len(left_out)
    return float(np.sqrt((units - 1) / units * np.sum((left_out - left_out.mean()) ** 2)))
