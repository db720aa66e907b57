from __future__ import annotations

import shutil

import pandas as pd
import pytest

from analysis.cli import main
from analysis.survey import list_repairs

PAGE = "2022-03-01 来源:某某日报\n"
PAGE += "近年来,全县坚持以党建引领基层治理,把支部建在网格上,群众的获得感不断增强。\n分享到:\n"


def test_new_then_check(folder, capsys):
    path = folder(a=PAGE, b=PAGE)
    (path / "c.doc").write_bytes(b"x")
    assert main(["new", str(path)]) == 0
    said = capsys.readouterr()
    assert str(path / "registry.csv") in said.out
    assert f"tifa check {path}" in said.out
    assert "tifa: note: " in said.err
    assert "c.doc" in said.err
    assert main(["check", str(path)]) == 0
    said = capsys.readouterr().out
    assert (
        "  a: a.txt · utf-8 · simplified · no title · 2022-03-01 · 某某日报 · 1 passage, 34 Han characters"
        in said
    )
    assert "  a and b: 100% the same" in said
    assert "): 分享到:" in said
    assert "Suspicious:\n  nothing" in said


def test_new_does_not_overwrite(folder, capsys):
    path = folder(a=PAGE)
    (path / "registry.csv").write_text("doc_id,file\nmine,a.txt\n", encoding="utf-8")
    assert main(["new", str(path)]) == 1
    assert "--force" in capsys.readouterr().err
    assert "mine" in (path / "registry.csv").read_text("utf-8")
    assert main(["new", "--force", str(path)]) == 0
    assert "mine" not in (path / "registry.csv").read_text("utf-8")


def test_faults_go_to_stderr(tmp_path, capsys):
    assert main(["check", str(tmp_path / "nowhere")]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("tifa: the reports can't be used, 1 fault:\n")


def test_check_shows_every_line_left_out_of_the_five(seeds, tmp_path, capsys):
    for path in seeds.glob("*.txt"):
        shutil.copy(path, tmp_path)
    assert main(["check", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    for line in ("点击图片查看2021年12月30日", "标签: 新篇章 党建 亮点", "相关阅读:", "责任编辑:越玥"):
        assert line in said


def test_repairs_that_are_the_same_are_one_line():
    rows = [
        ("a", "space", "\xa0", " ", 3, 4),
        ("a", "space", "\xa0", " ", 9, 10),
        ("b", "space", "\xa0", " ", 1, 2),
    ]
    table = pd.DataFrame(rows, columns=["doc_id", "rule", "before", "after", "start", "end"])
    assert list_repairs(table) == [
        "  a: space: '\\xa0' became ' ', 2 times, first at 3",
        "  b: space: '\\xa0' became ' ', 1 time, first at 1",
    ]
    assert list_repairs(table.iloc[:0]) == []


def test_a_command_is_needed(capsys):
    with pytest.raises(SystemExit):
        main([])
    assert "command" in capsys.readouterr().err


def test_the_commands_to_go_on_with_can_be_pasted(folder, capsys):
    path = folder(a=PAGE).rename(folder().parent / "报告 一")
    assert main(["new", str(path)]) == 0
    assert f"tifa run --corpus '{path}' --out" in capsys.readouterr().out


def test_what_the_system_refuses_is_said_without_its_number(seeds, tmp_path, capsys):
    taken = tmp_path / "taken"
    taken.write_text("a file", encoding="utf-8")
    assert main(["run", "--corpus", str(seeds), "--out", str(taken)]) == 1
    said = capsys.readouterr().err
    assert said.splitlines()[-1].startswith(f"tifa: {taken}: File exists; is it where you meant")
