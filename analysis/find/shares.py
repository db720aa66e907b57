"""Shares and multiples written in words: 三分之一, 百分之九十, 两成, 过半, 翻一番."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.find.numerals import Span, read_numeral

_N = "一二两三四五六七八九"
_FRACTION = (
    rf"(?P<whole>[{_N}十百千万]{{1,9}}|\d{{1,9}})分之"
    rf"(?P<part>[{_N}十百零]{{1,9}}(?:点[{_N}零]{{1,9}})?|\d{{1,9}}(?:\.\d{{1,9}})?)"
)
# 成 also ends 一成不变 and begins 成立, 成员, 成果…
_TENTHS = (
    rf"(?<![{_N}十百千几\d])(?P<tenths>[{_N}]{{1,2}})成(?P<and_half>半)?"
    r"(?![立员功果为长效本绩就品都分交型不套熟年人群])"
)
_MOST = (
    r"(?P<most>(?:超|超过|过)半数?(?![年月天径个])|半数以上|(?<![一二三四五六七八九十])一半以上|超过?一半)"
)
_DOUBLED = rf"翻(?:了)?(?P<times>[{_N}])?番(?!身)"
_SLASH = r"(?<=[的占近超约过达])(?P<over>\d{1,2})/(?P<under>\d{1,2})(?![\d/])"
_SHARE = re.compile("|".join([_FRACTION, _SLASH, _TENTHS, _MOST, rf"(?P<doubled>{_DOUBLED})"]))


class Share(NamedTuple):
    """A share or multiple: its span, the bounds of its number, its unit, and whether it is a lower bound."""

    start: int
    end: int
    bounds: Span
    unit: str
    over: bool


def iterate_shares(folded: str) -> Iterator[Share]:
    """Find shares and multiples written in words.

    Parameters
    ----------
    folded : str
        Simplified and folded.

    Yields
    ------
    Share
        In per cent, or in 倍 (times) for 翻番; 过半 is a lower bound of 50 per cent.

    Examples
    --------
    >>> text = "四分之三的村、两成企业、过半党员,产值翻一番"
    >>> [(share.bounds.low, share.unit, share.over) for share in iterate_shares(text)]
    [(75.0, '%', False), (20, '%', False), (50, '%', True), (2, '倍', False)]
    """
    for match in _SHARE.finditer(folded):
        bounds = _read(match)
        if bounds:
            unit = "倍" if match["doubled"] else "%"
            yield Share(*match.span(), bounds, unit, match["most"] is not None)


def _read(match: re.Match[str]) -> Span | None:
    if match["doubled"]:
        doublings = read_numeral(match["times"] or "一")
        return doublings and Span(2**doublings.low, 2**doublings.high)
    if match["most"]:
        return Span(50, 50)
    if match["tenths"]:
        tenths, more = read_numeral(match["tenths"]), 5 if match["and_half"] else 0
        return tenths and Span(10 * tenths.low + more, 10 * tenths.high + more)
    part, whole = _read_part(match["part"] or match["over"]), _read_part(match["whole"] or match["under"])
    return Span(100 * part / whole, 100 * part / whole) if part is not None and whole else None


def _read_part(number: str) -> float | None:
    if number[0].isdigit():
        return float(number)
    whole, _, decimals = number.partition("点")
    span = read_numeral(whole)
    if span is None or span.low != span.high:
        return None
    digits = [read_numeral(digit) for digit in decimals.replace("零", "〇")]
    tail = "".join(str(int(digit.low)) if digit else "0" for digit in digits)
    return float(f"{int(span.low)}.{tail or 0}")
