"""`find_parallels`: the kinds of series, what is none, and rows that point home."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import analysis as an
from analysis.corpus.tables import PARALLELS

OFFSET = 7
VERBS = "转变 树立 健全 提升 夯实 激发".split()  # noqa: SIM905
NOUNS = "作风 标杆 机制 能力 基础 活力".split()  # noqa: SIM905
MARKS = "、,。;:“”‘’()《》+—\n 「」"
PIECES = st.sampled_from(
    [*VERBS, *NOUNS, *MARKS, *MARKS, "抓基层", "一是", "坚持", "和", "的", "等", "3个", "了", "𠮷"]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map("".join))


def passages(*texts, doc_id="甲", kinds=None):
    """A table of passages that stand one after the other in a report."""
    starts = [OFFSET + sum(len(text) + 1 for text in texts[:n]) for n in range(len(texts))]
    return pd.DataFrame(
        {
            "doc_id": doc_id,
            "passage": range(len(texts)),
            "kind": kinds or ["paragraph"] * len(texts),
            "text": list(texts),
            "start": starts,
        }
    )


def series(*texts, kinds=None):
    rows = an.find_parallels(passages(*texts, kinds=kinds))
    return [list(members["text"]) for _, members in rows.groupby("group")]


LONG = "这里写上一段足够长的话来说明这项工作究竟是怎样一步一步开展起来并且取得了成效的。"

ONE_SERIES = {
    "equal length, with a lead-in": ("持续推动农民致富、农业升级、农村繁荣。", "农民致富 农业升级 农村繁荣"),
    "equal length, with a tail": ("探索区域联动、资源联享、治理联抓的路子。", "区域联动 资源联享 治理联抓"),
    "suffix": ("推进服务精细化、管理智能化、队伍年轻化。", "服务精细化 管理智能化 队伍年轻化"),
    "suffix of two sizes": ("坚持法治、德治、村民自治相结合。", "法治 德治 村民自治"),
    "prefix": ("坚持以考促学、以赛促练、以评促改。", "以考促学 以赛促练 以评促改"),
    "repeated characters": ("做到人人有事干、事事有人管、处处见党员。", "人人有事干 事事有人管 处处见党员"),
    "last joined by 和": ("提升群众的参与感、荣誉感和责任感。", "参与感 荣誉感 责任感"),
    "last joined by 和, a tail": ("把顶层谋划、系统布局和整体推动相结合。", "顶层谋划 系统布局 整体推动"),
    "clauses": ("支部领办,干部包办,党员帮办。", "支部领办 干部包办 党员帮办"),
    "clauses with a lead-in": (
        "阵地的建设密切干群关系,转变干部作风,树立党员形象。",
        "密切干群关系 转变干部作风 树立党员形象",
    ),
    "clauses with an inner 、": (
        "在镇(街道)设立服务中心,在村(社区)设立服务站点,在楼宇、园区、市场等地设立服务驿站。",
        "在镇(街道)设立服务中心 在村(社区)设立服务站点 在楼宇、园区、市场等地设立服务驿站",
    ),
    "quoted with a long tail": (
        "以“坐不住”的紧迫感、“等不得”的危机感、“慢不了”的责任感推进工作。",
        "“坐不住”的紧迫感 “等不得”的危机感 “慢不了”的责任感",
    ),
    "quoted ends": (
        "打造成富民增收的“金色引擎”、便民利民的“贴心管家”、凝聚党员群众的“坚强堡垒”。",
        "富民增收的“金色引擎” 便民利民的“贴心管家” 凝聚党员群众的“坚强堡垒”",
    ),
    "subject and predicate, unequal": (
        "推动工作力量向一线集中、各类服务资源向网格倾斜。",
        "工作力量向一线集中 各类服务资源向网格倾斜",
    ),
    "phrases of unequal length": (
        "高质量建强骨干队伍、大力度推进产业发展、深化基层治理。",
        "高质量建强骨干队伍 大力度推进产业发展 深化基层治理",
    ),
    "unmarked, three by three": ("组织党员听民声解民忧办实事。", "听民声 解民忧 办实事"),
    "unmarked, two of three": ("发动党员到一线打头阵担先锋。", "打头阵 担先锋"),
    "unmarked, repeated head": ("形成一批可借鉴可推广的经验。", "可借鉴 可推广"),
    "unmarked, repeated numeral": ("推行五联五助五提升机制。", "五联 五助 五提升"),
    "unmarked, quoted objects": ("在服务中建“网”强“格”。", "建“网” 强“格”"),
    "unmarked, suffix": ("走上制度化规范化轨道。", "制度化 规范化"),
    "couplet": ("种下梧桐树,引来金凤凰。", "种下梧桐树 引来金凤凰"),
    "couplet with one prefix": ("工作有序衔接,因地制宜、因户施策。", "因地制宜 因户施策"),
    "chain": ("统筹推进,串点成线、成线扩面。", "串点成线 成线扩面"),
    "affix with an inner 的": (
        "看得见的变化、摸得着的实惠、感受得到的幸福。",
        "看得见的变化 摸得着的实惠 感受得到的幸福",
    ),
    "touching quotations": ("推出“红色贷款”“红色担保”。", "“红色贷款” “红色担保”"),
    "broken frame: 从 only twice": ("从田间到车间,从用干部到引能人。", "从田间到车间 从用干部到引能人"),
    "broken frame: one member without 最": (
        "解决最关键、最紧要、最直接、呼声最高的问题。",
        "最关键 最紧要 最直接 呼声最高",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "members"), ONE_SERIES.values(), ids=ONE_SERIES)
def test_series_is_found_whole(text, members):
    assert members.split() in series(text)


NO_SERIES = {
    "places": "东山镇、西河镇、南坪街道等地先后开展试点。",
    "bodies": "县委组织部、县纪委、县农业农村局、县财政局等单位参加。",
    "posts": "村支部书记、村委会主任、驻村第一书记到会。",
    "counts": "全县有党委17个、党总支27个、党支部491个。",
    "counts in clauses": "其中党员3500名,党小组210个。",
    "people": "李明、王芳、张伟等同志参加。",
    "things": "种植柑橘、茶叶、山药、食用菌。",
    "short nouns": "走进园区、商圈、楼宇。",
    "one change is no pair": "变“坐等”为“上门”。",
    "a set phrase": "一心一意谋发展。",
    "a number within": "投入1,200,300元。",
    "a title": "印发《夯实基础、激发活力、提升能力三年行动方案》。",
}  # fmt: skip


@pytest.mark.parametrize("text", NO_SERIES.values(), ids=NO_SERIES)
def test_lists_are_no_series(text):
    assert series(text) == []


def test_nested_series_are_apart():
    found = series("抓基层、强基础,推动农村焕新颜;攻难点、创亮点,推动社区展新貌。")
    assert ["抓基层", "强基础"] in found
    assert ["攻难点", "创亮点"] in found


def test_a_quoted_series_is_found_inside_its_quotation():
    found = series("实施“头雁领航、群雁齐飞、雏雁成长”三项计划,建强队伍。")
    assert found == [["头雁领航", "群雁齐飞", "雏雁成长"]]


def test_series_after_other_links():
    found = series("推动街道、社区与辖区单位组织共建、活动共办、资源共用。")
    assert found == [["组织共建", "活动共办", "资源共用"]]


def test_sentences_that_begin_alike():
    found = series("坚持抓示范引路。坚持抓骨干带动。坚持抓全员覆盖。")
    assert found == [["坚持抓示范引路", "坚持抓骨干带动", "坚持抓全员覆盖"]]


def test_parts_over_semicolons():
    text = "在农村,突出抓党建促乡村振兴;在社区,突出抓党建促基层治理;在机关,突出抓党建促作风转变。"
    assert text.removesuffix("。").split(";") in series(text)


def test_numbered_sentences_with_others_between():
    text = f"一是强化组织领导。{LONG}二是强化宣传引导。{LONG}三是强化督导检查。{LONG}"
    assert ["强化组织领导", "强化宣传引导", "强化督导检查"] in series(text)


def test_openings_of_one_size():
    text = f"内培挖潜,{LONG}外引借智,{LONG}下沉赋能,{LONG}"
    assert ["内培挖潜", "外引借智", "下沉赋能"] in series(text)


def test_run_in_heads_cross_passages():
    heads = ["聚焦结构优化,抓好精准选育", "聚焦素质提升,抓实多元培训", "聚焦担当作为,抓牢规范管理"]
    rows = an.find_parallels(passages(*(f"{head}。{LONG}{LONG}" for head in heads)))
    across = [list(g["text"]) for _, g in rows.groupby("group") if len(set(g["passage"])) > 1]
    assert across == [heads]


def test_headings_make_a_series_and_their_pairs_another():
    heads = ["一、抓基层、强基础,推动农村党建提升", "二、攻难点、创亮点,推动两新党建见效"]
    heads += ["三、亮实招、出实策,推动机关党建走深"]
    found = series(*heads, kinds=["heading"] * 3)
    assert [head[2:] for head in heads] in found
    assert ["攻难点", "创亮点"] in found


def test_lower_headings_do_not_mix_with_higher_ones():
    heads = ["一、建强基层队伍", "(一)选优村级干部", "(二)育强后备力量", "二、提升治理效能"]
    found = series(*heads, kinds=["heading"] * 4)
    assert ["选优村级干部", "育强后备力量"] in found or ["建强基层队伍", "提升治理效能"] in found
    assert all(len(members) == 2 for members in found)


def test_a_heading_in_two_halves_is_a_couplet():
    assert series("党建引领有方向 乡村发展添动力", kinds=["heading"]) == [
        ["党建引领有方向", "乡村发展添动力"]
    ]


def test_places_as_headings_are_no_series():
    assert series("东山镇", "西河镇", "南坪镇", kinds=["heading"] * 3) == []


def test_traditional_text_is_read_and_kept():
    assert series("推動農民增收、農業增效、農村增綠。") == [["農民增收", "農業增效", "農村增綠"]]


PHRASES = st.lists(
    st.tuples(st.sampled_from(VERBS), st.sampled_from(NOUNS)).map("".join),
    min_size=3,
    max_size=6,
    unique=True,
)


@given(PHRASES, st.sampled_from(["", "近年来,", "他们说:"]), st.sampled_from(["。", ";大家满意。"]))
def test_equal_phrases_come_apart_as_by_split(members, before, after):
    text = before + "、".join(members) + after
    inside = re.split("[,:;。]", text)[bool(before)]
    assert inside.split("、") in series(text)


@given(
    st.lists(TEXTS, max_size=4), st.lists(st.sampled_from(["heading", "paragraph"]), min_size=4, max_size=4)
)
def test_rows_point_home(texts, kinds):
    table = passages(*texts, kinds=kinds[: len(texts)])
    before = table.copy()
    rows = an.find_parallels(table)
    pd.testing.assert_frame_equal(table, before)
    report = " " * OFFSET + "\n".join(texts)
    for row in rows.itertuples():
        assert report[row.start : row.end] == row.text != ""
        assert not row.text[0].isspace()
        assert texts[row.passage] != "" and table["start"][row.passage] <= row.start


@given(st.lists(TEXTS, max_size=3))
def test_groups_are_whole_and_in_order(texts):
    rows = an.find_parallels(passages(*texts))
    groups = rows.groupby("group")
    assert list(groups.groups) == list(range(len(groups)))
    seen = set()
    for _, members in groups:
        assert list(members["member"]) == list(range(len(members)))
        assert len(members) > 1
        assert (members["end"].to_numpy()[:-1] <= members["start"].to_numpy()[1:]).all()
        assert len(set(members["frame"])) == 1
        seen.add(tuple(zip(members["start"], members["end"], strict=True)))
    assert len(seen) == len(groups)
    assert rows.groupby("group")["start"].min().is_monotonic_increasing


def test_reports_do_not_meet():
    text = "持续抓基层、强基础、固基本。"
    table = pd.concat([passages(text, doc_id="甲"), passages(text, doc_id="乙")], ignore_index=True)
    rows = an.find_parallels(table)
    assert rows["doc_id"].tolist() == ["甲"] * 3 + ["乙"] * 3
    assert rows["group"].tolist() == [0] * 6


def test_no_series_keep_the_contract():
    rows = an.find_parallels(passages("今天下雨。"))
    assert rows.columns.tolist() == PARALLELS.names
    assert rows.dtypes.equals(an.find_parallels(passages("抓基层、强基础、固基本。"))[:0].dtypes)


def test_missing_columns_are_named():
    with pytest.raises(
        ValueError, match=r"table of split_passages is needed, .*missing: \['kind', 'start'\]"
    ):
        an.find_parallels(passages("抓基层").drop(columns=["kind", "start"]))


def test_rows_point_home_in_the_reports(reports, passages):
    rows = an.find_parallels(passages)
    text = {report.doc_id: report.text for report in reports}
    assert len(rows.groupby(["doc_id", "group"])) > 100
    assert all(text[row.doc_id][row.start : row.end] == row.text for row in rows.itertuples())
