"""Lines that another line decides on: what follows a label, and the frame of every printed page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from analysis.corpus.lines import Line
from analysis.corpus.page_forms import CLOSERS

_MOST_OF_A_PAGE = 0.5
_FRONT_MATTER = 40
_TAIL = 0.1
_LABEL = 8
_EDITED = re.compile(r"\W{0,2}(?:责任编辑|责编|编辑|审核|终审)\s*[:：|丨]")


def mark_front_matter(text: str, lines: Sequence[Line]) -> list[Line]:
    """Leave out the block between two lines of dashes that a Markdown file begins with."""
    fences = [n for n, line in enumerate(lines[:_FRONT_MATTER]) if line.cut(text) in {"---", "+++"}]
    if (
        len(fences) < 2
        or fences[0]
        or not all(re.match(r"[\w-]+\s*[:=]|[-\]\[]", line.cut(text)) for line in lines[1 : fences[1]])
    ):
        return list(lines)
    front = [
        line._replace(kind="front_matter", rule="between dashes, before the text")
        for line in lines[: fences[1] + 1]
    ]
    return [*front, *lines[fences[1] + 1 :]]


def mark_values(text: str, lines: Sequence[Line]) -> list[Line]:
    """Leave out what stands in the line below its label: a value of an index table, an abstract."""
    marked = list(lines)
    for n, (line, after) in enumerate(pairwise(lines)):
        label = line.rule == "a row of an index table" and line.cut(text)[-1] in ":："
        if label and after.kind in {"short", "ornament", "page"}:
            marked[n + 1] = after._replace(kind="source", rule="the value of a row of an index table")
        elif line.kind == "abstract" and line.end - line.start < _LABEL and after.kind == "paragraph":
            marked[n + 1] = after._replace(kind="abstract", rule="stands under its label")
    return marked


def mark_running_heads(text: str, lines: Sequence[Line]) -> list[Line]:
    """Leave out a short line that stands beside page numbers again and again."""
    count = Counter(line.cut(text) for line in lines if line.kind == "short")
    beside = {
        line.cut(text)
        for n, line in enumerate(lines)
        if line.kind == "short"
        and count[line.cut(text)] > 1
        and any(other.kind == "page" for other in lines[max(n - 1, 0) : n + 2])
    }
    return [
        line._replace(kind="page", rule="a running head")
        if line.kind == "short" and line.cut(text) in beside
        else line
        for line in lines
    ]


def mark_closed(lines: Sequence[Line]) -> list[Line]:
    """Leave out what stands under other articles, comments, references, or the end mark.

    Near the end of a page that is everything; in its middle, only the lines that are no prose.
    """
    marked: list[Line] = []
    length = sum(line.end - line.start for line in lines if line.kind == "paragraph")
    read, closer = 0, ""
    for line in lines:
        prose = line.kind == "paragraph"
        if line.kind in CLOSERS:
            closer = line.kind if read > _MOST_OF_A_PAGE * length or line.kind == "related" else ""
        elif prose and read <= _MOST_OF_A_PAGE * length:
            closer = ""
        read += line.end - line.start if prose else 0
        under = closer and line.kind in {"short", "paragraph"}
        marked.append(line._replace(kind=closer, rule=_CLOSED[closer]) if under else line)
    return marked


def mark_tail(text: str, lines: Sequence[Line]) -> list[Line]:
    """Leave out the last lines of prose behind the editor's name, the next article or legal matter.

    They must be no more than a tenth of the prose of the page: headlines and notes, no section.
    """
    marked = list(lines)
    rest = [line.end - line.start if line.kind == "paragraph" else 0 for line in lines]
    length, read = sum(rest), 0
    tail = False
    for n, (line, size) in enumerate(zip(lines, rest, strict=True)):
        read += size
        closes = (
            line.kind == "footer"
            or line.rule == "the article before or behind"
            or bool(_EDITED.match(line.cut(text)[:20]))
        )
        tail = tail or (closes and read >= (1 - _TAIL) * length)
        if tail and size:
            marked[n] = line._replace(kind="footer", rule="prose behind the end of the article")
    return marked


_CLOSED = {
    "end": "stands behind the end of the article",
    "related": "stands under other articles",
    "comments": "stands under the comments",
    "references": "stands under the references",
}
