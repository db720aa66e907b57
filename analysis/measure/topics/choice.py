"""How many topics: the number whose terms change least when a fifth of the paragraphs is left out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from analysis.measure.resampling import Floats
from analysis.measure.topics.consensus import draw_units
from analysis.measure.topics.labels import rank_terms
from analysis.measure.topics.models import factorise
from analysis.measure.topics.spaces import Space, view_space

_FEWEST, _MOST, _UNITS_A_TOPIC = 5, 16, 6
_TOP = 10
# Each draw is a factorisation for each number: a large corpus gets few, over some of its units.
_DRAWS, _LARGE, _LARGE_DRAWS, _LARGE_UNITS = 10, 400, 3, 250


def list_numbers(units: int) -> list[int]:
    """List the numbers of topics worth trying: from 5 to 16, six units or more to a topic.

    Fewer than five topics are stable because they say little.

    Examples
    --------
    >>> list_numbers(60), list_numbers(7)
    ([5, 6, 7, 8, 9, 10], [2])
    """
    most = min(_MOST, units // _UNITS_A_TOPIC)
    return list(range(_FEWEST, most + 1)) or [min(max(2, most), units)]


def measure_stability(
    space: Space, texts: Sequence[str], numbers: Sequence[int], *, seed: int = 0
) -> pd.DataFrame:
    """Measure how well the terms of topics agree between the corpus and samples of it.

    Parameters
    ----------
    space : Space
    texts : sequence of str
        The text of each unit.
    numbers : sequence of int
        Numbers of topics to try.
    seed : int

    Returns
    -------
    pandas.DataFrame
        One row per number of topics: k, stability (mean over samples), low, high (the mean's 95 %
        interval over the samples, cut at 0 and 1). NaN where no sample has more units than topics; of
        one sample alone there is no interval.

    Notes
    -----
    Each topic of NMF is its ten heaviest words, ranked. Two topics agree by the average Jaccard
    index of their first 1, 2, …, 10 words; two sets of topics by the mean over the best matching.
    Of more than 400 units 250 are taken, and words alone.

    References
    ----------
    Greene, D., O'Callaghan, D. & Cunningham, P. (2014). How many topics? Stability analysis for topic
    models. Proceedings of ECML PKDD 2014: 498-513.
    """
    draws = _DRAWS if len(texts) <= _LARGE else _LARGE_DRAWS
    terms = view_space(space, seed=seed).terms
    words = len(space.blocks[0].terms)
    if len(texts) > _LARGE:
        # Topics are compared by their words: in a large corpus strings and every unit only take time.
        chosen: list[int] = np.linspace(0, len(texts) - 1, _LARGE_UNITS).astype(np.int64).tolist()
        terms = sparse.csr_array(terms[chosen, :words])
        texts = [str(texts[row]) for row in chosen]
    samples = [np.flatnonzero(sample) for sample in draw_units(texts, draws, seed=seed)]
    rows: list[tuple[int, float, float, float]] = []
    for k in numbers:
        whole = _rank_topics(terms, words, k, seed)
        fits = [sample for sample in samples if len(sample) > k]
        agreed = [
            measure_list_agreement(whole, _rank_topics(terms[sample], words, k, seed)) for sample in fits
        ]
        rows.append((k, *_find_interval(np.array(agreed))))
    return pd.DataFrame(rows, columns=["k", "stability", "low", "high"])


def _find_interval(agreed: Floats) -> tuple[float, float, float]:
    """Give the mean of agreements, 0 to 1, and its 95 % interval."""
    if not len(agreed):
        return np.nan, np.nan, np.nan
    mean = float(agreed.mean())
    if len(agreed) < 2:
        return mean, np.nan, np.nan
    margin = 1.96 * float(agreed.std() / (len(agreed) - 1) ** 0.5)
    return mean, max(mean - margin, 0.0), min(mean + margin, 1.0)


def _rank_topics(terms: sparse.csr_array, words: int, k: int, seed: int) -> list[list[int]]:
    _, by_topic = factorise(terms, k, seed=seed)
    return [rank_terms(row[:words], _TOP) for row in by_topic]


def measure_list_agreement(first: Sequence[Sequence[int]], second: Sequence[Sequence[int]]) -> float:
    """Measure how well two sets of ranked lists agree, each list with its best partner.

    Parameters
    ----------
    first, second : sequence of sequence of int
        As many lists in each.

    Returns
    -------
    float
        0 to 1.

    Examples
    --------
    >>> measure_list_agreement([[1, 2], [3, 4]], [[3, 4], [1, 2]])
    1.0
    """
    from scipy.optimize import linear_sum_assignment

    agreed: Floats = np.array([[measure_jaccard(a, b) for b in second] for a in first])
    a, b = linear_sum_assignment(-agreed)
    return float(agreed[a, b].mean())


def measure_jaccard(a: Sequence[int], b: Sequence[int]) -> float:
    """Measure the average Jaccard index of the first 1, 2, … items of two ranked lists without repeats.

    Examples
    --------
    >>> round(measure_jaccard([1, 2], [1, 3]), 3)  # depth 1: 1/1, depth 2: 1/3
    0.667
    """
    depths = range(1, max(len(a), len(b), 1) + 1)
    place = {item: rank for rank, item in enumerate(b)}
    met = [max(rank, place[item]) for rank, item in enumerate(a) if item in place]
    both = [sum(rank < depth for rank in met) for depth in depths]
    either = [min(depth, len(a)) + min(depth, len(b)) - n for depth, n in zip(depths, both, strict=True)]
    return sum(n / of if of else 0.0 for n, of in zip(both, either, strict=True)) / len(depths)


def choose_best(numbers: npt.ArrayLike, stability: npt.ArrayLike) -> int:
    """Choose the most stable number of topics, the smaller where two are equal.

    Examples
    --------
    >>> choose_best([5, 6, 7], [0.4, 0.5, 0.5])
    6
    """
    rounded = np.round(np.asarray(stability, dtype=np.float64), 6)
    return int(np.asarray(numbers)[rounded.argmax()])


def choose_number(space: Space, texts: Sequence[str], *, seed: int = 0) -> int:
    """Choose the number of topics of a corpus; see :func:`measure_stability`."""
    numbers = list_numbers(len(texts))
    if len(numbers) == 1:
        return numbers[0]
    curve = measure_stability(space, texts, numbers, seed=seed)
    return choose_best(curve["k"], curve["stability"])
