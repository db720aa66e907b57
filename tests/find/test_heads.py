"""Heads that urge are found, whole and by clause; titles of sections that only name are not."""

import pytest

from analysis.find.heads import find_heads


def found(text):
    return [hit.phrase for hit in find_heads(text)]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("建强支部堡垒。今年以来,各村整合资源。", ["建强支部堡垒"]),
        ("(二)党建聚民心,巧手绣新村。今年以来,", ["党建聚民心,巧手绣新村", "党建聚民心", "巧手绣新村"]),
        ("一、强化组织引领", ["强化组织引领"]),
        ("03 育才引智,富民强村", ["育才引智,富民强村", "育才引智", "富民强村"]),
        ("各地狠抓落实:一是坚持组织联建。二是突出产业联动。", ["坚持组织联建", "突出产业联动"]),
        ("点燃“红色引擎”——记某支部", ["点燃红色引擎"]),
    ],
)
def test_head_is_found(text, phrases):
    assert found(text) == phrases


@pytest.mark.parametrize(
    "text",
    [
        "工作背景。近年来,",
        "一、主要做法",
        "存在问题",
        "近年来,该市推进党建工作。成效明显。",
        "他说,这是好事。大家都同意。",
        "这一段只有一句短话。",
        "该镇围绕中心工作持续深入推进基层党组织建设和各项事业高质量发展并取得了新的成效。此外",
        "",
    ],
)
def test_plain_title_or_sentence_is_none(text):
    assert found(text) == []


def test_metaphor_by_its_figure():
    (hit,) = find_heads("筑牢战斗堡垒。近日,")
    assert hit.category == "metaphor"
