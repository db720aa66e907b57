"""The words of a row of characters: where they begin and end, and what part of speech they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.corpus.tokens import Segmenter
from analysis.find.strings import Numbers, Row

# Nouns of every kind, nouns made of verbs and adjectives, and what ties them together.
_NAMING = frozenset("vn an b j s f t uj c m q g x eng".split())  # noqa: SIM905


@dataclass(frozen=True)
class Words:
    """Words of a row, punctuation left out: word i stands at ``starts[i]:ends[i]``."""

    starts: Numbers
    ends: Numbers
    tags: tuple[str, ...]
    edges: NDArray[np.bool_]

    def tag_span(self, start: int, end: int) -> tuple[str, ...]:
        """Give the tags of the words that lie in a span of the row."""
        first = int(np.searchsorted(self.starts, start, side="left"))
        last = int(np.searchsorted(self.ends, end, side="right"))
        return self.tags[first:last]


def cut_words(row: Row, segmenter: Segmenter) -> Words:
    """Cut a row into words.

    Parameters
    ----------
    row : Row
    segmenter : Segmenter

    Returns
    -------
    Words
        The words that have a character of the row; `edges` says for each place of the row, and
        for its end, whether no word goes on across it.

    Examples
    --------
    >>> import pandas as pd
    >>> from analysis.find.strings import line_up
    >>> rows = pd.DataFrame([("a", 0, "黨建引領,治理。", 0)], columns=["doc_id", "passage", "text", "start"])
    >>> words = cut_words(line_up(rows), Segmenter())
    >>> words.starts.tolist(), words.ends.tolist(), words.edges.tolist()
    ([0, 4], [4, 6], [True, False, False, False, True, False, True, True])
    """
    spans = np.array(list(_iterate_spans(row, segmenter)), dtype=np.int64).reshape(-1, 2)
    starts, ends = np.searchsorted(row.places, spans[:, 0]), np.searchsorted(row.places, spans[:, 1])
    kept = (ends > starts) & (row.codes[np.minimum(starts, len(row) - 1)] > 0)
    starts, ends, spans = starts[kept], ends[kept], spans[kept]
    tags = tuple(segmenter.tag(row.folded[start:end]) for start, end in spans)
    edges = np.ones(len(row) + 1, dtype=bool)
    for start, end in zip(starts[ends - starts > 1], ends[ends - starts > 1], strict=True):
        edges[start + 1 : end] = False
    return Words(starts, ends, tags, edges)


def _iterate_spans(row: Row, segmenter: Segmenter) -> Iterator[tuple[int, int]]:
    at = 0
    for line in row.folded.splitlines(keepends=True):
        for word in segmenter.cut(line):
            yield at, at + len(word)
            at += len(word)


def only_name(tags: tuple[str, ...]) -> bool:
    """Tell whether words only name a thing: nouns, numbers and what ties them together.

    Parameters
    ----------
    tags : tuple of str
        Parts of speech, in jieba's tag set.

    Returns
    -------
    bool

    Examples
    --------
    >>> segmenter = Segmenter()
    >>> [only_name(tuple(map(segmenter.tag, words))) for words in (["城市", "工作"], ["打通", "服务"])]
    [True, False]
    """
    return all(tag in _NAMING or tag.startswith("n") for tag in tags)
