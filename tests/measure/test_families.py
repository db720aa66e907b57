"""Metaphors are counted by the family that the lexicon, or the finder, gives them."""

import pandas as pd

import analysis as an
from analysis.corpus.lexicon import Entry, Lexicon

LEXICON = Lexicon((Entry("红色引擎", (), "metaphor", "engine", "", "", ()),))
HITS = pd.DataFrame({
    "doc_id": "a",
    "passage": [0, 0, 1, 1],
    "phrase": ["红色引擎", "红色引擎", "红哨驿站", "党建引领"],
    "category": ["metaphor", "metaphor", "metaphor", "stock_phrase"],
})  # fmt: skip


def count(hits):
    table = an.count_families(hits, lexicon=LEXICON)
    return table[["passage", "term", "category", "n"]].to_numpy().tolist()


def test_families_of_the_lexicon():
    assert count(HITS) == [[0, "红色引擎", "engine", 2], [1, "红哨驿站", "other", 1]]


def test_a_new_metaphor_belongs_to_what_it_holds_or_ends_in():
    new = HITS.assign(phrase=["以红色引擎聚力", "绿色引擎", "引擎轰鸣", "党建引领"])
    assert [row[1:3] for row in count(new)] == [
        ["以红色引擎聚力", "engine"],
        ["绿色引擎", "engine"],
        ["引擎轰鸣", "other"],
    ]


def test_what_the_finder_says_goes_before():
    told = HITS.assign(family=["", None, "building", ""])
    assert count(told) == [[0, "红色引擎", "engine", 2], [1, "红哨驿站", "building", 1]]


def test_the_input_is_left_alone():
    before = HITS.copy()
    count(HITS)
    pd.testing.assert_frame_equal(HITS, before)


def test_families_have_rates(hits, passages):
    families = an.count_families(hits)
    rates = an.measure_rates(families, passages, by="category")
    assert rates["n"].sum() == (hits["category"] == "metaphor").sum()


def test_no_metaphors_no_rows():
    assert count(HITS.head(0)) == []
