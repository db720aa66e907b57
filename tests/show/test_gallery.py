import json
import subprocess
import sys

import pandas as pd
import pytest
from IPython.core.formatters import DisplayFormatter
from PIL import Image

from analysis.corpus.tables import make_table
from analysis.show import render
from analysis.show.exhibits import FIGURES
from analysis.show.gallery import save_figure

SUFFIXES = {"png", "svg", "pdf", "csv", "json"}


@pytest.mark.parametrize("name", FIGURES)
def test_two_runs_write_the_same_bytes(five, tmp_path, name):
    table = five.tables()[name]
    first = save_figure(name, table, reports=five.reports, folder=tmp_path / "新 文件夹")
    second = save_figure(name, table, reports=five.reports, folder=tmp_path / "again")
    assert set(first.paths) == SUFFIXES
    for suffix, path in first.paths.items():
        assert path.name == f"{name}.zh.{suffix}"
        assert path.read_bytes() == second.paths[suffix].read_bytes(), suffix


@pytest.mark.parametrize(("theme", "size"), [("dark", "half"), ("transparent", "paper")])
def test_other_looks_are_the_same_bytes_too(five, tmp_path, theme, size):
    runs = [
        save_figure(
            "coinages", five.coinages, reports=five.reports, folder=tmp_path / run, theme=theme, size=size
        )
        for run in "ab"
    ]
    first, second = (run.paths for run in runs)
    assert first["png"].name == f"coinages.zh.{theme}.{size}.png"
    assert {suffix: path.read_bytes() for suffix, path in first.items()} == {
        suffix: path.read_bytes() for suffix, path in second.items()
    }


@pytest.mark.parametrize("name", ["top_terms", "slogan_dispersion"])
def test_another_process_writes_the_same_bytes(five, tmp_path, name):
    table = five.tables()[name]
    saved = save_figure(name, table, reports=five.reports, folder=tmp_path / "a")
    table.to_pickle(tmp_path / "table")
    five.reports.to_pickle(tmp_path / "reports")
    code = (
        "import sys, pandas as pd; from pathlib import Path\n"
        "from analysis.show.gallery import save_figure\n"
        "here = Path(sys.argv[1])\n"
        "table, reports = (pd.read_pickle(here / n) for n in ('table', 'reports'))\n"
        f"save_figure({name!r}, table, reports=reports, folder=here / 'b')"
    )
    env = {"MPLBACKEND": "svg", "PYTHONHASHSEED": "7", "PATH": "/usr/bin:/bin"}
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, env=env)
    for path in saved.paths.values():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.suffix


def test_picture_data_and_words(five, tmp_path):
    saved = save_figure("top_terms", five.terms, reports=five.reports, folder=tmp_path, language="en")
    with Image.open(saved.paths["png"]) as picture:
        assert picture.size == (1920, 1080)
        assert "Software" not in picture.info
    assert b"<dc:date>" not in saved.paths["svg"].read_bytes()
    assert b"CreationDate" not in saved.paths["pdf"].read_bytes()
    raw = saved.paths["csv"].read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    data = pd.read_csv(saved.paths["csv"])
    assert list(data) == ["doc_id", "term", "n", "tfidf", "gloss_en"]
    assert all(float(f"{value:.6g}") == value for value in data["tfidf"])
    words = json.loads(saved.paths["json"].read_text(encoding="utf-8"))
    assert {"title", "caption", "alt", "source", "input"} <= set(words)
    assert saved.title in saved.alt and saved.title in saved.caption
    assert "Qingshan" in words["source"]


def test_the_hash_follows_reports_and_table(five, tmp_path):
    def digest(table, reports):
        saved = save_figure("slogan_rates", table, reports=reports, folder=tmp_path)
        return json.loads(saved.paths["json"].read_text(encoding="utf-8"))["input"]

    one = digest(five.categories, five.reports)
    assert one == digest(five.categories.copy(), five.reports.copy())
    assert one != digest(five.categories.assign(n=five.categories["n"] + 1), five.reports)
    assert one != digest(five.categories, five.reports.assign(sha256="0" * 64))


def test_the_sixth_digit_is_the_last_that_counts(five, tmp_path):
    moved = five.terms.assign(tfidf=five.terms["tfidf"] * (1 + 1e-12))
    one = save_figure("top_terms", five.terms, reports=five.reports, folder=tmp_path / "a")
    two = save_figure("top_terms", moved, reports=five.reports, folder=tmp_path / "b")
    assert one.paths["png"].read_bytes() == two.paths["png"].read_bytes()
    assert one.paths["csv"].read_bytes() == two.paths["csv"].read_bytes()


def test_a_notebook_shows_the_saved_png(five, tmp_path):
    saved = save_figure("corpus_card", five.reports, reports=five.reports, folder=tmp_path)
    data, metadata = DisplayFormatter().format(saved, include={"image/png"})
    assert data["image/png"] == saved.paths["png"].read_bytes()
    assert metadata["image/png"] == {"width": 960, "alt": saved.alt}


def test_a_part_shows_one_report(five, tmp_path):
    saved = save_figure("word_cloud", five.terms, reports=five.reports, folder=tmp_path, part="d01")
    assert saved.paths["png"].name == "word_cloud.d01.zh.png"
    assert saved.title.startswith("云溪分量最重的词是")
    own = five.terms[five.terms["doc_id"] == "d01"]
    assert set(pd.read_csv(saved.paths["csv"])["term"]) <= set(own["term"])


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_empty_table_gives_a_figure_that_says_so(five, tmp_path, name, language):
    contract = FIGURES[name].contract
    empty = make_table(contract, {column: [] for column in contract.names})
    saved = save_figure(name, empty, reports=five.reports, folder=tmp_path, language=language)
    assert saved.title in {"没有找到可以显示的内容", "Nothing was found to show"}
    assert all(path.stat().st_size for path in saved.paths.values())


def test_errors_name_the_choices(five, tmp_path):
    def save(name="similarity", table=five.pairs, **options):
        save_figure(name, table, reports=five.reports, folder=tmp_path, **options)

    with pytest.raises(ValueError, match=r"no figure 'cloud'; choose one of corpus_card, top_terms"):
        save("cloud")
    with pytest.raises(ValueError, match="choose one of 'zh', 'en'"):
        save(language="de")
    with pytest.raises(ValueError, match="similarity has no parts, but part='d01'"):
        save(part="d01")
    with pytest.raises(ValueError, match=r"columns missing: .*'tfidf'.*; doc_id .* not in reports"):
        save("top_terms", pd.DataFrame({"doc_id": ["strange"], "term": ["党员"], "n": [1]}))
    with pytest.raises(ValueError, match="part='d99'; choose one of d00, d01"):
        save("word_cloud", five.terms, part="d99")
    assert list(tmp_path.iterdir()) == []


def test_a_character_that_the_font_lacks_stops_the_figure(five, tmp_path):
    strange = five.terms.assign(term=five.terms["term"].replace("党员", "党员😀"))
    for name in ("top_terms", "word_cloud"):
        with pytest.raises(ValueError, match=r"lacks 😀 \(U\+1F600\)"):
            save_figure(name, strange, reports=five.reports, folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_the_old_files(five, tmp_path, monkeypatch):
    saved = save_figure("similarity", five.pairs, reports=five.reports, folder=tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}

    def fail(figure):
        raise OSError("disk full")

    monkeypatch.setattr(render, "write_pictures", fail)
    with pytest.raises(OSError, match="disk full"):
        save_figure("similarity", five.pairs.assign(value=0.5), reports=five.reports, folder=tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert set(before) == set(saved.paths.values())
