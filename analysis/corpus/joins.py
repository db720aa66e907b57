"""Line breaks that a page has where its author had none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.corpus.edits import Edit
from analysis.corpus.lines import Line
from analysis.corpus.repairs.wrapping import NUMBERED
from analysis.corpus.text import HAN, count_han


def find_joins(text: str, lines: Sequence[Line]) -> Iterator[Edit]:
    r"""Find the line breaks that the page has where its author had none.

    A paragraph that ends without a mark goes on in the next one, even in the middle of a word and
    over the end of a printed page; two headings of about the same length are the two halves of a
    couplet.

    Parameters
    ----------
    text : str
    lines : sequence of Line
        As :func:`analysis.corpus.layout.classify_lines` gives them for `text`.

    Yields
    ------
    Edit

    Examples
    --------
    >>> from analysis.corpus.layout import classify_lines
    >>> page = "开篇之后,全市各级党组织持续推进基层治理。\n高位推进\n\n保障有力\n其后,各镇抓落实。"
    >>> [(edit.new, edit.rule) for edit in find_joins(page, classify_lines(page))]
    [(' ', 'heading on two lines')]
    """
    flowing = [line for line in lines if line.kind != "page"]
    kinds = [line.kind for line in flowing]
    for n, (line, after) in enumerate(pairwise(flowing)):
        first, second = line.cut(text), after.cut(text)
        if line.kind == after.kind == "paragraph" and _goes_on(first, second):
            yield Edit(line.end, after.start, "", "paragraph broken over a line break")
        alone = kinds[max(n - 1, 0) : n] != ["heading"] and kinds[n + 2 : n + 3] != ["heading"]
        if line.kind == after.kind == "heading" and alone and _is_couplet(first, second):
            yield Edit(line.end, after.start, " ", "heading on two lines")


def _goes_on(first: str, second: str) -> bool:
    broken = re.search(rf"[{HAN}A-Za-z\d,，、(\uff08]\Z", first[-1:])
    begins = re.match(rf"[{HAN}A-Za-z\d,，、)\uff09”’]", second)
    return bool(broken and begins) and not NUMBERED.match(second)


def _is_couplet(first: str, second: str) -> bool:
    lengths = count_han(first), count_han(second)
    numbered = NUMBERED.match(first) or NUMBERED.match(second)
    # A quoted name under a plain line is a heading of the next level: 服务解民忧 / “小板凳”下沉一线.
    alike = ("“" in first) == ("“" in second)
    return alike and not numbered and max(lengths) <= 16 and abs(lengths[0] - lengths[1]) <= 3
