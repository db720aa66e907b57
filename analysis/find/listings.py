"""Lists in running text: where their members begin and end."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from analysis.corpus.text import count_han

Span = tuple[int, int]

_OPEN, _CLOSE = "“‘(《[", "”’)》]"
# Tried in this order: what is parted by semicolons may hold commas, what is parted by commas 、.
_SEPARATORS = (";", "、", ",", "、,", "、,;", "—", ";。")
_LAST_LINK = re.compile("..(以及|和|与|及|并)(?=..)")
_BEFORE = re.compile(
    "[ ,]*(?:(?:以及|并且?|即|就是|是指|指|分别[是为]|包括|具体[是为]|[一二三四五六七八九十]是|要)"
    "[:,]?(?=..))?[ ]*"
)
_AFTER = re.compile(
    "(?:等(?:[一二三四五六七八九十\\d]+个?)?(?:方面|内容|环节|举措|工作|领域|层面)?|[ 。;,—])*$"
)
_OPEN_END = re.compile("等(?:[^一二三四五六七八九十\\d]|$)|…")
# Words that lead a list in and are no part of its first member.
_LEAD = re.compile(
    "(?:.*(?:通过|采取|按照|围绕|包括|涵盖|聚焦于|分为|落实|坚持|实施|实行|推行|开展|构建|建立|形成|打造|推动|推进|实现|做到|突出|紧扣|"
    "强化|以|从|在|把|将|对|由|的|了|为))(?=..)"
)


class Listing(NamedTuple):
    """A list: the spans of its members, and whether it says that there are more (等)."""

    parts: tuple[Span, ...]
    open: bool


def list_splits(folded: str, start: int, end: int) -> Iterator[Listing]:
    """Yield the ways in which a span can be read as a list, the most likely first.

    Parameters
    ----------
    folded : str
    start, end : int

    Yields
    ------
    Listing
        With two members or more. What stands in quotation marks or brackets is not split, unless
        the marks hold the whole span.

    Examples
    --------
    >>> text = "资源变资产、资金变股金和农民变股东等"
    >>> [[text[a:b] for a, b in listing.parts] for listing in list_splits(text, 0, len(text))]
    [['资源变资产', '资金变股金和农民变股东'], ['资源变资产', '资金变股金', '农民变股东']]
    """
    unclosed = _OPEN_END.search(folded, max(start, end - 8), end) is not None
    splits = dict.fromkeys(_list_ways(folded, *_unwrap(folded, start, end)))
    yield from (Listing(parts, unclosed) for parts in splits if len(parts) > 1)


def _list_ways(folded: str, start: int, end: int) -> Iterator[tuple[Span, ...]]:
    yield _list_quoted(folded, start, end)
    for separators in _SEPARATORS:
        parts = tuple(_split(folded, start, end, separators))
        yield parts
        if parts and "、" in separators and (link := _LAST_LINK.search(folded, *parts[-1])):
            yield (*parts[:-1], (parts[-1][0], link.start(1)), (link.end(1), parts[-1][1]))


def choose_split(
    folded: str, start: int, end: int, numbers: Collection[int], *, must_agree: bool
) -> Listing | None:
    """Choose the way of reading a span as a list that agrees with a number.

    Parameters
    ----------
    folded : str
    start, end : int
    numbers : collection of int
        How many members agree.
    must_agree : bool
        Give nothing where no way agrees; else the likeliest way whose members are of like length.

    Returns
    -------
    Listing or None
    """
    splits = list(list_splits(folded, start, end))
    for split in splits:
        if len(split.parts) in numbers and are_even(folded, split.parts, times=3):
            return split
    return None if must_agree else next((s for s in splits if are_even(folded, s.parts)), None)


def drop_lead(folded: str, parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """Cut off what leads a list in and stands before its first member.

    Parameters
    ----------
    folded : str
    parts : tuple of (int, int)

    Returns
    -------
    tuple of (int, int)

    Examples
    --------
    >>> text = "通过资源变资产、资金变股金"
    >>> drop_lead(text, ((0, 7), (8, 13)))
    ((2, 7), (8, 13))
    """
    start, end = parts[0]
    lengths = {b - a for a, b in parts[1:]}
    lead = _LEAD.match(folded, start, end)
    longest = max(lengths, default=0)
    if len(lengths) == 1 and end - start > longest:
        start = end - longest
    elif lead and end - start > longest:
        start = lead.end()
    return ((start, end), *parts[1:])


def are_even(folded: str, parts: tuple[Span, ...], *, times: int = 2) -> bool:
    """Tell whether members are of like length, as those of one list are.

    Parameters
    ----------
    folded : str
    parts : tuple of (int, int)
    times : int
        How many times as long as the shortest the longest may be; four characters more are always allowed.

    Returns
    -------
    bool

    Examples
    --------
    >>> text = "东村、西村、中心广场"
    >>> are_even(text, ((0, 2), (3, 5), (6, 10)))
    True
    """
    sizes = [count_han(folded[a:b]) for a, b in parts]
    return min(sizes) >= 1 and max(sizes) <= max(times * min(sizes), min(sizes) + 4)


def _unwrap(folded: str, start: int, end: int) -> Span:
    """Go inside quotation marks or brackets that hold the whole span."""
    start, end = _trim(folded, start, end)
    while end - start > 2 and folded[start] in _OPEN and _find_close(folded, start, end) == end - 1:
        start, end = _trim(folded, start + 1, end - 1)
    return start, end


def _find_close(folded: str, start: int, end: int) -> int:
    depth = 0
    for at in range(start, end):
        depth += (folded[at] in _OPEN) - (folded[at] in _CLOSE)
        if not depth:
            return at
    return end


def _list_quoted(folded: str, start: int, end: int) -> tuple[Span, ...]:
    """List quoted strings that stand side by side: “甲”“乙”, “甲”、“乙”和“丙”."""
    quoted: list[Span] = []
    at = start
    while at < end and folded[at] == "“":
        close = _find_close(folded, at, end)
        quoted.append((at + 1, min(close, end)))
        at = close + 1
        while at < end and folded[at] in "、,和与及;":
            at += 1
    return tuple(quoted) if at >= end or folded[at] == "等" else ()


def _split(folded: str, start: int, end: int, separators: str) -> Iterator[Span]:
    depth, begin = 0, start
    for at in range(start, end):
        depth += (folded[at] in _OPEN) - (folded[at] in _CLOSE)
        if depth <= 0 and folded[at] in separators:
            yield from _keep(_unwrap(folded, begin, at))
            begin = at + 1
    yield from _keep(_unwrap(folded, begin, end))


def _keep(span: Span) -> Iterator[Span]:
    if span[0] < span[1]:
        yield span


def _trim(folded: str, start: int, end: int) -> Span:
    """Cut off white space, what links a member to others, and 等 at the end."""
    before = _BEFORE.match(folded, start, end)
    start = before.end() if before else start
    after = _AFTER.search(folded, start, end)
    return start, after.start() if after else end
