from __future__ import annotations

import re
from html.parser import HTMLParser

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.pages import read_title, render_page

TITLES = {"01_a": "01 · 甲", "02_b": "02 · B & C", "03_c": "03 · 丙"}
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="


class Elements(HTMLParser):
    """All elements of a page with their attributes."""

    def __init__(self, page):
        super().__init__()
        self.all = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.all.append((tag, dict(attrs)))

    def of(self, tag):
        return [attributes for name, attributes in self.all if name == tag]


@pytest.fixture
def executed(tmp_path):
    """An executed notebook with all that the notebooks show; ids of cells are new each time."""

    def write(**injected):
        lines = ["# Parameters", *(f"{name} = {value!r}" for name, value in injected.items())]
        picture = {"image/png": PIXEL, "text/plain": "SavedFigure"}
        code = [
            new_code_cell("\n".join(lines), metadata={"tags": ["injected-parameters"]}),
            new_code_cell(
                "1 < 2",
                execution_count=3,
                outputs=[
                    new_output("execute_result", picture, metadata={"image/png": {"alt": 'Bars. "党建" <1'}}),
                    new_output("display_data", {"text/markdown": "**找到** 3", "text/plain": "x"}),
                    new_output("display_data", {"text/html": "<table><tr><th></th><th>词</th></tr></table>"}),
                    new_output("stream", name="stdout", text="0.04"),
                ],
            ),
        ]
        text = new_markdown_cell("# 02 · B & C\n\nWhy 党建?\n\n## Who *shares* what\n\n### Less\n\n## Last")
        path = tmp_path / "02_b.ipynb"
        nbformat.write(new_notebook(cells=[text, *code]), path)
        return path

    return write


def test_the_title_is_the_first_heading(executed):
    assert read_title(executed()) == "02 · B & C"


def test_a_page_shows_what_the_notebook_shows(executed):
    page = render_page(executed(), TITLES, language="zh")
    assert "<strong>找到</strong> 3" in page
    assert "0.04" in page
    found = Elements(page)
    (picture,) = found.of("img")
    assert picture["alt"] == 'Bars. "党建" <1'
    assert picture["src"] == f"data:image/png;base64,{PIXEL}"
    assert len(found.of("details")) == 1
    assert "SavedFigure" not in page


def test_a_page_leads_to_the_others_and_to_its_headings(executed):
    found = Elements(render_page(executed(), TITLES, language="en"))
    links = [link for link in found.of("a") if link.get("class") not in {"anchor-link", "skip"}]
    assert [link["href"] for link in links] == [
        "01_a.html", "02_b.html", "#Who-shares-what", "#Last", "03_c.html", "01_a.html", "03_c.html",
    ]  # fmt: skip
    assert [link["href"] for link in links if "aria-current" in link] == ["02_b.html"]
    ids = {attributes["id"] for _, attributes in found.all if "id" in attributes}
    assert {"Who-shares-what", "Last", "text"} <= ids


@pytest.mark.parametrize(("language", "lang"), [("zh", "zh-Hans"), ("en", "en")])
def test_findings_are_in_their_language(executed, language, lang):
    found = Elements(render_page(executed(), TITLES, language=language))
    assert {div["lang"] for div in found.of("div") if "lang" in div} == {lang}
    assert [page["lang"] for page in found.of("html")] == ["en"]


def test_a_page_says_nothing_of_the_machine(executed):
    """Cells have other ids and folders other names in each run."""
    folders = [{"corpus": f"/data/{n}", "figures": f"/out/{n}/figures", "seed": 5} for n in range(2)]
    pages = [render_page(executed(**each), TITLES, language="zh") for each in folders]
    assert pages[0] == pages[1]
    assert "/data" not in pages[0]
    assert "seed" in pages[0]
    assert len(Elements(render_page(executed(corpus="/data"), TITLES, language="zh")).of("details")) == 1


def test_nothing_is_fetched(executed):
    page = render_page(executed(), TITLES, language="zh")
    found = Elements(page)
    assert [a for tag, a in found.all if tag in {"script", "iframe", "object"} and "src" in a] == []
    assert re.findall(r"url\(|@import|https?://", page) == []
    assert {link["href"] for link in found.of("link")} == {"data:,"}


def test_wide_tables_can_be_reached_and_have_no_empty_headings(executed):
    found = Elements(render_page(executed(), TITLES, language="en"))
    (wide,) = [div for div in found.of("div") if div.get("role") == "group"]
    assert (wide["tabindex"], wide["aria-label"]) == ("0", "Table")
    assert (len(found.of("th")), len(found.of("td"))) == (1, 1)
