"""Lines that a mail program or a PDF file broke at a fixed width."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.corpus.edits import Edit
from analysis.corpus.text import measure_columns

PAGE_NUMBER = re.compile(
    r"[-—–·~\s]*\d{1,4}[-—–·~\s]*(?:/\s*\d{1,4}\s*)?$"
    r"|\W*第\s*[\d一二三四五六七八九十]{1,4}\s*[页頁][\s,，/()（]*(?:共\s*[\d一二三四五六七八九十]{1,4}\s*[页頁])?\W*$"
    r"|\W*(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*$",
    re.IGNORECASE,
)
"""A line that is the number of a page: - 3 -, 第3页 共9页."""
NUMBERED = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+[章节節部分篇条條]|[(\uff08][一二三四五六七八九十]{1,3}[)\uff09]"
    r"|[一二三四五六七八九十]{1,3}[、.\uff0e]|\d{1,2}[、.\uff0e](?!\d)|\d{1,2}\s)"
)
"""The beginning of a numbered heading or paragraph."""

_NARROWEST, _WIDEST = 40, 92
_SHORTER, _LONGER = 4, 2
_END = "。!?！？…；;：:"


class _Row(NamedTuple):
    start: int
    text: str
    width: int

    @property
    def indent(self) -> int:
        return measure_columns(self.text[: len(self.text) - len(self.text.lstrip())])


def join_wrapped(text: str) -> Iterator[Edit]:
    r"""Join lines that were broken at a fixed width.

    Where most of the long lines of a page have one width of 20 to 46 characters and hardly one is
    longer, a full line goes on in the next. A blank line, an indent, a number or a line that is not
    full begins a new paragraph; page numbers and running headers join nothing.

    Examples
    --------
    >>> from analysis.corpus.edits import apply_edits, trace
    >>> page = "我镇党校成立于二零一六年,现有专职教员两名,先后\n"
    >>> page += "举办培训班六十四期,培训党员干部群众五千余人次,\n"
    >>> page += "已经成为全镇党员教育的主阵地和联系群众的好课堂,\n也是支部的加油站。\n下一步将加以改进。"
    >>> apply_edits(trace(page), join_wrapped(page)).text.count("\n")
    1
    """
    lines = [(match.start(), match[0]) for match in re.finditer(r"^.*$", text, re.MULTILINE)]
    rows = [_Row(at, line, measure_columns(line.rstrip())) for at, line in lines if len(line) <= _WIDEST]
    width = _find_width(text, rows)
    if not width:
        return
    margin = min((row.indent for row in rows if width - _SHORTER <= row.width), default=0)
    marked = _marks_paragraphs(rows, margin)
    # A running header comes back on every page and belongs to no paragraph.
    short = Counter(row.text.strip() for row in rows if not _is_full(row, width))
    repeated = {line for line, n in short.items() if n > 1 and len(line) >= 4}
    for row, after in pairwise(rows):
        alone = {row.text.strip(), after.text.strip()} & repeated or PAGE_NUMBER.match(after.text.strip())
        ended = row.text.rstrip()[-1:] in _END and not marked
        adjacent = after.start == row.start + len(row.text) + 1
        if _is_full(row, width) and adjacent and not alone and not ended and _continues(after, margin):
            yield _join(row, after)


def _find_width(text: str, rows: Sequence[_Row]) -> int:
    """Give the width at which a page was broken, or 0 where it was not."""
    long = [row.width for row in rows if row.width >= _NARROWEST // 2 + 10]
    widths = Counter(width for width in long if _NARROWEST <= width <= _WIDEST)
    if not widths:
        return 0
    width = max(widths, key=lambda w: (sum(widths[w - d] for d in range(-_LONGER, _SHORTER + 1)), w))
    open_ends = [
        row for row in rows if _is_full(row, width) and row.text.rstrip()[-1] not in _END + "”’」』)）】》"
    ]
    longer = sum(measure_columns(line[:99]) > width + _LONGER for line in text.split("\n"))
    full = sum(_is_full(row, width) for row in rows)
    enough = len(open_ends) >= 3 and full >= 0.4 * (len(long) + longer) and longer <= 0.1 * (full + longer)
    return width if enough else 0


def _is_full(row: _Row, width: int) -> bool:
    return width - _SHORTER <= row.width <= width + _LONGER


def _marks_paragraphs(rows: Sequence[_Row], margin: int) -> bool:
    """Tell whether a page shows where its paragraphs begin: by indents or by blank lines."""
    indented = sum(row.indent > margin for row in rows if row.width)
    blank = sum(not row.width for row in rows[:-1])
    return indented >= 2 or blank >= 2


def _continues(row: _Row, margin: int) -> bool:
    return bool(row.width) and row.indent <= margin and not NUMBERED.match(row.text.strip())


def _join(row: _Row, after: _Row) -> Edit:
    start = row.start + len(row.text.rstrip())
    end = after.start + len(after.text) - len(after.text.lstrip())
    words = row.text.rstrip()[-1].isascii() and after.text.lstrip()[0].isascii()
    letters = words and row.text.rstrip()[-1].isalpha() and after.text.lstrip()[0].isalpha()
    return Edit(start, end, " " if letters else "", "line broken at a fixed width")
