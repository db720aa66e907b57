"""Series of two members: more has to agree than in longer ones, as any two links stand side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from analysis.find.series.edges import TAIL, is_balanced
from analysis.find.series.likeness import (
    Stretch,
    count_aligned,
    is_triple,
    mask_quotes,
    same_kinds,
    same_rhythm,
    stretch,
)
from analysis.find.series.line import Line
from analysis.find.series.listed import is_listed
from analysis.find.series.scopes import Span

Pair = tuple[Span, Span]

_REACH = 12
_ENOUGH = 4.0
_CHAINED = 5

Agreement = Literal["any", "affix", "tail", "end"]
"""What the members of a pair must have, see `find_pair`."""


def find_pair(
    line: Line,
    first: Span,
    second: Span,
    *,
    enough: float = _ENOUGH,
    by: Agreement = "any",
) -> Pair | None:
    """Find two members of one size at the end of one link and the beginning of the next.

    Parameters
    ----------
    line : Line
    first, second : tuple of int
        The spans of neighbouring links.
    enough : float
        How much has to agree.
    by : {"any", "affix", "tail", "end"}
        What members must have: an affix in common; a second that ends its link, but for a tail such as
        的路子, or as a whole; or, for "any", one of the first two.

    Returns
    -------
    tuple of spans or None
        The best pair, the first without its lead-in and the second without its tail.
    """
    found, best = None, enough
    for a, b in _pair_up(line, first, second, by=by):
        ends = _ends(line, b[1], second)
        affix = line.text[a[0]] == line.text[b[0]] or line.text[a[1] - 1] == line.text[b[1] - 1]
        if not (affix if by == "affix" else ends or affix):
            continue
        one, other = stretch(line, a), stretch(line, b)
        score = score_pair(one, other, bounds=(a == first) + ends)
        if score >= best and not is_listed((one, other)):
            found, best = (a, b), score + 0.01
    return found


def _pair_up(line: Line, first: Span, second: Span, *, by: Agreement) -> Iterator[Pair]:
    """Yield every end of the first with the equally long beginning of the second."""
    i, j = line.words.get(first[0]), line.words.get(first[1])
    k, m = line.words.get(second[0]), line.words.get(second[1])
    if i is None or j is None or k is None or m is None:
        return
    letters = line.letters
    least = letters[second[0]]
    cuts = line.cuts[k + 1 : min(m, k + _REACH) + 1]
    ends = {
        letters[at] - least: at
        for at in cuts
        if by in {"any", "affix"} or at == second[1] or (by == "tail" and _ends(line, at, second))
    }
    most = letters[first[1]]
    for at in line.cuts[max(i, j - _REACH) : j]:
        end = ends.get(most - letters[at])
        if end is not None and most - letters[at] > 2:
            yield (at, first[1]), (second[0], end)


def _ends(line: Line, at: int, link: Span) -> bool:
    """Tell whether a member that ends here ends its link, but for a tail."""
    return at == link[1] or line.text.startswith(TAIL, at)


def score_pair(one: Stretch, other: Stretch, *, bounds: int) -> float:
    """Add up what two stretches of one size have in common.

    Parameters
    ----------
    one, other : Stretch
    bounds : int
        How many of them end where their clause does, 0 to 2.

    Returns
    -------
    float
        First and last characters weigh 2 each, words of the same lengths and kinds 1.5, a verb with its
        object in three characters 3, further characters in the same places 1 each (up to 3), the
        same quotation marks 1.5, a chain (串点连线、连线扩面) 2.
    """
    if not is_balanced(one.text) or not is_balanced(other.text):
        return 0.0
    head, tail = one.text[0] == other.text[0], one.text[-1] == other.text[-1]
    score = 2.0 * head + 2.0 * tail + 1.5 * same_rhythm(one, other)
    score += min(3, max(0, count_aligned(one, other) - head - tail))
    score += (-1.0, 1.0, 3.0)[bounds] + 0.7 * (one.size == 4)
    score += 3.0 * (is_triple(one) and is_triple(other))
    score += 1.5 * ("“" in one.text and mask_quotes(one.text) == mask_quotes(other.text))
    score += 2.0 * (bounds > 1 and one.size <= _CHAINED and one.text[-2:] == other.text[:2])
    return score + 0.1 * min(one.size, 8)


def find_pivoted(line: Line, first: Span, second: Span) -> Pair | None:
    """Find two members of unequal size that turn on one word: 重心向基层下移、力量向村组下沉.

    Parameters
    ----------
    line : Line
    first, second : tuple of int
        The spans of neighbouring links.

    Returns
    -------
    tuple of spans or None
        Both have a preposition or 的 in common, and after it words of the same lengths and kinds.
    """
    one, other = stretch(line, first), stretch(line, second)
    for at, (word, kind) in enumerate(zip(other.words, other.kinds, strict=True)):
        if at and (kind == "p" or word == "的") and word in one.words:
            place = len(one.words) - 1 - one.words[::-1].index(word)
            if _answer(one, place, other, at):
                return _cut_before(line, first, place, sum(map(len, other.words[:at]))), second
    return None


def _answer(one: Stretch, place: int, other: Stretch, at: int) -> bool:
    ones, others = one.words[place + 1 :], other.words[at + 1 :]
    return (
        place > 0
        and len(ones) > (one.words[place] != "的")
        and list(map(len, ones)) == list(map(len, others))
        and same_kinds(one.kinds[-1], other.kinds[-1])
    )


def _cut_before(line: Line, first: Span, place: int, size: int) -> Span:
    """Cut the lead-in off: after its last verb, or, without one, so that `size` characters are left."""
    begin = line.words[first[0]]
    number = begin + place
    cut = max(line.kinds.rfind(kind, begin, number) for kind in "vup") + 1
    if begin < cut < number:
        return line.cuts[cut], first[1]
    return min(line.cuts[begin:number], key=lambda at: abs(line.cuts[number] - at - size)), first[1]
