"""Intervals of rates: how sure a rate is, given how it is spread over the paragraphs."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from scipy import sparse, special

from analysis.measure.counts import sum_terms
from analysis.measure.resampling import Floats, draw_weights, sum_samples

NORMAL = 1.959963984540054
"""97.5 % quantile of the normal distribution."""
_TAILS = (0.025, 0.975)
_MOST_TERMS = 1000


class Interval(NamedTuple):
    """Lower and upper limits, each of shape (terms,)."""

    low: Floats
    high: Floats


def estimate_variance(counts: sparse.csr_array, sizes: Floats) -> Floats:
    """Estimate the variance of each term's total from how unevenly the passages hold it.

    Parameters
    ----------
    counts : sparse array of shape (passages, terms)
        Occurrences n_i.
    sizes : ndarray of shape (passages,)
        Size h_i of each passage (Han characters); two of them at least are not 0.

    Returns
    -------
    ndarray of shape (terms,)
        The jackknife variance of the ratio r = N / H, times H^2:
        (m - 1) / m * sum(((n_i - r h_i) / (1 - h_i / H))^2), where m is the number of passages.

    References
    ----------
    Miller, R. G. (1974). The jackknife - a review. Biometrika 61: 1-15.
    Cochran, W. G. (1977). Sampling Techniques, section 6.17.
    """
    units = len(sizes)
    rate = sum_terms(counts) / sizes.sum()
    weights = (1 - sizes / sizes.sum()) ** -2
    # The square written out: a table of residuals would not be sparse.
    crossed = 2 * rate * (counts.T @ (weights * sizes))
    squares = counts.power(2).T @ weights - crossed + rate**2 * (weights @ sizes**2)
    return (units - 1) / units * np.maximum(squares, 0)


def find_gamma_interval(counts: sparse.csr_array, sizes: Floats) -> Interval:
    """Give the 95 % interval of each term's rate, by a gamma distribution as wide as the spread asks for.

    Parameters
    ----------
    counts : sparse array of shape (passages, terms)
        Occurrences.
    sizes : ndarray of shape (passages,)
        Size of each passage (Han characters).

    Returns
    -------
    Interval
        Of occurrences per unit of size. NaN where fewer than two passages have a size, but where
        nothing was found: from 0 to the exact Poisson limit -ln(0.025) / H.

    Notes
    -----
    A total N whose variance is phi times that of a Poisson count says as much as N / phi hits that
    fall independently. With v of :func:`estimate_variance`, Student's t and the normal z,

        phi = max(1, v (t / z)^2 / N),   t with m - 1 degrees of freedom,
        low = phi G(0.025; N / phi) / H,   high = phi G(0.975; N / phi + 1) / H,

    G the quantile of a gamma distribution of that shape. For phi = 1 this is Garwood's exact
    interval. Bursty terms (three hits in one paragraph) have a large phi and a wide interval.
    Its coverage is measured in ``docs/decisions/0007-intervals.md``.

    References
    ----------
    Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika 28: 437-442.
    Fay, M. P. & Feuer, E. J. (1997). Confidence intervals for directly standardized rates: a method
    based on the gamma distribution. Statistics in Medicine 16: 791-801.

    Examples
    --------
    >>> import numpy as np
    >>> from scipy import sparse
    >>> even, burst = [1, 1, 1, 1, 1, 1], [3, 3, 0, 0, 0, 0]  # 党建 in each paragraph, 候鸟 in two
    >>> interval = find_gamma_interval(sparse.csr_array(np.transpose([even, burst])), np.full(6, 100.0))
    >>> interval.low.round(4).tolist(), interval.high.round(4).tolist()
    ([0.0037, 0.0007], [0.0218, 0.0436])
    """
    n, size = sum_terms(counts), sizes.sum()
    undefined: Floats = np.full(len(n), np.nan)
    low, high = undefined, undefined.copy()
    if np.count_nonzero(sizes) > 1:
        phi = _inflate(counts, sizes)
        low = phi * special.gammaincinv(n / phi, _TAILS[0]) / size
        high = phi * special.gammaincinv(n / phi + 1, _TAILS[1]) / size
    limit = -np.log(_TAILS[0]) / size if size > 0 else np.nan
    return Interval(np.where(n == 0, 0.0 * limit, low), np.where(n == 0, limit, high))


def find_ratio_interval(
    target: tuple[sparse.csr_array, Floats], reference: tuple[sparse.csr_array, Floats]
) -> Interval:
    """Give the 95 % interval of the ratio of each term's rates on two sides.

    Parameters
    ----------
    target, reference : tuple of sparse array and ndarray
        Occurrences, of shape (passages, terms), and the size of each passage, of shape (passages,).
        A side of one passage counts as one whose occurrences fall independently.

    Returns
    -------
    Interval
        From 0 where the target lacks the term, to ``inf`` where the reference does; NaN where both do.

    Notes
    -----
    With phi of :func:`find_gamma_interval`, taken on each side for itself, the limits are those of the
    ratio of two gamma variables, which is a beta prime variable:

        low = c B(0.025; n_t / phi_t, n_r / phi_r + 1),   c = (phi_t / phi_r) (H_r / H_t),
        high = c B(0.975; n_t / phi_t + 1, n_r / phi_r).

    Where both phi are 1, these are the exact conditional limits for two Poisson rates.

    References
    ----------
    Fay, M. P. (2010). Two-sided exact tests and matching confidence intervals for discrete data.
    The R Journal 2: 53-58.

    Examples
    --------
    >>> import numpy as np
    >>> from scipy import sparse
    >>> sides = [(sparse.csr_array(np.array([[n], [n]])), np.array([100.0, 100.0])) for n in (20, 5)]
    >>> [round(float(limit[0]), 3) for limit in find_ratio_interval(*sides)]  # 40 against 10 occurrences
    [1.966, 8.97]
    """
    (n_t, size_t, phi_t), (n_r, size_r, phi_r) = (
        (sum_terms(counts), sizes.sum(), _inflate(counts, sizes)) for counts, sizes in (target, reference)
    )
    a, b, scale = n_t / phi_t, n_r / phi_r, phi_t / phi_r * size_r / size_t
    low, high = (
        _take_odds(np.asarray(special.betaincinv(*shape), dtype=np.float64))
        for shape in ((np.maximum(a, 1e-9), b + 1, _TAILS[0]), (a + 1, np.maximum(b, 1e-9), _TAILS[1]))
    )
    neither = (a == 0) & (b == 0)
    limits = np.where(a == 0, 0.0, scale * low), np.where(b == 0, np.inf, scale * high)
    return Interval(*(np.where(neither, np.nan, limit) for limit in limits))


def _take_odds(share: Floats) -> Floats:
    return share / np.maximum(1 - share, 1e-200)


def _inflate(counts: sparse.csr_array, sizes: Floats) -> Floats:
    """Tell how many times wider a term's total spreads than independent occurrences would (phi)."""
    n = sum_terms(counts)
    if np.count_nonzero(sizes) < 2:
        return np.ones(len(n))
    spread = np.maximum(n, estimate_variance(counts, sizes) * _correct_few(len(sizes)))
    return np.divide(spread, n, out=np.ones(len(n)), where=n > 0)


