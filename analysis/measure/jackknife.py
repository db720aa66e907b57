"""The jackknife: how far a figure hangs on each of the units it was computed from."""

from __future__ import annotations

import numpy as np
from scipy import special

from analysis.measure.resampling import Floats


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


def find_jackknife_interval(value: float, left_out: Floats) -> tuple[float, float]:
    """Give the 95 % interval of a figure from its values with each unit left out in turn.

    Parameters
    ----------
    value : float
        The figure.
    left_out : ndarray of shape (units,)
        The figure computed without unit i; two at least.

    Returns
    -------
    low, high : float
        value ± t s, s of :func:`jackknife_error` and t Student's 97.5 % quantile with one degree of
        freedom less than there are units.

    Examples
    --------
    >>> import numpy as np
    >>> low, high = find_jackknife_interval(2.0, np.array([1.5, 2.0, 2.5]))
    >>> round(low, 4), round(high, 4)
    (-0.4841, 4.4841)
    """
    margin = float(special.stdtrit(len(left_out) - 1, 0.975)) * jackknife_error(left_out)
    return value - margin, value + margin
