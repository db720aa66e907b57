"""Folders: all reports of a folder, read whole or refused with all faults named; its registry, drafted."""

from __future__ import annotations

import hashlib
import os
import tempfile
import warnings
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from analysis.corpus.files import CorpusNote, File, describe_others, find_files, read_file
from analysis.corpus.formats import read_pages
from analysis.corpus.formats.pages import FileFault, Page
from analysis.corpus.naming import name_pages
from analysis.corpus.registry import COLUMNS, CorpusError, Row, check_registry, read_registry, write_rows
from analysis.corpus.reports import Report, Source, build_report

_DRAFTED = tuple(name for name in COLUMNS if name != "names")


class _Read(NamedTuple):
    pages: list[tuple[Page, Source]]
    broken: set[str]
    faults: list[str]


def load_reports(folder: str | Path) -> tuple[Report, ...]:
    """Read every report of a folder and of the folders in it.

    Read are .txt, .md, .html, .docx, .pdf with a text layer, and, a report in each row, the tables .csv,
    .xlsx, .jsonl and .parquet; all but .txt, .md, .csv and .jsonl need the extra ``formats``. A file
    ``registry.csv`` in the folder gives each report its name and metadata; without one, title, date and
    outlet are read from the page where they stand.

    Parameters
    ----------
    folder : str or pathlib.Path
        The folder. Passed over are hidden files, ``README`` files, the lock files of Office, and
        ``figures`` and ``build`` in it.

    Returns
    -------
    tuple of Report
        In the order of the registry, else of the file names.

    Raises
    ------
    CorpusError
        Naming at once every file that is changed, missing, not registered, not readable or without a
        paragraph, and every wrong value of the registry, with what to do about each.

    Warns
    -----
    CorpusNote
        Once, naming the files whose suffix is not known.
    """
    folder = Path(folder)
    read = _read_folder(folder)
    faults = list(read.faults)
    try:
        registry = read_registry(folder / "registry.csv")
    except CorpusError as error:
        registry, faults = None, [*error.faults, *faults]
    if registry is not None:
        # Of a table that can't be read the rows are not known, so none of them is missing.
        rows = [row for row in registry if not {row.file, row.file.rpartition("#")[0]} & read.broken]
        checksums = {source.file: source.sha256 for _, source in read.pages}
        faults += check_registry(rows, checksums)
    # With faults the reports are built all the same, without the registry, to find the other faults.
    by_file = {} if faults else {row.file: row for row in registry or ()}
    reports = _build_reports(read.pages, by_file, faults)
    if registry is None:
        faults += _find_shared_ids(reports)
    else:
        registered = {row.file for row in registry}
        faults += [_describe_unregistered(report) for report in reports if report.file not in registered]
    if faults:
        raise CorpusError(faults)
    order = {file: number for number, file in enumerate(by_file)}
    return tuple(sorted(reports, key=lambda report: order.get(report.file, 0)))


def save_registry(folder: str | Path, *, force: bool = False) -> Path:
    """Write the registry of a folder from what its files say, for a person to correct.

    Parameters
    ----------
    folder : str or pathlib.Path
    force : bool
        Whether a registry that is there may be replaced; it is not read then.

    Returns
    -------
    pathlib.Path
        ``registry.csv`` in the folder, UTF-8 with a byte order mark, so that spreadsheets read it.

    Raises
    ------
    CorpusError
        If there is a registry already, a report can't be read, or the file can't be written. Nothing is
        written then.
    """
    folder = Path(folder)
    path = folder / "registry.csv"
    if path.exists() and not force:
        raise CorpusError([f"{path}: is there already; correct it, or replace it with --force (force=True)"])
    read = _read_folder(folder)
    faults = list(read.faults)
    reports = _build_reports(read.pages, {}, faults)
    faults += _find_shared_ids(reports)
    if faults:
        raise CorpusError(faults)
    _write_whole(path, write_rows(map(_draft_row, reports)))
    return path


def _draft_row(report: Report) -> dict[str, object]:
    cells: dict[str, object] = {name: getattr(report, name) for name in _DRAFTED}
    return cells | {"names": "|".join(report.names)}


def _write_whole(path: Path, text: str) -> None:
    """Write beside and move into place, so that no half of a registry is ever there."""
    beside: str | None = None
    try:
        handle, beside = tempfile.mkstemp(prefix=".registry-", suffix=".csv", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8-sig", newline="") as file:
            file.write(text)
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except OSError as error:
        if beside:
            Path(beside).unlink(missing_ok=True)
        raise CorpusError(
            [f"{path}: can't be written ({error.strerror}); allow writing into the folder"]
        ) from None


def _read_folder(folder: Path) -> _Read:
    files, others = find_files(folder)
    if others:
        warnings.warn(f"{folder}: {describe_others(others)}", CorpusNote, stacklevel=3)
    found: list[tuple[File, Page, str]] = []
    broken: set[str] = set()
    faults: list[str] = []
    for file in files:
        try:
            content = read_file(file.path)
            checksum = hashlib.sha256(content).hexdigest()
            found += [(file, page, checksum) for page in read_pages(file.suffix, content)]
        except FileFault as fault:
            broken.add(file.name)
            faults.append(f"{file.path}: {fault}")
    names = name_pages([(file.name, page.key, page.stated.get("doc_id", "")) for file, page, _ in found])
    pages = [
        (page, Source(f"{file.name}#{page.key}" if page.key else file.name, file.path, checksum, name))
        for (file, page, checksum), name in zip(found, names, strict=True)
    ]
    return _Read(pages, broken, faults)


def _build_reports(
    pages: Iterable[tuple[Page, Source]], rows: Mapping[str, Row], faults: list[str]
) -> list[Report]:
    reports: list[Report] = []
    for page, source in pages:
        try:
            reports.append(build_report(page, source, rows.get(source.file)))
        except ValueError as fault:
            place = f"{source.path}#{page.key}" if page.key else str(source.path)
            faults.append(f"{place}: {fault}")
    return reports


def _find_shared_ids(reports: Sequence[Report]) -> list[str]:
    files: dict[str, list[str]] = {}
    for report in reports:
        files.setdefault(report.doc_id, []).append(report.file)
    return [
        f"the name {doc_id!r} is that of {len(names)} reports ({', '.join(names)}); "
        "every report needs one of its own; change it in the files, or name them in a registry.csv"
        for doc_id, names in files.items()
        if len(names) > 1
    ]


def _describe_unregistered(report: Report) -> str:
    row = write_rows([_draft_row(report)], header=False).rstrip("\n")
    return f"{report.path}: not in registry.csv; add this row and fill in what you know, or remove it:\n{row}"
