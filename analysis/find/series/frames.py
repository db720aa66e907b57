"""The frame of a series: what its members share, with letters for what changes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from analysis.find.series.likeness import Stretch

_SLOTS = "XYZUVW"
_NAMES = {"v": "V", "w": "V", "n": "N", "a": "A", "m": "M", "d": "D"}


def write_frame(members: Sequence[Stretch]) -> str:
    """Write what members share, in order, with letters for what changes.

    Parameters
    ----------
    members : sequence of Stretch
        Two or more.

    Returns
    -------
    str
        Where characters are shared, they stand and every slot between them is X, Y, Z…; else the
        kinds of words where all agree (V verb, N noun, A adjective, M number, D adverb, joined by
        +); else X with the number of characters, or X alone where sizes differ.

    Examples
    --------
    >>> def make(*texts):
    ...     return [Stretch(text, len(text), (text,), "n") for text in texts]
    >>> write_frame(make("在村设站", "在镇设中心")), write_frame(make("稳增长", "惠民生"))
    ('在X设Y', 'N')
    """
    texts = [member.text for member in members]
    shared = _share_in_order(texts)
    if shared:
        return _write_slots(texts, shared)
    kinds = {"".join(_NAMES.get(kind, "X") for kind in member.kinds) for member in members}
    if len(kinds) == 1 and (found := kinds.pop()) and "X" not in found:
        return "+".join(found)
    sizes = {member.size for member in members}
    return f"X{sizes.pop()}" if len(sizes) == 1 else "X"


def _share_in_order(texts: Sequence[str]) -> str:
    """Give the longest subsequence that a fold over the texts leaves."""
    shared = texts[0]
    for text in texts[1:]:
        shared = _share_two(shared, text)
    return shared


def _share_two(first: str, second: str) -> str:
    """Give a longest common subsequence of two texts; what both begin and end with surely is in it."""
    front = _count_equal(first, second)
    back = min(_count_equal(first[::-1], second[::-1]), len(first) - front, len(second) - front)
    ends = len(first) - back
    return first[:front] + _share_inside(first[front:ends], second[front : len(second) - back]) + first[ends:]


def _count_equal(first: str, second: str) -> int:
    """Count the characters with which both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))


def _share_inside(first: str, second: str) -> str:
    """Give a longest common subsequence, of equally long ones the first found, row by row."""
    if set(first).isdisjoint(second):
        return ""
    rows = [""] * (len(second) + 1)
    for a in first:
        above = rows
        rows = [""]
        for b, (before, up) in zip(second, pairwise(above), strict=True):
            rows.append(before + a if a == b else max(up, rows[-1], key=len))
    return rows[-1]


def _write_slots(texts: Sequence[str], shared: str) -> str:
    """Put a slot wherever some text has something between two shared characters."""
    gaps = [False] * (len(shared) + 1)
    for text in texts:
        at = 0
        for number, character in enumerate(shared):
            place = text.index(character, at)
            gaps[number] |= place > at
            at = place + 1
        gaps[-1] |= at < len(text)
    slots = iter(_SLOTS + "…" * len(gaps))
    parts = [
        (next(slots) if gap else "") + character for gap, character in zip(gaps, [*shared, ""], strict=True)
    ]
    return "".join(parts)
