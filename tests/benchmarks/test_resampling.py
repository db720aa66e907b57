"""How long do 1,000 bootstrap samples take? Run with `pytest --benchmark-only tests/benchmarks`."""

import numpy as np
import pytest

import analysis as an
from analysis.corpus.text import count_han
from analysis.measure.counts import to_matrix
from analysis.measure.intervals import find_gamma_interval, find_percentile_interval
from analysis.measure.resampling import draw_labels, draw_weights_within, sum_samples

DRAWS = 1000


@pytest.fixture(scope="module")
def sizes(passages):
    return passages["text"].map(count_han).to_numpy(float)


@pytest.fixture(scope="module")
def slogans(hits, passages):
    return to_matrix(an.count_phrases(hits), passages=passages)


@pytest.fixture(scope="module")
def words(terms, passages):
    return to_matrix(terms, passages=passages)


def find_intervals(find, matrix, sizes, **options):
    reports = [np.asarray(matrix.doc_ids == doc_id) for doc_id in matrix.doc_ids.unique()]
    return [find(matrix.n[mine], sizes[mine], **options) for mine in reports]


def record(benchmark, matrix):
    reports = matrix.doc_ids.nunique()
    benchmark.extra_info.update(
        terms=len(matrix.terms), passages=len(matrix.units), reports=reports, draws=DRAWS
    )


@pytest.mark.parametrize("kind", ["slogans", "words"])
def test_percentile_bootstrap_of_every_report(benchmark, kind, sizes, request):
    matrix = request.getfixturevalue(kind)
    found = benchmark(find_intervals, find_percentile_interval, matrix, sizes, draws=DRAWS)
    record(benchmark, matrix)
    assert len(found) == 5


@pytest.mark.parametrize("kind", ["slogans", "words"])
def test_gamma_interval_of_every_report(benchmark, kind, sizes, request):
    matrix = request.getfixturevalue(kind)
    found = benchmark(find_intervals, find_gamma_interval, matrix, sizes)
    record(benchmark, matrix)
    assert len(found) == 5


def test_bootstrap_of_all_slogans_over_all_reports(benchmark, slogans, sizes):
    reports = slogans.doc_ids.to_numpy()
    sums = benchmark(lambda: sum_samples(slogans.n, sizes, draw_weights_within(reports, DRAWS)).rates)
    record(benchmark, slogans)
    assert sums.shape == (DRAWS, len(slogans.terms))


def test_permutation_of_all_words_between_two_groups(benchmark, words, sizes):
    first = words.doc_ids.to_numpy() == words.doc_ids[0]
    sums = benchmark(lambda: sum_samples(words.n, sizes, draw_labels(first.astype(float), DRAWS)).rates)
    record(benchmark, words)
    assert sums.shape == (DRAWS, len(words.terms))


def test_rates_of_all_slogans(benchmark, hits, passages, slogans):
    counted = an.count_phrases(hits)
    rates = benchmark(an.measure_rates, counted, passages)
    record(benchmark, slogans)
    assert len(rates) == 5 * len(slogans.terms)
