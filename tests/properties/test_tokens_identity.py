"""Both engines cut every text exactly as `jieba.lcut` does with the same term list."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.corpus.engines import build_cut
from analysis.corpus.lexicon.words import Term, read_dictionary, read_terms
from analysis.corpus.tokens import Segmenter

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in SEEDS]
DEFAULT = Segmenter()
RJIEBA, JIEBA = (Segmenter(engine, keep=()) for engine in ("rjieba", "jieba"))
WORDS = sorted(read_dictionary())


@pytest.fixture(scope="module")
def oracle():
    """The `lcut` of a tokenizer filled as jieba's manual says, by `add_word`."""
    import jieba

    tokenizer: Any = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    for term in read_terms():
        tokenizer.add_word(term.word, term.freq, term.tag)
    return tokenizer.lcut


def characters(*ranges):
    return st.one_of([st.characters(min_codepoint=first, max_codepoint=last) for first, last in ranges])


HAN = characters((0x4E00, 0x9FD5))
RARE = characters(
    (0x3400, 0x4DBF), (0x9FD6, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF), (0x2F800, 0x2FA1F)
)
ASCII = st.text("aZ0199._-%+#& /:,()", min_size=1, max_size=8)
FIGURES = "3.5% 12.5万 2021-12-30 1+8+38+N v1.2.3 5G+ x_1 AT&T-5 C++11.2 １２．５％ a.5%b 1.2a"
NUMBERS = st.sampled_from(FIGURES.split(" "))
SPACE = st.sampled_from(["\r", "\n", "\r\n", "\t", " ", "\u3000", "\x85", "\u2028", "\x1c"])
MARKS = characters((0x300, 0x36F), (0x1F300, 0x1F64F), (0xFF01, 0xFF5E), (0xE000, 0xE002), (0x0, 0x1F))
SURROGATE = st.integers(0xD800, 0xDFFF).map(chr)
WORD = st.sampled_from(WORDS) | st.sampled_from([term.word for term in read_terms()])


@st.composite
def snippets(draw):
    text = draw(st.sampled_from(TEXTS))
    start = draw(st.integers(0, len(text) - 1))
    return text[start : start + draw(st.integers(1, 30))]


MIXED = st.lists(
    snippets() | WORD | HAN | RARE | ASCII | NUMBERS | SPACE | MARKS | SURROGATE | st.text(max_size=3),
    max_size=10,
).map("".join)


@pytest.mark.parametrize("text", TEXTS, ids=[path.stem for path in SEEDS])
def test_the_reports_give_the_same_tokens_and_tags(text, oracle):
    tokens = RJIEBA.cut(text)
    assert tokens == oracle(text)
    assert tokens == JIEBA.cut(text)
    assert "".join(tokens) == text
    assert [RJIEBA.tag(token) for token in set(tokens)] == [JIEBA.tag(token) for token in set(tokens)]


@settings(max_examples=1500, deadline=None)
@given(MIXED)
@example("2021-12-30,网址a.b-c_d.com,版本1.2.3")
@example("㐀㐁鿖𠀀中國\ud800党建\r\n\r")
def test_any_text_gives_the_same_tokens_and_tags(oracle, text):
    tokens = RJIEBA.cut(text)
    assert tokens == oracle(text)
    assert tokens == JIEBA.cut(text)
    assert "".join(tokens) == text
    assert list(map(RJIEBA.tag, tokens)) == list(map(JIEBA.tag, tokens))


@settings(max_examples=300, deadline=None)
@given(MIXED)
def test_kept_formulas_lose_nothing(text):
    assert "".join(DEFAULT.cut(text)) == text


TERMS = (Term("C-919", "nz", 9000), Term("5G", "n", 500), Term("的工作", "n", 900_000), Term("服务", "n", 5))
OWN = [build_cut(engine, TERMS) for engine in ("rjieba", "jieba")]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(["C-919", "5G", "-5G.", "x", "的工作", "服务", "作为", "9", "_"]), max_size=9
    ).map("".join)
)
def test_terms_with_joints_and_changed_frequencies_give_the_same_tokens(text):
    assert OWN[0](text) == OWN[1](text)


def test_rjieba_alone_still_differs():
    """The repair is needed: where this fails after an upgrade, look whether it still is."""
    from rjieba import Jieba

    assert Jieba().cut("2021-12-30") != RJIEBA.cut("2021-12-30")
    assert Jieba().cut("㐀㐁") != RJIEBA.cut("㐀㐁")
