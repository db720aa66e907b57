"""The characters of all passages in one row, without punctuation: what repeats are looked for in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.corpus.text import HAN, fold, simplify

_INSIDE = re.compile(r"(?<=\d)\.(?=\d)|\+")
_HAN = re.compile(f"[{HAN}]")
_CLAUSE_END = frozenset(",;:。!?…\n")

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Row:
    """The characters of passages that count in a comparison, one after another.

    `codes` has a number for each character and 0 after each passage; `places` says where the
    character stands in `text`, the passages as they came, joined by line breaks.
    """

    codes: Numbers
    places: Numbers
    text: str
    folded: str
    table: pd.DataFrame
    offsets: Numbers

    def __len__(self) -> int:
        return len(self.codes)

    def spell(self, start: int, end: int) -> str:
        """Give the folded characters from one place of the row to another, without punctuation."""
        return "".join(self.folded[at] for at in self.places[start:end])

    def show(self, start: int, end: int) -> str:
        """Give what stands in the text there, with its punctuation."""
        return self.text[self.places[start] : self.places[end - 1] + 1]

    def locate(self, starts: Numbers, ends: Numbers) -> dict[str, Any]:
        """Give the columns ``doc_id, passage, start, end`` of spans of the row."""
        first, last = self.places[starts], self.places[ends - 1]
        rows = np.searchsorted(self.offsets, first, side="right") - 1
        shift = self.table["start"].to_numpy()[rows] - self.offsets[rows]
        return {
            "doc_id": self.table["doc_id"].astype("str").array.take(rows),
            "passage": self.table["passage"].to_numpy()[rows],
            "start": first + shift,
            "end": last + 1 + shift,
        }

    def count_han(self) -> Numbers:
        """Count the Han characters before each place of the row, and before its end."""
        kept = "".join(self.folded[at] for at in self.places)
        han = np.zeros(len(self) + 1, dtype=np.int64)
        han[[match.end() for match in _HAN.finditer(kept)]] = 1
        return np.cumsum(han)

    def find_clauses(self) -> Numbers:
        """Give the number of the clause that each place of the row lies in."""
        ends = [at for at, character in enumerate(self.folded) if character in _CLAUSE_END]
        return np.searchsorted(np.array(ends, dtype=np.int64), self.places)


def line_up(passages: pd.DataFrame) -> Row:
    """Line up the characters of passages that count when two places are compared.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.

    Returns
    -------
    Row
        Letters, digits and Han characters in simplified script, lower case and half width; of
        the signs only the plus of a formula and the point inside a number, for 3.5 is not 35.

    Examples
    --------
    >>> rows = [("a", 0, "“街道大工委—社區大黨委”", 10), ("a", 1, "1+3+N，3.5亿", 30)]
    >>> row = line_up(pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"]))
    >>> row.spell(0, 10), row.show(3, 8), row.spell(11, 20)
    ('街道大工委社区大党委', '工委—社區大', '1+3+n3.5亿')
    """
    table = passages[["doc_id", "passage", "text", "start"]].reset_index(drop=True)
    texts: list[str] = table["text"].tolist()
    lengths = np.array([len(text) + 1 for text in texts], dtype=np.int64)
    ends = np.cumsum(lengths) - 1
    text = "".join(f"{text}\n" for text in texts)
    folded = fold(simplify(text))
    kept = _mark(folded)
    kept[ends] = True
    codes = _number(folded)
    codes[ends] = 0
    return Row(codes[kept], np.flatnonzero(kept), text, folded, table, ends + 1 - lengths)


def _number(folded: str) -> Numbers:
    """Give each character a number from 1 on, in the order of their code points."""
    points = np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    return np.unique(points, return_inverse=True)[1].astype(np.int64) + 1


def _mark(folded: str) -> NDArray[np.bool_]:
    kept = np.fromiter(map(str.isalnum, folded), dtype=bool, count=len(folded))
    kept[[match.start() for match in _INSIDE.finditer(folded)]] = True
    return kept
