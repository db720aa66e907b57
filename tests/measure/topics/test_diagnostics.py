from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

import analysis as an
from analysis.measure.topics import choice
from analysis.measure.topics.choice import list_numbers, measure_jaccard, measure_list_agreement
from analysis.measure.topics.consensus import cut_consensus, draw_units, share_consensus
from analysis.measure.topics.diagnostics import measure_coherence
from analysis.measure.topics.labels import rank_terms
from analysis.measure.topics.learning import gather_corpus
from analysis.measure.topics.models import factorise
from analysis.measure.topics.units import gather_units

CLAUSES = {
    "人才": "引进高校人才，培训青年人才，完善人才公寓，奖励创业人才，建设人才驿站，培养技能人才",
    "网格": "划分社区网格，配齐网格员，物业纠纷进网格，入户走访楼栋，调解邻里矛盾，整治小区环境",
}


@pytest.fixture(scope="module")
def planted():
    rng = np.random.default_rng(0)
    rows = [
        (doc_id, n, "，".join(rng.permutation(CLAUSES[list(CLAUSES)[n % 2]].split("，"))) + "。")
        for doc_id in "ab"
        for n in range(12)
    ]
    table = pd.DataFrame(rows, columns=["doc_id", "passage", "text"])
    return table.assign(kind="paragraph", heading="", start=0, end=table["text"].str.len())


def test_planted_topics_are_stable_coherent_and_no_reports(planted):
    topics = an.cluster_topics(planted, 2)
    table = an.diagnose_topics(planted, topics, draws=2)
    assert table["paragraphs"].tolist() == [12, 12]
    assert set(table["field"]) == {"人才工作", "基层治理"}
    assert set(table["field_en"]) == {"talent", "grassroots governance"}
    assert table["stability"].tolist() == [1, 1]
    assert table["kept"].tolist() == [1, 1]
    assert (table["npmi"] > 0.5).all()
    assert table["report_ami"].iloc[0] == pytest.approx(0, abs=0.05)
    assert not table["one_report"].any()


def test_no_draw_is_refused(planted):
    topics = an.cluster_topics(planted, 2)
    with pytest.raises(ValueError, match="draws=0"):
        an.diagnose_topics(planted, topics, draws=0)


def test_scan_marks_one_number(planted):
    table = an.scan_topics(planted)
    assert table["chosen"].sum() == 1
    assert table["stability"].between(0, 1).all()


@pytest.mark.parametrize("paragraphs", [1, 2, 4])
def test_short_and_repeated_reports_have_limits_between_0_and_1_or_none(paragraphs):
    text = "坚持党建引领基层治理,把支部建在网格上,群众的获得感不断增强,党员干部下沉一线服务群众。"
    rows = [(doc_id, n) for doc_id in "甲乙" for n in range(paragraphs)]
    passages = pd.DataFrame(rows, columns=["doc_id", "passage"])
    passages = passages.assign(kind="paragraph", heading="", text=text, start=0, end=len(text))
    table = an.scan_topics(passages)
    limits = table[["stability", "low", "high"]].to_numpy().ravel()
    assert table["k"].tolist() == [2]
    assert ((limits >= 0) & (limits <= 1) | np.isnan(limits)).all()
    assert len(an.cluster_topics(passages)) == len(passages)


def test_interval_of_agreements_by_hand():
    assert choice._find_interval(np.array([0.9, 1.0])) == pytest.approx((0.95, 0.95 - 1.96 * 0.05, 1.0))
    assert np.isnan(choice._find_interval(np.array([0.7]))[1:]).all()
    assert np.isnan(choice._find_interval(np.array([]))).all()


def test_map_holds_every_paragraph_once_and_keeps_topics_together(planted):
    topics = an.cluster_topics(planted, 2)
    chart = an.map_topics(planted, topics)
    assert len(chart) == len(planted)
    assert chart[["x", "y"]].min().min() == 0
    assert chart[["x", "y"]].max().max() == 1
    assert chart.equals(an.map_topics(planted, topics))


def test_coherence_by_hand():
    """Two terms that share 2 of 4 units, each in 2: p(a, b) = p(a) = p(b) = 1/2, so NPMI is 1."""
    n = sparse.csr_array(np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1], [0, 0, 1]], dtype=float))
    together, alone = measure_coherence(n, np.array([0, 0, 1, 1]))
    assert together == pytest.approx(1)
    assert np.isnan(alone)


