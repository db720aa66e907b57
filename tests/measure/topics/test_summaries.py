from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

import analysis as an
from analysis.measure.topics.summaries import find_share_interval

TOPICS = pd.DataFrame(
    {
        "doc_id": list("aabbb"),
        "passage": range(5),
        "topic": [0, 0, 0, 1, 1],
        "weight": 1.0,
        "label": ["x"] * 3 + ["y"] * 2,
    }
)


def test_summary_flags_a_topic_that_is_one_report():
    summary = an.summarise_topics(TOPICS)
    assert summary["one_report"].tolist() == [False, True]
    assert summary["largest_share"].round(3).tolist() == [0.667, 1.0]


def test_summary_gives_labels_in_english():
    labels = pd.Series({0: "乡村振兴、网格员", 1: "候鸟、蝶变"})
    summary = an.summarise_topics(TOPICS.assign(label=TOPICS["topic"].map(labels)))
    assert summary["label_en"].tolist() == ["rural revitalisation, grid workers", ""]


def test_shares_by_hand():
    shares = an.share_topics(TOPICS).set_index(["doc_id", "topic"])
    assert shares["share"].round(3).to_dict() == {
        ("a", 0): 1.0, ("a", 1): 0.0, ("b", 0): 0.333, ("b", 1): 0.667,
    }  # fmt: skip
    assert shares.loc[("a", 0), "others"] == pytest.approx(1 / 3)
    assert shares.loc[("a", 0), "difference"] == pytest.approx(2 / 3)


@given(st.integers(1, 200).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_intervals_are_wilson_s(pair):
    n, of = pair
    share, low, high = (float(x[0]) for x in find_share_interval(pd.Series([n]), pd.Series([of])))
    oracle = binomtest(n, of).proportion_ci(method="wilson")
    assert 0 <= low <= share <= high <= 1
    assert (low, high) == pytest.approx((oracle.low, oracle.high), abs=1e-9)


def test_newcombe_s_own_example():
    """Newcombe (1998), table II, case (a): 56 of 70 against 48 of 80 gives 0.0524 to 0.3339."""
    doc_ids = ["a"] * 70 + ["b"] * 80
    topic = [0] * 56 + [1] * 14 + [0] * 48 + [1] * 32
    table = pd.DataFrame({"doc_id": doc_ids, "passage": range(150), "topic": topic, "weight": 1.0})
    row = an.share_topics(table.assign(label="x")).iloc[0]
    assert (row["difference_low"], row["difference_high"]) == pytest.approx((0.0524, 0.3339), abs=5e-5)


def test_one_report_has_no_others():
    alone = an.share_topics(TOPICS[TOPICS["doc_id"] == "b"])
    assert np.isnan(alone[["others", "difference", "difference_low", "difference_high"]]).all(axis=None)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3)), min_size=1, max_size=40))
def test_shares_of_a_report_sum_to_one(rows):
    table = pd.DataFrame(rows, columns=["doc_id", "topic"])
    table = table.assign(passage=range(len(rows)), weight=1.0, label=table["topic"].astype("str"))
    shares = an.share_topics(table)
    assert shares.groupby("doc_id")["share"].sum().to_numpy() == pytest.approx(1)
    assert (shares["share"].between(shares["low"], shares["high"])).all()


def test_places_by_hand():
    passages = pd.DataFrame(
        {"doc_id": list("aab"), "passage": [0, 1, 0], "start": [0, 12, 0], "end": [10, 42, 5]}
    )
    topics = TOPICS.head(2).assign(passage=[1, 0])
    located = an.locate_topics(topics, passages)
    assert located[["begin", "finish"]].to_numpy().tolist() == [[0.25, 1.0], [0.0, 0.25]]
