"""A reading's words join to the passage, and their edges are where words begin."""

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.find.readings import read_passage

TEXTS = st.text(alphabet="坚持以上率下抓基层党建引领、,。“”1+N 3.5%A-", max_size=40)


@settings(deadline=None)
@given(TEXTS)
def test_words_join_and_edges_are_their_starts(text):
    reading = read_passage(text)
    assert "".join(reading.tokens) == reading.folded
    assert len(reading.folded) == len(text)
    starts = [sum(map(len, reading.tokens[:number])) for number in range(len(reading.tokens) + 1)]
    assert [at for at in range(len(text) + 1) if reading.is_edge(at)] == starts
    for start, end in zip(reading.starts, reading.ends, strict=True):
        assert not set(reading.folded[start:end]) & set("、,。 %-.")


def test_words_between_places_that_are_no_edges_are_none():
    reading = read_passage("坚持党建引领")
    assert reading.list_words(0, 6) == ("坚持", "党建引领")
    assert reading.list_words(1, 6) == ()
    assert reading.list_tags(0, 2) == ("v",)
