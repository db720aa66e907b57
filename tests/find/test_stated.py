"""A number formula states its terms and how many parts they promise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.find.stated import read_stated

NUMERALS = "二三四五六七八九十"


@pytest.mark.parametrize(
    ("phrase", "terms", "number"),
    [
        ("五位一体", ("五",), 5),
        ("三个聚焦", ("三",), 3),
        ("十二项行动", ("十二",), 12),
        ("两学一做", ("两", "一"), 3),
        ("四议两公开", ("四", "两"), 6),
        ("双联双促", ("双", "双"), 4),
        ("五个一", ("五",), 5),
        ("六个一批", ("六",), 6),
        ("“131”工作法", ("1", "3", "1"), 3),
        ("一二三工作法", ("一", "二", "三"), 3),
        ("1+8+38+N", ("1", "8", "38", "N"), 4),
        ("1个中心+3项机制", ("1", "3"), 2),
        ("一图、一网、一链", ("一", "一", "一"), 3),
        ("一岗双责", ("双",), 2),
        ("一村一品", ("一",), None),
        ("一扇门办一揽事", ("一", "一"), None),
        ("一网统管", ("一",), None),
        ("15分钟服务圈", (), None),
        ("十五分钟服务圈", (), None),
        ("十四五", (), None),
        ("多网合一", (), None),
        ("党建+服务", (), None),
    ],
)
def test_terms_and_number(phrase, terms, number):
    stated = read_stated(phrase)
    assert (stated.terms, stated.number) == (terms, number)


def test_bare_numbers_agree_by_terms_or_by_sum():
    assert read_stated("131").numbers == {3, 5}
    assert read_stated("1+3+N").numbers == {3}
    assert read_stated("四议两公开").numbers == {6}


@pytest.mark.parametrize(
    ("phrase", "keys"),
    [("三个聚焦", ("聚焦",)), ("三变改革", ("变",)), ("五好小区", ("好",)), ("四议两公开", ("议", "公开"))],
)
def test_the_word_that_parts_repeat(phrase, keys):
    assert read_stated(phrase).keys == keys


@given(st.sampled_from(NUMERALS), st.sampled_from(["聚焦", "到位", "导向", "提升"]))
def test_a_numeral_with_its_classifier_is_its_value(numeral, word):
    assert read_stated(f"{numeral}个{word}").number == "一二三四五六七八九十".index(numeral) + 1
