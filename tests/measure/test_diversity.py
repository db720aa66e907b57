from __future__ import annotations

import random
from collections import Counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

import analysis as an
from analysis.measure.diversity import MEASURES, measure_hdd, measure_mattr, measure_mtld

RECORDED = {
    (0, 200, 30): (0.49072847682119136, 0.28673267326732693, 21.11111111111111, 0.5394727404297732),
    (1, 150, 80): (0.7675247524752471, 0.5896078431372548, 70.12309687945066, 0.7928342885765187),
    (2, 400, 12): (0.23282051282051242, 0.11970099667774087, 7.04952632596507, 0.2792096450194565),
}
"""mattr(50), mattr(100), mtld and hdd of lexicalrichness 0.5.1 for the words of `draw_words`."""

WORDS = st.lists(st.sampled_from("党建引领治理服务群众"), min_size=1, max_size=80)


def draw_words(seed: int, n: int, kinds: int) -> list[str]:
    drawn = random.Random(seed)
    return [f"词{drawn.randrange(kinds)}" for _ in range(n)]


def tokens_of(*passages: str, doc_id: str = "a") -> pd.DataFrame:
    rows = [(doc_id, number, token) for number, text in enumerate(passages) for token in text]
    return pd.DataFrame(rows, columns=["doc_id", "passage", "token"])


@pytest.mark.parametrize(("drawn", "expected"), RECORDED.items())
def test_figures_of_lexicalrichness(drawn, expected):
    words = draw_words(*drawn)
    assert [measure(words) for measure in MEASURES.values()] == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("drawn", RECORDED)
def test_lexicalrichness_itself(drawn):
    richness = pytest.importorskip("lexicalrichness")
    lex = richness.LexicalRichness(" ".join(draw_words(*drawn)), preprocessor=None, tokenizer=str.split)
    theirs = [lex.mattr(50), lex.mattr(100), lex.mtld(0.72), lex.hdd(42)]
    assert [measure(draw_words(*drawn)) for measure in MEASURES.values()] == pytest.approx(theirs, abs=1e-6)


def test_by_hand():
    # Windows of three: 甲乙甲 2/3, 乙甲丙 3/3.
    assert measure_mattr("甲乙甲丙", window=3) == pytest.approx((2 / 3 + 1) / 2)
    # Read forward one run, 甲乙甲 (2/3); of the rest 丙丙丁 the second 丙 ends another (1/2), 丁 begins none.
    # Read backward 丁丙丙 (2/3), then 甲乙甲 (2/3): two runs, too.
    assert measure_mtld("甲乙甲丙丙丁") == pytest.approx(3)
    # 甲乙乙 drawn in pairs: 甲乙, 甲乙, 乙乙 hold 2, 2, 1 types.
    assert measure_hdd("甲乙乙", draws=2) == pytest.approx(5 / 3 / 2)


def test_what_is_left_of_a_run_counts_in_part():
    # 甲乙丙丁甲 comes down to 4/5: (1 - 0.8) / 0.28 of a run, both ways.
    assert measure_mtld("甲乙丙丁甲") == pytest.approx(5 / (0.2 / 0.28))


@given(WORDS, st.integers(1, 20))
def test_moving_average_is_that_of_the_windows(words, window):
    shares = [len(set(words[at : at + window])) / window for at in range(len(words) - window + 1)]
    if not shares:
        assert np.isnan(measure_mattr(words, window=window))
    else:
        assert measure_mattr(words, window=window) == pytest.approx(np.mean(shares), abs=1e-12)


@given(WORDS, st.randoms())
def test_the_order_changes_no_draw(words, chance):
    mixed = chance.sample(words, len(words))
    draws = min(len(words), 5)
    assert measure_hdd(mixed, draws=draws) == pytest.approx(measure_hdd(words, draws=draws), abs=1e-12)
    assert 0 < measure_hdd(words, draws=draws) <= 1


@given(WORDS, st.integers(1, 80))
def test_words_drawn_are_hypergeometric(words, draws):
    draws = min(draws, len(words))
    absent = stats.hypergeom.pmf(0, len(words), list(Counter(words).values()), draws)
    assert measure_hdd(words, draws=draws) == pytest.approx((1 - absent).sum() / draws, rel=1e-9)


@given(WORDS)
def test_read_backward_runs_are_as_long(words):
    assert measure_mtld(words) == pytest.approx(measure_mtld(words[::-1]), nan_ok=True)


def test_undefined_is_nan_never_nought():
    assert np.isnan(
        [measure_mattr([], window=1), measure_mtld([]), measure_mtld("甲乙丙"), measure_hdd("甲")]
    ).all()
    with pytest.raises(ValueError, match="window=0"):
        measure_mattr("甲", window=0)


def test_short_reports_have_no_value_and_one_passage_no_interval():
    table = an.measure_diversity(tokens_of("甲乙" * 30)).set_index("measure")
    assert table["words"].tolist() == [60] * 4
    assert table["value"].isna().tolist() == [False, True, False, False]
    assert table[["low", "high"]].isna().all(axis=None)


def test_signs_are_no_words():
    table = an.measure_diversity(tokens_of("甲、乙。3", "乙，A"))
    assert set(table["words"]) == {3}


def test_interval_is_that_of_the_jackknife():
    parts = ["甲乙丙丁" * 20, "甲甲乙乙" * 15, "戊己庚辛" * 12]
    row = an.measure_diversity(tokens_of(*parts)).set_index("measure").loc["mattr_50"]
    left = [measure_mattr("".join(parts[:i] + parts[i + 1 :]), window=50) for i in range(3)]
    margin = 4.302652729911275 * np.sqrt(2 / 3 * np.sum((left - np.mean(left)) ** 2))  # t(2), 97.5 %
    assert row["value"] == pytest.approx(measure_mattr("".join(parts), window=50))
    assert row["high"] - row["value"] == pytest.approx(margin, rel=1e-9)
    assert row["value"] - row["low"] == pytest.approx(margin, rel=1e-9)


def test_nothing_to_measure():
    assert an.measure_diversity(tokens_of()).empty
