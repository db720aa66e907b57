"""Series of clauses: members between which a comma or a semicolon stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.find.series.edges import trim_first
from analysis.find.series.likeness import (
    FUNCTION,
    Stretch,
    count_aligned,
    same_ends,
    same_rhythm,
    share_words,
    stretch,
)
from analysis.find.series.line import Line
from analysis.find.series.links import Members
from analysis.find.series.listed import is_listed
from analysis.find.series.pairs import find_pair
from analysis.find.series.scopes import Span

_SURE = 5.0
# Longer clauses may begin or end alike, or be equally long, by accident.
_LONG = 14
# Words of one character with which clauses of a series like to begin.
LEADS = frozenset("从以在把让由向对用靠为既又只有能会")


def find_clauses(line: Line, spans: Sequence[Span]) -> Iterator[Members]:
    """Yield the series that neighbouring clauses make.

    Parameters
    ----------
    line : Line
    spans : sequence of tuple of int
        The clauses of a part, or the parts of a sentence, in order.

    Yields
    ------
    tuple of spans
        Two or more members, the first without its lead-in.
    """
    run: list[Span] = []
    lead: Span | None = None
    for span in spans:
        if run and not are_linked(stretch(line, run[-1]), stretch(line, span)):
            yield from _close(line, lead, run)
            lead, run = run[-1], []
        run.append(span)
    yield from _close(line, lead, run)


def _close(line: Line, lead: Span | None, run: list[Span]) -> Iterator[Members]:
    if len(run) == 1:
        if lead and (pair := find_pair(line, lead, run[0], enough=_SURE, by="end")):
            yield pair
        return
    if lead:
        first = trim_first(line, lead, run)
        if first != lead and are_linked(stretch(line, first), stretch(line, run[0]), sure=True):
            run = [first, *run]
    members = [stretch(line, span) for span in run]
    if is_listed(members) or (len(run) == 2 and not are_linked(*members, sure=True)):
        return
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
    """
    low, high = sorted((one.size, other.size))
    if low < 3:
        return False
    head, tail = one.text[0] == other.text[0], one.text[-1] == other.text[-1]
    if low == high:
        if (low <= _LONG and (head or tail)) or same_rhythm(one, other) or count_aligned(one, other) > max(1, low / 4):
            return True
        return low == 4 or (not sure and low > 3 and same_ends(one, other))
    if head and one.text[0] in LEADS and set(one.text[1:]) & set(other.text[1:]) - FUNCTION:
        return high <= 2.5 * low
    if high <= 2 * low and 2.5 * len(share_words(one, other)) >= min(len(one.words), len(other.words)) > 2:
        return True
    if _open_alike(one, other):
        return high <= 2.5 * low
    if not (head and one.words and other.words and one.words[0] == other.words[0]):
        return high <= low + 1 <= _LONG and count_aligned(one, other) + count_aligned_back(one, other) > 2
    if len(one.words[0]) > 1 and one.kinds[0] == "v":
        return high <= 3 * low
    return len(share_words(one, other)) > 1 or (tail and high <= 2 * low)


def _open_alike(one: Stretch, other: Stretch) -> bool:
    """Tell whether both open in 面上建立, 线上组建: a place of one form before a verb."""
    if len(one.words) < 2 or len(other.words) < 2:
        return False
    first, second = one.words[0], other.words[0]
    return len(first) == len(second) == 2 and first[1] == second[1] and one.kinds[1] == other.kinds[1] == "v"


def count_aligned_back(one: Stretch, other: Stretch) -> int:
    """Count the characters that stand at the same place from the end in both."""
    return sum(a == b for a, b in zip(reversed(one.text), reversed(other.text), strict=False))
