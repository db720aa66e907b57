"""Series inside a clause: members between which 、 stands, the last perhaps after 和."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.find.series.edges import TAIL, trim_first, trim_last
from analysis.find.series.likeness import LONGEST, Stretch, stretch
from analysis.find.series.line import Line
from analysis.find.series.listed import is_listed
from analysis.find.series.pairs import find_pair, find_pivoted
from analysis.find.series.scopes import Clause, Members, Span

_AND = re.compile("以及|[和与及]")
_SURE = 5.0
# How many links may come before a series of the same clause: 街道、社区与单位组织共建、活动共联、….
_DROPPED = 3
_VERBAL, _PREDICATE, _ACTING = frozenset("vwdl"), frozenset("vwal"), frozenset("vdlx")


def find_linked(line: Line, clause: Clause) -> Iterator[Members]:
    """Yield the series whose members 、 joins, or 和 alone.

    Parameters
    ----------
    line : Line
    clause : Clause

    Yields
    ------
    tuple of spans
        Two or more members, the first without its lead-in and the last without its tail.

    Examples
    --------
    >>> from analysis.corpus.tokens import Segmenter
    >>> from analysis.find.series.line import build_reader
    >>> line = build_reader(Segmenter())("提升居民归属感、获得感和幸福感")
    >>> [line.text[a:b] for a, b in next(find_linked(line, Clause(0, 15, ((0, 7), (8, 15)))))]
    ['归属感', '获得感', '幸福感']
    """
    links = clause.links
    if len(links) == 1:
        for first, second in _split_last(line, links):
            if pair := find_pair(line, first, second, enough=_SURE, by="affix"):
                yield pair
    elif found := next(_iterate_long(line, links), None):
        yield found
    elif len(links) > 2:
        yield from _iterate_pairs(line, links)
    elif pair := find_pivoted(line, *links) or find_pair(line, *links):
        yield pair


def _iterate_long(line: Line, links: Members) -> Iterator[Members]:
    """Yield the series of three or more that the links make, or that the first links dropped leave."""
    for dropped in range(min(_DROPPED, len(links) - 1)):
        left = links[dropped:]
        for variant in (*_split_last(line, left), left):
            if len(variant) > 2:
                members = _trim(line, variant)
                # 和 may tie things inside the tail: what it parts is whole, or ends as the first does.
                whole = len(variant) == len(left) or _is_bounded(line, members, variant[-1])
                if whole and is_series([stretch(line, span) for span in members]):
                    yield members


def _trim(line: Line, links: Members) -> Members:
    middle = links[1:-1]
    first = trim_first(line, links[0], middle, after=line.text[links[-1][0]])
    last = trim_last(line, links[-1], middle, before=line.text[links[0][1] - 1])
    return (first, *middle, last)


def _is_bounded(line: Line, members: Members, link: Span) -> bool:
    end = members[-1][1]
    alike = line.text[end - 1] == line.text[members[0][1] - 1]
    return alike or end == link[1] or line.text.startswith(TAIL, end)


def _iterate_pairs(line: Line, links: Members) -> Iterator[Members]:
    """Yield the pairs among links that make no longer series."""
    at = 0
    while at + 1 < len(links):
        pair = find_pair(line, links[at], links[at + 1], enough=_SURE, by="tail")
        if pair:
            yield pair
        at += 1 + (pair is not None)


def _split_last(line: Line, links: Members) -> Iterator[Members]:
    """Split the last link at the first 和 that is a word, as in 归属感、获得感和幸福感."""
    start, end = links[-1]
    for match in _AND.finditer(line.text, start + 1, end - 1):
        if match.start() in line.words and match.end() in line.words:
            yield (*links[:-1], (start, match.start()), (match.end(), end))
            return


def is_series(members: Sequence[Stretch]) -> bool:
    """Tell whether three or more stretches are a series, by their sizes, affixes and kinds of words.

    Parameters
    ----------
    members : sequence of Stretch

    Returns
    -------
    bool
        True for equal sizes of three or more; for a first or last character that all share, or all but
        one of four or more, unless one is more than twice as long as another; for phrases of four
        characters or more that all begin with verbs, or all end in predicates.

    Examples
    --------
    >>> def make(*texts):
    ...     return [Stretch(text, len(text), (text,), "n") for text in texts]
    >>> is_series(make("法治", "德治", "自治")), is_series(make("楼宇", "商圈", "园区"))
    (True, False)
    """
    sizes = [member.size for member in members]
    low, high = min(sizes), max(sizes)
    if low < 2 or high > LONGEST or is_listed(members):
        return False
    if low == high > 2:
        return True
    if high <= 2 * low + 2 and _share_affix(members):
        return True
    return low >= 4 and high <= 2 * low + 1 and _are_phrases([member.kinds for member in members])


def _share_affix(members: Sequence[Stretch]) -> bool:
    enough = len(members) - (len(members) > 3)
    heads = [member.text[0] for member in members]
    tails = [member.text[-1] for member in members]
    return any(affixes.count(affix) >= enough for affixes in (heads, tails) for affix in affixes[:2])


def _are_phrases(kinds: Sequence[str]) -> bool:
    if not all(kinds):
        return False
    if all(kind[-1] in _PREDICATE for kind in kinds):
        return True
    return any(kind[0] in _VERBAL for kind in kinds) and all(_ACTING & set(kind[:3]) for kind in kinds)
