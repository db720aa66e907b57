"""Punctuation that a converter of GBK ate: `?` where its first byte was, and wrong characters behind.

In GBK every character of 基層 is two bytes. Where the first byte of 。 is lost, its second byte pairs
with the first of the next character, and so on, until a byte below 0x80 ends the slip:
``。基層黨`` becomes ``?;鶎狱h``. Given back the lost byte, the run reads as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from analysis.corpus.edits import Edit
from analysis.corpus.text import HAN, simplify

_PLACE = re.compile(
    rf"(?<=[{HAN}A-Za-z\d)\uff09])[?\ufffd](?=[{HAN}\u2010-\u203b\u3000-\u301f\uff01-\uff5e;,:!()])"
)
_MARKS = {b"\xa1": "、。“”‘’…—《》「」『』【】〔〕〈〉·", b"\xa3": "，！（）：；？"}
"""The marks that may have lost their first byte, by that byte."""
_PLAIN = "".join(_MARKS.values()) + ";,:!()?"
_LONGEST = 24
_WIDENED = str.maketrans(";,:!()", "；，：！（）")


def mend_eaten_bytes(text: str) -> Iterator[Edit]:
    """Restore punctuation, and what the slip made of the characters behind it.

    A run is restored only if what it holds now is nonsense (a character outside the common ones of
    GB 2312) and what it would become is sense (all characters common); a `?;` that cannot be read is
    the 。 it must have been. A question mark before ordinary words stays.

    Examples
    --------
    >>> [(edit.start, edit.new) for edit in mend_eaten_bytes("基礎?;鶎狱h組織是什麼?因為")]
    [(2, '。'), (4, '基'), (5, '層'), (6, '黨')]
    """
    done = 0
    for match in _PLACE.finditer(text):
        at = match.start()
        if at < done:
            continue
        restored, end = _restore(text[at + 1 : at + 1 + _LONGEST])
        if restored:
            yield from _replace(at, at + 1 + end, restored)
            done = at + 1 + end
        elif text[at + 1] == ";" and re.match(f"[{HAN}]", text[at + 2 : at + 3]):
            yield Edit(at, at + 2, "。", "eaten punctuation")
            done = at + 2


def _restore(behind: str) -> tuple[str, int]:
    """Read on from the lost byte until the slip ends; give what was written and how far it went."""
    widened = behind[0].translate(_WIDENED) + behind[1:]
    codes = b""
    for n, character in enumerate(widened, start=1):
        code = _encode(character)
        codes += code
        # A plain byte ends the slip: as the second half of a character (`h`), or alone (`?盵2]`: ”[2]).
        if not code or code[-1] < 0x80:
            restored = (_decode(lost, codes, behind[:n]) for lost in _MARKS) if code else ()
            return next(filter(None, restored), ""), n
    return "", 0


def _decode(lost: bytes, codes: bytes, before: str) -> str:
    try:
        after = (lost + codes).decode("gbk")
    except UnicodeDecodeError:
        return ""
    sense = after[0] in _MARKS[lost] and all(map(_is_common, after[1:]))
    return after if sense and len(after) <= len(before) + 1 and not all(map(_is_common, before)) else ""


@cache
def _encode(character: str) -> bytes:
    try:
        return character.encode("gbk")
    except UnicodeEncodeError:
        return b""


@cache
def _is_common(character: str) -> bool:
    """Tell whether a character is a mark or, simplified, one of the 3,755 of GB 2312's first level."""
    if not re.match(f"[{HAN}]", character):
        return character in _PLAIN or "!" <= character <= "~"
    try:
        return 0xB0 <= simplify(character).encode("gb2312")[0] <= 0xD7
    except UnicodeEncodeError:
        return False


def _replace(start: int, end: int, new: str) -> Iterator[Edit]:
    """Cut a restoration into edits that fit their places: what it is shorter by goes with the mark."""
    spare = end - start - len(new)
    yield Edit(start, start + 1 + spare, new[0], "eaten punctuation")
    for n, character in enumerate(new[1:]):
        at = start + 1 + spare + n
        yield Edit(at, at + 1, character, "eaten punctuation")
