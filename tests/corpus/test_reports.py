from __future__ import annotations

import csv
import hashlib
import shutil
from datetime import date

import pytest

import analysis as an
from analysis.corpus.registry import COLUMNS

PAGE = """某县党建引领谱新篇
2022-03-01 来源:某某日报
近年来,全县坚持以党建引领基层治理,把支部建在网格上,群众的获得感不断增强。
"""


def write_registry(folder, *rows: dict[str, str]):
    with (folder / "registry.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)


def test_a_folder_without_registry(folder):
    (report,) = an.load_reports(folder(one=PAGE))
    assert (report.doc_id, report.title, report.date, report.outlet) == (
        "one",
        "某县党建引领谱新篇",
        date(2022, 3, 1),
        "某某日报",
    )
    assert (report.place, report.province, report.level, report.names) == (None, None, None, ())
    assert (report.script, report.label_zh) == ("simplified", "one")


def test_the_registry_has_the_last_word(folder):
    path = folder(one=PAGE)
    write_registry(path, {"doc_id": "x", "file": "one.txt", "label_zh": "某县", "names": "某县|网格"})
    (report,) = an.load_reports(path)
    assert (report.doc_id, report.title, report.date, report.label_zh, report.names) == (
        "x",
        None,
        None,
        "某县",
        ("某县", "网格"),
    )


def test_columns_that_the_registry_lacks_come_from_the_page(folder):
    path = folder(one=PAGE)
    (path / "registry.csv").write_text("doc_id,file\nx,one.txt\n", encoding="utf-8")
    assert an.load_reports(path)[0].title == "某县党建引领谱新篇"


def test_all_faults_at_once(folder):
    path = folder(one=PAGE, changed=PAGE, new=PAGE, empty="\n\n")
    (path / "latin.txt").write_bytes(b"\xe5\x85\x9a\xff")
    rows = [{"doc_id": name, "file": f"{name}.txt"} for name in ("one", "changed", "gone", "latin", "empty")]
    rows[0] |= {"date": "2022-99-01", "script": "seal"}
    rows[1] |= {"sha256": "0" * 64}
    write_registry(path, *rows)
    with pytest.raises(an.CorpusError) as caught:
        an.load_reports(path)
    message = str(caught.value)
    for part in (
        "date '2022-99-01' is no day",
        "script 'seal'; choose from simplified, traditional",
        "changed.txt: changed since it was registered",
        "gone.txt: named in registry.csv but not in the folder",
        "latin.txt: byte 3 (0xff) is not UTF-8",
        "empty.txt: is empty, no paragraph found",
        "new.txt: not in registry.csv",
    ):
        assert part in message
    row = next(csv.DictReader([",".join(COLUMNS), message.rsplit("\n", 1)[1]]))
    assert row["file"] == "new.txt"
    assert row["sha256"] == hashlib.sha256(PAGE.encode()).hexdigest()
    assert row["date"] == "2022-03-01"


def test_the_row_that_the_error_prints_can_be_pasted(folder):
    path = folder(one=PAGE, two=PAGE)
    write_registry(path, {"doc_id": "one", "file": "one.txt"})
    with pytest.raises(an.CorpusError) as caught:
        an.load_reports(path)
    with (path / "registry.csv").open("a", encoding="utf-8") as file:
        file.write(str(caught.value).rsplit("\n", 1)[1] + "\n")
    assert [report.doc_id for report in an.load_reports(path)] == ["one", "two"]


def test_twice_the_same_name(folder):
    path = folder(one=PAGE)
    write_registry(path, {"doc_id": "x", "file": "one.txt"}, {"doc_id": "x", "file": "one.txt"})
    with pytest.raises(an.CorpusError, match="'x' stands 2 times"):
        an.load_reports(path)


def test_unknown_column(folder):
    path = folder(one=PAGE)
    (path / "registry.csv").write_text("doc_id,file,headline\nx,one.txt,y\n", encoding="utf-8")
    with pytest.raises(an.CorpusError, match="'headline' is unknown"):
        an.load_reports(path)


def test_a_folder_without_texts(tmp_path):
    with pytest.raises(an.CorpusError, match=r"no \.txt, .* file there"):
        an.load_reports(tmp_path)


def test_the_five_reports(reports):
    assert [report.doc_id for report in reports] == ["jiyang", "wenchang", "haikou", "jingyang", "jiedong"]
    table = an.tabulate(reports)
    assert table.loc[table["doc_id"] == "jiedong", "title"].item() is None
    assert table["passages"].tolist() == [32, 30, 12, 20, 17]


def test_metadata_without_the_registry(seeds, tmp_path):
    for path in seeds.glob("*.txt"):
        shutil.copy(path, tmp_path)
    bare, known = an.load_reports(tmp_path), an.load_reports(seeds)
    for field in ("title", "date", "outlet", "script"):
        assert [getattr(report, field) for report in bare] == [getattr(report, field) for report in known]
