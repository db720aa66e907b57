"""Contrasts of two sides: Log Ratio, log-odds with a prior, LRC and G² from counts and sizes."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

import numpy as np
from scipy import special

from analysis.measure.resampling import Floats

Correction = Literal["none", "williams", "yates"]
_SMALL = 5


class Sides(NamedTuple):
    """What two sides hold: `n_target`, `n_reference` of shape (terms,) and the size of each side."""

    n_target: Floats
    n_reference: Floats
    size_target: float
    size_reference: float


class LogOdds(NamedTuple):
    """Log-odds ratio (natural logarithm) and its z-score, each of shape (terms,)."""

    log_odds: Floats
    z: Floats


def measure_g2(n: Floats, sizes: Floats) -> Floats:
    """Give the G² (log-likelihood ratio) of each term over two or more groups.

    Parameters
    ----------
    n : ndarray of shape (..., groups, terms)
        Occurrences.
    sizes : ndarray of shape (..., groups)
        Size of each group: all that was counted there.

    Returns
    -------
    ndarray of shape (..., terms)
        2 * sum(O ln(O / E)) over all cells of the table of groups by (term, anything else), not
        negative and without a sign; 0 where all groups have the same rate.

    References
    ----------
    Dunning, T. (1993). Accurate methods for the statistics of surprise and coincidence.
    Computational Linguistics 19: 61-74.

    Examples
    --------
    >>> import numpy as np
    >>> measure_g2(np.array([[7.0, 3.0], [2.0, 7.0]]), np.array([10.0, 9.0])).round(6).tolist()
    [4.534939, 4.534939]
    """
    share = sizes / sizes.sum(axis=-1, keepdims=True)
    total: Floats = np.asarray(n.sum(axis=-2), dtype=np.float64)
    g2: Floats = np.zeros(total.shape)
    # Group by group, so that permutations of a large corpus don't hold all cells at once.
    for group in range(n.shape[-2]):
        found, part = n[..., group, :], share[..., group, None]
        rest = np.maximum(sizes[..., group, None] - found, 0)
        others = np.maximum(sizes.sum(axis=-1)[..., None] - total, 0)
        g2 = g2 + _diverge(found, part * total) + _diverge(rest, part * others)
    return np.maximum(2 * g2, 0)


def _diverge(found: Floats, expected: Floats) -> Floats:
    """Give O ln(O / E), 0 where nothing was found."""
    return np.asarray(special.rel_entr(found, expected), dtype=np.float64)


def correct_g2(sides: Sides, correction: Correction = "none") -> Floats:
    """Give the G² of two sides with a correction for small counts, as quanteda does.

    Parameters
    ----------
    sides : Sides
    correction : {"none", "williams", "yates"}
        Williams's divisor; or Yates's shift of 0.5, only where an expected count is below 5.

    Returns
    -------
    ndarray of shape (terms,)
        Without a sign.

    Raises
    ------
    ValueError
        If the correction is unknown.

    References
    ----------
    Williams, D. A. (1976). Improved likelihood ratio tests for complete contingency tables.
    Biometrika 63: 33-37.
    """
    if correction not in get_args(Correction):
        raise ValueError(f"correction={correction!r}: choose one of {get_args(Correction)}")
    n = np.stack([sides.n_target, sides.n_reference])
    sizes = np.array([sides.size_target, sides.size_reference])
    if correction == "yates":
        n = _shift(n, sizes)
    divisor = _divide_williams(n, sizes) if correction == "williams" else 1.0
    return measure_g2(n, sizes) / divisor


def _shift(n: Floats, sizes: Floats) -> Floats:
    rest, total = sizes[:, None] - n, sizes.sum()
    margins = np.stack([n.sum(axis=0), rest.sum(axis=0)])
    least = (margins[:, None] * sizes[:, None] / total).min(axis=(0, 1))
    apart = n[0] * rest[1] - n[1] * rest[0]
    step = np.where((least < _SMALL) & (np.abs(apart) >= total / 2), 0.5, 0.0) * np.sign(apart)
    return n + np.stack([-step, step])


def _divide_williams(n: Floats, sizes: Floats) -> Floats:
    rest, total = sizes[:, None] - n, sizes.sum()
    whole = (n > 0).all(axis=0) & (rest > 0).all(axis=0)
    column: Floats = np.where(whole, np.asarray(n.sum(axis=0)), total)
    other: Floats = np.where(whole, np.asarray(rest.sum(axis=0)), total)
    by_row = (total / sizes).sum() - 1
    return np.where(whole, 1 + by_row * (total / column + total / other - 1) / (6 * total), 1.0)


def measure_log_ratio(sides: Sides) -> Floats:
    """Give the binary logarithm of the ratio of both rates, 0.5 standing for no occurrence.

    Parameters
    ----------
    sides : Sides

    Returns
    -------
    ndarray of shape (terms,)
        1 is twice as frequent in the target, -1 half as frequent; NaN where neither side has the term.

    References
    ----------
    Hardie, A. (2014). Log Ratio - an informal introduction. CASS, Lancaster University.

    Examples
    --------
    >>> import numpy as np
    >>> measure_log_ratio(Sides(np.array([6.0, 1.0]), np.array([3.0, 0.0]), 1000.0, 2000.0)).tolist()
    [2.0, 2.0]
    """
    target, reference = (
        np.where(n > 0, n, 0.5) / size
        for n, size in ((sides.n_target, sides.size_target), (sides.n_reference, sides.size_reference))
    )
    held = (sides.n_target > 0) | (sides.n_reference > 0)
    return np.where(held, np.log2(target / reference), np.nan)


def measure_log_odds(sides: Sides, prior: Floats, prior_size: float) -> LogOdds:
    """Give the log-odds ratio with an informative Dirichlet prior, and its z-score.

    Parameters
    ----------
    sides : Sides
    prior : ndarray of shape (terms,)
        Occurrences a_w that the prior adds to each side, above 0.
    prior_size : float
        Size a_0 that the prior adds to each side.

    Returns
    -------
    LogOdds
        With y the count and n the size of a side,
        d = ln((y_t + a_w) / (n_t + a_0 - y_t - a_w)) - ln((y_r + a_w) / (n_r + a_0 - y_r - a_w)),
        z = d / sqrt(1 / (y_t + a_w) + 1 / (y_r + a_w)). NaN for a term that is all that was counted.

    References
    ----------
    Monroe, B. L., Colaresi, M. P. & Quinn, K. M. (2008). Fightin' words: lexical feature selection
    and evaluation for identifying the content of political conflict. Political Analysis 16: 372-403.

    Examples
    --------
    >>> import numpy as np
    >>> odds = measure_log_odds(Sides(np.array([9.0]), np.array([1.0]), 90.0, 90.0), np.array([1.0]), 10.0)
    >>> odds.log_odds.round(6).tolist(), odds.z.round(6).tolist()
    ([1.694596], [2.187714])
    """
    target, reference = sides.n_target + prior, sides.n_reference + prior
    others = sides.size_target + prior_size - target, sides.size_reference + prior_size - reference
    # A term that is all there is has no odds.
    odds = [
        np.where(rest > 0, n / np.where(rest > 0, rest, 1), np.nan)
        for n, rest in zip((target, reference), others, strict=True)
    ]
    log_odds = np.log(odds[0]) - np.log(odds[1])
    return LogOdds(log_odds, log_odds / np.sqrt(1 / target + 1 / reference))


def measure_lrc(sides: Sides, *, family: int, level: float = 0.95) -> Floats:
    """Give the conservative Log Ratio: the end of its exact interval that is nearer to 0.

    Parameters
    ----------
    sides : Sides
    family : int
        Number of terms that are compared, for Bonferroni's correction of the interval.
    level : float
        Of the interval over all terms together.

    Returns
    -------
    ndarray of shape (terms,)
        The lower limit where the target has the higher rate, the upper one where it has the lower;
        0 where the interval holds 0, or neither side has the term.

    Notes
    -----
    Of n_t + n_r occurrences the target's share is binomial; its Clopper-Pearson limits p give those
    of the ratio, p / (1 - p) * size_r / size_t. Occurrences count as independent: bursts are ignored.

    References
    ----------
    Evert, S. (2022). Measuring keyness. Digital Humanities 2022: Conference Abstracts, Tokyo.
    Fay, M. P. (2010). Two-sided exact tests and matching confidence intervals for discrete data.
    The R Journal 2: 53-58.

    Examples
    --------
    >>> import numpy as np
    >>> lrc = measure_lrc(Sides(np.array([40.0, 4.0]), np.array([10.0, 1.0]), 1e4, 1e4), family=2)
    >>> lrc.round(3).tolist()
    [0.85, 0.0]
    """
    tail = (1 - level) / family / 2
    a, b = sides.n_target, sides.n_reference
    least: Floats = np.where(a > 0, special.betaincinv(np.maximum(a, 1), b + 1, tail), 0.0)
    most: Floats = np.where(b > 0, special.betaincinv(a + 1, np.maximum(b, 1), 1 - tail), 1.0)
    scale = np.log2(sides.size_reference / sides.size_target)
    with np.errstate(divide="ignore"):
        low: Floats = np.maximum(scale + np.log2(least / (1 - least)), 0)
        high: Floats = np.minimum(scale + np.log2(most / (1 - most)), 0)
    return np.where(a * sides.size_reference >= b * sides.size_target, low, high)
