"""Wording of topics: their terms, and the paragraphs that are most like them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.corpus.tables import PASSAGES, TOPIC_QUOTES, TOPIC_TERMS, TOPICS, make_table
from analysis.corpus.tables.needs import SECTIONS, only, require, require_passages
from analysis.corpus.tokens import Segmenter
from analysis.measure.topics.counting import count_paragraphs
from analysis.measure.topics.features import Block, count_groups, count_words, keep_terms
from analysis.measure.topics.fields import count_fields, list_fields
from analysis.measure.topics.labels import rank_terms, weigh_topic_terms
from analysis.measure.topics.units import gather_units


def list_topic_terms(
    passages: pd.DataFrame, topics: pd.DataFrame, *, segmenter: Segmenter | None = None, top: int = 8
) -> pd.DataFrame:
    """List the terms that set each topic off from the others.

    Parameters
    ----------
    passages : pandas.DataFrame
        As ``split_passages`` gives them.
    topics : pandas.DataFrame
        As ``cluster_topics`` gives them for these passages.
    segmenter : Segmenter, optional
        The one used for clustering.
    top : int
        Number of terms for each topic.

    Returns
    -------
    pandas.DataFrame
        One row per term of a topic: topic, label, term, weight (class-based tf-idf, the heaviest
        term of each topic has 1), n, reports (occurrences in the topic's paragraphs, and the
        reports of these).

    Notes
    -----
    Where there are several reports, only terms that two of them have are listed.
    """
    require((passages, SECTIONS), (topics, only(TOPICS, "doc_id", "passage", "topic", "label")))
    require_passages(topics, passages, name="topics")
    if topics.empty:
        return make_table(TOPIC_TERMS, {name: [] for name in TOPIC_TERMS.names})
    block, doc_ids, topic = count_topic_words(passages, topics, segmenter=segmenter)
    weights = weigh_topic_terms(block.n, topic)
    labels = topics.drop_duplicates("topic").set_index("topic")["label"]
    held = block.n.toarray()
    rows = [
        (
            number,
            labels[number],
            block.terms[i],
            float(f"{row[i] / row.max():.6g}"),
            *_count(held, doc_ids, topic == number, i),
        )
        for number, row in enumerate(weights)
        for i in rank_terms(row, top)
    ]
    return make_table(TOPIC_TERMS, pd.DataFrame(rows, columns=TOPIC_TERMS.names))


def _count(held: np.ndarray, doc_ids: np.ndarray, mine: np.ndarray, term: int) -> tuple[int, int]:
    n = held[mine, term]
    return int(n.sum()), len(set(doc_ids[mine][n > 0]))


def count_topic_words(
    passages: pd.DataFrame, topics: pd.DataFrame, *, segmenter: Segmenter | None
) -> tuple[Block, np.ndarray, np.ndarray]:
    """Count the words of the paragraphs that have a topic; give their reports and topics too."""
    keys = pd.MultiIndex.from_frame(passages[["doc_id", "passage"]])
    chosen = passages[keys.isin(pd.MultiIndex.from_frame(topics[["doc_id", "passage"]]))]
    units = gather_units(chosen, shortest=0)
    block = count_words(units, count_paragraphs(units.paragraphs, segmenter))
    by_key = topics.set_index(["doc_id", "passage"])["topic"]
    found = by_key[pd.MultiIndex.from_frame(units.paragraphs[["doc_id", "passage"]])].to_numpy(np.int64)
    reports, member = np.unique(units.doc_ids, return_inverse=True)
    shared = count_groups(block.n, member) >= min(2, len(reports))
    return keep_terms(block, shared), units.doc_ids, found


def name_topic_fields(passages: pd.DataFrame, topics: pd.DataFrame) -> list[str]:
    """Name the field of policy or Party work that sets each topic off most; empty where none does.

    Parameters
    ----------
    passages : pandas.DataFrame
        As ``split_passages`` gives them.
    topics : pandas.DataFrame
        As ``cluster_topics`` gives them for these passages.

    Returns
    -------
    list of str
        In the order of the topics' numbers.
    """
    both = topics[["doc_id", "passage", "topic"]].merge(passages, on=["doc_id", "passage"])
    fields = list_fields()
    weights = weigh_topic_terms(count_fields(both["text"].tolist()), both["topic"].to_numpy(np.int64))
    return [fields[first[0]] if (first := rank_terms(row, 1)) else "" for row in weights]


def quote_topics(passages: pd.DataFrame, topics: pd.DataFrame, *, top: int = 1) -> pd.DataFrame:
    """Quote the most typical paragraphs of each topic.

    Parameters
    ----------
    passages : pandas.DataFrame
        As ``split_passages`` gives them.
    topics : pandas.DataFrame
        As ``cluster_topics`` gives them for these passages.
    top : int
        Number of paragraphs for each topic.

    Returns
    -------
    pandas.DataFrame
        One row per quoted paragraph, those that belong to their topic most first: topic, label,
        doc_id, passage, weight, text (equal to ``report.text[start:end]``), start, end.
    """
    require(
        (passages, only(PASSAGES, "doc_id", "passage", "text", "start", "end")),
        (topics, only(TOPICS, "doc_id", "passage", "topic", "weight", "label")),
    )
    require_passages(topics, passages, name="topics")
    ranked = topics.sort_values(["topic", "weight"], ascending=[True, False], kind="stable")
    quoted = ranked.groupby("topic").head(top)
    table = quoted.merge(passages[["doc_id", "passage", "text", "start", "end"]], on=["doc_id", "passage"])
    return make_table(TOPIC_QUOTES, table[TOPIC_QUOTES.names])
