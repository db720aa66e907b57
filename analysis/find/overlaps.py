"""Hits that overlap: which of them stay."""

from __future__ import annotations

from bisect import bisect
from typing import NamedTuple

from analysis.find.found import Found

SURE = frozenset({"lexicon", "number", "plus", "quotation"})
"""The finders that know where a formula begins and ends."""


class Hit(NamedTuple):
    """What was found, and the finders that claim its span, in their order."""

    found: Found
    finders: tuple[str, ...]


def drop_cutting(hits: list[Hit]) -> list[Hit]:
    """Drop hits of the looser finders that begin or end inside a formula whose borders are sure.

    Parameters
    ----------
    hits : list of Hit

    Returns
    -------
    list of Hit
        What lies wholly inside or around a sure formula stays.

    Examples
    --------
    >>> sure = Hit(Found(2, 6, "党建引领", "stock_phrase"), ("lexicon",))
    >>> loose = [Hit(Found(start, 8, "", "stock_phrase"), ("frame",)) for start in (0, 4)]
    >>> [hit.found.start for hit in drop_cutting([sure, *loose])]
    [2, 0]
    """
    around: dict[int, tuple[int, int]] = {}
    for found, finders in hits:
        if finders[0] in SURE:
            around.update(dict.fromkeys(range(found.start + 1, found.end), (found.start, found.end)))
    return [hit for hit in hits if hit.finders[0] in SURE or not _cuts(hit.found, around)]


def _cuts(found: Found, around: dict[int, tuple[int, int]]) -> bool:
    """Tell whether a hit begins or ends inside a formula that it leaves."""
    first, last = around.get(found.start), around.get(found.end)
    return (first is not None and found.end > first[1]) or (last is not None and found.start < last[0])


def keep_longest(hits: list[Hit]) -> list[Hit]:
    """Keep the longest of hits that overlap, of equally long ones the earlier.

    Parameters
    ----------
    hits : list of Hit

    Returns
    -------
    list of Hit
        In the order given.

    Examples
    --------
    >>> spans = [(0, 4), (2, 8), (9, 12)]
    >>> hits = [Hit(Found(*span, "", "stock_phrase"), ("frame",)) for span in spans]
    >>> [hit.found[:2] for hit in keep_longest(hits)]
    [(2, 8), (9, 12)]
    """
    # Spans taken never overlap, so only the two neighbours of a new one can: one list of starts, in order.
    starts: list[int] = []
    ends: dict[int, int] = {}
    kept: set[tuple[int, int]] = set()
    for span in sorted((hit.found[:2] for hit in hits), key=lambda span: (span[0] - span[1], span[0])):
        at = bisect(starts, span[0])
        before = ends[starts[at - 1]] if at else 0
        after = starts[at] if at < len(starts) else span[1]
        if before <= span[0] and span[1] <= after:
            starts.insert(at, span[0])
            ends[span[0]] = span[1]
            kept.add(span)
    return [hit for hit in hits if hit.found[:2] in kept]
