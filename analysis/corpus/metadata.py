"""What a page says of itself: title, day of publication, outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from analysis.corpus.layout import Line

_DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})(?!\d)")
_SOURCE = re.compile(r"[【\[(]?(?:来源|稿源)[】\])]?\s*[:：】|｜丨]?\s*([^\s:：,，;；]+)")
_PAPER = re.compile(
    rf"《\s*([^》\s]+)\s*》\s*[(\uff08]?\s*(?={_DAY.pattern})|{_DAY.pattern}\s*日?\s*《([^》]+)》"
)
_MEDIA = re.compile(r"报|网|客户端|电视|广播|新闻|传媒|通讯社|新华社|日报|杂志|台$")
_DATED_KINDS = ("source", "byline", "caption")


def read_title(text: str, lines: Sequence[Line]) -> str | None:
    """Give the title line of a page, or None where it has none."""
    return next((text[line.start : line.end] for line in lines if line.kind == "title"), None)


def read_date(text: str, lines: Sequence[Line]) -> date | None:
    r"""Give the day of publication: from the date line, else the printed issue, else a picture link.

    A day inside the paragraphs says when something happened, not when the report appeared, and the
    years of a copyright line say nothing.

    Examples
    --------
    >>> from analysis.corpus.layout import classify_lines
    >>> page = "时间:2020-12-21\n2019年3月1日,全市召开大会。"
    >>> read_date(page, classify_lines(page))
    datetime.date(2020, 12, 21)
    """
    for kind in _DATED_KINDS:
        for line in lines:
            if line.kind == kind and (day := _first_day(text[line.start : line.end])):
                return day
    return None


def _first_day(line: str) -> date | None:
    for year, month, day in _DAY.findall(line):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:  # 2020-13-45: a number, not a day
            continue
    return None


def read_outlet(text: str, lines: Sequence[Line]) -> str | None:
    """Give who published the report: a source label, else a printed issue; media before offices."""
    chosen = [text[line.start : line.end] for line in lines if line.kind in _DATED_KINDS]
    named = [*_find_all(_SOURCE, chosen), *_find_all(_PAPER, chosen)]
    return next((name for name in named if _MEDIA.search(name)), named[0] if named else None)


def _find_all(pattern: re.Pattern[str], lines: Iterable[str]) -> list[str]:
    found = [match for line in lines for match in pattern.finditer(line)]
    return [next(group for group in match.groups() if group and not group.isdigit()) for match in found]
