"""Printed lines: where a paragraph goes on in the next line, told by the lines' places on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_PAGE_NUMBER = re.compile(
    r"[\s\-—–·]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,，共]+\s*(?:共\s*)?\d{1,4}\s*页?)?[\s\-—–·]*"
)
_ENDS = "。！？!?：:；;…”’」』"
_REACH = 0.88  # a line this long may go on: the last character or two move down to keep marks together
_INDENT = 0.9


class PrintedLine(NamedTuple):
    """A line of a printed page: its text, its edges, its height above the foot, the size of its letters."""

    text: str
    left: float
    right: float
    base: float
    size: float


def join_lines(pages: Sequence[Sequence[PrintedLine]]) -> list[str]:
    """Join the lines of printed pages into paragraphs.

    A line goes on in the next one if it reaches the right edge and the next is neither indented nor
    set off nor of another size. Where no paragraph is indented, a line that ends in 。 ends its
    paragraph.

    Parameters
    ----------
    pages : sequence of sequences of PrintedLine
        From top to bottom.

    Returns
    -------
    list of str
        One string per paragraph or heading; page numbers, and lines that head or foot most pages, are
        left out.

    Examples
    --------
    >>> from analysis.corpus.text import measure_columns
    >>> lines = ["　　全县坚持以党建引领基层", "治理，把支部建在网格上，", "成效明显。"]
    >>> ends = [5 * measure_columns(line) for line in lines]
    >>> join_lines([[PrintedLine(lines[n], 0, ends[n], 700 - 20 * n, 10) for n in range(3)]])
    ['　　全县坚持以党建引领基层治理，把支部建在网格上，成效明显。']
    """
    lines = [line for page in _strip_margins(pages) for line in page]
    if not lines:
        return []
    left, right = _find_edges(lines)
    leading = _find_leading(lines)
    indented = any(_is_indented(line, left) for line in lines)
    joined = [lines[0].text]
    for above, below in pairwise(lines):
        gap = above.base - below.base
        goes_on = (
            above.right >= left + _REACH * (right - left)
            and not _is_indented(below, left)
            and abs(above.size - below.size) < 0.1 * above.size
            and gap <= 1.4 * leading  # below zero on a new page
            and (indented or above.text.rstrip()[-1:] not in _ENDS)
        )
        if goes_on:
            joined[-1] = joined[-1].rstrip() + below.text.lstrip()
        else:
            joined.append(below.text)
    return joined


def _strip_margins(pages: Sequence[Sequence[PrintedLine]]) -> Iterator[Sequence[PrintedLine]]:
    """Leave out page numbers, and what stands first or last on most of at least three pages."""
    edges = Counter(_plain(line.text) for page in pages for line in {*page[:1], *page[-1:]})
    running = {text for text, n in edges.items() if n >= 3 and n > len(pages) / 2}
    for page in pages:
        kept = list(page)
        for end in (0, -1):
            while kept and (_PAGE_NUMBER.fullmatch(kept[end].text) or _plain(kept[end].text) in running):
                del kept[end]
        yield kept


def _plain(text: str) -> str:
    return re.sub(r"[\d\s]+", "", text)


def _find_edges(lines: Sequence[PrintedLine]) -> tuple[float, float]:
    """Give the edges of the column: where most lines begin, and where the longest of them end."""
    size = Counter(round(line.size, 1) for line in lines).most_common(1)[0][0]
    body = [line for line in lines if abs(line.size - size) < 0.1 * size]
    starts = Counter(round(line.left) for line in body)
    left = min(start for start, n in starts.items() if n > 1 or len(starts) == len(body))
    ends = sorted(line.right for line in body)
    return left, ends[int(0.9 * (len(ends) - 1))]


def _find_leading(lines: Sequence[PrintedLine]) -> float:
    gaps = sorted(gap for a, b in pairwise(lines) if (gap := a.base - b.base) > 0)
    return gaps[len(gaps) // 2] if gaps else 0.0


def _is_indented(line: PrintedLine, left: float) -> bool:
    return line.text[:1].isspace() or line.left > left + _INDENT * line.size
