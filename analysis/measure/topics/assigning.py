"""Assigning paragraphs to topics already learnt."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.corpus.tables import TOPIC_WEIGHTS, TOPICS, make_table
from analysis.corpus.tables.needs import SECTIONS, only, require
from analysis.corpus.tokens import Segmenter
from analysis.measure.resampling import Floats
from analysis.measure.topics.counting import count_paragraphs
from analysis.measure.topics.features import Block, count_features
from analysis.measure.topics.models import Partition
from analysis.measure.topics.spaces import place_units
from analysis.measure.topics.units import Units, gather_units
from analysis.measure.topics.weighting import weigh_blocks


def assign_topics(
    passages: pd.DataFrame, weights: pd.DataFrame, *, segmenter: Segmenter | None = None
) -> pd.DataFrame:
    """Assign paragraphs to topics already learnt; the paragraphs learnt from stay where they are.

    Parameters
    ----------
    passages : pandas.DataFrame
        As ``split_passages`` gives them: the passages of a sixth report, whole.
    weights : pandas.DataFrame
        ``LearntTopics.weights``, as :func:`learn_topics` gives it.
    segmenter : Segmenter, optional

    Returns
    -------
    pandas.DataFrame
        As :func:`cluster_topics`: doc_id, passage, topic, weight, label.

    Notes
    -----
    As in learning, the mean of a report's paragraphs is subtracted first, so give whole reports.
    """
    require(
        (passages, SECTIONS),
        (weights, only(TOPIC_WEIGHTS, "topic", "label", "kind", "term", "idf", "weight")),
    )
    if weights.empty:
        raise ValueError("no topic to assign paragraphs to: give the weights of `learn_topics`")
    units = gather_units(passages)
    if units.paragraphs.empty:
        return make_table(TOPICS, {name: [] for name in TOPICS.names})
    first = weights[weights["topic"] == 0]
    kinds = [(kind, part) for kind, part in first.groupby("kind", sort=False)]
    empty = sparse.csr_array((0, 0))
    wanted = [Block(str(kind), part["term"].tolist(), empty) for kind, part in kinds]
    blocks = match_terms(count_features(units, count_paragraphs(units.paragraphs, segmenter)), wanted)
    weighed = weigh_blocks(blocks, [part["idf"].to_numpy(np.float64) for _, part in kinds])
    centres = weights["weight"].to_numpy(np.float64).reshape(-1, len(first))
    shares = place_units(weighed, units.doc_ids, centres)
    topic = np.where(np.diff(weighed.indptr) > 0, shares.argmax(axis=1), -1).astype(np.int64)
    labels = weights.drop_duplicates("topic")["label"].tolist()
    return list_paragraphs(units, topic, shares, labels)


def match_terms(blocks: Sequence[Block], chosen: Sequence[Block]) -> list[Block]:
    """Lay the counts of blocks into the columns that other blocks of their kinds have."""
    counted = {block.kind: block for block in blocks}
    matched: list[Block] = []
    for wanted in chosen:
        block = counted[wanted.kind]
        places = pd.Index(wanted.terms, dtype="str").get_indexer(pd.Index(block.terms, dtype="str"))
        n = block.n.tocoo()
        kept = places[n.col] >= 0
        shape = (block.n.shape[0], len(wanted.terms))
        columns = sparse.csr_array((n.data[kept], (n.row[kept], places[n.col[kept]])), shape=shape)
        matched.append(Block(wanted.kind, wanted.terms, columns))
    return matched


def list_paragraphs(units: Units, topic: Partition, shares: Floats, labels: list[str]) -> pd.DataFrame:
    """List the paragraphs of units that have a topic, as ``cluster_topics`` gives them."""
    weight = np.asarray(shares.max(axis=1).round(6), dtype=np.float64)
    table = units.paragraphs[["doc_id", "passage"]].assign(topic=topic[units.unit], weight=weight[units.unit])
    table = table[table["topic"] >= 0]
    names = np.array(labels)[table["topic"].to_numpy(np.int64)]
    return make_table(TOPICS, table.assign(label=names))
