"""What looks at the pages of the deck in continuous integration."""

import importlib.util
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from pptx import Presentation

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def looker():
    spec = importlib.util.spec_from_file_location("ci_slides", ROOT / ".ci" / "slides.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def deck(tmp_path):
    made = Presentation()
    for _ in range(2):
        made.slides.add_slide(made.slide_layouts[6])
    made.save(tmp_path / "deck.pptx")
    return tmp_path / "deck.pptx"


def draw(folder, names):
    for name, ink in names.items():
        page = Image.new("RGB", (200, 100), "white")
        if ink:
            ImageDraw.Draw(page).rectangle((20, 20, 60, 40), fill="black")
        page.save(folder / name)


@pytest.mark.parametrize(
    ("pages", "fault"),
    [
        ({"page-1.png": 1, "page-2.png": 1}, ""),
        ({"page-1.png": 1}, "2 slides, but 1 pages"),
        ({"page-1.png": 1, "page-2.png": 0}, "blank: page-2.png"),
    ],
)
def test_missing_and_blank_pages_are_told(looker, deck, tmp_path, monkeypatch, pages, fault):
    monkeypatch.setattr(looker.shutil, "which", str)
    monkeypatch.setattr(looker, "draw_pages", lambda _deck, folder, _work: draw(folder, pages))
    assert looker.main(deck, tmp_path / "pages") == fault


@pytest.mark.parametrize(("ci", "fault"), [("", ""), ("true", "continuous integration needs them")])
def test_without_its_tools_it_says_so(looker, deck, tmp_path, monkeypatch, capsys, ci, fault):
    monkeypatch.setattr(looker.shutil, "which", lambda name: None)
    monkeypatch.setenv("CI", ci)
    assert looker.main(deck, tmp_path / "pages") == fault
    assert "no soffice and no pdftoppm" in capsys.readouterr().err
    assert not (tmp_path / "pages").exists()
