"""Series inside a clause: members between which 、 stands, the last perhaps after 和."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.find.series.edges import TAIL, trim_first, trim_last
from analysis.find.series.likeness import Stretch, stretch
from analysis.find.series.line import Line
from analysis.find.series.listed import is_listed
from analysis.find.series.pairs import find_pair, find_pivoted
from analysis.find.series.scopes import Clause, Span

Members = tuple[Span, ...]

_AND = re.compile("以及|[和与及]")
_ENOUGH, _SURE = 4.0, 5.0
_VERBAL, _PREDICATE = frozenset("vwdl"), frozenset("vwal")


def find_linked(line: Line, clause: Clause) -> Iterator[Members]:
    """Yield the series whose members 、 joins: at most one of a clause.

    Parameters
    ----------
    line : Line
    clause : Clause

    Yields
    ------
    tuple of spans
        Two or more members, the first without its lead-in and the last without its tail.
    """
    if len(clause.links) < 2:
        yield from _find_joined(line, clause.links)
        return
    found = next(_iterate_long(line, clause.links), None)
    if found:
        yield found
    else:
        yield from _iterate_pairs(line, clause.links)


def _iterate_long(line: Line, links: Members) -> Iterator[Members]:
    """Yield the series of three or more that the links make, or that the first links dropped leave."""
    variants = (*_split_last(line, links), links)
    for dropped in range(len(links) - 2 + (len(variants) > 1)):
        for variant in variants:
            if len(variant) - dropped < 3:
                continue
            members = _trim(line, variant[dropped:])
            if len(variant) > len(links) and not _is_bounded(line, members[-1], variant[-1]):
                continue
            if is_series([stretch(line, span) for span in members]):
                yield members


def _iterate_pairs(line: Line, links: Members) -> Iterator[Members]:
    at = 0
    enough = _ENOUGH if len(links) == 2 else _SURE
    while at + 1 < len(links):
        pair = find_pair(line, links[at], links[at + 1], enough=enough)
        if pair is None and len(links) == 2:
            pair = find_pivoted(line, *links)
        if pair:
            yield pair
        at += 1 + (pair is not None)


def _find_joined(line: Line, links: Members) -> Iterator[Members]:
    """Yield two members that only 和 joins: 政治引领能力和组织动员能力."""
    for link in links[-1:]:
        for *_, first, second in _split_last(line, (link,)):
            if pair := find_pair(line, first, second, enough=_SURE, by="affix"):
                yield pair


def _split_last(line: Line, links: Sequence[Span]) -> Iterator[Members]:
    """Split the last link at the first 和 that is a word, as in 归属感、获得感和幸福感."""
    start, end = links[-1]
    for match in _AND.finditer(line.text, start + 1, end - 1):
        if match.start() in line.words and match.end() in line.words:
            yield (*links[:-1], (start, match.start()), (match.end(), end))
            return


def _trim(line: Line, links: Members) -> Members:
    middle = links[1:-1]
    return (trim_first(line, links[0], middle), *middle, trim_last(line, links[-1], middle))


def is_series(members: Sequence[Stretch]) -> bool:
    """Tell whether three or more stretches are a series, by their sizes, affixes and kinds of words.

    Parameters
    ----------
    members : sequence of Stretch

    Returns
    -------
    bool
        True for equal sizes of three or more; for a first or last character that all share, or all but
        one of four or more, unless one is twice as long as another; for phrases that all begin
        with verbs, or all end in predicates, of at least four characters.
    """
    sizes = [member.size for member in members]
    low, high = min(sizes), max(sizes)
    if low < 2 or is_listed(members):
        return False
    shared = _share_affix(members)
    if low == high:
        return low > 2 or shared
    if shared and high <= 2 * low + 2:
        return True
    return low >= 4 and high <= 2 * low + 1 and _are_phrases(members)


def _share_affix(members: Sequence[Stretch]) -> bool:
    enough = len(members) - (len(members) > 3)
    heads = [member.text[0] for member in members]
    tails = [member.text[-1] for member in members]
    return any(affixes.count(affix) >= enough for affixes in (heads, tails) for affix in affixes[:2])


def _are_phrases(members: Sequence[Stretch]) -> bool:
    kinds = [member.kinds for member in members]
    return all(kinds) and (
        all(kind[0] in _VERBAL or "v" in kind[1:2] for kind in kinds)
        or all(kind[-1] in _PREDICATE for kind in kinds)
    )


def _mostly_verbs(kinds: Sequence[str]) -> bool:
    return 2 * sum(kind[0] in _VERBAL for kind in kinds) >= len(kinds)


def _is_bounded(line: Line, member: Span, link: Span) -> bool:
    return member[1] == link[1] or line.text.startswith(TAIL, member[1])
