"""What each line of a page is: title, heading, paragraph, or one of the kinds that are left out.

Lines are told by their form and their place on the page, never by the name of a site. Each line
says which rule decided, so that nothing is left out in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.corpus.page_forms import FORMS, REPORTERS
from analysis.corpus.repairs import Edit
from analysis.corpus.text import HAN, count_han

BODY = ("heading", "paragraph")
"""The kinds of lines that are passages; all others are left out."""


class Line(NamedTuple):
    """A line that is not blank: its span without the white space around it, its kind and the rule."""

    start: int
    end: int
    kind: str
    rule: str


_NUMBERED = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+[章节部分篇]|[(\uff08]?[一二三四五六七八九十]{1,3}[)\uff09、.]|\d{1,2}[、.\s])"
)
_PLACE_LED = re.compile(rf"[{HAN}]{{1,8}}(?:省|市|州|县|区|旗|镇|乡|村|街道|社区)[{HAN}]")
_STATES = re.compile(r"是|[,，、:：;；]")
_ENDS = "。!?！？…;；—”’」』:："
_MOST_OF_A_PAGE = 0.5
_LONG = 40


def classify_lines(text: str) -> tuple[Line, ...]:
    r"""Tell what each line of a page is.

    Parameters
    ----------
    text : str
        A repaired page (:func:`analysis.corpus.repairs.mend`).

    Returns
    -------
    tuple of Line
        All lines but the blank ones, in order.

    Examples
    --------
    >>> page = "首页 > 要闻\n党建引领开新局\n2020-01-02 来源:某报\n近年来,全市抓基层、强基础。\n分享到:"
    >>> [line.kind for line in classify_lines(page)]
    ['navigation', 'title', 'source', 'paragraph', 'widget']
    """
    lines = [_classify_by_form(text, start, end) for start, end in _iterate_spans(text)]
    lines = _mark_captions(text, lines)
    lines = _mark_related(lines)
    return tuple(_place_short_lines(text, lines))


def _iterate_spans(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        bare = line.strip()
        if bare:
            start = match.start() + line.index(bare[0])
            yield start, start + len(bare)


def _classify_by_form(text: str, start: int, end: int) -> Line:
    """Kind by form alone; `short` is for the place on the page to decide."""
    line = text[start:end]
    if not count_han(line) and not re.search(r"[A-Za-z]{3}", line):
        return Line(start, end, "ornament", "holds no word")
    # A long sentence that begins like a label (“关键词”一词…) is prose; an abstract is long by nature.
    sentence = count_han(line) > _LONG and line[-1] in "。!?！？…”"
    for kind, rule, pattern in FORMS:
        if pattern.match(line) and (kind == "abstract" or not sentence):
            return Line(start, end, kind, rule)
    if _is_prose(line):
        return Line(start, end, "paragraph", "a sentence, or as long as one")
    return Line(start, end, "short", "short and without an end mark")


def _is_prose(line: str) -> bool:
    quoted_only = line[-1] in "”’」』" and not re.search(r"[。!?！？]", line)
    return (line[-1] in _ENDS and not quoted_only) or count_han(line) > _LONG


def _mark_captions(text: str, lines: Sequence[Line]) -> list[Line]:
    """Find the picture caption that stands between the head of a page and its first paragraph.

    It is one short sentence without a pause that reports an event of a named place, and the
    paragraph behind it is at least twice as long.
    """
    marked = list(lines)
    paragraphs = [n for n, line in enumerate(lines) if line.kind == "paragraph"]
    for this, following in pairwise(paragraphs[:3]):
        sentence = text[lines[this].start : lines[this].end]
        after = text[lines[following].start : lines[following].end]
        if not (this and _is_event(sentence) and count_han(after) >= 2 * count_han(sentence)):
            break
        marked[this] = lines[this]._replace(kind="caption", rule="one sentence on an event, before the lead")
    return marked


def _is_event(sentence: str) -> bool:
    whole = sentence.endswith("。") and sentence.count("。") == 1
    short = count_han(sentence) <= _LONG
    return whole and short and bool(_PLACE_LED.match(sentence)) and not _STATES.search(sentence)


def _mark_related(lines: Sequence[Line]) -> list[Line]:
    """Leave out what stands under an announcement of other articles.

    Near the end of a page that is everything; in its middle, only the lines that are no prose.
    """
    marked: list[Line] = []
    length = sum(line.end - line.start for line in lines if line.kind == "paragraph")
    read, under = 0, False
    for line in lines:
        under = line.kind == "related" or (
            under and (line.kind != "paragraph" or read > _MOST_OF_A_PAGE * length)
        )
        read += line.end - line.start if line.kind == "paragraph" else 0
        marked.append(line._replace(kind="related", rule="stands under other articles") if under else line)
    return marked


def _place_short_lines(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Decide on short lines by their place: before, between or behind the paragraphs."""
    paragraphs = [n for n, line in enumerate(lines) if line.kind == "paragraph"]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (len(lines), -1)
    titled = dated = False
    for n, line in enumerate(lines):
        kind, rule = line.kind, line.rule
        if rule == REPORTERS.rule and first < n < last:
            kind = "short"  # 记者走基层 between paragraphs is a heading, whatever it looks like
        dated = dated or kind in {"source", "byline"}
        if kind == "short" and n > last >= 0:
            kind, rule = "footer", "short, behind the last paragraph"
        elif kind == "short" and n < first:
            kind, rule = _place_in_head(text[line.start : line.end], titled, dated)
            titled = titled or kind == "title"
        elif kind == "short":
            kind, rule = "heading", "short, between paragraphs"
        yield Line(line.start, line.end, kind, rule)


