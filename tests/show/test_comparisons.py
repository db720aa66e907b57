import pandas as pd

from analysis.show.comparisons import pick_calls, pick_key_cloud, pick_keywords, pick_origins
from analysis.show.findings import describe_key_cloud
from analysis.show.findings.wording import NOTHING


def test_keywords_are_ranked_by_the_lower_limit(five):
    shown = pick_keywords(five.keyness, five.docs)
    assert shown["target"].unique().tolist() == five.docs
    for _, rows in shown.groupby("target"):
        assert len(rows) == 6
        assert rows["low"].is_monotonic_decreasing


def test_groups_of_reports_come_behind_the_reports(five):
    group = five.keyness[five.keyness["target"] == "d00"].assign(target="d01+d02")
    shown = pick_keywords(pd.concat([group, five.keyness]), five.docs)
    assert shown["target"].unique().tolist() == [*five.docs, "d01+d02"]


def test_the_cloud_has_each_term_once_and_none_that_the_reference_prefers(five):
    shown = pick_key_cloud(five.keyness, five.docs)
    assert shown["term"].is_unique
    assert (shown["z"] > 0).all() and (shown["n_target"] > 1).all()


def test_what_is_reported_stands_last(five):
    shown = pick_calls(five.calls.iloc[::-1], five.docs)
    assert shown["method"].unique().tolist() == ["g2", "g2_bonferroni", "lrc", "permutation"]
    assert shown["target"].head(5).tolist() == five.docs


def test_shares_of_origins_sum_to_one(five):
    shown = pick_origins(five.origins, five.docs)
    assert shown.groupby("doc_id")["share"].sum().round(9).eq(1).all()
    assert shown["n"].sum() == five.origins["n"].sum()


def test_the_title_of_a_cloud_names_none_that_it_lacks(five):
    once = five.keyness.assign(n_target=1)
    assert pick_key_cloud(once, five.docs).empty
    assert describe_key_cloud(once, labels={}, language="zh", form="title") == NOTHING["zh"]
    some = pd.concat([five.keyness, once.head(1).assign(term="只用一次", z=99.0)])
    assert "只用一次" not in describe_key_cloud(some, labels={}, language="zh", form="title")
