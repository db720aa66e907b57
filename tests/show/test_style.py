import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.show.fonts import measure_width
from analysis.show.style import CATEGORY_COLOURS, INK, balance, ink_on, shade, shorten, stack, wrap_text
from analysis.show.words import CATEGORIES

TEXT = st.text("党建引领，。“”（ ）abcdef 12%+", max_size=60)


@given(TEXT, st.floats(40, 400))
def test_wrapped_lines_fit_and_lose_nothing(text, width):
    lines = wrap_text(text, width, 18, lines=100).split("\n")
    assert all(measure_width(line, 18) <= width for line in lines)
    if not any(line.endswith("…") for line in lines):
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(TEXT, st.integers(1, 3))
def test_there_are_never_more_lines_than_allowed(text, lines):
    assert wrap_text(text, 90, 18, lines=lines).count("\n") < lines
    assert balance(text, 90, 18, lines=lines).count("\n") < lines


def test_a_cut_is_marked():
    assert shorten("党建引领基层治理", 90, 18) == "党建引领…"
    assert wrap_text("party building leads", 60, 18, lines=1).endswith("…")
    assert wrap_text("Shown: 25 of 30 slogans, and Nantang, Sanchuan", 1e4, 18, lines=1).endswith(
        "Nantang, Sanchuan"
    )


def test_numbers_stay_whole_in_a_stack():
    assert stack("1+8+38+N") == "1\n+\n8\n+\n38\n+\nN"


def _luminance(colour):
    levels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in levels]
    return sum(w * v for w, v in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("percent", range(0, 101, 5))
def test_text_on_every_shade_stands_out(percent):
    back = _luminance(shade(percent / 100))
    text = 1.0 if ink_on(percent / 100) == "white" else _luminance(INK)
    high, low = max(back, text), min(back, text)
    assert (high + 0.05) / (low + 0.05) >= 4  # WCAG 2 asks 3 of large text


def test_each_category_has_a_colour_of_its_own():
    assert set(CATEGORY_COLOURS) == set(CATEGORIES)
    assert len(set(CATEGORY_COLOURS.values())) == len(CATEGORIES)
