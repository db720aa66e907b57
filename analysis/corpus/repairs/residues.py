"""Pinyin that a converter left behind a character: 區(qū), 發(fā)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from analysis.corpus.edits import Edit
from analysis.corpus.text import HAN

_IN_BRACKETS = re.compile(rf"(?<=[{HAN}])[(\uff08]([^\W\d_]{{1,6}}[\u0300-\u030c]?[^\W\d_]{{0,4}})[)\uff09]")
_SYLLABLE = re.compile(r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiouü]{1,3}(?:n|ng|r)?")
_TONES = {"\u0304", "\u0301", "\u030c", "\u0300"}


def drop_residues(text: str) -> Iterator[Edit]:
    """Leave out the pinyin that a converter put behind a character: 區(qū), 發(fā).

    Only a bracket that holds one syllable with exactly one tone mark is a residue: (社區), (處理)
    and (APP) are the writer's own.

    Examples
    --------
    >>> [edit.start for edit in drop_residues("區(qū)村(社區(qū)) 钉钉(APP) 平台(app)")]
    [1, 9]
    """
    for match in _IN_BRACKETS.finditer(text):
        if is_toned_syllable(match[1]):
            yield Edit(match.start(), match.end(), "", "pinyin residue")


def is_toned_syllable(text: str) -> bool:
    """Tell whether a text is one syllable of pinyin with exactly one tone mark.

    Examples
    --------
    >>> is_toned_syllable("xiāng"), is_toned_syllable("lǜ"), is_toned_syllable("app")
    (True, True, False)
    """
    marks = unicodedata.normalize("NFD", text)
    plain = "".join(mark for mark in marks if mark not in _TONES)
    tones = len(marks) - len(plain)
    return tones == 1 and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)))
