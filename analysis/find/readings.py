"""A passage as the finders read it: folded, cut into words, with its marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate

from analysis.corpus.text import HAN
from analysis.corpus.tokens import build_default
from analysis.find.quotes import PASSAGES_KEPT, fold_quotes

_RUN = re.compile(f"([{HAN}“”‘’a-z0-9+]+)")


@dataclass(frozen=True)
class Reading:
    """A passage and its words.

    Parameters
    ----------
    folded : str
        The passage, simplified and folded.
    tokens : tuple of str
        Its words, which join to it.
    index : dict of int to int
        For the place where a word begins its number; the end of the text has a number too.
    starts, ends : tuple of int
        Of each run between marks (Han characters, letters, numerals and quotation marks) the span.
    gaps : str
        For every run but the last one character: the mark to the next run, or a space where there
        are several.
    """

    folded: str
    tokens: tuple[str, ...]
    index: dict[int, int]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: str

    def is_edge(self, at: int) -> bool:
        """Tell whether no word goes on across a place."""
        return at in self.index

    def list_tags(self, start: int, end: int) -> tuple[str, ...]:
        """Give the parts of speech of the words from one edge to another."""
        return tuple(map(tag_word, self.list_words(start, end)))

    def list_words(self, start: int, end: int) -> tuple[str, ...]:
        """Give the words from one edge to another; none where a word goes on across either."""
        first, last = self.index.get(start), self.index.get(end)
        return () if first is None or last is None else self.tokens[first:last]


# The finders ask one after the other for the same passages.
@lru_cache(maxsize=PASSAGES_KEPT)
def read_passage(text: str) -> Reading:
    """Read a passage: fold it and cut it into words.

    Parameters
    ----------
    text : str
        A passage, simplified.

    Returns
    -------
    Reading

    Examples
    --------
    >>> reading = read_passage("坚持以上率下，抓基层")
    >>> reading.list_words(2, 6), reading.list_tags(0, 2), reading.is_edge(1)
    (('以上率下',), ('v',), False)
    >>> list(map(reading.folded.__getitem__, map(slice, reading.starts, reading.ends))), reading.gaps
    (['坚持以上率下', '抓基层'], ',')
    """
    folded = fold_quotes(text)
    tokens = tuple(build_default().cut(folded))
    words = accumulate(map(len, tokens), initial=0)
    index = dict(zip(words, range(len(tokens) + 1), strict=True))
    gap_and_run = _RUN.split(folded)
    edges = tuple(accumulate(map(len, gap_and_run)))
    gaps = "".join([gap if len(gap) == 1 else " " for gap in gap_and_run[2:-1:2]])
    # Two flat tuples: one for every run would keep the garbage collector busy.
    return Reading(folded, tokens, index, edges[:-1:2], edges[1::2], gaps)


@cache
def tag_word(word: str) -> str:
    """Give the part of speech of a word by the segmenter's dictionary."""
    return build_default().tag(word)
