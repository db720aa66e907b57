"""`find_near_repeats` finds what was changed by a word, shows the change, and leaves names out."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis as an
from analysis.corpus.tables import NEAR_REPEATS
from analysis.find.near import find_near_repeats
from analysis.find.strings import line_up

WORDS = "推进 打造 党建引领 基层治理 服务群众 红色引擎 凝聚 人才 产业 深度融合 的 和".split()  # noqa: SIM905


def passages(*texts):
    rows = [("a", number, text, 3) for number, text in enumerate(texts)]
    return pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])


def spell(text):
    row = line_up(passages(text))
    return row.spell(0, len(row) - 1)


@pytest.mark.parametrize(
    ("a", "b", "edits"),
    [
        ("树立大抓基层鲜明导向,", "坚持大抓基层的鲜明导向。", "大抓基层[的]鲜明导向"),
        (
            "改革,打通服务群众“最后一公里”;",
            "享受服务,打通治理服务“最后一公里”。",
            "打通{服务群众|治理服务}最后一公里",
        ),
        ("打通服务群众“最后一公里”", "打通服務「最後一公里」", "打通服务[群众]最后一公里"),
    ],
)
def test_by_hand(a, b, edits):
    (row,) = find_near_repeats(passages(a, b)).itertuples()
    assert row.edits == edits
    assert row.a_surface in a
    assert row.b_surface in b


@pytest.mark.parametrize(
    "texts",
    [
        ("以党群活动中心的建设为", "把党群活动中心的功能建设"),  # the name of a thing
        ("打造创新创业人才高地", "打造创新创业人才高地"),  # no difference
        ("打造创新创业,服务人才高地", "打造创新创业。聚焦人才高地"),  # the end of a clause between
        ("打造创新创业人才", "打造创新企业高地"),  # too little
    ],
)
def test_what_is_none(texts):
    found = find_near_repeats(passages(*texts))
    assert found.empty
    assert found.columns.tolist() == NEAR_REPEATS.names


def test_no_text_keeps_the_contract():
    assert find_near_repeats(passages()).dtypes.equals(find_near_repeats(passages("党建")).dtypes)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(st.sampled_from([*WORDS, ",", "“"]), max_size=12).map("".join), max_size=4))
def test_rows_point_home_and_say_what_differs(texts):
    found = find_near_repeats(passages(*texts), min_similarity=0.6)
    for row in found.itertuples():
        for side in "ab":
            number, start, end = (getattr(row, f"{side}_{name}") for name in ("passage", "start", "end"))
            assert texts[number][start - 3 : end - 3] == getattr(row, f"{side}_surface")
        assert row.a_passage < row.b_passage or row.a_end <= row.b_start
        assert spell(row.a_surface) != spell(row.b_surface)
        assert 0.6 <= row.similarity < 1
        assert row.han_chars >= 7
    assert not found.duplicated().any()


@settings(max_examples=50, deadline=None)
@given(st.permutations(WORDS[:9]), st.sampled_from(["乡村", "积极", "干部"]))
def test_an_added_word_is_found(words, added):
    """Two clauses of 20 characters and more that differ by a word in their middle."""
    before, after = "".join(words[:4]), "".join(words[4:])
    plain, longer = f"今天。{before}{after}。", f"昨日!{before}{added}{after}!"
    found = find_near_repeats(passages(plain, longer), max_places=20)
    assert f"{before}[{added}]{after}" in found["edits"].tolist()


def test_the_reports(passages, segmenter, reports):
    found = find_near_repeats(passages, segmenter=segmenter)
    assert {
        "大抓基层[的]鲜明导向",
        "打通{服务群众|治理服务}最后一公里",
        "打通服务[群众]最后一公里",
        "打通[治理]服务最后一公里",
    } <= set(found["edits"])
    text = {report.doc_id: report.text for report in reports}
    for row in found.itertuples():
        assert text[row.a_doc_id][row.a_start : row.a_end] == row.a_surface
        assert text[row.b_doc_id][row.b_start : row.b_end] == row.b_surface
    assert "党群活动中心的[功能]建设" not in set(found["edits"])
    assert len(found) < len(an.find_repeats(passages))


def test_every_fault_is_named():
    with pytest.raises(ValueError, match=r"min_han is 3.*min_similarity is 2.*max_places is 1"):
        find_near_repeats(passages("党建"), min_han=3, min_similarity=2, max_places=1)
