"""Titles in lines: nothing is lost, no line is too long, and phrases stay whole."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analysis.show.breaking import _PIECE, break_title
from analysis.show.fonts import measure_width


@example("9”，”", 60)
@given(st.text(alphabet="党建引领基层治理ab9 ，。；：“”（）()+、%", max_size=60), st.integers(60, 600))
def test_nothing_is_lost_and_no_line_is_too_long(text, width):
    lines = break_title(text, width, 18)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
    for line in lines:
        # Only what has to stay whole, such as a sign with the marks behind it, may be wider than a line.
        assert measure_width(line, 18) <= width + 1 or len(_PIECE.findall(line)) == 1


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Most widespread of all the slogans: 党建引领", ["Most widespread of all", "the slogans: 党建引领"]),
        (
            "用词上旌阳和揭东（0.42），提法上海口（0.04）",
            ["用词上旌阳和揭东（0.42），", "提法上海口（0.04）"],
        ),
        ("短", ["短"]),
        ("", []),
    ],
)
def test_lines_end_where_a_reader_pauses(text, lines):
    assert break_title(text, 260, 18) == lines


def test_as_few_lines_as_needed():
    text = "党建引领基层治理" * 6
    for width in (200, 400, 800):
        lines = break_title(text, width, 18)
        assert len(lines) == -(-len(text) // int(width // 18))


def test_names_of_files_stay_whole():
    lines = break_title("12 reports; party_congress is 26.8 times as long as short", 320, 26)
    assert sum("party_congress" in line for line in lines) == 1
