from __future__ import annotations

import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

import analysis as an
from analysis.measure.topics.counting import count_paragraphs


def make_passages(*rows: tuple[str, int, str, str]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["doc_id", "passage", "heading", "text"])
    return table.assign(kind="paragraph", start=0, end=table["text"].str.len())


PLANTED = {
    "人才": "引进高校人才，培训青年人才，完善人才公寓，奖励创业人才，建设人才驿站，培养技能人才，服务人才",
    "网格": "划分社区网格，配齐网格员，物业纠纷进网格，入户走访楼栋，调解邻里矛盾，整治小区环境，网格巡查",
    "产业": "发展特色产业，种植水稻蔬菜，农户入股合作社，壮大集体经济，打造产业品牌，乡村旅游增收，土地流转",
}


def plant(seed: int = 0) -> tuple[pd.DataFrame, list[str]]:
    """Three reports, each with eight paragraphs of every topic, made of its clauses at random."""
    rng, rows, truth = np.random.default_rng(seed), [], []
    for doc_id in "abc":
        for n in range(24):
            name = list(PLANTED)[n % 3]
            clauses = rng.permutation(PLANTED[name].split("，"))[:6]
            rows.append((doc_id, n, "", "，".join([*clauses, clauses[0], clauses[1]]) + "。"))
            truth.append(name)
    return make_passages(*rows), truth


@pytest.fixture(scope="module")
def topics(passages, segmenter):
    return an.cluster_topics(passages, 8, segmenter=segmenter)


@pytest.fixture(scope="module")
def learnt():
    return an.learn_topics(plant()[0], 3)


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


@pytest.mark.parametrize("method", ["consensus", "nmf", "agglomerative", "kmeans"])
def test_planted_topics_are_found(method):
    passages, truth = plant()
    found = an.cluster_topics(passages, 3, method=method)
    assert adjusted_mutual_info_score(found["topic"], truth) == pytest.approx(1)
    assert an.measure_agreement(found) == pytest.approx(0, abs=0.05)


def test_topics_cut_across_the_reports(topics):
    assert an.measure_agreement(topics) < 0.1


def test_a_report_s_own_words_make_no_topic():
    """Every paragraph of a report says its own formula: the topics are still the planted ones."""
    passages, truth = plant()
    own = {"a": "狠抓作风建设，", "b": "弘扬特区精神，", "c": "坚持问题导向，"}
    foreign = passages.assign(
        text=[own[d] * 2 + t for d, t in zip(passages["doc_id"], passages["text"], strict=True)]
    )
    foreign.loc[foreign.index[::8], "text"] += "".join(own.values())
    found = an.cluster_topics(foreign, 3)
    assert adjusted_mutual_info_score(found["topic"], truth) > 0.9


def test_the_same_seed_gives_the_same_topics(passages, segmenter, topics):
    again = an.cluster_topics(passages, 8, segmenter=segmenter)
    assert again.equals(topics)


def test_the_order_of_reports_does_not_matter():
    passages, _ = plant()
    turned = pd.concat([part for _, part in reversed(list(passages.groupby("doc_id")))], ignore_index=True)
    one, two = (
        an.cluster_topics(p, 3).sort_values(["doc_id", "passage"])["topic"] for p in (passages, turned)
    )
    assert adjusted_rand_score(one, two) == 1


def test_a_tenth_left_out_hardly_moves_the_rest():
    passages, _ = plant()
    whole = an.cluster_topics(passages, 3).set_index(["doc_id", "passage"])["topic"]
    kept = passages.sample(frac=0.9, random_state=1).sort_index()
    rest = an.cluster_topics(kept, 3).set_index(["doc_id", "passage"])["topic"]
    assert adjusted_rand_score(whole[rest.index], rest) > 0.9


def test_counts_of_some_paragraphs_are_taken_from_those_of_all(passages, segmenter):
    paragraphs = passages[passages["kind"] == "paragraph"]
    some = paragraphs.sample(frac=0.5, random_state=0).sort_index()
    taken, counted = count_paragraphs(paragraphs, segmenter).take(some), count_paragraphs(some, segmenter)
    assert taken.masked == counted.masked
    for mine, other in ((taken.words, counted.words), (taken.slogans, counted.slogans)):
        assert mine.reset_index(drop=True).equals(other)


def test_input_is_left_alone(passages, segmenter):
    before = passages.copy()
    an.cluster_topics(passages, 5, segmenter=segmenter)
    assert passages.equals(before)


