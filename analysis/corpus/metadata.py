"""What a page says of itself: title, day of publication, outlet, genre."""

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
_OFFICE = re.compile(r"(?:委|部|局|厅|处|办|办公室|政府|党组|工会|管委会|委员会)$")
_REPORTERS = re.compile(r"记者|通讯员|本报|本网")
_DATED_KINDS = ("source", "byline", "caption")


def read_title(text: str, lines: Sequence[Line]) -> str | None:
    """Give the title line of a page, or None where it has none."""
    return next((line.cut(text) for line in lines if line.kind == "title"), None)


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
            if line.kind == kind and (day := _first_day(line.cut(text))):
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
    named = _list_sources(text, lines)
    return next((name for name in named if _MEDIA.search(name)), named[0] if named else None)


def read_genre(text: str, lines: Sequence[Line]) -> str | None:
    r"""Give the genre that a page's own labels entail, or None where they entail none.

    Returns
    -------
    {"单位材料", "新闻报道"} or None
        Material of an office if a source label names one, whoever carried it; a news report if the page
        names reporters or a medium.

    Examples
    --------
    >>> from analysis.corpus.layout import classify_lines
    >>> page = "近年来,全市抓基层、强基础。\n【来源】中共某县委组织部\n【来源】某某客户端"
    >>> read_genre(page, classify_lines(page))
    '单位材料'
    """
    named = _list_sources(text, lines)
    if any(_OFFICE.search(name) and not _MEDIA.search(name) for name in named):
        return "单位材料"
    bylines = [line.cut(text) for line in lines if line.kind in {"byline", "source"}]
    reported = any(map(_REPORTERS.search, bylines)) or any(map(_MEDIA.search, named))
    return "新闻报道" if reported else None


def _list_sources(text: str, lines: Sequence[Line]) -> list[str]:
    chosen = [line.cut(text) for line in lines if line.kind in _DATED_KINDS]
    return [*_find_all(_SOURCE, chosen), *_find_all(_PAPER, chosen)]


def _find_all(pattern: re.Pattern[str], lines: Iterable[str]) -> list[str]:
    found = [match for line in lines for match in pattern.finditer(line)]
    return [next(group for group in match.groups() if group and not group.isdigit()) for match in found]
