from __future__ import annotations

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

import analysis as an
from analysis.corpus.lexicon.measures import PER_10K
from analysis.measure.devices import iterate_outermost

COLUMNS = ["doc_id", "passage", "kind", "heading", "text", "start", "end"]


def passages_of(*texts: str, doc_id: str = "a", kind: str = "paragraph") -> pd.DataFrame:
    ends = np.cumsum([len(text) + 1 for text in texts])
    rows = [
        (doc_id, n, kind, "", text, end - len(text) - 1, end - 1)
        for n, (text, end) in enumerate(zip(texts, ends.tolist(), strict=True))
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


@pytest.fixture(scope="module")
def profiled(passages, segmenter, hits):
    return an.profile(passages, segmenter=segmenter, hits=hits)


def test_every_measure_stands_once_in_every_report_in_the_order_of_the_list(profiled, reports):
    listed = an.list_measures()["measure"].tolist()
    assert profiled["measure"].tolist() == listed * len(reports)
    assert profiled["doc_id"].tolist() == [report.doc_id for report in reports for _ in listed]


def test_intervals_hold_their_values_and_none_is_never_sure(profiled):
    known = profiled.dropna(subset=["value", "low", "high"])
    assert (known["low"] <= known["value"]).all() and (known["value"] <= known["high"]).all()
    none = profiled[(profiled["n"] == 0) & (profiled["unit"] == PER_10K)]
    assert len(none) and (none["high"] > 0).all() and set(none["caution"]) == {"none found"}


def test_parts_add_up(profiled, hits, passages):
    n = profiled.pivot_table(index="doc_id", columns="measure", values="n", aggfunc="first")
    assert n["slogans"].to_dict() == hits["doc_id"].value_counts().to_dict()
    for whole, prefix in (("slogans", "slogan_"), ("claims", "claim_"), ("slogan_metaphor", "metaphor_")):
        assert n.filter(regex=f"^{prefix}").sum(axis=1).eq(n[whole]).all(), whole
    assert (n["series_members"] >= 2 * n["series"]).all()


def test_rates_are_those_of_measure_rates(profiled, hits, passages):
    rates = an.measure_rates(an.count_phrases(hits), passages, by="category")
    ours = profiled[profiled["measure"] == "slogan_four_char"].set_index("doc_id")
    theirs = rates[rates["term"] == "four_char"].set_index("doc_id")
    for mine, other in (("value", "per_10k"), ("low", "low"), ("high", "high")):
        assert ours[mine].to_dict() == pytest.approx(theirs[other].to_dict(), rel=1e-12)


def test_by_hand():
    text = "必须推进“红色驿站”建设,必须守住底线。"  # 16 Han characters, 4 of them quoted
    row = an.profile(passages_of(text, text)).set_index("measure")
    assert row.loc["obligation", ["n", "value"]].tolist() == [4, pytest.approx(1e4 * 4 / 32)]
    assert row.loc["quotations", "n"] == 2
    assert row.loc["quoted_share", ["n", "value"]].tolist() == [8, pytest.approx(100 * 8 / 32)]
    assert row.loc["sentence_length", ["n", "value"]].tolist() == [2, 16.0]
    assert row.loc["clause_length", ["n", "value"]].tolist() == [4, 8.0]
    assert row.loc["mattr_50", "caution"] == "too short" and np.isnan(row.loc["mattr_50", "value"])


def test_a_report_of_one_passage_has_no_interval_but_values():
    row = an.profile(passages_of("必须守住底线。")).set_index("measure")
    assert row.loc["obligation", "caution"] == "one passage"
    assert np.isnan(row.loc["sentence_length", "low"]) and row.loc["sentence_length", "value"] == 6


def test_a_report_without_words_is_profiled_without_values():
    both = pd.concat([passages_of("必须守住底线。"), passages_of("1 2 3", doc_id="b")])
    row = an.profile(both).query("doc_id == 'b'").set_index("measure")
    assert row.loc[["mtld", "clause_length"], "value"].isna().all()


def test_nothing_to_profile():
    empty = an.profile(passages_of())
    assert empty.empty and list(empty) == an.profile(passages_of("党建。")).columns.tolist()


def test_the_input_stays_as_it_is(passages, hits):
    before = (passages.copy(), hits.copy())
    an.profile(passages, hits=hits)
    pd.testing.assert_frame_equal(passages, before[0])
    pd.testing.assert_frame_equal(hits, before[1])


@given(st.lists(st.sampled_from([*"党建,,。、;!1", "10,000", "……"]), max_size=40).map("".join))
def test_clauses_are_no_longer_than_sentences(text):
    lengths = an.measure_lengths(passages_of("党建。", text)).set_index("measure")
    assert lengths.loc["clause_length", "n"] >= lengths.loc["sentence_length", "n"]
    han = 2 + text.count("党") + text.count("建")
    assert lengths["value"].mul(lengths["n"]).tolist() == pytest.approx([han, han])


def test_headings_have_no_length_and_thousands_no_clauses():
    assert an.measure_lengths(passages_of("一、党建", kind="heading"))["value"].isna().all()
    lengths = an.measure_lengths(passages_of("投入10,000元、20,000元,建成。")).set_index("measure")
    assert lengths["n"].to_dict() == {"sentence_length": 1, "clause_length": 2}


def test_speech_of_several_sentences_is_quoted():
    said = "大家都说:“这届班子肯干事。期待更美好的生活!”他打开“话匣子,又说“好”。"
    spans = list(iterate_outermost(said))
    assert [said[start:end] for start, end in spans] == ["这届班子肯干事。期待更美好的生活!", "好"]


@given(st.text("“”‘’党建。", max_size=30))
def test_outermost_quotations_never_overlap(text):
    spans = list(iterate_outermost(text))
    assert all(end < start for (_, end), (start, _) in pairwise(spans))


def orders_of(a: list[float], b: list[float]) -> pd.Series:
    rows = [(f"d{i}", m, "diversity", v) for m, vs in (("x", a), ("y", b)) for i, v in enumerate(vs)]
    return an.compare_orders(pd.DataFrame(rows, columns=["doc_id", "measure", "group", "value"])).iloc[0]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=2, max_size=9))
