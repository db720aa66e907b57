"""Strings that stand in two places."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from analysis.corpus.tables import REPEATS, make_table
from analysis.corpus.tables.needs import TEXTS, require
from analysis.find.strings import Row, line_up
from analysis.find.suffixes import Repeats, find_maximal


def find_repeats(passages: pd.DataFrame, *, min_han: int = 8) -> pd.DataFrame:
    """Find every maximal string that stands in two places, within a report or across reports.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.
    min_han : int
        How many Han characters a string has at least.

    Returns
    -------
    pandas.DataFrame
        One row per occurrence: ``string, doc_id, passage, start, end, surface, han_chars``; the
        strings with the most Han characters first, the places of each in the order of the passages.

    Raises
    ------
    ValueError
        If `min_han` is below 1.

    Notes
    -----
    Punctuation, spaces, script, width and case do not matter, and no string crosses the end of a
    passage. A string is maximal if no character can be added before it, nor after it, without losing
    a place: all its places are listed, also those inside a longer string, but it is listed
    only if it stands somewhere outside each longer one.

    Examples
    --------
    >>> rows = [("a", 0, "健全街道大工委、社区大党委。", 0), ("b", 0, "「街道大工委—社區大黨委」機制", 0)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])
    >>> found = find_repeats(passages)
    >>> found["string"].unique().tolist(), found["surface"].tolist()
    (['街道大工委社区大党委'], ['街道大工委、社区大党委', '街道大工委—社區大黨委'])
    """
    require((passages, TEXTS))
    row = line_up(passages)
    found = search(row, min_han=min_han)
    return make_table(REPEATS, pd.DataFrame(_list_places(row, found)))


def search(row: Row, *, min_han: int) -> Repeats:
    """Find the maximal repeats of a row that have enough Han characters.

    Parameters
    ----------
    row : Row
    min_han : int

    Returns
    -------
    Repeats

    Raises
    ------
    ValueError
        If `min_han` is below 1.
    """
    if min_han < 1:
        raise ValueError(f"min_han is {min_han}; a repeated string has at least 1 Han character")
    found = find_maximal(row.codes, shortest=min_han)
    return found.choose(_count_han(row, found) >= min_han)


def _count_han(row: Row, found: Repeats) -> np.ndarray[Any, np.dtype[np.int64]]:
    before = row.count_han()
    starts = found.places[found.first]
    return before[starts + found.length] - before[starts]


def _list_places(row: Row, found: Repeats) -> dict[str, Any]:
    """Give the columns of the table: each string once for each of its places."""
    starts = found.places[found.first]
    strings = [row.spell(at, at + n) for at, n in zip(starts, found.length, strict=True)]
    han = _count_han(row, found)
    times = found.last - found.first
    which = np.repeat(np.arange(len(times)), times)
    within = np.arange(len(which)) - np.repeat(np.cumsum(times) - times, times)
    begin = found.places[found.first[which] + within]
    end = begin + found.length[which]
    rank = np.empty(len(strings), dtype=np.int64)
    rank[sorted(range(len(strings)), key=lambda i: (-han[i], strings[i]))] = np.arange(len(strings))
    sorting = np.lexsort((begin, rank[which]))
    which, begin, end = which[sorting], begin[sorting], end[sorting]
    return {
        "string": [strings[i] for i in which],
        **row.locate(begin, end),
        "surface": [row.show(a, b) for a, b in zip(begin, end, strict=True)],
        "han_chars": han[which],
    }
