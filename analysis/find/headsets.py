"""Series over headings, and over the short sentences with which paragraphs begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.corpus.text import HAN
from analysis.find.series.clauses import are_linked
from analysis.find.series.likeness import Stretch, stretch
from analysis.find.series.line import Line
from analysis.find.series.listed import is_listed
from analysis.find.series.scopes import Part, Span
from analysis.find.series.sentences import skip_ordinal

# The most characters of a sentence that a paragraph has for its heading, and how often they go into it.
_LONGEST, _TIMES_LONGER = 32, 2.5
_GAP = re.compile(rf"(?<=[{HAN}”])\s+(?=[{HAN}“])")
# How an ordinary sentence begins: with a time, a place, or a tie to the sentence before.
_DATING = re.compile(r"\d{4}|近|今|去|当前|目前|截至|此外|同时|其次|例如|比如|为此|据|在|日前|对此")
# The ways of numbering headings, the highest first; headings without a number are below them all.
_CLASSES = (r"[一二三四五六七八九十]+、", r"\(?[一二三四五六七八九十]+\)", r"\d+", r"\(\d+\)")

Headset = tuple[tuple[int, Span], ...]
"""The members of a series: for each the number of its passage and the place in its line."""


class Head(NamedTuple):
    """A heading, or the sentence that a paragraph begins with: its passage, its place, its words."""

    passage: int
    span: Span
    words: Stretch
    level: int


class Place(NamedTuple):
    """A passage of a report: its number in the table, whether it is a heading, and its line."""

    number: int
    heading: bool
    line: Line


def find_headsets(places: Sequence[Place]) -> Iterator[Headset]:
    """Yield the series that headings make, then those of run-in heads below one heading.

    Parameters
    ----------
    places : sequence of Place
        The passages of one report, in order.

    Yields
    ------
    tuple of (int, span)
        Two or more members: the number of the passage and the place in its line.
    """
    headings = [head for place in places if place.heading for head in _read_heading(place)]
    yield from _find_couplets(headings)
    for level in sorted({head.level for head in headings}):
        for run in _split_above(headings, level):
            yield from _find_sets(run)
    section: list[Head] = []
    for place in places:
        if place.heading:
            yield from _find_sets(section)
            section = []
        elif head := _read_run_in(place):
            section.append(head)
    yield from _find_sets(section)


def _read_heading(place: Place) -> Iterator[Head]:
    """Read a heading, or its halves where a space or a line end parts them."""
    line = place.line
    level = next((n for n, form in enumerate(_CLASSES) if re.match(form, line.text)), len(_CLASSES))
    blank = len(line.text) - len(line.text.lstrip())
    start, end = skip_ordinal(line, (blank, max(blank, len(line.text.rstrip()))))
    at = start
    for gap in (*_GAP.finditer(line.text, start, end), None):
        span = (at, gap.start() if gap else end)
        if line.measure(*span) > 1:
            yield Head(place.number, span, stretch(line, span), level)
        at = gap.end() if gap else end


def _find_couplets(headings: Sequence[Head]) -> Iterator[Headset]:
    """Yield the halves of a heading."""
    for one, other in pairwise(headings):
        sizes = sorted((one.words.size, other.words.size))
        if one.passage == other.passage and sizes[1] <= sizes[0] + 3:
            yield (one.passage, one.span), (other.passage, other.span)


def _split_above(headings: Sequence[Head], level: int) -> Iterator[list[Head]]:
    """Split the headings of a level at those above it: what comes before it in the list of forms."""
    run: list[Head] = []
    for head in headings:
        if head.level == level:
            run.append(head)
        elif head.level < level:
            yield run
            run = []
    yield run


def _read_run_in(place: Place) -> Head | None:
    """Take the first sentence of a paragraph if it is short beside the rest."""
    line = place.line
    first: Part | None = next((part for part in line.parts if not part.depth), None)
    if first is None or first.mark not in "。:!":
        return None
    span = skip_ordinal(line, (first.start, first.end))
    size = line.measure(*span)
    if (
        not 3 < size <= _LONGEST
        or line.letters[-1] < _TIMES_LONGER * size
        or _DATING.match(line.text, span[0])
    ):
        return None
    return Head(place.number, span, stretch(line, span), 0) if len(first.clauses) < 4 else None


def _find_sets(heads: Sequence[Head]) -> Iterator[Headset]:
    run: list[Head] = []
    for head in heads:
        if run and not _match(run[-1], head):
            yield from _close(run)
            run = []
        run.append(head)
    yield from _close(run)


def _match(one: Head, other: Head) -> bool:
    low, high = sorted((one.words.size, other.words.size))
    return high <= 2 * low + 2 or one.words.text[:2] == other.words.text[:2]


def _close(run: Sequence[Head]) -> Iterator[Headset]:
    """Yield three or more heads as they stand, two only where they are surely alike."""
    words = [head.words for head in run]
    if len(run) < 2 or is_listed(words):
        return
    if len(run) > 2 or are_linked(*words, sure=True):
        yield tuple((head.passage, head.span) for head in run)