def test_orders_are_compared_as_scipy_does(rows):
    a, b = (list(map(float, column)) for column in zip(*rows, strict=True))
    row = orders_of(a, b)
    tau = stats.kendalltau(a, b).statistic
    assert row["tau"] == pytest.approx(tau, nan_ok=True)
    pairs = [(i, j) for i in range(len(a)) for j in range(i)]
    assert row["discordant"] == sum((a[i] - a[j]) * (b[i] - b[j]) < 0 for i, j in pairs)
    assert row["pairs"] == len(pairs)


def test_swapped_pairs_say_who_has_more_of_which():
    assert orders_of([1, 2, 3], [1, 3, 2])["swapped"] == "d2/d1"
    assert np.isnan(orders_of([1, 1], [1, 2])["tau"])


def test_an_unknown_group_is_refused(profiled):
    with pytest.raises(ValueError, match=r"group='rhythm': choose one of \['slogans', 'series'"):
        an.compare_orders(profiled, group="rhythm")


def test_the_longest_regular_series_is_quoted(passages, segmenter):
    series = an.find_parallels(passages, segmenter=segmenter)
    quoted = an.quote_series(series, passages, per_report=2)
    assert quoted.groupby("doc_id").size().max() == 2
    assert quoted["doc_id"].drop_duplicates().tolist() == passages["doc_id"].drop_duplicates().tolist()
    assert quoted["regularity"].between(0, 1).all()
    for row in quoted.itertuples():
        members = series[(series["doc_id"] == row.doc_id) & (series["group"] == row.group)]
        assert all(text in row.text for text in members["text"])
    with pytest.raises(ValueError, match="per_report=0"):
        an.quote_series(series, passages, per_report=0)


def test_members_times_regularity_decide():
    text = "抓基层、强基础、固基本。甲乙丙丁、甲、乙、丙、丁。"
    spans = [[(0, 3), (4, 7), (8, 11)], [(12, 16), (17, 18), (19, 20), (21, 22), (23, 24)]]
    rows = [("a", g, m, 0, text[s:e], "X", s, e) for g, ms in enumerate(spans) for m, (s, e) in enumerate(ms)]
    names = ["doc_id", "group", "member", "passage", "text", "frame", "start", "end"]
    best = an.quote_series(pd.DataFrame(rows, columns=names), passages_of(text)).iloc[0]
    assert best[["members", "regularity", "text"]].tolist() == [3, 1.0, "抓基层、强基础、固基本"]


def test_measures_have_names_of_their_own():
    listed = an.list_measures()
    for column in ("measure", "label_zh", "label_en", "definition"):
        assert listed[column].is_unique, column
