"""Maximal repeats of a row of numbers, by its suffix array."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


class Repeats(NamedTuple):
    """Maximal repeats: the one of number i stands at ``places[first[i]:last[i]]``, `length` long."""

    places: Numbers
    first: Numbers
    last: Numbers
    length: Numbers

    def choose(self, kept: NDArray[np.bool_]) -> Repeats:
        """Give some of the repeats."""
        return Repeats(self.places, self.first[kept], self.last[kept], self.length[kept])


def find_maximal(codes: Numbers, *, shortest: int) -> Repeats:
    """Find the strings that stand in two places and are longer nowhere they stand.

    Parameters
    ----------
    codes : numpy.ndarray
        A number for each character; 0 ends a passage, which no string crosses.
    shortest : int
        How long a string is at least.

    Returns
    -------
    Repeats
        Strings of which neither the same character precedes every place nor the same follows.
        The edge of a passage is like no other character.

    Notes
    -----
    A string that the next character does not continue alike at all its places is an interval of
    the suffix array with a common prefix longer than its neighbours'; it is maximal if different
    characters precede it. Suffix array and common prefixes take linear time (Abouelhoda, Kurtz &
    Ohlebusch 2004, *Replacing suffix trees with enhanced suffix arrays*, J. Discrete Algorithms 2).

    Examples
    --------
    >>> found = find_maximal(np.array([1, 2, 3, 4, 0, 9, 2, 3, 4, 0]), shortest=2)
    >>> found.places[found.first[0] : found.last[0]].tolist(), found.length.tolist()
    ([6, 1], [3])
    """
    if not len(codes):
        return Repeats(*(np.empty(0, dtype=np.int64) for _ in Repeats._fields))
    order, shared = _sort(codes)
    shared[shared < shortest] = 0
    first, last, length = (np.array(part, dtype=np.int64) for part in _list_intervals(shared))
    found = Repeats(order, first, last, length)
    return found.choose(_differ_before(codes, found))


def _sort(codes: Numbers) -> tuple[Numbers, Numbers]:
    """Sort the suffixes; give their places, and how much of its passage each shares with the one before."""
    import pydivsufsort as library  # it has no types of its own

    order = np.asarray(library.divsufsort(codes), dtype=np.int64)
    shared = np.zeros(len(order), dtype=np.int64)
    shared[1:] = library.kasai(codes, order)[: len(order) - 1]
    # What follows the end of a passage takes part in the sorting only.
    ends = np.append(np.flatnonzero(codes == 0), len(codes))
    rest = ends[np.searchsorted(ends, order)] - order
    return order, np.minimum(shared, rest)


def _list_intervals(shared: Numbers) -> tuple[array[int], array[int], array[int]]:
    first, last, length = array("q"), array("q"), array("q")
    for left, right, common in _iterate_intervals(shared):
        first.append(left)
        last.append(right)
        length.append(common)
    return first, last, length


def _iterate_intervals(shared: Numbers) -> Iterator[tuple[int, int, int]]:
    """Yield each run of suffixes with a common prefix that no neighbour has, inner ones first."""
    open_: list[tuple[int, int]] = []
    for at, common in enumerate([*shared.tolist(), 0]):
        left = at - 1
        while open_ and open_[-1][0] > common:
            longer, left = open_.pop()
            yield left, at, longer
        if common and (not open_ or open_[-1][0] < common):
            open_.append((common, left))


def _differ_before(codes: Numbers, found: Repeats) -> NDArray[np.bool_]:
    """Tell of each repeat whether different characters, or the start of a passage, precede it."""
    # The start of a passage (0) is a change from whatever stands before it in the order of the suffixes.
    before = np.where(found.places > 0, codes[found.places - 1], 0)
    changes = np.zeros(len(before), dtype=np.int64)
    changes[1:] = (before[1:] != before[:-1]) | (before[1:] == 0)
    changes = np.cumsum(changes)
    return changes[found.last - 1] > changes[found.first]
