"""Titles in lines: broken where a reader pauses, into as few lines as they need."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from analysis.show.fonts import measure_width

_HAN = "[\u4e00-\u9fff]"
# What is quoted or bracketed stays whole, and so do Chinese terms among other script.
_PIECE = re.compile(
    rf"""\s*(?:
        “[^”]{{1,14}}” | （[^）]{{1,14}}） | \([^)]{{1,14}}\)
        | (?<!{_HAN}){_HAN}{{1,8}}(?:、{_HAN}{{1,6}}){{0,2}}(?![、\u4e00-\u9fff])
        | [A-Za-z0-9À-ɏ_%+.,;:!?’'–²×/-]+?(?=\s|{_HAN}|[“（(]|$)
        | .
    )[,，。、;；:：!！?？)）”’》…]*""",
    re.VERBOSE,
)
_PAUSES = {**dict.fromkeys("，。；,;", 0.0), **dict.fromkeys("：:、", 0.15)}
_NO_PAUSE = 0.25

_Ways = dict[int, tuple[float, tuple[int, ...]]]
"""After so many pieces: the cost of the best way to set them, and where its lines end."""


def break_title(text: str, width: float, size: float) -> list[str]:
    """Break a text into as few lines as it needs, of like width, after a mark rather than inside a phrase.

    Parameters
    ----------
    text : str
    width : float
        In points.
    size : float
        Font size in points.

    Returns
    -------
    list of str
        A piece that is wider than a line has one for itself.

    Examples
    --------
    >>> break_title("955个提法中，92%只见于一份报告；共用最多的是旌阳和揭东", 480, 26)
    ['955个提法中，92%只见于一份报告；', '共用最多的是旌阳和揭东']
    """
    pieces: list[str] = _PIECE.findall(text)
    ends = [0.0, *accumulate(measure_width(piece, size) / width for piece in pieces)]
    pauses = [_PAUSES.get(piece[-1], _NO_PAUSE) for piece in pieces[:-1]] + [0.0]
    ways: _Ways = {0: (0.0, (0,))}
    while len(pieces) not in ways:
        ways = _add_line(ways, ends, pauses)
    return ["".join(pieces[a:b]).strip() for a, b in pairwise(ways[len(pieces)][1])]


def _add_line(ways: _Ways, ends: Sequence[float], pauses: Sequence[float]) -> _Ways:
    """Add a line to every way to set the first pieces; keep the best way to each end."""
    longer: _Ways = {}
    for start, (cost, breaks) in ways.items():
        for stop in range(start + 1, len(ends)):
            wide = ends[stop] - ends[start]
            if wide > 1 and stop > start + 1:
                break
            way = (cost + (1 - wide) ** 2 + pauses[stop - 1], (*breaks, stop))
            longer[stop] = min(way, longer.get(stop, way))
    return longer
