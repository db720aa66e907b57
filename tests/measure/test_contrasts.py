"""Each figure against an independent computation, to 1e-9."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analysis.measure.contrasts import (
    Sides,
    correct_g2,
    measure_g2,
    measure_log_odds,
    measure_log_ratio,
    measure_lrc,
)

SIDES = Sides(
    np.array([12.0, 3, 0, 7, 250, 1]),
    np.array([5.0, 40, 4, 0, 300, 1]),
    size_target=2546,
    size_reference=8311,
)
EXACT = {"rel": 0, "abs": 1e-9}
counted = st.integers(0, 60)


def as_tables(sides):
    found = zip(sides.n_target, sides.n_reference, strict=True)
    return [np.array([[a, b], [sides.size_target - a, sides.size_reference - b]]) for a, b in found]


def test_g2_is_that_of_scipy():
    expected = [
        stats.chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic
        for table in as_tables(SIDES)
    ]
    n, sizes = np.stack(SIDES[:2]), np.array(SIDES[2:])
    assert measure_g2(n, sizes) == pytest.approx(expected, **EXACT)
    assert correct_g2(SIDES) == pytest.approx(expected, **EXACT)


def test_g2_of_three_groups_is_that_of_scipy():
    n, sizes = np.array([[12.0, 0], [5, 9], [0, 1]]), np.array([900.0, 1200, 350])
    expected = [
        stats.chi2_contingency(np.stack([n[:, i], sizes - n[:, i]]), lambda_="log-likelihood").statistic
        for i in range(2)
    ]
    assert measure_g2(n, sizes) == pytest.approx(expected, **EXACT)
    assert measure_g2(np.stack([n, n]), np.stack([sizes, sizes])) == pytest.approx(
        np.array([expected] * 2), **EXACT
    )


def test_published_worked_example_of_g2():
    """Rayson & Garside (2000) and the UCREL wizard: two cells; the full table differs where rates are low."""
    sides = Sides(np.array([30.0]), np.array([10.0]), 1e9, 1e9)
    expected = 2 * (30 * np.log(30 / 20) + 10 * np.log(10 / 20))  # by hand: 10.4649...
    assert expected == pytest.approx(10.464962875290957, **EXACT)
    assert correct_g2(sides) == pytest.approx([expected], abs=1e-5)


def test_quanteda_without_correction():
    """quanteda.textstats 0.93, tests/testthat/test-textstat_keyness.R: seven b, three a; two b, seven a.

    The statistic there is that of Deducer's likelihood.test, a sum over cells of x log(x / E).
    """
    cells = np.array([[7.0, 3.0], [2.0, 7.0]])
    expected = cells.sum(axis=1)[:, None] * cells.sum(axis=0) / cells.sum()
    by_hand = 2 * (cells * np.log(cells / expected)).sum()
    sides = Sides(cells[0], cells[1], 10, 9)
    assert correct_g2(sides) == pytest.approx([by_hand, by_hand], **EXACT)


def test_quanteda_williams():
    """The same page: q = 1 + (n sum(1/row) - 1) (n sum(1/column) - 1) / (6 n), all four margins."""
    sides = Sides(np.array([7.0, 3.0]), np.array([2.0, 7.0]), 10, 9)
    q = 1 + (19 * (1 / 10 + 1 / 9) - 1) * (19 * (1 / 9 + 1 / 10) - 1) / (6 * 19)
    plain = correct_g2(sides)
    assert correct_g2(sides, "williams") == pytest.approx(plain / q, **EXACT)
    # An empty cell is left as it is, as in quanteda's source.
    empty = Sides(np.array([4.0]), np.array([0.0]), 10, 9)
    assert correct_g2(empty, "williams") == pytest.approx(correct_g2(empty), **EXACT)


def test_quanteda_yates_moves_half_an_occurrence_where_little_is_expected():
    """7 and 2: expected 9 * 9 / 19 = 4.3, below 5; what is moved makes the table 6.5, 2.5, 3.5, 6.5."""
    sides = Sides(np.array([7.0]), np.array([2.0]), 10, 9)
    moved = np.array([[6.5, 2.5], [3.5, 6.5]])
    expected = stats.chi2_contingency(moved, correction=False, lambda_="log-likelihood").statistic
    assert correct_g2(sides, "yates") == pytest.approx([expected], **EXACT)
    large = Sides(np.array([70.0]), np.array([20.0]), 100, 90)
    assert correct_g2(large, "yates") == pytest.approx(correct_g2(large), **EXACT)


def test_unknown_correction():
    with pytest.raises(ValueError, match=r"'bonferroni'.*williams"):
        correct_g2(SIDES, "bonferroni")


def test_log_ratio_by_hand():
    found = measure_log_ratio(SIDES)
    by_hand = [
        np.log2(12 / 2546 / (5 / 8311)),
        np.log2(3 / 2546 / (40 / 8311)),
        np.log2(0.5 / 2546 / (4 / 8311)),
    ]
    assert found[:3] == pytest.approx(by_hand, **EXACT)
    assert found[3] == pytest.approx(np.log2(7 / 2546 / (0.5 / 8311)), **EXACT)
    assert np.isnan(measure_log_ratio(Sides(np.zeros(1), np.zeros(1), 10, 10)))


def test_log_odds_as_the_paper_writes_them():
    """Monroe, Colaresi & Quinn (2008), equations 16, 19 and 22, term by term."""
    prior = np.array([1.5, 0.3, 0.2, 0.9, 40.0, 0.01])
    size = 300.0
    found = measure_log_odds(SIDES, prior, size)
    for i, a_w in enumerate(prior):
        y_i, y_j = SIDES.n_target[i], SIDES.n_reference[i]
        omega_i = (y_i + a_w) / (SIDES.size_target + size - y_i - a_w)
        omega_j = (y_j + a_w) / (SIDES.size_reference + size - y_j - a_w)
        delta = np.log(omega_i) - np.log(omega_j)
        variance = 1 / (y_i + a_w) + 1 / (y_j + a_w)
        assert found.log_odds[i] == pytest.approx(delta, **EXACT)
        assert found.z[i] == pytest.approx(delta / np.sqrt(variance), **EXACT)


@pytest.mark.parametrize("family", [1, 6, 1800])
def test_lrc_is_the_exact_binomial_limit_of_scipy(family):
    found = measure_lrc(SIDES, family=family)
    for i, (a, b) in enumerate(zip(SIDES.n_target, SIDES.n_reference, strict=True)):
        limits = stats.binomtest(int(a), int(a + b)).proportion_ci(1 - 0.05 / family, method="exact")
        with np.errstate(divide="ignore"):
            low, high = (
                np.log2(p) - np.log2(1 - p) + np.log2(8311 / 2546) for p in (limits.low, limits.high)
            )
        more = a / 2546 >= b / 8311
        assert found[i] == pytest.approx(max(low, 0) if more else min(high, 0), abs=1e-9)


@given(a=counted, b=counted)
def test_both_sides_exchanged_change_the_sign_alone(a, b):
    one = Sides(np.array([float(a)]), np.array([float(b)]), 700, 1900)
    other = Sides(one.n_reference, one.n_target, 1900, 700)
    assert correct_g2(one) == pytest.approx(correct_g2(other), abs=1e-9)
    assert measure_lrc(one, family=3) == pytest.approx(-measure_lrc(other, family=3), abs=1e-9)
    prior = np.array([0.4])
    assert measure_log_odds(one, prior, 90).z == pytest.approx(
        -measure_log_odds(other, prior, 90).z, abs=1e-9
    )
    if a + b:
        assert measure_log_ratio(one) == pytest.approx(-measure_log_ratio(other), abs=1e-9)


@given(a=counted, b=counted)
def test_lrc_is_nearer_to_zero_than_the_log_ratio(a, b):
    sides = Sides(np.array([float(a)]), np.array([float(b)]), 700, 1900)
    lrc = measure_lrc(sides, family=5)[0]
    assert lrc == 0 or (np.sign(lrc) == np.sign(measure_log_ratio(sides)[0]))
    if a and b:
        assert abs(lrc) <= abs(measure_log_ratio(sides)[0])
