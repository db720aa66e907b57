"""Series of two members: more has to agree than in longer ones, as any two links stand side by side."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.find.series.edges import is_balanced
from analysis.find.series.likeness import (
    Stretch,
    count_aligned,
    mask_quotes,
    same_kinds,
    same_rhythm,
    stretch,
)
from analysis.find.series.line import Line
from analysis.find.series.listed import is_listed
from analysis.find.series.scopes import Span

_REACH = 12
_ENOUGH = 4.0


def find_pair(line: Line, first: Span, second: Span, *, enough: float = _ENOUGH) -> tuple[Span, Span] | None:
    """Find two members that answer each other at the end of one link and the beginning of the next.

    Parameters
    ----------
    line : Line
    first, second : tuple of int
        The spans of neighbouring links.
    enough : float
        How much has to agree.

    Returns
    -------
    tuple of spans or None
        The best pair, the first without its lead-in and the second without its tail.
    """
    found, best = None, enough
    for a, b in _pair_up(line, first, second):
        one, other = stretch(line, a), stretch(line, b)
        score = _score(one, other, whole=(a == first) + (b == second))
        if score >= best and not is_listed((one, other)):
            found, best = (a, b), score + 0.01
    return found or _find_pivoted(line, first, second)


def _pair_up(line: Line, first: Span, second: Span) -> Iterator[tuple[Span, Span]]:
    """Yield every end of the first with the equally long beginning of the second."""
    i, j = line.words.get(first[0]), line.words.get(first[1])
    k, m = line.words.get(second[0]), line.words.get(second[1])
    if i is None or j is None or k is None or m is None:
        return
    ends = {line.measure(second[0], at): at for at in line.cuts[k + 1 : min(m, k + _REACH) + 1]}
    for at in line.cuts[max(i, j - _REACH) : j]:
        end = ends.get(line.measure(at, first[1]))
        if end is not None and line.measure(at, first[1]) > 2:
            yield (at, first[1]), (second[0], end)


def _score(one: Stretch, other: Stretch, *, whole: int) -> float:
    """Add up what agrees: affixes first, then rhythm, quotation marks, and standing alone in the clause."""
    if not is_balanced(one.text) or not is_balanced(other.text):
        return 0.0
    head, tail = one.text[0] == other.text[0], one.text[-1] == other.text[-1]
    score = 2.0 * head + 2.0 * tail + 1.5 * same_rhythm(one, other)
    score += 0.7 * min(3, max(0, count_aligned(one, other) - head - tail))
    score += (-0.5, 1.0, 3.0)[whole] + 0.7 * (one.size == 4)
    score += 1.5 * (is_triple(one) and is_triple(other))
    score += 1.5 * ("“" in one.text and mask_quotes(one.text) == mask_quotes(other.text))
    score += 2.0 * (one.text[-2:] == other.text[:2])
    return score + 0.1 * min(one.size, 8)


def is_triple(member: Stretch) -> bool:
    """Tell whether a stretch is a verb and its object in three characters: 强弱项, 立标杆."""
    sizes = tuple(map(len, member.words))
    return sizes in {(3,), (1, 2)} and member.kinds[0] in "vwla"


def _find_pivoted(line: Line, first: Span, second: Span) -> tuple[Span, Span] | None:
    """Find two members of unequal length that turn on one word: 重心向基层下移、力量向村组下沉."""
    one, other = stretch(line, first), stretch(line, second)
    if not one.words or not other.words:
        return None
    for at, (word, kind) in enumerate(zip(other.words, other.kinds, strict=True)):
        if at and (kind == "p" or word == "的") and word in one.words:
            place = len(one.words) - 1 - one.words[::-1].index(word)
            if _answer(one, place, other, at):
                return _cut_before(line, first, place, sum(map(len, other.words[:at]))), second
    return None


def _answer(one: Stretch, place: int, other: Stretch, at: int) -> bool:
    ones, others = one.words[place + 1 :], other.words[at + 1 :]
    return (
        len(ones) > 1 - (one.words[place] == "的")
        and place > 0
        and [len(word) for word in ones] == [len(word) for word in others]
        and same_kinds(one.kinds[place + 1 :], other.kinds[at + 1 :])
    )


def _cut_before(line: Line, first: Span, place: int, size: int) -> Span:
    number = line.words[first[0]] + place
    cuts = line.cuts[line.words[first[0]] : number]
    return min(cuts, key=lambda at: abs(line.cuts[number] - at - size)), first[1]
