from __future__ import annotations

import inspect

import pandas as pd
import pytest

import analysis as an
from analysis.corpus.tables import PASSAGES, TOKENS
from analysis.corpus.tables.needs import only, require, require_passages


def gather_verbs():
    """The public verbs that take tables, with how many they need."""
    for name in an.__all__:
        verb = getattr(an, name)
        if not inspect.isfunction(verb) or name == "browse" or name.startswith("describe_"):
            continue  # `browse` takes any table, and what describes one is called by `save_figure`
        kinds = inspect.signature(verb).parameters.values()
        tables = [p.name for p in kinds if p.annotation == "pd.DataFrame"]
        others = [p.name for p in kinds if p.default is p.empty and p.name not in tables]
        if tables:
            yield name, tables, others


LACKING = pd.DataFrame({"谁": [1]})
VERBS = list(gather_verbs())
FITTING = {
    "target": "a",
    "node": "党建",
    "query": "党建",
    "names": ("甲",),
    "name": "top_terms",
    "folder": "x",
}


@pytest.mark.parametrize(("name", "tables", "others"), VERBS, ids=[verb[0] for verb in VERBS])
def test_verbs_refuse_what_is_no_table_and_say_which_they_need(name, tables, others, reports):
    given = dict.fromkeys(tables, reports) | {other: FITTING[other] for other in others}
    with pytest.raises(TypeError, match=r"tuple given; needed is the table of [a-z_]+"):
        getattr(an, name)(**given)


@pytest.mark.parametrize(("name", "tables", "others"), VERBS, ids=[verb[0] for verb in VERBS])
def test_verbs_name_the_columns_that_are_missing(name, tables, others):
    given = dict.fromkeys(tables, LACKING) | {other: FITTING[other] for other in others}
    with pytest.raises(ValueError, match=r"missing: \['"):
        getattr(an, name)(**given)


def test_all_verbs_are_tried():
    assert len(VERBS) > 50


def test_faults_of_all_tables_are_told_at_once():
    table = pd.DataFrame({"doc_id": ["甲"]})
    with pytest.raises(TypeError) as error:
        require((None, only(TOKENS, "token")), (table, only(PASSAGES, "doc_id", "text")))
    assert str(error.value) == (
        "NoneType given; needed is the table of segment; "
        "the table of split_passages is needed, with the columns ['doc_id', 'text']; missing: ['text']"
    )


def test_more_columns_than_needed_do_no_harm():
    require((pd.DataFrame({"doc_id": [], "谁": []}), only(PASSAGES, "doc_id")))


def test_columns_of_no_contract_can_not_be_needed():
    with pytest.raises(ValueError, match=r"no column \['txt'\].*choose from \['doc_id'"):
        only(PASSAGES, "txt")


def test_rows_of_other_passages_are_refused(hits, passages):
    require_passages(hits, passages, name="hits")
    first = hits["doc_id"].iloc[0]
    with pytest.raises(ValueError, match=rf"hits stand in \d+ passages .*\('{first}', .*made from"):
        require_passages(hits, passages[passages["doc_id"] != first], name="hits")


def test_no_topic_gives_tables_without_rows(passages, segmenter):
    none = pd.DataFrame({"doc_id": [], "passage": [], "topic": [], "weight": [], "label": []})
    assert an.list_topic_terms(passages, none, segmenter=segmenter).empty
    assert an.map_topics(passages, none, segmenter=segmenter).empty
    with pytest.raises(ValueError, match="no topic to assign paragraphs to"):
        an.assign_topics(passages, pd.DataFrame(columns=["topic", "label", "kind", "term", "idf", "weight"]))
