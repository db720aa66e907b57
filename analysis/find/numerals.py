"""Numbers written in Chinese: 三百二十, 两万五千, 十几, 二十三四."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

DIGITS = "零〇一二两三四五六七八九"
"""The Chinese digits, the two forms of nought and of two among them."""

_VALUES = dict(zip(DIGITS, (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_POWERS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_SECTION = re.compile(rf"(?:([{DIGITS}])?([十百千]))|零|〇|([{DIGITS}])")
_VAGUE = {"几": (2, 9), "数": (2, 9)}
# 两三个, 三五天, 十七八岁: the two last digits are the bounds of a guess.
_GUESS = re.compile(rf"([{DIGITS}十百千万亿]*?)([一两二三四五六七八])([二两三四五六七八九])([十百千万亿]*)")
_LONGEST = 24  # longer runs are no number, and would be read by as many recursions
_BARE_DIGITS = re.compile(f"[{DIGITS}]{{2,}}")


class Span(NamedTuple):
    """The bounds of a number; equal where it is exact."""

    low: float
    high: float


def read_numeral(numeral: str) -> Span | None:
    """Read a number written in Chinese characters.

    Parameters
    ----------
    numeral : str
        Simplified; 几 and 数 stand for two to nine.

    Returns
    -------
    Span or None
        None for what is no number: a magnitude out of order, digits side by side (二〇二〇 is a year).

    Examples
    --------
    >>> read_numeral("三百二十"), read_numeral("两三"), read_numeral("十几")
    (Span(low=320, high=320), Span(low=2, high=3), Span(low=11, high=19))
    >>> read_numeral("千百") is None, read_numeral("二〇二〇") is None
    (True, True)
    """
    if len(numeral) > _LONGEST:
        return None
    if any(character in _VAGUE for character in numeral):
        return _read_vague(numeral)
    guess = _GUESS.fullmatch(numeral)
    if guess and not (guess[1] and guess[1][-1] in DIGITS):
        low, high = (_read_exact(guess[1] + digit + guess[4]) for digit in (guess[2], guess[3]))
        return None if low is None or high is None or low >= high else Span(low, high)
    value = _read_exact(numeral)
    return None if value is None else Span(value, value)


def _read_vague(numeral: str) -> Span | None:
    """Read 几十, 十几, 数百: the bounds are those of the digit that is left open."""
    low, high = (
        _read_exact(re.sub("^十(?=[一九])", "一十", re.sub("[几数]", digit, numeral))) for digit in "二九"
    )
    if low is None or high is None:
        return None
    # 十几 and 三十几 begin at one above the ten, 几十 at two tens.
    return Span(low - 1 if numeral[-1] == "几" else low, high)


def _read_exact(numeral: str) -> int | None:
    """Read a number by its myriads, 亿 first, each part by its powers of ten."""
    if not numeral or _BARE_DIGITS.search(numeral.replace("零", "").replace("〇", "") or "零零"):
        return None
    for name in ("亿", "万"):
        if name in numeral:
            head, _, tail = numeral.rpartition(name)
            before = _read_exact(head) if head else 1
            after = _read_tail(tail, _MYRIADS[name])
            return None if before is None or after is None else before * _MYRIADS[name] + after
    return _read_section(numeral)


def _read_tail(tail: str, above: int) -> int | None:
    if not tail:
        return 0
    # 三万五 is 35,000: a last digit without its power counts the next power below.
    if len(tail) == 1 and tail in DIGITS:
        return _VALUES[tail] * above // 10
    value = None if tail[0] in _POWERS else _read_exact(tail)
    return value if value is not None and value < above else None


def _read_section(numeral: str) -> int | None:
    """Read a number below ten thousand; its powers fall from left to right."""
    total, last, at = 0, math.inf, 0
    while at < len(numeral):
        match = _SECTION.match(numeral, at)
        if not match:
            return None
        digit, power, alone = match.groups()
        size = _POWERS.get(power or "", 1)
        if ((power or alone) and size >= last) or (power and at and not digit):
            return None
        if alone and at and last > 10 and numeral[at - 1] not in "零〇":
            size = int(last) // 10
        if power or alone:
            total += _VALUES[alone or digit or "一"] * size
            last = size
        at = match.end()
    return total
