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
# Two words of one and two characters, or one of three, and so on, in `Line.sizes`.
_TRIPLES = re.compile("(?:3|12){2,}")
_BECOMING = frozenset(("作为", "成为"))
# 变“等靠要”为“主动干” is one change, not two members.
_CHANGE = frozenset("变成化为到至向转的和与")
_OPEN = frozenset("可有能真会敢让把多双")
_TRIPLE = 3


def find_unmarked(line: Line) -> Iterator[Members]:
    """Yield the series of a passage that have no mark to split them at.

    Parameters
    ----------
    line : Line

    Yields
    ------
    tuple of spans
        Verbs with their objects of three characters (读原著学原文悟原理), verbs with quoted objects
        (争“级”追“星”), members that begin alike (可复制可推广), words in 化 (标准化规范化).

    Examples
    --------
    >>> from analysis.corpus.tokens import Segmenter
    >>> from analysis.find.series.line import build_reader
    >>> line = build_reader(Segmenter())("走村入户办实事解难题")
    >>> [line.text[start:end] for start, end in next(find_unmarked(line))]
    ['办实事', '解难题']
    """
    for find in (_find_triples, _find_quoted, _find_repeated, _find_suffixed):
        yield from find(line)


def _find_triples(line: Line) -> Iterator[Members]:
    """Yield two or more verbs that each make three characters with their object."""
    for match in _TRIPLES.finditer(line.sizes):
        run: list[Span] = []
        at = match.start()
        while at < match.end():
            after = at + (1 if line.sizes[at] == "3" else 2)
            span = line.cuts[at], line.cuts[after]
            if is_triple(stretch(line, span)) and line.kinds[after - 1] not in "ucp":
                run.append(span)
            else:
                yield from _close(line, run, at)
                run = []
            at = after
        yield from _close(line, run, at)


def _close(line: Line, run: list[Span], at: int) -> Iterator[Members]:
    """Yield three triples or more; two where no word follows that could belong to the second."""
    if len(run) > 2 or (
        len(run) == 2
        and (
            at == len(line.tokens)
            or line.kinds[at] in "upc"
            or line.tokens[at] in _BECOMING
            or _is_mark(line, at)
        )
    ):
        yield tuple(run)


def _is_mark(line: Line, at: int) -> bool:
    return not line.tokens[at][0].isalnum()


def _find_quoted(line: Line) -> Iterator[Members]:
    """Yield two verbs with quoted objects of one length."""
    for match in _QUOTED.finditer(line.text):
        if len(match[2]) == len(match[4]) and not {match[1], match[3]} & _CHANGE:
            yield (match.start(), match.end(2) + 1), (match.start(3), match.end())


def _find_repeated(line: Line) -> Iterator[Members]:
    """Yield three or more members that begin alike; two only where that is no set phrase (一心一意)."""
    for match in _REPEATED.finditer(line.text):
        head = match[1]
        starts = [at for at in range(match.start(), match.end()) if line.text[at] == head]
        # What follows the last member may touch it: its first word ends it.
        end = next((at for at in range(starts[-1] + 2, match.end() + 1) if at in line.words), match.end())
        members = tuple(zip(starts, [*starts[1:], end], strict=True))
        sizes = [b - a for a, b in members]
        if min(sizes) > 1 and (len(members) > 2 or (head in _OPEN and sizes[0] == sizes[-1] > 2)):
            yield members


def _find_suffixed(line: Line) -> Iterator[Members]:
    """Yield words that end in 化 and touch."""
    for match in _SUFFIXED.finditer(line.text):
        if match.start() in line.words:
            places = range(match.start(), match.end(), _TRIPLE)
            yield tuple((at, at + _TRIPLE) for at in places)
