"""One Excel workbook: a sheet for each table behind a figure, and what every column means."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

import pandas as pd

from analysis.show.files import replace_files, round_table
from analysis.show.gallery import label_reports
from analysis.show.lettering import CHINESE
from analysis.show.office import freeze
from analysis.show.records import Record, read_records
from analysis.show.units import name_unit
from analysis.show.words import TAGS

WORKBOOK = "tifa.xlsx"
"""Name of the workbook's file."""

CONTENTS, COLUMNS = "contents", "columns"
"""The first two sheets: which tables there are, and what their columns mean."""

_LONGEST_NAME = 31
_LONGEST_CELL = 32_767
_KEPT = 22
_WIDEST, _NARROWEST = 60, 8
_ENDLESS = (float("inf"), float("-inf"))
_FIXED = datetime(2000, 1, 1)
_KINDS: Mapping[str, str] = {"i": "whole number", "u": "whole number", "f": "number", "b": "true or false"}


@dataclass(frozen=True)
class _Sheet:
    """A table with the name of its sheet and the figure that shows it, in each language it has."""

    name: str
    table: pd.DataFrame
    records: Sequence[Record]


def save_workbook(folder: Path | str) -> Path:
    """Write the tables behind the figures of a folder into one Excel workbook.

    Parameters
    ----------
    folder : path
        Where the figures are, and where the workbook goes.

    Returns
    -------
    pathlib.Path
        ``tifa.xlsx``. Two runs write the same bytes.

    Raises
    ------
    FileNotFoundError
        If the folder holds no figure.
    """
    content = build_workbook(read_records(folder))
    return replace_files(Path(folder), {WORKBOOK: content})[WORKBOOK]


def build_workbook(records: Sequence[Record]) -> bytes:
    """Build the workbook.

    Parameters
    ----------
    records : sequence of Record
        The figures, in their order.

    Returns
    -------
    bytes
        A sheet of contents, a sheet of the columns' meanings, and a sheet for each table, which has
        the rows that the figure shows. A text stays a text, whatever it begins with.
    """
    from xlsxwriter import Workbook

    sheets = _gather(records)
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": "tifa-analysis", "author": "tifa-analysis", "created": _FIXED})
        pen = _Pen(book)
        pen.write(CONTENTS, pd.DataFrame([_list_sheet(sheet) for sheet in sheets]), links=True)
        pen.write(COLUMNS, pd.DataFrame([row for sheet in sheets for row in _explain(sheet)]))
        for sheet in sheets:
            pen.write(sheet.name, sheet.table)
    return freeze(buffer.getvalue())


def name_sheet(figure: str, part: str | None) -> str:
    """Name the sheet of a figure: the same in every run, whatever other sheets there are.

    Parameters
    ----------
    figure : str
    part : str or None
        The `doc_id` of the report to which it is restricted.

    Returns
    -------
    str
        At most 31 characters, none of those that Excel forbids.

    Examples
    --------
    >>> name_sheet("keyword_cloud", "jiyang")
    'keyword_cloud.jiyang'
    >>> name_sheet("keyword_cloud", "2021/青山县党建工作报告[终稿]第二版")
    'keyword_cloud.2021_青山县 b6ffd1'
    """
    full = ".".join(filter(None, [figure, part]))
    name = re.sub(r"[\[\]:*?/\\\x00-\x1f]", "_", full)
    if name == full and len(name) <= _LONGEST_NAME and not name.endswith("'"):
        return name
    return f"{name[:_KEPT]} {hashlib.sha256(full.encode()).hexdigest()[:6]}"


def _gather(records: Sequence[Record]) -> list[_Sheet]:
    """Put the languages of a figure together; the one saved last has the table of the last run."""
    together: dict[tuple[str, str | None], list[Record]] = {}
    for record in records:
        together.setdefault((record.exhibit.name, record.part), []).append(record)
    sheets: list[_Sheet] = []
    for (figure, part), group in together.items():
        last = max(group, key=lambda record: record.saved)
        order = list(label_reports(last.reports))
        shown = round_table(last.exhibit.pick(last.table, order))
        sheets.append(_Sheet(name_sheet(figure, part), shown, group))
    return sheets


