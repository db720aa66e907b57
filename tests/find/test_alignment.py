"""Blocks stand alike, stay in order and can be written and read back."""

import difflib
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.find.alignment import Block, align, join_islands, rate_likeness, show_edits, snap

TEXT = st.text("党建引领治", min_size=2, max_size=14)


def longest(a, b):
    return Block(*difflib.SequenceMatcher(None, a, b, autojunk=False).find_longest_match())


def longest_subsequence(a, b):
    row = [0] * (len(b) + 1)
    for x in a:
        before = row
        row = [0]
        for j, y in enumerate(b):
            row.append(before[j] + 1 if x == y else max(row[j], before[j + 1]))
    return row[-1]


@given(TEXT, TEXT, st.integers(0, 4), st.lists(st.booleans(), min_size=30, max_size=30))
def test_blocks_stand_alike_in_order(a, b, max_gap, edges):
    seed = longest(a, b)
    if not seed.length:
        return
    blocks = align(a, b, seed, max_gap=max_gap)
    for kept in (blocks, join_islands(blocks), snap(blocks, edges[:15], edges[15:])):
        at_a = at_b = 0
        for block in kept:
            assert at_a <= block.a < block.a_end <= len(a)
            assert at_b <= block.b < block.b_end <= len(b)
            assert a[block.a : block.a_end] == b[block.b : block.b_end]
            at_a, at_b = block.a_end, block.b_end
    gaps = [(y.a - x.a_end, y.b - x.b_end) for x, y in pairwise(blocks)]
    assert all(max(gap) <= max_gap and gap != (0, 0) for gap in gaps)
    assert any(block.a <= seed.a and seed.a_end <= block.a_end for block in blocks)


@given(TEXT, TEXT)
def test_edits_give_both_strings_back(a, b):
    seed = longest(a, b)
    if not seed.length:
        return
    blocks = join_islands(align(a, b, seed, max_gap=3))
    edits = show_edits(a, b, blocks)
    for side, text in enumerate((a[blocks[0].a : blocks[-1].a_end], b[blocks[0].b : blocks[-1].b_end])):
        one = re.sub(r"\{(\w+)\|(\w+)\}", lambda match, side=side: match[side + 1], edits)
        assert re.fullmatch(re.sub(r"\[(\w+)\]", r"(?:\1)?", one), text)


@given(TEXT, TEXT)
def test_likeness_is_that_of_the_longest_common_subsequence(a, b):
    assert rate_likeness(a, b) == pytest.approx(2 * longest_subsequence(a, b) / (len(a) + len(b)))


def test_an_outer_end_inside_a_word_is_cut_off():
    """党建引领|推进 and 党建引领|推动: the shared 推 is no word."""
    edges = [True, False, False, False, True, False, True]
    assert snap([Block(0, 0, 5)], edges, edges) == [Block(0, 0, 4)]


def test_an_addition_may_stand_inside_a_word_of_the_other_text():
    """物业管理 is a word, and 物业[党建]管理 adds one to it; 揭[阳市揭]东区 adds nothing that is one."""
    whole, apart = [True, False, False, False, True], [True, False, True, False, True, False, True]
    blocks = [Block(0, 0, 2), Block(2, 4, 2)]
    assert snap(blocks, whole, apart) == blocks
    county, city = [True, False, False, True], [True, False, False, True, False, False, True]
    assert snap([Block(0, 0, 1), Block(1, 4, 2)], county, city) == []
