from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse, stats

from analysis.measure.intervals import (
    estimate_variance,
    find_gamma_interval,
    find_percentile_interval,
)
from analysis.measure.jackknife import jackknife_error

PASSAGES = st.lists(st.tuples(st.integers(0, 9), st.integers(1, 300)), min_size=2, max_size=40)


def column(n):
    return sparse.csr_array(np.array(n, dtype=float)[:, None])


def test_jackknife_of_a_mean_is_the_standard_error():
    values = np.array([3.0, 1.0, 4.0, 1.0, 5.0, 9.0])
    left_out = (values.sum() - values) / (len(values) - 1)
    assert jackknife_error(left_out) == pytest.approx(stats.sem(values), rel=1e-12)


def test_variance_of_equal_passages_is_that_of_a_sum():
    n = [3, 1, 4, 1, 5]
    assert estimate_variance(column(n), np.full(5, 80.0))[0] == pytest.approx(
        5 * np.var(n, ddof=1), rel=1e-12
    )


@given(PASSAGES)
def test_variance_is_that_of_leaving_out_each_passage(rows):
    n, sizes = np.array(rows, dtype=float).T
    rate = n.sum() / sizes.sum()
    left_out = (n.sum() - n) / (sizes.sum() - sizes)
    expected = (len(n) - 1) / len(n) * ((left_out - rate) ** 2).sum() * sizes.sum() ** 2
    # The squares cancel where all passages have one rate.
    assert estimate_variance(column(n), sizes)[0] == pytest.approx(
        expected, rel=1e-9, abs=1e-9 * n.sum() ** 2
    )


def test_gamma_by_hand():
    """Two hits in each of 4 of 8 equal passages: variance 8 * 8/7, widened by (t / z)^2."""
    interval = find_gamma_interval(column([2, 2, 2, 2, 0, 0, 0, 0]), np.full(8, 50.0))
    phi = 8 * 8 / 7 * (stats.t.ppf(0.975, 7) / stats.norm.ppf(0.975)) ** 2 / 8
    assert phi == pytest.approx(1.6635, abs=1e-4)
    assert interval.low[0] == pytest.approx(phi * stats.chi2.ppf(0.025, 2 * 8 / phi) / 2 / 400, rel=1e-12)
    assert interval.high[0] == pytest.approx(
        phi * stats.chi2.ppf(0.975, 2 * 8 / phi + 2) / 2 / 400, rel=1e-12
    )


@pytest.mark.parametrize("n", [0, 1, 7, 60])
def test_gamma_is_garwoods_exact_interval_where_nothing_is_bursty(n):
    """All passages alike have no more variance than a Poisson count."""
    share = np.full(20, n / 20)
    interval = find_gamma_interval(column(share), np.full(20, 10.0))
    low = stats.chi2.ppf(0.025, 2 * n) / 2 if n else 0.0
    assert interval.low[0] * 200 == pytest.approx(low, rel=1e-9)
    assert interval.high[0] * 200 == pytest.approx(stats.chi2.ppf(0.975, 2 * n + 2) / 2, rel=1e-9)


@given(PASSAGES)
def test_gamma_holds_the_rate_and_is_never_empty(rows):
    n, sizes = np.array(rows, dtype=float).T
    interval = find_gamma_interval(column(n), sizes)
    rate = n.sum() / sizes.sum()
    assert interval.low[0] <= rate < interval.high[0]
    assert (interval.low[0] > 0) == (n.sum() > 0) or interval.low[0] < 1e-6 * rate


@given(PASSAGES, st.integers(2, 50))
def test_gamma_does_not_depend_on_the_unit_of_size(rows, factor):
    n, sizes = np.array(rows, dtype=float).T
    small, large = (find_gamma_interval(column(n), sizes * by) for by in (1, factor))
    assert large.high[0] * factor == pytest.approx(small.high[0], rel=1e-6)


def test_bursts_widen_the_interval():
    even, burst = [1] * 6 + [0] * 6, [6] + [0] * 11
    interval = find_gamma_interval(
        sparse.csr_array(np.transpose([even, burst]).astype(float)), np.full(12, 9.0)
    )
    widths = interval.high - interval.low
    assert widths[1] > 2 * widths[0]


@pytest.mark.parametrize("sizes", [[100.0], [100.0, 0.0], [0.0, 0.0]])
def test_one_passage_shows_no_spread(sizes):
    n = np.zeros((len(sizes), 2))
    n[0, 0] = 3
    interval = find_gamma_interval(sparse.csr_array(n), np.array(sizes))
    assert np.isnan([interval.low[0], interval.high[0]]).all()
    limit = -np.log(0.025) / 100 if sum(sizes) else np.nan
    assert interval.high[1] == pytest.approx(limit, nan_ok=True)


def test_percentile_agrees_with_scipy():
    generator = np.random.default_rng(8)
    sizes = generator.integers(20, 200, 25).astype(float)
    n = generator.poisson(sizes / 40).astype(float)
    expected = stats.bootstrap(
        (n, sizes),
        lambda a, b, axis: a.sum(axis=axis) / b.sum(axis=axis),
        paired=True, vectorized=True, method="percentile", n_resamples=20_000, rng=1,
    ).confidence_interval  # fmt: skip
    found = find_percentile_interval(column(n), sizes, draws=20_000, seed=2)
    assert found.low[0] == pytest.approx(expected.low, rel=0.02)
    assert found.high[0] == pytest.approx(expected.high, rel=0.02)


def test_percentile_of_many_terms_is_that_of_each():
    generator = np.random.default_rng(9)
    counts = sparse.csr_array(generator.poisson(0.2, (12, 2100)).astype(float))
    sizes = generator.integers(20, 200, 12).astype(float)
    found = find_percentile_interval(counts, sizes, draws=40)
    for term in (0, 999, 1000, 2099):
        one = find_percentile_interval(counts[:, [term]], sizes, draws=40)
        assert (found.low[term], found.high[term]) == (one.low[0], one.high[0])


def test_no_terms():
    empty = sparse.csr_array((5, 0))
    for interval in (find_gamma_interval(empty, np.ones(5)), find_percentile_interval(empty, np.ones(5))):
        assert interval.low.shape == interval.high.shape == (0,)
