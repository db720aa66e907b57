"""How sure a hit is: which finders claim its span, and whether marks bound it."""

from __future__ import annotations

from functools import cache
from math import prod

# Share of the different phrases that annotators know too, by the marks beside them (none, one, both),
# on five hand-annotated reports, not distributed: (known + 1) / (found + 2). See docs/decisions/0009.
_SHARES = {
    "lexicon": (0.79, 0.81, 0.94),
    "number": (0.83, 0.80, 0.98),
    "plus": (0.83, 0.83, 0.92),
    "quotation": (0.80, 0.86, 0.97),
    "metaphor": (0.70, 0.75, 0.80),
    "series": (0.93, 0.93, 0.89),
    "head": (0.80, 0.93, 0.71),
    "frame": (0.75, 0.76, 0.77),
    "name": (0.75, 0.77, 0.92),
    "four": (0.78, 0.84, 0.96),
}


@cache
def weigh(finders: tuple[str, ...], marks: int) -> float:
    """Weigh a hit.

    Parameters
    ----------
    finders : tuple of str
        The finders that claim the span, in any order.
    marks : int
        On how many of its two sides a mark or the end of the passage stands.

    Returns
    -------
    float
        ``1 - prod(1 - share)`` over the finders: the chance that not all of them are wrong, were
        they independent. They are not quite, so it orders hits and is no exact probability.

    Examples
    --------
    >>> weigh(("frame",), 0), round(weigh(("frame", "lexicon"), 0), 4)
    (0.75, 0.9475)
    """
    return 1 - prod(1 - _SHARES[finder][marks] for finder in finders)


def count_marks(text: str, start: int, end: int) -> int:
    """Count the sides of a span on which no letter, numeral or Han character stands.

    Examples
    --------
    >>> count_marks("坚持“党建引领”,走深走实", 3, 7), count_marks("坚持“党建引领”,走深走实", 9, 11)
    (2, 1)
    """
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return (not before.isalnum()) + (not after.isalnum())
