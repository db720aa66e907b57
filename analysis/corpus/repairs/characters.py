"""Characters that stand for another one, or for none at all: each is replaced or dropped by itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from analysis.corpus.edits import Edit
from analysis.corpus.text import simplify

_BREAK = re.compile("\r\n|\r|\u2028|\u2029|\x0b|\x0c|\x85")
_SPACE = re.compile(r"[^\S\n ]")
# Format characters, variation selectors, and the two fillers of the Korean alphabet that show nothing.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]+"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]+")
_FULL_WIDTH = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
_COMPATIBLE = re.compile("[\u2e80-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f]")

# Unicode gives these radicals no plain form; exports of PDF files write them for the characters.
_RADICALS = dict(
    zip(
        "⺁⺠⺟⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "厂民母虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)
_PRESENTATIONS = dict(
    zip(
        "︐︑︒︓︔︕︖︗︘︙︰︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈﹐﹑﹔﹕﹖﹗﹙﹚｡､｢｣",
        "，、。：；！？〖〗…：—（）｛｝〔〕【】《》〈〉「」『』［］，、；：？！（）。、「」",
        strict=True,
    )
)
_PRESENTATION = re.compile(f"[{''.join(_PRESENTATIONS)}]")


def mend_breaks(text: str) -> Iterator[Edit]:
    """Make every kind of line break a plain one."""
    for match in _BREAK.finditer(text):
        yield Edit(match.start(), match.end(), "\n", "line break")


def mend_spaces(text: str) -> Iterator[Edit]:
    """Make every kind of white space inside a line a plain space."""
    for match in _SPACE.finditer(text):
        yield Edit(match.start(), match.end(), " ", "space")


def drop_invisible(text: str) -> Iterator[Edit]:
    """Leave out zero-width characters, soft hyphens and direction marks."""
    for match in _INVISIBLE.finditer(text):
        yield Edit(match.start(), match.end(), "", "invisible character")


def drop_controls(text: str) -> Iterator[Edit]:
    """Leave out control characters, which a terminal obeys and a reader never sees."""
    for match in _CONTROL.finditer(text):
        yield Edit(match.start(), match.end(), "", "control character")


def drop_private(text: str) -> Iterator[Edit]:
    """Leave out private-use characters: icons of a web font, which mean nothing outside its page."""
    for match in _PRIVATE.finditer(text):
        yield Edit(match.start(), match.end(), "", "private-use character")


def mend_width(text: str) -> Iterator[Edit]:
    """Make full-width letters and digits plain ones; full-width punctuation stays as it came.

    Examples
    --------
    >>> [edit.new for edit in mend_width("“１＋Ｎ”工程，３项")]
    ['1', 'N', '3']
    """
    for match in _FULL_WIDTH.finditer(text):
        plain = unicodedata.normalize("NFKC", match.group())
        yield Edit(match.start(), match.end(), plain, "full-width letter or digit")


def mend_presentation(text: str) -> Iterator[Edit]:
    """Make the punctuation of vertical columns and its small and half-width forms plain.

    Examples
    --------
    >>> [edit.new for edit in mend_presentation("﹁一街一品﹂︐︵見報︶")]
    ['「', '」', '，', '（', '）']
    """
    for match in _PRESENTATION.finditer(text):
        yield Edit(match.start(), match.end(), _PRESENTATIONS[match.group()], "presentation form")


def mend_compatibility(text: str) -> Iterator[Edit]:
    """Make compatibility ideographs and radicals the characters that they look like.

    Examples
    --------
    >>> [edit.new for edit in mend_compatibility("\u2f08\u6c11\u2ed4\u6237\ufa12")]
    ['人', '门', '晴']
    """
    for match in _COMPATIBLE.finditer(text):
        old = match.group()
        new = _RADICALS.get(old) or unicodedata.normalize("NFKC", old)
        if new != old and len(new) == 1:
            yield Edit(match.start(), match.end(), new, "compatibility character")


def mend_traditional(text: str) -> Iterator[Edit]:
    """Simplify every traditional character of a text, neighbours together."""
    plain = simplify(text)
    start = -1
    for at, (old, new) in enumerate(zip(text + "\n", plain + "\n", strict=True)):
        if old != new and start < 0:
            start = at
        elif old == new and start >= 0:
            yield Edit(start, at, plain[start:at], "traditional character")
            start = -1
