"""Reports: a page repaired, with what is known about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple, cast

import pandas as pd

from analysis.corpus.formats.pages import Page
from analysis.corpus.layout import BODY, Line, classify_lines, find_joins
from analysis.corpus.metadata import read_date, read_genre, read_outlet, read_title
from analysis.corpus.registry import Row, read_day
from analysis.corpus.repairs import Traced, apply_edits, mend
from analysis.corpus.tables import REPORTS, make_table
from analysis.corpus.text import HAN, count_han, detect_script

_HAN = re.compile(f"[{HAN}]")


class Source(NamedTuple):
    """Where a page is from: its file, the checksum of that, and the name the page has for now."""

    file: str
    path: Path
    sha256: str
    doc_id: str


@dataclass(frozen=True)
class Report:
    """One report: the file as it came, the repaired text, and what is known about it.

    Attributes
    ----------
    doc_id : str
        The registry's name for it, else the file's stem.
    path : pathlib.Path
        The file.
    file : str
        Its name inside the folder, with forward slashes; for a row of a table, ``#`` and the row's id or
        number behind it.
    encoding : str or None
        The encoding the file is in, None where its format has none (.docx, .pdf, .xlsx, .parquet).
    raw : str
        The file as it came: decoded, and for formats other than plain text, what was extracted from it
        (main text of a web page, paragraphs of a document, cell of a table).
    text : str
        The repaired text that all positions refer to: residues dropped, simplified script, broken
        lines joined; the punctuation is the file's.
    title, date, place, province, level, outlet, genre
        What the registry states; where it has no such column, what the file states beside its text
        (columns of a table, front matter), else what the page says; None where nothing does.
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
    file: str
    encoding: str | None
    raw: str = field(repr=False)
    text: str = field(repr=False)
    title: str | None
    date: date | None
    place: str | None
    province: str | None
    level: str | None
    outlet: str | None
    genre: str | None
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


def build_report(page: Page, source: Source, row: Row | None = None) -> Report:
    """Make a report of a page: repair it, tell its lines, and gather what is known about it.

    Parameters
    ----------
    page : Page
    source : Source
        Where the page is from.
    row : Row, optional
        Its row of the registry, which has the last word; then what its file states, then the page.

    Returns
    -------
    Report

    Raises
    ------
    ValueError
        If the page has no paragraph of Chinese.
    """
    traced = mend(page.text)
    traced = apply_edits(traced, find_joins(traced.text, classify_lines(traced.text)))
    text, lines = traced.text, classify_lines(traced.text)
    if not any(line.kind == "paragraph" and _HAN.search(text, line.start, line.end) for line in lines):
        raise ValueError(_describe_no_paragraph(text))
    doc_id = row.doc_id if row else source.doc_id
    known = Row(source.file, doc_id, {**page.stated, **(row.cells if row else {})})
    hints = page.hinted
    return Report(
        doc_id=doc_id,
        path=source.path,
        file=source.file,
        encoding=page.encoding,
        raw=page.text,
        text=text,
        title=known.get("title", read_title(text, lines) or hints.get("title")),
        date=known.get_date(read_date(text, lines) or read_day(hints.get("date", ""))),
        place=known.get("place", None),
        province=known.get("province", None),
        level=known.get("level", None),
        outlet=known.get("outlet", read_outlet(text, lines)),
        genre=known.get("genre", read_genre(text, lines)),
        script=known.get("script", None) or detect_script(page.text),
        label_zh=known.get("label_zh", None) or doc_id,
        label_en=known.get("label_en", None) or doc_id,
        names=tuple(name for name in (known.get("names", None) or "").split("|") if name),
        sha256=source.sha256,
        lines=lines,
        traced=traced,
    )


_REMEDY = "take it out of the folder, or put its text into it"


def _describe_no_paragraph(text: str) -> str:
    if not text.strip():
        return "is empty, no paragraph found; remove it or put its text into it"
    han = count_han(text)
    if not han:
        return f"holds no Chinese character, no paragraph found; {_REMEDY}"
    return f"no paragraph found ({han} Han characters, all of headings, titles and the like); {_REMEDY}"


def gather_reports(reports: object) -> tuple[Report, ...]:
    """Take reports as they are given; refuse what is none, such as a folder's name or a table.

    Parameters
    ----------
    reports : sequence of Report

    Returns
    -------
    tuple of Report

    Raises
    ------
    TypeError
        If one is no report, or a single one was given.
    """
    given = tuple(cast("Iterable[object]", reports)) if isinstance(reports, Iterable) else (None,)
    kept = tuple(report for report in given if isinstance(report, Report))
    if len(kept) < len(given):
        name = type(cast("object", reports)).__name__
        raise TypeError(
            f"{name} given; needed are reports, as load_reports(folder) gives them, "
            "and of a single report [report]"
        )
    return kept


def gather_names(reports: Sequence[Report]) -> tuple[str, ...]:
    """Gather the names that the registry wants kept whole, each once, for a ``Segmenter``."""
    reports = gather_reports(reports)
    return tuple(dict.fromkeys(name for report in reports for name in report.names))


def tabulate(reports: Sequence[Report]) -> pd.DataFrame:
    """Lay out what is known about each report.

    Parameters
    ----------
    reports : sequence of Report

    Returns
    -------
    pandas.DataFrame
        One row per report: doc_id, file, title, date, place, province, level, outlet, genre (None where not
        known), script, label_zh, label_en, passages, han_chars (Han characters of all passages,
        headings included), sha256.
    """
    reports = gather_reports(reports)
    same = (
        "doc_id",
        "title",
        "date",
        "place",
        "province",
        "level",
        "outlet",
        "genre",
        "script",
        "label_zh",
        "label_en",
        "sha256",
    )
    values: dict[str, list[object]] = {name: [getattr(report, name) for report in reports] for name in same}
    bodies = [[line for line in report.lines if line.kind in BODY] for report in reports]
    values["file"] = [report.file for report in reports]
    values["passages"] = [len(body) for body in bodies]
    values["han_chars"] = [
        sum(count_han(line.cut(report.text)) for line in body)
        for report, body in zip(reports, bodies, strict=True)
    ]
    # Objects first: pandas would turn None into NaN when it guesses a type.
    frame = {name: pd.Series(values[name], dtype="object") for name in REPORTS.names}
    return make_table(REPORTS, frame)
