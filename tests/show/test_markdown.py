"""The gallery inside a Markdown file, and that of the READMEs."""

import re
from pathlib import Path

import pytest

from analysis.cli import main
from analysis.show import gallery
from analysis.show.markdown import fill_gallery, renew_gallery
from analysis.show.recipes import write_call, write_steps
from analysis.show.records import read_records

ROOT = Path(__file__).parents[2]
READMES = ["README.md", "README.zh-CN.md"]
EMPTY = "前\n\n<!-- gallery zh: top_terms -->\n旧的\n<!-- /gallery -->\n后\n"


def test_what_stands_between_the_comments_is_replaced(five, records_of):
    records = records_of(five)
    text = fill_gallery(EMPTY, records, "图/figures")
    assert "旧的" not in text and text.startswith("前\n\n<!-- gallery zh") and text.endswith("-->\n后\n")
    assert "(图/figures/top_terms.zh.png)" in text and "[数据](图/figures/top_terms.zh.csv)" in text
    assert fill_gallery(text, records, "图/figures") == text


def test_faults_are_named(five, records_of):
    with pytest.raises(ValueError, match="no gallery"):
        fill_gallery("# 没有", records_of(five), "figures")
    with pytest.raises(ValueError, match=r"no figures nothing\.en, neither\.en; choose from .*top_terms"):
        fill_gallery("<!-- gallery en: nothing neither -->\n<!-- /gallery -->", records_of(five), "figures")
    with pytest.raises(ValueError, match="choose one of 'zh', 'en'"):
        fill_gallery("<!-- gallery fr: top_terms -->\n<!-- /gallery -->", records_of(five), "figures")


def test_the_command_renews_a_file_or_leaves_it(five, tmp_path, capsys):
    gallery.save_figure("corpus_card", five.reports, reports=five.reports, folder=tmp_path / "figures")
    note = tmp_path / "notes" / "笔记.md"
    note.parent.mkdir()
    note.write_text(EMPTY.replace("top_terms", "corpus_card"), encoding="utf-8")
    command = ["gallery", "--figures", str(tmp_path / "figures"), "--markdown", str(note)]
    assert main(command) == 0
    assert "(../figures/corpus_card.zh.png)" in note.read_text("utf-8")
    note.write_text(EMPTY, encoding="utf-8")
    assert main(command) == 1
    assert note.read_text("utf-8") == EMPTY
    assert "choose from corpus_card.zh" in capsys.readouterr().err


@pytest.mark.parametrize("name", READMES)
def test_a_readme_links_to_files_and_quotes_lines_that_are_so(name):
    text = (ROOT / name).read_text("utf-8")
    (place,) = re.findall(r"<!-- gallery (\w+): ([\w ]+) -->\n(.*?)<!-- /gallery -->", text, re.DOTALL)
    language, names, body = place[0], place[1].split(), place[2]
    calls = [write_call(figure, language=language) for figure in names]
    assert re.findall(r"```python\n(.*?)\n```", body, re.DOTALL) == [write_steps(calls), *calls]
    links = re.findall(r"\]\((figures/[^)]+)\)", body)
    assert links == [f"figures/{figure}.{language}.{s}" for figure in names for s in ("png", "csv")]
    assert [link for link in links if not (ROOT / link).is_file()] == []


@pytest.mark.parametrize("name", READMES)
def test_a_readme_says_what_the_figures_say(name):
    """What was saved beside the figures is not in git: after `make`, `make readme` renews the READMEs."""
    try:
        records = read_records(ROOT / "figures")
    except FileNotFoundError:
        pytest.skip("needs the figures' JSON files; `make` writes them")
    text = (ROOT / name).read_text("utf-8")
    assert fill_gallery(text, records, "figures") == text, "stale: run `make`, then `make readme`"


def test_a_file_without_a_gallery_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr("analysis.show.markdown.read_records", lambda folder: [])
    page = tmp_path / "README.md"
    page.write_text("nothing", encoding="utf-8")
    with pytest.raises(ValueError, match=r"README\.md: no gallery; write"):
        renew_gallery(page, tmp_path)
