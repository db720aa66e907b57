"""Tokens as numbers: a Python object for each token would cost more than the cutting."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

Numbers = npt.NDArray[np.int64]


class Coded(NamedTuple):
    """Tokens of texts: the different `words`, the number of each token's word, how many each text has."""

    words: list[str]
    codes: npt.NDArray[np.int32]
    counts: Numbers


def code_tokens(texts: Iterable[str], cut: Callable[[str], list[str]]) -> Coded:
    """Cut texts into tokens and give each different word a number.

    Parameters
    ----------
    texts : iterable of str
    cut : callable
        From a text to its tokens.

    Returns
    -------
    Coded

    Examples
    --------
    >>> coded = code_tokens(["党建 引领", "引领 治理"], str.split)
    >>> coded.words, coded.codes.tolist(), coded.counts.tolist()
    (['党建', '引领', '治理'], [0, 1, 1, 2], [2, 2])
    """
    vocabulary: defaultdict[str, int] = defaultdict()
    vocabulary.default_factory = vocabulary.__len__
    codes, counts = array("i"), array("q")
    for text in texts:
        tokens = cut(text)
        codes.extend(map(vocabulary.__getitem__, tokens))
        counts.append(len(tokens))
    return Coded(list(vocabulary), np.array(codes, dtype=np.int32), np.array(counts, dtype=np.int64))


def locate_tokens(coded: Coded, starts: Numbers) -> tuple[Numbers, Numbers]:
    """Give the start and end of each token, which follow each other without a gap.

    Parameters
    ----------
    coded : Coded
    starts : ndarray of shape (texts,)
        Where each text begins.

    Returns
    -------
    starts, ends : ndarray of shape (tokens,)

    Examples
    --------
    >>> coded = code_tokens(["甲乙", "甲"], list)
    >>> [places.tolist() for places in locate_tokens(coded, np.array([7, 20]))]
    [[7, 8, 20], [8, 9, 21]]
    """
    lengths = np.array([len(word) for word in coded.words], dtype=np.int64)[coded.codes]
    run = np.concatenate([[0], np.cumsum(lengths)])
    first = np.cumsum(coded.counts) - coded.counts
    shift = np.repeat(starts - run[first], coded.counts)
    return run[:-1] + shift, run[1:] + shift


def spread(values: Sequence[str], places: npt.NDArray[np.integer]) -> pd.Categorical[str]:
    """Make a column of few different values, given the number of each row's value.

    Examples
    --------
    >>> spread(["党建", "引领"], np.array([1, 0, 1])).tolist()
    ['引领', '党建', '引领']
    """
    return pd.Categorical(pd.Series(values, dtype="str")).take(places)
