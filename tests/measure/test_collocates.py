from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

import analysis as an


def make(*passages):
    """Tokens of passages written with spaces between the tokens."""
    rows, start = [], 0
    for number, passage in enumerate(passages):
        for token in passage.split():
            rows.append(("a", number, token, "n", start, start + len(token)))
            start += len(token)
    return pd.DataFrame(rows, columns=["doc_id", "passage", "token", "pos", "start", "end"])


def test_log_dice_by_hand():
    """Rychlý (2008): 14 + log2(2 f_xy / (f_x + f_y)); 治理 stands near 2 of 3 nodes and once elsewhere."""
    tokens = make("党建 引领 治理", "服务 党建 治理 群众", "党建 工作 统筹 治理", "其他 事项")
    found = an.find_collocates(tokens, "党建", window=2, stopwords=[]).set_index("collocate")
    row = found.loc["治理"]
    assert (row.n, row.left, row.right, row.n_node, row.n_collocate, row.passages) == (2, 0, 2, 3, 3, 2)
    assert row.log_dice == pytest.approx(14 + math.log2(2 * 2 / (3 + 3)), rel=0, abs=1e-9)
    # Near the nodes: 引领 治理; 服务 治理 群众; 工作 统筹. Elsewhere: 治理; 其他 事项.
    table = [[2, 1], [7 - 2, 3 - 1]]
    expected = stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")
    assert row.g2 == pytest.approx(expected.statistic, rel=0, abs=1e-9)
    assert row.expected == pytest.approx(expected.expected_freq[0, 0], rel=0, abs=1e-9)


def test_punctuation_is_no_word_and_no_window_leaves_its_passage():
    tokens = make("群众 ， 、 党建", "群众 服务")
    near = an.find_collocates(tokens, "党建", window=1, min_n=1).set_index("collocate")["n"]
    assert near.to_dict() == {"群众": 1}


def test_a_slogan_may_be_several_tokens_and_begin_inside_one():
    tokens = make("打通 最后 一 公里 服务", "打通 这最后 一公里 服务")
    found = an.find_collocates(tokens, "最后一公里", window=1, stopwords=[]).set_index("collocate")
    assert found.loc["打通", ["n", "n_node", "left"]].tolist() == [2, 2, 2]
    assert found.loc["服务", "right"] == 2


def test_hits_give_the_variants_too(tokens, passages):
    hits = an.find_phrases(passages, overlap="all")
    with_hits = an.find_collocates(tokens, "最后一公里", hits=hits, min_n=1)
    assert with_hits["n_node"].iloc[0] == (hits["phrase"] == "最后一公里").sum()
    by_text = an.find_collocates(tokens, "党建引领", min_n=1)
    assert 0 < by_text["n_node"].iloc[0] <= (hits["phrase"] == "党建引领").sum()  # tokens lose some


def test_what_is_not_found_has_no_collocates(tokens, hits):
    assert an.find_collocates(tokens, "没有这句话").empty
    assert an.find_collocates(tokens, "没有这句话", hits=hits).empty


def test_all_faults_at_once(tokens):
    with pytest.raises(ValueError, match=r"window=0.*min_n=-1.*node=' '"):
        an.find_collocates(tokens, " ", window=0, min_n=-1)


words = st.lists(st.sampled_from(["党建", "治理", "服务", "群众", "。"]), min_size=1, max_size=25)


@given(passages=st.lists(words, min_size=1, max_size=4), window=st.integers(1, 4))
def test_counts_are_those_of_a_plain_loop(passages, window):
    tokens = make(*(" ".join(passage) for passage in passages))
    found = an.find_collocates(tokens, "党建", window=window, stopwords=[], min_n=1)
    expected: dict[str, int] = {}
    for passage in passages:
        kept = [word for word in passage if word != "。"]
        for i, word in enumerate(kept):
            around = kept[max(0, i - window) : i + window + 1]
            if word != "党建" and "党建" in around:
                expected[word] = expected.get(word, 0) + 1
    assert found.set_index("collocate")["n"].to_dict() == expected
    assert (found["left"] + found["right"] == found["n"]).all()
    assert (found["n"] <= found["n_collocate"]).all()
    assert not np.isnan(found["log_dice"]).any()


def test_frequencies_rank_with_ties_and_sum_to_one(terms, passages):
    found = an.tabulate_frequencies(terms, passages)
    sums = terms.groupby("term")["n"].sum()
    assert found.set_index("term")["n"].to_dict() == sums.to_dict()
    assert found["share"].sum() == pytest.approx(1)
    expected = stats.rankdata(-found["n"], method="min")
    assert found["rank"].to_numpy() == pytest.approx(expected)
    spread = an.measure_dispersion(terms, passages).set_index("term").loc[found["term"]]
    assert found["dp_norm"].to_numpy() == pytest.approx(spread["dp_norm"].to_numpy())
