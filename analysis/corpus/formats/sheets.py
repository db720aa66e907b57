"""Tables: every row is a text, with what its other columns say of it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any, cast

from analysis.corpus.formats.containers import MAX_UNPACKED_BYTES, check_container
from analysis.corpus.formats.pages import NAMES, FileFault, Page, translate_names

_DELIMITERS = ",\t;|"
_MAX_COLUMNS = 256  # a sheet may claim to have 16,384, every row of which would be filled up

Records = Iterable[tuple[int, Mapping[str, str]]]


def read_csv(text: str, *, encoding: str | None = None) -> tuple[Page, ...]:
    r"""Make a page of each row of a .csv file, separated by comma, tab, semicolon or bar.

    Parameters
    ----------
    text : str
    encoding : str or None

    Returns
    -------
    tuple of Page

    Raises
    ------
    FileFault
        If there is no column of texts, or a row has more cells than there are columns.

    Examples
    --------
    >>> pages = read_csv("标题,正文\n甲,党建引领。\n乙,强基固本。\n")
    >>> [(page.key, page.text, page.stated) for page in pages]
    [('1', '党建引领。', {'title': '甲'}), ('2', '强基固本。', {'title': '乙'})]
    """
    header = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=header.count)
    # The limit is one of the module, for all who read CSV: a text is longer than its 131,072 characters.
    limit = csv.field_size_limit(max(len(text), 1))
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    finally:
        csv.field_size_limit(limit)
    return _make_pages(_name_cells(rows), encoding)


def read_json_lines(text: str, *, encoding: str | None = None) -> tuple[Page, ...]:
    r"""Make a page of each line of a .jsonl file, a JSON object in each.

    Examples
    --------
    >>> read_json_lines('{"id": 7, "text": "党建引领。"}\n')[0].key
    '7'
    """
    records: list[tuple[int, dict[str, str]]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value: Any = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise FileFault(f"line {number} is no JSON ({error}); write one object a line") from None
        if not isinstance(value, dict):
            raise FileFault(f"line {number} is no JSON object; write one object a line")
        cells = cast("dict[str, Any]", value)
        records.append((number, {name: _write_cell(cell) for name, cell in cells.items()}))
    return _make_pages(records, encoding)


def read_workbook(content: bytes) -> tuple[Page, ...]:
    """Make a page of each row of the first sheet of an .xlsx file that has a column of texts."""
    check_container(content)
    from openpyxl import load_workbook

    book: Any = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    sheets: list[list[list[str]]] = []
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a sheet claims may be far more than it has
        rows: Any = sheet.iter_rows(values_only=True, max_col=_MAX_COLUMNS)
        sheets.append([[_write_cell(cell) for cell in row] for row in rows])
    texts = [rows for rows in sheets if rows and _find_text_column(rows[0])]
    return _make_pages(_name_cells(texts[0] if texts else [row for rows in sheets for row in rows[:1]]), None)


def read_parquet(content: bytes) -> tuple[Page, ...]:
    """Make a page of each row of a .parquet file."""
    parquet: Any = import_module("pyarrow.parquet")
    file: Any = parquet.ParquetFile(io.BytesIO(content))
    known = [
        name for name in file.schema_arrow.names if any(name.lower() in names for names in NAMES.values())
    ]
    size = sum(file.metadata.row_group(n).total_byte_size for n in range(file.num_row_groups))
    if size > MAX_UNPACKED_BYTES:
        raise FileFault(f"unpacks to {size:,} bytes; at most {MAX_UNPACKED_BYTES:,} are read; split it")
    if not _find_text_column(file.schema_arrow.names):
        raise FileFault(_describe_columns(file.schema_arrow.names))
    rows: list[dict[str, Any]] = file.read(columns=known).to_pylist()
    return _make_pages(
        [(n, {k: _write_cell(v) for k, v in row.items()}) for n, row in enumerate(rows, start=1)], None
    )


def _write_cell(value: object) -> str:
    return (
        ""
        if value is None
        else str(int(value))
        if isinstance(value, float) and value.is_integer()
        else str(value)
    )


def _name_cells(rows: list[list[str]]) -> Iterator[tuple[int, Mapping[str, str]]]:
    header = rows[0] if rows else []
    if not _find_text_column(header):
        raise FileFault(_describe_columns(header))
    for number, row in enumerate(rows[1:], start=1):
        if any(cell.strip() for cell in row[len(header) :]):
            raise FileFault(f"row {number} has {len(row)} cells, but there are {len(header)} columns")
        if any(cell.strip() for cell in row):
            yield number, dict(zip(header, row, strict=False))


def _find_text_column(header: Iterable[str]) -> bool:
    return any(name.strip().lower() in NAMES["text"] for name in header)


def _describe_columns(header: Iterable[str]) -> str:
    columns = ", ".join(map(repr, header)) or "none"
    return f"has no column of texts; name one of its columns {', '.join(NAMES['text'])} (it has {columns})"


def _make_pages(records: Records, encoding: str | None) -> tuple[Page, ...]:
    pages: list[Page] = []
    for number, cells in records:
        stated = translate_names(cells)
        text = stated.pop("text", "")
        if not text and not any(name.strip().lower() in NAMES["text"] for name in cells):
            raise FileFault(f"row {number}: {_describe_columns(cells)}")
        pages.append(Page(text, encoding, stated.get("doc_id", str(number)), stated))
    if not pages:
        raise FileFault("holds no row; is it the right file?")
    return tuple(pages)
