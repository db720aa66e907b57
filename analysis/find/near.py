"""Strings that stand in two places with small differences, and what differs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.corpus.tables import NEAR_REPEATS, make_table
from analysis.corpus.tables.needs import TEXTS, require
from analysis.corpus.tokens import Segmenter, build_default
from analysis.find.alignment import Block, align, join_islands, rate_likeness, show_edits, snap
from analysis.find.repeats import search
from analysis.find.strings import Numbers, Row, line_up
from analysis.find.words import Words, cut_words, only_name

# A string of four characters is the shortest that two places seldom share by chance.
_SEED_HAN = 4
_MAX_GAP = 4


class _Pair(NamedTuple):
    """Two spans of the row, what they share, and how they are written as one."""

    a: int
    a_end: int
    b: int
    b_end: int
    edits: str
    similarity: float
    han_chars: int

    def holds(self, other: _Pair) -> bool:
        """Tell whether both spans of another pair lie inside those of this one."""
        inside_a = self.a <= other.a and other.a_end <= self.a_end
        return inside_a and self.b <= other.b and other.b_end <= self.b_end


@dataclass(frozen=True)
class _Clauses:
    """The row as one string, with the clause that each place lies in, and its words."""

    kept: str
    codes: Numbers
    numbers: Numbers
    han: Numbers
    words: Words

    def widen(self, start: int, end: int) -> tuple[int, int]:
        """Widen a span to the clauses that its ends lie in."""
        first = int(np.searchsorted(self.numbers, int(self.numbers[start]), side="left"))
        last = int(np.searchsorted(self.numbers, int(self.numbers[end - 1]), side="right"))
        return first, last - int(self.codes[last - 1] == 0)

    def only_name(self, a: int, blocks: list[Block]) -> bool:
        """Tell whether what is shared names a thing and says nothing of it."""
        spans = [(a + block.a, a + block.a + block.length) for block in blocks]
        return only_name(tuple(tag for span in spans for tag in self.words.tag_span(*span)))


def find_near_repeats(
    passages: pd.DataFrame,
    *,
    min_han: int = 7,
    min_similarity: float = 0.75,
    max_places: int = 50,
    segmenter: Segmenter | None = None,
) -> pd.DataFrame:
    """Find strings that stand in two places with small differences, and show what differs.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.
    min_han : int
        How many Han characters the two places share at least.
    min_similarity : float
        How alike they are at least, from 0 to 1.
    max_places : int
        A string of four characters or more is followed where it stands in so many places at most:
        what stands everywhere is a topic, and its pairs grow with the square of its places.
    segmenter : Segmenter, optional
        Cuts the words at whose edges a string begins and ends.

    Returns
    -------
    pandas.DataFrame
        One row per pair of places: ``edits, similarity, han_chars``, and ``doc_id, passage, start,
        end, surface`` of both, under ``a_`` and ``b_``; the most alike first. Strings that stand
        alike without differences are in `find_repeats`.

    Raises
    ------
    ValueError
        If `min_han`, `min_similarity` or `max_places` is out of its range; all are named.

    Notes
    -----
    From each exact repeat of four or more Han characters the two clauses are followed to both
    sides: blocks of two or more characters that stand alike after at most four that do not.
    Blocks keep to the edges of words. Pairs that share only the name of a thing (党群活动中心的[功能]建设)
    and pairs inside longer pairs are left out.

    Examples
    --------
    >>> rows = [("a", 0, "树立大抓基层鲜明导向,", 0), ("b", 0, "坚持大抓基层的鲜明导向。", 0)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])
    >>> find_near_repeats(passages)[["edits", "a_surface", "b_surface"]].values.tolist()
    [['大抓基层[的]鲜明导向', '大抓基层鲜明导向', '大抓基层的鲜明导向']]
    """
    require((passages, TEXTS))
    _check(min_han, min_similarity, max_places)
    row = line_up(passages)
    if not len(row):
        return make_table(NEAR_REPEATS, {name: [] for name in NEAR_REPEATS.names})
    words = cut_words(row, segmenter or build_default())
    clauses = _Clauses(row.spell(0, len(row)), row.codes, row.find_clauses(), row.count_han(), words)
    pairs = {
        pair
        for start_a, start_b, length in _iterate_seeds(row, max_places)
        for pair in _extend(clauses, start_a, start_b, length)
        if pair.similarity >= min_similarity and pair.han_chars >= min_han
    }
    kept = _drop_nested(pairs, np.cumsum(row.codes == 0).tolist())
    kept.sort(key=lambda pair: (-pair.similarity, -pair.han_chars, pair))
    return make_table(NEAR_REPEATS, pd.DataFrame(_list_pairs(row, kept)))


def _check(min_han: int, min_similarity: float, max_places: int) -> None:
    faults = [
        f"{name} is {value}; give {rule}"
        for name, value, fits, rule in (
            ("min_han", min_han, min_han >= _SEED_HAN, f"{_SEED_HAN} or more Han characters"),
            ("min_similarity", min_similarity, 0 <= min_similarity <= 1, "a share from 0 to 1"),
            ("max_places", max_places, max_places >= 2, "2 places or more"),
        )
        if not fits
    ]
    if faults:
        raise ValueError("; ".join(faults))


def _iterate_seeds(row: Row, max_places: int) -> Iterator[tuple[int, int, int]]:
    """Yield the pairs of places of shared strings that go on alike on neither side."""
    found = search(row, min_han=_SEED_HAN)
    found = found.choose(found.last - found.first <= max_places)
    codes = row.codes
    for first, last, length in zip(found.first, found.last, found.length, strict=True):
        for a, b in combinations(sorted(found.places[first:last].tolist()), 2):
            alike_before = a > 0 and codes[a - 1] == codes[b - 1] != 0
            alike_after = codes[a + length] == codes[b + length] != 0
            if not alike_before and not alike_after:
                yield a, b, int(length)


def _extend(clauses: _Clauses, start_a: int, start_b: int, length: int) -> Iterator[_Pair]:
    """Extend a shared string within its clauses; yield nothing if no second block follows."""
    a, a_end = clauses.widen(start_a, start_a + length)
    b, b_end = clauses.widen(start_b, start_b + length)
    text_a, text_b = clauses.kept[a:a_end], clauses.kept[b:b_end]
    blocks = align(text_a, text_b, Block(start_a - a, start_b - b, length), max_gap=_MAX_GAP)
    edges = clauses.words.edges
    blocks = snap(blocks, edges[a : a_end + 1].tolist(), edges[b : b_end + 1].tolist())
    if len(blocks) < 2 or clauses.only_name(a, blocks):
        return
    span_a, span_b = slice(blocks[0].a, blocks[-1].a_end), slice(blocks[0].b, blocks[-1].b_end)
    # Places that share words in another order than the seed's align to one and the same string.
    if a + span_a.stop > b + span_b.start or text_a[span_a] == text_b[span_b]:
        return
    yield _Pair(
        a + span_a.start,
        a + span_a.stop,
        b + span_b.start,
        b + span_b.stop,
        show_edits(text_a, text_b, join_islands(blocks)),
        rate_likeness(text_a[span_a], text_b[span_b]),
        sum(int(clauses.han[a + one.a_end] - clauses.han[a + one.a]) for one in blocks),
    )


def _drop_nested(pairs: Iterable[_Pair], passage: list[int]) -> list[_Pair]:
    """Drop the pairs that lie inside another pair of the same two passages."""
    together: defaultdict[tuple[int, int], list[_Pair]] = defaultdict(list)
    for pair in pairs:
        together[passage[pair.a], passage[pair.b]].append(pair)
    return [
        pair
        for others in together.values()
        for pair in others
        if not any(other.holds(pair) and not pair.holds(other) for other in others)
    ]


def _list_pairs(row: Row, pairs: list[_Pair]) -> dict[str, object]:
    columns: dict[str, object] = {
        name: [getattr(pair, name) for pair in pairs] for name in ("edits", "similarity", "han_chars")
    }
    for side in ("a", "b"):
        starts = np.array([getattr(pair, side) for pair in pairs], dtype=np.int64)
        ends = np.array([getattr(pair, f"{side}_end") for pair in pairs], dtype=np.int64)
        columns |= {f"{side}_{name}": values for name, values in row.locate(starts, ends).items()}
        columns[f"{side}_surface"] = [row.show(x, y) for x, y in zip(starts, ends, strict=True)]
    return columns
