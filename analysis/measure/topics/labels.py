"""Labels: what sets a topic's vocabulary off from the other topics'."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from analysis.measure.counts import sum_groups
from analysis.measure.resampling import Floats
from analysis.measure.topics.features import Block
from analysis.measure.topics.models import Partition

_LABEL_TERMS = 3
_SEPARATOR = "、"


def weigh_topic_terms(n: sparse.csr_array, topic: Partition) -> Floats:
    """Weigh the terms of each topic by class-based tf-idf.

    Parameters
    ----------
    n : sparse array of shape (units, terms)
        Occurrences.
    topic : Partition

    Returns
    -------
    ndarray of shape (topics, terms)
        tf(t, c) * ln(1 + A / f(t)): tf the share of t among the words of topic c, f(t) the
        occurrences of t in all topics, A the mean number of words of a topic.

    References
    ----------
    Grootendorst, M. (2022). BERTopic: neural topic modeling with a class-based TF-IDF procedure.
    arXiv:2203.05794.

    Examples
    --------
    >>> n = sparse.csr_array(np.array([[2.0, 2.0, 0.0], [0.0, 2.0, 2.0]]))  # 人才, 党员, 网格
    >>> weigh_topic_terms(n, np.array([0, 1])).round(3).tolist()
    [[0.549, 0.347, 0.0], [0.0, 0.347, 0.549]]
    """
    counts: Floats = sum_groups(n, topic, int(topic.max()) + 1).toarray()
    words, total = counts.sum(axis=1, keepdims=True), counts.sum(axis=0)
    rarity = np.log1p(words.mean() / np.where(total > 0, total, 1))
    return counts / np.where(words > 0, words, 1) * rarity


def rank_terms(weights: Floats, top: int | None = None) -> list[int]:
    """Rank terms by weight, rounded so that the order is the same on every machine; or only the first."""
    held = np.flatnonzero(weights > 0)
    if top is not None and len(held) > top:
        # A little below the last that counts: what is the same when rounded must not be lost.
        least = np.partition(weights[held], -top)[-top] * (1 - 1e-5)
        held = held[weights[held] >= least]
    ranked = sorted((-float(f"{weights[i]:.6g}"), int(i)) for i in held)
    return [i for _, i in ranked[:top]]


def label_topics(block: Block, topic: Partition) -> list[str]:
    """Label each topic with the three terms that weigh most and don't contain one another.

    Parameters
    ----------
    block : Block
        The words and slogans of units.
    topic : Partition

    Returns
    -------
    list of str
    """
    weights = weigh_topic_terms(block.n, topic)
    return [_SEPARATOR.join(_pick_apart([block.terms[i] for i in rank_terms(row)])) for row in weights]


def _pick_apart(ranked: list[str]) -> list[str]:
    chosen: list[str] = []
    for term in ranked:
        if len(chosen) == _LABEL_TERMS:
            break
        if not any(term in other or other in term for other in chosen):
            chosen.append(term)
    return chosen
