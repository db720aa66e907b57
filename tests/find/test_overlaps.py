"""The longest stay, checked against brute force; nothing loose cuts a sure formula."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from analysis.find.found import Found
from analysis.find.overlaps import Hit, drop_cutting, keep_longest
from analysis.find.strengths import count_marks, weigh

SPANS = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda pair: (pair[0], sum(pair)))
HITS = st.lists(st.tuples(SPANS, st.sampled_from(["lexicon", "frame", "four"])), max_size=12).map(
    lambda pairs: [
        Hit(Found(*span, "", "stock_phrase"), (finder,)) for span, finder in sorted(dict(pairs).items())
    ]
)


def overlap(a, b):
    return a.found.start < b.found.end and b.found.start < a.found.end


@given(HITS)
def test_longest_by_brute_force(hits):
    want = []
    for hit in sorted(hits, key=lambda hit: (hit.found.start - hit.found.end, hit.found.start)):
        if not any(overlap(hit, other) for other in want):
            want.append(hit)
    assert sorted(keep_longest(hits)) == sorted(want)
    assert not any(overlap(a, b) for a, b in combinations(keep_longest(hits), 2))


@given(HITS)
def test_nothing_loose_cuts_one_sure_formula(hits):
    kept = drop_cutting(hits)
    sure = [hit for hit in hits if hit.finders == ("lexicon",)]
    assert [hit for hit in kept if hit in sure] == sure
    if len(sure) == 1:
        (start, end), loose = sure[0].found[:2], [hit for hit in hits if hit not in sure]
        cutting = [
            hit
            for hit in loose
            if hit.found.start < start < hit.found.end < end or start < hit.found.start < end < hit.found.end
        ]
        assert [hit for hit in loose if hit not in kept] == cutting


def test_strength_by_hand():
    """0.74 and 0.72 of two finders: 1 - 0.26 * 0.28 = 0.9272."""
    assert abs(weigh(("lexicon", "frame"), 0) - 0.9272) < 1e-12
    assert weigh(("four",), 2) > weigh(("four",), 0)


def test_marks_are_counted_on_both_sides():
    text = "推进强基工程,久久为功"
    assert [count_marks(text, *span) for span in ((0, 6), (7, 11), (2, 4), (2, 6))] == [2, 2, 0, 1]