def test_the_number_of_topics_is_chosen_when_none_is_given():
    assert an.cluster_topics(plant()[0])["topic"].nunique() >= 3


def test_assigning_puts_a_new_report_where_it_belongs(learnt):
    new, truth = plant(seed=7)
    new = new[new["doc_id"] == "a"].assign(doc_id="z")
    placed = an.assign_topics(new, learnt.weights)
    known = dict(zip(plant()[1], learnt.paragraphs["topic"], strict=True))
    assert placed["topic"].tolist() == [known[name] for name in truth[: len(new)]]
    assert placed["weight"].between(1 / 3, 1).all()
    labels = learnt.paragraphs.drop_duplicates("topic").set_index("topic")["label"]
    assert placed["label"].tolist() == labels[placed["topic"]].tolist()


def test_what_was_learnt_can_be_saved_and_read_back(learnt, tmp_path):
    learnt.weights.to_csv(tmp_path / "topics.csv", index=False)
    read = pd.read_csv(tmp_path / "topics.csv", keep_default_na=False)
    passages, _ = plant(seed=3)
    assert an.assign_topics(passages, read).equals(an.assign_topics(passages, learnt.weights))


def test_assigning_nothing_gives_an_empty_table(learnt):
    nothing = an.assign_topics(plant()[0].iloc[:0], learnt.weights)
    assert len(nothing) == 0
    assert list(nothing) == list(learnt.paragraphs)


def test_a_large_corpus_is_learnt_from_a_part_and_the_rest_assigned(monkeypatch):
    from analysis.measure.topics import learning

    monkeypatch.setattr(learning, "MOST_UNITS", 40)
    passages, truth = plant()
    found = an.cluster_topics(passages, 3)
    assert len(found) == len(passages)
    assert adjusted_mutual_info_score(found["topic"], truth) > 0.9


def test_one_report_is_refused_and_told_what_to_do(passages):
    with pytest.raises(ValueError, match=r'two reports or more, or terms="all"'):
        an.cluster_topics(passages[passages["doc_id"] == "haikou"])


def test_one_report_can_be_grouped_by_all_its_terms():
    passages, truth = plant()
    mine = passages["doc_id"] == "a"
    found = an.cluster_topics(passages[mine], 3, terms="all")
    assert adjusted_mutual_info_score(found["topic"], np.array(truth)[mine]) == pytest.approx(1)


@pytest.mark.parametrize(
    ("options", "said"),
    [({"k": 5000}, "k=5000"), ({"k": 1}, "k=1"), ({"terms": "some"}, "'some'"), ({"method": "lda"}, "'lda'")],
)
def test_what_does_not_fit_is_refused(passages, segmenter, options, said):
    with pytest.raises(ValueError, match=said):
        an.cluster_topics(passages, segmenter=segmenter, **options)


def test_no_paragraph_is_refused(passages):
    with pytest.raises(ValueError, match="no paragraph"):
        an.cluster_topics(passages[passages["kind"] == "heading"])


def test_topic_terms_go_with_the_labels(passages, segmenter, topics):
    terms = an.list_topic_terms(passages, topics, segmenter=segmenter, top=50)
    for (_, label), part in terms.groupby(["topic", "label"]):
        assert part["weight"].iloc[0] == 1
        assert part["weight"].is_monotonic_decreasing
        assert set(label.split("、")) <= set(part["term"])


def test_terms_of_one_report_are_left_out(passages, segmenter, topics, terms):
    spread = terms.groupby("term")["doc_id"].nunique()
    listed = an.list_topic_terms(passages, topics, segmenter=segmenter, top=50)["term"]
    known = [term for term in listed if term in spread.index]
    assert (spread[known] > 1).all()


def test_the_typical_paragraph_weighs_most(passages, topics):
    quoted = an.quote_topics(passages, topics)
    assert quoted["topic"].tolist() == sorted(topics["topic"].unique())
    most = topics.groupby("topic")["weight"].max()
    assert quoted["weight"].tolist() == most.tolist()


def test_linear_algebra_keeps_to_one_thread_though_nothing_was_loaded_before():
    code = """
from analysis.measure.topics.models import limit_threads
from threadpoolctl import threadpool_info
with limit_threads():
    import scipy.linalg, sklearn.cluster
    print({pool["num_threads"] for pool in threadpool_info()})
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "{1}"
