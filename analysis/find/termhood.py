"""How much a repeated string is a unit: C-value and boundary entropy."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import log2


def measure_entropy(neighbours: Iterable[Hashable]) -> float:
    """Measure how freely the neighbours of a string vary, in bits.

    Parameters
    ----------
    neighbours : iterable
        What stands beside each of its places.

    Returns
    -------
    float
        ``-Σ p log2 p`` over the different neighbours; 0 where all are one and the same.

    Examples
    --------
    >>> measure_entropy("的的在以"), measure_entropy("的的")
    (1.5, 0.0)
    """
    counts = Counter(neighbours)
    total = counts.total()
    return sum(n / total * log2(total / n) for n in counts.values())


def measure_c_values(
    places: Mapping[tuple[int, ...], int], sizes: Mapping[tuple[int, ...], int]
) -> dict[tuple[int, ...], float]:
    """Measure how far strings stand on their own, by the C-value.

    Parameters
    ----------
    places : mapping
        How often each string of words stands, longer strings' places included.
    sizes : mapping
        The length of each.

    Returns
    -------
    dict
        ``log2|a| · f(a)`` for a string `a` that no other holds, and otherwise
        ``log2|a| · (f(a) - Σ f(b) / |T|)`` over the set `T` of the longer strings `b` that hold it.

    References
    ----------
    Frantzi, K., Ananiadou, S. & Mima, H. (2000). Automatic recognition of multi-word terms: the
    C-value/NC-value method. *International Journal on Digital Libraries* 3, 115-130.

    Examples
    --------
    >>> places = {(1, 2): 5, (1, 2, 3): 2, (4, 1, 2): 1}  # 党建引领, 党建引领治理, 坚持党建引领
    >>> values = measure_c_values(places, {(1, 2): 4, (1, 2, 3): 6, (4, 1, 2): 6})
    >>> values[1, 2], round(values[1, 2, 3], 3)
    (7.0, 5.17)
    """
    holders: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for string, n in places.items():
        for part in iterate_parts(string):
            if part in places:
                holders[part].append(n)
    values: dict[tuple[int, ...], float] = {}
    for string, n in places.items():
        inside = holders.get(string, [])
        nested = sum(inside) / len(inside) if inside else 0.0
        values[string] = log2(sizes[string]) * (n - nested)
    return values


def iterate_parts(string: Sequence[int]) -> set[tuple[int, ...]]:
    """Give the shorter strings that a string of words holds, each once.

    Parameters
    ----------
    string : sequence of int

    Returns
    -------
    set of tuple

    Examples
    --------
    >>> sorted(iterate_parts((7, 8, 7)))
    [(7,), (7, 8), (8,), (8, 7)]
    """
    size = len(string)
    return {
        tuple(string[start : start + length])
        for length in range(1, size)
        for start in range(size - length + 1)
    }
