"""Coinages in quotation marks are found; speech, honours, titles and words being explained are not."""

import pytest

from analysis.find.quotations import find_quotations


def found(text):
    return [hit.phrase for hit in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("擦亮“江畔先锋”品牌", ["江畔先锋"]),
        ("擦亮「江畔先鋒」品牌", ["江畔先鋒"]),
        ('擦亮"江畔先锋"品牌', ["江畔先锋"]),
        ("开展“老带新”“师带徒”活动", ["老带新", "师带徒"]),
        ("搭建“街道‘枢纽站’—社区‘便民站’”", ["街道枢纽站—社区便民站", "枢纽站", "便民站"]),
        ("以“比学习、比作风、比奉献”为主题", ["比学习、比作风、比奉献"]),
        ("实施“青蓝工程(以老带新)”", ["青蓝工程"]),
        ("坚持强“根”固“魂”,不断前进", ["强根固魂"]),
        ("在服务中比“拼”争“先”", ["比拼争先"]),
        ("“小切口”撬动“大变化”。", ["小切口撬动大变化", "小切口", "大变化"]),
        ("“小支部”的“大作为”。", ["小支部的大作为", "小支部", "大作为"]),
        ("破解“肠梗阻”问题", ["肠梗阻"]),
        ("从“输血”变“造血”", ["输血变造血", "输血", "造血"]),
        ("立起“实干”标尺", ["实干标尺", "实干"]),
        ("汇聚发展“磁力”。", ["汇聚发展磁力", "磁力"]),
    ],
)
def test_coinage_is_found(text, phrases):
    assert found(text) == phrases


@pytest.mark.parametrize(
    "text",
    [
        "他说:“一定要把路修好”",
        "他说:“把路修好!大家放心。”",
        "“我们的日子越过越好了”",
        "印发“《工作方案》”",
        "获评“省级文明单位”",
        "被授予“模范支部”“先进集体”称号",
        "入选“第三届典型案例”",
        "这就是所谓“内卷”",
        "“网红”一词流行",
        "解决“停车难、充电难”问题",
        "握好“权”与“责”",
        "成立“某某科技有限公司”",
        "“12345”热线,“2025”年",
        "“坚持在发展中保障和改善民生是各级党组织的共同责任”",
    ],
)
def test_no_coinage(text):
    assert found(text) == []


def test_open_mark_swallows_nothing():
    assert found("开展“先锋行动。各支部认真落实。擦亮“江畔红”品牌") == ["江畔红"]


@pytest.mark.parametrize(
    ("text", "category"),
    [("打造“红色引擎”", "metaphor"), ("推动“走新走心”", "four_char"), ("擦亮“江畔红”品牌", "coined_brand")],
)
def test_category(text, category):
    assert [hit.category for hit in find_quotations(text)] == [category]
