"""Four characters with an echo, of two verbs, or a whole clause; names of things are none."""

import pytest

from analysis.find.four_chars import find_four_chars


def found(text):
    return [hit.phrase for hit in find_four_chars(text)]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("推动工作做深做细做实,", ["做深做细做实"]),
        ("推动措施有力有效落地", ["有力有效"]),
        ("大力强村惠民,", ["强村惠民"]),
        ("实现产业与生态有机融合发展", ["有机融合"]),
        ("队伍不断壮大,步履铿锵,迎来丰收", ["步履铿锵", "迎来丰收"]),
        ("在全县持续引智育才", ["引智育才"]),
    ],
)
def test_phrase_is_found(text, phrases):
    assert set(phrases) <= set(found(text))


@pytest.mark.parametrize(
    "text",
    [
        "基层组织,",
        "该市出台,研究制定,截至目前,",
        "社区居民、工业园区、集体经济,",
        "效果很好,成效显著,",
        "小区小店多",
    ],
)
def test_plain_words_are_none(text):
    assert found(text) == []


def test_all_are_four_char():
    assert {hit.category for hit in find_four_chars("做深做细做实,强村惠民,")} == {"four_char"}
