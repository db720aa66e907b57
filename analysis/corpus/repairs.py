"""Repairs of a text that remember where every character came from.

A repair is a pure function from a text to the edits it wants; :func:`apply_edits` carries the
positions along, so that any span of the repaired text can be found in the file as it came.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from analysis.corpus.text import HAN, detect_script, simplify

Positions = npt.NDArray[np.int64]


class Edit(NamedTuple):
    """Put `new` in the place of `text[start:end]`; `rule` names the repair."""

    start: int
    end: int
    new: str
    rule: str


@dataclass(frozen=True)
class Traced:
    """A text in which character i stands for ``raw[starts[i]:ends[i]]`` of the file as it came."""

    text: str
    starts: Positions = field(repr=False, compare=False)
    ends: Positions = field(repr=False, compare=False)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span in the file as it came of ``text[start:end]``; an empty span stays empty."""
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"span {start}:{end} is not inside the text of {len(self.text)} characters")
        if start == end:
            at = int(self.starts[start]) if start < len(self.text) else int(self.ends[-1]) if self.text else 0
            return at, at
        return int(self.starts[start]), int(self.ends[end - 1])


def trace(raw: str) -> Traced:
    """Begin with the file as it came: every character stands for itself."""
    places = np.arange(len(raw) + 1, dtype=np.int64)
    return Traced(raw, places[:-1], places[1:])


def apply_edits(traced: Traced, edits: Iterable[Edit]) -> Traced:
    """Apply edits that do not overlap.

    Parameters
    ----------
    traced : Traced
    edits : iterable of Edit
        In the positions of ``traced.text``. The new text of an edit is as long as the old, or one
        character, or empty.

    Returns
    -------
    Traced

    Raises
    ------
    ValueError
        If two edits overlap, or one is longer than what it replaces.

    Examples
    --------
    >>> mended = apply_edits(trace("揭東區(qū)委"), [Edit(3, 7, "", "residue"), Edit(1, 2, "东", "script")])
    >>> mended.text, mended.source_span(2, 4)
    ('揭东區委', (2, 8))
    """
    text: list[str] = []
    starts: list[Positions] = []
    ends: list[Positions] = []
    done = 0
    for start, end, new, rule in sorted(edits):
        if start < done or len(new) not in {0, 1, end - start}:
            raise ValueError(f"the edit {rule!r} at {start}:{end} overlaps another or does not fit its place")
        one = len(new) == 1
        text += [traced.text[done:start], new]
        starts += [traced.starts[done:start], traced.starts[start : start + len(new)]]
        ends += [
            traced.ends[done:start],
            traced.ends[end - 1 : end] if one else traced.ends[start : start + len(new)],
        ]
        done = end
    text.append(traced.text[done:])
    return Traced(
        "".join(text),
        np.concatenate([*starts, traced.starts[done:]]),
        np.concatenate([*ends, traced.ends[done:]]),
    )


_SPACE = re.compile(r"[^\S\n ]")
_BREAK = re.compile("\r\n|\r|\u2028|\u2029|\x0b|\x0c|\x85")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_IN_BRACKETS = re.compile(rf"(?<=[{HAN}])[(\uff08]([^\W\d_]{{1,6}}[\u0300-\u030c]?[^\W\d_]{{0,4}})[)\uff09]")
_SYLLABLE = re.compile(r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiouü]{1,3}(?:n|ng|r)?")
_TONES = {"\u0304", "\u0301", "\u030c", "\u0300"}


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


def mend_script(text: str) -> Iterator[Edit]:
    """Simplify a text whose script is traditional."""
    if detect_script(text) == "traditional":
        for at, (old, new) in enumerate(zip(text, simplify(text), strict=True)):
            if old != new:
                yield Edit(at, at + 1, new, "traditional character")


REPAIRS: tuple[Callable[[str], Iterator[Edit]], ...] = (
    mend_breaks,
    drop_invisible,
    mend_spaces,
    drop_residues,
    mend_script,
)
"""The repairs, in the order in which they are made."""


def mend(raw: str) -> Traced:
    """Make all repairs that need no knowledge of the page.

    Parameters
    ----------
    raw : str
        The file as it came, decoded.

    Returns
    -------
    Traced

    Examples
    --------
    >>> mend("黨建發(fā)展,村(社區(qū))").text
    '党建发展,村(社区)'
    """
    traced = trace(raw)
    for repair in REPAIRS:
        traced = apply_edits(traced, repair(traced.text))
    return traced
