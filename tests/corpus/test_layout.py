from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.edits import apply_edits, trace
from analysis.corpus.layout import classify_lines, find_joins

LEAD = "近年来,全县坚持以党建引领基层治理,把支部建在网格上,把服务送到家门口,群众的获得感不断增强。"
NEXT = "推进阵地建设。全县投入资金,新建党群服务中心,让党员群众有了温馨的家园,也让服务有了去处。"


def kinds(*lines: str) -> list[str]:
    return [line.kind for line in classify_lines("\n".join(lines))]


def test_a_web_page():
    page = """当前位置：首页 > 要闻
某县党建引领谱新篇
发布时间：2022-03-01 10:00 来源：某某日报
图为党员在网格走访。
{0}
强基固本筑堡垒
{1}
（记者 张三 摄）
责任编辑：李四
分享到：
某县人民政府版权所有
电话：0000-0000"""
    assert kinds(*page.format(LEAD, NEXT).split("\n")) == [
        "navigation", "title", "source", "caption", "paragraph",
        "heading", "paragraph", "caption", "byline", "widget", "footer", "footer",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("原标题:某县党建引领谱新篇", "original_title"),
        ("摘要:近年来,全县坚持党建引领。", "abstract"),
        ("【导读】近年来,全县坚持党建引领。", "abstract"),
        ("□本报记者 张三 通讯员 李四", "byline"),
        ("2022年3月1日 08:00 来源:某某网", "source"),
        ("点击图片查看某报6版报道", "caption"),
        ("德县县委书记到社区调研党建工作。", "caption"),
    ],
)
def test_lines_of_the_head_that_are_left_out(line, kind):
    assert kinds("某县党建引领谱新篇", line, LEAD, NEXT) == ["title", kind, "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "党群活动中心是党员群众的温馨家园。",  # states what something is: a lead, no caption
        "近日,德县召开党建工作会议。",
        "组织党员拍摄。",
        "开通举报电话,公布地址和邮箱,畅通群众反映问题的渠道,让每一件小事都有人管、有人办,件件有着落。",
        "相关阅读角、书屋和讲堂已经遍布全县,群众在家门口就能读书看报,精神文化生活越来越丰富多彩,乡风文明焕然一新。",
        "关键词是“融合”:全县推动组织融合、资源融合、服务融合,让党建工作和中心工作同频共振,取得了明显成效,群众点赞。",
    ],
)
def test_prose_that_looks_like_something_else_stays(line):
    assert kinds("某县党建引领谱新篇", LEAD, line, NEXT)[2] == "paragraph"
    assert kinds("某县党建引领谱新篇", line, LEAD, NEXT)[1] == "paragraph"


def test_a_page_without_title():
    assert kinds(LEAD, "“三个聚焦”建强队伍", NEXT) == ["paragraph", "heading", "paragraph"]
    assert kinds("一、强组织", LEAD) == ["heading", "paragraph"]


def test_headings_that_look_like_widgets_or_bylines_stay():
    assert kinds("题目在这里", LEAD, "下一篇章更精彩", NEXT, "记者走进新农村", LEAD)[2:5] == [
        "heading",
        "paragraph",
        "heading",
    ]


def test_related_articles_end_the_page_only_near_its_end():
    assert (
        kinds("题目在这里", LEAD, NEXT, "相关阅读:", "出实招打硬仗,别处的文章说得一样好听。", LEAD)[3:]
        == ["related"] * 3
    )
    assert kinds("题目在这里", LEAD, "相关阅读:", "别处的标题", *[NEXT] * 4)[2:5] == [
        "related",
        "related",
        "paragraph",
    ]


def joined(*lines: str) -> list[str]:
    text = "\n".join(lines)
    text = apply_edits(trace(text), find_joins(text, classify_lines(text))).text
    return [text[line.start : line.end] for line in classify_lines(text)]


def test_a_word_broken_over_a_blank_line_is_joined():
    first, second = LEAD[:-1] + "培育社", "会服务机构,优先承接政府购买服务。"
    assert joined(first, "", second) == [first + second]


