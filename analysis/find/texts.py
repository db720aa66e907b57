"""Passages as the finders of numbers read them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from analysis.corpus.text import simplify
from analysis.find.quotes import fold_quotes

_THOUSANDS = re.compile(r"(?<![\d.,])[0-9]{1,3}(?:,[0-9]{3})+(?![\d,])")


class Text(NamedTuple):
    """A passage as it came, and simplified and folded, character by character."""

    doc_id: str
    passage: int
    offset: int
    surface: str
    folded: str

    def locate(self, start: int, end: int) -> tuple[str, int, int, int, str]:
        """Give the columns ``doc_id, passage, start, end, surface`` of a span."""
        return (self.doc_id, self.passage, self.offset + start, self.offset + end, self.surface[start:end])


def iterate_texts(passages: pd.DataFrame) -> Iterator[Text]:
    """Read passages for matching.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.

    Yields
    ------
    Text
        Its `folded` has ``_`` for the comma between thousands: only in the text as it came can it be
        told from the full-width comma between clauses.

    Examples
    --------
    >>> rows = [("a", 0, "黨員１２名，幹部1,250名", 0)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])
    >>> [text.folded for text in iterate_texts(passages)]
    ['党员12名,干部1_250名']
    """
    columns = passages[["doc_id", "passage", "start", "text"]]
    for doc_id, passage, offset, surface in columns.itertuples(index=False, name=None):
        marked = _THOUSANDS.sub(lambda number: number[0].replace(",", "_"), surface)
        yield Text(doc_id, passage, offset, surface, fold_quotes(simplify(marked)))
