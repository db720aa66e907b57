from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd
import pytest

import analysis as an
from analysis.measure.counts import to_matrix


def test_counts_are_those_of_a_counter(tokens, terms):
    stopwords = an.read_stopwords()
    for (doc_id, passage), part in terms.groupby(["doc_id", "passage"]):
        here = tokens[(tokens["doc_id"] == doc_id) & (tokens["passage"] == passage)]["token"].astype("str")
        words = Counter(
            t for t in here if len(t) > 1 and t not in stopwords and (t[0].isalpha() and t[-1].isalpha())
        )
        found = dict(zip(part["term"], part["n"], strict=True))
        assert {t: n for t, n in found.items() if "+" not in t} == words


def test_formulas_are_terms_and_punctuation_is_not(terms):
    all_terms = set(terms["term"])
    assert {"1+8+38+N", "1+1+6"} <= all_terms
    assert not all_terms & {"+", "……", "——", "2021", "的", "和"}


def test_stopwords_are_an_option(tokens):
    everything = an.count_terms(tokens, stopwords=())
    assert {"我们", "以及"} & set(everything["term"])
    assert "党建" not in set(an.count_terms(tokens, stopwords=["党建"])["term"])
    with pytest.raises(TypeError, match="give a list"):
        an.count_terms(tokens, stopwords="党建")


def test_documents_keep_their_order(terms, reports):
    assert terms["doc_id"].unique().tolist() == [report.doc_id for report in reports]
    assert terms["n"].min() == 1


def test_the_input_is_not_changed(tokens):
    before = tokens.copy()
    an.count_terms(tokens)
    an.drop_names(tokens)
    pd.testing.assert_frame_equal(tokens, before)


def test_names_are_dropped(tokens):
    left = an.count_terms(an.drop_names(tokens))
    assert not {"吉阳区", "文昌市", "海口市", "旌阳区", "揭东区"} & set(left["term"])
    assert "党建引领" in set(left["term"])


def test_a_slogan_of_two_categories_is_counted_once():
    hits = pd.DataFrame(
        {
            "doc_id": "a",
            "passage": [0, 0, 1],
            "phrase": "综合体",
            "category": ["metaphor", "coined_brand", "coined_brand"],
        }
    )
    counted = an.count_phrases(hits)
    assert counted[["passage", "category", "n"]].to_numpy().tolist() == [
        [0, "coined_brand", 2],
        [1, "coined_brand", 1],
    ]


def test_empty_tables_keep_their_columns(tokens, hits):
    assert an.count_terms(tokens.head(0)).dtypes.equals(an.count_terms(tokens).dtypes)
    assert an.count_phrases(hits.head(0)).dtypes.equals(an.count_phrases(hits).dtypes)


def test_matrix_holds_the_counts(counts, short_passages):
    matrix = to_matrix(counts, passages=short_passages)
    assert matrix.n.shape == (6, 4)
    assert matrix.terms.tolist() == sorted(["党建", "引领", "治理", "服务"])
    assert matrix.n.sum() == counts["n"].sum()
    at = matrix.units.get_loc(("b", 1)), matrix.terms.get_loc("服务")
    assert matrix.n[at] == 4
    assert np.asarray(matrix.n.sum(axis=1))[3] == 0


def test_matrix_refuses_strange_passages(counts, short_passages):
    with pytest.raises(ValueError, match=r"\('b', 1\)"):
        to_matrix(counts, passages=short_passages.head(5))
