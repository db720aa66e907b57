"""Couplets: clauses that answer each other over a comma: 难点在基层,亮点也在基层."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from analysis.find.chains import LONGEST, Span, are_clean, find_begin, list_chains, share, spell
from analysis.find.readings import Reading
from analysis.find.verbs import is_verbal, opens_with_verb

# 以党建为引领,以需求为导向: what clauses of one series open with.
_OPENINGS = frozenset("以让把从用靠有不向将对谁既越")
# What ties the second half of a couplet to the first: 难点在基层,亮点也在基层.
_LINKS = frozenset("却也更就才又而")
# 以党建为引领,以需求为导向; 不达目的,绝不收兵
_ANSWERS = tuple(map(re.compile, ("以.+[为促带推强]..", "[绝决]?不(?!断|仅|但|同|久)")))
# Words of a sentence that goes on over a comma.
_LOOSE = re.compile(r"[了着过]|是|这|那|其|他|她|我们|一个|以及|并|通过|进行|根据|由于|如果|因此|目前|\d")
_MARKS = 4


def list_couplets(reading: Reading) -> Iterator[tuple[Span, ...]]:
    """List neighbouring clauses that answer each other, as the spans of the clauses.

    Examples
    --------
    >>> from analysis.find.readings import read_passage
    >>> text = "大家说,难点在基层,亮点也在基层,所以要下功夫。"
    >>> [[text[a:b] for a, b in members] for members in list_couplets(read_passage(text))]
    [['难点在基层', '亮点也在基层']]
    """
    for chain in list_chains(reading, ","):
        for members in _list_candidates(reading, chain):
            texts = spell(reading, members)
            if are_clean(reading, members, texts) and _answer(reading, members, texts):
                yield members


def _list_candidates(reading: Reading, chain: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """List neighbours of one length or with one opening, and pairs of nearly one length."""
    clauses = list(chain)
    if clauses[0][1] - clauses[0][0] <= LONGEST + _MARKS:
        clauses[0] = find_begin(reading, *chain[:2]), chain[0][1]
    sizes = _measure(reading, clauses)
    for at, (left, right) in enumerate(pairwise(sizes), 1):
        if left == right <= LONGEST and (at == 1 or sizes[at - 2] != right):
            lead = _cut_lead(reading, clauses[at - 2], clauses[at - 1]) if at > 1 else ()
            yield (*lead, *clauses[at - 1 : _find_end(sizes, at)])
        elif left < 12 > right and 0 < abs(left - right) < 4:
            yield clauses[at - 1], clauses[at]
    openings = [reading.folded[start] for start, _ in clauses]
    if not _OPENINGS.isdisjoint(openings):
        yield from _list_opened(reading, clauses, openings)


def _list_opened(reading: Reading, clauses: list[Span], openings: list[str]) -> Iterator[tuple[Span, ...]]:
    """List neighbours that open with one word of the genre's series."""
    last = 0
    for opening, alike in groupby(openings):
        first, last = last, last + len(list(alike))
        if opening in _OPENINGS:
            subject = _cut_subject(reading, clauses[first - 1], opening) if first else ()
            if last - first + len(subject) > 1:
                yield (*subject, *clauses[first:last])


def _find_end(sizes: list[int], at: int) -> int:
    """Give where the run of one size ends that goes on at a place."""
    return next((later for later in range(at + 1, len(sizes)) if sizes[later] != sizes[at]), len(sizes))


def _cut_subject(reading: Reading, clause: Span, opening: str) -> tuple[Span, ...]:
    """Cut who does it off the first of clauses that open alike: 该镇|以甲为核心,以乙为重点."""
    start = reading.folded.rfind(opening, *clause)
    fits = start > clause[0] and clause[1] - start <= LONGEST and reading.is_edge(start)
    return ((start, clause[1]),) if fits else ()


def _measure(reading: Reading, clauses: list[Span]) -> list[int]:
    first, last = clauses[0][0], clauses[-1][1]
    if reading.folded.find("“", first, last) >= 0 or reading.folded.find("‘", first, last) >= 0:
        return [len(text) for text in spell(reading, tuple(clauses))]
    return [end - start for start, end in clauses]


def _cut_lead(reading: Reading, left: Span, right: Span) -> tuple[Span, ...]:
    """Cut what stands before the first of clauses that are alike: 建设|转变作风,融洽关系,…."""
    first = left[1] - (right[1] - right[0])
    if first <= left[0] or not reading.is_edge(first):
        return ()
    shared = share(reading.folded[first : left[1]], reading.folded[slice(*right)])
    return ((first, left[1]),) if shared or opens_with_verb(reading, first, left[1]) else ()


def _answer(reading: Reading, members: tuple[Span, ...], texts: list[str]) -> bool:
    """Tell clauses that answer each other from clauses that only follow."""
    if min(map(len, texts)) < 4:
        return False
    texts = [text[1:] if text[0] in _LINKS and len(text) > 4 else text for text in texts]
    shortest, longest = min(map(len, texts)), max(map(len, texts))
    most = len(share(*texts))
    if shortest < longest:
        most = max(most, len(share(*(text[::-1] for text in texts))))
    if most < 3 and _LOOSE.search("|".join(texts)):
        return False
    if any(all(map(form.match, texts)) for form in _ANSWERS):
        return True
    if shortest < longest:
        return longest - shortest < 3 and longest < 10 and most > 2
    if most > 1:
        return True
    opens = shortest < 7 and all(opens_with_verb(reading, *span) for span in members)
    return (opens or (most > 0 and shortest < 8)) and any(is_verbal(reading, *span) for span in members)
