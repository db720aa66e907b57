"""The lines of a page: where each stands, and what its own form says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.corpus.page_forms import PAGE_NUMBER, find_form
from analysis.corpus.text import count_han

BODY = ("heading", "paragraph")
"""The kinds of lines that are passages; all others are left out."""

_ENDS = "。!?！？…;；—”’」』:："
_LONG = 40


class Line(NamedTuple):
    """A line that is not blank: its span without the white space around it, its kind and the rule."""

    start: int
    end: int
    kind: str
    rule: str

    def cut(self, text: str) -> str:
        """Give the line itself."""
        return text[self.start : self.end]


def iterate_lines(text: str) -> Iterator[Line]:
    r"""Yield the lines of a page, each with the kind that its own form gives it.

    ``short`` is no kind to stay: the place on the page decides on such a line.

    Examples
    --------
    >>> [line.kind for line in iterate_lines("来源:某报\n抓基层\n\n全市抓基层、强基础。")]
    ['source', 'short', 'paragraph']
    """
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        bare = line.strip()
        if bare:
            start = match.start() + line.index(bare[0])
            kind, rule = _read_form(bare)
            yield Line(start, start + len(bare), kind, rule)


def _read_form(line: str) -> tuple[str, str]:
    if PAGE_NUMBER.match(line):
        return "page", "a page number"
    if not count_han(line) and not re.search(r"[A-Za-z]{3}", line):
        return "ornament", "holds no word"
    sentence = count_han(line) > _LONG and line[-1] in "。!?！？…”"
    if form := find_form(line, sentence=sentence):
        return form.kind, form.rule
    if not count_han(line):
        return "ornament", "holds no Chinese character"
    if _is_prose(line):
        return "paragraph", "a sentence, or as long as one"
    return "short", "short and without an end mark"


def _is_prose(line: str) -> bool:
    quoted_only = line[-1] in "”’」』" and not re.search(r"[。!?！？]", line)
    return (line[-1] in _ENDS and not quoted_only) or count_han(line) > _LONG
