"""Markers: words that show who speaks of whom, how firmly, and to what end."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from analysis.corpus.lexicon.words import read_rows
from analysis.corpus.text import fold, simplify

LEVELS = ("level_central", "level_province", "level_city", "level_county", "level_town", "level_village")
"""The levels of administration that a marker may name, from above."""

KINDS = (
    *("imperative", "obligation", "possibility", "hedge", "booster", "self"),
    *LEVELS,
    *("people", "organisation"),
)
"""What a word of the list may mark."""

_OWN = Path(__file__).with_name("markers.tsv")
_COLUMNS = ("marker", "kind", "unless_before", "unless_after")


class Marker(NamedTuple):
    """A word, what it marks, and what beside it makes it another word: 全市, but not before 场."""

    text: str
    kind: str
    unless_before: tuple[str, ...]
    unless_after: tuple[str, ...]


@cache
def read_markers(path: Path | None = None) -> tuple[Marker, ...]:
    """Read a list of markers.

    Parameters
    ----------
    path : path, optional
        A TSV file in UTF-8 with the columns ``marker``, ``kind`` (one of `KINDS`),
        ``unless_before`` and ``unless_after`` (separated by ``|``). Lines that start with ``#`` are
        comments. Without a path, the package's own list.

    Returns
    -------
    tuple of Marker
        In the order of the file.

    Raises
    ------
    ValueError
        If the file breaks a rule; the message holds every fault, each with its line.

    Examples
    --------
    >>> next(marker for marker in read_markers() if marker.text == "全市").unless_after
    ('场', '民', '值')
    """
    rows = read_rows(path or _OWN, columns=_COLUMNS, find_faults=_find_faults, unique=("marker", "kind"))
    return tuple(
        Marker(row["marker"], row["kind"], _split(row["unless_before"]), _split(row["unless_after"]))
        for _, row in rows
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _find_faults(row: dict[str, str]) -> Iterator[str]:
    marker = row["marker"]
    if not marker:
        yield "there is no marker; write a word or drop the line"
    if marker != fold(simplify(marker)):
        yield f"the marker {marker!r} is not folded and simplified; write {fold(simplify(marker))!r}"
    if row["kind"] not in KINDS:
        yield f"the kind {row['kind']!r} is unknown; choose one of {KINDS}"
