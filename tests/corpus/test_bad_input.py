"""Whatever lies in a folder gives reports or a CorpusError that names the file, never another error."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import analysis as an
from analysis.corpus import files

PAGE = "近年来,全县坚持以党建引领基层治理,把支部建在网格上,群众的获得感不断增强。\n"


def fault_of(folder) -> str:
    with pytest.raises(an.CorpusError) as caught:
        an.load_reports(folder)
    return str(caught.value)


def test_folders_that_are_none(tmp_path):
    assert "no .txt, .md" in fault_of(tmp_path)
    assert "does not exist" in fault_of(tmp_path / "nowhere")
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    assert "is a file; give the folder" in fault_of(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "is empty, no paragraph found"),
        (" \n\u3000\ufeff\n", "is empty, no paragraph found"),
        ("党", r"no paragraph found \(1 Han characters, .*take it out of the folder"),
        ("A report in English. It has sentences; it has no Chinese.\n" * 9, "holds no Chinese character"),
        ("これはひらがなだけのぶんしょうです。\n", "holds no Chinese character"),
        ("12345\n", "holds no Chinese character"),
    ],
)
def test_texts_that_are_none(content, message, tmp_path):
    (tmp_path / "a.txt").write_text(content, encoding="utf-8")
    with pytest.raises(an.CorpusError, match=rf"a\.txt: {message}"):
        an.load_reports(tmp_path)


def test_every_file_with_a_fault_is_named_at_once(tmp_path):
    contents = {
        "binary.txt": bytes(range(256)),
        "picture.txt": b"\x89PNG\r\n\x1a\n",
        "wrong.txt": PAGE.encode() + b"\xff\xff",
        "broken.docx": b"PK\x03\x04 and no more",
        "broken.pdf": b"%PDF-1.4 and no more",
        "broken.xlsx": b"no workbook",
        "broken.parquet": b"PAR1",
        "broken.jsonl": b"{",
        "empty.html": b"",
        "good.txt": PAGE.encode(),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    message = fault_of(tmp_path)
    assert f"{len(contents) - 1} faults" in message
    assert [name for name in contents if f"/{name}: " not in message] == ["good.txt"]


def test_one_report_of_one_sentence(tmp_path):
    (tmp_path / "a.txt").write_text("坚持党建引领。", encoding="utf-8")
    (report,) = an.load_reports(tmp_path)
    passages = an.split_passages([report])
    assert passages["text"].tolist() == ["坚持党建引领。"]
    assert an.list_duplicates(passages).empty
    assert an.tabulate([report])["han_chars"].tolist() == [6]


def test_large_files_are_refused_before_they_are_read(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    monkeypatch.setattr(files, "MAX_FILE_BYTES", 50)
    assert "bytes; at most 50 are read; split it" in fault_of(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(PAGE, encoding="utf-8")
    path.chmod(0)
    assert "a.txt: can't be read (Permission denied)" in fault_of(tmp_path)


def test_files_and_folders_that_the_system_refuses(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "sub").mkdir()

    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", refuse)
        assert "a.txt: can't be read (Permission denied); allow reading it" in fault_of(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "iterdir", refuse)
        assert "can't be listed (Permission denied)" in fault_of(tmp_path)


def test_a_folder_named_like_a_file_is_a_folder(tmp_path):
    (tmp_path / "x.txt").mkdir()
    assert "no .txt" in fault_of(tmp_path)
    (tmp_path / "x.txt" / "a.txt").write_text(PAGE, encoding="utf-8")
    assert [report.file for report in an.load_reports(tmp_path)] == ["x.txt/a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links(tmp_path):
    folder, outside = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    outside.mkdir()
    (folder / "a.txt").write_text(PAGE, encoding="utf-8")
    (outside / "b.txt").write_text(PAGE, encoding="utf-8")
    (folder / "loop").symlink_to(folder)
    (folder / "linked").symlink_to(outside)
    (folder / "again").symlink_to(outside)
    assert [report.file for report in an.load_reports(folder)] == ["a.txt", "linked/b.txt"]
    (folder / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    message = fault_of(folder)
    assert "gone.txt: can't be read (No such file" in message
    assert "self.txt: can't be read (Too many levels" in message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path):
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    os.mkfifo(tmp_path / "b.txt")
    assert [report.file for report in an.load_reports(tmp_path)] == ["a.txt"]


LONG = "坚持党建引领基层治理,推动“1+8+38+N”体系(试行)落地见效;"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_five_megabytes_in_one_line(encoding, tmp_path):
    """In a process of its own, so that one step of quadratic time ends it."""
    text = LONG * (5_000_000 // len(LONG.encode())) + "完。"
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    code = "import sys, analysis as an; r, = an.load_reports(sys.argv[1]); print(len(r.text), len(r.lines))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == [str(len(text)), "1"]


def test_two_thousand_reports(tmp_path):
    for number in range(2000):
        (tmp_path / f"{number:04}.txt").write_text(f"第{number}号。{PAGE}", encoding="utf-8")
    reports = an.load_reports(tmp_path)
    assert [report.doc_id for report in reports] == [f"{number:04}" for number in range(2000)]
    assert len(an.list_suspicions(reports)) == 2000  # each without a date, and nothing else
