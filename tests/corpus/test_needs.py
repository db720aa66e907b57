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


@pytest.mark.parametrize(
    "verb", ["split_passages", "tabulate", "audit_repairs", "list_left_out", "gather_names"]
)
@pytest.mark.parametrize("kind", ["folder", "table", "one", "none"])
def test_what_is_no_reports_is_refused(verb, kind, reports, passages):
    given = {"folder": "seeds", "table": passages, "one": reports[0], "none": None}[kind]
    with pytest.raises(TypeError, match=r"given; needed are reports, as load_reports"):
        getattr(an, verb)(given)


def test_reports_may_come_one_after_the_other(reports):
    assert an.split_passages(report for report in reports).equals(an.split_passages(reports))


@pytest.mark.parametrize("seed", [-1, "x", 2**32])
def test_seeds_are_whole_numbers(seed, passages, terms, segmenter):
    with pytest.raises(ValueError, match=r"seed=.*whole number from 0 to 4294967295"):
        an.cluster_topics(passages, 3, seed=seed, segmenter=segmenter)
    with pytest.raises(ValueError, match=r"seed=.*whole number from 0 to 4294967295"):
        an.find_keyness(terms, "jiyang", seed=seed)


@pytest.mark.parametrize("k", ["5", 5.5, 1])
def test_numbers_of_topics_are_whole(k, passages, segmenter):
    with pytest.raises(ValueError, match="choose a whole number from 2 to"):
        an.cluster_topics(passages, k, segmenter=segmenter)


def test_one_paragraph_has_no_topics(folder):
    page = "全镇召开党建工作会议\n\n会议传达上级精神，部署下半年的重点任务，要求各支部抓好落实、见到成效。\n"
    passages = an.split_passages(an.load_reports(folder(a=page)))
    with pytest.raises(ValueError, match="topics need two or more"):
        an.cluster_topics(passages, 2, terms="all")


def test_strings_where_something_else_is_needed_are_named(passages, tmp_path):
    with pytest.raises(ValueError, match=r"finders is the string 'lexicon': give \('lexicon',\)$"):
        an.find_phrases(passages, finders="lexicon")
    with pytest.raises(ValueError, match="query is 5; give the string"):
        an.concord(passages, 5)
    path = tmp_path / "terms.tsv"
    path.write_bytes("word\tfreq\n党建\t5\n".encode("gb18030"))
    with pytest.raises(ValueError, match=r"terms.tsv: byte \d+ is no UTF-8; save the list in UTF-8"):
        an.read_terms(path)
    with pytest.raises(ValueError, match="language='fr'; choose one of 'zh', 'en'"):
        an.label_reports(pd.DataFrame(), language="fr")
