from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

import analysis as an


def test_g2_and_divergence_over_all_reports(terms, passages):
    found = an.rank_unevenness(terms, passages=passages, draws=20).set_index("term")
    sizes = an.find_keyness(terms, "haikou", passages=passages, draws=0)
    total = sizes["size_target"].iloc[0] + sizes["size_reference"].iloc[0]
    by_report = terms[terms["term"] == "社区"].groupby("doc_id")["n"].sum()
    han = {
        d: an.find_keyness(terms, d, passages=passages, draws=0)["size_target"].iloc[0]
        for d in by_report.index
    }
    n, size = by_report.to_numpy(), np.array([han[d] for d in by_report.index])
    if size.sum() < total:  # reports without the term
        n, size = np.append(n, 0), np.append(size, total - size.sum())
    expected = stats.chi2_contingency([n, size - n], lambda_="log-likelihood").statistic
    row = found.loc["社区"]
    assert row["g2"] == pytest.approx(expected, rel=0, abs=1e-9)
    shares, even = n / n.sum(), size / size.sum()
    held = shares > 0
    assert row["kld"] == pytest.approx((shares[held] * np.log2(shares[held] / even[held])).sum())
    assert row["highest"] == (by_report / [han[d] for d in by_report.index]).idxmax()


def test_order_and_scale(terms):
    found = an.rank_unevenness(terms, draws=50)
    assert found["g2_scaled"].is_monotonic_decreasing
    assert (found["g2_scaled"] <= found["g2"] + 1e-9).all()
    assert found["p_permutation"].is_monotonic_increasing
    assert len(found) == terms["term"].nunique()


def test_two_reports_are_a_comparison_of_two(terms):
    two = terms[terms["doc_id"].isin(["haikou", "jiyang"])]
    uneven = an.rank_unevenness(two, draws=0).set_index("term")["g2"]
    keyness = an.find_keyness(two, "haikou", draws=0).set_index("term")["g2"]
    assert uneven.to_numpy() == pytest.approx(keyness.loc[uneven.index].to_numpy(), abs=1e-9)


def test_one_report_is_refused(terms):
    with pytest.raises(ValueError, match="two or more"):
        an.rank_unevenness(terms[terms["doc_id"] == "haikou"])


def test_long_work_shows_a_progress_bar(terms, capsys):
    an.rank_unevenness(terms, draws=5)
    assert capsys.readouterr().err == ""
    an.rank_unevenness(terms, draws=5, progress=True)
    assert "permuting: 100%" in capsys.readouterr().err
