from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import analysis as an
from analysis.corpus.lexicon.markers import KINDS, read_markers
from analysis.find.persons import find_persons

TEXTS = st.lists(
    st.sampled_from([*"全我市区场。,、“”:一是要", "推进", "必须", "坚决", "村民", "书记王强", "说", "党委"]),
    max_size=30,
).map("".join)


def mark(*texts: str) -> pd.DataFrame:
    rows = [("a", n, "paragraph", "", text, 100 * n, 100 * n + len(text)) for n, text in enumerate(texts)]
    columns = ["doc_id", "passage", "kind", "heading", "text", "start", "end"]
    return an.find_markers(pd.DataFrame(rows, columns=columns))


def found(text: str, kind: str) -> list[str]:
    table = mark(text)
    return table.loc[table["kind"] == kind, "text"].tolist()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进网格管理,打造服务阵地。", ["推进", "打造"]),
        ("一是坚持党建引领;二是要强化保障", ["坚持", "强化"]),
        ("(二)健全机制", ["健全"]),
        ("我市推进网格管理", []),  # a subject stands before
        ("组织部门牵头,组织党员上门", ["组织"]),  # the office; the verb
        ("推进了网格管理", []),  # told, not called for
        ("建設陣地、強化擔當", ["建設", "強化"]),
    ],
)
def test_imperatives_open_a_clause(text, expected):
    assert found(text, "imperative") == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("全市场主体,全市上下", "level_city", ["全市"]),
        ("社区级和区级平台", "level_county", ["区级"]),
        ("自治区政府", "level_county", []),
        ("十分钟服务圈十分便利", "booster", ["十分"]),
        ("入党积极分子积极参与", "booster", ["积极"]),
        ("拥有的和有的地方", "hedge", ["有的"]),
        ("党支部书记和党支部", "organisation", ["党支部"]),
        ("时间银行,商业银行", "organisation", ["银行"]),
        ("我市、我區", "self", ["我市", "我區"]),
        ("必不可少,不可松懈", "obligation", ["不可"]),
    ],
)
def test_what_stands_beside_makes_it_another_word(text, kind, expected):
    assert found(text, kind) == expected


def test_the_longest_of_a_kind_counts_once_and_two_kinds_may_overlap():
    assert found("必须坚定不移推进", "booster") == ["坚定不移"]
    assert sorted(mark("坚决整治乱象")["kind"]) == ["booster", "imperative"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("居民李秀兰说:“好。”", ["李秀兰"]),
        ("“放心了。”张大伟高兴地说。", ["张大伟"]),
        ("社区书记周敏,网格员吴迪。", ["周敏", "吴迪"]),
        ("欧阳海峰介绍", ["欧阳海峰"]),
        ("由区委书记任组长,党员张贴告示。", []),
        ("深入学习习近平新时代中国特色社会主义思想", []),
        ("习近平总书记指出", ["习近平"]),
        ("群众高兴地说", []),
    ],
)
def test_persons_are_named_beside_a_role_or_a_verb_of_speaking(text, expected):
    assert [text[start:end] for start, end in find_persons(text)] == expected


@given(TEXTS)
def test_every_marker_stands_where_it_says(text):
    table = mark("", text)
    for row in table.itertuples():
        assert text[row.start - 100 : row.end - 100] == row.text
    for kind in KINDS:
        mine = table[table["kind"] == kind]
        assert (mine["start"].to_numpy()[1:] >= mine["end"].to_numpy()[:-1]).all()


@given(TEXTS)
def test_a_word_counts_as_often_as_it_stands_there(text):
    """必须 has no longer marker around it: the search must agree with `str.count`."""
    assert found(text, "obligation").count("必须") == text.count("必须")


def test_the_list_keeps_its_own_rules(tmp_path):
    assert {marker.kind for marker in read_markers()} == set(KINDS)
    path = tmp_path / "own.tsv"
    path.write_text(
        "marker\tkind\tunless_before\tunless_after\n全區\tlevel_county\t\t\n必须\tduty\t\t\n"
        "我市\tself\t\t\n我市\tself\t\t\n",
        encoding="utf-8",
    )
    with pytest.raises(ValueError, match=r"4 fault\(s\):(?s:.*)write '全区'(?s:.*)kind 'duty' is unknown"):
        read_markers(path)
