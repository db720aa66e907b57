"""The registry of a folder: which file is which report, and what is known about it."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

from analysis.corpus.decoding import decode

COLUMNS = (
    "doc_id", "file", "title", "date", "place", "province", "level", "outlet", "genre",
    "script", "label_zh", "label_en", "names", "sha256",
)  # fmt: skip
"""The columns of ``registry.csv``; ``doc_id`` and ``file`` are needed, the others may be left out."""

_NEEDED = ("doc_id", "file")
_SCRIPTS = ("simplified", "traditional")
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s].*)?")


class CorpusError(ValueError):
    """All faults of a folder of reports at once; `faults` holds one sentence for each."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        count = f"{len(self.faults)} faults" if len(self.faults) > 1 else "1 fault"
        super().__init__(
            f"the reports can't be used, {count}:\n" + "\n".join(f"- {fault}" for fault in self.faults)
        )


@dataclass(frozen=True)
class Row:
    """One row of the registry; a cell that is empty says that the value is not known."""

    file: str
    doc_id: str = ""
    cells: Mapping[str, str] = field(default_factory=dict[str, str])

    def get(self, column: str, found: str | None) -> str | None:
        """Give the registry's value (None for an empty cell), or `found` where it has no such column."""
        return (self.cells[column] or None) if column in self.cells else found

    def get_date(self, found: date | None) -> date | None:
        """Give the registry's date, or `found` where it has no such column."""
        return read_day(self.get("date", None) or "") if "date" in self.cells else found


def read_day(value: str) -> date | None:
    """Read a day as spreadsheets and people write it, or give None.

    Examples
    --------
    >>> read_day("2021/3/5"), read_day("2021年3月5日"), read_day("2021年")
    (datetime.date(2021, 3, 5), datetime.date(2021, 3, 5), None)
    """
    match = _DAY.fullmatch(value.strip())
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:  # 2021-13-45
        return None


def read_registry(path: Path) -> tuple[Row, ...] | None:
    """Read a registry, or give None where there is none.

    Raises
    ------
    CorpusError
        If it can't be read or decoded, a needed column is missing, a column is unknown or stands twice,
        or a row has more cells than there are columns.
    """
    try:
        text = decode(path.read_bytes()).text
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CorpusError([f"{path}: can't be read ({error.strerror}); allow reading it"]) from None
    except ValueError as error:
        raise CorpusError([f"{path}: {error}"]) from None
    lines = list(csv.reader(io.StringIO(text, newline="")))
    columns = [name.strip() for name in lines[0]] if lines else []
    faults = [f"{path}: {fault}" for fault in _find_table_faults(columns, lines[1:])]
    if faults:
        raise CorpusError(faults)
    cells = [dict(zip(columns, map(str.strip, line), strict=False)) for line in lines[1:]]
    full = [dict.fromkeys(columns, "") | row for row in cells if any(row.values())]
    return tuple(Row(tidy_name(row["file"]), row["doc_id"], row) for row in full)


def _find_table_faults(columns: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterator[str]:
    for name in _NEEDED:
        if name not in columns:
            yield f"the column {name!r} is missing"
    for name in dict.fromkeys(columns):
        if name not in COLUMNS:
            yield f"the column {name!r} is unknown; choose from {', '.join(COLUMNS)}"
        elif columns.count(name) > 1:
            yield f"the column {name!r} stands {columns.count(name)} times; keep one"
    for number, line in enumerate(lines, start=2):
        if any(line[len(columns) :]):
            yield (
                f"row {number} has {len(line)} cells, but there are {len(columns)} columns; "
                'put a cell that holds a comma into "double quotes"'
            )


def tidy_name(file: str) -> str:
    """Give a file's name the form that all names here have: no ``./``, composed characters.

    Examples
    --------
    >>> tidy_name("./海南//a.txt")
    '海南/a.txt'
    """
    # macOS stores é as e and an accent; what was typed into a registry there or elsewhere must fit.
    return unicodedata.normalize("NFC", PurePosixPath(file).as_posix()) if file else ""


def check_registry(rows: Sequence[Row], checksums: Mapping[str, str]) -> list[str]:
    """Say all that is wrong with a registry, and how the files differ from it.

    Parameters
    ----------
    rows : sequence of Row
    checksums : mapping of str to str
        The SHA-256 of each file that is there, by its name in the folder.

    Returns
    -------
    list of str
        One sentence for each fault.
    """
    faults: list[str] = []
    for column in _NEEDED:
        values = [row.file if column == "file" else row.doc_id for row in rows]
        for value in dict.fromkeys(values):
            if not value or values.count(value) > 1:
                what = f"{value!r} stands {values.count(value)} times" if value else "a cell is empty"
                faults.append(f"registry.csv: column {column!r}: {what}; every report needs one of its own")
    for row in rows:
        if not row.file:
            continue
        faults += _check_row(row)
        path_fault = _check_path(row.file)
        faults += [path_fault] if path_fault else _check_content(row, checksums.get(row.file))
    return faults


def _check_path(file: str) -> str | None:
    """Refuse a file outside the folder, however it is written, before anything looks for it."""
    if "\\" in file:
        return f"registry.csv: file {file!r}: write it with / instead of \\"
    outside = file.startswith("/") or re.match(r"[A-Za-z]:", file) or ".." in PurePosixPath(file).parts
    if outside:
        return (
            f"registry.csv: file {file!r} leads out of the folder; name it as it stands inside, as sub/a.txt"
        )
    return None


def _check_row(row: Row) -> list[str]:
    faults: list[str] = []
    day, script = row.cells.get("date", ""), row.cells.get("script", "")
    if day and not read_day(day):
        faults.append(f"registry.csv: {row.file}: date {day!r} is no day; write it as 2021-12-30")
    if script and script not in _SCRIPTS:
        faults.append(f"registry.csv: {row.file}: script {script!r}; choose from {', '.join(_SCRIPTS)}")
    return faults


def _check_content(row: Row, found: str | None) -> list[str]:
    expected = row.cells.get("sha256", "")
    if found is None:
        return [f"{row.file}: named in registry.csv but not in the folder; put it back or remove its row"]
    if expected and found != expected:
        return [
            f"{row.file}: changed since it was registered (sha256 {found}, registered {expected}); "
            "put the old file back, or write the new checksum if the change is wanted"
        ]
    return []


def write_rows(rows: Iterable[Mapping[str, object]], *, header: bool = True) -> str:
    r"""Write rows as a registry has them; what is None or missing stays empty.

    Examples
    --------
    >>> write_rows([{"doc_id": "a", "file": "a.txt", "title": "党建,引领"}], header=False)
    'a,a.txt,"党建,引领",,,,,,,,,,,\n'
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    if header:
        writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([row.get(column) or "" for column in COLUMNS])
    return text.getvalue()
