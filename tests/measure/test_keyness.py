from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy import stats

import analysis as an
from analysis.corpus.text import count_han


def make(rows):
    return pd.DataFrame(rows, columns=["doc_id", "passage", "term", "n"])


@pytest.fixture(scope="module")
def few():
    rng = np.random.default_rng(4)
    rows = [
        (doc, p, term, n)
        for doc, size in (("海口", 12), ("文昌", 9), ("揭东", 15))
        for p in range(size)
        for term, rate in (("党建", 2), ("网格", 3 if doc == "海口" else 0.4), ("候鸟", 0.2))
        for n in [int(rng.poisson(rate))]
        if n
    ]
    return make(rows)


def side(counts, docs, term):
    chosen = counts[counts["doc_id"].isin(docs)]
    return int(chosen.loc[chosen["term"] == term, "n"].sum()), int(chosen["n"].sum())


def test_counts_and_sizes_are_sums(few):
    found = an.find_keyness(few, "海口", draws=10).set_index("term")
    for term, row in found.iterrows():
        assert (row.n_target, row.size_target) == side(few, ["海口"], term)
        assert (row.n_reference, row.size_reference) == side(few, ["文昌", "揭东"], term)
        table = [[row.n_target, row.n_reference],
                 [row.size_target - row.n_target, row.size_reference - row.n_reference]]  # fmt: skip
        expected = stats.chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic
        assert row.g2 == pytest.approx(expected, rel=0, abs=1e-9)
        assert row.per_10k_target == pytest.approx(1e4 * row.n_target / row.size_target)
    assert found.index[0] == "网格"
    assert set(found["unit"]) == {"term"} and set(found["prior"]) == {"pooled"}


def test_the_target_may_be_a_group_and_the_reference_one_report(few):
    found = an.find_keyness(few, ["海口", "文昌"], "揭东", draws=10).set_index("term")
    assert (found.loc["党建", "n_target"], found.loc["党建", "size_target"]) == side(
        few, ["海口", "文昌"], "党建"
    )
    assert set(found["target"]) == {"海口+文昌"}
    assert set(found["reference"]) == {"揭东"}
    turned = an.find_keyness(few, "揭东", ["海口", "文昌"], draws=10).set_index("term").loc[found.index]
    for column in ("log_ratio", "log_odds", "z", "lrc", "share_difference"):
        assert found[column].to_numpy() == pytest.approx(-turned[column].to_numpy(), abs=1e-9)
    assert found["low"].to_numpy() == pytest.approx(-turned["high"].to_numpy(), abs=1e-9)


def test_passages_give_han_characters_and_count_where_nothing_stands(terms, passages):
    found = an.find_keyness(terms, "haikou", passages=passages, draws=5).set_index("term")
    mine = passages[passages["doc_id"] == "haikou"]
    assert found["size_target"].unique().tolist() == [mine["text"].map(count_han).sum()]
    row = found.loc["阵地"]
    shares = []
    for doc_ids in (["haikou"], set(passages["doc_id"]) - {"haikou"}):
        held = terms[terms["doc_id"].isin(doc_ids) & (terms["term"] == "阵地")]
        shares.append(len(held) / passages["doc_id"].isin(doc_ids).sum())
    assert row["share_difference"] == pytest.approx(shares[0] - shares[1])


def test_the_interval_holds_the_ratio_and_is_wider_for_bursts():
    even = [("a", p, "均", 1) for p in range(20)] + [("b", p, "均", 1) for p in range(0, 20, 2)]
    burst = [("a", p, "聚", 10) for p in range(2)] + [("b", p, "聚", 5) for p in range(2)]
    filler = [(doc, p, "其他", 9) for doc in "ab" for p in range(20)]
    found = an.find_keyness(make(even + burst + filler), "a", draws=5).set_index("term")
    assert ((found["low"] < found["log_ratio"]) & (found["log_ratio"] < found["high"])).all()
    width = found["high"] - found["low"]
    assert found.loc["均", "n_target"] == found.loc["聚", "n_target"]
    assert width["聚"] > 2 * width["均"]


def test_a_term_of_one_side_has_an_open_interval(few):
    found = an.find_keyness(pd.concat([few, make([("海口", 0, "独有", 3)])]), "海口", draws=5).set_index(
        "term"
    )
    assert found.loc["独有", "high"] == np.inf
    assert np.isfinite(found.loc["独有", ["low", "log_ratio", "z"]].to_numpy(float)).all()


def test_the_permutation_agrees_with_scipy_for_one_term():
    """A single term: the statistic is then a function of the target's count, and scipy can rank it."""
    values = np.array([3, 1, 4, 2, 5, 0, 2, 0, 1, 1, 0, 1])
    passages = pd.DataFrame({"doc_id": ["a"] * 6 + ["b"] * 6, "passage": [*range(6)] * 2, "text": "党" * 100})
    held = values > 0
    counts = passages[held][["doc_id", "passage"]].assign(term="网格", n=values[held])
    found = an.find_keyness(counts, "a", passages=passages, draws=20_000)["p_permutation"].item()
    exact = stats.permutation_test(
        (values[:6], values[6:]), lambda a, b: abs(a.sum() - b.sum()), alternative="greater"
    ).pvalue
    assert found == pytest.approx(exact, abs=0.01)


