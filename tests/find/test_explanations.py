"""Formulas are unpacked as the text unpacks them, and left alone where it says nothing."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis as an


def lay_out(*texts, headings=()):
    rows, at = [], 100
    for number, text in enumerate(texts):
        rows.append(("a", number, "heading" if number in headings else "paragraph", text, at))
        at += len(text) + 1
    return pd.DataFrame(rows, columns=["doc_id", "passage", "kind", "text", "start"])


def explain(*texts, headings=()):
    rows = an.explain_formulas(lay_out(*texts, headings=headings))
    return {row.phrase: row for row in rows.itertuples()}


@pytest.mark.parametrize(
    ("text", "phrase", "parts", "shown_by"),
    [
        (
            "开展“一提升两转变(提升本领、转变作风、转变方式)”行动。",
            "一提升两转变",
            "提升本领|转变作风|转变方式",
            "bracket",
        ),
        ("推行“141”工作法(1个核心、4项机制、1个平台)。", "141工作法", "1个核心|4项机制|1个平台", "bracket"),
        (
            "开展“三个一”活动,即读一本书、上一堂课、办一件事。",
            "三个一",
            "读一本书|上一堂课|办一件事",
            "marker",
        ),
        (
            "推行“两个一”做法:一张清单明责任、一套机制保长效。",
            "两个一",
            "一张清单明责任|一套机制保长效",
            "marker",
        ),
        ("建立“周调度、月通报、季评比”三项机制。", "三项机制", "周调度|月通报|季评比", "quoted before"),
        (
            "坚持问题导向、目标导向、结果导向“三个导向”。",
            "三个导向",
            "问题导向|目标导向|结果导向",
            "listed before",
        ),
        ("构建“1+2+N”的区、镇、村三级体系。", "1+2+N", "区|镇|村", "listed after"),
        (
            "推行“两变”改革,通过荒山变果园、民房变客房,增收明显。",
            "两变",
            "荒山变果园|民房变客房",
            "repeated word",
        ),
        (
            "坚持“两个坚持”。一是坚持党的领导,不动摇。二是坚持人民至上。",
            "两个坚持",
            "坚持党的领导|坚持人民至上",
            "ordinals",
        ),
        ("构建“1+N”模式,“1”即党建联盟,“N”即多元力量。", "1+N", "党建联盟|多元力量", "terms"),
    ],
)
def test_parts(text, phrase, parts, shown_by):
    row = explain(text)[phrase]
    assert (row.parts, row.shown_by) == (parts, shown_by)
    assert bool(row.agrees)


def test_heads_that_repeat_the_word():
    texts = [
        "“两个强化”建队伍",
        "强化理论武装。办班。",
        "为此,多措并举,久久为功。",
        "强化实践锻炼。下沉。",
        "作风更硬",
        "强化保障。",
    ]
    row = explain(*texts, headings={0, 4})["两个强化"]
    assert (row.parts, row.shown_by, bool(row.agrees)) == ("强化理论武装|强化实践锻炼", "heads", True)


def test_headings_below_the_lead():
    texts = ["以“两个支点”撬动发展。", "队伍过硬", "选优。", "阵地过硬", "建强。"]
    assert explain(*texts, headings={1, 3})["两个支点"].parts == "队伍过硬|阵地过硬"
    assert explain(*texts[:3], headings={1})["两个支点"].parts == ""


def test_a_number_that_disagrees_is_told():
    row = explain("开展“四个一”活动(读一本书、上一堂课、办一件事)。")["四个一"]
    assert (row.number, row.parts_found, bool(row.agrees)) == (4, 3, False)


def test_a_list_left_open_neither_agrees_nor_disagrees():
    row = explain("开展“四个一”活动(读一本书、上一堂课等)。")["四个一"]
    assert row.parts_found == 2
    assert row.agrees is pd.NA


@pytest.mark.parametrize(
    "text",
    [
        "落实“四议两公开”制度,推动治理水平提升。",
        "抓好农村党建、城市党建还是“两新”组织党建。",
        "推动教师招聘、新校建设、“双提”等工作。",
        "创建“520”党建品牌,让党的形象、党的声音、党的服务深入人心。",
        "推行一村一品、一户一策,增收致富。",
        "“三项机制”落地,把三项机制用好,把三项机制用足,三项机制见效。",
    ],
)
def test_the_unexplained_stays_unexplained(text):
    rows = an.explain_formulas(lay_out(text))
    assert len(rows)
    assert (rows["parts"] == "").all()
    assert rows["parts_start"].isna().all()
    assert rows["agrees"].isna().all()


def test_the_longest_of_nested_formulas_is_explained_once():
    assert list(explain("推行“141”工作法。")) == ["141工作法"]


def test_every_part_points_home(reports, passages):
    text = {report.doc_id: report.text for report in reports}
    parts, formulas = an.list_parts(passages), an.explain_formulas(passages)
    assert all(text[row.doc_id][row.start : row.end] == row.text for row in parts.itertuples())
    spans = parts.groupby(["doc_id", "formula_start"], sort=False).agg(
        n=("part", "size"), a=("start", "min"), b=("end", "max")
    )
    explained = formulas[formulas["parts_found"] > 0].set_index(["doc_id", "start"])
    assert spans["n"].tolist() == explained["parts_found"].tolist()
    assert spans["a"].tolist() == explained["parts_start"].tolist()
    assert spans["b"].tolist() == explained["parts_end"].tolist()


@settings(deadline=None)
@given(st.integers(2, 9), st.integers(2, 9))
def test_the_number_agrees_where_as_many_stand_in_brackets(stated, given_parts):
    parts = ["抓" + "党建学习服务治理发展"[n] + "促提升" for n in range(given_parts)]
    numeral = "零一两三四五六七八九"[stated]
    row = next(an.explain_formulas(lay_out(f"实施“{numeral}个抓手”({'、'.join(parts)})。")).itertuples())
    assert row.parts.split("|") == parts
    assert bool(row.agrees) == (stated == given_parts)


def test_no_formulas_no_rows():
    passages = lay_out("没有数字提法。")
    assert an.explain_formulas(passages).empty
    assert an.list_parts(passages).empty
