"""Ranks: 位居全省第3位, 全国第一, 位列前三名."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.find.numerals import Span, read_numeral
from analysis.find.quantities import Quantity
from analysis.find.units import Unit

_RANK = re.compile(
    r"(?:全[国省市区县州球]|世界|亚洲|(?:综合|总)?排[名在行位]?|位[居列]|[名跃稳高]居?列?|跻身|进入|综合考核|考核|[居列])[^,。;:!?、\d第前]{0,8}"
    r"(?:第(?P<place>\d{1,4}|[一二三四五六七八九十]{1,3})|(?P<top>前(?:\d{1,3}|[三五十]|二十|五十)))(?P<unit>位|名)?"
    r"(?![批届个家次期季产书线轮条部支所座章节年一二三四五六七八九十\d%])|"
    # with its unit and at the end of a clause, an ordinal is a rank whatever stands before it
    r"第(?P<alone>\d{1,4}|[一二三四五六七八九十]{1,3})(?P<its>[位名])(?=[,。;、:!?)]|$)"
)
_TOP = 1.0


def iterate_ranks(folded: str) -> Iterator[Quantity]:
    """Find ranks; an ordinal is one only where the text says of whom.

    Parameters
    ----------
    folded : str
        Simplified and folded.

    Yields
    ------
    Quantity
        前三 is the range from 1 to 3.

    Examples
    --------
    >>> text = "总量位居全省第3位,第一批队员,考核位列前五名"
    >>> [(text[q.start : q.end], q.limits) for q in iterate_ranks(text)]
    [('第3位', Span(low=3.0, high=3.0)), ('前五名', Span(low=1.0, high=5.0))]
    """
    for match in _RANK.finditer(folded):
        name = next(name for name in ("top", "place", "alone") if match[name])
        digits = match[name].removeprefix("前")
        read = Span(float(digits), float(digits)) if digits.isdigit() else read_numeral(digits)
        if read and read.low >= _TOP:
            start = match.start(name) - (not match["top"])
            bounds = Span(_TOP if match["top"] else float(read.low), float(read.high))
            form = match["unit"] or match["its"] or ""
            unit = Unit(form, 1, "rank")
            hedge = "range" if bounds.low < bounds.high else "exact"
            yield Quantity(start, match.end(), bounds, hedge, unit, 1, match[name], form)
