from __future__ import annotations

from analysis.corpus.formats.printed_lines import PrintedLine, join_lines
from analysis.corpus.text import measure_columns

SIZE = 10.0


def page(*rows: tuple[float, str], top: float = 700.0, leading: float = 18.0) -> list[PrintedLine]:
    return [
        PrintedLine(text, left, left + SIZE * measure_columns(text) / 2, top - leading * n, SIZE)
        for n, (left, text) in enumerate(rows)
    ]


FULL = "全县坚持以党建引领基层治理把支部建在网格上"
INDENTED = FULL[:-2]


def test_indents_begin_paragraphs_even_after_a_full_line():
    rows = [(70, INDENTED), (50, FULL[:-1] + "。"), (70, INDENTED), (50, "成效明显。")]
    assert join_lines([page(*rows)]) == [INDENTED + FULL[:-1] + "。", INDENTED + "成效明显。"]


def test_a_sentence_that_ends_at_the_edge_goes_on_where_paragraphs_are_indented():
    rows = [(70, INDENTED), (50, FULL[:-1] + "。"), (50, "后一句。"), (70, "另一段。")]
    assert join_lines([page(*rows)]) == [INDENTED + FULL[:-1] + "。后一句。", "另一段。"]


def test_without_indents_a_stop_ends_a_paragraph():
    rows = [(50, FULL), (50, FULL[:-1] + "。"), (50, FULL), (50, "成效明显。")]
    assert join_lines([page(*rows)]) == [FULL + FULL[:-1] + "。", FULL + "成效明显。"]


def test_a_heading_stays_alone():
    rows = [(50, "强基固本"), (70, INDENTED), (50, "成效明显。")]
    assert join_lines([page(*rows)]) == ["强基固本", INDENTED + "成效明显。"]


def test_a_gap_ends_a_paragraph():
    above, below = page((50, FULL), (50, FULL), (50, FULL)), page((50, FULL), top=600.0)
    assert join_lines([[*above, *below]]) == [FULL * 3, FULL]


def test_paragraphs_go_on_over_pages_and_page_numbers_go():
    first = page((200, "内部资料"), (70, INDENTED), (50, FULL), (250, "— 1 —"))
    second = page((200, "内部资料"), (50, "成效明显。"), (250, "第 2 页 共 3 页"))
    third = page((200, "内部资料"), (70, "另一段。"), (250, "3/3"))
    assert join_lines([first, second, third]) == [INDENTED + FULL + "成效明显。", "另一段。"]


def test_a_year_inside_a_page_stays():
    assert join_lines([page((70, "开头一段。"), (50, "2021"), (70, "后一段。"))])[1] == "2021"


def test_nothing_gives_nothing():
    assert join_lines([]) == []
    assert join_lines([[], []]) == []
