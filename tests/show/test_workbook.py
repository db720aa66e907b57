"""The workbook is read again by openpyxl and pandas, which did not write it."""

import zipfile
from io import BytesIO

import openpyxl
import pandas as pd
import pytest

from analysis.cli import main
from analysis.corpus.tables import TFIDF, make_table
from analysis.show import gallery
from analysis.show.exhibits import FIGURES
from analysis.show.files import round_table, write_csv
from analysis.show.records import read_records
from analysis.show.units import name_unit
from analysis.show.workbook import _LONGEST_CELL, COLUMNS, CONTENTS, build_workbook, name_sheet


@pytest.fixture(scope="module")
def read(five, records_of):
    content = build_workbook(records_of(five, ("zh", "en")))
    return content, openpyxl.load_workbook(BytesIO(content))


def test_every_table_is_the_csv(five, read):
    content, _ = read
    for name, exhibit in FIGURES.items():
        shown = exhibit.pick(round_table(five.tables()[name]), list(gallery.label_reports(five.reports)))
        csv = pd.read_csv(BytesIO(write_csv(round_table(shown))), encoding="utf-8-sig")
        sheet = pd.read_excel(BytesIO(content), sheet_name=name)
        for column in csv:
            if pd.api.types.is_datetime64_any_dtype(sheet[column]):
                sheet[column] = sheet[column].dt.strftime("%Y-%m-%d")
        if csv.empty:
            assert list(sheet.columns) == list(csv.columns)
        else:
            pd.testing.assert_frame_equal(sheet, csv, check_dtype=False)


def test_contents_lead_to_every_sheet(read):
    _, book = read
    assert book.sheetnames == [CONTENTS, COLUMNS, *FIGURES]
    for row in book[CONTENTS].iter_rows(min_row=2):
        assert row[0].hyperlink.location == f"'{row[0].value}'!A1"
    listed = pd.DataFrame(list(book[CONTENTS].values)[1:], columns=[c.value for c in book[CONTENTS][1]])
    assert listed["rows"].tolist() == [book[name].max_row - 1 for name in FIGURES]
    assert listed[["title_zh", "title_en", "shows_zh", "source_en"]].notna().all(axis=None)


def test_every_column_is_explained_once(read):
    _, book = read
    rows = list(book[COLUMNS].values)[1:]
    told = [(row[0], row[1]) for row in rows]
    assert told == [(name, cell.value) for name in FIGURES for cell in book[name][1]]
    assert all(row[2] and row[4] for row in rows)
    numbers = [row for row in rows if row[2] in {"number", "whole number"}]
    unnamed = {row[1] for row in numbers if not row[3]}
    assert unnamed <= {"passage", "topic", "g2"}  # numbers that only count on, and one that has no unit


def test_sheets_can_be_read(read):
    _, book = read
    for sheet in book:
        assert sheet.freeze_panes == "B2"
        assert {dimension.width for dimension in sheet.column_dimensions.values()} <= set(range(8, 62)) | {
            w + 0.7109375 for w in range(8, 61)
        }
        assert len(sheet.title) <= 31


def test_a_text_stays_a_text(five, records_of):
    texts = [
        "=1+1",
        "+86",
        "-cmd|' /C calc'!A0",
        "@SUM(A1)",
        "http://a.b",
        "'",
        "007",
        "a\x01b",
        "长" * 40_000,
    ]
    table = make_table(TFIDF, {"doc_id": "d00", "term": texts, "n": 1, "tfidf": 0.5})
    (record,) = [r for r in records_of(five, ("zh",)) if r.exhibit.name == "top_terms"]
    record = type(record)(**{**vars(record), "table": table, "exhibit": FIGURES["top_terms"]})
    book = openpyxl.load_workbook(BytesIO(build_workbook([record])))
    cells = [row[1] for row in book["top_terms"].iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    kept = {cell.value for cell in cells}
    assert set(texts[:7]) <= kept
    assert "长" * (_LONGEST_CELL - 1) + "…" in kept


def test_two_runs_give_the_same_bytes(five, records_of, read):
    assert build_workbook(records_of(five, ("zh", "en"))) == read[0]
    with zipfile.ZipFile(BytesIO(read[0])) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert b"2000-01-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_names_of_sheets_are_short_and_apart():
    long = [name_sheet("keyword_cloud", f"{'很长的报告名称' * 4}{i}") for i in range(3)]
    assert len(set(long)) == 3 and max(map(len, long)) <= 31
    assert name_sheet("word_cloud", "a/b") != name_sheet("word_cloud", "a_b")


def test_numbers_have_units():
    assert name_unit("compare", "value") == "as `unit` or `measure` says"


def test_the_command_writes_the_last_table_once(five, tmp_path, capsys):
    for language in ("zh", "en"):
        gallery.save_figure(
            "corpus_card", five.reports, reports=five.reports, folder=tmp_path, language=language
        )
    assert main(["workbook", "--figures", str(tmp_path)]) == 0
    assert openpyxl.load_workbook(tmp_path / "tifa.xlsx").sheetnames == [CONTENTS, COLUMNS, "corpus_card"]
    assert len(read_records(tmp_path)) == 2
    assert main(["workbook", "--figures", str(tmp_path / "nowhere")]) == 1
    assert "`tifa run` draws them" in capsys.readouterr().err
