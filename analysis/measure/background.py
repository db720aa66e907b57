"""General Chinese as a background: how often jieba's dictionary has met each word."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd

from analysis.corpus.lexicon.words import read_dictionary, read_stopwords
from analysis.corpus.text import count_han
from analysis.measure.counts import Unit, is_term
from analysis.measure.resampling import Floats

GENERAL = "general Chinese"
"""The name of the background, as a reference and as a prior."""


def look_up(terms: pd.Index) -> Floats:
    """Look up how often each term stands in the texts that jieba's dictionary was made from.

    Parameters
    ----------
    terms : pandas.Index

    Returns
    -------
    ndarray of shape (terms,)
        NaN for what the dictionary does not list: nobody counted it, which is not the same as 0.

    Examples
    --------
    >>> look_up(pd.Index(["党员", "党群服务中心"])).tolist()
    [1873.0, nan]
    """
    dictionary = read_dictionary()
    listed = (dictionary.get(term) for term in terms)
    return np.array([float(entry.split(" ")[0]) if entry else np.nan for entry in listed])


@cache
def measure_background(unit: Unit) -> float:
    """Measure how large those texts are.

    Parameters
    ----------
    unit : {"Han character", "term"}
        All Han characters of all words; or the words that ``count_terms`` would count.

    Returns
    -------
    float
    """
    words = pd.Index(read_dictionary())
    n = look_up(words)
    if unit == "Han character":
        return float(n @ np.array([count_han(word) for word in words]))
    return float(n[is_term(words, read_stopwords())].sum())
