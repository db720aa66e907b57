from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import squareform

import analysis as an


def spread_out(counts, words):
    """Relative frequencies of the most frequent words, a line per report."""
    wide = counts.pivot_table(index="doc_id", columns="term", values="n", aggfunc="sum", fill_value=0)
    wide = wide.loc[counts["doc_id"].unique()]
    shares = wide.div(wide.sum(axis=1), axis=0)
    order = sorted(wide.columns, key=lambda term: (-wide[term].sum(), term))
    return shares[order[:words]]


def test_delta_is_the_mean_difference_of_z_scores(tokens):
    """Burrows (2002), as R's stylo computes it: z-scores with n - 1, mean absolute difference."""
    counts = an.count_terms(tokens, stopwords=[])
    shares = spread_out(counts, 100)
    z = (shares - shares.mean()) / shares.std(ddof=1)
    found = an.compare(counts, measure="delta", words=100)
    for row in found.itertuples():
        assert row.value == pytest.approx((z.loc[row.a] - z.loc[row.b]).abs().mean(), rel=0, abs=1e-9)
        assert 0 <= row.low < row.value < row.high
    assert len(found) == 10


def test_delta_by_hand(counts):
    """One word, 党建: 4 of 7 and 1 of 6, and none in a third report."""
    third = pd.DataFrame({"doc_id": "c", "passage": [0], "term": "丙", "n": 4})
    found = an.compare(pd.concat([counts, third]), measure="delta", words=1)
    spread = np.std([4 / 7, 1 / 6, 0], ddof=1)
    assert found["value"].iloc[0] == pytest.approx((4 / 7 - 1 / 6) / spread, abs=1e-9)


def test_two_reports_have_no_distance(counts):
    """Whatever they hold, z-scores of two reports lie sqrt(2) apart."""
    two = PROFILE[PROFILE["doc_id"] != "c"]
    for row in (an.compare(counts, measure="delta").iloc[0], an.compare(two, measure="profile").iloc[0]):
        assert row[["value", "low", "high"]].isna().all()


def test_overlap_of_topics_by_hand():
    topics = pd.DataFrame(
        {"doc_id": list("aaaabb"), "passage": [0, 1, 2, 3, 0, 1], "topic": [0, 0, 1, 2, 0, 2]}
    )
    row = an.compare(topics, measure="topics").iloc[0]
    assert row["value"] == pytest.approx(min(2 / 4, 1 / 2) + 0 + min(1 / 4, 1 / 2))
    # Without each passage of a: shares 1/3 1/3 1/3 (twice), 2/3 0 1/3, 2/3 1/3 0; of b: all 2, all 0.
    left_out = [np.array([2 / 3, 2 / 3, 5 / 6, 1 / 2]), np.array([1 / 4, 1 / 2])]
    errors = [np.sqrt((len(v) - 1) / len(v) * np.square(v - v.mean()).sum()) for v in left_out]
    assert row["low"] == pytest.approx(max(0, 0.75 - 1.96 * np.hypot(*errors)))


def test_topics_of_the_reports(passages, segmenter):
    topics = an.cluster_topics(passages, 6, segmenter=segmenter)
    found = an.compare(topics, measure="topics")
    shares = an.share_topics(topics).pivot_table(
        index="topic", columns="doc_id", values="share", fill_value=0
    )
    for row in found.itertuples():
        assert row.value == pytest.approx(np.minimum(shares[row.a], shares[row.b]).sum())


PROFILE = pd.DataFrame({
    "doc_id": ["a", "b", "c"] * 4,
    "measure": ["句长"] * 3 + ["四字格"] * 3 + ["不变"] * 3 + ["缺一"] * 3,
    "value": [20.0, 30, 25, 5, 9, 1, 7, 7, 7, 1, np.nan, 2],
})  # fmt: skip


def test_profiles_are_standardised_and_only_what_all_have_counts():
    found = an.compare(PROFILE, measure="profile").set_index(["a", "b"])
    deviation = np.array([np.std([20, 30, 25], ddof=1), np.std([5, 9, 1], ddof=1)])
    apart = np.array([10, 4]) / deviation
    row = found.loc[("a", "b")]
    assert row["value"] == pytest.approx(np.sqrt((apart**2).mean()), rel=0, abs=1e-9)
    # Without either measure the other remains: a jackknife of two.
    error = np.sqrt(1 / 2 * np.square(apart[::-1] - apart.mean()).sum())
    assert row["high"] == pytest.approx(row["value"] + 1.96 * error)


def test_a_profile_with_a_value_twice_is_refused():
    with pytest.raises(ValueError, match="stand twice"):
        an.compare(pd.concat([PROFILE, PROFILE]), measure="profile")


@pytest.mark.parametrize("measure", ["cosine", "jaccard", "delta"])
def test_the_order_of_the_reports_does_not_matter(terms, measure):
    turned = terms.sort_values("doc_id", ascending=False, kind="stable")
    values = [
        {frozenset((row.a, row.b)): row.value for row in an.compare(table, measure=measure).itertuples()}
        for table in (terms, turned)
    ]
    assert values[0] == pytest.approx(values[1])


def test_all_faults_at_once(counts):
    with pytest.raises(ValueError, match=r"'topics' needs the columns.*'topic'.*words=0"):
        an.compare(counts, measure="topics", words=0)


def test_no_counts_no_pairs(counts):
    for measure in ("cosine", "jaccard", "delta"):
        assert an.compare(counts.iloc[:0], measure=measure).empty


def test_order_is_that_of_scipy(terms):
    pairs = an.compare(terms)
    names = terms["doc_id"].unique().tolist()
    full = np.zeros((5, 5))
    for row in pairs.itertuples():
        i, j = names.index(row.a), names.index(row.b)
        full[i, j] = full[j, i] = 1 - row.value
    apart = squareform(full)
    expected = [names[i] for i in leaves_list(optimal_leaf_ordering(linkage(apart, "average"), apart))]
    assert list(an.order_reports(pairs)) in (expected, expected[::-1])
    # A distance is not turned round.
    far = pairs.assign(measure="delta", value=1 - pairs["value"])
    assert an.order_reports(far) == an.order_reports(pairs)


def test_order_wants_one_measure_and_every_pair(terms):
    pairs = an.compare(terms)
    with pytest.raises(ValueError, match="give one measure"):
        an.order_reports(pd.concat([pairs, pairs.assign(measure="delta")]))
    with pytest.raises(ValueError, match="10 pairs"):
        an.order_reports(pairs.iloc[1:])


def test_two_reports_and_undefined_likeness_have_an_order():
    pairs = pd.DataFrame({"a": ["x"], "b": ["y"], "measure": "cosine", "value": [np.nan]})
    assert an.order_reports(pairs) == ("x", "y")
    three = pd.DataFrame(
        {"a": list("xxy"), "b": list("yzz"), "measure": "cosine", "value": [np.nan, 0.9, 0.1]}
    )
    assert an.order_reports(three) in (("x", "z", "y"), ("y", "z", "x"), ("z", "x", "y"))
