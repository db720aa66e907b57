from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfTransformer

import analysis as an

ROWS = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.integers(0, 4),
        st.sampled_from(["党建", "引领", "治理", "服务"]),
        st.integers(1, 9),
    ),
    min_size=1,
    unique_by=lambda row: row[:3],
)


@given(ROWS)
def test_weights_are_those_of_scikit_learn(rows):
    counts = pd.DataFrame(rows, columns=["doc_id", "passage", "term", "n"])
    by_passage = counts.pivot_table(index=["doc_id", "passage"], columns="term", values="n", fill_value=0)
    by_report = by_passage.groupby("doc_id").sum()
    model = TfidfTransformer(smooth_idf=True, norm="l2").fit(by_passage.to_numpy())
    expected = pd.DataFrame(
        model.transform(by_report.to_numpy()).toarray(), by_report.index, by_report.columns
    )
    weights = an.weigh_tfidf(counts)
    assert len(weights) == (by_report > 0).to_numpy().sum()
    for row in weights.itertuples():
        assert row.tfidf == pytest.approx(expected.loc[row.doc_id, row.term], abs=1e-12)
        assert row.n == by_report.loc[row.doc_id, row.term]


def test_by_hand(counts):
    weights = an.weigh_tfidf(counts).set_index(["doc_id", "term"])["tfidf"]
    idf = {"党建": 3, "引领": 1, "治理": 2, "服务": 1}
    idf = {term: np.log((1 + 5) / (1 + n)) + 1 for term, n in idf.items()}
    in_b = {"治理": 1 * idf["治理"], "党建": 1 * idf["党建"], "服务": 4 * idf["服务"]}
    length = np.sqrt(sum(weight**2 for weight in in_b.values()))
    for term, weight in in_b.items():
        assert weights["b", term] == pytest.approx(weight / length, abs=1e-12)


def test_each_report_has_length_one_and_the_heaviest_first(terms):
    weights = an.weigh_tfidf(terms)
    for _, part in weights.groupby("doc_id"):
        assert np.square(part["tfidf"]).sum() == pytest.approx(1)
        assert part["tfidf"].round(9).is_monotonic_decreasing


def test_nothing_to_weigh(terms):
    assert an.weigh_tfidf(terms.head(0)).dtypes.equals(an.weigh_tfidf(terms).dtypes)