def test_a_paragraph_that_ends_in_a_mark_is_not_joined():
    assert joined(LEAD[:-1] + "；", NEXT) == [LEAD[:-1] + "；", NEXT]


def test_couplets_are_joined_but_levels_are_not():
    assert joined(LEAD, "高位推进谋全局", "", "实现发展有保障", NEXT)[1] == "高位推进谋全局 实现发展有保障"
    assert joined(LEAD, "一、强化组织建设", "(一)建强堡垒", NEXT)[1:3] == ["一、强化组织建设", "(一)建强堡垒"]
    assert joined(LEAD, "服务在前解民忧", "“小马扎”下沉一线", NEXT)[1:3] == [
        "服务在前解民忧",
        "“小马扎”下沉一线",
    ]
    assert len(joined(LEAD, "强组织", "兴产业", "美乡村", NEXT)) == 5


@given(
    st.lists(
        st.sampled_from([LEAD, NEXT, "短句标题", "来源:某报", "", "  缩进的一句话。", "……", "相关阅读:"]),
        max_size=9,
    )
)
def test_no_line_is_lost(lines):
    text = "\n".join(lines)
    found = [text[line.start : line.end] for line in classify_lines(text)]
    assert found == [line.strip() for line in lines if line.strip()]
    assert all(line.rule for line in classify_lines(text))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("某某论坛 2023年6期", "source"),
        ("（某大学马克思主义学院 某市 200444）", "byline"),
        ("监 制：张三", "byline"),
        ("【关键词】党建引领；微空间", "tags"),
        ("某委发〔2021〕12号", "source"),
        ("【字体：大 中 小】 【打印】 【关闭】", "widget"),
        ("某网 03-15 11:20 关注", "source"),
        ("走进某县 政务公开 互动交流 专题", "navigation"),
        (
            "免责声明：本文转自其他媒体，内容真实性请读者自行核实，如有侵权请联系删除，本网不承担任何责任。",
            "footer",
        ),
        ("各县人民政府,行署各局、委、办、处:", "addressee"),
    ],
)
def test_forms_of_the_head(line, kind):
    assert (
        kinds(line, "某县党建引领谱新篇", LEAD, NEXT)[0] == kind or kinds("题目在这里", line, LEAD)[1] == kind
    )


@pytest.mark.parametrize(
    "line",
    [
        "未经村民代表大会同意,任何人不得动用集体资金。",
        "强组织 兴产业 富口袋 美乡村",
        "党委→支部→党员",
        "本文化站由党员志愿者管理,每天开放八小时。",
    ],
)
def test_body_lines_that_resemble_dressing_stay(line):
    assert kinds("某县党建引领谱新篇", LEAD, line, NEXT)[2] in {"heading", "paragraph"}


def test_a_list_right_behind_the_last_paragraph_stays():
    assert kinds(
        "题目在这里", LEAD, "（一）强化保障", "让群众有更多的获得感,让党员有更多的荣誉感", "某县县委"
    ) == [*["title", "paragraph", "heading", "paragraph", "footer"]]


def test_a_second_copy_and_a_shuffled_abstract_are_left_out():
    clauses = "群众的获得感不断增强,把服务送到家门口,把支部建在网格上。"
    assert kinds("题目在这里", clauses, LEAD, NEXT) == ["title", "abstract", "paragraph", "paragraph"]
    assert kinds(LEAD, NEXT, LEAD, NEXT) == ["paragraph", "paragraph", "repeat", "repeat"]
    assert kinds("题目在这里", "题目在这里", LEAD)[:2] == ["title", "title"]


def test_prose_far_behind_the_editor_is_out_but_a_section_stays():
    note = "别处的文章说得一样好听!"
    assert (
        kinds("题目在这里", *[LEAD, NEXT] * 1, *[NEXT + "一", NEXT + "二"], "责任编辑：某某", note)[-1]
        == "footer"
    )
    assert kinds("题目在这里", LEAD, "责任编辑：某某", NEXT)[-1] == "paragraph"


def test_a_paragraph_goes_on_over_a_page_number():
    assert joined(LEAD[:-1] + "培育社", "- 3 -", "会服务机构,优先承接政府购买服务。")[0].endswith(
        "购买服务。"
    )
