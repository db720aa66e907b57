"""`copy_figures`: the other language follows the last run; other looks stand beside it."""

import json

import pytest
from PIL import Image

from analysis.cli import main
from analysis.show.copies import copy_figures
from analysis.show.gallery import save_figure
from analysis.show.records import read_records


def save(corpus, folder, table):
    save_figure("slogan_rates", table, reports=corpus.reports, folder=folder, language="zh")


def test_a_copy_older_than_the_last_run_is_drawn_again(five, tmp_path):
    table = five.tables()["slogan_rates"]
    save(five, tmp_path, table)
    assert copy_figures(tmp_path, languages=["en"]) == ["slogan_rates.en"]
    assert copy_figures(tmp_path, languages=["en"]) == []
    save(five, tmp_path, table.assign(n=table["n"] + 1))
    assert copy_figures(tmp_path, languages=["en"]) == ["slogan_rates.en"]
    told = [json.loads((tmp_path / f"slogan_rates.{each}.json").read_text("utf-8")) for each in ("zh", "en")]
    assert told[0]["table"] == told[1]["table"]


def test_other_looks_stand_beside_the_figures_and_are_no_records(five, tmp_path, capsys):
    save(five, tmp_path, five.tables()["slogan_rates"])
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    asked = ["figures", "--figures", str(tmp_path), "--theme", "dark", "--size", "paper"]
    assert main([*asked, "--language", "en"]) == 0
    assert "1 figure drawn" in capsys.readouterr().out
    drawn = {path.name for path in tmp_path.iterdir()} - {path.name for path in before}
    assert drawn == {f"slogan_rates.en.dark.paper.{s}" for s in ("png", "svg", "pdf", "csv", "json")}
    assert all(path.read_bytes() == content for path, content in before.items())
    assert [record.stem for record in read_records(tmp_path)] == ["slogan_rates.zh"]
    with Image.open(tmp_path / "slogan_rates.en.dark.paper.png") as picture:
        assert picture.size == (2100, 1350)
        assert round(picture.info["dpi"][0]) == 300
        assert picture.convert("RGB").getpixel((0, 0)) == (0x14, 0x17, 0x1B)


def test_a_transparent_picture_has_no_ground(five, tmp_path):
    save(five, tmp_path, five.tables()["slogan_rates"])
    drawn = copy_figures(tmp_path, languages=["zh"], theme="transparent", size="half", out=tmp_path / "new")
    assert drawn == ["slogan_rates.zh.transparent.half"]
    with Image.open(tmp_path / "new" / f"{drawn[0]}.png") as picture:
        assert picture.size == (960, 1080)
        assert picture.convert("RGBA").getpixel((0, 0))[3] == 0


def test_an_unknown_look_draws_nothing(five, tmp_path):
    save(five, tmp_path, five.tables()["slogan_rates"])
    with pytest.raises(ValueError, match="theme='black'"):
        copy_figures(tmp_path, languages=["zh"], theme="black")
