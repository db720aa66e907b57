"""The place on a page decides on lines that are short and have no form of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.corpus.lines import Line
from analysis.corpus.page_forms import UNSURE, is_row_of_links
from analysis.corpus.repairs.wrapping import NUMBERED
from analysis.corpus.text import HAN, count_han, fold

_MASTHEAD = re.compile(
    r"(?:文件|简报|日报|晚报|早报|时报|周刊|内参|文集|文选|专刊|快报|通讯|政府网|信息网|新闻网|门户网站|网站|发布|客户端|数字报|会议材料)$"
)
_OFFICE = re.compile(
    rf"[{HAN}]{{2,24}}(?:课题组|调研组|编写组|党委|党组|党工委|支部|组织部|宣传部|办公室|研究室|委员会|政府|工委|党校|局|处)$"
)
_ADDRESSEE = re.compile(
    r"[^:。;!?“”]{1,80}(?:部|委|办|局|厅|院|会|府|处|党组|支部|总支|工委|单位|机关|公司|学校|中心|街道|[省市县区镇乡村]|书记):$"
)
_DASHED = re.compile(r"[—─―–-]{2}[^。]{2,40}$")
_TITLE = 40
_CLAUSES = 15
_OPENINGS = frozenset({"前言", "引言", "导语", "序言", "序", "概述", "概况", "背景", "绪论", "总则"})


def place_short_lines(text: str, lines: Sequence[Line]) -> list[Line]:
    """Decide on short lines by their place: before, between or behind the paragraphs."""
    paragraphs = [n for n, line in enumerate(lines) if line.kind == "paragraph"]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (len(lines), -1)
    head = list(_place_in_head(text, lines[:first]))
    middle = [_place_between(line) for line in lines[first : last + 1]]
    return [*head, *middle, *_place_behind(text, lines[max(last + 1, first) :])]


def _place_between(line: Line) -> Line:
    # 记者走基层 between paragraphs is a heading, whatever it looks like.
    if line.kind == "short" or line.rule in UNSURE:
        return line._replace(kind="heading", rule="short, between paragraphs")
    return line


def _place_behind(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Place what stands behind the last paragraph; what may still be the author's is kept."""
    own = True
    for line in lines:
        cut = line.cut(text)
        if line.kind == "short" and own and NUMBERED.match(cut):
            yield line._replace(kind="heading", rule="numbered, right behind the last paragraph")
        elif line.kind == "short" and own and count_han(cut) >= _CLAUSES and re.search("[,，]", cut):
            yield line._replace(kind="paragraph", rule="clauses, right behind the last paragraph")
        else:
            own = own and line.kind == "page"
            short = line.kind == "short"
            yield line._replace(kind="footer", rule="short, behind the last paragraph") if short else line


def _place_in_head(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    title = _find_title(text, lines)
    dated = False
    for n, line in enumerate(lines):
        if line.kind != "short":
            dated = dated or (n > title >= 0 and line.kind in {"source", "byline"})
            yield line
        else:
            kind, rule = _name_in_head(line.cut(text), n - title if title >= 0 else -1, dated)
            yield line._replace(kind=kind, rule=rule)


def _find_title(text: str, lines: Sequence[Line]) -> int:
    """Give the number of the title line, or -1: the first that could be one and names no paper."""
    able = [
        n
        for n, line in enumerate(lines)
        if line.kind == "short"
        and not NUMBERED.match(line.cut(text))
        and not is_row_of_links(fold(line.cut(text)))
    ]
    best = [n for n in able if not _MASTHEAD.search(lines[n].cut(text)) and count_han(lines[n].cut(text)) > 4]
    return next(iter([*best, *able]), -1)


def _name_in_head(line: str, below: int, dated: bool) -> tuple[str, str]:
    if below == 0:
        return "title", "the first short line of the page"
    if NUMBERED.match(line):
        return "heading", "numbered, before the first paragraph"
    if below < 0:
        return "navigation", "short, above the title"
    if _OFFICE.match(line) or (count_han(line) <= 4 and line not in _OPENINGS):
        return "byline", "an office, or as short as a name, under the title"
    if dated and not _DASHED.match(line):
        return "heading", "short, between the date and the first paragraph"
    return "subtitle", "short, under the title"


def mark_addressee(text: str, lines: Sequence[Line]) -> list[Line]:
    """Mark the offices that a letter or document is addressed to, in the line before its text."""
    marked = list(lines)
    at = next((n for n, line in enumerate(lines) if line.kind == "paragraph"), -1)
    if at >= 0 and _ADDRESSEE.match(fold(lines[at].cut(text)[:120])) and lines[at + 1 :]:
        marked[at] = lines[at]._replace(kind="addressee", rule="offices and a colon, before the text")
    return marked


def mark_asked_title(text: str, lines: Sequence[Line]) -> list[Line]:
    """Take a short question or call for the title, where a line of dashes below explains it."""
    marked = list(lines)
    at = next((n for n, line in enumerate(lines) if line.kind in {"short", "paragraph"}), -1)
    below = lines[at + 1].cut(text) if 0 <= at < len(lines) - 1 else ""
    if lines[at : at + 1] and _DASHED.match(below) and count_han(lines[at].cut(text)) <= _TITLE:
        marked[at] = lines[at]._replace(kind="short")
        marked[at + 1] = lines[at + 1]._replace(kind="subtitle", rule="dashes, under the title")
    return marked


def mark_open_lines(text: str, lines: Sequence[Line]) -> list[Line]:
    """Take a short line that ends in a comma for the beginning of the paragraph below it."""
    marked = list(lines)
    for n, (line, after) in enumerate(pairwise(lines)):
        if line.kind == "short" and line.cut(text)[-1] in ",，、" and after.kind == "paragraph":
            marked[n] = line._replace(kind="paragraph", rule="a comma leads into the next line")
    return marked
