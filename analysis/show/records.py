"""What was saved beside a figure's picture, read again: its words and the table it was drawn from."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.corpus.tables import REPORTS, Table, make_table
from analysis.show.exhibits import FIGURES, Exhibit
from analysis.show.words import Language, check_language

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Record:
    """One saved figure.

    Parameters
    ----------
    exhibit : Exhibit
    stem : str
        Name of its files without the suffix.
    part : str or None
        The `doc_id` of the report to which it is restricted.
    language : {"zh", "en"}
    words : mapping of str to str
        `title`, `subtitle`, `caption`, `alt`, `source`.
    table, reports : pandas.DataFrame
        The table it was drawn from, and the reports from `tabulate`.
    saved : int
        When it was saved, in nanoseconds: of two languages the later one shows the last run.
    """

    exhibit: Exhibit
    stem: str
    part: str | None
    language: Language
    words: Mapping[str, str]
    table: pd.DataFrame
    reports: pd.DataFrame
    saved: int


def pack_table(table: pd.DataFrame, contract: Table) -> str:
    r"""Write the columns of a contract as CSV text, to be read again by :func:`unpack_table`.

    Parameters
    ----------
    table : pandas.DataFrame
    contract : Table

    Returns
    -------
    str

    Examples
    --------
    >>> from analysis.corpus.tables import TFIDF
    >>> table = make_table(TFIDF, {"doc_id": ["甲"], "term": ["党员"], "n": [2], "tfidf": [0.5]})
    >>> pack_table(table, TFIDF)
    'doc_id,term,n,tfidf\n甲,党员,2,0.5\n'
    """
    return table[contract.names].to_csv(index=False, lineterminator="\n")


def unpack_table(packed: str, contract: Table) -> pd.DataFrame:
    """Read a table that :func:`pack_table` wrote.

    Parameters
    ----------
    packed : str
    contract : Table

    Returns
    -------
    pandas.DataFrame
        With the types of the contract; an empty cell is `None` or NaN, in text columns empty.
    """
    cells = pd.read_csv(StringIO(packed), dtype=object, keep_default_na=False)
    read = {c.name: list(map(_choose_reader(c.dtype), cells[c.name].tolist())) for c in contract.columns}
    return make_table(contract, {name: pd.Series(v, dtype=object) for name, v in read.items()})


def _choose_reader(dtype: str) -> Callable[[str], Any]:
    """Choose how the cells of a column are read."""
    kind = dtype.lower()
    if kind == "object":
        return lambda cell: date.fromisoformat(cell) if _DAY.fullmatch(cell) else cell or None
    if kind.startswith("float"):
        return lambda cell: float(cell) if cell else float("nan")
    if kind.startswith("bool"):
        return lambda cell: cell == "True" if cell else pd.NA
    if kind.startswith("int"):
        return lambda cell: int(cell) if cell else pd.NA
    return str


def read_records(folder: Path | str) -> list[Record]:
    """Read all figures of a folder, in the order in which figures are declared.

    Parameters
    ----------
    folder : path
        Where :func:`save_figure` wrote.

    Returns
    -------
    list of Record

    Raises
    ------
    FileNotFoundError
        If the folder holds no figure.
    """
    found = [record for path in sorted(Path(folder).glob("*.json")) if (record := _read(path))]
    if not found:
        raise FileNotFoundError(f"no figures in {str(folder)!r}; `tifa run` draws them")
    return sort_records(found)


def sort_records(records: Iterable[Record]) -> list[Record]:
    """Put figures in the order in which they are declared.

    Parameters
    ----------
    records : iterable of Record

    Returns
    -------
    list of Record
    """
    place = {name: i for i, name in enumerate(FIGURES)}
    return sorted(records, key=lambda record: (place[record.exhibit.name], record.part or "", record.stem))


def _read(path: Path) -> Record | None:
    """Read one figure; None for a file that is no figure of this version, or in another look."""
    held = json.loads(path.read_text("utf-8"))
    if held.get("name") not in FIGURES or "table" not in held:
        return None
    if (held.get("theme", "light"), held.get("size", "slide")) != ("light", "slide"):
        return None  # the same table once more
    if not held["table"].startswith(",".join(FIGURES[held["name"]].contract.names) + "\n"):
        return None  # the table has other columns since
    return _unpack(held, path)


def read_record(path: Path) -> Record:
    """Read a figure that was saved just now.

    Parameters
    ----------
    path : pathlib.Path
        Its JSON.

    Returns
    -------
    Record
    """
    return _unpack(json.loads(path.read_text("utf-8")), path)


def _unpack(held: Mapping[str, Any], path: Path) -> Record:
    exhibit = FIGURES[held["name"]]
    words = {key: held[key] for key in ("title", "subtitle", "caption", "alt", "source")}
    table, reports = unpack_table(held["table"], exhibit.contract), unpack_table(held["reports"], REPORTS)
    return Record(
        exhibit,
        path.stem,
        held["part"],
        check_language(held["language"]),
        words,
        table,
        reports,
        path.stat().st_mtime_ns,
    )
