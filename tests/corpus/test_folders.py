from __future__ import annotations

import csv
import warnings
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analysis as an
from analysis.corpus.files import CorpusNote
from analysis.corpus.naming import name_pages
from analysis.corpus.registry import COLUMNS

PAGE = """某县党建引领谱新篇
2022-03-01 来源:某某日报
近年来,全县坚持以党建引领基层治理,把支部建在网格上,群众的获得感不断增强。
"""
TABLE = f"编号,正文,标题,日期\n甲,{PAGE.splitlines()[-1].replace(',', '，')},表中的题目,2021/5/6\n"


def put(path: Path, content: str | bytes = PAGE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def files_of(folder) -> list[str]:
    return [report.file for report in an.load_reports(folder)]


def test_nested_folders_and_what_is_passed_over(tmp_path):
    for name in (
        "a.txt", "海南/海口/b.TXT", "海南/c.md", "README.md", "海南/readme.txt", ".hidden.txt", ".git/d.txt",
        "~$e.docx", "figures/f.csv", "build/g.html", "__MACOSX/h.txt", "海南/build/i.txt",
    ):  # fmt: skip
        put(tmp_path / name)
    assert files_of(tmp_path) == ["a.txt", "海南/build/i.txt", "海南/c.md", "海南/海口/b.TXT"]


def test_unknown_suffixes_are_one_note(tmp_path):
    for name in ("a.txt", "b.doc", "海南/c.jpg", "海南/registry.csv"):
        put(tmp_path / name)
    with pytest.warns(
        CorpusNote, match=r"not read: b\.doc, 海南/c\.jpg, 海南/registry\.csv; what can be"
    ) as notes:
        assert files_of(tmp_path) == ["a.txt"]
    assert len(notes) == 1
    assert notes[0].filename == __file__


def test_only_unknown_suffixes_are_an_error(tmp_path):
    put(tmp_path / "b.zip")
    with pytest.raises(an.CorpusError, match=r"no \.txt, \.md, .*\.parquet file there; there are b\.zip"):
        an.load_reports(tmp_path)


def test_names_come_from_stems_paths_and_columns(tmp_path):
    for name in ("a.txt", "海南/b.txt", "四川/b.txt", "四川/b.md"):
        put(tmp_path / name)
    put(tmp_path / "表.csv", TABLE + "," + TABLE.split(",", 4)[-1])
    assert {report.file: report.doc_id for report in an.load_reports(tmp_path)} == {
        "a.txt": "a", "海南/b.txt": "海南-b", "四川/b.txt": "四川-b-txt", "四川/b.md": "四川-b-md",
        "表.csv#甲": "甲", "表.csv#2": "表-2",
    }  # fmt: skip


@given(
    st.lists(st.sampled_from(["a.txt", "x/a.txt", "y/a.txt", "y/a.md", "x-a.txt", "b.c.txt"]), unique=True)
)
def test_files_never_share_a_name(files):
    names = name_pages([(file, "", "") for file in files])
    assert len(set(names)) == len(names)


def test_two_rows_that_state_one_name(tmp_path):
    put(tmp_path / "a.csv", TABLE)
    put(tmp_path / "b.csv", TABLE)
    with pytest.raises(an.CorpusError, match=r"the name '甲' is that of 2 reports \(a\.csv#甲, b\.csv#甲\)"):
        an.load_reports(tmp_path)


def test_a_column_states_more_than_the_page_and_the_registry_more_than_both(tmp_path):
    put(tmp_path / "a.csv", TABLE)
    (report,) = an.load_reports(tmp_path)
    assert (report.title, report.date, report.outlet) == ("表中的题目", date(2021, 5, 6), None)
    put(tmp_path / "registry.csv", "doc_id,file,title\nx,a.csv#甲,登记的题目\n")
    (report,) = an.load_reports(tmp_path)
    assert (report.doc_id, report.title, report.date) == ("x", "登记的题目", date(2021, 5, 6))


def test_hints_count_where_the_page_says_nothing(tmp_path):
    body = f"<p>{PAGE.splitlines()[-1]}</p>" * 2
    head = '<title>题目在别处</title><meta name="publishdate" content="2020-02-02">'
    put(tmp_path / "a.html", f"<html><head>{head}</head><body>{body}</body></html>")
    (report,) = an.load_reports(tmp_path)
    assert (report.title, report.date) == ("题目在别处", date(2020, 2, 2))
    put(tmp_path / "a.html", f"<html><head>{head}</head><body><p>时间:2022-03-01</p>{body}</body></html>")
    assert an.load_reports(tmp_path)[0].date == date(2022, 3, 1)


def test_encoding_is_told(tmp_path):
    put(tmp_path / "a.txt", PAGE.encode("gbk"))
    put(tmp_path / "b.txt", PAGE.encode("utf-16"))
    assert [report.encoding for report in an.load_reports(tmp_path)] == ["gb18030", "utf-16-le"]


# ---- the registry -----------------------------------------------------------------------------


def test_a_registry_as_spreadsheets_save_it(tmp_path):
    put(tmp_path / "海南/a.txt")
    put(
        tmp_path / "registry.csv",
        "doc_id,file,date,label_zh\r\nx,./海南/a.txt,2021/5/6,某县\r\n,,,\r\n".encode("gbk"),
    )
    (report,) = an.load_reports(tmp_path)
    assert (report.doc_id, report.file, report.date, report.label_zh) == (
        "x",
        "海南/a.txt",
        date(2021, 5, 6),
        "某县",
    )


@pytest.mark.parametrize(
    "file",
    ["../a.txt", "sub/../../a.txt", "/etc/passwd", "C:/a.txt", "c:a.txt", "..", "//host/a.txt"],
)
def test_paths_that_lead_out_are_refused(file, tmp_path):
    put(tmp_path / "in/a.txt")
    put(tmp_path / "a.txt", "另一个文件夹里的文件，不能读。")
    put(tmp_path / "in/registry.csv", f"doc_id,file\nx,{file}\n")
    with pytest.raises(an.CorpusError, match="leads out of the folder") as caught:
        an.load_reports(tmp_path / "in")
    assert "named in registry.csv but not" not in str(caught.value)


@pytest.mark.parametrize(
    ("registry", "message"),
    [
        ("doc_id,file\nx,sub\\a.txt\n", "write it with / instead of"),
        ("doc_id,file\nx,a.txt,y\n", "row 2 has 3 cells, but there are 2 columns"),
        ("doc_id,file,file\nx,a.txt,a.txt\n", "column 'file' stands 2 times"),
        ("doc_id,file\nx,\n", "column 'file': a cell is empty"),
        ("", "column 'doc_id' is missing"),
        (b"doc_id,file\nx,\xff\xff\n", r"byte 14 \(0xff\) is not UTF-8"),
        (b"PK\x03\x04", "a ZIP archive"),
    ],
)
def test_faults_of_the_registry(registry, message, tmp_path):
    put(tmp_path / "a.txt")
    put(tmp_path / "registry.csv", registry)
    with pytest.raises(an.CorpusError, match=message):
        an.load_reports(tmp_path)


def test_of_a_broken_table_no_row_is_called_missing(tmp_path):
    put(tmp_path / "a.csv", "标题\n甲\n")
    put(tmp_path / "registry.csv", "doc_id,file\nx,a.csv#1\ny,b.txt\n")
    with pytest.raises(an.CorpusError) as caught:
        an.load_reports(tmp_path)
    assert [fault.split(": ")[0].rsplit("/")[-1] for fault in caught.value.faults] == ["a.csv", "b.txt"]


# ---- drafting a registry ----------------------------------------------------------------------


def test_a_drafted_registry_changes_nothing(seeds, tmp_path):
    for path in seeds.glob("*.txt"):
        put(tmp_path / "海南" / path.name, path.read_bytes())
    put(tmp_path / "表.csv", TABLE)
    before = an.load_reports(tmp_path)
    path = an.save_registry(tmp_path)
    assert an.load_reports(tmp_path) == before
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    assert tuple(rows[0]) == COLUMNS
    assert [row["file"] for row in rows] == [report.file for report in before]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["registry.csv", "海南", "表.csv"]


def test_a_registry_is_replaced_only_by_force(tmp_path):
    put(tmp_path / "a.txt")
    put(tmp_path / "registry.csv", "broken")
    with pytest.raises(an.CorpusError, match="is there already"):
        an.save_registry(tmp_path)
    assert (tmp_path / "registry.csv").read_text() == "broken"
    an.save_registry(tmp_path, force=True)
    assert [report.doc_id for report in an.load_reports(tmp_path)] == ["a"]


def test_no_registry_is_drafted_with_faults(tmp_path):
    put(tmp_path / "a.txt")
    put(tmp_path / "b.txt", "")
    with pytest.raises(an.CorpusError, match=r"b\.txt: is empty"):
        an.save_registry(tmp_path)
    assert not (tmp_path / "registry.csv").exists()


@pytest.mark.parametrize("call", ["mkstemp", "replace"])
def test_a_registry_that_cannot_be_written_leaves_nothing(call, tmp_path, monkeypatch):
    put(tmp_path / "a.txt")
    put(tmp_path / "registry.csv", "old")

    def fail(*_args, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp" if call == "mkstemp" else "pathlib.Path.replace", fail)
    with pytest.raises(an.CorpusError, match=r"can't be written \(No space left on device\)"):
        an.save_registry(tmp_path, force=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "registry.csv"]
    assert (tmp_path / "registry.csv").read_text() == "old"


def test_reading_warns_of_nothing_else(seeds):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(an.load_reports(seeds)) == 5


def test_faults_of_files_and_of_the_registry_come_together(tmp_path):
    put(tmp_path / "a.txt", "")
    put(tmp_path / "registry.csv", "doc_id,filename\n")
    with pytest.raises(an.CorpusError) as caught:
        an.load_reports(tmp_path)
    assert len(caught.value.faults) == 3
