"""How sure a hit is: which finders claim its span, and whether marks bound it."""

from __future__ import annotations

from functools import cache
from math import prod

# Share of the different phrases that annotators know too, by the marks beside them (none, one, both),
# on five hand-annotated reports, not distributed: (known + 1) / (found + 2); where fewer than
# five were found, whatever the marks. See docs/decisions/0009.
_SHARES = {
    "lexicon": (0.72, 0.83, 0.96),
    "number": (0.98, 0.88, 0.98),
    "plus": (0.92, 0.92, 0.92),
    "quotation": (0.97, 0.97, 0.97),
    "metaphor": (0.50, 0.76, 0.95),
    "series": (0.97, 0.93, 0.92),
    "head": (0.77, 0.77, 0.77),
    "frame": (0.74, 0.77, 0.76),
    "name": (0.75, 0.83, 0.86),
    "four": (0.77, 0.85, 0.94),
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
    (0.74, 0.9272)
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
