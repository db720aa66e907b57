"""Alignment outwards from a shared string: how far two places go on alike, and where they differ."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

# A single character in common is chance.
_SHORTEST = 2
# A block as short as this between two differences breaks them up.
_ISLAND = 2


class Block(NamedTuple):
    """A string that stands at `a` in one text and at `b` in another, `length` long."""

    a: int
    b: int
    length: int

    @property
    def a_end(self) -> int:
        """One past its last character in the first text."""
        return self.a + self.length

    @property
    def b_end(self) -> int:
        """One past its last character in the second text."""
        return self.b + self.length


def align(a: str, b: str, seed: Block, *, max_gap: int) -> list[Block]:
    """Extend a shared string to both sides over small differences.

    Parameters
    ----------
    a, b : str
        Two clauses, without punctuation.
    seed : Block
        A string that both have.
    max_gap : int
        How many characters may differ on a side between two blocks.

    Returns
    -------
    list of Block
        In reading order, the seed among them, further ones of two characters or more. Of the blocks
        within reach the one with the smallest difference before it is taken, on a tie the longer one.

    Examples
    --------
    >>> a, b = "大抓基层的鲜明导向", "大抓基层鲜明导向"
    >>> align(a, b, Block(0, 0, 4), max_gap=4)
    [Block(a=0, b=0, length=4), Block(a=5, b=4, length=4)]
    """
    after = _walk(a[seed.a :], b[seed.b :], max_gap)
    end_a, end_b = seed.a_end, seed.b_end
    before = _walk(a[:end_a][::-1], b[:end_b][::-1], max_gap)
    turned = [Block(end_a - one.a_end, end_b - one.b_end, one.length) for one in before]
    # Both walks begin with the seed; each may have lengthened it on its own side.
    first, last = turned[0], Block(after[0].a + seed.a, after[0].b + seed.b, after[0].length)
    whole = Block(first.a, first.b, first.length + last.length - seed.length)
    return [*turned[:0:-1], whole, *(Block(x + seed.a, y + seed.b, n) for x, y, n in after[1:])]


def _walk(a: str, b: str, max_gap: int) -> list[Block]:
    """Go from the start of two strings, which begin alike, from block to block."""
    blocks = [Block(0, 0, _count_alike(a, b, 0, 0))]
    while True:
        at_a, at_b = blocks[-1].a_end, blocks[-1].b_end
        reach = [
            (x + y, -n, Block(at_a + x, at_b + y, n))
            for x in range(max_gap + 1)
            for y in range(max_gap + 1)
            if (n := _count_alike(a, b, at_a + x, at_b + y)) >= _SHORTEST
        ]
        if not reach:
            return blocks
        blocks.append(min(reach)[2])


def _count_alike(a: str, b: str, at_a: int, at_b: int) -> int:
    count = 0
    while at_a + count < len(a) and at_b + count < len(b) and a[at_a + count] == b[at_b + count]:
        count += 1
    return count


def snap(blocks: list[Block], edges_a: list[bool], edges_b: list[bool]) -> list[Block]:
    """Shorten blocks until they begin and end at the edges of words in both texts.

    Parameters
    ----------
    blocks : list of Block
    edges_a, edges_b : list of bool
        For each place of a text, and for its end, whether a word may begin or end there.

    Returns
    -------
    list of Block
        Without those that no word fits into. Where one text only has more than the other, the
        edges of the other do not matter: 物业[党建]管理 is one addition, though 物业管理 is one word.

    Examples
    --------
    >>> every = [True] * 5
    >>> snap([Block(0, 0, 4)], [True, False, True, True, True], every)
    [Block(a=0, b=0, length=4)]
    >>> snap([Block(0, 0, 3)], [False, False, True, True, True], every)
    [Block(a=2, b=2, length=1)]
    """
    # A block that is shortened widens the gap beside it, and more edges matter then.
    while (snapped := _snap_once(blocks, edges_a, edges_b)) != blocks:
        blocks = snapped
    return blocks


def _snap_once(blocks: list[Block], edges_a: list[bool], edges_b: list[bool]) -> list[Block]:
    snapped: list[Block] = []
    for number, (a, b, length) in enumerate(blocks):
        both = [i for i in range(length + 1) if edges_a[a + i] and edges_b[b + i]]
        start, end = [*both, length][0], [0, *both][-1]
        if number and _fits(blocks[number - 1], blocks[number], edges_a[a], edges_b[b]):
            start = 0
        if blocks[number + 1 :] and _fits(
            blocks[number], blocks[number + 1], edges_a[a + length], edges_b[b + length]
        ):
            end = length
        if start < end:
            snapped.append(Block(a + start, b + start, end - start))
    return snapped


def _fits(left: Block, right: Block, edge_a: bool, edge_b: bool) -> bool:
    """Tell whether a word may end beside a gap, as far as the texts have something in the gap."""
    return (edge_a or left.a_end == right.a) and (edge_b or left.b_end == right.b)


def join_islands(blocks: list[Block]) -> list[Block]:
    """Drop short blocks between two differences, which read better as one.

    Parameters
    ----------
    blocks : list of Block

    Returns
    -------
    list of Block

    Examples
    --------
    >>> join_islands([Block(0, 0, 2), Block(2, 4, 2), Block(6, 6, 5)])
    [Block(a=0, b=0, length=2), Block(a=6, b=6, length=5)]
    """
    inner = [block for block in blocks[1:-1] if block.length > _ISLAND]
    return [blocks[0], *inner, *blocks[1:][-1:]]


def show_edits(a: str, b: str, blocks: list[Block]) -> str:
    """Write two aligned strings as one.

    Parameters
    ----------
    a, b : str
    blocks : list of Block
        What they share, in order.

    Returns
    -------
    str
        From the first block to the last: ``[…]`` holds what one of them has and the other lacks,
        ``{…|…}`` what `a` has and what `b` has instead.

    Examples
    --------
    >>> show_edits("大抓基层的鲜明导向", "大抓基层鲜明导向", [Block(0, 0, 4), Block(5, 4, 4)])
    '大抓基层[的]鲜明导向'
    >>> show_edits("打通服务群众最后一公里", "打通治理服务最后一公里", [Block(0, 0, 2), Block(6, 6, 5)])
    '打通{服务群众|治理服务}最后一公里'
    """
    first = blocks[0]
    parts = [a[first.a : first.a_end]]
    for left, right in pairwise(blocks):
        ours, theirs = a[left.a_end : right.a], b[left.b_end : right.b]
        parts.append(f"{{{ours}|{theirs}}}" if ours and theirs else f"[{ours or theirs}]")
        parts.append(a[right.a : right.a_end])
    return "".join(parts)


def rate_likeness(a: str, b: str) -> float:
    """Rate how alike two strings are: twice their longest common subsequence by their joint length.

    Parameters
    ----------
    a, b : str

    Returns
    -------
    float
        0 to 1 (the normalised indel similarity).

    Examples
    --------
    >>> round(rate_likeness("大抓基层的鲜明导向", "大抓基层鲜明导向"), 3)
    0.941
    """
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(a, b)
