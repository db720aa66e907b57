"""The picture caption that stands between the head of a page and its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from analysis.corpus.lines import Line
from analysis.corpus.text import HAN, count_han

_PLACE_LED = re.compile(rf"[{HAN}]{{1,8}}(?:省|市|州|县|区|旗|镇|乡|村|街道|社区)[{HAN}]")
_STATES = re.compile(r"是|[,，、:：;；]")
_LONG = 40


def mark_captions(text: str, lines: Sequence[Line]) -> list[Line]:
    """Find the caption before the lead.

    It is one short sentence without a pause that reports an event of a named place, and the
    paragraph behind it is at least twice as long.
    """
    marked = list(lines)
    paragraphs = [n for n, line in enumerate(lines) if line.kind == "paragraph"]
    for this, following in pairwise(paragraphs[:3]):
        sentence, after = lines[this].cut(text), lines[following].cut(text)
        if not (this and _is_event(sentence) and count_han(after) >= 2 * count_han(sentence)):
            break
        marked[this] = lines[this]._replace(kind="caption", rule="one sentence on an event, before the lead")
    return marked


def _is_event(sentence: str) -> bool:
    whole = sentence.endswith("。") and sentence.count("。") == 1
    short = count_han(sentence) <= _LONG
    return whole and short and bool(_PLACE_LED.match(sentence)) and not _STATES.search(sentence)
