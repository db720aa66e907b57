from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

import analysis as an
from analysis.measure.resampling import draw_weights, jackknife_error


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


def test_the_same_seed_gives_the_same_interval(counts, short_passages):
    first, second = (an.measure_rates(counts, short_passages, seed=3) for _ in range(2))
    assert first.equals(second)
    assert not first.equals(an.measure_rates(counts, short_passages, seed=4))


def test_weights_are_samples_with_replacement():
    weights = draw_weights(7, 500, seed=1)
    assert (weights.sum(axis=1) == 7).all()
    assert weights.mean() == pytest.approx(1)
    with pytest.raises(ValueError, match="at least 2"):
        draw_weights(1, 10)


def test_jackknife_of_a_mean_is_the_standard_error():
    values = np.array([3.0, 1.0, 4.0, 1.0, 5.0, 9.0])
    left_out = (values.sum() - values) / (len(values) - 1)
    assert jackknife_error(left_out) == pytest.approx(stats.sem(values), rel=1e-12)
