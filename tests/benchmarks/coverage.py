"""How often do intervals of a rate hold the true rate? Run with ``python -m tests.benchmarks.coverage``.

Reports are made up: passages as long as those of the five reports, a term as bursty as theirs. It
prints the tables of ``docs/decisions/0007-intervals.md``, in two minutes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from scipy import sparse, special, stats

import analysis as an
from analysis.corpus.text import count_han
from analysis.measure.counts import to_matrix
from analysis.measure.intervals import estimate_variance, find_gamma_interval, find_percentile_interval

SEEDS = Path(__file__).parents[2] / "seeds"
EXPECTED, PARAGRAPHS = (1, 8, 60), (14, 24, 40)
LAYOUTS, TERMS, DRAWS = 20, 200, 1000
"""Sets of passage lengths, terms simulated on each, bootstrap samples."""
FREQUENT = 12
"""Hits in a report below which the burstiness of a single term can't be told from chance."""
TAILS = (0.025, 0.975)
Z = stats.norm.ppf(TAILS[1])


# ---- made-up reports --------------------------------------------------------------------------


def measure_seeds():
    """Lengths of the passages of the five reports, and how bursty their frequent terms are."""
    passages = an.split_passages(an.load_reports(SEEDS))
    han = passages["text"].map(count_han).to_numpy(float)
    slogans, terms = an.count_phrases(an.find_phrases(passages)), an.count_terms(an.segment(passages))
    bursts = [
        estimate_bursts(matrix.n[matrix.doc_ids == doc_id].toarray(), han[matrix.doc_ids == doc_id])
        for counts, by in ((slogans, "term"), (slogans, "category"), (terms, "term"))
        for matrix in [to_matrix(counts, by=by, passages=passages)]
        for doc_id in matrix.doc_ids.unique()
    ]
    return han, np.concatenate(bursts)


def estimate_bursts(n, sizes):
    """1/k of a negative binomial (variance mu + mu^2 / k), by moments, of each frequent term."""
    n = n[:, n.sum(axis=0) >= FREQUENT]
    mean = np.outer(sizes / sizes.sum(), n.sum(axis=0))
    return np.maximum((np.square(n - mean) - mean).sum(axis=0) / np.square(mean).sum(axis=0), 0)


def make_bursts(burst):
    """Rates that vary as a gamma distribution: negative binomial counts."""
    return lambda generator, mean: generator.gamma(1 / burst, mean * burst)


def stay_on_topic(generator, mean):
    """Passages that are on the term's topic, a quarter of them, and others that never hold it."""
    return 4 * mean * (generator.random(mean.shape) < 1 / 4)


def simulate(generator, lengths, vary, expected, paragraphs):
    """Counts of many terms in one layout of passages, each expected the same number of times."""
    sizes = generator.choice(lengths, paragraphs).astype(float)
    mean = np.repeat((expected * sizes / sizes.sum())[:, None], TERMS, axis=1)
    return generator.poisson(vary(generator, mean)).astype(float), sizes


# ---- methods: counts (passages, terms) and sizes to limits of the total ---------------------------


def bootstrap(n, sizes):
    weights = np.random.default_rng(1).multinomial(len(n), np.full(len(n), 1 / len(n)), DRAWS)
    return weights, weights @ n / (weights @ sizes)[:, None]


def percentile(n, sizes):
    interval = find_percentile_interval(sparse.csr_array(n), sizes, draws=DRAWS, seed=1)
    return interval.low * sizes.sum(), interval.high * sizes.sum()


