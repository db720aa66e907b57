"""Heads that unpack a formula: headings and first sentences of the passages that follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from analysis.corpus.text import count_han
from analysis.find.listings import Span
from analysis.find.stated import Stated

_ENUMERATOR = re.compile(
    r"\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]\s*|[一二三四五六七八九十]是|第[一二三四五六七八九十][,、]|"
    r"[\u2460-\u2473]\s*)?"
)
_SENTENCE = re.compile("[。!?:\n]|$")
_CLAUSE = re.compile("[,。!?;:\n]|$")
_LONGEST_SENTENCE, _LONGEST_CLAUSE = 30, 14
_COUNTED = re.compile("[^一]+[个大项条]")


class Paragraph(NamedTuple):
    """A passage as the search sees it: whether it is a heading, and its folded text with its place."""

    is_heading: bool
    folded: str
    start: int


def find_heads(paragraphs: Sequence[Paragraph], number: int, phrase: str, stated: Stated) -> tuple[Span, ...]:
    """Find the heads after a passage that are the parts of a formula in it.

    Parameters
    ----------
    paragraphs : sequence of Paragraph
        Those of one report, in order.
    number : int
        Which of them holds the formula.
    phrase : str
        The formula.
    stated : Stated
        What it states.

    Returns
    -------
    tuple of (int, int)
        Spans in the report's text; empty where the heads that repeat the formula's word, or, for a
        formula above the first heading, the headings, are not as many as it states.

    Examples
    --------
    >>> from analysis.find.stated import read_stated
    >>> rows = [(True, "以“两个聚焦”强队伍", 0), (False, "聚焦结构。选优。", 20), (False, "聚焦素质。", 40)]
    >>> find_heads([Paragraph(*row) for row in rows], 0, "两个聚焦", read_stated("两个聚焦"))
    ((20, 24), (40, 44))
    """
    after = paragraphs[number + 1 :]
    section = takewhile(lambda paragraph: not paragraph.is_heading, after)
    repeated = tuple(_list_heads(section, stated.keys))
    if len(repeated) in stated.numbers:
        return repeated
    headings = tuple(
        (each.start, each.start + len(each.folded.rstrip())) for each in after if each.is_heading
    )
    is_lead = not any(paragraph.is_heading for paragraph in paragraphs[: number + 1])
    listed = tuple(_list_heads((each for each in after if each.is_heading), stated.keys))
    if len(listed) in stated.numbers:
        return listed
    counted = _COUNTED.match(phrase) is not None
    return headings if is_lead and counted and len(headings) in stated.numbers else ()


def _list_heads(paragraphs: Iterator[Paragraph], keys: tuple[str, ...]) -> Iterator[Span]:
    for paragraph in paragraphs:
        start, end = _find_head(paragraph)
        if any(_repeats(paragraph.folded[start:end], key) for key in keys):
            yield paragraph.start + start, paragraph.start + end


def _repeats(head: str, key: str) -> bool:
    """Tell whether a head repeats a word; a single character means something only at its end."""
    return key in head if len(key) > 1 else head.endswith(key)


def _find_head(paragraph: Paragraph) -> Span:
    """Find the run-in head of a passage: its short first sentence, else its short first clause."""
    folded = paragraph.folded
    enumerator = _ENUMERATOR.match(folded)
    start = enumerator.end() if enumerator else 0
    for mark, longest in ((_SENTENCE, _LONGEST_SENTENCE), (_CLAUSE, _LONGEST_CLAUSE)):
        found = mark.search(folded, start)
        end = found.start() if found else len(folded)
        if count_han(folded[start:end]) <= longest:
            return start, end
    return start, start
