"""Maps: paragraphs in two dimensions."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from analysis.corpus.tables import TOPIC_MAP, TOPICS, make_table
from analysis.corpus.tables.needs import SECTIONS, only, require, require_passages
from analysis.corpus.tokens import Segmenter
from analysis.measure.resampling import Floats
from analysis.measure.topics.features import Terms
from analysis.measure.topics.learning import gather_corpus
from analysis.measure.topics.models import Partition, limit_threads
from analysis.measure.topics.spaces import view_space
from analysis.measure.topics.weighting import scale_rows

_PULL = 0.2


def map_topics(
    passages: pd.DataFrame,
    topics: pd.DataFrame,
    *,
    seed: int = 0,
    segmenter: Segmenter | None = None,
    terms: Terms = "shared",
) -> pd.DataFrame:
    """Lay paragraphs out in two dimensions, like ones near each other.

    Parameters
    ----------
    passages : pandas.DataFrame
        As ``split_passages`` gives them.
    topics : pandas.DataFrame
        As ``cluster_topics`` gives them for these passages.
    seed, segmenter, terms
        As they were for ``cluster_topics``.

    Returns
    -------
    pandas.DataFrame
        One row per paragraph that was learnt from: doc_id, passage, topic, label, x, y (without
        unit, each from 0 to 1; the direction means nothing).

    Notes
    -----
    t-SNE of the paragraphs' weights in fifty dimensions, the report's mean removed, each paragraph
    drawn a fifth of the way to the centre of its topic: the map shows the topics, it does not prove them.

    References
    ----------
    van der Maaten, L. & Hinton, G. (2008). Visualizing data using t-SNE. Journal of Machine Learning
    Research 9: 2579-2605.
    """
    require((passages, SECTIONS), (topics, only(TOPICS, "doc_id", "passage", "topic", "label")))
    require_passages(topics, passages, name="topics")
    corpus = gather_corpus(passages, segmenter=segmenter, terms=terms)
    row_of = {int(unit): row for row, unit in enumerate(corpus.rows)}
    rows = np.array([row_of.get(int(unit), -1) for unit in corpus.units.unit])
    table = corpus.units.paragraphs[["doc_id", "passage"]].assign(row=rows)
    table = table.merge(topics[["doc_id", "passage", "topic", "label"]], on=["doc_id", "passage"])
    table = table[table["row"] >= 0].drop_duplicates("row").sort_values("row")
    if table.empty:
        return make_table(TOPIC_MAP, table.drop(columns="row").assign(x=0.0, y=0.0))
    with limit_threads():
        dense = view_space(corpus.space, seed=seed).dense[table["row"].to_numpy()]
        places = _lay_out(_pull(dense, table["topic"].to_numpy(np.int64)), seed)
    return make_table(TOPIC_MAP, table.drop(columns="row").assign(x=places[:, 0], y=places[:, 1]))


def _pull(dense: Floats, topic: Partition) -> Floats:
    centres = np.stack([dense[topic == number].mean(axis=0) for number in range(int(topic.max()) + 1)])
    return (1 - _PULL) * dense + _PULL * scale_rows(centres)[topic]


def _lay_out(dense: Floats, seed: int) -> Floats:
    from sklearn.manifold import TSNE

    make: Any = TSNE
    perplexity = max(1.0, min(20.0, (len(dense) - 1) / 4))
    # Exact and started from the principal components: no neighbour lists that differ between runs.
    method = "exact" if len(dense) <= 1000 else "barnes_hut"
    tsne = make(2, perplexity=perplexity, init="pca", method=method, random_state=seed)
    places: Floats = tsne.fit_transform(dense).astype(np.float64)
    low, high = places.min(axis=0), places.max(axis=0)
    return np.asarray(((places - low) / np.where(high > low, high - low, 1)).round(6), dtype=np.float64)
