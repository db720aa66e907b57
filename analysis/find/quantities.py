"""Quantities: a number with its unit and its hedge, such as 近百名, 4700多万元, 不少于20天, 1-2个."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from analysis.find.numerals import Span, read_numeral
from analysis.find.shares import Share, iterate_shares
from analysis.find.units import UNITS, Unit

Hedge = Literal["exact", "over", "at_least", "at_most", "under", "approx", "range"]
"""How a number is hedged: 多 and 余, 以上, 以下, 近, 左右, from one to another."""

ABOUT = 0.1
"""How far from its number 左右 and 约 are taken to reach, as a share of it; a convention of ours."""

# A level of the administration is a unit (3县5镇), but not in a name or title: 318国道, 5省级.
_LEVELS = dict.fromkeys("国省市县区镇乡村", "(?![道级委直民政场家际内庄企资域党干])")
_FORMS = "|".join(re.escape(form) + _LEVELS.get(form, "") for form in sorted(UNITS, key=len, reverse=True))
_HEDGE = "以上|以下|以内|之内|左右|上下|之多|有余|不等|以外|开外|内(?![的部外容设])"
_ENTRY = re.compile(
    r"(?:(?P<arabic>(?<![\d.a-z_×*])\d+(?:_\d{3})*(?:\.\d+)?)|"
    r"(?P<chinese>(?:[一二两三四五六七八九十百千万亿零〇几]|数(?=[十百千万亿]))+|半(?=个?多?(?:小时|月|天|年))))"
    r"(?P<more>[多余来几](?![样元种方媒]))?"
    r"(?P<magnitude>万亿|[十百千]?[万亿]|百(?!分)|千(?![米克瓦伏]))?(?P<later>[多余])?"
    rf"(?P<unit>{_FORMS})?(?P<last>[多余](?![种样元名项家层渠方])|半(?![年月天小径]))?"
    rf"(?P<after>{_HEDGE})?"
)
_HEDGED = re.compile(_HEDGE)
_BEFORE = re.compile(
    r"(?:(?P<at_least>不少于|不低于|不下于?|至少|最少|多达|高达|超过|突破|(?<![赶反])超|逾|(?<![以之加向马网线楼地])上)|"
    r"(?P<at_most>不超过|不高于|不多于|不大于|至多|最多|低于|少于|不到|不足)|"
    r"(?P<under>将近|接近|(?<![附最邻临靠就新远])近)|"
    r"(?P<approx>大约|大概|约为|(?<![节签预违公条合契相制大])约))(?:了)?$"
)
_REACH = 5
_LONGEST = 20  # more digits are no count but a code, and their floats overflow
_TO = re.compile(r"\s?(?:-|~|—|–|至|到)\s?")
_FROM = re.compile("[从由自][^,。;:]*$")
_FAR = 12
_AFTER: dict[str | None, Hedge] = {
    **dict.fromkeys(("以上", "之多", "有余", "以外", "开外"), "at_least"),
    **dict.fromkeys(("以下", "以内", "之内", "内"), "at_most"),
    **dict.fromkeys(("左右", "上下", "不等"), "approx"),
}
_SIZES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_NO_UNIT = Unit("", 1, "count")
_SHARES = {share: UNITS[share] for share in ("%", "倍")}


class Quantity(NamedTuple):
    """A number in a text: its span, bounds and hedge, its unit, and the number and unit as written."""

    start: int
    end: int
    bounds: Span
    hedge: Hedge
    unit: Unit
    factor: float
    number: str
    form: str

    @property
    def value(self) -> float:
        """The number as written; NaN where the text gives two."""
        return self.bounds.low if self.bounds.low == self.bounds.high else math.nan

    @property
    def limits(self) -> Span:
        """The bounds within which the text puts the number."""
        low, high = self.bounds
        match self.hedge:
            case "over" | "at_least":
                return Span(low, math.inf)
            case "at_most" | "under":
                return Span(0.0, high)
            case "approx":
                return Span(round(low * (1 - ABOUT), 9), round(high * (1 + ABOUT), 9))
            case _:
                return self.bounds


def iterate_quantities(folded: str) -> Iterator[Quantity]:
    """Find numbers, with their units and hedges.

    Parameters
    ----------
    folded : str
        Simplified and folded, with ``_`` for the comma between thousands.

    Yields
    ------
    Quantity
        In reading order, without overlap; names and words with a numeral are among them.

    Examples
    --------
    >>> text = "2100个网格4300名网格员,近百名党员,投入4700多万元,每个村1-2个点"
    >>> [(*q.limits, q.unit.name) for q in iterate_quantities(text) if q.unit.name][1:]
    [(4300.0, 4300.0, '名'), (0.0, 100.0, '名'), (47000000.0, inf, '元'), (1.0, 2.0, '个')]
    """
    last: Quantity | None = None
    for found in _iterate_parts(folded):
        joined = _join(folded, last, found) if last else None
        if last and not joined:
            yield last
        last = joined or found
    if last:
        yield last


def _iterate_parts(folded: str) -> Iterator[Quantity]:
    """Find single numbers, shares in words among them."""
    at = 0
    for share in iterate_shares(folded):
        yield from _iterate_entries(folded, at, share.start)
        yield _widen(folded, _state_share(folded, share))
        at = max(at, share.end)
    yield from _iterate_entries(folded, at, len(folded))


def _iterate_entries(folded: str, start: int, end: int) -> Iterator[Quantity]:
    for entry in _ENTRY.finditer(folded, start, end):
        bounds = _read_bounds(entry)
        if bounds:
            yield _widen(folded, _state(entry, bounds, _read_factor(entry)))


def _state_share(folded: str, share: Share) -> Quantity:
    hedge = "over" if share.over else "range" if share.bounds.low < share.bounds.high else "exact"
    form = folded[share.start : share.end]
    after = _HEDGED.match(folded, share.end)
    hedge = _AFTER[after[0]] if after else hedge
    return Quantity(
        share.start,
        after.end() if after else share.end,
        share.bounds,
        hedge,
        _SHARES[share.unit],
        1,
        form,
        share.unit,
    )


def _read_bounds(entry: re.Match[str]) -> Span | None:
    numeral: str = entry["arabic"] or entry["chinese"]
    if len(numeral) > _LONGEST:
        return None
    if entry["arabic"]:
        bounds = Span(float(numeral), float(numeral))
    elif numeral == "半":
        bounds = Span(0.5, 0.5)
    else:
        bounds = read_numeral(f"{numeral}几" if entry["more"] == "几" else numeral)
    half = 0.5 if entry["last"] == "半" or "半" in (entry["unit"] or "") else 0.0
    factor = _read_factor(entry)
    # 5.19 times 100,000,000 is not 519,000,000 in binary
    return bounds and Span(*(float(f"{(bound + half) * factor:.12g}") for bound in bounds))


def _read_factor(entry: re.Match[str]) -> float:
    size = math.prod(_SIZES[name] for name in entry["magnitude"] or "")
    return size * UNITS.get(entry["unit"] or "", _NO_UNIT).factor


def _state(entry: re.Match[str], bounds: Span, factor: float) -> Quantity:
    form = entry["unit"] or ""
    more = entry["later"] or entry["last"] == "多" or entry["more"] in {"多", "余"} or "多" in form
    hedge: Hedge = "over" if more else "range" if bounds.low < bounds.high else "exact"
    if entry["more"] == "来":
        hedge = "approx"
    number = entry[0][: entry.start("unit") - entry.start()] if form else entry[0]
    unit = UNITS.get(form, _NO_UNIT)
    return Quantity(*entry.span(), bounds, _AFTER.get(entry["after"], hedge), unit, factor, number, form)


def _widen(folded: str, found: Quantity) -> Quantity:
    """Take in the hedge before a number: 不少于20天, 近百名."""
    before = _BEFORE.search(folded[max(0, found.start - _REACH) : found.start])
    # 上百名 is a hedge, 在线上5名 is none
    if not before or (before[0] == "上" and found.number[0] not in "百千万亿"):
        return found
    hedge = found.hedge if found.hedge in _AFTER.values() else before.lastgroup
    return found._replace(start=found.start - len(before[0]), hedge=hedge)


def _join(folded: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Join two numbers into a range: 1-2个, 3至5天, 5%—10%; 从5%到10% are two."""
    between = folded[first.end : second.start]
    if not _TO.fullmatch(between) or (first.form and first.form != second.form):
        return None
    if first.form and _FROM.search(folded[max(0, first.start - _FAR) : first.start]):
        return None
    low, high = _align(first, second), second.bounds.high
    if low >= high:
        return None
    number = folded[first.start : second.end - len(second.form)]
    return second._replace(start=first.start, bounds=Span(low, high), hedge="range", number=number)


def _align(first: Quantity, second: Quantity) -> float:
    """Give the lower bound in the unit of the upper: 20-30万元 says 万 once for both, 5000-1万元 does not."""
    low = first.bounds.low
    if first.form:
        return low
    scaled = low * second.factor if first.factor == 1 else low * second.unit.factor
    return scaled if scaled < second.bounds.high else low * second.unit.factor
