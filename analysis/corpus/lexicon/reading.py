"""Reading lists of formulas and cues from TSV files, with every fault in one error."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from analysis.corpus.lexicon.records import CATEGORIES, FAMILIES, Cue, Entry, Lexicon, strip_marks

COLUMNS = ("canonical", "variants", "category", "family", "gloss_en", "source", "year", "seen_in")
"""The columns of a list of formulas."""

CUE_COLUMNS = ("cue", "family", "alone", "literal_near", "gloss_en")
"""The columns of a list of cues."""

How = Literal["replace", "add"]
"""What becomes of the package's own lists beside a user's."""

_OWN = tuple(Path(__file__).parent / f"{name}.tsv" for name in ("formulas", "four_char", "metaphors"))
_ALONE = {"yes": True, "no": False}
_YEAR = re.compile(r"(1[0-9]|20)[0-9]{2}")

_Row = dict[str, str]


class _Line(NamedTuple):
    place: str
    row: _Row
    kind: str


def read_lexicon(folder: str | Path | None = None, *, how: How = "replace") -> Lexicon:
    """Read the formulas and cues that the package knows, or those of a folder.

    Parameters
    ----------
    folder : path, optional
        A folder of TSV files, UTF-8 with or without a byte order mark. A file with a column
        ``cue`` is a list of cues (`CUE_COLUMNS`), any other a list of formulas (`COLUMNS`);
        variants, reports and literal neighbours are separated by ``|``. Without it, the package's
        own lists.
    how : {"replace", "add"}
        Use the folder's lists instead of the package's, or both; then an entry of the folder
        takes its forms from the package's entries, and one with the same canonical form (or
        the same cue) replaces it.

    Returns
    -------
    Lexicon

    Raises
    ------
    ValueError
        If the folder holds no TSV file, a column is missing, a category, family or year is
        unknown, a canonical form is empty, or two entries claim one form. One error names all
        faults.

    Examples
    --------
    >>> lexicon = read_lexicon()
    >>> next(entry.gloss_en for entry in lexicon if entry.canonical == "最后一公里")
    'the last kilometre'
    """
    if how not in get_args(How):
        raise ValueError(f"how {how!r}: choose one of {get_args(How)}")
    if folder is None:
        return _read_own()
    paths = sorted(Path(folder).glob("*.tsv"))
    if not paths:
        raise ValueError(f"{folder}: no *.tsv file here; a lexicon is a folder of TSV files with {COLUMNS}")
    own = _read(paths)
    return own if how == "replace" else _add(_read_own(), own)


@cache
def _read_own() -> Lexicon:
    # The tests check the package's lists by `read_lexicon(folder)`; checking them again at each
    # start would cost more than reading them.
    return _parse([line for path in _OWN for line in _read_lines(path, [])])


def _read(paths: Iterable[Path]) -> Lexicon:
    faults: list[str] = []
    lines = [line for path in paths for line in _read_lines(path, faults)]
    faults.extend(_find_faults(lines))
    if faults:
        raise ValueError("the lexicon cannot be used:\n" + "\n".join(faults))
    return _parse(lines)


def _parse(lines: list[_Line]) -> Lexicon:
    entries = tuple(_parse_entry(row) for _, row, kind in lines if kind == "canonical")
    return Lexicon(entries, tuple(_parse_cue(row) for _, row, kind in lines if kind == "cue"))


def _add(base: Lexicon, own: Lexicon) -> Lexicon:
    """Put a user's lists beside the package's; the user's word counts where both name a form."""
    claimed = {strip_marks(form) for entry in own for form in entry.forms}
    left = (
        replace(entry, variants=tuple(form for form in entry.variants if strip_marks(form) not in claimed))
        for entry in base
        if strip_marks(entry.canonical) not in claimed
    )
    cues = {cue.cue: cue for cue in (*base.cues, *own.cues)}
    return Lexicon((*left, *own.entries), tuple(cues.values()))


def _read_lines(path: Path, faults: list[str]) -> list[_Line]:
    """Read one file; a missing column is added to `faults`, for nothing else can be told then."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        header = rows.fieldnames or []
        kind, wanted = ("cue", CUE_COLUMNS) if "cue" in header else ("canonical", COLUMNS)
        missing = [name for name in wanted if name not in header]
        if missing:
            faults.append(f"{path.name}, line 1: {missing} not among the columns {header}; add them")
            return []
        return [
            _Line(
                f"{path.name}, line {rows.line_num}",
                {name: (row[name] or "").strip() for name in wanted},
                kind,
            )
            for row in rows
        ]


def _parse_entry(row: _Row) -> Entry:
    return Entry(
        canonical=row["canonical"],
        variants=_split(row["variants"]),
        category=row["category"],
        family=row["family"],
        gloss_en=row["gloss_en"],
        source=row["source"],
        seen_in=_split(row["seen_in"]),
        year=int(row["year"]) if row["year"] else None,
    )


def _parse_cue(row: _Row) -> Cue:
    near = _split(row["literal_near"])
    return Cue(row["cue"], row["family"], _ALONE[row["alone"]], near, row["gloss_en"])


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _find_faults(lines: Iterable[_Line]) -> Iterator[str]:
    owner: dict[str, _Line] = {}
    for line in lines:
        yield from _find_row_faults(line)
        yield from _find_double_claims(line, owner)


def _find_row_faults(line: _Line) -> Iterator[str]:
    place, row, kind = line
    if not strip_marks(row[kind]):
        yield f"{place}: {kind} {row[kind]!r} names nothing; write the formula or drop the line"
    if kind == "canonical" and row["category"] not in CATEGORIES:
        yield f"{place}: category {row['category']!r} is unknown; choose one of {CATEGORIES}"
    if (row["family"] or kind == "cue") and row["family"] not in FAMILIES:
        yield f"{place}: family {row['family']!r} is unknown; choose one of {FAMILIES}"
    if row.get("year") and not _YEAR.fullmatch(row["year"]):
        yield f"{place}: year {row['year']!r} is no year from 1000 to 2099; write four digits or nothing"
    if kind == "cue" and row["alone"] not in _ALONE:
        yield f"{place}: alone {row['alone']!r} is unknown; choose one of {tuple(_ALONE)}"


def _find_double_claims(line: _Line, owner: dict[str, _Line]) -> Iterator[str]:
    place, row, kind = line
    # A noun may be a cue and a formula at once: the two lists answer different questions.
    for form in (row[kind], *_split(row.get("variants", ""))):
        bare = strip_marks(form)
        first = owner.setdefault(f"{kind} {bare}", line) if bare else line
        if first is not line:
            yield (
                f"{place}: {form!r} stands for {row[kind]!r} but already for "
                f"{first.row[kind]!r} ({first.place}); keep it in one of them"
            )
