"""`find_phrases`: every row points home, the longest wins, and counts agree with `str.count`."""

from pathlib import Path
from typing import get_args

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import analysis as an
from analysis.corpus.lexicon import Entry, Lexicon, read_lexicon
from analysis.corpus.tables import HITS
from analysis.corpus.text import fold
from analysis.find.phrases import Finder, find_phrases
from analysis.find.quotes import fold_quotes

SEEDS = Path(__file__).parents[2] / "seeds"
OFFSET = 7
WHOLE = "党建引领 “两新”组织 1+3+N “党建+人才” “小网格”服务“大民生” 强“根”固“魂” 四议两公开 三个“样板”"
MARKS = '“”‘’"「」、,。;:+()《》 \n一三五个两双的说党建共治享走深实N3年月'
PIECES = st.sampled_from([*WHOLE.split(), *MARKS])
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join))


@pytest.fixture(scope="module", autouse=True)
def dictionaries():
    """What is read at the first search, so that no example of a property pays for it."""
    find_phrases(passages("坚持党建引领。"))


def passages(*texts):
    rows = [("a", number, text, OFFSET) for number, text in enumerate(texts)]
    return pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])


@settings(deadline=None)  # the first example builds the index of the lexicon
@example('建"建“')
@example("党建引领0“’")
@example("‘“㐀㐀’")
@given(TEXTS)
def test_surface_is_what_stands_in_the_text(text):
    for overlap in ("longest", "all"):
        rows = find_phrases(passages(text), overlap=overlap)
        for row in rows.itertuples():
            assert OFFSET <= row.start < row.end <= OFFSET + len(text)
            assert row.surface == text[row.start - OFFSET : row.end - OFFSET]
            folded = fold_quotes(text)[row.start - OFFSET : row.end - OFFSET]
            assert folded.count("“") == folded.count("”")
        assert not rows.duplicated(["passage", "start", "end"]).any()


@settings(deadline=None)  # the first example builds the index of the lexicon
@given(TEXTS)
def test_longest_is_disjoint_and_touched_by_all(text):
    longest = find_phrases(passages(text)).sort_values("start")
    every = find_phrases(passages(text), overlap="all")
    assert (longest["end"].to_numpy()[:-1] <= longest["start"].to_numpy()[1:]).all()
    spans = list(zip(longest["start"], longest["end"], strict=True))
    assert all(any(a < row.end and row.start < b for a, b in spans) for row in every.itertuples())
    assert set(spans) <= set(zip(every["start"], every["end"], strict=True))


def test_longest_wins_and_all_keeps_the_nested():
    text = "近年来,本市各级推进以高质量党建引领高质量发展,成效显著。"
    assert find_phrases(passages(text))["phrase"].tolist() == ["以高质量党建引领高质量发展"]
    assert set(find_phrases(passages(text), overlap="all")["phrase"]) == {
        "以高质量党建引领高质量发展",
        "党建引领",
        "高质量发展",
    }


def test_the_lexicon_names_a_quoted_phrase():
    rows = find_phrases(passages("各村打造“红色引擎”。"))
    assert rows[["phrase", "category", "finder"]].to_numpy().tolist() == [["红色引擎", "metaphor", "lexicon"]]
    rows = find_phrases(passages("各村打造“红色引擎”。"), finders=("quotation",))
    assert rows["finder"].tolist() == ["quotation"]


def test_a_lexicon_of_ones_own():
    lexicon = Lexicon((Entry("绿谷行动", ("绿谷计划",), "coined_brand", "", "", "", ()),))
    rows = find_phrases(passages("绿谷计划与党建引领。"), lexicon=lexicon)
    assert rows[["phrase", "surface"]].to_numpy().tolist() == [["绿谷行动", "绿谷计划"]]


def test_traditional_text_counts_under_the_simplified_phrase():
    rows = find_phrases(passages("該村擁有「紅鄉鎮」的稱號,堅持黨建引領。"))
    assert rows[["phrase", "surface"]].to_numpy().tolist() == [["红乡镇", "紅鄉鎮"], ["党建引领", "黨建引領"]]


def test_no_hits_keep_the_contract():
    rows = find_phrases(passages("今天下雨。"))
    assert rows.columns.tolist() == HITS.names
    assert rows.dtypes.equals(find_phrases(passages("党建引领"))[:0].dtypes)


