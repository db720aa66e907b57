"""Edits of a text that remember where every character came from, and every edit that was made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Positions = npt.NDArray[np.int64]


class Edit(NamedTuple):
    """Put `new` in the place of `text[start:end]`; `rule` names the repair."""

    start: int
    end: int
    new: str
    rule: str


class Made(NamedTuple):
    """One round of edits that were made: the spans in the file as it came, what came there, and why.

    Columns instead of records: a long page in traditional script has a hundred thousand edits.
    """

    starts: Positions
    ends: Positions
    news: tuple[str, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Traced:
    """A text in which character i stands for ``raw[starts[i]:ends[i]]`` of the file as it came."""

    text: str
    starts: Positions = field(repr=False, compare=False)
    ends: Positions = field(repr=False, compare=False)
    made: tuple[Made, ...] = field(default=(), repr=False, compare=False)

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
    >>> mended = apply_edits(trace("揭东區(qū)委"), [Edit(3, 7, "", "residue"), Edit(1, 2, "东", "script")])
    >>> mended.text, mended.source_span(2, 4)
    ('揭东區委', (2, 8))
    """
    ordered = sorted(edits)
    if not ordered:
        return traced
    _check_fit(ordered, len(traced.text))
    first, last, length = (
        np.array(column, dtype=np.int64)
        for column in zip(*((edit.start, edit.end, len(edit.new)) for edit in ordered), strict=True)
    )
    kept = _mark_kept(len(traced.text), first + length, last)
    ends = traced.ends.copy()
    one = length == 1  # the one character stands for all that it replaces
    ends[first[one]] = traced.ends[last[one] - 1]
    news, rules = (tuple(column) for column in zip(*((edit.new, edit.rule) for edit in ordered), strict=True))
    made = Made(traced.starts[first], traced.ends[last - 1], news, rules)
    return Traced(_rewrite(traced.text, ordered), traced.starts[kept], ends[kept], (*traced.made, made))


def _check_fit(ordered: Sequence[Edit], length: int) -> None:
    done = 0
    for start, end, new, rule in ordered:
        if not done <= start < end <= length or len(new) not in {0, 1, end - start}:
            raise ValueError(f"the edit {rule!r} at {start}:{end} overlaps another or does not fit its place")
        done = end


def _mark_kept(length: int, dropped_from: Positions, dropped_to: Positions) -> npt.NDArray[np.bool_]:
    depth = np.zeros(length + 1, dtype=np.int64)
    np.add.at(depth, dropped_from, 1)
    np.add.at(depth, dropped_to, -1)
    return np.cumsum(depth[:-1]) == 0


def _rewrite(text: str, ordered: Sequence[Edit]) -> str:
    parts: list[str] = []
    done = 0
    for start, end, new, _ in ordered:
        parts += [text[done:start], new]
        done = end
    return "".join([*parts, text[done:]])
