"""Keyword in context."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.corpus.tables import MATCHES, make_table
from analysis.corpus.tables.needs import TEXTS, require
from analysis.corpus.text import fold, simplify


def concord(passages: pd.DataFrame, query: str, *, width: int | None = None) -> pd.DataFrame:
    """Show every place where a string stands, with what surrounds it.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.
    query : str
        A string, in either script; full-width and half-width forms, upper and lower case and
        corner and curved quotation marks are the same.
    width : int, optional
        How many characters of context each side keeps; without it, the whole passage.

    Returns
    -------
    pandas.DataFrame
        One row per match, overlapping ones too: ``doc_id, passage, left, match, right, start, end``.

    Raises
    ------
    ValueError
        If `query` is empty or `width` is negative.

    Examples
    --------
    >>> rows = [("a", 0, "坚持黨建引領,以党建引领促治理。", 10)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])
    >>> concord(passages, "党建引领", width=2)[["left", "match", "right", "start"]].values.tolist()
    [['坚持', '黨建引領', ',以', 12], [',以', '党建引领', '促治', 18]]
    """
    require((passages, TEXTS))
    if not isinstance(query, str) or not query:  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ValueError(f"query is {query!r}; give the string to look for")
    if width is not None and width < 0:
        raise ValueError(f"width is {width}; it counts characters and cannot be negative")
    wanted = fold(simplify(query))
    rows = [
        (doc_id, passage, *_cut(text, at, at + len(wanted), width), offset + at, offset + at + len(wanted))
        for doc_id, passage, text, offset in passages[["doc_id", "passage", "text", "start"]].itertuples(
            index=False, name=None
        )
        for at in _locate(fold(simplify(text)), wanted)
    ]
    return make_table(MATCHES, pd.DataFrame(rows, columns=MATCHES.names))


def _locate(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _cut(text: str, start: int, end: int, width: int | None) -> tuple[str, str, str]:
    left = 0 if width is None else max(0, start - width)
    right = len(text) if width is None else end + width
    return text[left:start], text[start:end], text[end:right]
