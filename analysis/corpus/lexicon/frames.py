"""Frames of the genre: slogans with slots that any report fills anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from analysis.corpus.lexicon.records import CATEGORIES
from analysis.corpus.lexicon.words import read_rows

_FRAMES = Path(__file__).with_name("frames.tsv")
_COLUMNS = ("frame", "category", "family", "gloss_en")
_PART = re.compile(r"\[([^\[\]]+)\]|([XYO])|([()])|([^\[\]()XYO]+)")


class Frame(NamedTuple):
    """A frame: its parts in order (a tuple of choices, a slot's letter, or a bracket), and its category."""

    written: str
    parts: tuple[tuple[str, ...] | str, ...]
    category: str


@cache
def read_frames(path: Path | None = None) -> tuple[Frame, ...]:
    """Read the frames that the package knows, or those of a file.

    Parameters
    ----------
    path : path, optional
        A TSV file in UTF-8 with the columns ``frame``, ``category``, ``family``, ``gloss_en``.
        Lines that start with ``#`` are comments. Without a path, the package's own list, whose first
        lines say how a frame is written.

    Returns
    -------
    tuple of Frame
        In the order of the file.

    Raises
    ------
    ValueError
        If the file breaks a rule; the message holds every fault, each with its line.

    Examples
    --------
    >>> next(frame.parts for frame in read_frames() if frame.written == "变X为Y")
    (('变',), 'X', ('为',), 'Y')
    """
    rows = read_rows(path or _FRAMES, columns=_COLUMNS, find_faults=_find_faults, unique=("frame",))
    return tuple(Frame(row["frame"], parse_frame(row["frame"]), row["category"]) for _, row in rows)


def parse_frame(written: str) -> tuple[tuple[str, ...] | str, ...]:
    """Parse a frame into its parts.

    Examples
    --------
    >>> parse_frame("[打造|建设]X高地")
    (('打造', '建设'), 'X', ('高地',))
    """
    return tuple(
        tuple(choice.split("|")) if choice else (slot or bracket or (literal,))
        for choice, slot, bracket, literal in _PART.findall(written)
    )


def _find_faults(row: dict[str, str]) -> Iterator[str]:
    frame, category = row["frame"], row["category"]
    if _PART.sub("", frame) or not any(isinstance(part, tuple) for part in parse_frame(frame)):
        yield f"the frame {frame!r} has an open bracket or no fixed word; write it as [甲|乙]X丙"
    if category not in CATEGORIES:
        yield f"the category {category!r} is unknown; choose one of {', '.join(CATEGORIES)}"
