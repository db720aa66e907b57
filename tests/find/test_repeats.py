"""`find_repeats` lists the maximal repeats, all of them, as brute force does."""

import re
from collections import defaultdict

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.tables import REPEATS
from analysis.corpus.text import HAN, fold, simplify
from analysis.find.repeats import find_repeats
from analysis.find.suffixes import find_maximal

OFFSET = 5


def passages(*texts):
    rows = [("a", number, text, OFFSET) for number, text in enumerate(texts)]
    return pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])


def brute_force(rows, *, min_han):
    """Grow every substring character by character, with plain dictionaries."""
    bare = [list(keep(fold(simplify(text)))) for text in rows["text"]]
    now = {(p, i): bare[p][i][1] for p in range(len(bare)) for i in range(len(bare[p]))}
    found = set()
    for length in range(1, 10_000):
        places = defaultdict(list)
        for (p, i), string in now.items():
            places[string].append((p, i))
        places = {string: where for string, where in places.items() if len(where) > 1}
        if not places:
            return found
        for string, where in places.items():
            before = {bare[p][i - 1][1] if i else (p, i) for p, i in where}
            after = {bare[p][i + length][1] if i + length < len(bare[p]) else (p, i) for p, i in where}
            if len(before) > 1 and len(after) > 1 and len(re.findall(f"[{HAN}]", string)) >= min_han:
                spans = [(p, bare[p][i][0], bare[p][i + length - 1][0] + 1) for p, i in where]
                found.update((string, *span) for span in spans)
        now = {
            (p, i): string + bare[p][i + length][1]
            for string, where in places.items()
            for p, i in where
            if i + length < len(bare[p])
        }
    raise AssertionError("a passage is longer than this is made for")


def keep(text):
    for at, character in enumerate(text):
        between = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
        point = character == "." and len(between) == 2 and all("0" <= digit <= "9" for digit in between)
        if character.isalnum() or character == "+" or point:
            yield at, character


def as_set(found, rows):
    number = {key: at for at, key in enumerate(zip(rows["doc_id"], rows["passage"], strict=True))}
    start = rows["start"].tolist()
    return {
        (row.string, at, row.start - start[at], row.end - start[at])
        for row in found.itertuples()
        for at in [number[row.doc_id, row.passage]]
    }


@given(st.lists(st.text("党黨建引,“ aA1.+", max_size=14), max_size=5), st.integers(1, 3))
def test_equals_brute_force_on_random_texts(texts, min_han):
    rows = passages(*texts)
    found = find_repeats(rows, min_han=min_han)
    assert as_set(found, rows) == brute_force(rows, min_han=min_han)
    assert not found.duplicated().any()


@pytest.mark.parametrize("min_han", [3, 8])
def test_equals_brute_force_on_the_reports(passages, min_han):
    found = find_repeats(passages, min_han=min_han)
    assert as_set(found, passages) == brute_force(passages, min_han=min_han)
    assert len(found) > 50


@given(st.lists(st.text("党建引领,“ 1+n", max_size=30), max_size=4))
def test_every_row_points_home(texts):
    for row in find_repeats(passages(*texts), min_han=2).itertuples():
        assert row.surface == texts[row.passage][row.start - OFFSET : row.end - OFFSET]
        assert "".join(character for _, character in keep(row.surface)) == row.string


@given(st.lists(st.text("党建引领、", max_size=30), max_size=4))
def test_punctuation_and_script_change_nothing_but_places(texts):
    marked = [text.replace("党", "“黨”").replace("建", "建 ") for text in texts]
    columns = ["string", "passage", "han_chars"]
    plain, other = (find_repeats(passages(*some), min_han=2)[columns] for some in (texts, marked))
    pd.testing.assert_frame_equal(plain, other)


def test_by_hand():
    rows = passages("坚持党建引领基层治理。", "深化党建引领基层治理,", "加强党建引领")
    found = find_repeats(rows, min_han=4)
    assert found[["string", "passage", "start", "han_chars"]].to_numpy().tolist() == [
        ["党建引领基层治理", 0, OFFSET + 2, 8],
        ["党建引领基层治理", 1, OFFSET + 2, 8],
        ["党建引领", 0, OFFSET + 2, 4],
        ["党建引领", 1, OFFSET + 2, 4],
        ["党建引领", 2, OFFSET + 2, 4],
    ]


def test_a_nested_string_that_stands_nowhere_else_is_left_out():
    assert find_repeats(passages("党建引领", "党建引领"), min_han=2)["string"].unique().tolist() == [
        "党建引领"
    ]


def test_no_string_crosses_the_end_of_a_passage():
    assert find_repeats(passages("党建", "引领", "党建", "引领"), min_han=3).empty


def test_overlapping_places_are_two():
    assert find_repeats(passages("一一一"), min_han=2)["start"].tolist() == [OFFSET, OFFSET + 1]


def test_a_point_inside_a_number_counts():
    assert find_repeats(passages("投资3.5亿元", "投资35亿元"), min_han=3).empty


def test_what_the_reports_share_comes_out_whole(passages):
    """One formula in two reports of a province, one across the scripts, one with other marks."""
    found = find_repeats(passages)
    where = found.groupby("string")["doc_id"].agg(set)
    (longest,) = found[found["han_chars"] == 28]["string"].unique()
    assert where[longest] == {"wenchang", "haikou"}
    across = "充分发挥基层党组织战斗堡垒作用和党员先锋模范作用"
    assert "jiedong" in where[across]
    assert len(across) == 24
    marked = found[found["string"] == "街道大工委社区大党委"]
    assert marked["surface"].tolist() == ["街道‘大工委’—社区‘大党委", "街道“大工委”、社区“大党委"]


@pytest.mark.parametrize("texts", [[], [""], ["，。"], ["今天下雨。"]])
def test_no_repeat_keeps_the_contract(texts):
    found = find_repeats(passages(*texts))
    assert found.columns.tolist() == REPEATS.names
    assert found["start"].dtype == "int64"
    assert found.empty


def test_a_length_below_one_is_an_error():
    with pytest.raises(ValueError, match="min_han is 0"):
        find_repeats(passages("党建"), min_han=0)


def test_many_different_characters():
    """More symbols than 16 bits hold are told apart too."""
    codes = np.array([*range(1, 70_001), 0, 69_998, 69_999, 70_000, 0])
    found = find_maximal(codes, shortest=2)
    assert found.length.tolist() == [3]
    assert sorted(found.places[found.first[0] : found.last[0]].tolist()) == [69_997, 70_001]
