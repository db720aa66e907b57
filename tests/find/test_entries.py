"""Formulas of the lexicon are found in every dress, and never across the end of a clause."""

import pytest

from analysis.corpus.lexicon import Entry, Lexicon
from analysis.find.entries import build_search

LEXICON = Lexicon(
    tuple(
        Entry(canonical, variants, "stock_phrase", "", "", "", ())
        for canonical, variants in [
            ("共建共治共享", ()),
            ("共治共享", ()),
            ("踏石留印、抓铁有痕", ("抓铁有痕、踏石留印",)),
            ("两新组织", ()),
            ("凝心聚力", ()),
            ("获得感、幸福感、安全感", ()),
            ("大抓基层鲜明导向", ()),
            ("高质量发展", ()),
            ("作示范", ()),
            ("组织力", ()),
        ]
    )
)
search = build_search(LEXICON)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("共建共治共享", ["共建共治共享", "共治共享"]),
        ("以抓铁有痕,踏石留印的劲头", ["抓铁有痕,踏石留印"]),
        ("以抓铁有痕踏石留印的劲头", ["抓铁有痕踏石留印"]),
        ("以“抓铁有痕”、“踏石留印”的劲头", ["“抓铁有痕”、“踏石留印”"]),
        ("“两新”组织和两新组织", ["“两新”组织", "两新组织"]),
        ("“凝心聚力”行动", ["凝心聚力"]),
        ("抓铁有痕。踏石留印", []),
        ("人心凝,心聚力量", []),
        ("开展“凝心”聚力", ["“凝心”聚力"]),
        ("开展“人才凝心”聚力", []),
        ("凝\n心聚力", []),
        ("幸福感、安全感和获得感", ["幸福感、安全感和获得感"]),
        ("“安全感”、“获得感”、“幸福感”", ["“安全感”、“获得感”、“幸福感”"]),
        ("幸福感。安全感和获得感", []),
        ("大抓基层的鲜明导向", ["大抓基层的鲜明导向"]),
        ("大抓的基层鲜明导向", ["大抓的基层鲜明导向"]),
        ("凝心的聚力", []),
        ("高质发展", ["高质发展"]),
        ("党员带头作示范", ["作示范"]),
        ("基层党建工作示范点", []),
        ("“作示范”", ["作示范"]),
        ("提升组织力", ["组织力"]),
        ("发挥基层组织力量", []),
    ],
)
def test_surface(text, surfaces):
    assert [text[hit.start : hit.end] for hit in search(text)] == surfaces


def test_variant_counts_towards_the_canonical_form():
    (hit,) = search("抓铁有痕、踏石留印")
    assert hit.phrase == "踏石留印、抓铁有痕"


def test_empty_lexicon_finds_nothing():
    assert list(build_search(Lexicon(()))("凝心聚力")) == []
