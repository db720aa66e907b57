"""Quotation marks pair up within a sentence."""

import pytest

from analysis.find.quotes import balance, fold_quotes, iterate_quoted


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“甲”“乙”", ["甲", "乙"]),
        ("“甲‘乙’丙”", ["乙", "甲‘乙’丙"]),
        ("”甲“乙”", ["乙"]),
        ("“甲。乙”", []),
        ("‘甲”“乙”", ["乙"]),
        ("“甲(乙)”", ["甲"]),
        ("“ 甲 ”", ["甲"]),
    ],
)
def test_quoted(text, inner):
    assert [text[q.inner_start : q.inner_end] for q in iterate_quoted(text)] == inner


def test_straight_marks_turn_in_pairs():
    assert fold_quotes('"甲"和"乙"') == "“甲”和“乙”"


@pytest.mark.parametrize(
    ("text", "span", "widened"),
    [
        ("“两新”组织", (1, 6), (0, 6)),
        ("强“根”", (0, 3), (0, 4)),
        ("建设“强堡垒”", (0, 4), None),
        ("甲乙", (0, 2), (0, 2)),
    ],
)
def test_balance(text, span, widened):
    assert balance(text, *span) == widened
