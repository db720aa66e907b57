"""`publish_figures` writes what the single verbs write, at once, or nothing."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.cli import main
from analysis.show.gallery import save_figure

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(five, tmp_path):
    """Figures of a run in Chinese: a picture and a chart on the slides, and one report's own figure."""
    made, tables = tmp_path / "figures", five.tables()
    for name, part in (("corpus_card", None), ("slogan_rates", None), ("keyword_cloud", five.docs[0])):
        save_figure(name, tables[name], reports=five.reports, folder=made, part=part)
    return made


def read(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_bytes_are_those_of_the_single_verbs(folder, tmp_path, capsys):
    apart = tmp_path / "apart"
    shutil.copytree(folder, apart)
    for verb in (["figures", "--language", "en"], ["deck"], ["workbook"], ["gallery"]):
        assert main([*verb, "--figures", str(apart)]) == 0
    assert main(["publish", "--figures", str(folder)]) == 0
    assert f"{folder / 'index.html'} shows them" in capsys.readouterr().out
    assert read(folder) == read(apart)
    assert len(read(folder)) == 2 * 3 * 5 + 3


def test_figures_older_than_the_run_are_drawn_again(folder, five):
    assert main(["publish", "--figures", str(folder)]) == 0
    before = read(folder)
    table = five.tables()["slogan_rates"]
    changed = table.assign(n=table["n"] + 1)
    save_figure("slogan_rates", changed, reports=five.reports, folder=folder, language="en")
    assert main(["publish", "--figures", str(folder)]) == 0
    after = read(folder)
    renewed = {name for name in after if after[name] != before[name]}
    assert {"slogan_rates.zh.json", "slogan_rates.en.json", "tifa.xlsx", "tifa.pptx"} <= renewed
    assert not any(name.startswith("corpus_card") for name in renewed)


def test_a_figure_that_cannot_be_drawn_leaves_all_as_it_was(folder, monkeypatch, capsys):
    before = read(folder)
    monkeypatch.setenv("TIFA_FONT", str(folder / "none.ttf"))
    assert main(["publish", "--figures", str(folder)]) == 1
    assert "none.ttf" in capsys.readouterr().err
    assert read(folder) == before


def test_a_folder_without_figures_is_refused(tmp_path, capsys):
    assert main(["publish", "--figures", str(tmp_path)]) == 1
    assert "no figures in" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("sign", [".partial-*", ".partial-*/*.png"])
def test_an_interrupt_leaves_all_as_it_was(folder, interrupt, sign):
    before = read(folder)
    ended = interrupt(["publish", "--figures", folder], until=lambda: list(folder.glob(sign)))
    assert ended == (130, "tifa: stopped; nothing was written")
    assert read(folder) == before


def test_what_only_draws_does_without_scipy():
    code = "import sys; from analysis.show.render import prepare_drawing as do; do(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "seaborn" in loaded
    assert "scipy" not in loaded
