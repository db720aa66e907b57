from __future__ import annotations

import pandas as pd
import pytest

import analysis as an

LEXICON = an.Lexicon((
    an.Entry("五位一体", (), "number_formula", "", "", "党的十八大报告,2012", ("a",)),
    an.Entry("枫桥经验", ("新时代枫桥经验",), "stock_phrase", "", "", "毛泽东批示", ()),
    an.Entry("最后一公里", (), "stock_phrase", "", "", "", ()),
    an.Entry("红哨驿站", (), "coined_brand", "", "", "", ("a",)),
))  # fmt: skip


def make(rows):
    return pd.DataFrame(rows, columns=["doc_id", "passage", "term", "n"])


@pytest.mark.parametrize(
    ("doc_id", "term", "origin"),
    [
        ("a", "五位一体", "central"),
        ("a", "“新时代枫桥经验”", "central"),  # a variant, and quotation marks
        ("a", "最后一公里", "listed"),
        ("a", "红哨驿站", "own"),  # learnt from this report alone
        ("b", "红哨驿站", "listed"),  # learnt from another
        ("b", "谁也不认得", "own"),
    ],
)
def test_whose_words_a_term_is(doc_id, term, origin):
    found = an.trace_origins(make([(doc_id, 0, term, 2), (doc_id, 3, term, 1)]), lexicon=LEXICON)
    assert found[["n", "origin", "reports"]].to_numpy().tolist() == [[3, origin, 1]]


def test_what_two_reports_use_is_shared_unless_its_source_is_known():
    counts = make([(doc, 0, term, 1) for doc in "ab" for term in ("最后一公里", "五位一体", "谁也不认得")])
    found = an.trace_origins(counts, lexicon=LEXICON).set_index(["doc_id", "term"])["origin"]
    assert found["a"].to_dict() == {"最后一公里": "shared", "五位一体": "central", "谁也不认得": "shared"}


def test_the_year_is_told_apart_from_the_source():
    counts = make([("a", 0, term, 1) for term in ("五位一体", "枫桥经验", "最后一公里")])
    found = an.trace_origins(counts, lexicon=LEXICON).set_index("term")
    assert found.loc["五位一体", ["source", "year"]].tolist() == ["党的十八大报告", 2012]
    assert found.loc["枫桥经验", "source"] == "毛泽东批示"
    assert pd.isna(found.loc["枫桥经验", "year"])
    assert found.loc["最后一公里", "source"] is None


def test_nothing_is_lost(hits):
    counts = an.count_phrases(hits)
    found = an.trace_origins(counts)
    assert found["n"].sum() == counts["n"].sum()
    assert len(found) == len(counts[["doc_id", "term"]].drop_duplicates())
    assert set(found["origin"]) == {"central", "shared", "listed", "own"}
    assert (found.loc[found["origin"] == "own", "reports"] == 1).all()
    assert found["source"].notna().equals(found["origin"] == "central")
    assert found["doc_id"].unique().tolist() == counts["doc_id"].unique().tolist()