def _correct_few(units: int) -> float:
    """Widen the variance for its being estimated from few passages."""
    return float(special.stdtrit(units - 1, _TAILS[1]) / NORMAL) ** 2


def find_percentile_interval(
    counts: sparse.csr_array, sizes: Floats, *, draws: int = 1000, seed: int = 0
) -> Interval:
    """Give the 95 % percentile interval of each term's rate, resampling paragraphs.

    Parameters
    ----------
    counts : sparse array of shape (paragraphs, terms)
        Occurrences.
    sizes : ndarray of shape (paragraphs,)
        Size of each paragraph (Han characters), none of them 0.
    draws, seed : int
        Number of bootstrap samples, and the seed.

    Returns
    -------
    Interval
        The 2.5 and 97.5 percentiles of sum(count) / sum(size) over the samples: too narrow for rare
        terms and few paragraphs (``docs/decisions/0007-intervals.md``).

    References
    ----------
    Efron, B. & Tibshirani, R. (1993). An Introduction to the Bootstrap, chapter 13.
    """
    weights = draw_weights(counts.shape[0], draws, seed=seed)
    by_term = counts.tocsc()
    # Some terms at a time: all samples of all terms of a large corpus would not fit into memory.
    parts = [by_term[:, start : start + _MOST_TERMS] for start in range(0, counts.shape[1], _MOST_TERMS)]
    limits = [np.quantile(sum_samples(part.tocsr(), sizes, weights).rates, _TAILS, axis=0) for part in parts]
    low, high = np.concatenate(limits, axis=1) if limits else np.empty((2, 0))
    return Interval(low, high)
