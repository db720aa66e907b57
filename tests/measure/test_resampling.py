from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse, stats

from analysis.measure.resampling import (
    draw_labels,
    draw_report_weights,
    draw_weights,
    draw_weights_within,
    sum_samples,
)

REPORTS = np.array(["文昌", "文昌", "文昌", "海口", "海口", "揭东", "揭东"])
COUNTS = sparse.csr_array(np.array([[3, 0], [1, 2], [0, 0], [1, 1], [0, 5], [2, 0], [0, 1]], dtype=float))
SIZES = np.array([40.0, 30, 30, 50, 50, 60, 20])


def test_weights_are_samples_with_replacement():
    weights = draw_weights(7, 500, seed=1)
    assert (weights.sum(axis=1) == 7).all()
    assert weights.mean() == pytest.approx(1)
    # Multinomial: each unit has the variance 1 - 1/7.
    assert weights.var() == pytest.approx(6 / 7, rel=0.1)
    with pytest.raises(ValueError, match="at least 2"):
        draw_weights(1, 10)


def test_within_reports_every_report_keeps_its_number():
    weights = draw_weights_within(REPORTS, 300, seed=2)
    for name, number in (("文昌", 3), ("海口", 2), ("揭东", 2)):
        assert (weights[:, name == REPORTS].sum(axis=1) == number).all()
    assert (weights.std(axis=0) > 0.3).all()


def test_a_report_does_not_depend_on_those_after_it():
    alone = draw_weights_within(REPORTS[:3], 50, seed=2)
    assert np.array_equal(alone, draw_weights_within(REPORTS, 50, seed=2)[:, :3])


def test_within_reports_names_all_that_have_one_passage():
    with pytest.raises(ValueError, match="乙、甲"):
        draw_weights_within(np.array(["甲", "丙", "丙", "乙"]), 10)


def test_whole_reports_stay_together():
    weights = draw_report_weights(REPORTS, 200, seed=3)
    for name in set(REPORTS):
        assert (np.ptp(weights[:, name == REPORTS], axis=1) == 0).all()
    assert (weights[:, [0, 3, 5]].sum(axis=1) == 3).all()


def test_whole_reports_of_a_side_with_one_are_refused():
    with pytest.raises(
        ValueError, match=r"1 report \(文昌\), and one text says nothing .*draw_weights_within"
    ):
        draw_report_weights(REPORTS[:3], 10)


def test_labels_dealt_out_anew_keep_the_size_of_the_groups_and_lose_no_passage():
    dealt = draw_labels(REPORTS, 2000, seed=4)
    assert (np.sort(dealt, axis=1) == np.sort(REPORTS)).all()
    assert (dealt == "文昌").mean(axis=0) == pytest.approx(np.full(7, 3 / 7), abs=0.05)


def test_permutation_agrees_with_scipy():
    first = np.arange(12) < 5
    values = np.array([3, 1, 4, 1, 5, 0, 2, 0, 1, 1, 0, 2.0])
    splits = draw_labels(first.astype(np.float64), 20_000, seed=5)
    sums = sum_samples(sparse.csr_array(values[:, None]), np.ones(12), splits).n[:, 0]
    p = (sums >= values[first].sum()).mean()
    exact = stats.permutation_test(
        (values[first], values[~first]), lambda a, b: np.sum(a) - 0 * np.sum(b), alternative="greater"
    )
    assert p == pytest.approx(exact.pvalue, abs=0.01)


def test_sums_do_not_depend_on_the_batches():
    weights = draw_weights(7, 257, seed=6)
    sums = sum_samples(COUNTS, SIZES, weights)
    assert np.array_equal(sums.n, weights @ COUNTS.toarray())
    assert np.array_equal(sums.sizes, weights @ SIZES)


@pytest.mark.parametrize("draw", [draw_weights_within, draw_report_weights])
def test_the_seed_decides(draw):
    assert np.array_equal(draw(REPORTS, 20, seed=1), draw(REPORTS, 20, seed=1))
    assert not np.array_equal(draw(REPORTS, 20, seed=1), draw(REPORTS, 20, seed=2))
