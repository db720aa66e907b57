from __future__ import annotations

from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import analysis as an

TEXT = "近年来,全县坚持以党建引领基层治理,把支部建在网格上,群众的获得感不断增强。"


def table(*texts: str) -> pd.DataFrame:
    return pd.DataFrame({"doc_id": [f"d{n}" for n in range(len(texts))], "text": texts})


def jaccard(a: str, b: str) -> float:
    """By sets of strings, as the definition has it."""
    sets = [{text[n : n + 5] for n in range(max(len(text) - 4, 1))} for text in (a, b)]
    return len(sets[0] & sets[1]) / len(sets[0] | sets[1])


@given(
    st.lists(st.text(alphabet="党建引领基", min_size=1, max_size=25), min_size=2, max_size=8),
    st.sampled_from([0.1, 0.5, 0.6, 1.0]),
)
def test_every_pair_is_found_and_no_other(texts, least):
    found = an.list_duplicates(table(*texts), min_similarity=least)
    rows = {(row.a, row.b): row.similarity for row in found.itertuples()}
    values = {(f"d{a}", f"d{b}"): jaccard(texts[a], texts[b]) for a, b in combinations(range(len(texts)), 2)}
    assert rows == pytest.approx({pair: value for pair, value in values.items() if value >= least})


def test_width_and_white_space_do_not_matter():
    found = an.list_duplicates(table(TEXT, TEXT.replace(",", "，").replace("基层", "基 层"), TEXT[::-1]))
    assert found.to_numpy().tolist() == [["d0", "d1", 1.0]]


def test_passages_of_a_report_are_one_body():
    passages = table(TEXT[:20], TEXT[20:], TEXT).assign(doc_id=["a", "a", "b"])
    assert an.list_duplicates(passages).to_numpy().tolist() == [["a", "b", 1.0]]


@pytest.mark.parametrize("wrong", [0.0, -1.0, 1.1])
def test_a_limit_that_is_none(wrong):
    with pytest.raises(ValueError, match=f"min_similarity is {wrong}"):
        an.list_duplicates(table(TEXT), min_similarity=wrong)


def test_the_five_are_no_duplicates(passages):
    assert an.list_duplicates(passages).empty
    assert an.list_duplicates(passages.iloc[:0]).empty


def test_pairs_far_apart_are_found():
    texts = [f"第{chr(0x4E00 + n) * 7}份报告" for n in range(600)]
    texts[599] = texts[0]
    assert an.list_duplicates(table(*texts)).to_numpy().tolist() == [["d0", "d599", 1.0]]
