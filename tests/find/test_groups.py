"""`group_phrases`: one name for the forms of a slogan, every row kept."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.lexicon import identify_form
from analysis.corpus.tables import HITS, make_table
from analysis.find.groups import group_phrases
from analysis.find.phrases import find_phrases

PHRASES = st.lists(
    st.sampled_from(
        ["崇学、尚干", "尚干、崇学", "尚干和崇学", "高质量服务", "高质服务", "共建的美好家园", "共建美好家园"]
    )
)


def table(phrases, category="stock_phrase"):
    rows = [
        ("a", n, 10 * n, 10 * n + len(p), p, p, category, "quotation", 0.9) for n, p in enumerate(phrases)
    ]
    return make_table(HITS, pd.DataFrame(rows, columns=HITS.names))


def test_the_form_written_most_stands_for_the_group():
    hits = table(["尚干、崇学", "崇学、尚干", "尚干、崇学", "高质服务", "高质量服务", "知行合一"])
    expected = ["尚干、崇学"] * 3 + ["高质量服务"] * 2 + ["知行合一"]
    assert group_phrases(hits)["phrase"].tolist() == expected
    assert hits["phrase"].tolist()[1] == "崇学、尚干"


def test_the_category_is_the_chosen_forms():
    hits = pd.concat([table(["高质服务"] * 2, "four_char"), table(["高质量服务"], "coined_brand")])
    assert set(group_phrases(hits)["category"]) == {"four_char"}


@given(PHRASES)
def test_rows_stay_and_groups_have_one_name(phrases):
    hits = table(phrases)
    grouped = group_phrases(hits)
    same = [name for name in HITS.names if name not in {"phrase", "category"}]
    assert grouped[same].equals(hits[same])
    assert grouped.dtypes.equals(hits.dtypes)
    for _, rows in grouped.groupby(grouped["surface"].map(identify_form)):
        assert len(set(rows["phrase"])) == 1
        assert set(rows["phrase"]) <= set(rows["surface"])
    assert group_phrases(grouped).equals(grouped)


def test_no_hits():
    hits = find_phrases(pd.DataFrame(columns=["doc_id", "passage", "text", "start"]))
    assert group_phrases(hits).equals(hits)
