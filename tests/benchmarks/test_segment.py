"""How fast is `segment`? Run with `pytest --benchmark-only tests/benchmarks/test_segment.py`.

`TIFA_BENCHMARK_MB` sets the size of the text, 10 where it is not set.
"""

import os
import random
import time
from pathlib import Path

import pandas as pd
import pytest

from analysis.corpus.engines import build_cut
from analysis.corpus.lexicon.words import read_terms
from analysis.corpus.text import iterate_sentences
from analysis.corpus.tokens import Segmenter, segment

SEEDS = Path(__file__).parents[2] / "seeds"
MEGABYTES = float(os.environ.get("TIFA_BENCHMARK_MB", "10"))
SENTENCES_A_PASSAGE = 5


def make_passages(megabytes, *, seed=0):
    """Passages of the reports' sentences, in an order that varies from round to round."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    sentences = [text[start:end] for text in texts for start, end in iterate_sentences(text)]
    size = sum(len(sentence.encode()) for sentence in sentences)
    rounds = range(int(megabytes * 1e6 / size) + 1)
    order = [
        one for number in rounds for one in random.Random(seed + number).sample(sentences, len(sentences))
    ]
    joined = [
        "".join(order[at : at + SENTENCES_A_PASSAGE]) for at in range(0, len(order), SENTENCES_A_PASSAGE)
    ]
    starts = pd.Series(joined).str.len().cumsum().shift(fill_value=0)
    return pd.DataFrame({"doc_id": "混合", "passage": range(len(joined)), "text": joined, "start": starts})


@pytest.fixture(scope="module")
def passages():
    return make_passages(MEGABYTES)


@pytest.fixture(scope="module")
def segmenter():
    segmenter = Segmenter()
    segmenter.tag(segmenter.cut("党建引领")[0])  # loads both dictionaries, which neither side is timed for
    return segmenter


@pytest.fixture(scope="module")
def jieba_seconds(passages):
    cut = build_cut("jieba", read_terms())
    start = time.perf_counter()
    for text in passages["text"]:
        cut(text)
    return time.perf_counter() - start


def test_the_table_against_bare_jieba(benchmark, passages, segmenter, jieba_seconds):
    tokens = benchmark.pedantic(segment, args=(passages,), kwargs={"segmenter": segmenter}, rounds=3)
    ratio = jieba_seconds / benchmark.stats["max"]
    size = passages["text"].str.encode("utf-8").str.len().sum() / 1e6
    benchmark.extra_info.update(
        megabytes=round(size, 1),
        tokens=len(tokens),
        jieba_seconds=round(jieba_seconds, 2),
        times_faster=round(ratio, 1),
        megabytes_a_second=round(size / benchmark.stats["max"], 1),
    )
    assert len(tokens) > len(passages)
