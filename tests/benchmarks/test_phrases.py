"""How fast is `find_phrases`? Run with `pytest --benchmark-only tests/benchmarks/test_phrases.py`.

`TIFA_BENCHMARK_MB` sets the size of the text, 10 where it is not set; a tenth of it shows that the time
grows with the text and no faster.
"""

import os
import time

import pytest

from analysis.corpus.engines import build_cut
from analysis.corpus.lexicon.words import read_terms
from analysis.find.phrases import find_phrases
from tests.benchmarks.test_segment import make_passages

MEGABYTES = float(os.environ.get("TIFA_BENCHMARK_MB", "10"))


@pytest.fixture(scope="module", autouse=True)
def dictionaries():
    """What is read at the first search, which no size is timed for."""
    find_phrases(make_passages(0.01))


@pytest.fixture(scope="module")
def jieba_seconds():
    passages = make_passages(MEGABYTES)
    cut = build_cut("jieba", read_terms())
    start = time.perf_counter()
    for text in passages["text"]:
        cut(text)
    return time.perf_counter() - start


@pytest.mark.parametrize("share", [0.1, 1.0])
def test_slogans_against_bare_jieba(benchmark, jieba_seconds, share):
    passages = make_passages(MEGABYTES * share)
    hits = benchmark.pedantic(find_phrases, args=(passages,), rounds=3)
    size = passages["text"].str.encode("utf-8").str.len().sum() / 1e6
    benchmark.extra_info.update(
        megabytes=round(size, 1),
        hits=len(hits),
        jieba_seconds=round(jieba_seconds * share, 2),
        of_jiebas_time=round(benchmark.stats["min"] / (jieba_seconds * share), 2),
        megabytes_a_second=round(size / benchmark.stats["min"], 2),
    )
    assert len(hits) > len(passages)
