"""`suggest_phrases`: repeated strings of words and frames, all of them, each with what speaks for it."""

from collections import defaultdict

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis as an
from analysis.corpus.lexicon import Entry, Lexicon
from analysis.corpus.lexicon.words import read_stopwords
from analysis.corpus.tables import CANDIDATES
from analysis.corpus.tokens import build_default
from analysis.find.candidates import suggest_phrases
from analysis.find.grams import code_clauses, list_grams
from analysis.find.strings import line_up
from analysis.find.words import cut_words

WORDS = "推进 打造 党建引领 基层治理 服务群众 红色引擎 人才 产业 的 和 , 。 “".split()  # noqa: SIM905
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=14).map("".join), max_size=4)


def passages(*texts):
    rows = [("a", number, text, 3) for number, text in enumerate(texts)]
    return pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])


def suggest(*texts, **options):
    return suggest_phrases(passages(*texts), **options).set_index("candidate")


def code(rows):
    row = line_up(rows)
    return code_clauses(row, cut_words(row, build_default()))


def count_grams(clauses):
    """Count every string of words within its clause."""
    places = defaultdict(list)
    codes = clauses.codes.tolist()
    for start in range(len(codes)):
        for end in range(start + 1, len(codes)):
            if codes[end - 1] == 0:
                break
            places[tuple(codes[start:end])].append(start)
    return places


def is_maximal(gram, where, codes):
    before = {codes[at - 1] or -at if at else -1 for at in where}
    after = {codes[at + len(gram)] or -at - 1 for at in where}
    return len(before) > 1 and len(after) > 1


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_strings_equal_brute_force(texts):
    if not texts:
        return
    clauses = code(passages(*texts))
    weak = frozenset({"的", "和"})
    found = list_grams(clauses, weak, min_n=2)
    every = count_grams(clauses)
    assert all(every[gram] == where for gram, where in found.items())
    assert all(not {clauses.names[gram[0]], clauses.names[gram[-1]]} & weak for gram in found)
    codes = clauses.codes.tolist()
    for gram, where in every.items():
        strong = not {clauses.names[gram[0]], clauses.names[gram[-1]]} & weak
        if len(where) > 1 and len(gram) <= 12 and strong and is_maximal(gram, where, codes):
            assert gram in found


def test_strings_of_the_reports_equal_brute_force(passages):
    clauses = code(passages)
    found = list_grams(clauses, read_stopwords(), min_n=2)
    every = count_grams(clauses)
    assert len(found) > 500
    assert all(every[gram] == where for gram, where in found.items())


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_every_candidate_stands_where_it_is_counted(texts):
    table = suggest_phrases(passages(*texts))
    bare = ["".join(c for c in text if c not in ",。“") for text in texts]
    for row in table[table["kind"] == "string"].itertuples():
        stands = sum(text.startswith(row.candidate, at) for text in bare for at in range(len(text)))
        assert 2 <= row.n <= stands
        assert row.score == pytest.approx(row.c_value * (1 + min(row.left_entropy, row.right_entropy)))
    assert table["score"].is_monotonic_decreasing
    assert not table["candidate"].duplicated().any()


def test_nested_strings_are_folded():
    """党建引领 stands alone once only; 基层治理 stands alone twice."""
    table = suggest("党建引领基层治理。", "党建引领基层治理,党建引领", "基层治理", "基层治理", min_n=2)
    assert table.loc["党建引领基层治理", "nested"] == "党建引领"
    assert "党建引领" not in table.index
    assert table.loc["基层治理", ["n", "nested"]].tolist() == [4, ""]
    assert table.loc["党建引领基层治理", "c_value"] == pytest.approx(3 * 2)
    assert table.loc["基层治理", "c_value"] == pytest.approx(2 * (4 - 2))


def test_entropies_by_hand():
    """Before it 促 twice and 抓 twice, one bit; behind it a mark each time, which is like no other."""
    row = suggest("促红色引擎。抓红色引擎。", "促红色引擎,抓红色引擎", min_n=3).loc["红色引擎"]
    assert (row["left_entropy"], row["right_entropy"]) == (1, 2)
    assert row["score"] == pytest.approx(2 * 4 * (1 + 1))


@pytest.mark.parametrize(
    ("text", "topic_term", "institution"),
    [
        ("党群服务中心", False, True),
        ("基层党建工作", True, False),
        ("红色引擎", False, False),
        ("领导干部", True, False),
        ("走深走实", False, False),
    ],
)
def test_flags(text, topic_term, institution):
    lexicon = Lexicon(())
    row = suggest(f"看{text},", f"把{text}。", lexicon=lexicon).loc[text]
    assert (row["topic_term"], row["institution"]) == (topic_term, institution)


def test_what_the_lexicon_knows_is_named():
    lexicon = Lexicon((Entry("红色“引擎”", (), "metaphor", "", "", "", ()),))
    table = suggest("红色引擎", "红色引擎,走深走实", "走深走实", lexicon=lexicon)
    assert table["known"].to_dict() == {"红色引擎": "红色“引擎”", "走深走实": None}


def test_frames_by_hand():
    table = suggest(
        "以测促学、以赛促知、以评促改、以评促改。", "激发群众活力,激发了活力,激发市场的活力,激发党建活力"
    )
    both = table[table["kind"] == "frame"]
    assert both["n"].to_dict() == {"激发X活力": 3, "以X促Y": 4}
    assert both["fillers"].to_dict() == {"激发X活力": "群众|市场的|党建", "以X促Y": "评/改|测/学|赛/知"}
    assert both["c_value"].to_dict() == pytest.approx({"激发X活力": 2 * 3, "以X促Y": 1 * 3})


def test_two_fillers_make_no_frame():
    table = suggest("以测促学、以赛促知、以赛促知。", "激发群众活力,激发市场活力,激发市场活力")
    assert (table["kind"] == "string").all()


def test_the_longer_of_two_frames_in_the_same_places():
    table = suggest("打造产业人才高地,打造科技人才高地,打造教育人才高地")
    assert table.index[table["kind"] == "frame"].tolist() == ["打造X人才高地"]
    table = suggest("打造产业人才高地,打造科技创新高地,打造教育高地")
    assert table.index[table["kind"] == "frame"].tolist() == ["打造X高地"]


def test_the_reports(passages, segmenter):
    table = suggest_phrases(passages, segmenter=segmenter).set_index("candidate")
    assert {"打通X最后一公里", "以X促Y"} <= set(table.index[table["kind"] == "frame"])
    assert table.loc["党建引领", ["reports", "known"]].tolist() == [5, "党建引领"]
    assert table.loc["党群活动中心", "institution"]
    assert table.loc["基层党建", "topic_term"]
    assert not (table["topic_term"] & table["institution"]).any()
    assert (table["known"].notna()).sum() > 20


@pytest.mark.parametrize("texts", [[], [""], ["今天下雨。"]])
def test_no_candidate_keeps_the_contract(texts):
    table = suggest_phrases(passages(*texts))
    assert table.columns.tolist() == CANDIDATES.names
    assert table["n"].dtype == "int64"
    assert table.empty


def test_every_fault_is_named():
    with pytest.raises(ValueError, match=r"min_n is 1; give 2.*min_han is 0"):
        an.suggest_phrases(passages("党"), min_n=1, min_han=0)
