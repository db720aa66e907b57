"""The numbers of the five reports, so that no change moves one unseen."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import analysis as an

HERE = Path(__file__).parent


def round_six(value):
    return float(f"{value:.6g}") if isinstance(value, float) else value


@pytest.fixture(scope="module")
def tables(reports, passages, tokens, terms, hits, segmenter):
    counts = an.count_phrases(hits)
    topics = an.cluster_topics(passages, 8, segmenter=segmenter)
    return {
        "reports": an.tabulate(reports),
        "passages": passages[["doc_id", "passage", "kind", "start", "end"]],
        "left_out": an.list_left_out(reports)[["doc_id", "kind", "rule", "text"]],
        "slogans": hits[["doc_id", "phrase", "surface", "category", "finder"]]
        .value_counts(sort=False)
        .reset_index(),
        "slogan_rates": an.measure_rates(counts, passages, by="category"),
        "terms": an.weigh_tfidf(terms).groupby("doc_id", sort=False).head(30),
        "topics": an.summarise_topics(topics),
        "words_alike": an.compare(terms),
        "slogans_alike": an.compare(counts, measure="jaccard"),
        "keyness": an.find_keyness(counts, "haikou", passages=passages).head(40),
        "unevenness": an.rank_unevenness(terms, passages=passages).head(40),
        "origins": an.trace_origins(counts)[["doc_id", "origin", "n"]]
        .groupby(["doc_id", "origin"], sort=False)
        .sum()
        .reset_index(),
        "profile": an.profile(passages, segmenter=segmenter, hits=hits),
        "tokens": tokens.groupby("doc_id", sort=False, observed=True)["token"]
        .agg(["size", "nunique"])
        .reset_index(),
    }


NAMES = (
    "reports", "passages", "left_out", "slogans", "slogan_rates",
    "terms", "topics", "words_alike", "slogans_alike", "tokens",
    "keyness", "unevenness", "origins", "profile",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_table_is_golden(name, tables, request):
    path = HERE / f"{name}.csv"
    rounded = tables[name].map(round_six)
    if request.config.getoption("--update-golden"):
        rounded.to_csv(path, index=False, encoding="utf-8", lineterminator="\n")
    golden = pd.read_csv(path, dtype="str", keep_default_na=False)
    found = rounded.astype("object").where(rounded.notna(), "").astype("str")
    pd.testing.assert_frame_equal(found.reset_index(drop=True).astype("str"), golden, check_dtype=False)
