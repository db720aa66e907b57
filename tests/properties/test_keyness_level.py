"""Simulations: does the permutation keep its level, what does G² do, and what can be found at all."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pytest
from scipy import sparse, stats

from analysis.corpus.text import count_han
from analysis.measure.contrasts import measure_g2
from analysis.measure.counts import to_matrix
from analysis.measure.intervals import find_ratio_interval
from analysis.measure.permutation import permute_groups

CORPORA = 400
DRAWS = 199
LEVEL = 0.05
LOW, HIGH = (float(stats.binom.ppf(tail, CORPORA, LEVEL)) / CORPORA for tail in (0.005, 0.995))
"""The 99 % binomial interval of a rate of errors that is LEVEL in truth."""


class Called(NamedTuple):
    """Whether any term was called different in a corpus, by each method."""

    permutation: bool
    g2: bool
    g2_bonferroni: bool


@pytest.fixture
def tell(capsys):
    """Print a figure whether or not pytest captures what is printed."""

    def write(figure):
        with capsys.disabled():
            print(f"\n{figure}")  # noqa: T201 - the figures are what the simulation is for

    return write


def call(counts, sizes, groups, seed):
    permuted = permute_groups(counts, sizes, groups, draws=DRAWS, seed=seed)
    sides = [counts[groups == side].sum(axis=0) for side in (0, 1)]
    g2 = measure_g2(np.stack(sides), np.bincount(groups, sizes))
    p = stats.chi2.sf(g2.max(), 1)
    return Called(permuted.p.min() <= LEVEL, p <= LEVEL, p <= LEVEL / counts.shape[1])


@pytest.fixture(scope="module")
def real(terms, passages):
    """The five reports' own paragraphs and words, those that stand in at least two paragraphs."""
    matrix = to_matrix(terms, passages=passages)
    held = np.asarray((matrix.n > 0).sum(axis=0)).ravel() > 1
    return matrix.n.tocsc()[:, held].tocsr(), passages["text"].map(count_han).to_numpy(float)


@pytest.mark.parametrize("share", [0.2, 0.5], ids=["one of five", "half"])
def test_shuffled_paragraphs_are_called_different_in_one_of_twenty(real, share, tell):
    """The null holds: paragraphs of all reports are dealt out to a made-up target and the rest."""
    counts, sizes = real
    rng = np.random.default_rng(int(100 * share))
    groups = (np.arange(len(sizes)) >= share * len(sizes)).astype(np.intp)
    called = [call(counts, sizes, rng.permutation(groups), seed) for seed in range(CORPORA)]
    rates = Called(*np.mean(called, axis=0))
    tell(
        f"{share:.0%} of {len(sizes)} passages, {counts.shape[1]} words, {CORPORA} corpora: "
        f"permutation {rates.permutation:.4f}, allowed {LOW:.4f} to {HIGH:.4f}; "
        f"G² {rates.g2:.4f}, with Bonferroni {rates.g2_bonferroni:.4f}"
    )
    assert LOW <= rates.permutation <= HIGH
    assert rates.g2 > HIGH, "G² for each term for itself is expected to call something nearly always"


PARAGRAPHS, HAN, BASE, TIMES, OTHERS = 40, 200, 30 / 10_000, 3, 300


def plant(rng, bursty):
    """80 paragraphs: a planted term first, and other terms of falling rates that differ nowhere."""
    usual = np.full((2 * PARAGRAPHS, OTHERS + 1), HAN * np.r_[BASE, 60 / 10_000 / np.arange(1, OTHERS + 1)])
    usual[:PARAGRAPHS, 0] *= TIMES
    spread = rng.gamma(1 / bursty, bursty, usual.shape) if bursty else 1
    return sparse.csr_array(rng.poisson(usual * spread).astype(float))


@pytest.mark.parametrize(
    ("bursty", "least"), [(0.0, 0.8), (0.5, 0.6), (1.91, 0.1)], ids=["even", "usual", "very bursty"]
)
def test_power_to_find_a_term_at_three_times_the_base_rate(bursty, least, tell):
    """Burstiness as measured in docs/decisions/0007-intervals.md: the median and the ninth decile."""
    rng = np.random.default_rng(8)
    groups, sizes = np.repeat([0, 1], PARAGRAPHS), np.full(2 * PARAGRAPHS, float(HAN))
    found = [
        permute_groups(plant(rng, bursty), sizes, groups, draws=DRAWS, seed=seed).p[0] <= LEVEL
        for seed in range(100)
    ]
    power = float(np.mean(found))
    tell(f"planted at {TIMES} times 30 in 10,000, 1/k = {bursty}: found in {power:.2f} of 100 corpora")
    assert power >= least


@pytest.mark.parametrize("bursty", [0.0, 0.5, 1.91], ids=["even", "usual", "very bursty"])
def test_the_interval_of_the_log_ratio_covers_the_truth(bursty, tell):
    """24 and 80 paragraphs, 60 and 100 hits expected: the interval of one term, not of the table."""
    rng, truth, covered = np.random.default_rng(5), 60 / 24 / (100 / 80), []
    for _ in range(1000):
        sides = []
        for passages, hits in ((24, 60), (80, 100)):
            spread = rng.gamma(1 / bursty, bursty, (passages, 1)) if bursty else np.ones((passages, 1))
            counts = rng.poisson(hits / passages * spread).astype(float)
            sides.append((sparse.csr_array(counts), np.full(passages, 200.0)))
        interval = find_ratio_interval(*sides)
        covered.append(interval.low[0] <= truth <= interval.high[0])
    tell(f"log ratio, 1/k = {bursty}: its 95 % interval holds the truth in {np.mean(covered):.3f} of 1,000")
    assert 0.92 <= np.mean(covered) <= 0.99
