"""Metaphors are nouns in figurative use; the thing itself is none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.lexicon import FAMILIES, Cue, Lexicon, read_lexicon
from analysis.find.metaphors import MODIFIERS, build_metaphor_search, is_literal

LEXICON = read_lexicon()
CUES = LEXICON.cues
search = build_metaphor_search(LEXICON)
PIECES = st.sampled_from(
    [cue.cue for cue in CUES] + sorted(MODIFIERS) + list("“”‘’,。的新主在耕地搜索铁路\n")
)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("党建“火车头”带动发展", ["火车头"]),
        ("增添动力引擎", ["动力引擎"]),
        ("点燃“红色引擎”", ["红色引擎"]),
        ("激活基层治理的“神经末梢”", ["神经末梢"]),
        ("建成坚强堡垒", ["坚强堡垒"]),
        ("成为改革开放的桥头堡", ["桥头堡"]),
        ("打造新引擎", ["新引擎"]),
        ("打造“引擎”", ["引擎"]),
        ("厚植干事创业土壤", ["创业土壤"]),
        ("维修引擎", []),
        ("使用搜索引擎", []),
        ("蒸汽机车火车头展览", []),
        ("检测耕地“土壤”", []),
        ("检测耕地,培育文化土壤", ["文化土壤"]),
        ("干细胞研究", []),
        ("火车头。蒸汽机车", ["火车头"]),
    ],
)
def test_phrase(text, phrases):
    assert [hit.phrase for hit in search(text)] == phrases


def test_family_and_form_of_a_hit():
    (hit,) = search("点燃“红色引擎”")
    assert (hit.start, hit.end, hit.family, hit.cue) == (3, 7, "engine", "引擎")
    assert hit.as_found() == (3, 7, "红色引擎", "metaphor")


def test_no_cues_find_nothing():
    assert list(build_metaphor_search(Lexicon(()))("点燃“红色引擎”")) == []


@given(st.lists(PIECES, max_size=20).map("".join))
def test_hits_stand_in_the_text_and_agree_with_brute_force(text):
    hits = list(search(text))
    assert all(a.end <= b.start for a, b in pairwise(hits))
    for hit in hits:
        assert text[hit.start : hit.end] == hit.phrase
        assert hit.phrase.endswith(hit.cue)
        assert len(hit.phrase) - len(hit.cue) <= 2
        assert hit.family in FAMILIES
        clause = text[max(text.rfind(",", 0, hit.start), text.rfind("。", 0, hit.start)) + 1 : hit.end]
        cue = next(cue for cue in CUES if cue.cue == hit.cue)
        assert not is_literal(clause[clause.rfind("\n") + 1 :], cue)


def test_a_cue_without_neighbours_is_never_literal():
    assert not is_literal("任何文字", Cue("新动能", "engine", True, (), ""))
