"""Reports: a folder of pages, read whole or refused with all its faults named."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pandas as pd

from analysis.corpus.layout import BODY, Line, classify_lines, find_joins
from analysis.corpus.metadata import read_date, read_outlet, read_title
from analysis.corpus.registry import CorpusError, Row, check_registry, read_registry, suggest_row
from analysis.corpus.repairs import Traced, apply_edits, mend
from analysis.corpus.tables import REPORTS, make_table
from analysis.corpus.text import count_han, detect_script


@dataclass(frozen=True)
class Report:
    """One report: the file as it came, the repaired text, and what is known about it.

    Attributes
    ----------
    doc_id : str
        The registry's name for it, else the file's stem.
    path : pathlib.Path
        The file.
    raw : str
        The file as it came, decoded.
    text : str
        The repaired text that all positions refer to: residues dropped, simplified script, broken
        lines joined; the punctuation is the file's.
    title, date, place, province, level, outlet
        What the registry states, or, where there is no registry, what the page says; None where
        neither does.
    script : str
        Script of the file as it came, simplified or traditional.
    label_zh, label_en : str
        Short names for tables and figures.
    names : tuple of str
        Names that a segmenter should keep whole.
    sha256 : str
        Checksum of the file as it came.
    lines : tuple of Line
        Every line of `text` with its kind and the rule that decided.
    """

    doc_id: str
    path: Path
    raw: str = field(repr=False)
    text: str = field(repr=False)
    title: str | None
    date: date | None
    place: str | None
    province: str | None
    level: str | None
    outlet: str | None
    script: str
    label_zh: str
    label_en: str
    names: tuple[str, ...]
    sha256: str
    lines: tuple[Line, ...] = field(repr=False)
    traced: Traced = field(repr=False, compare=False)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of ``text[start:end]`` in the file as it came: ``raw[a:b]``."""
        return self.traced.source_span(start, end)


def load_reports(folder: str | Path) -> tuple[Report, ...]:
    """Read every ``.txt`` file of a folder.

    A file ``registry.csv`` beside them gives each report its name and metadata; without one, title,
    date and outlet are read from the page where they stand.

    Parameters
    ----------
    folder : str or pathlib.Path
        The folder; ``README`` files are passed over.

    Returns
    -------
    tuple of Report
        In the order of the registry, else of the file names.

    Raises
    ------
    CorpusError
        Naming at once every file that is changed, missing, not registered, not UTF-8 or without a
        paragraph, and every wrong value of the registry, with what to do about each.
    """
    folder = Path(folder)
    paths = {
        path.name: path for path in sorted(folder.glob("*.txt")) if not path.stem.upper().startswith("README")
    }
    if not paths:
        raise CorpusError([f"{folder}: no .txt file there; give the folder that holds the reports"])
    registry = read_registry(folder / "registry.csv")
    contents = {name: path.read_bytes() for name, path in paths.items()}
    faults = check_registry(registry, contents) if registry else []
    # With faults the reports are read all the same, without the registry, to find the other faults.
    rows = {} if faults else {row.file: row for row in registry or ()}
    reports: list[Report] = []
    for name, path in paths.items():
        try:
            reports.append(_read_report(path, contents[name], rows.get(name)))
        except ValueError as fault:
            faults.append(str(fault))
    if registry is not None:
        registered = [row.file for row in registry]
        faults += [_describe_unregistered(report) for report in reports if report.path.name not in registered]
    if faults:
        raise CorpusError(faults)
    order = {name: n for n, name in enumerate(rows or paths)}
    return tuple(sorted(reports, key=lambda report: order[report.path.name]))


def _describe_unregistered(report: Report) -> str:
    known = {name: getattr(report, name) for name in ("title", "date", "outlet", "script", "sha256")}
    row = suggest_row(report.path.name, known)
    return f"{report.path}: not in registry.csv; add this row and fill in what you know, or remove it:\n{row}"


def _read_report(path: Path, content: bytes, row: Row | None) -> Report:
    raw = _decode(path, content)
    traced = mend(raw)
    traced = apply_edits(traced, find_joins(traced.text, classify_lines(traced.text)))
    text, lines = traced.text, classify_lines(traced.text)
    if not any(line.kind == "paragraph" for line in lines):
        raise ValueError(
            f"{path}: no paragraph found ({count_han(text)} Han characters); is it the right file?"
        )
    row = row or Row(file=path.name)
    return Report(
        doc_id=row.doc_id or path.stem,
        path=path,
        raw=raw,
        text=text,
        title=row.get("title", read_title(text, lines)),
        date=row.get_date(read_date(text, lines)),
        place=row.get("place", None),
        province=row.get("province", None),
        level=row.get("level", None),
        outlet=row.get("outlet", read_outlet(text, lines)),
        script=row.get("script", None) or detect_script(raw),
        label_zh=row.get("label_zh", None) or row.doc_id or path.stem,
        label_en=row.get("label_en", None) or row.doc_id or path.stem,
        names=tuple(name for name in (row.get("names", None) or "").split("|") if name),
        sha256=hashlib.sha256(content).hexdigest(),
        lines=lines,
        traced=traced,
    )


def _decode(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = content[error.start]
        raise ValueError(
            f"{path}: byte {error.start} (0x{byte:02x}) is not UTF-8; save the file as UTF-8"
        ) from None


def gather_names(reports: Sequence[Report]) -> tuple[str, ...]:
    """Gather the names that the registry wants kept whole, each once, for a ``Segmenter``."""
    return tuple(dict.fromkeys(name for report in reports for name in report.names))


def tabulate(reports: Sequence[Report]) -> pd.DataFrame:
    """Lay out what is known about each report.

    Parameters
    ----------
    reports : sequence of Report

    Returns
    -------
    pandas.DataFrame
        One row per report: doc_id, file, title, date, place, province, level, outlet (None where not
        known), script, label_zh, label_en, passages, han_chars (Han characters of all passages,
        headings included), sha256.
    """
    same = (
        "doc_id",
        "title",
        "date",
        "place",
        "province",
        "level",
        "outlet",
        "script",
        "label_zh",
        "label_en",
        "sha256",
    )
    values: dict[str, list[object]] = {name: [getattr(report, name) for report in reports] for name in same}
    bodies = [[line for line in report.lines if line.kind in BODY] for report in reports]
    values["file"] = [report.path.name for report in reports]
    values["passages"] = [len(body) for body in bodies]
    values["han_chars"] = [
        sum(count_han(report.text[line.start : line.end]) for line in body)
        for report, body in zip(reports, bodies, strict=True)
    ]
    # Objects first: pandas would turn None into NaN when it guesses a type.
    frame = {name: pd.Series(values[name], dtype="object") for name in REPORTS.names}
    return make_table(REPORTS, frame)
