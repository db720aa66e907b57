"""Lists in running text are split where their writer parted the members."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.find.listings import choose_split, drop_lead, list_splits


def split(text, numbers=(), *, must_agree=False):
    found = choose_split(text, 0, len(text), numbers, must_agree=must_agree)
    return [text[a:b] for a, b in found.parts] if found else None


@pytest.mark.parametrize(
    ("text", "numbers", "parts"),
    [
        ("转变作风、提高效率、提高质量", {3}, ["转变作风", "提高效率", "提高质量"]),
        ("自治、法治和德治", {3}, ["自治", "法治", "德治"]),
        ("自治、法治和德治", {2}, ["自治", "法治和德治"]),
        ("“春播”“夏耘”和“秋收”", {3}, ["春播", "夏耘", "秋收"]),
        ("“春播、夏耘、秋收”", {3}, ["春播", "夏耘", "秋收"]),
        ("街道党工委—社区党委—网格党支部", {3}, ["街道党工委", "社区党委", "网格党支部"]),
        ("村(社区)、镇(街道)", {2}, ["村(社区)", "镇(街道)"]),
        ("一是抓学习;二是抓作风;三是抓落实", {3}, ["抓学习", "抓作风", "抓落实"]),
        ("资源变资产、资金变股金等", {3}, ["资源变资产", "资金变股金"]),
    ],
)
def test_members(text, numbers, parts):
    assert split(text, numbers) == parts


def test_a_number_that_no_way_gives():
    assert split("自治、法治、德治", {5}, must_agree=True) is None


def test_members_of_unlike_length_are_no_list():
    assert split("近年来,深入贯彻落实新时代党的建设总要求和组织路线") is None


def test_a_list_that_is_left_open():
    assert next(list_splits("自治、法治等", 0, 6)).open
    assert not next(list_splits("自治、法治", 0, 5)).open


def test_a_lead_is_no_part_of_the_first_member():
    text = "围绕组织体系、服务能力、工作保障"
    spans = ((0, 6), (7, 11), (12, 16))
    assert [text[a:b] for a, b in drop_lead(text, spans)] == ["组织体系", "服务能力", "工作保障"]


@given(st.lists(st.text("党建红旗引领服务群众", min_size=4, max_size=4), min_size=2, max_size=9))
def test_what_was_joined_is_split_again(members):
    text = "、".join(members)
    assert split(text, {len(members)}) == members