def test_strength_orders_and_selects():
    table = passages("近日,该村深化党建引领,让山货进城,构建“3+2+N”体系。")
    every = find_phrases(table, overlap="all")
    assert every["strength"].between(0, 1).all()
    strong = find_phrases(table, overlap="all", min_strength=0.9)
    assert strong.equals(every[every["strength"] >= 0.9].reset_index(drop=True))
    assert 0 < len(strong) < len(every)


def test_what_two_finders_claim_is_surer_than_what_one_does():
    rows = find_phrases(passages("打造“红色引擎”,他们来了。"), overlap="all").set_index("phrase")
    alone = find_phrases(passages("打造“红色引擎”,他们来了。"), overlap="all", finders=("quotation",))
    assert rows.loc["红色引擎", "strength"] > alone["strength"].iloc[0]


def test_every_finder_is_asked_alone_and_finds_the_same_as_among_all(reports):
    table = an.split_passages(reports)
    every = find_phrases(table, overlap="all")
    for finder in get_args(Finder):
        alone = find_phrases(table, overlap="all", finders=(finder,))
        assert set(alone["finder"]) == {finder}
        kept = every[every["finder"] == finder]
        spans = set(alone[["doc_id", "start", "end"]].itertuples(index=False, name=None))
        assert set(kept[["doc_id", "start", "end"]].itertuples(index=False, name=None)) <= spans


def test_found_twice_is_found_alike(reports):
    table = an.split_passages(reports)
    assert find_phrases(table).equals(find_phrases(table))


def test_a_passage_is_searched_by_itself(reports):
    """What a passage holds does not depend on which other passages are searched with it."""
    table = an.split_passages(reports)
    whole = find_phrases(table)
    apart = pd.concat([find_phrases(table[number : number + 1]) for number in range(0, len(table), 9)])
    some = table.iloc[::9][["doc_id", "passage"]]
    assert apart.reset_index(drop=True).equals(whole.merge(some, on=["doc_id", "passage"]))


def test_unknown_names_are_errors_that_name_the_choices():
    with pytest.raises(ValueError, match=r"(?s)'words'.*'quotation'.*'nested'.*'longest'.*min_strength 2"):
        find_phrases(passages("党"), finders=("words",), overlap="nested", min_strength=2)


@pytest.fixture(scope="module")
def reports():
    return an.load_reports(SEEDS)


def test_rows_point_home_in_the_reports(reports):
    rows = find_phrases(an.split_passages(reports), overlap="all")
    text = {report.doc_id: report.text for report in reports}
    assert len(rows) > 300
    assert all(text[row.doc_id][row.start : row.end] == row.surface for row in rows.itertuples())


def test_counts_equal_str_count(reports):
    """Entries without marks that never overlap others: the plain count of the string is right."""
    table = an.split_passages(reports)
    lexicon = read_lexicon()
    forms = [form for entry in lexicon for form in entry.forms]
    alone = [
        entry.canonical
        for entry in lexicon
        if not entry.variants
        and entry.canonical.isalnum()
        and not any(entry.canonical in form and form != entry.canonical for form in forms)
    ]
    found = find_phrases(table, finders=("lexicon",), overlap="all")
    counts = found.groupby(["doc_id", "phrase"]).size()
    assert len(alone) > 300
    seen = 0
    for doc_id, rows in table.groupby("doc_id"):
        folded = [fold(text) for text in rows["text"]]
        bare = [text.translate({ord(mark): None for mark in "“”‘’"}) for text in folded]
        for phrase in alone:
            plain = sum(text.count(phrase) for text in folded)
            if plain != sum(text.count(phrase) for text in bare):
                continue  # quotation marks inside are what the tests of entries are about
            assert counts.get((doc_id, phrase), 0) == plain, (doc_id, phrase)
            seen += plain
    assert seen > 100


def test_metaphors_are_found_by_their_cues():
    rows = find_phrases(passages("激活红色引擎,维修搜索引擎"), finders=("metaphor",))
    assert rows[["phrase", "category", "finder"]].to_numpy().tolist() == [
        ["红色引擎", "metaphor", "metaphor"]
    ]