def test_numbers_of_topics_leave_six_units_to_each():
    assert list_numbers(98) == list(range(5, 17))
    assert list_numbers(4) == [2]


@given(st.lists(st.permutations(range(6)), min_size=2, max_size=4), st.randoms())
def test_agreement_is_one_for_the_same_lists_in_any_order(lists, random):
    shuffled = random.sample(lists, len(lists))
    assert measure_list_agreement(lists, shuffled) == pytest.approx(1)
    assert 0 <= measure_jaccard(lists[0], lists[1]) <= 1


@given(st.lists(st.text("党建引领", min_size=1, max_size=4), min_size=2, max_size=6, unique=True))
def test_a_unit_keeps_its_samples_whatever_else_is_there(texts):
    whole = draw_units(texts, 20, seed=3)
    assert (whole[:, 1:] == draw_units(texts[1:], 20, seed=3)).all()


@given(st.integers(2, 12), st.integers(2, 5), st.integers(0, 99))
def test_shares_of_a_consensus_sum_to_one(units, k, seed):
    random = np.random.default_rng(seed).random((units, units))
    consensus = (random + random.T) / 2
    np.fill_diagonal(consensus, 1)
    topic = cut_consensus(consensus, min(k, units))
    assert share_consensus(consensus, topic).sum(axis=1) == pytest.approx(1)
    assert sorted(set(topic)) == list(range(topic.max() + 1))


def test_blocks_of_a_consensus_are_cut_apart():
    consensus = np.kron(np.eye(3), np.ones((4, 4)))
    topic = cut_consensus(consensus, 3).reshape(3, 4)
    assert (topic == topic[:, :1]).all()
    assert sorted(topic[:, 0]) == [0, 1, 2]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 60)), min_size=1, max_size=12))
def test_units_never_cross_a_heading_and_lose_nothing(rows):
    rows = sorted(rows)
    table = pd.DataFrame(rows, columns=["heading", "size"]).assign(doc_id="r", kind="paragraph")
    table["passage"], table["text"] = range(len(table)), ["党" * size for size in table["size"]]
    units = gather_units(table)
    assert len(units.unit) == len(table)
    assert pd.Series(table["heading"].to_numpy()).groupby(units.unit).nunique().max() == 1
    assert (np.diff(units.unit) >= 0).all()
    assert len(units.join(table["text"].tolist())) == len(units.doc_ids)


def test_of_a_large_corpus_some_units_and_words_alone_choose_the_number(monkeypatch, passages, segmenter):
    corpus = gather_corpus(passages, segmenter=segmenter, terms="shared")
    seen = []

    def watch(terms, k, *, seed):
        seen.append(terms.shape)
        return factorise(terms, k, seed=seed)

    monkeypatch.setattr(choice, "_LARGE", 50)
    monkeypatch.setattr(choice, "_LARGE_UNITS", 40)
    monkeypatch.setattr(choice, "factorise", watch)
    curve = choice.measure_stability(corpus.space, corpus.texts, [5, 6])
    words = len(corpus.space.blocks[0].terms)
    assert max(units for units, _ in seen) == 40
    assert {columns for _, columns in seen} == {words}
    assert curve["stability"].between(0.05, 1).all()


@given(
    st.lists(st.integers(0, 9), max_size=10, unique=True),
    st.lists(st.integers(0, 9), max_size=10, unique=True),
)
def test_jaccard_is_that_of_sets(a, b):
    depths = range(1, max(len(a), len(b)) + 1)
    sets = [({*a[:depth]}, {*b[:depth]}) for depth in depths]
    expected = [len(one & two) / len(one | two) for one, two in sets]
    assert measure_jaccard(a, b) == pytest.approx(np.mean(expected) if expected else 0)


@given(st.lists(st.sampled_from([0.0, 0.1, 0.1000000001, 0.5, 2.0, 3e-7]), max_size=12), st.integers(1, 5))
def test_the_first_terms_are_those_of_the_whole_ranking(weights, top):
    values = np.array(weights, dtype=np.float64)
    assert rank_terms(values, top) == rank_terms(values)[:top]
