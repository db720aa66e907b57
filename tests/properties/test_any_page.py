"""Any page, however damaged, goes through from the file to the slogans, or is refused with our own words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import analysis as an

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8-sig") for path in SEEDS]
LEXICON = an.read_lexicon()

DAMAGE = [
    *[
        "(qū)",
        "区(qū)",
        "?;鶎狱h",
        "?盵2]",
        "\ufffd",
        "&nbsp;",
        "&ldquo;",
        "&amp;amp;",
        "&#8220;",
        "&#0;",
        "&#xd800;",
    ],
    *[
        "\ue5d2",
        "\U00100000",
        "\x00",
        "\x07",
        "\x1b[31m",
        "\u200b",
        "\u00ad",
        "\u202e",
        "\ufeff",
        "\ufe0f",
        "\u3000",
    ],
    *[
        "\r",
        "\r\n",
        "\u2028",
        "\x85",
        "\n\n",
        " ",
        "\t",
        "  党 建 引 领  ",
        "１＋Ｎ",
        "︵︶",
        "﹁﹂",
        "⼈",
        "\ufa12",
    ],
    *[
        "<p>",
        "</p>",
        "<br/>",
        "<",
        "**",
        "# ",
        "> ",
        "![](",
        "](",
        "[正文](/a)",
        "data:image/png;base64,AAAA",
        "---\n",
    ],
    *[
        "\n- 3 -\n",
        "\n第3页 共9页\n",
        "\n相关阅读:\n",
        "\nEND\n",
        "\n来源:某报\n",
        "\n首页 > 正文\n",
        "\n责任编辑:某\n",
    ],
    *["(", ")", "“", "”", "《", "【", "。", "……", "!", "?", ":", "1+", "𠮷", "é\u0301", "あ", "😀", "1", "%"],
]


@st.composite
def damaged(draw):
    """A piece of one of the five files, its lines and characters moved, lost, doubled and dirtied."""
    text = draw(st.sampled_from(TEXTS))
    start = draw(st.integers(0, len(text) - 1))
    lines = text[start : start + draw(st.integers(20, 1200))].split("\n")
    lines = draw(st.permutations(lines)) if draw(st.booleans()) else lines
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        lines = draw(
            st.sampled_from([lines[:at] + lines[at + 1 :] or [""], [*lines, *lines[at:]], lines[at:]])
        )
    page = "\n".join(lines)
    for _ in range(draw(st.integers(0, 12))):
        at, width = draw(st.integers(0, len(page))), draw(st.integers(0, 6))
        new = draw(st.sampled_from([*DAMAGE, "", page[at : at + width] * 2, page[at : at + width][::-1]]))
        page = page[:at] + new + page[at + width :]
    return page


NOISE = st.lists(st.sampled_from(DAMAGE) | st.text(max_size=4), max_size=40).map("".join)


@pytest.fixture(scope="module")
def page_folder(tmp_path_factory):
    return tmp_path_factory.mktemp("any")


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(page=damaged() | NOISE)
@example(page="")
@example(page="一")
@example(page="全市抓基层。")
@example(page="---\n---\n全市抓基层。")
def test_any_page_goes_through_or_is_refused(page, page_folder):
    (page_folder / "page.txt").write_bytes(page.encode("utf-8", "replace"))
    try:
        (report,) = an.load_reports(page_folder)
    except an.CorpusError as refusal:
        assert "page.txt" in str(refusal)
        return
    check_report(report)
    lines = an.split_passages([report], keep="all")
    passages = an.split_passages([report])
    assert len(passages)
    assert passages.equals(lines[lines["passage"] >= 0].reset_index(drop=True))
    sentences = an.split_sentences(passages)
    assert "".join(sentences["text"]) == "".join(passages["text"])
    check_rows(report, lines, "text")
    check_rows(report, sentences, "text")
    check_rows(report, an.find_phrases(passages, lexicon=LEXICON), "surface")


def check_report(report):
    starts, ends = report.traced.starts.tolist(), report.traced.ends.tolist()
    assert len(starts) == len(ends) == len(report.text)
    assert all(0 <= start < end <= len(report.raw) for start, end in zip(starts, ends, strict=True))
    assert all(end <= start for end, start in zip(ends[:-1], starts[1:], strict=True))
    for row in an.audit_repairs([report]).itertuples():
        assert report.raw[row.start : row.end] == row.before != ""


def check_rows(report, table, column):
    for row in table.itertuples():
        assert report.text[row.start : row.end] == getattr(row, column)
        start, end = report.source_span(row.start, row.end)
        assert 0 <= start < end <= len(report.raw)


LONG = 60_000


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "a",
        "一",
        ">",
        "?",
        " ",
        "，",
        "&",
        "<",
        "[",
        "](",
        "#",
        "*",
        "“",
        "一 ",
        "一、",
        "1",
        "1+",
        "-",
        "《",
        "区(",
        "【",
    ],
)
def test_an_endless_line_is_read_in_time(piece, page_folder):
    """A pattern that tries every end from every start takes minutes for such a line, not moments."""
    line = piece * (LONG // len(piece))
    (page_folder / "page.txt").write_text(f"全市抓基层、强基础。\n{line}\n一{line}。", encoding="utf-8")
    (report,) = an.load_reports(page_folder)
    assert len(an.split_passages([report])) >= 1
