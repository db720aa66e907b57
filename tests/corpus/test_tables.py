from __future__ import annotations

from pathlib import Path

import pandas as pd
import pandera.pandas as pa
import pytest

import analysis as an
from analysis.corpus import tables
from analysis.corpus.tables import CONTRACTS, make_table
from analysis.corpus.tables.__main__ import describe_tables

ROOT = Path(__file__).parents[2]
NOT_NEGATIVE = {
    "start",
    "end",
    "n",
    "n_target",
    "n_reference",
    "per_10k_target",
    "g2",
    "g2_scaled",
    "called",
    "passage",
    "sentence",
    "per_10k",
    "tfidf",
    "share",
    "strength",
    "passage_share",
    "report_share",
    "range_passages",
    "range_reports",
    "dp",
    "dp_norm",
    "kld",
    "kld_norm",
    "similarity",
    "position",
    "han_chars",
    "pair",
    "audit",
    "claim",
}


NULLABLE = {"object", "float64", "Int64", "boolean"}


def schema(contract: tables.Table) -> pa.DataFrameSchema:
    checks = {name: [pa.Check.ge(0)] if name in NOT_NEGATIVE else [] for name in contract.names}
    columns = {
        c.name: pa.Column(c.dtype, checks[c.name], nullable=c.dtype in NULLABLE) for c in contract.columns
    }
    return pa.DataFrameSchema(columns, strict=True, ordered=True)


@pytest.fixture(scope="module")
def every_table(reports, passages, tokens, terms, hits, segmenter):
    counts = an.count_phrases(hits)
    learnt = an.learn_topics(passages, 6, segmenter=segmenter)
    topics = learnt.paragraphs
    made = [an.tabulate(reports), passages, an.list_left_out(reports)]
    made += [an.audit_repairs(reports), an.split_sentences(passages)]
    made += [an.list_duplicates(passages, min_similarity=1e-6), an.list_suspicions(reports)]
    claims = an.find_claims(passages, segmenter=segmenter)
    made += [tokens, hits, claims, an.find_dates(passages), an.find_firsts(passages)]
    made += [an.audit_claims(claims, passages)]
    made += [an.find_markers(passages), an.concord(passages, "党建引领"), terms, counts]
    made += [an.measure_rates(counts, passages), an.measure_dispersion(counts, passages)]
    profile = an.profile(passages, segmenter=segmenter, hits=hits)
    made += [an.measure_diversity(tokens), an.measure_lengths(passages), an.list_measures(), profile]
    made += [an.compare_orders(profile)]
    made += [an.quote_series(an.find_parallels(passages, segmenter=segmenter), passages)]
    keyness = an.find_keyness(counts, "haikou", passages=passages, draws=20)
    made += [an.tabulate_frequencies(terms, passages), an.find_collocates(tokens, "党建引领")]
    made += [keyness, an.count_calls(keyness), an.rank_unevenness(counts, draws=20)]
    made += [an.weigh_tfidf(terms), topics, learnt.weights]
    made += [an.list_topic_terms(passages, topics, segmenter=segmenter), an.quote_topics(passages, topics)]
    made += [an.summarise_topics(topics), an.share_topics(topics), an.locate_topics(topics, passages)]
    made += [an.diagnose_topics(passages, topics, draws=1, segmenter=segmenter)]
    made += [an.scan_topics(passages, segmenter=segmenter)]
    made += [an.map_topics(passages, topics, segmenter=segmenter)]
    made += [an.locate_hits(hits, passages), an.compare(terms), an.trace_origins(counts)]
    repeats = an.find_repeats(passages)
    made += [repeats, an.trace_repeats(repeats, an.tabulate(reports))]
    made += [an.find_near_repeats(passages, segmenter=segmenter)]
    made += [an.suggest_phrases(passages, segmenter=segmenter)]
    made += [an.explain_formulas(passages), an.list_parts(passages)]
    made += [an.list_coinages(hits, passages), an.compare_phrases(hits, passages)]
    made += [an.count_families(hits)]
    made += [an.find_parallels(passages, segmenter=segmenter)]
    return list(zip(CONTRACTS, made, strict=True))


def test_every_table_keeps_its_contract(every_table):
    for contract, table in every_table:
        schema(contract).validate(table)
        assert len(table), contract.verb
        assert table.index.equals(pd.RangeIndex(len(table)))


def test_every_row_points_home(every_table, reports):
    text = {report.doc_id: report.text for report in reports}
    shown = {"text", "surface", "token", "match"}
    for contract, table in every_table:
        for column in shown & set(contract.names):
            for row in table.itertuples():
                assert text[row.doc_id][row.start : row.end] == getattr(row, column), contract.verb


def test_every_verb_is_public():
    assert {contract.verb for contract in CONTRACTS} <= set(dir(an))


def test_a_table_without_rows_has_its_types():
    for contract in CONTRACTS:
        empty = make_table(contract, {name: [] for name in contract.names})
        assert {name: str(dtype) for name, dtype in empty.dtypes.items()} == {
            c.name: c.dtype for c in contract.columns
        }


def test_wrong_columns_are_all_named():
    with pytest.raises(ValueError, match=r"missing: \['left'.*not in it: \['lefft'\]"):
        make_table(tables.MATCHES, {"doc_id": [], "passage": [], "lefft": [], "match": []})


def test_the_page_of_tables_is_up_to_date():
    assert (ROOT / "docs/tables.md").read_text("utf-8") == describe_tables()
