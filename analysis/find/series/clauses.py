"""Series of clauses: members between which a comma stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from analysis.find.series.edges import trim_first
from analysis.find.series.likeness import (
    FUNCTION,
    LONGEST,
    Stretch,
    count_aligned,
    same_ends,
    same_rhythm,
    share_words,
    stretch,
)
from analysis.find.series.line import Line
from analysis.find.series.listed import is_listed
from analysis.find.series.pairs import find_pair
from analysis.find.series.scopes import Members, Span

LEADS = frozenset("从以在把让由向对用靠为既又只有能会")
"""Words of one character with which the clauses of a series like to begin."""

_SURE = 5.0
# Longer clauses may begin or end alike by accident.
_LONG = 14


def find_clauses(line: Line, spans: Sequence[Span]) -> Iterator[Members]:
    """Yield the series that neighbouring clauses make.

    Parameters
    ----------
    line : Line
    spans : sequence of tuple of int
        The clauses between two of 。;: in order.

    Yields
    ------
    tuple of spans
        Two or more members, the first without its lead-in.

    Examples
    --------
    >>> from analysis.corpus.tokens import Segmenter
    >>> from analysis.find.series.line import build_reader
    >>> line = build_reader(Segmenter())("持续转变作风,融洽关系,树立标杆")
    >>> list(find_clauses(line, [(0, 6), (7, 11), (12, 16)]))
    [((2, 6), (7, 11), (12, 16))]
    """
    run: list[Span] = []
    lead: Span | None = None
    before: Stretch | None = None
    for span in spans:
        clause = stretch(line, span)
        if before and not are_linked(before, clause):
            yield from _close(line, lead, run)
            lead, run = run[-1], []
        run.append(span)
        before = clause
    yield from _close(line, lead, run)


def _close(line: Line, lead: Span | None, run: list[Span]) -> Iterator[Members]:
    """Yield what a run and the clause before it make."""
    if len(run) == 1:
        if lead and (pair := find_pair(line, lead, run[0], enough=_SURE, by="end")):
            yield pair
        return
    if lead:
        first = trim_first(line, lead, run)
        if first != lead and are_linked(stretch(line, first), stretch(line, run[0]), sure=True):
            run = [first, *run]
    members = [stretch(line, span) for span in run]
    if not is_listed(members) and (len(run) > 2 or are_linked(*members, sure=True)):
        yield tuple(run)


def are_linked(one: Stretch, other: Stretch, *, sure: bool = False) -> bool:
    """Tell whether two clauses may be members of one series.

    Parameters
    ----------
    one, other : Stretch
    sure : bool
        Ask for as much as two members alone must have in common.

    Returns
    -------
    bool
        Clauses of one size need an affix, a rhythm or characters at the same places in common (of four
        characters nothing else; of more, unless `sure`, words of the same kinds at both ends); of two
        sizes, more: a word at the head, or most of their words.
    """
    low, high = sorted((one.size, other.size))
    if low < 3 or high > LONGEST:
        return False
    if low == high:
        return _match(one, other) or (not sure and low > 4 and same_ends(one, other))
    return any(high <= times * low and agree(one, other) for agree, times in _RULES)


def _match(one: Stretch, other: Stretch) -> bool:
    affix = one.text[0] == other.text[0] or one.text[-1] == other.text[-1]
    return (
        one.size == 4
        or (affix and one.size <= _LONG)
        or same_rhythm(one, other)
        or count_aligned(one, other) > max(1, one.size / 4)
    )


def _lead_alike(one: Stretch, other: Stretch) -> bool:
    """从机关到基层, 从用干部到引人才: the same word at the head, another character further on."""
    head = one.text[0]
    if head != other.text[0] or head not in LEADS:
        return False
    if max(one.size, other.size) > _LONG:
        return bool(_share_frame(one, other) - {head})
    return bool(set(one.text[1:]) & set(other.text[1:]) - FUNCTION)


def _share_most(one: Stretch, other: Stretch) -> bool:
    """时限由5天压缩至2天, 时间由45天压缩至7天: many of the words, and not only what both are about."""
    fewest = min(len(one.words), len(other.words))
    return fewest > 2 and 2.5 * len(share_words(one, other)) >= fewest and bool(_share_frame(one, other))


def _share_frame(one: Stretch, other: Stretch) -> set[str]:
    """Give the words that both have and that are no nouns: these make a frame, nouns a topic."""
    kinds = dict(zip(one.words, one.kinds, strict=True))
    return {word for word in share_words(one, other) if kinds[word] not in "nxm"}


def _open_alike(one: Stretch, other: Stretch) -> bool:
    """面上建立, 线上组建: a place of one form before a verb."""
    if len(one.words) < 2 or len(other.words) < 2:
        return False
    first, second = one.words[0], other.words[0]
    return len(first) == len(second) == 2 and first[1] == second[1] and one.kinds[1] == other.kinds[1] == "v"


def _repeat_word(one: Stretch, other: Stretch) -> bool:
    """坚持中国特色, 坚持改革创新: one verb at both heads, or another word and more besides."""
    if one.words[:1] != other.words[:1] or not one.words:
        return False
    verb = len(one.words[0]) > 1 and one.kinds[0] == "v"
    return verb or one.text[-1] == other.text[-1] or len(share_words(one, other)) > 1


def _differ_by_one(one: Stretch, other: Stretch) -> bool:
    """难点在基层, 亮点也在基层: a character more, the others in their places from either end."""
    if abs(one.size - other.size) > 1 or max(one.size, other.size) > _LONG:
        return False
    back = sum(a == b for a, b in zip(reversed(one.text), reversed(other.text), strict=False))
    return count_aligned(one, other) + back > 2


_RULES: tuple[tuple[Callable[[Stretch, Stretch], bool], float], ...] = (
    (_lead_alike, 2.5),
    (_share_most, 2.0),
    (_open_alike, 2.5),
    (_repeat_word, 3.0),
    (_differ_by_one, 2.0),
)
"""What clauses of two sizes must agree in, and how much longer one may then be."""
