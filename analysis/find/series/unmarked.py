"""Series without any mark between the members: 担先锋打头阵, 三引三育三激励, 争“级”追“星”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.corpus.text import HAN
from analysis.find.series.likeness import is_triple, stretch
from analysis.find.series.line import Line
from analysis.find.series.scopes import Span

Members = tuple[Span, ...]

_REPEATED = re.compile(
    rf"(?=([一两三四五双多可有能真会敢让把])(?!\1))(?:\1[{HAN}]{{1,3}}?)(?:\1[{HAN}]{{1,3}}?)+(?![{HAN}])"
)
_QUOTED = re.compile(rf"([{HAN}])“([{HAN}]{{1,4}})”([{HAN}])“([{HAN}]{{1,4}})”")
_SUFFIXED = re.compile(rf"(?<![化性])((?:[{HAN}](?!化)[{HAN}]化){{2,}})(?!化)")
_BECOMING = frozenset(("作为", "成为"))
# 变“等靠要”为“主动干” is one change, not two members.
_CHANGE = frozenset("变成化为到至向转的和与")
_OPEN = frozenset("可有能真会敢让把多双")
_TRIPLE = 3


def find_unmarked(line: Line, link: Span) -> Iterator[Members]:
    """Yield the series inside a link that has no mark to split it at."""
    yield from find_triples(line, link)
    yield from find_quoted(line, link)
    yield from find_repeated(line, link)
    yield from find_suffixed(line, link)


def find_triples(line: Line, link: Span) -> Iterator[Members]:
    """Yield runs of a verb and its object in three characters each: 读原著学原文悟原理."""
    i, j = line.words.get(link[0]), line.words.get(link[1])
    if i is None or j is None:
        return
    run: list[Span] = []
    at = i
    while at <= j:
        size = _take_triple(line, at, j) if at < j else 0
        if size:
            run.append((line.cuts[at], line.cuts[at + size]))
        elif run:
            if len(run) > 2 or (len(run) == 2 and _may_end(line, at, j)):
                yield tuple(run)
            run = []
        at += size or 1


def _take_triple(line: Line, at: int, end: int) -> int:
    """Count the words, one or two, that make a verb and its object of three characters from here."""
    for size in (1, 2):
        if at + size <= end and line.cuts[at + size] - line.cuts[at] == _TRIPLE:
            found = is_triple(stretch(line, (line.cuts[at], line.cuts[at + size])))
            return size * (found and line.kinds[at + size - 1] not in "ucpx")
    return 0


def _may_end(line: Line, at: int, end: int) -> bool:
    """Two triples are surely two where nothing follows that could belong to the second."""
    return at >= end or line.kinds[at] in "upc" or line.tokens[at] in _BECOMING


def find_quoted(line: Line, link: Span) -> Iterator[Members]:
    """Yield two verbs with quoted objects of one length: 争“级”追“星”."""
    for match in _QUOTED.finditer(line.text, *link):
        if len(match[2]) == len(match[4]) and not {match[1], match[3]} & _CHANGE:
            yield (match.start(), match.end(2) + 1), (match.start(3), match.end())


def find_repeated(line: Line, link: Span) -> Iterator[Members]:
    """Yield members that begin with one and the same character: 可复制可推广."""
    for match in _REPEATED.finditer(line.text, *link):
        head = match[1]
        starts = [at for at in range(match.start(), match.end()) if line.text[at] == head]
        members = tuple(zip(starts, [*starts[1:], match.end()], strict=True))
        sizes = [b - a for a, b in members]
        if min(sizes) > 1 and (len(members) > 2 or (head in _OPEN and sizes[0] == sizes[-1] > 2)):
            yield members


def find_suffixed(line: Line, link: Span) -> Iterator[Members]:
    """Yield words that end in 化 and touch: 标准化规范化."""
    for match in _SUFFIXED.finditer(line.text, *link):
        if match.start() in line.words:
            places = range(match.start(), match.end(), _TRIPLE)
            yield tuple((at, at + _TRIPLE) for at in places)
