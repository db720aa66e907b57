from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse, stats

import analysis as an
from analysis.measure.dispersion import measure_dp, measure_kld

LETTERS = ("bamnibeup", "basatbewqn", "bcagabesta", "baghabeaat", "bahaabeaxat")
"""The corpus of five parts on which Gries (2008) works out every measure of dispersion."""


def make_passages(*sizes, doc_ids=None):
    rows = {"doc_id": doc_ids or "a", "passage": range(len(sizes)), "text": ["字" * size for size in sizes]}
    return pd.DataFrame(rows)


def make_counts(term, *n, doc_ids=None):
    table = pd.DataFrame({"doc_id": doc_ids or "a", "passage": range(len(n)), "term": term, "n": n})
    return table[table["n"] > 0]


def measure(n, sizes):
    return an.measure_dispersion(make_counts("词", *n), make_passages(*sizes)).iloc[0]


@pytest.mark.parametrize(
    ("letter", "dp", "dp_norm", "kld"),
    [
        ("a", 0.18, 0.219512195121951, 0.136971729365221),
        ("b", 0.02, 0.024390243902439, 0.00289991393902306),
        ("h", 0.58, 0.707317073170732, 1.25317633301239),
        ("i", 0.82, 1, 2.47393118833241),
        ("n", 0.62, 0.75609756097561, 1.39792964160989),
        ("x", 0.78, 0.951219512195122, 2.18442457113743),
    ],
)
def test_the_corpus_of_letters_of_gries(letter, dp, dp_norm, kld):
    """Figures from Gries's own R script for that corpus, as another R package keeps them for its tests."""
    row = measure([part.count(letter) for part in LETTERS], [len(part) for part in LETTERS])
    assert row["dp"] == pytest.approx(dp, abs=1e-9)
    assert row["dp_norm"] == pytest.approx(dp_norm, abs=1e-9)
    assert row["kld"] == pytest.approx(kld, abs=1e-9)


def test_allemand_in_the_french_of_lyne():
    """The worked example of the R package tlda: ALLEMAND in the tenths of Lyne (1985); seven digits."""
    n = (2, 0, 1, 1, 3, 0, 3, 0, 0, 0)
    row = measure(n, (8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930))
    assert row["dp"] == pytest.approx(0.4990705, abs=5e-8)
    assert row["kld_norm"] == pytest.approx(0.5334922, abs=5e-8)


def test_by_hand(counts, short_passages):
    """治理 is 2, 1 of 3 in passages of 30 and 50 of 300 characters; the smallest has 30."""
    spread = an.measure_dispersion(counts, short_passages).set_index("term")
    row = spread.loc["治理"]
    assert row[["n", "range_passages", "passages", "range_reports", "reports"]].tolist() == [3, 2, 6, 2, 2]
    dp = (2 / 3 - 30 / 300) + (1 / 3 - 50 / 300)
    kld = 2 / 3 * np.log2(2 / 3 / (30 / 300)) + 1 / 3 * np.log2(1 / 3 / (50 / 300))
    assert row["dp"] == pytest.approx(dp, abs=1e-9)
    assert row["dp_norm"] == pytest.approx(dp / (1 - 30 / 300), abs=1e-9)
    assert row["kld"] == pytest.approx(kld, abs=1e-9)
    assert row["kld_norm"] == pytest.approx(kld / (1 + kld), abs=1e-9)
    assert spread["range_reports"].to_dict() == {"党建": 2, "引领": 1, "服务": 1, "治理": 2}


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 400)), min_size=2, max_size=30))
def test_dispersion_is_that_of_the_definitions(rows):
    n, sizes = np.array(rows, dtype=float).T
    counts = sparse.csr_array(n[:, None])
    if not n.any():
        assert np.isnan([measure_dp(counts, sizes)[0], measure_kld(counts, sizes)[0]]).all()
        return
    found, expected = n / n.sum(), sizes / sizes.sum()
    dp = measure_dp(counts, sizes)[0]
    assert dp == pytest.approx(np.abs(found - expected).sum() / 2, abs=1e-12)
    assert dp <= 1 - expected.min() + 1e-12
    assert measure_kld(counts, sizes)[0] == pytest.approx(stats.entropy(found, expected, base=2), abs=1e-12)


@given(st.lists(st.integers(1, 50), min_size=2, max_size=20))
def test_what_is_in_proportion_has_no_dispersion(n):
    row = measure(n, [3 * size for size in n])
    assert row[["dp", "dp_norm", "kld", "kld_norm"]].tolist() == pytest.approx([0, 0, 0, 0], abs=1e-12)


def test_splitting_a_passage_in_proportion_changes_nothing():
    whole, split = measure([4, 2], [100, 300]), measure([2, 2, 2], [50, 50, 300])
    assert whole["dp"] == pytest.approx(split["dp"], abs=1e-12)
    assert whole["kld"] == pytest.approx(split["kld"], abs=1e-12)


def test_one_passage_has_no_dispersion():
    row = measure([3], [50])
    assert (row["range_passages"], row["range_reports"]) == (1, 1)
    assert row[["dp", "dp_norm", "kld", "kld_norm"]].isna().all()


def test_a_passage_without_han_characters_can_expect_nothing():
    row = measure([1, 1], [50, 0])
    assert row["dp"] == pytest.approx(0.5)
    assert row[["kld", "kld_norm"]].isna().all()


def test_categories_count_together(hits, passages):
    counted = an.count_phrases(hits)
    spread = an.measure_dispersion(counted, passages, by="category")
    assert spread["n"].sum() == len(hits)
    held = counted[counted["category"] == "stock_phrase"].groupby(["doc_id", "passage"]).ngroups
    assert spread.set_index("term").loc["stock_phrase", "range_passages"] == held
    with pytest.raises(ValueError, match="by='finder'"):
        an.measure_dispersion(counted, passages, by="finder")


def test_no_term_is_outside_its_limits(terms, passages):
    spread = an.measure_dispersion(terms, passages)
    assert spread[["dp", "dp_norm", "kld_norm"]].apply(lambda column: column.between(0, 1)).all(axis=None)
    assert (spread["range_reports"] <= spread["range_passages"]).all()
    assert spread["term"].tolist() == sorted(set(terms["term"]))


def test_nothing_to_measure(terms, passages):
    full = an.measure_dispersion(terms, passages)
    for empty in (
        an.measure_dispersion(terms.head(0), passages),
        an.measure_dispersion(terms.head(0), passages.head(0)),
    ):
        assert empty.empty
        assert empty.dtypes.equals(full.dtypes)
