import warnings
from pathlib import Path

import matplotlib as mpl
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager
from PIL import ImageFont

from analysis.show import fonts


def test_the_font_found_is_static_and_holds_chinese():
    font = fonts.find_font()
    assert font.suffix in {".otf", ".ttf"}
    assert fonts.missing_glyphs("党建引领“1+8+38+N”旌阳區", font) == ""


def test_a_missing_glyph_is_named_with_its_code_point():
    font = fonts.find_font()
    assert fonts.missing_glyphs("党😀建😀", font) == "😀"
    with pytest.raises(ValueError, match=r"😀 \(U\+1F600\)"):
        fonts.require_glyphs(["党建", "好😀"], font)


def test_the_chosen_font_comes_first(monkeypatch, tmp_path):
    copy = tmp_path / "mine.otf"
    copy.write_bytes(fonts.find_font().read_bytes())
    monkeypatch.setenv("TIFA_FONT", str(copy))
    assert fonts.find_font() == copy


@pytest.mark.parametrize(("name", "fault"), [("none.otf", "not a file"), ("font.ttc", "not an .otf or .ttf")])
def test_a_chosen_font_that_cannot_be_used_is_refused(monkeypatch, tmp_path, name, fault):
    (tmp_path / "font.ttc").touch()
    monkeypatch.setenv("TIFA_FONT", str(tmp_path / name))
    with pytest.raises(FileNotFoundError, match=fault):
        fonts.find_font()


def test_without_any_font_the_error_says_what_to_do(monkeypatch):
    monkeypatch.setattr(fonts, "_candidates", lambda: iter([Path("/nowhere/font.otf")]))
    with pytest.raises(FileNotFoundError, match=r"pip install .* or set TIFA_FONT"):
        fonts.find_font()


def test_installed_fonts_are_tried_by_name(monkeypatch):
    names = ["/f/DejaVuSans.ttf", "/f/wqy-microhei.ttf", "/f/NotoSansSC-Regular.otf"]
    monkeypatch.setattr("matplotlib.font_manager.findSystemFonts", lambda: names)
    assert [path.name for path in fonts._installed()] == ["NotoSansSC-Regular.otf", "wqy-microhei.ttf"]


def test_widths_agree_with_freetype():
    text, font = "党建1+8引领Party", fonts.find_font()
    oracle = ImageFont.truetype(str(font), 1000).getlength(text, features=["-kern"])
    assert fonts.measure_width(text, 1000) == pytest.approx(oracle, rel=0.002)


def test_matplotlib_is_left_as_it_was():
    before = dict(mpl.rcParams), list(fontManager.ttflist), list(warnings.filters)
    with fonts.use_chinese_font():
        assert dict(mpl.rcParams) != before[0]
    assert (dict(mpl.rcParams), list(fontManager.ttflist), list(warnings.filters)) == before


def test_a_box_instead_of_a_character_is_an_error():
    figure = Figure()
    FigureCanvasAgg(figure)
    figure.text(0.5, 0.5, "党😀")
    with fonts.use_chinese_font(), pytest.raises(UserWarning, match="missing from"):
        figure.canvas.draw()
