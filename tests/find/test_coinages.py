"""Coinages are what no list knows; their meaning and other uses are found where the texts give them."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis as an
from analysis.find.glosses import find_gloss


def lay_out(**texts):
    rows = [(doc_id, 0, "paragraph", text, 50) for doc_id, text in texts.items()]
    return pd.DataFrame(rows, columns=["doc_id", "passage", "kind", "text", "start"])


def coin(**texts):
    passages = lay_out(**texts)
    return an.list_coinages(an.find_phrases(passages), passages).set_index("phrase")


@pytest.mark.parametrize(
    ("text", "phrase", "gloss"),
    [
        ("打造“红哨驿站”(流动服务点)。", "红哨驿站", "流动服务点"),
        ("推行“红哨驿站”机制,即由党员轮流值守,效果好。", "红哨驿站", "由党员轮流值守"),
        ("所谓“红哨驿站”,就是党员轮流值守的服务点。", "红哨驿站", "党员轮流值守的服务点"),
        ("“红哨驿站”是指流动的服务点。", "红哨驿站", "流动的服务点"),
        ("“红哨驿站”即将建成。", "红哨驿站", None),
        ("“红哨驿站”(以下简称驿站)建成。", "红哨驿站", None),
        ("“红哨驿站”建成后受表彰(奖励)。", "红哨驿站", None),
        ("“红哨驿站”(2021)建成。", "红哨驿站", None),
    ],
)
def test_gloss(text, phrase, gloss):
    found = find_gloss(text, text.index(phrase) + len(phrase))
    assert (text[slice(*found)] if found else None) == gloss


def test_first_place_gloss_and_other_reports():
    table = coin(a="新建“紅哨驛站”十处。", b="“红哨驿站”(流动服务点)受欢迎。", c="红哨驿站里,红哨驿站忙。")
    row = table.loc["红哨驿站"]
    assert (row["doc_id"], row["start"], row["surface"]) == ("a", 53, "紅哨驛站")
    assert (row["n"], row["reports"], row["also_in"], row["gloss"]) == (4, 3, "b|c", "流动服务点")
    assert (row["gloss_start"], row["gloss_end"]) == (57, 62)


def test_what_the_lexicon_knows_is_no_coinage():
    assert "红色引擎" not in coin(a="以“红色引擎”赋能,打造“红哨驿站”。").index


def test_a_formula_is_glossed_by_its_parts():
    assert coin(a="开展“两转”活动,即作风转实、方式转新。").loc["两转", "gloss"] == "作风转实、方式转新"


def test_short_coinages_are_not_looked_for_as_plain_words():
    assert coin(a="推行“领学”,见效。", b="带头领学三次。").loc["领学", "also_in"] == ""


def test_of_nested_coinages_the_longest_is_listed():
    passages = lay_out(a="推行“141”工作法,打造“红哨驿站”。")
    hits = an.find_phrases(passages, overlap="all")
    assert list(an.list_coinages(hits, passages)["phrase"]) == ["141工作法", "红哨驿站"]


def test_no_coinages_no_rows():
    passages = lay_out(a="没有提法。")
    assert an.list_coinages(an.find_phrases(passages), passages).empty


@settings(deadline=None)
@given(st.lists(st.booleans(), min_size=1, max_size=5))
def test_every_use_of_a_long_coinage_is_counted(quoted):
    written = ["新建“红哨驿站”。" if mark else "到红哨驿站去。" for mark in [True, *quoted]]
    texts = {f"d{number}": text for number, text in enumerate(written)}
    row = coin(**texts).loc["红哨驿站"]
    assert row["n"] == sum(text.count("红哨驿站") for text in texts.values())
    assert row["also_in"].split("|") == list(texts)[1:]
