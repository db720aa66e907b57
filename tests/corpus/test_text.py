from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.text import count_han, detect_script, fold, iterate_sentences, simplify

CHINESE = st.text(
    alphabet=st.sampled_from(
        "党建引领發展顯著著作，,。；;！!？?…“”‘’「」（(）)【】 　\n\r\tAbＮ１+＋0㐀𠮷の"
    ),
    max_size=60,
)
ANY = st.one_of(CHINESE, st.text(max_size=60))


@given(ANY)
def test_fold_keeps_every_position(text):
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded
    for old, new in zip(text, folded, strict=True):
        assert (old == "\n") == (new == "\n")


@given(CHINESE)
def test_simplify_keeps_every_position(text):
    assert len(simplify(text)) == len(text)


@given(ANY)
def test_sentences_join_back(text):
    spans = list(iterate_sentences(text))
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)


def test_sentences_keep_closing_marks_and_what_follows():
    text = "他说：“不达成效，绝不收兵！”随后（见附件。）落实……好！？行;不断开。"
    sentences = [text[start:end] for start, end in iterate_sentences(text)]
    assert sentences == [
        "他说：“不达成效，绝不收兵！”",
        "随后（见附件。）",
        "落实……",
        "好！？",
        "行;不断开。",
    ]


def test_fold_bridges_scripts_of_punctuation():
    assert fold("（１＋８＋Ｎ）：「强」，") == "(1+8+n):“强”,"


def test_simplify_reads_phrases():
    assert simplify("成效顯著,編著乾隆皇后,樹立範圍") == "成效显著,编著乾隆皇后,树立范围"


def test_script_is_told_by_share():
    assert detect_script("黨建引領,干部帶頭") == "traditional"
    assert detect_script("党建引领" * 30 + "發") == "simplified"
    assert detect_script("2021 ABC") == "simplified"


def test_count_han_counts_extensions_and_no_punctuation():
    assert count_han("党𠮷㐀，A1。々") == 3
