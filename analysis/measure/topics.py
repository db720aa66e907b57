"""Topics: paragraphs grouped by the terms that several reports share."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.corpus.tables import TOPIC_SHARES, TOPIC_SUMMARY, TOPIC_TERMS, TOPICS, make_table
from analysis.corpus.tokens import Segmenter, segment
from analysis.measure.counts import Matrix, count_terms, to_matrix
from analysis.measure.resampling import Floats
from analysis.measure.weights import apply_tfidf

_LABEL_TERMS = 3
_PARAGRAPHS_A_TOPIC = 12


class Model(NamedTuple):
    """Topics as a factorisation: weights of paragraphs in topics, and of topics in terms."""

    matrix: Matrix
    paragraphs: Floats
    terms: Floats


def cluster_topics(
    passages: pd.DataFrame, k: int | None = None, *, seed: int = 0, segmenter: Segmenter | None = None
) -> pd.DataFrame:
    """Group paragraphs into topics that can cut across reports.

    Parameters
    ----------
    passages : pandas.DataFrame
        As ``split_passages`` gives them; headings are not clustered.
    k : int, optional
        Number of topics; None takes one for every twelve paragraphs, between 2 and 12.
    seed : int
        Seed of the factorisation.
    segmenter : Segmenter, optional
        The segmenter to use.

    Returns
    -------
    pandas.DataFrame
        One row per paragraph that holds a term of the vocabulary: doc_id, passage, topic (from 0,
        the largest first), weight (share of that topic in the paragraph), label (the topic's three
        heaviest terms).

    Raises
    ------
    ValueError
        If there is only one report, or if `k` does not fit the number of paragraphs or terms.

    Notes
    -----
    Non-negative matrix factorisation of the paragraphs' tf-idf weights. The vocabulary holds the
    terms of two or more reports only: words that occur in one report make topics that are that
    report under another name. :func:`measure_agreement` tells how far the topics are the reports.

    References
    ----------
    Lee, D. D. & Seung, H. S. (1999). Learning the parts of objects by non-negative matrix
    factorization. Nature 401: 788-791.
    """
    model = _factorise(passages, k, seed, segmenter)
    shares = model.paragraphs / model.paragraphs.sum(axis=1, keepdims=True)
    topic = shares.argmax(axis=1)
    labels = np.array(_label_topics(model))
    units = model.matrix.units.to_frame(index=False)
    return make_table(TOPICS, units.assign(topic=topic, weight=shares.max(axis=1), label=labels[topic]))


def list_topic_terms(
    passages: pd.DataFrame,
    k: int | None = None,
    *,
    seed: int = 0,
    segmenter: Segmenter | None = None,
    top: int = 8,
) -> pd.DataFrame:
    """List the heaviest terms of each topic that :func:`cluster_topics` finds with the same arguments.

    Parameters
    ----------
    passages, k, seed, segmenter
        As for :func:`cluster_topics`.
    top : int
        Number of terms for each topic.

    Returns
    -------
    pandas.DataFrame
        One row per term of a topic: topic, label, term, weight (the heaviest term of each topic
        has 1).
    """
    model = _factorise(passages, k, seed, segmenter)
    labels = _label_topics(model)
    rows = [
        (topic, labels[topic], model.matrix.terms[term], weights[term] / weights.max())
        for topic, weights in enumerate(model.terms)
        for term in _rank(weights)[:top]
        if weights[term] > 0
    ]
    return make_table(
        TOPIC_TERMS, {name: [row[n] for row in rows] for n, name in enumerate(TOPIC_TERMS.names)}
    )


def _factorise(passages: pd.DataFrame, k: int | None, seed: int, segmenter: Segmenter | None) -> Model:
    from sklearn.decomposition import NMF

    matrix = _count_shared_terms(passages, segmenter)
    rows, columns = matrix.n.shape
    k = k or min(12, max(2, rows // _PARAGRAPHS_A_TOPIC))
    if not 2 <= k <= min(rows, columns):
        raise ValueError(
            f"k={k}: choose from 2 to {min(rows, columns)} ({rows} paragraphs, {columns} shared terms)"
        )
    factorise: Any = NMF
    nmf = factorise(n_components=k, init="nndsvda", random_state=seed, max_iter=2000, tol=1e-5)
    paragraphs: Floats = nmf.fit_transform(apply_tfidf(matrix.n, matrix.n))
    terms: Floats = nmf.components_
    # Each topic's terms sum to 1, so that the paragraphs' weights can be compared between topics.
    scale = terms.sum(axis=1)
    paragraphs, terms = paragraphs * scale + 1e-12, terms / scale[:, None]
    order = np.argsort(-np.bincount(paragraphs.argmax(axis=1), minlength=k), kind="stable")
    return Model(matrix, paragraphs[:, order], terms[order])


def _count_shared_terms(passages: pd.DataFrame, segmenter: Segmenter | None) -> Matrix:
    paragraphs = passages[passages["kind"] == "paragraph"]
    reports = paragraphs["doc_id"].nunique()
    if reports < 2:
        raise ValueError(
            f"{reports} report: topics are made of terms that reports share; give two reports or more"
        )
    counts = count_terms(segment(paragraphs, segmenter=segmenter))
    spread = counts.groupby("term")["doc_id"].nunique()
    return to_matrix(counts[counts["term"].map(spread) > 1])


def _rank(weights: Floats) -> list[int]:
    rounded = [float(f"{weight:.6g}") for weight in weights]
    return sorted(range(len(rounded)), key=lambda term: (-rounded[term], term))


def _label_topics(model: Model) -> list[str]:
    return ["、".join(model.matrix.terms[term] for term in _rank(row)[:_LABEL_TERMS]) for row in model.terms]


def measure_agreement(topics: pd.DataFrame) -> float:
    """Measure how far topics are the reports under other names.

    Parameters
    ----------
    topics : pandas.DataFrame
        As :func:`cluster_topics` gives them.

    Returns
    -------
    float
        Adjusted mutual information between topic and report: 1 if the topics are the reports, about
        0 if a topic says nothing about the report.

    References
    ----------
    Vinh, N. X., Epps, J. & Bailey, J. (2010). Information theoretic measures for clusterings
    comparison. Journal of Machine Learning Research 11: 2837-2854.
    """
    from sklearn.metrics import adjusted_mutual_info_score  # pyright: ignore[reportUnknownVariableType]

    return float(adjusted_mutual_info_score(topics["doc_id"], topics["topic"]))


def summarise_topics(topics: pd.DataFrame) -> pd.DataFrame:
    """Summarise topics, and flag those that are one report under another name.

    Parameters
    ----------
    topics : pandas.DataFrame
        As :func:`cluster_topics` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per topic: topic, label, paragraphs, reports, largest_share, one_report.
    """
    sizes = topics.groupby(["topic", "label", "doc_id"]).size()
    by_topic = sizes.groupby(["topic", "label"])
    table = pd.DataFrame(
        {"paragraphs": by_topic.sum(), "reports": by_topic.size(), "most": by_topic.max()}
    ).reset_index()
    table["largest_share"] = table["most"] / table["paragraphs"]
    table["one_report"] = table["reports"] == 1
    return make_table(TOPIC_SUMMARY, table[TOPIC_SUMMARY.names])


def share_topics(topics: pd.DataFrame) -> pd.DataFrame:
    """Give the share of each topic in each report.

    Parameters
    ----------
    topics : pandas.DataFrame
        As :func:`cluster_topics` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per topic in a report, also where it does not occur: doc_id, topic, label,
        paragraphs, share.
    """
    labels = topics.drop_duplicates("topic").set_index("topic")["label"].sort_index()
    grid = pd.MultiIndex.from_product([topics["doc_id"].unique(), labels.index], names=["doc_id", "topic"])
    sizes = topics.groupby(["doc_id", "topic"]).size().reindex(grid, fill_value=0)
    table = sizes.rename("paragraphs").reset_index()
    table["label"] = table["topic"].map(labels)
    table["share"] = table["paragraphs"] / table.groupby("doc_id")["paragraphs"].transform("sum")
    return make_table(TOPIC_SHARES, table[TOPIC_SHARES.names])