def _list_sheet(sheet: _Sheet) -> dict[str, Any]:
    """Describe a sheet in a line of the contents."""
    words = {record.language: record.words for record in sheet.records}
    told = {
        f"{head}_{language}": words[language][key]
        for language in TAGS
        if language in words
        for head, key in (("title", "title"), ("shows", "subtitle"), ("source", "source"))
    }
    return {"sheet": sheet.name, **told, "rows": len(sheet.table), "verb": _verb(sheet)}


def _explain(sheet: _Sheet) -> list[dict[str, str]]:
    """Tell type, unit and meaning of each column of a sheet."""
    exhibit = sheet.records[0].exhibit
    meanings = {column.name: column.meaning for column in exhibit.contract.columns} | dict(
        exhibit.added or {}
    )
    return [
        {
            "sheet": sheet.name,
            "column": str(name),
            "type": _name_type(sheet.table[name]),
            "unit": name_unit(exhibit.contract.verb, str(name)),
            "meaning": meanings[str(name)],
        }
        for name in sheet.table
    ]


def _verb(sheet: _Sheet) -> str:
    return sheet.records[0].exhibit.contract.verb


def _name_type(values: pd.Series) -> str:
    held = values.dropna()
    if len(held) and all(isinstance(value, date) for value in held):
        return "date"
    return _KINDS.get(values.dtype.kind, "text")


class _Pen:
    """Writes tables into a workbook in its formats."""

    def __init__(self, book: Any) -> None:
        font = {"font_name": CHINESE, "font_size": 11, "valign": "top"}
        self.book = book
        self.plain = book.add_format({**font, "text_wrap": True})
        self.head = book.add_format({**font, "bold": True, "bottom": 1})
        self.day = book.add_format({**font, "num_format": "yyyy-mm-dd"})
        self.link = book.add_format({**font, "font_color": "#00588A", "underline": 1})

    def write(self, name: str, table: pd.DataFrame, *, links: bool = False) -> None:
        """Write a table into a sheet of its own; with links, its first column leads to other sheets."""
        page = self.book.add_worksheet(name)
        page.freeze_panes(1, 1)
        for at, column in enumerate(table):
            cells = [str(column), *table[column]]
            page.set_column(at, at, _measure(cells), self.plain)
            page.write_string(0, at, str(column), self.head)
            for row, value in enumerate(cells[1:], 1):
                if links and at == 0:
                    page.write_url(row, at, f"internal:'{value}'!A1", self.link, value)
                else:
                    self._write_cell(page, row, at, value)
        if len(table):
            page.autofilter(0, 0, len(table), len(table.columns) - 1)

    def _write_cell(self, page: Any, row: int, at: int, value: Any) -> None:
        """Write a value as what it is: never a text as a formula, a link or a number."""
        if pd.isna(value):
            page.write_blank(row, at, None, self.plain)
        elif isinstance(value, str) or value in _ENDLESS:
            page.write_string(row, at, _cut(str(value)), self.plain)
        elif isinstance(value, date):
            page.write_datetime(row, at, value, self.day)
        elif pd.api.types.is_bool(value):
            page.write_boolean(row, at, bool(value), self.plain)
        else:
            page.write_number(row, at, value, self.plain)


def _cut(text: str) -> str:
    """Cut a text that Excel would not hold, and mark the cut."""
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"


def _measure(cells: Sequence[object]) -> int:
    """Measure how wide a column has to be, in Latin characters; long texts are wrapped."""
    longest = max(sum(1 + (east_asian_width(c) in "WF") for c in str(cell)) for cell in cells)
    return min(max(longest + 2, _NARROWEST), _WIDEST)
