"""C-value and entropy equal hand arithmetic, scipy and a plain reading of the formula."""

from collections import Counter
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import entropy

from analysis.find.termhood import measure_c_values, measure_entropy

GRAMS = st.dictionaries(
    st.lists(st.integers(1, 3), min_size=1, max_size=5).map(tuple), st.integers(1, 20), min_size=1, max_size=8
)


@given(st.text("的在以和", min_size=1, max_size=30))
def test_entropy_is_that_of_scipy(neighbours):
    expected = entropy(list(Counter(neighbours).values()), base=2)
    assert measure_entropy(neighbours) == pytest.approx(expected, abs=1e-12)


def test_c_value_by_hand():
    """党建引领 stands 18 times, in 党建引领基层治理 4 times and in 坚持党建引领 2 times."""
    places = {(1,): 18, (1, 2): 4, (3, 1): 2}
    values = measure_c_values(places, {(1,): 4, (1, 2): 8, (3, 1): 6})
    assert values == {
        (1,): pytest.approx(2 * (18 - 3)),
        (1, 2): pytest.approx(3 * 4),
        (3, 1): pytest.approx(log2(6) * 2),
    }


@given(GRAMS)
def test_c_value_is_the_formula(places):
    spelt = {gram: "".join(map(str, gram)) for gram in places}
    values = measure_c_values(places, {gram: len(gram) for gram in places})
    for a, n in places.items():
        longer = [places[b] for b in places if spelt[a] in spelt[b] and a != b]
        mean = sum(longer) / len(longer) if longer else 0
        assert values[a] == pytest.approx(log2(len(a)) * (n - mean), abs=1e-9)
