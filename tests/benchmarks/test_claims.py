"""How fast are the finders of numbers? Run with `pytest --benchmark-only tests/benchmarks/test_claims.py`.

`TIFA_BENCHMARK_MB` sets the size of the text, 10 where it is not set.
"""

import pytest

from analysis.find.claims import find_claims
from analysis.find.dates import find_dates
from analysis.find.firsts import find_firsts
from tests.benchmarks.test_repeats import MEGABYTES, make_passages


@pytest.fixture(scope="module")
def passages():
    return make_passages(MEGABYTES)


@pytest.mark.parametrize("find", [find_claims, find_dates, find_firsts])
def test_finder(benchmark, passages, find):
    rows = benchmark.pedantic(find, args=(passages,), rounds=1)
    size = passages["text"].str.encode("utf-8").str.len().sum() / 1e6
    benchmark.extra_info.update(megabytes=round(size, 1), rows=len(rows))
    assert len(rows) > 100
