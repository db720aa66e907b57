from __future__ import annotations

import pandas as pd
import pytest
from sklearn.metrics import adjusted_mutual_info_score

import analysis as an


@pytest.fixture(scope="module")
def topics(passages, segmenter):
    return an.cluster_topics(passages, 8, segmenter=segmenter)


def test_every_paragraph_has_a_topic(topics, passages):
    paragraphs = passages[passages["kind"] == "paragraph"]
    keys = pd.MultiIndex.from_frame(topics[["doc_id", "passage"]])
    assert keys.is_unique
    assert keys.isin(pd.MultiIndex.from_frame(paragraphs[["doc_id", "passage"]])).all()
    assert len(topics) >= 0.97 * len(paragraphs)
    assert topics["weight"].between(1 / 8, 1).all()


def test_topics_are_numbered_by_size(topics):
    sizes = topics["topic"].value_counts().sort_index()
    assert sizes.index.tolist() == list(range(8))
    assert sizes.is_monotonic_decreasing


def test_planted_topics_are_found():
    words = {"人才": "人才 培训 引进 高校", "网格": "网格 社区 居民 物业"}
    rows = [
        (doc_id, n, "paragraph", "", (words[topic] * 2).replace(" ", "，") + "。", 0, 0)
        for doc_id in "ab"
        for n, topic in enumerate(["人才", "网格"] * 4)
    ]
    passages = pd.DataFrame(rows, columns=["doc_id", "passage", "kind", "heading", "text", "start", "end"])
    found = an.cluster_topics(passages, 2)
    assert adjusted_mutual_info_score(found["topic"], found["passage"] % 2) == pytest.approx(1)
    assert an.measure_agreement(found) == pytest.approx(0, abs=0.1)


def test_topics_cut_across_the_reports(topics):
    assert an.measure_agreement(topics) < 0.2


def test_the_same_seed_gives_the_same_topics(passages, segmenter, topics):
    again = an.cluster_topics(passages, 8, segmenter=segmenter)
    assert again.equals(topics)


def test_topic_terms_go_with_the_labels(passages, segmenter, topics):
    terms = an.list_topic_terms(passages, 8, segmenter=segmenter)
    for (topic, label), part in terms.groupby(["topic", "label"]):
        assert label.split("、") == part["term"].head(3).tolist()
        assert set(topics.loc[topics["topic"] == topic, "label"]) <= {label}
        assert part["weight"].iloc[0] == 1


def test_terms_of_one_report_are_left_out(passages, segmenter, terms):
    spread = terms.groupby("term")["doc_id"].nunique()
    listed = an.list_topic_terms(passages, 8, segmenter=segmenter, top=50)["term"]
    assert (spread[listed] > 1).all()


def test_summary_flags_a_topic_that_is_one_report():
    topics = pd.DataFrame(
        {
            "doc_id": list("aabbb"),
            "passage": range(5),
            "topic": [0, 0, 0, 1, 1],
            "weight": 1.0,
            "label": ["x"] * 3 + ["y"] * 2,
        }
    )
    summary = an.summarise_topics(topics)
    assert summary["one_report"].tolist() == [False, True]
    assert summary["largest_share"].round(3).tolist() == [0.667, 1.0]
    shares = an.share_topics(topics)
    assert shares.set_index(["doc_id", "topic"])["share"].round(3).to_dict() == {
        ("a", 0): 1.0, ("a", 1): 0.0, ("b", 0): 0.333, ("b", 1): 0.667,
    }  # fmt: skip


def test_one_report_is_refused(passages):
    with pytest.raises(ValueError, match="two reports or more"):
        an.cluster_topics(passages[passages["doc_id"] == "haikou"])


def test_too_many_topics_are_refused(passages, segmenter):
    with pytest.raises(ValueError, match="k=5000"):
        an.cluster_topics(passages, 5000, segmenter=segmenter)
