"""`concord` finds every match, as a walk over all places does."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.tables import MATCHES
from analysis.corpus.text import fold, simplify
from analysis.find.concordance import concord


def passages(*texts):
    rows = [("a", number, text, 100) for number, text in enumerate(texts)]
    return pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])


def test_overlapping_matches_are_all_there():
    assert concord(passages("一一一"), "一一")["start"].tolist() == [100, 101]


@pytest.mark.parametrize("query", ["黨建", "党建"])
def test_either_script_finds_both(query):
    assert concord(passages("党建和黨建"), query)["match"].tolist() == ["党建", "黨建"]


def test_width_and_forms():
    rows = concord(passages("构建“１＋Ｎ”体系"), "1+n", width=1)
    assert rows[["left", "match", "right"]].to_numpy().tolist() == [["“", "１＋Ｎ", "”"]]


def test_no_match_keeps_the_contract():
    rows = concord(passages("党建"), "经济")
    assert rows.columns.tolist() == MATCHES.names
    assert rows["start"].dtype == "int64"


def test_faults_are_errors():
    with pytest.raises(ValueError, match="query is ''; give the string"):
        concord(passages("党建"), "")
    with pytest.raises(ValueError, match="width is -1"):
        concord(passages("党建"), "党", width=-1)


@given(st.text("党黨建+＋“「 ", max_size=30), st.text("党黨建+＋“「 ", min_size=1, max_size=3))
def test_all_matches_and_context_join_back(text, query):
    rows = concord(passages(text), query)
    wanted, folded = fold(simplify(query)), fold(simplify(text))
    places = [at for at in range(len(text)) if folded[at : at + len(wanted)] == wanted]
    assert (rows["start"] - 100).tolist() == places
    assert all(
        left + match + right == text for left, match, right in rows[["left", "match", "right"]].to_numpy()
    )
