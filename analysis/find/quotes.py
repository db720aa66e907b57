"""Quotation marks: where a quoted string begins and ends, and whether a span keeps them balanced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import cycle
from typing import NamedTuple

from analysis.corpus.text import fold

_CLOSES = {"”": "“", "’": "‘"}
_OPENS = frozenset(_CLOSES.values())
_PAIRED = _OPENS.union(_CLOSES)
_SENTENCE_END = frozenset("。!?;\n")
_MARK = re.compile("[。!?;\n“”‘’]")
_LONGEST = 60
_GLOSS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_GLOSS_ENDS = frozenset(")] \n")

PASSAGES_KEPT = 128
"""How many passages are kept as the finders read them, for the next finder."""


class Quoted(NamedTuple):
    """A quoted string: the span with its marks, and the span of what it names, without a gloss."""

    start: int
    end: int
    inner_start: int
    inner_end: int


# Every finder asks for the same passages.
@lru_cache(maxsize=PASSAGES_KEPT)
def fold_quotes(text: str) -> str:
    """Fold a text for matching and turn straight quotation marks into curved ones, in pairs.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        As long as `text`.

    Examples
    --------
    >>> fold_quotes('擦亮"先锋岗",打造「示范岗」')
    '擦亮“先锋岗”,打造“示范岗”'
    """
    folded, marks = fold(text), cycle("“”")
    if '"' not in folded:
        return folded
    return "".join(next(marks) if character == '"' else character for character in folded)


def iterate_quoted(folded: str, *, speech: bool = False) -> Iterator[Quoted]:
    """Yield the quoted strings of a folded text, nested ones before those around them.

    Parameters
    ----------
    folded : str
    speech : bool
        Whether also what is longer than a name or goes on over the end of a sentence counts.

    Yields
    ------
    Quoted
        A mark left open yields nothing; without `speech` it ends with its sentence, so that it
        cannot swallow a paragraph.

    Examples
    --------
    >>> text = "开展“两转变(转变作风、转变方式)”活动,打造“先锋岗”“示范岗。"
    >>> [text[q.inner_start : q.inner_end] for q in iterate_quoted(text)]
    ['两转变', '先锋岗']
    """
    yield from _list_quoted(folded, speech)


@lru_cache(maxsize=PASSAGES_KEPT)
def _list_quoted(folded: str, speech: bool) -> tuple[Quoted, ...]:
    return tuple(_pair_marks(folded, speech=speech))


def _pair_marks(folded: str, *, speech: bool) -> Iterator[Quoted]:
    opened: list[int] = []
    for match in _MARK.finditer(folded):
        end, mark = match.start(), match[0]
        if mark in _SENTENCE_END:
            if not speech:
                opened.clear()
        elif mark in _CLOSES and _CLOSES[mark] in [folded[start] for start in opened]:
            whole = True
            while folded[start := opened.pop()] != _CLOSES[mark]:
                whole = False  # what holds a mark left open is no phrase of the text
            if speech or (whole and end - start <= _LONGEST):
                yield Quoted(start, end + 1, *_cut(folded, start + 1, end))
        elif mark in _OPENS:
            opened.append(end)


def _cut(folded: str, start: int, end: int) -> tuple[int, int]:
    """Cut white space and a gloss in brackets off the inside of a quoted string."""
    inner = folded[start:end]
    if inner[-1:] in _GLOSS_ENDS:
        inner = _GLOSS.sub("", inner).rstrip()
    left = len(inner) - len(inner.lstrip())
    return start + left, start + len(inner)


def balance(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Widen a span by the marks beside it until its quotation marks are balanced.

    Parameters
    ----------
    folded : str
    start, end : int

    Returns
    -------
    tuple of int or None
        None if the span begins inside one quoted string and ends outside it, or the reverse:
        that is no phrase of the text.

    Examples
    --------
    >>> text = "加强“两新”组织建设"
    >>> balance(text, 3, 8), balance("推行“小区党建”引领", 5, 10), balance("党建“’", 0, 4)
    ((2, 8), None, None)
    """
    inside = folded[start:end]
    if _PAIRED.isdisjoint(inside):
        return start, end
    opened: list[str] = []
    for mark in inside:
        if mark in _OPENS:
            opened.append(mark)
        elif mark in _CLOSES:
            if not opened:
                start -= 1
            if (opened.pop() if opened else folded[max(start, 0)]) != _CLOSES[mark] or start < 0:
                return None
    for mark in reversed(opened):
        if _CLOSES.get(folded[end : end + 1]) != mark:
            return None
        end += 1
    return start, end
