from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import f_oneway

import analysis as an
from analysis.corpus.lexicon.fields import read_fields
from analysis.measure.topics import spaces
from analysis.measure.topics.fields import count_fields, list_fields
from analysis.measure.topics.learning import gather_corpus
from analysis.measure.topics.spaces import find_centres
from analysis.measure.topics.weighting import measure_report_share, weigh_blocks

CLAUSES = {
    "a": "网格员入户走访，调解邻里矛盾，召开议事会，化解物业纠纷",
    "b": "种植水稻，改造高标准农田，推广农机，收购农产品",
}


def write(doc_id: str, texts: list[str]) -> pd.DataFrame:
    table = pd.DataFrame({"doc_id": doc_id, "passage": range(len(texts)), "text": texts})
    return table.assign(kind="paragraph", heading="", start=0, end=table["text"].str.len())


def shuffle(text: str, n: int) -> list[str]:
    rng = np.random.default_rng(n)
    clauses = text.split("，")
    return [
        "，".join(rng.permutation(clauses)[:3]) + "，推进各项工作，落实各项任务，服务群众。" for _ in range(n)
    ]


@pytest.fixture(scope="module")
def mixed():
    """Two reports, each about both fields."""
    return pd.concat(
        [write(d, shuffle(CLAUSES["a"], 8 + i) + shuffle(CLAUSES["b"], 9 - i)) for i, d in enumerate("xy")],
        ignore_index=True,
    )


@pytest.fixture(scope="module")
def apart():
    """Two reports, each about a field of its own."""
    return pd.concat([write(d, shuffle(CLAUSES[d], 10)) for d in "ab"], ignore_index=True)


def test_counts_by_hand():
    """矛盾纠纷 is one term, not 矛盾 and 纠纷; traditional script counts too."""
    counts = count_fields(["網格員化解矛盾纠纷，种植水稻", ""]).toarray()
    named = {name: n for name, n in zip(list_fields(), counts[0], strict=True) if n}
    assert named == {"基层治理": 3, "农业生产": 2}
    assert not counts[1].any()


def test_a_term_alone_counts_once_in_its_field():
    terms = read_fields()
    counts = count_fields([each.term for each in terms]).toarray()
    assert (counts.sum(axis=1) == 1).all()
    names = np.array(list_fields())[counts.argmax(axis=1)]
    assert names.tolist() == [each.field_zh for each in terms]


@given(st.lists(st.sampled_from([0.0, 1.0, 2.0, 5.0]), min_size=6, max_size=12), st.integers(2, 3))
def test_the_share_of_reports_follows_from_the_f_ratio(values, reports):
    doc_ids = np.array([str(i % reports) for i in range(len(values))])
    column = np.array(values)
    share = measure_report_share(column[:, None], doc_ids)
    if np.ptp(column) == 0:
        assert np.isnan(share)
        return
    within = sum(((column[doc_ids == d] - column[doc_ids == d].mean()) ** 2).sum() for d in set(doc_ids))
    if within < 1e-12:
        assert share == pytest.approx(1)
        return
    f = f_oneway(*(column[doc_ids == d] for d in sorted(set(doc_ids)))).statistic
    between, rest = reports - 1, len(values) - reports
    assert share == pytest.approx((f - 1) * between / (f * between + rest))


def test_reports_of_one_unit_say_nothing_of_the_share():
    assert np.isnan(measure_report_share(np.eye(3), np.array(["a", "b", "c"])))


def test_fields_count_where_reports_share_them(mixed):
    learnt = an.learn_topics(mixed, 2)
    assert "基层治理" in set(learnt.weights.loc[learnt.weights["kind"] == "field", "term"])
    assert learnt.paragraphs.groupby("topic")["doc_id"].nunique().tolist() == [2, 2]


def test_fields_that_are_the_reports_are_left_out(apart):
    assert set(an.learn_topics(apart, 2, terms="all").weights["kind"]) == {"word", "string2", "string3"}


def test_centres_meet_units_that_are_not_scaled(mixed, monkeypatch):
    monkeypatch.setattr(spaces, "_trust_fields", lambda weights, doc_ids: 0.5)
    space = gather_corpus(mixed, segmenter=None, terms="shared").space
    topic = np.arange(len(space.doc_ids), dtype=np.int64) % 2
    centres = find_centres(space, topic)
    plain = weigh_blocks(space.blocks, space.idf)
    assert set(space.scale) == {0.5, 1.0}
    assert np.allclose(space.weights @ (centres / space.scale).T, plain @ centres.T)


def test_topics_saved_without_fields_can_still_be_assigned(mixed):
    weights = an.learn_topics(mixed, 2).weights
    placed = an.assign_topics(mixed, weights[weights["kind"] != "field"].reset_index(drop=True))
    assert placed["topic"].nunique() == 2
