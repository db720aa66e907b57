"""Plus formulas are found with the right edges; the party's have a category of their own."""

import pytest

from analysis.find.plus_formulas import find_plus_formulas


@pytest.mark.parametrize(
    ("text", "phrases", "category"),
    [
        ("探索“党建+企业+人才服务”模式", ["党建+企业+人才服务"], "party_plus"),
        ("探索“党建＋”工作模式", ["党建+"], "party_plus"),
        ("探索党建+产业模式", ["党建+产业"], "party_plus"),
        ("采取线上+线下相结合的方式", ["线上+线下"], "coined_brand"),
        ("推行“5G＋智慧农业”", ["5G+智慧农业"], "coined_brand"),
        ("建立“治理台账+责任清单”", ["治理台账+责任清单"], "coined_brand"),
        ("推行“政府引导+企业主体”“公司+农户”", ["政府引导+企业主体", "公司+农户"], "coined_brand"),
    ],
)
def test_formula_is_found(text, phrases, category):
    hits = list(find_plus_formulas(text))
    assert [hit.phrase for hit in hits] == phrases
    assert {hit.category for hit in hits} == {category}


@pytest.mark.parametrize(
    "text", ["构建“1+3+N”体系", "1+1+6工作", "气温+5度", "“+”号", "南方+客户端", "“甲。乙+丙”"]
)
def test_numbers_and_signs_are_none(text):
    assert list(find_plus_formulas(text)) == []


def test_span_is_inside_the_quotes():
    text = "首创“党建+企业”模式"
    (hit,) = find_plus_formulas(text)
    assert text[hit.start : hit.end] == "党建+企业"
