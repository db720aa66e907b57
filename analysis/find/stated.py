"""What a number formula states: its terms, how many parts they promise, and the words that parts repeat."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.find.found import name_phrase
from analysis.find.numerals import read_numeral

_N = "一二三四五六七八九十两双"
_COUNT = rf"\d+|[{_N}]+"
_TERM = re.compile(rf"({_COUNT}|[NMX](?![A-Z]))([^+\d]*)")
_DIGITS = re.compile(r"(\d{2,5}|[一二三四五六七八九]{3,5})(?:(?![分小年月日天人个项万])[^\d+]*)")
_SINGLE = re.compile(rf"({_COUNT})(?:个|大|项|种|类|条|步|堂|位一体|[网规证审评表图码站]合一)(.*)")
_GROUP = re.compile(rf"({_COUNT})([^{_N}\d]*)")
# A five-year plan, a circle of so many minutes, and a formula that leaves the number open state no parts.
_NO_PARTS = re.compile(r"十[一二三四五]五|.*[\d十五]分钟.*|多.*|[百千万亿].*")
# “One for each …” deals out what follows: 一村一品, 一岗双责.
_DEALT = re.compile(
    "支部|党支部|小区|社区|楼栋|[村社镇乡县市区街月周季日年户人企校园站点事案家岗队组格类项所课期]"
)
_NAMING = re.compile(
    "(?:工作法|工作机制|机制|模式|体系|工程|行动|计划|改革|制度|格局|活动|工作|建设|布局|"
    "融合|联动|协同|并举|同步|统筹|小区|社区|家庭|乡村|党?支部|党组织|党员|干部)$"
)


class Stated(NamedTuple):
    """What a formula states.

    `terms` are its numbers as written; `number` is how many parts they promise, None where they
    promise none; `groups` are the terms with their words; `keys` the words that parts repeat.
    """

    terms: tuple[str, ...]
    number: int | None
    groups: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of parts that agree: each part, or, where numbers alone are written, each term."""
        bare = len(self.terms) > 1 and not self.keys
        total = sum(map(_read_value, self.terms)) if bare and "N" not in self.terms else None
        return frozenset(n for n in (self.number, total) if n and n > 1)


def read_stated(phrase: str) -> Stated:
    """Read what a number formula states.

    Parameters
    ----------
    phrase : str
        A formula, with or without quotation marks.

    Returns
    -------
    Stated

    Examples
    --------
    >>> [read_stated(phrase).number for phrase in ("五位一体", "三个聚焦", "一转变两提高", "四议两公开")]
    [5, 3, 3, 6]
    >>> read_stated("131工作法").terms, read_stated("1+8+38+N").number, read_stated("一村一品").number
    (('1', '3', '1'), 4, None)
    """
    bare = name_phrase(phrase)
    if _NO_PARTS.fullmatch(bare):
        return Stated((), None, (), ())
    if "+" in bare:
        return _read_sum(bare)
    if digits := _DIGITS.fullmatch(bare):
        return Stated(tuple(digits[1]), len(digits[1]), tuple(digits[1]), ())
    if single := _SINGLE.fullmatch(bare):
        return _state(((single[1], single[2]),), bare)
    return _state(_deal_out([(m[1], m[2]) for m in _GROUP.finditer(bare)]), bare)


def _read_sum(bare: str) -> Stated:
    """Read the terms of 1+8+38+N or 1个中心+3项机制; a term without a number makes it no such sum."""
    terms = [_TERM.match(part.upper()) for part in bare.split("+")]
    found = tuple(term for term in terms if term)
    if len(found) < len(terms):
        return Stated((), None, (), ())
    return Stated(tuple(term[1] for term in found), len(found), tuple(term[0] for term in found), ())


def _state(groups: tuple[tuple[str, str], ...], bare: str) -> Stated:
    number = sum(_read_value(numeral) for numeral, _ in groups)
    # 一屏一微 lists two things, 一扇门办一揽事 tells a tale: what is listed has one length.
    ones = all(_read_value(numeral) == 1 for numeral, _ in groups)
    even = len({len(words.rstrip("、, ")) for _, words in groups}) == 1
    promised = number if number > 1 and (even or not ones) else None
    keys = tuple(dict.fromkeys(key for _, words in groups if (key := _find_key(words))))
    terms = tuple(numeral for numeral, _ in groups)
    named = tuple(numeral + words.rstrip("、, ") for numeral, words in groups) if len(groups) > 1 else (bare,)
    return Stated(terms, promised, named, keys)


def _deal_out(groups: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    dealt = len(groups) > 1 and groups[0][0] == "一" and _DEALT.fullmatch(groups[0][1])
    return tuple(groups[1:] if dealt else groups)


def _find_key(words: str) -> str:
    """Give the word that parts repeat: 聚焦 of 三个聚焦; of 三变改革 the 变."""
    kept = words.strip("、, ")
    return _NAMING.sub("", kept) or kept


def _read_value(numeral: str) -> int:
    """Read a numeral: 双 is 2, 十二 is 12; 0 where it states no number (N) or guesses (三五)."""
    if numeral.isdigit():
        return int(numeral)
    span = read_numeral(numeral.replace("双", "两"))
    return int(span.low) if span and span.low == span.high else 0
