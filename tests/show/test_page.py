"""The gallery's page: read by an HTML parser, its links followed on the disk."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import pytest

from analysis.cli import main
from analysis.show import gallery
from analysis.show.page import build_page
from analysis.show.recipes import write_call

PIXEL = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (1920).to_bytes(4, "big") + (1080).to_bytes(4, "big")


class Reader(HTMLParser):
    """What stands on a page: elements with their attributes, and the text of some."""

    def __init__(self, text):
        super().__init__()
        self.found, self.texts, self.open = [], {}, []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        if self.open and data.strip():
            self.texts.setdefault(self.open[-1], []).append(data)

    def all(self, tag):
        return [attrs for name, attrs in self.found if name == tag]


@pytest.fixture(scope="module")
def folder(five, records_of, tmp_path_factory):
    """Files as a run leaves them, the pictures cut down to their heads."""
    folder = tmp_path_factory.mktemp("figures")
    for record in records_of(five):
        (folder / f"{record.stem}.png").write_bytes(PIXEL)
        (folder / f"{record.stem}.csv").touch()
    (folder / "top_terms.zh.svg").touch()
    (folder / "top_terms.zh.dark.png").touch()
    (folder / "tifa.xlsx").touch()
    return folder


@pytest.fixture(scope="module")
def page(five, records_of, folder):
    return build_page(records_of(five), folder)


def test_every_figure_has_its_words_in_its_language(five, records_of, page):
    reader = Reader(page)
    records = records_of(five)
    images = {image["src"]: image for image in reader.all("img")}
    assert set(images) == {f"{record.stem}.png" for record in records}
    for record in records:
        image = images[f"{record.stem}.png"]
        assert image["alt"] == record.words["alt"]
        assert (image["width"], image["height"]) == ("1920", "1080")
        told = " ".join(reader.texts["p"])
        assert record.exhibit.caption[record.language] in told
        assert record.exhibit.caveat[record.language] in told
        assert record.words["title"] in reader.texts["h3"]
        assert write_call(record.exhibit.name, language=record.language) in reader.texts["code"]
    assert [article["lang"] for article in reader.all("article")] == ["zh-CN", "en-US"]


def test_it_asks_for_nothing_elsewhere_and_no_link_is_broken(folder, page):
    reader = Reader(page)
    links = [a["href"] for a in reader.all("a")] + [img["src"] for img in reader.all("img")]
    ids = {attrs["id"] for _, attrs in reader.found if "id" in attrs}
    for link in links:
        parts = urlsplit(link)
        assert not parts.scheme and not parts.netloc
        assert (folder / unquote(parts.path)).exists() if parts.path else parts.fragment in ids
    assert [source["srcset"] for source in reader.all("source")] == ["top_terms.zh.dark.png"]
    assert "top_terms.zh.svg" in links and "top_terms.en.svg" not in links and "tifa.xlsx" in links
    assert not reader.all("script") and not re.search(r"url\(|@import|https?:", page)
    assert [link["href"] for link in reader.all("link")] == ["data:,"]


def test_headings_go_down_one_by_one_and_ids_are_single(page):
    reader = Reader(page)
    levels = [int(tag[1]) for tag, _ in reader.found if re.fullmatch(r"h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [attrs["id"] for _, attrs in reader.found if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert all(image["alt"] for image in reader.all("img"))


def test_one_language_needs_no_switch(five, records_of, folder):
    reader = Reader(build_page(records_of(five, ("en",)), folder))
    assert reader.all("html") == [{"lang": "en-US"}]
    assert not reader.all("header")


def test_words_are_no_markup(five, records_of, folder):
    (record,) = [r for r in records_of(five, ("zh",)) if r.exhibit.name == "top_terms"]
    words = {**record.words, "title": "<script>党建</script>", "alt": '"><b>'}
    page = build_page([type(record)(**{**vars(record), "words": words})], folder)
    reader = Reader(page)
    assert not reader.all("script") and not reader.all("b")
    assert reader.all("img")[0]["alt"] == '"><b>'


def test_the_command_writes_the_same_page_twice(five, tmp_path, capsys):
    gallery.save_figure("corpus_card", five.reports, reports=five.reports, folder=tmp_path)
    assert main(["gallery", "--figures", str(tmp_path)]) == 0
    first = (tmp_path / "index.html").read_bytes()
    assert main(["gallery", "--figures", str(tmp_path)]) == 0
    assert (tmp_path / "index.html").read_bytes() == first
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"index.html", *(f"corpus_card.zh.{s}" for s in ("png", "svg", "pdf", "csv", "json"))}
    assert main(["gallery", "--figures", str(tmp_path / "nowhere")]) == 1
    assert "`tifa run` draws them" in capsys.readouterr().err
