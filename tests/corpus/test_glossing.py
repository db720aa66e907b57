"""`gloss`: one English gloss for tables and figures alike."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.lexicon.glossing import gloss


def test_glosses_of_words_slogans_and_lists():
    assert gloss("网格员") == "grid workers"
    assert gloss("没有这个词") == ""
    assert gloss("网格员、没有这个词") == "grid workers, 没有这个词"


@given(st.lists(st.sampled_from(["培训", "人才", "候鸟", "蝶变"]), min_size=1, max_size=3, unique=True))
def test_a_list_has_as_many_glosses_as_terms(terms):
    found = gloss("、".join(terms))
    assert found == "" or len(found.split(", ")) == len(terms)
    assert (found == "") == set(terms).isdisjoint({"培训", "人才"})