def bca(n, sizes):
    _, drawn = bootstrap(n, sizes)
    total, rate = sizes.sum(), n.sum(axis=0) / sizes.sum()
    below = ((drawn < rate) + 0.5 * (drawn == rate)).mean(axis=0)
    bias = special.ndtri(np.clip(below, 1 / DRAWS, 1 - 1 / DRAWS))
    left_out = (n.sum(axis=0) - n) / (total - sizes)[:, None]
    away = left_out.mean(axis=0) - left_out
    skew = (away**3).sum(axis=0) / np.maximum(6 * (away**2).sum(axis=0) ** 1.5, 1e-300)
    shifted = bias + np.array([-Z, Z])[:, None]
    at = special.ndtr(bias + shifted / (1 - skew * shifted))
    places = np.clip((at * DRAWS).astype(int), 0, DRAWS - 1)
    return tuple(np.take_along_axis(np.sort(drawn, axis=0), places, axis=0) * total)


def studentise(n, sizes, change, slope):
    """Bootstrap of t on a changed scale; samples that have no error count as infinitely far off."""
    weights, drawn = bootstrap(n, sizes)
    rate, units = n.sum(axis=0) / sizes.sum(), len(n)
    squares = weights @ n**2 - 2 * drawn * (weights @ (n * sizes[:, None]))
    squares += drawn**2 * (weights @ sizes**2)[:, None]
    errors = np.sqrt(np.maximum(squares, 0) * units / (units - 1)) / (weights @ sizes)[:, None]
    residuals = n - rate * sizes[:, None]
    error = np.sqrt(np.square(residuals).sum(axis=0) * units / (units - 1)) / sizes.sum()
    with np.errstate(all="ignore"):
        t = (change(drawn) - change(rate)) / (errors * slope(drawn))
        low, high = np.quantile(np.nan_to_num(t, nan=-1e9, posinf=1e9, neginf=-1e9), TAILS, axis=0)
        scale = error * slope(rate)
        return change(rate) - high * scale, change(rate) - low * scale


def studentised(n, sizes):
    low, high = studentise(n, sizes, lambda rate: rate, np.ones_like)
    return np.maximum(low, 0) * sizes.sum(), high * sizes.sum()


def log_studentised(n, sizes):
    low, high = studentise(n, sizes, np.log, lambda rate: 1 / rate)
    return np.exp(low) * sizes.sum(), np.exp(np.minimum(high, 50)) * sizes.sum()


def find_margin(n, sizes):
    return stats.t.ppf(TAILS[1], len(n) - 1) * np.sqrt(estimate_variance(sparse.csr_array(n), sizes))


def plain_t(n, sizes):
    total, margin = n.sum(axis=0), find_margin(n, sizes)
    return np.maximum(total - margin, 0), total + margin


def log_t(n, sizes):
    total, margin = n.sum(axis=0), find_margin(n, sizes)
    with np.errstate(all="ignore"):
        return total * np.exp(-margin / total), total * np.exp(np.minimum(margin / total, 50))


def sqrt_t(n, sizes):
    root = np.sqrt(n.sum(axis=0))
    with np.errstate(all="ignore"):
        margin = find_margin(n, sizes) / root / 2
        return np.maximum(root - margin, 0) ** 2, (root + margin) ** 2


def poisson(n, sizes):
    total = n.sum(axis=0)
    return special.gammaincinv(total, TAILS[0]), special.gammaincinv(total + 1, TAILS[1])


def quasi_poisson(n, sizes):
    """The gamma interval with Pearson's dispersion of a Poisson model."""
    total = n.sum(axis=0)
    mean = np.outer(sizes / sizes.sum(), np.maximum(total, 1))
    phi = np.maximum(1, (np.square(n - mean) / mean).sum(axis=0) / (len(n) - 1))
    low, high = special.gammaincinv(total / phi, TAILS[0]), special.gammaincinv(total / phi + 1, TAILS[1])
    return phi * low, phi * high


