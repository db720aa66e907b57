from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

import analysis as an


def pick(table, doc_id, term):
    return table[(table["doc_id"] == doc_id) & (table["term"] == term)].iloc[0]


def test_rates_by_hand(counts, short_passages):
    rates = an.measure_rates(counts, short_passages)
    row = pick(rates, "a", "党建")
    assert (row["n"], row["per_10k"], row["caution"]) == (
        4,
        pytest.approx(4 / 200 * 10_000),
        "below ten hits",
    )
    assert row["low"] < row["per_10k"] < row["high"]
    assert len(rates) == 2 * 4


def test_nothing_found_has_an_upper_limit(counts, short_passages):
    row = pick(an.measure_rates(counts, short_passages), "b", "引领")
    limit = stats.chi2.ppf(0.975, 2) / 2  # Garwood's exact limit for 0 events
    assert (row["n"], row["per_10k"], row["low"], row["caution"]) == (0, 0, 0, "none found")
    assert row["high"] == pytest.approx(limit / 100 * 10_000, rel=1e-12)


def test_one_passage_has_no_interval(counts, short_passages):
    one = short_passages.query("doc_id == 'b' and passage == 0")
    row = pick(an.measure_rates(counts.query("doc_id == 'b' and passage == 0"), one), "b", "治理")
    assert row["per_10k"] == pytest.approx(200)
    assert np.isnan([row["low"], row["high"]]).all()
    assert row["caution"] == "one passage"


def test_by_category(hits, passages):
    counted = an.count_phrases(hits)
    rates = an.measure_rates(counted, passages, by="category")
    assert rates["n"].sum() == len(hits)
    assert set(rates["term"]) == set(hits["category"])


def test_by_must_be_a_column(counts, short_passages):
    with pytest.raises(ValueError, match="by='category'"):
        an.measure_rates(counts, short_passages, by="category")


def test_percentiles_follow_the_seed_and_the_gamma_interval_needs_none(counts, short_passages):
    first, same, other = (
        an.measure_rates(counts, short_passages, method="percentile", seed=seed) for seed in (3, 3, 4)
    )
    assert first.equals(same)
    assert not first.equals(other)
    gamma = an.measure_rates(counts, short_passages, seed=3)
    assert gamma.equals(an.measure_rates(counts, short_passages, seed=4))
    row = pick(first, "b", "引领")
    assert (row["low"], row["high"]) == (0, pick(gamma, "b", "引领")["high"])


def test_unknown_method(counts, short_passages):
    with pytest.raises(ValueError, match=r"method='bca': choose one of \('gamma', 'percentile'\)"):
        an.measure_rates(counts, short_passages, method="bca")


def test_interval_by_hand(counts, short_passages):
    """党建 in a: 3, 1, 0, 0 in passages of 40, 30, 30 and 100 characters."""
    n, sizes = np.array([3, 1, 0, 0]), np.array([40, 30, 30, 100])
    left_out = (4 - n) / (200 - sizes)
    variance = 3 / 4 * ((left_out - 4 / 200) ** 2).sum() * 200**2
    phi = variance * (stats.t.ppf(0.975, 3) / stats.norm.ppf(0.975)) ** 2 / 4
    row = pick(an.measure_rates(counts, short_passages), "a", "党建")
    assert phi > 1
    assert row["low"] == pytest.approx(phi * stats.gamma.ppf(0.025, 4 / phi) * 10_000 / 200, rel=1e-9)
    assert row["high"] == pytest.approx(phi * stats.gamma.ppf(0.975, 4 / phi + 1) * 10_000 / 200, rel=1e-9)


def test_shares_by_hand(counts, short_passages):
    rates = an.measure_rates(counts, short_passages).set_index(["doc_id", "term"])
    assert rates["passage_share"].to_dict() == {
        ("a", "党建"): 2 / 4, ("a", "引领"): 1 / 4, ("a", "服务"): 0, ("a", "治理"): 1 / 4,
        ("b", "党建"): 1 / 2, ("b", "引领"): 0, ("b", "服务"): 1 / 2, ("b", "治理"): 1 / 2,
    }  # fmt: skip
    assert rates["report_share"].groupby("term").agg(["min", "max"]).to_numpy().tolist() == [
        [1, 1], [1 / 2, 1 / 2], [1 / 2, 1 / 2], [1, 1],
    ]  # fmt: skip


def test_an_interval_is_never_empty(hits, passages):
    counted = an.count_phrases(hits)
    for by in ("term", "category"):
        rates = an.measure_rates(counted, passages, by=by)
        assert (rates["low"] <= rates["per_10k"]).all()
        assert (rates["per_10k"] < rates["high"]).all()
        assert ((rates["n"] > 0) == (rates["passage_share"] > 0)).all()


def test_a_report_without_han_characters_has_no_rate(counts, short_passages):
    latin = short_passages.assign(text=short_passages["text"].where(short_passages["doc_id"] == "a", "GDP"))
    row = pick(an.measure_rates(counts, latin), "b", "服务")
    assert np.isnan([row["per_10k"], row["low"], row["high"]]).all()


def test_nothing_to_measure(counts, short_passages):
    full = an.measure_rates(counts, short_passages)
    for empty in (
        an.measure_rates(counts.head(0), short_passages),
        an.measure_rates(counts.head(0), short_passages.head(0)),
    ):
        assert empty.empty
        assert empty.dtypes.equals(full.dtypes)
