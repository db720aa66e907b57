"""How long do 1,000 permutations take? Run with `pytest --benchmark-only tests/benchmarks`."""

import tracemalloc

import numpy as np
import pandas as pd
import pytest

import analysis as an

PASSAGES, TERMS, LENGTH = 2_000, 20_000, 90
DRAWS = 1000


def compare_each_report(counts, passages):
    return [
        an.find_keyness(counts, doc, passages=passages, draws=DRAWS) for doc in passages["doc_id"].unique()
    ]


@pytest.mark.parametrize("kind", ["words", "slogans"])
def test_every_report_against_the_rest(benchmark, kind, terms, hits, passages):
    counts = terms if kind == "words" else an.count_phrases(hits)
    found = benchmark.pedantic(compare_each_report, args=(counts, passages), rounds=1)
    benchmark.extra_info.update(reports=len(found), terms=counts["term"].nunique(), draws=DRAWS)
    assert all(table["p_permutation"].notna().all() for table in found)


@pytest.fixture(scope="module")
def large():
    """2,000 passages of 90 terms each, of a vocabulary of 20,000 with Zipf's frequencies, in 40 reports."""
    rng = np.random.default_rng(1)
    weights = 1 / np.arange(1, TERMS + 1)
    drawn = rng.choice(TERMS, size=(PASSAGES, LENGTH), p=weights / weights.sum())
    drawn[:, 0] = np.arange(PASSAGES * 10, PASSAGES * 11) % TERMS  # so that no term is missing
    drawn.flat[rng.choice(drawn.size, TERMS, replace=False)] = np.arange(TERMS)
    passage = np.repeat(np.arange(PASSAGES), LENGTH)
    cells = pd.DataFrame({"passage": passage, "term": drawn.ravel()}).value_counts(sort=False).reset_index()
    doc_id = (cells["passage"] // 50).map("d{:02d}".format)
    return cells.assign(doc_id=doc_id, term=cells["term"].map("t{:05d}".format)).rename(
        columns={"count": "n"}
    )


@pytest.mark.parametrize("verb", ["find_keyness", "rank_unevenness"])
def test_a_large_corpus(benchmark, large, verb):
    def work():
        if verb == "find_keyness":
            return an.find_keyness(large, [f"d{i:02d}" for i in range(10)], draws=DRAWS)
        # Four groups of ten reports: what is permuted grows with the number of groups.
        grouped = large.assign(doc_id=large["doc_id"].str[:2])
        return an.rank_unevenness(grouped, draws=DRAWS)

    found = benchmark.pedantic(work, rounds=1)
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1] / 1e9
    tracemalloc.stop()
    benchmark.extra_info.update(
        passages=PASSAGES, terms=len(found), draws=DRAWS, peak_gigabytes=round(peak, 2)
    )
    assert len(found) == TERMS
