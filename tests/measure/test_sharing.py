"""Who shares which slogan, and what a count of tokens loses."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis as an


def lay_out(*texts):
    rows = [(doc_id, number, text, 0) for number, (doc_id, text) in enumerate(texts)]
    return pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])


def compare(*texts, **options):
    passages = lay_out(*texts)
    return an.compare_phrases(an.find_phrases(passages, finders=("lexicon",)), passages, **options)


def test_shares_by_hand():
    texts = ("a", "坚持党建引领。党建引领好。"), ("a", "其他。"), ("b", "以党建引领促治理。"), ("c", "没有。")
    row = compare(*texts).iloc[0]
    assert (row["phrase"], row["n"], row["passages"], row["reports"]) == ("党建引领", 3, 2, 2)
    assert (row["passage_share"], row["report_share"]) == (2 / 4, 2 / 3)
    assert (row["doc_ids"], bool(row["exclusive"])) == ("a|b", False)


def test_what_counting_tokens_gets():
    segmenter = an.Segmenter(terms=())
    table = compare(("a", "打通“最后一公里”。"), segmenter=segmenter)
    tokens = segmenter.cut("打通“最后一公里”。")
    assert "最后一公里" not in tokens
    row = table.iloc[0]
    assert (row["n"], row["whole_tokens"], row["one_token"]) == (1, 1, 0)


def test_a_token_across_the_edge_is_told():
    passages = lay_out(("a", "新党建活动"))
    place = {"doc_id": ["a"], "passage": [0], "start": [2], "end": [4]}
    hits = pd.DataFrame({**place, "phrase": ["建活"], "category": ["stock_phrase"]})
    row = an.compare_phrases(hits, passages).iloc[0]
    assert (row["n"], row["whole_tokens"], row["one_token"]) == (1, 0, 0)


def test_hits_of_other_passages_are_refused():
    hits = an.find_phrases(lay_out(("a", "党建引领"), ("b", "党建引领")))
    with pytest.raises(ValueError, match=r"1 passages that are not in `passages`: \[\('b', 1\)\]"):
        an.compare_phrases(hits, lay_out(("a", "党建引领")))


def test_string_counts_are_the_hits(hits, passages, segmenter):
    table = an.compare_phrases(hits, passages, segmenter=segmenter).set_index("phrase")
    assert table["n"].to_dict() == hits["phrase"].value_counts().to_dict()
    assert (table["n"] >= table["whole_tokens"]).all()
    assert (table["whole_tokens"] >= table["one_token"]).all()
    assert (table["exclusive"] == ~table["doc_ids"].str.contains("|", regex=False)).all()


@settings(deadline=None)
@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=8))
def test_doc_ids_follow_the_order_of_the_passages(docs):
    row = compare(*((doc, "党建引领") for doc in docs)).iloc[0]
    assert row["doc_ids"].split("|") == list(dict.fromkeys(docs))


def test_no_hits_no_rows():
    assert compare(("a", "没有提法。")).empty
