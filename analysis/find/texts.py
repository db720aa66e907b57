"""Passages as the finders of numbers read them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from analysis.corpus.text import HAN, simplify
from analysis.find.quotes import fold_quotes

_THOUSANDS = re.compile(r"(?<![\d.,])[0-9]{1,3}(?:,[0-9]{3})+(?![\d,])")
# Many pages set digits apart: 2021 年 3 月, 近 100 名, 97 %.
_GAP = re.compile(rf"(?<=\d) +(?=[{HAN}%‰])|(?<=[{HAN}]) +(?=\d)")


class Text(NamedTuple):
    """A passage as it came, and as it is matched: simplified, folded, without spaces beside digits.

    `places` has the place in the surface of every character that is matched.
    """

    doc_id: str
    passage: int
    offset: int
    surface: str
    folded: str
    places: Sequence[int]

    def locate(self, start: int, end: int) -> tuple[str, int, int, int, str]:
        """Give the columns ``doc_id, passage, start, end, surface`` of a span that was matched."""
        first, last = self.places[start], self.places[end - 1] + 1
        return (self.doc_id, self.passage, self.offset + first, self.offset + last, self.surface[first:last])

    def find(self, place: int) -> int:
        """Give the number of the character that is matched at a place of the report."""
        return bisect_left(self.places, place - self.offset)


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
    >>> rows = [("a", 0, "黨員１２名，幹部 1,250 名", 0)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])
    >>> (text,) = iterate_texts(passages)
    >>> text.folded, text.locate(8, 14)[-1]
    ('党员12名,干部1_250名', '1,250 名')
    """
    columns = passages[["doc_id", "passage", "start", "text"]]
    for doc_id, passage, offset, surface in columns.itertuples(index=False, name=None):
        marked = _THOUSANDS.sub(lambda number: number[0].replace(",", "_"), surface)
        yield Text(doc_id, passage, offset, surface, *_close_gaps(fold_quotes(simplify(marked))))


def _close_gaps(folded: str) -> tuple[str, Sequence[int]]:
    """Leave out the spaces beside digits; say where each character that is left stood."""
    gaps = [match.span() for match in _GAP.finditer(folded)]
    if not gaps:
        return folded, range(len(folded))
    starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(folded)]
    kept = list(zip(starts, ends, strict=True))
    places = [place for start, end in kept for place in range(start, end)]
    return "".join(folded[start:end] for start, end in kept), places
