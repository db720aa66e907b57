"""How fast is `find_repeats`? Run with `pytest --benchmark-only tests/benchmarks/test_repeats.py`.

`TIFA_BENCHMARK_MB` sets the size of the text, 10 where it is not set.
"""

import os
import random
from pathlib import Path

import pandas as pd
import pytest

from analysis.corpus.text import iterate_sentences
from analysis.find.repeats import find_repeats

SEEDS = Path(__file__).parents[2] / "seeds"
MEGABYTES = float(os.environ.get("TIFA_BENCHMARK_MB", "10"))
FRESH = 0.5


def make_passages(megabytes, *, seed=0):
    """Passages of five sentences, the reports' own or as many characters of theirs in random order."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    sentences = [text[start:end].strip() for text in texts for start, end in iterate_sentences(text)]
    draw = random.Random(seed)
    joined, size = [], 0
    while size < megabytes * 1e6:
        chosen = draw.sample(sentences, 5)
        passage = "".join(
            "".join(draw.sample(one, len(one))) if draw.random() < FRESH else one for one in chosen
        )
        joined.append(passage)
        size += len(passage.encode())
    starts = pd.Series(joined).str.len().cumsum().shift(fill_value=0)
    return pd.DataFrame({"doc_id": "混合", "passage": range(len(joined)), "text": joined, "start": starts})


@pytest.fixture(scope="module")
def passages():
    return make_passages(MEGABYTES)


def test_find_repeats(benchmark, passages):
    found = benchmark.pedantic(find_repeats, args=(passages,), rounds=1)
    size = passages["text"].str.encode("utf-8").str.len().sum() / 1e6
    benchmark.extra_info.update(
        megabytes=round(size, 1), rows=len(found), megabytes_a_second=round(size / benchmark.stats["max"], 2)
    )
    assert found["string"].nunique() > 100
