"""Metaphors are counted by the family that the lexicon gives them."""

import pandas as pd
import pytest

import analysis as an
from analysis.corpus.lexicon import Entry, Lexicon, read_lexicon
from analysis.corpus.lexicon.images import read_images

LEXICON = Lexicon((Entry("红色引擎", (), "metaphor", "engine", "", "", ()),))
HITS = pd.DataFrame({
    "doc_id": "a",
    "passage": [0, 0, 1, 1],
    "phrase": ["红色引擎", "红色引擎", "红哨小铺", "党建引领"],
    "category": ["metaphor", "metaphor", "metaphor", "stock_phrase"],
})  # fmt: skip


def count(hits):
    table = an.count_families(hits, lexicon=LEXICON)
    return table[["passage", "term", "category", "n"]].to_numpy().tolist()


def test_families_of_the_lexicon():
    assert count(HITS) == [[0, "红色引擎", "engine", 2], [1, "红哨小铺", "other", 1]]


def test_a_new_metaphor_belongs_to_what_it_holds_or_ends_in():
    new = HITS.assign(phrase=["以红色引擎聚力", "绿色引擎", "引擎轰鸣", "党建引领"])
    assert [row[1:3] for row in count(new)] == [
        ["以红色引擎聚力", "engine"],
        ["绿色引擎", "engine"],
        ["引擎轰鸣", "other"],
    ]


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


def test_an_image_tells_the_family_where_nothing_listed_stands():
    phrases = [
        "凝聚服务群众的合力",
        "打通治理服务最后一公里",
        "红色引擎促合力",
        "把瓶颈化为合力",
        "以合力破瓶颈",
    ]
    new = HITS.iloc[[0] * 5].assign(phrase=phrases)
    families = {row[1]: row[2] for row in count(new)}
    assert families == dict(zip(phrases, ["engine", "journey", "engine", "engine", "journey"], strict=True))


def test_no_image_is_a_cue_too():
    assert read_images().keys().isdisjoint(cue.cue for cue in read_lexicon().cues)


def test_images_of_one_s_own_are_checked(tmp_path):
    path = tmp_path / "images.tsv"
    path.write_text("word\tfamily\n合力\tforce\n \tengine\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"2 fault(?s:.)*'force' is unknown(?s:.)*the word is empty"):
        read_images(path)