def test_p_is_never_zero_and_the_seed_decides(few):
    one = an.find_keyness(few, "海口", draws=99, seed=3)
    assert one["p_permutation"].min() == 0.01
    pd.testing.assert_frame_equal(one, an.find_keyness(few, "海口", draws=99, seed=3))
    assert an.find_keyness(few, "海口", draws=0)["p_permutation"].isna().all()


def test_the_input_is_not_changed(few):
    before = few.copy()
    an.find_keyness(few, "海口", draws=5)
    pd.testing.assert_frame_equal(few, before)


def test_general_chinese(terms, passages):
    found = an.find_keyness(terms, "haikou", "general Chinese", passages=passages).set_index("term")
    assert set(found["reference"]) == {"general Chinese"}
    assert found.loc["党员", "n_reference"] == 1873  # the line of jieba's dictionary: 党员 1873 n
    assert "党群活动中心" not in found.index  # not in the dictionary: nobody counted it
    assert found[["share_difference", "p_permutation"]].isna().all(axis=None)
    assert (found["low"] <= found["log_ratio"]).all() and (found["log_ratio"] <= found["high"]).all()
    prior = an.find_keyness(terms, "haikou", passages=passages, prior="general Chinese", draws=5)
    assert set(prior["prior"]) == {"general Chinese"}
    assert np.isfinite(prior["z"]).all()


def test_prior_by_hand(few):
    found = an.find_keyness(few, "海口", prior_size=40, draws=5).set_index("term").loc["网格"]
    y_t, n_t = side(few, ["海口"], "网格")
    y_r, n_r = side(few, ["文昌", "揭东"], "网格")
    a_w = 40 * (y_t + y_r) / (n_t + n_r)
    odds = [(y + a_w) / (n + 40 - y - a_w) for y, n in ((y_t, n_t), (y_r, n_r))]
    assert found["log_odds"] == pytest.approx(np.log(odds[0] / odds[1]), rel=0, abs=1e-9)
    assert found["z"] == pytest.approx(
        np.log(odds[0] / odds[1]) / np.sqrt(1 / (y_t + a_w) + 1 / (y_r + a_w)), rel=0, abs=1e-9
    )


def test_all_faults_at_once(few):
    with pytest.raises(
        ValueError, match=r"no report \['三亚'\].*\['海口'\] stand on both.*prior='flat'.*above 0"
    ):
        an.find_keyness(few, ["海口", "三亚"], "海口", prior="flat", prior_size=0)
    with pytest.raises(ValueError, match="no report is left"):
        an.find_keyness(few, ["海口", "文昌", "揭东"])
    with pytest.raises(ValueError, match="names no report"):
        an.find_keyness(few, [])


def test_slogans_by_category(hits, passages):
    counts = an.count_phrases(hits)
    found = an.find_keyness(counts, "haikou", passages=passages, by="category", draws=50)
    assert set(found["term"]) == set(counts["category"])


def test_nothing_in_common_with_the_dictionary_gives_no_row():
    assert an.find_keyness(make([("a", 0, "甲乙丙丁戊", 2)]), "a", "general Chinese").empty


def test_calls_are_counted_per_target(few):
    keyness = pd.concat([an.find_keyness(few, doc, draws=99) for doc in ("海口", "文昌")])
    calls = an.count_calls(keyness)
    assert calls["target"].tolist() == ["海口"] * 4 + ["文昌"] * 4
    for (target, method), row in calls.set_index(["target", "method"]).iterrows():
        mine = keyness[keyness["target"] == target]
        p = stats.chi2.sf(mine["g2"], 1)
        by_hand = {
            "g2": p <= 0.05, "g2_bonferroni": p <= 0.05 / len(mine), "lrc": mine["lrc"] != 0,
            "permutation": mine["p_permutation"] <= 0.05,
        }  # fmt: skip
        assert (row["terms"], row["called"]) == (len(mine), by_hand[method].sum())
    with pytest.raises(ValueError, match="level=5"):
        an.count_calls(keyness, level=5)


def test_masked_names_are_no_keywords(few):
    named = pd.concat(
        [few, make([("海口", 0, "海口", 9), ("海口", 1, "海口市委", 5), ("文昌", 1, "文昌市委", 5)])]
    )
    masked = an.mask_names(named, ["海口", "文昌", "海口市"])
    assert not masked["term"].str.contains("海口|文昌").any()
    assert masked.loc[masked["term"] == "〔名〕委", "n"].tolist() == [5]  # 海口市 is the longer name
    assert masked["n"].sum() == named["n"].sum() - 9
    assert masked.dtypes.equals(named.dtypes)
    assert an.mask_names(named, []).equals(named.reset_index(drop=True))
    with pytest.raises(ValueError, match="'市'"):
        an.mask_names(named, ["市"])


def test_a_side_without_text_is_refused():
    passages = pd.DataFrame({"doc_id": ["a", "b"], "passage": 0, "text": ["党建引领", "1+8"]})
    counts = make([("a", 0, "党建", 1), ("b", 0, "1+8", 1)])
    with pytest.raises(ValueError, match=r"one side: \['reference'\]"):
        an.find_keyness(counts, "a", passages=passages)
    assert len(an.rank_unevenness(counts, passages=passages, draws=5)) == 2


def test_a_term_that_is_all_there_is_has_no_odds():
    found = an.find_keyness(make([("a", 0, "党建", 3), ("b", 0, "党建", 2)]), "a", draws=5)
    assert found[["log_ratio", "g2"]].to_numpy() == pytest.approx(np.zeros((1, 2)))
    assert np.isnan(found["z"].item())
