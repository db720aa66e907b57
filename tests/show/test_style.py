from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus import lexicon
from analysis.measure import similarity
from analysis.show import words
from analysis.show.fonts import measure_width
from analysis.show.style import CATEGORY_COLOURS, balance, shorten, stack, wrap_text

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


def test_a_title_breaks_between_clauses_if_it_can():
    title = "955个提法中，92%只见于一份报告；共用最多的是旌阳和揭东"
    assert balance(title, 470, 26, lines=2).split("\n")[0][-1] in "，；"
    assert balance("党建" * 40, 420, 26, lines=2).endswith("…")


def test_a_latin_word_is_not_broken():
    assert shorten("campaign to study Party history", 130, 18) == "campaign to…"


def test_each_category_has_a_colour_of_its_own():
    assert set(CATEGORY_COLOURS) == set(words.CATEGORIES)
    assert len(set(CATEGORY_COLOURS.values())) == len(words.CATEGORIES)


def test_figures_name_what_the_package_knows():
    assert set(words.CATEGORIES) == set(lexicon.CATEGORIES)
    assert set(words.FAMILIES) == {*lexicon.FAMILIES, "other"}
    assert set(words.MEASURES) == set(get_args(similarity.Measure))
    assert set(words.DISTANCES) == set(similarity.DISTANCES)


@given(st.floats(60, 300))
def test_the_mark_of_a_cut_has_no_line_of_its_own(width):
    assert "…" not in wrap_text("2023青山县政府…", width, 18, lines=3).split("\n")


def test_a_file_name_breaks_behind_the_underscore():
    assert wrap_text("12 of party_congress", 140, 18, lines=2) == "12 of\nparty_congress"
    assert wrap_text("party_congress", 90, 18, lines=2).split("\n") == ["party_", "congress"]
