from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.metrics.pairwise import cosine_similarity

import analysis as an


def test_cosine_is_that_of_scikit_learn(terms):
    by_passage = terms.pivot_table(
        index=["doc_id", "passage"], columns="term", values="n", fill_value=0, sort=False
    )
    by_report = by_passage.groupby("doc_id", sort=False).sum()
    weights = TfidfTransformer().fit(by_passage.to_numpy()).transform(by_report.to_numpy())
    expected = cosine_similarity(weights)
    names = by_report.index.tolist()
    for row in an.compare(terms).itertuples():
        assert row.value == pytest.approx(expected[names.index(row.a), names.index(row.b)], abs=1e-12)
        assert row.low < row.value < row.high


def test_jaccard_by_hand(counts):
    (row,) = an.compare(counts, measure="jaccard").itertuples()
    assert (row.a, row.b, row.value) == ("a", "b", pytest.approx(2 / 4))
    # What is left without each passage of a (引领 goes; nothing goes; 治理 goes) and of b.
    left_out = [np.array([2 / 3, 2 / 4, 1 / 4]), np.array([1 / 4, 1 / 3])]
    errors = [np.sqrt((len(v) - 1) / len(v) * np.square(v - v.mean()).sum()) for v in left_out]
    margin = 1.96 * np.hypot(*errors)
    assert (row.low, row.high) == (pytest.approx(max(0, 0.5 - margin)), pytest.approx(min(1, 0.5 + margin)))


def test_a_report_is_its_own_likeness(counts):
    twice = counts.query("doc_id == 'a'")
    both = an.compare(pd.concat([twice, twice.assign(doc_id="c")]))
    assert both["value"].item() == pytest.approx(1)


def test_one_passage_has_no_interval(counts):
    row = an.compare(counts.query("doc_id == 'a' or passage == 1")).iloc[0]
    assert np.isfinite(row["value"])
    assert np.isnan(row["low"])


def test_unknown_measure(counts):
    with pytest.raises(ValueError, match="'dice'"):
        an.compare(counts, measure="dice")


def test_one_report_has_no_pair(counts):
    assert an.compare(counts.query("doc_id == 'a'")).empty
