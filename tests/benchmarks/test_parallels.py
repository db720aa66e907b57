"""How fast is `find_parallels`? Run with `pytest --benchmark-only tests/benchmarks/test_parallels.py`.

`TIFA_BENCHMARK_MB` sets the size of the text, 10 where it is not set.
"""

import os
import random
import time

import pandas as pd
import pytest

import analysis as an
from analysis.corpus.engines import build_cut
from analysis.corpus.lexicon.words import read_terms

MEGABYTES = float(os.environ.get("TIFA_BENCHMARK_MB", "10"))


@pytest.fixture(scope="module")
def many(passages):
    """The passages of the reports in random order, again and again, as reports of forty."""
    rounds = int(MEGABYTES * 1e6 / passages["text"].str.encode("utf-8").str.len().sum()) + 1
    drawn = [
        n for seed in range(rounds) for n in random.Random(seed).sample(range(len(passages)), len(passages))
    ]
    table = passages.iloc[drawn].reset_index(drop=True)
    table["passage"] = table.index % 40
    table["doc_id"] = (table.index // 40).astype(str)
    return table


def test_parallels_against_bare_jieba(benchmark, many, segmenter):
    an.find_parallels(many[:40], segmenter=segmenter)  # loads the dictionary, which neither side is timed for
    rows = benchmark.pedantic(an.find_parallels, args=(many,), kwargs={"segmenter": segmenter}, rounds=1)
    cut = build_cut("jieba", read_terms())
    start = time.perf_counter()
    for text in many["text"]:
        cut(text)
    jieba = time.perf_counter() - start
    benchmark.extra_info.update(rows=len(rows), times_jieba=round(benchmark.stats["max"] / jieba, 2))
    assert isinstance(rows, pd.DataFrame)
    assert len(set(rows["doc_id"])) > 1
