"""Frames of the genre: slogans with slots that any report fills anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FRAMES = Path(__file__).with_name("frames.tsv")
_COLUMNS = ("frame", "category", "family", "gloss_en")
_PART = re.compile(r"\[([^\[\]]+)\]|([XYO])|([()])|([^\[\]()XYO]+)")


class Frame(NamedTuple):
    """A frame: its parts in order (a tuple of choices, a slot's letter, or a bracket), and its category."""

    written: str
    parts: tuple[tuple[str, ...] | str, ...]
    category: str


def read_frames(path: Path | str | None = None) -> tuple[Frame, ...]:
    """Read the frames that the package knows, or those of a file.

    Parameters
    ----------
    path : path or str, optional
        A TSV file in UTF-8 with the columns ``frame``, ``category``, ``family``, ``gloss_en``.
        Lines that start with ``#`` are comments. The first lines of the package's own file say
        how a frame is written.

    Returns
    -------
    tuple of Frame
        In the order of the file.

    Raises
    ------
    ValueError
        If a line has the wrong number of cells or a frame cannot be read; all faults at once.

    Examples
    --------
    >>> next(frame.parts for frame in read_frames() if frame.written == "变X为Y")
    (('变',), 'X', ('为',), 'Y')
    """
    lines = Path(path or _FRAMES).read_text(encoding="utf-8-sig").splitlines()
    rows = [(n, line.split("\t")) for n, line in enumerate(lines, 1) if line.strip() and line[0] != "#"]
    if not rows or tuple(rows[0][1]) != _COLUMNS:
        raise ValueError(f"the first line that is no comment must name the columns {_COLUMNS}, by tabs")
    faults = [f"line {n}: {fault}" for n, cells in rows[1:] for fault in _find_faults(cells)]
    if faults:
        raise ValueError("the frames cannot be used:\n" + "\n".join(faults))
    return tuple(Frame(cells[0], parse_frame(cells[0]), cells[1]) for _, cells in rows[1:])


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


def _find_faults(cells: list[str]) -> Iterator[str]:
    if len(cells) != len(_COLUMNS):
        yield f"{cells} has {len(cells)} cells; give it {len(_COLUMNS)}"
    elif _PART.sub("", cells[0]) or sum(isinstance(part, tuple) for part in parse_frame(cells[0])) == 0:
        yield f"the frame {cells[0]!r} has an open bracket or no fixed word; write it as [甲|乙]X丙"