def negative_binomial(n, sizes):
    """Profile likelihood over a grid of totals and bursts, cut at Student's t squared."""
    totals, bursts = np.geomspace(0.02, 600, 400), np.geomspace(0.003, 30, 25)
    mean = (sizes / sizes.sum())[:, None] * totals
    profile = np.full((n.shape[1], len(totals)), -np.inf)
    for k in 1 / bursts:
        per_hit, per_passage = np.log(mean / (k + mean)), (k * np.log(k / (k + mean))).sum(axis=0)
        constant = (special.gammaln(n + k) - special.gammaln(k)).sum(axis=0)
        profile = np.maximum(profile, n.T @ per_hit + per_passage + constant[:, None])
    inside = 2 * (profile.max(axis=1)[:, None] - profile) <= stats.t.ppf(TAILS[1], len(n) - 1) ** 2
    return totals[inside.argmax(axis=1)], totals[len(totals) - 1 - inside[:, ::-1].argmax(axis=1)]


def gamma(n, sizes):
    interval = find_gamma_interval(sparse.csr_array(n), sizes)
    return interval.low * sizes.sum(), interval.high * sizes.sum()


METHODS: dict[str, Callable] = {
    "Poisson, exact": poisson,
    "percentile bootstrap": percentile,
    "BCa bootstrap": bca,
    "studentised bootstrap": studentised,
    "studentised bootstrap of the logarithm": log_studentised,
    "jackknife, t": plain_t,
    "jackknife, t of the square root": sqrt_t,
    "jackknife, t of the logarithm": log_t,
    "gamma with Pearson's dispersion": quasi_poisson,
    "negative binomial, profile likelihood": negative_binomial,
    "**gamma with the jackknife's dispersion**": gamma,
}


# ---- what comes out ---------------------------------------------------------------------------


def measure_coverage(method, lengths, vary, expected, paragraphs):
    """Share of intervals that hold the truth, and their median width in hits where any were found.

    Nothing found gives every method the exact upper limit.
    """
    generator = np.random.default_rng([expected, paragraphs])
    held, widths = [], []
    for _ in range(LAYOUTS):
        n, sizes = simulate(generator, lengths, vary, expected, paragraphs)
        low, high = method(n, sizes)
        none = n.sum(axis=0) == 0
        low, high = np.where(none, 0, low), np.where(none, -np.log(TAILS[0]), high)
        held.append((low <= expected) & (expected <= high))
        widths.append((high - low)[~none])
    width = np.median(np.concatenate(widths))
    return f"{np.mean(held):.3f} ({'∞' if width > 1e6 else f'{width:.0f}'})"


def describe(lengths, vary):
    """A table of coverage and width for one way of varying."""
    cells = [(expected, paragraphs) for expected in EXPECTED for paragraphs in PARAGRAPHS]
    lines = ["| hits / paragraphs | " + " | ".join(f"{e} / {p}" for e, p in cells) + " |"]
    lines += ["|---" * (len(cells) + 1) + "|"]
    for name, method in METHODS.items():
        lines += [
            f"| {name} | " + " | ".join(measure_coverage(method, lengths, vary, *c) for c in cells) + " |"
        ]
    return "\n".join(lines)


def measure_none(lengths, vary):
    """How often nothing is found where as many hits are expected as the upper limit says: ideally 0.025."""
    limit, layouts = -np.log(TAILS[0]), [np.random.default_rng(seed) for seed in range(LAYOUTS)]
    found = [[simulate(one, lengths, vary, limit, p)[0].sum(axis=0) for one in layouts] for p in PARAGRAPHS]
    return ", ".join(f"{np.mean(np.array(n) == 0):.3f}" for n in found)


def main():
    lengths, bursts = measure_seeds()
    usual, high = np.quantile(bursts, (0.5, 0.9))
    scenes = {
        f"As bursty as usual (1/k = {usual:.2f}, the median of {len(bursts)} terms)": make_bursts(usual),
        f"Very bursty (1/k = {high:.2f}, their ninth decile)": make_bursts(high),
        "On topic in a quarter of the passages": stay_on_topic,
    }
    for name, vary in scenes.items():
        sys.stdout.write(f"{name}:\n\n{describe(lengths, vary)}\n\n")
        sys.stdout.write(f"Nothing found where 3.69 hits are expected: {measure_none(lengths, vary)}\n\n")


if __name__ == "__main__":
    main()
