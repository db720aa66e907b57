"""Series without any mark between the members: 担先锋打头阵, 三引三育三激励, 争“级”追“星”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.corpus.text import HAN
from analysis.find.series.likeness import is_triple, stretch
from analysis.find.series.line import Line
from analysis.find.series.scopes import Members, Span

# A member never holds its own first character again, so that there is one way to split.
_REST = rf"(?:(?!\1)[{HAN}]){{1,3}}"
_REPEATED = re.compile(rf"([一两三四五双多可有能真会敢让把]){_REST}(?:\1{_REST})+")
_QUOTED = re.compile(rf"([{HAN}])“([{HAN}]{{1,4}})”([{HAN}])“([{HAN}]{{1,4}})”")
_SUFFIXED = re.compile(rf"(?<![化性])((?:[{HAN}](?!化)[{HAN}]化){{2,}})(?!化)")
_BECOMING = frozenset(("作为", "成为"))
# 变“等靠要”为“主动干” is one change, not two members.
_CHANGE = frozenset("变成化为到至向转的和与")
_OPEN = frozenset("可有能真会敢让把多双")
_TRIPLE = 3


def find_unmarked(line: Line, link: Span) -> Iterator[Members]:
    """Yield the series inside a link that has no mark to split it at.

    Parameters
    ----------
    line : Line
    link : tuple of int
        A span without 、 or comma.

    Yields
    ------
    tuple of spans
        Verbs with their objects of three characters (读原著学原文悟原理), verbs with quoted objects
        (争“级”追“星”), members that begin alike (可复制可推广), words in 化 (标准化规范化).

    Examples
    --------
    >>> from analysis.corpus.tokens import Segmenter
    >>> from analysis.find.series.line import read_line
    >>> line = read_line("走村入户办实事解难题", Segmenter())
    >>> [line.text[start:end] for start, end in next(find_unmarked(line, (0, 10)))]
    ['办实事', '解难题']
    """
    for find in (_find_triples, _find_quoted, _find_repeated, _find_suffixed):
        yield from find(line, link)


def _find_triples(line: Line, link: Span) -> Iterator[Members]:
    """Yield two or more verbs that each make three characters with their object."""
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
    size = line.cuts[at + 1] - line.cuts[at]
    words = {1: 2, _TRIPLE: 1}.get(size, 0)
    if not words or at + words > end or line.cuts[at + words] - line.cuts[at] != _TRIPLE:
        return 0
    found = is_triple(stretch(line, (line.cuts[at], line.cuts[at + words])))
    return words * (found and line.kinds[at + words - 1] not in "ucp")


def _may_end(line: Line, at: int, end: int) -> bool:
    """Two triples are surely two where nothing follows that could belong to the second."""
    return at >= end or line.kinds[at] in "upc" or line.tokens[at] in _BECOMING


def _find_quoted(line: Line, link: Span) -> Iterator[Members]:
    """Yield two verbs with quoted objects of one length."""
    for match in _QUOTED.finditer(line.text, *link):
        if len(match[2]) == len(match[4]) and not {match[1], match[3]} & _CHANGE:
            yield (match.start(), match.end(2) + 1), (match.start(3), match.end())


def _find_repeated(line: Line, link: Span) -> Iterator[Members]:
    """Yield three or more members that begin alike; two only where that is no set phrase (一心一意)."""
    for match in _REPEATED.finditer(line.text, *link):
        head = match[1]
        starts = [at for at in range(match.start(), match.end()) if line.text[at] == head]
        # What follows the last member may touch it: its first word ends it.
        end = next((at for at in range(starts[-1] + 2, match.end() + 1) if at in line.words), match.end())
        members = tuple(zip(starts, [*starts[1:], end], strict=True))
        sizes = [b - a for a, b in members]
        if min(sizes) > 1 and (len(members) > 2 or (head in _OPEN and sizes[0] == sizes[-1] > 2)):
            yield members


def _find_suffixed(line: Line, link: Span) -> Iterator[Members]:
    """Yield words that end in 化 and touch."""
    for match in _SUFFIXED.finditer(line.text, *link):
        if match.start() in line.words:
            places = range(match.start(), match.end(), _TRIPLE)
            yield tuple((at, at + _TRIPLE) for at in places)
