"""Dates and periods in a text: where they stand, and which days they are."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from analysis.find.numerals import read_numeral

PeriodKind = Literal["day", "month", "year", "range", "since", "plan", "relative", "time"]
"""A day, month or year, from one to another, since when, a five-year plan, seen from today, a time of day."""

_N = "一二三四五六七八九十"
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = rf"(?:\d{{1,2}}|[{_N}]{{1,3}})[日号](?![{_N}\d]*[楼线院])"
_PART = r"(?:[上中下]旬|月?[初中底末](?![学央小]))"
_MONTH = (
    rf"(?:\d{{1,2}}月(?!饼|亮|光)|(?<![{_N}个几数])[{_N}]{{1,2}}月(?=份|[{_N}]+[日号]|[上中下]旬|[初底末]))"
    rf"(?:份)?(?:{_DAY}|{_PART})?"
)
_SPAN_OF = rf"(?:\d{{1,3}}|[{_N}两几数多]{{1,3}})(?:多|余)?(?:个多?)?(?:年|月|周|天|世纪|学期)(?:多|半)?"
# Looking at one character first spares all the alternatives at most places of a text.
_HEAD = rf"(?=[\d今去前明本当上下次同近过最未此短的长一多截年第数几两{_N}])"
_HALF = "[上下]半年|第?[一二三四1-4]季度|年?[初底末](?!学)"
_FORMS = {
    "iso": rf"(?<!\d){_YEAR}(?P<mark>[-/.])\d{{1,2}}(?P=mark)\d{{1,2}}(?!\d)",
    "absolute": (
        rf"(?<![\d.])(?P<y>{_YEAR})年(?:度|代)?"
        rf"(?:(?P<m>{_MONTH})|(?P<part>{_HALF}|(?:春节|国庆|元旦|七一|中秋)(?:期间|前后|过后)?))?"
    ),
    "named": (
        r"(?P<which>今年|去年|前年|明年|本年度?|当年|上年|次年|同年)"
        rf"(?:(?P<nm>{_MONTH})|(?:{_HALF}|[春夏秋冬]|开春|春节)(?!节)?)?"
    ),
    "month": rf"(?<![\d.{_N}]){_MONTH}",
    "day": rf"(?<![\d.月{_N}])\d{{1,2}}[日号](?![楼线院令文内电]|[以之]内)",
    "clock": (
        r"(?<![\d:.])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])|"
        r"(?<![\d.])(?:[01]?\d|2[0-4])[时点](?:\d{1,2}分|半|许|整)?(?![的间期空代米建])|"
        r"(?:19|20)?(?:上世纪|\d{2}世纪)?\d0年代"
    ),
    "relative": (
        rf"(?:近|过去|最近|未来|今后|此后|短短)?的?{_SPAN_OF}"
        r"(?:以来|来(?![自到的])|间(?!接)|前(?![后列])|之前|以前|后(?![备续])|之后|以后)|"
        rf"(?:近|过去|最近|未来|今后)的?{_SPAN_OF}(?!以[上内下])|近[些几]?年来?|多年来|"
        r"长期以来|一直以来|截至目前|截止目前|年初以来|年初|年底|上半年|下半年|第?[一二三四]季度"
    ),
    "plan": (
        rf"(?P<nth>十[{_N}]?|[{_N}])五"
        r"(?=”?(?:时期|规划|期间|末|开局|以来|发展|目标|收官|建设|顺利|国民))"
    ),
}
_ATOM = re.compile(f"{_HEAD}(?:{'|'.join(f'(?P<{name}>{form})' for name, form in _FORMS.items())})")
_JOIN = re.compile(r"\s?(?:至|到|-|—{1,2}|~|–)\s?(?=[\d一二三四五六七八九十今明])")
_YEARS = re.compile(rf"(?<![\d.-])(?P<a>{_YEAR})(?:年)?(?:至|到|-|—|~|–)(?P<b>{_YEAR})(?!\d)(?:年度?)?(?!-)")
_SINCE = re.compile(r"(?:开展|启动|实施|成立|换届|召开)?(?:以来|来(?=,)|起(?=,)|开始(?=,))")
_NUMBER = re.compile(rf"\d+|[{_N}]+")
_OFFSETS = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}
_FIRST_PLAN, _FIRST_YEAR = 6, 1981  # from the sixth on, five-year plans follow each other without a gap


class Period(NamedTuple):
    """A date or period: its span, its kind, and its first and last day as far as they are known."""

    start: int
    end: int
    kind: PeriodKind
    first: date | None
    last: date | None


def iterate_periods(folded: str, *, today: date | None = None) -> Iterator[Period]:
    """Find the dates and periods of a folded text.

    Parameters
    ----------
    folded : str
        Simplified and folded.
    today : datetime.date, optional
        The day of writing, from which 今年 is reckoned; without it such dates have no days.

    Yields
    ------
    Period
        In reading order, without overlap.

    Examples
    --------
    >>> [(p.kind, str(p.first), str(p.last)) for p in iterate_periods("2020年3月至5月,今年来,")]
    [('range', '2020-03-01', '2020-05-31'), ('since', 'None', 'None')]
    """
    at = 0
    while found := _find_next(folded, at, today):
        joined = _join(folded, found, today)
        yield _note_since(folded, joined)
        at = joined.end


def _find_next(folded: str, at: int, today: date | None) -> Period | None:
    atom = _ATOM.search(folded, at)
    years = _YEARS.search(folded, at, atom.end() + 5 if atom else len(folded))
    if years and (not atom or years.start() <= atom.start()):
        first, last = date(int(years["a"]), 1, 1), date(int(years["b"]), 12, 31)
        known = first <= last
        return Period(*years.span(), "range", first if known else None, last if known else None)
    return _read(atom, today) if atom else None


def _read(atom: re.Match[str], today: date | None) -> Period:
    match next(name for name in _FORMS if atom[name]):
        case "iso":
            year, month, day = (int(part) for part in re.split(r"[-/.]", atom[0]))
            return Period(*atom.span(), "day", *_bound(year, month, day))
        case "absolute":
            return _read_months(atom, int(atom["y"]), atom["m"] or "", whole=not atom["part"])
        case "named":
            offset = _OFFSETS.get(atom["which"])
            year = today.year + offset if today and offset is not None else None
            whole = atom[0] in {atom["which"], atom["which"] + (atom["nm"] or "")}
            return _read_months(atom, year, atom["nm"] or "", whole=whole)
        case "month":
            return _read_months(atom, None, atom[0], whole=True)
        case "plan":
            return _read_plan(atom)
        case name:
            return Period(*atom.span(), _UNDATED[name], None, None)


_UNDATED: dict[str, PeriodKind] = {"clock": "time", "day": "day", "relative": "relative"}


def _read_months(atom: re.Match[str], year: int | None, inner: str, *, whole: bool) -> Period:
    """Read a year with the month and day in it; part of a month, or of a year, has no days of its own."""
    numbers = [_read_number(number) for number in _NUMBER.findall(inner)]
    kind: PeriodKind = ("year", "month", "day")[min(len(numbers), 2)]
    if year is None or not whole or re.search("[旬初底末]", inner):
        return Period(*atom.span(), kind, None, None)
    return Period(*atom.span(), kind, *_bound(year, *numbers[:2]))


def _read_number(number: str) -> int:
    if number.isdigit():
        return int(number)
    span = read_numeral(number)
    return int(span.low) if span else 0


def _bound(year: int, month: int = 0, day: int = 0) -> tuple[date, date] | tuple[None, None]:
    """Give the first and last day of a year, month or day; none of what no calendar has."""
    try:
        first = date(year, month or 1, day or 1)
        last_month = month or 12
        return first, date(year, last_month, day or monthrange(year, last_month)[1])
    except ValueError:
        return None, None


def _read_plan(atom: re.Match[str]) -> Period:
    number = _read_number(atom["nth"])
    if number < _FIRST_PLAN:
        return Period(*atom.span(), "plan", None, None)
    year = _FIRST_YEAR + 5 * (number - _FIRST_PLAN)
    return Period(*atom.span(), "plan", date(year, 1, 1), date(year + 4, 12, 31))


def _join(folded: str, first: Period, today: date | None) -> Period:
    """Join two dates with 至 between them; the second takes the year, and the month, of the first."""
    mark = _JOIN.match(folded, first.end)
    atom = _ATOM.match(folded, mark.end()) if mark and first.kind in {"day", "month", "year"} else None
    if not atom or atom["relative"] or atom["clock"] or atom["plan"]:
        return first
    second = _read(atom, today)
    if second.last is None and first.first and (atom["month"] or atom["day"]):
        inner = atom[0] if atom["month"] else f"{first.first.month}月{atom[0]}"
        second = _read_months(atom, first.first.year, inner, whole=True)
    known = first.first and second.last and first.first <= second.last
    days = (first.first, second.last) if known else (None, None)
    return Period(first.start, second.end, "range", *days)


def _note_since(folded: str, period: Period) -> Period:
    """Take 以来 into a date that begins a period; when it ends the text does not say."""
    since = _SINCE.match(folded, period.end)
    if not since or period.kind in {"time", "relative", "range"}:
        return period
    return Period(period.start, since.end(), "since", period.first, None)
