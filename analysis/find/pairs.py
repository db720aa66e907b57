"""Numbers that belong together: before and after, and one for each of several things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.find.quantities import Quantity

_MOVE = (
    r"(?:增[加至到长]?|提[升高]|上升|扩[大充展]?|[跃攀]?升|上涨|拓展|延长|[下再]?降[低至]?|减少?|缩[短小减]?|压[缩减降]|精简|调整|变|转变|发展|"
    r"壮大|优化|延伸|翻番|跃|涨|落|浓缩|合并|整合|扩容|升级)"
)
_TO = re.compile(rf"[^。;!?\d]{{0,12}}?{_MOVE}(?:了)?(?:至|到|为|成)(?:了|现在的|目前的|如今的|今年的)?")
_PLAIN_TO = re.compile(r"(?:的?[^,。;!?\d]{0,6})?(?:,)?(?:至|到|变|→)(?:了|现在的|目前的|如今的)?")
_FROM = re.compile(r"[从由](?:[^,。;!?从由]{0,12})$")
_EACH = re.compile(r"(?:和|与|、|及|以及)")
_REACH = 16


class Link(NamedTuple):
    """Two or more quantities that belong together, by their numbers in a list, and how."""

    members: tuple[int, ...]
    role: str


def iterate_links(folded: str, found: list[Quantity]) -> Iterator[Link]:
    """Find numbers that belong together.

    Parameters
    ----------
    folded : str
    found : list of Quantity
        In reading order.

    Yields
    ------
    Link
        Of role "change" (由5个增至8个), always two, or "each" (分别为40%和30%).

    Examples
    --------
    >>> from analysis.find.quantities import iterate_quantities
    >>> text = "时限由9天压缩至2天,比例提高到40%和30%"
    >>> list(iterate_links(text, list(iterate_quantities(text))))
    [Link(members=(0, 1), role='change'), Link(members=(2, 3), role='each')]
    """
    at = 0
    while at < len(found) - 1:
        if _is_change(folded, found[at], found[at + 1]):
            yield Link((at, at + 1), "change")
            at += 2
            continue
        last = at
        while last + 1 < len(found) and _is_each(folded, found[last], found[last + 1]):
            last += 1
        if last > at:
            yield Link(tuple(range(at, last + 1)), "each")
        at = last + 1


def _is_change(folded: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether two numbers of one kind are one before and one after a change."""
    if first.unit.kind != second.unit.kind:
        return False
    between = folded[first.end : second.start]
    if _FROM.search(folded[max(0, first.start - _REACH) : first.start]):
        return bool(_TO.fullmatch(between) or _PLAIN_TO.fullmatch(between))
    # without 由, only a verb that joins the two directly
    return bool(re.fullmatch(rf"{_MOVE}(?:至|到|为|成)", between))


def _is_each(folded: str, first: Quantity, second: Quantity) -> bool:
    same = first.form == second.form and first.number[0].isdigit() == second.number[0].isdigit()
    return same and bool(_EACH.fullmatch(folded[first.end : second.start]))
