import pandas as pd

from analysis.show import choices


def test_pairs_share_what_both_use(corpus):
    picked = choices.pick_sharing(corpus.sharing, corpus.docs)
    users = [set(docs.split("|")) for docs in corpus.sharing["doc_ids"]]
    for row in picked.itertuples():
        held = [u for u in users if (u == {row.a} if row.a == row.b else {row.a, row.b} <= u)]
        assert row.n == len(held)
        assert bool(row.example) == bool(row.n)
    count = len(corpus.docs)
    assert len(picked) == count * (count + 1) / 2


def test_the_example_is_what_fewest_others_use():
    table = pd.DataFrame(
        [("常用", "a|b|c", 3, 9), ("少用", "a|b", 2, 2), ("更少", "a|b", 2, 3)],
        columns=["phrase", "doc_ids", "reports", "n"],
    )
    picked = choices.pick_sharing(table, ["a", "b", "c"]).set_index(["a", "b"])["example"]
    assert (picked["a", "b"], picked["a", "c"], picked["a", "a"]) == ("更少", "常用", "")


def test_formulas_are_explained_and_stand_once_in_a_report(corpus):
    twice = pd.concat([corpus.formulas, corpus.formulas])
    picked = choices.pick_formulas(twice, corpus.docs)
    assert (picked["parts_found"] > 0).all()
    assert not picked.duplicated(["doc_id", "phrase"]).any()
    assert len(picked) == min(7, 4 * len(corpus.docs))


def test_coinages_are_a_reports_own_and_the_frequent_come_first(corpus):
    picked = choices.pick_coinages(corpus.coinages, corpus.docs)
    shared = corpus.coinages.loc[corpus.coinages["reports"] > 1, "phrase"]
    assert set(picked["phrase"]).isdisjoint(shared)
    for _, mine in picked.groupby("doc_id"):
        assert mine["n"].is_monotonic_decreasing
        assert len(mine) <= (10 if len(corpus.docs) <= 6 else 5)


def test_families_are_ranked_and_known(five):
    picked = choices.pick_families(five.families, five.docs)
    names = picked["term"].unique().tolist()
    totals = picked.groupby("term")["n"].sum()
    assert "other" not in names
    assert totals[names].is_monotonic_decreasing
    assert (totals > 0).all()