def _place_in_head(line: str, titled: bool, dated: bool) -> tuple[str, str]:
    if _NUMBERED.match(line):
        return "heading", "numbered, before the first paragraph"
    if not titled:
        return "title", "the first short line of the page"
    if dated:
        return "heading", "short, between the date and the first paragraph"
    return "subtitle", "short, under the title"


def find_joins(text: str, lines: Sequence[Line]) -> Iterator[Edit]:
    r"""Find the line breaks that the page has where its author had none.

    A paragraph that ends without a mark goes on in the next one, even in the middle of a word; two
    headings of about the same length are the two halves of a couplet.

    Parameters
    ----------
    text : str
    lines : sequence of Line
        As :func:`classify_lines` gives them for `text`.

    Yields
    ------
    Edit

    Examples
    --------
    >>> page = "开篇之后,全市各级党组织持续推进基层治理。\n高位推进\n\n保障有力\n其后,各镇抓落实。"
    >>> [(edit.new, edit.rule) for edit in find_joins(page, classify_lines(page))]
    [(' ', 'heading on two lines')]
    """
    kinds = [line.kind for line in lines]
    for n, (line, after) in enumerate(pairwise(lines)):
        first, second = text[line.start : line.end], text[after.start : after.end]
        if line.kind == after.kind == "paragraph" and _goes_on(first, second):
            yield Edit(line.end, after.start, "", "paragraph broken over a line break")
        alone = kinds[max(n - 1, 0) : n] != ["heading"] and kinds[n + 2 : n + 3] != ["heading"]
        if line.kind == after.kind == "heading" and alone and _is_couplet(first, second):
            yield Edit(line.end, after.start, " ", "heading on two lines")


def _goes_on(first: str, second: str) -> bool:
    broken = re.search(rf"[{HAN}A-Za-z\d,，、(\uff08]$", first)
    return (
        bool(broken)
        and bool(re.match(rf"[{HAN}A-Za-z\d,，、)\uff09”’]", second))
        and not _NUMBERED.match(second)
    )


def _is_couplet(first: str, second: str) -> bool:
    lengths = count_han(first), count_han(second)
    numbered = _NUMBERED.match(first) or _NUMBERED.match(second)
    return not numbered and max(lengths) <= 16 and abs(lengths[0] - lengths[1]) <= 3
