"""The registry of a folder: which file is which report, and what is known about it."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

COLUMNS = (
    "doc_id", "file", "title", "date", "place", "province", "level", "outlet",
    "script", "label_zh", "label_en", "names", "sha256",
)  # fmt: skip
"""The columns of ``registry.csv``; ``doc_id`` and ``file`` are needed, the others may be left out."""

_NEEDED = ("doc_id", "file")
_SCRIPTS = ("simplified", "traditional")


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
        value = self.get("date", found.isoformat() if found else None)
        return date.fromisoformat(value) if value else None


def read_registry(path: Path) -> tuple[Row, ...] | None:
    """Read a registry, or give None where there is none.

    Raises
    ------
    CorpusError
        If a needed column is missing or a column is unknown.
    """
    if not path.exists():
        return None
    reader = csv.DictReader(io.StringIO(path.read_text("utf-8-sig")))
    columns = list(reader.fieldnames or [])
    faults = [f"{path}: the column {name!r} is missing" for name in _NEEDED if name not in columns]
    faults += [
        f"{path}: the column {name!r} is unknown; choose from {', '.join(COLUMNS)}"
        for name in columns
        if name not in COLUMNS
    ]
    if faults:
        raise CorpusError(faults)
    cells = [{name: (row[name] or "").strip() for name in columns} for row in reader]
    return tuple(Row(row["file"], row["doc_id"], row) for row in cells if any(row.values()))


def check_registry(rows: Sequence[Row], contents: Mapping[str, bytes]) -> list[str]:
    """Say all that is wrong with a registry, and how the files differ from it."""
    faults: list[str] = []
    for column in _NEEDED:
        values = [row.file if column == "file" else row.doc_id for row in rows]
        for value in dict.fromkeys(values):
            if not value or values.count(value) > 1:
                what = f"{value!r} stands {values.count(value)} times" if value else "a cell is empty"
                faults.append(f"registry.csv: column {column!r}: {what}; every report needs one of its own")
    for row in rows:
        faults += _check_row(row)
        faults += _check_content(row, contents.get(row.file))
    return faults


def _check_row(row: Row) -> list[str]:
    faults: list[str] = []
    try:
        row.get_date(None)
    except ValueError:
        faults.append(
            f"registry.csv: {row.file}: date {row.cells['date']!r} is no day; write it as 2021-12-30"
        )
    script = row.cells.get("script", "")
    if script and script not in _SCRIPTS:
        faults.append(f"registry.csv: {row.file}: script {script!r}; choose from {', '.join(_SCRIPTS)}")
    return faults


def _check_content(row: Row, content: bytes | None) -> list[str]:
    expected = row.cells.get("sha256", "")
    if content is None:
        return [f"{row.file}: named in registry.csv but not in the folder; put it back or remove its row"]
    found = hashlib.sha256(content).hexdigest()
    if expected and found != expected:
        return [
            f"{row.file}: changed since it was registered (sha256 {found}, registered {expected}); "
            "put the old file back, or write the new checksum if the change is wanted"
        ]
    return []


def suggest_row(file: str, known: Mapping[str, object]) -> str:
    """Write the row that an unregistered file needs, from what its page says."""
    stem = Path(file).stem
    cells = {"doc_id": stem, "file": file, "label_zh": stem, "label_en": stem, **known}
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow([cells.get(column) or "" for column in COLUMNS])
    return line.getvalue()
