import pytest

from analysis.show import rows


def test_only_twelve_reports_are_kept_in_their_order(five):
    order = [f"d{i:02d}" for i in (4, 2, 0, 1, 3)]
    assert rows.keep_reports(five.terms, order)["doc_id"].unique().tolist() == order
    many = [f"x{i}" for i in range(12)] + five.docs
    assert rows.keep_reports(five.terms, many).empty


def test_top_terms_are_the_heaviest_of_each_report(corpus):
    picked = rows.pick_terms(corpus.terms, corpus.docs)
    count = 10 if len(corpus.docs) <= 6 else 5
    for doc, part in picked.groupby("doc_id"):
        own = corpus.terms[corpus.terms["doc_id"] == doc]["tfidf"].nlargest(count)
        assert part["tfidf"].tolist() == own.tolist()


def test_cloud_takes_the_mean_over_reports(five):
    picked = rows.pick_cloud(five.terms, five.docs).set_index("term")["tfidf"]
    term = picked.index[0]
    assert picked[term] == pytest.approx(five.terms.loc[five.terms["term"] == term, "tfidf"].sum() / 5)
    assert picked.is_monotonic_decreasing


def test_phrases_are_ranked_by_reports_and_then_by_count(five):
    picked = rows.pick_phrases(five.phrases, five.docs)
    found = five.phrases[five.phrases["n"] > 0].groupby("term")
    keys = [(found["doc_id"].nunique()[t], found["n"].sum()[t]) for t in picked["term"].unique()]
    assert keys == sorted(keys, reverse=True)
    assert len(keys) == 25


def test_pairs_name_the_earlier_report_first(five):
    turned = five.pairs.rename(columns={"a": "b", "b": "a"})
    picked = rows.pick_pairs(turned[five.pairs.columns], five.docs)
    assert (picked["a"] < picked["b"]).all()
    assert len(picked) == len(five.pairs)
