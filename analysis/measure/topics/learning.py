"""Learning topics from a corpus, and giving them to paragraphs that come later."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from numbers import Integral
from typing import Literal, NamedTuple, get_args

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.corpus.tables import TOPIC_WEIGHTS, make_table
from analysis.corpus.tables.needs import SECTIONS, require
from analysis.corpus.tokens import Segmenter
from analysis.measure.resampling import Floats
from analysis.measure.topics.assigning import list_paragraphs, match_terms
from analysis.measure.topics.choice import choose_number
from analysis.measure.topics.consensus import (
    VOTES,
    cut_consensus,
    draw_units,
    measure_consensus,
    share_consensus,
)
from analysis.measure.topics.counting import ParagraphCounts, count_paragraphs
from analysis.measure.topics.features import Block, Terms, count_features
from analysis.measure.topics.labels import label_topics
from analysis.measure.topics.models import Model, Partition, limit_threads
from analysis.measure.topics.spaces import (
    Space,
    build_space,
    find_centres,
    place_units,
    take_units,
    view_space,
)  # fmt: skip
from analysis.measure.topics.units import Units, gather_units
from analysis.measure.topics.weighting import weigh_blocks

Method = Literal["consensus", "nmf", "agglomerative", "kmeans"]
"""How units are divided: by all models together, or by one of them over the same samples."""

MOST_UNITS = 500
"""A larger corpus is learnt from so many of its units; the others are assigned."""

_DRAWS, _FEW_DRAWS, _FEW_UNITS = 30, 12, 300


@dataclass(frozen=True)
class LearntTopics:
    """Topics learnt from a corpus.

    Parameters
    ----------
    paragraphs : pandas.DataFrame
        The paragraphs with their topics, as :func:`cluster_topics` gives them.
    weights : pandas.DataFrame
        What :func:`assign_topics` needs to place other paragraphs. One row per term of a topic:
        topic, label, kind, term, idf, weight. Save it with ``to_csv`` and read it with ``read_csv``.
    """

    paragraphs: pd.DataFrame
    weights: pd.DataFrame


class Corpus(NamedTuple):
    """A corpus ready to be divided: its units, the rows that are learnt from, and their space."""

    units: Units
    blocks: list[Block]
    rows: npt.NDArray[np.intp]
    space: Space
    texts: list[str]


def cluster_topics(  # noqa: PLR0913 - every option is named by the caller
    passages: pd.DataFrame,
    k: int | None = None,
    *,
    seed: int = 0,
    segmenter: Segmenter | None = None,
    terms: Terms = "shared",
    method: Method = "consensus",
) -> pd.DataFrame:
    """Group paragraphs into topics that cut across reports.

    Parameters
    ----------
    passages : pandas.DataFrame
        As ``split_passages`` gives them; headings are not clustered.
    k : int, optional
        Number of topics; without it the most stable, as :func:`scan_topics` finds it.
    seed : int
        Seed of the samples and models; the same seed gives the same topics.
    segmenter : Segmenter, optional
        The segmenter to use.
    terms : {"shared", "all"}
        Count only terms of two reports or more, or all: a single report needs "all".
    method : {"consensus", "nmf", "agglomerative", "kmeans"}
        All models together, or one of them, over samples of the paragraphs.

    Returns
    -------
    pandas.DataFrame
        One row per paragraph that holds a term of the vocabulary: doc_id, passage, topic (from 0,
        the largest first), weight (share of that topic in the paragraph, 0 to 1), label (the three
        terms that set the topic off). Short paragraphs get their topic with a neighbour.

    Raises
    ------
    ValueError
        If there is one report and only shared terms are wanted, if `k` does not fit the number of
        paragraphs, or an option is unknown.

    Notes
    -----
    Words, slogans, and strings of two and three Han characters, names masked, are weighed by
    sublinear tf-idf and the mean of each report removed. Over samples of four in five paragraphs,
    NMF, Ward's method and k-means each divide the paragraphs; how often two paragraphs fall together
    is cut into topics by average linkage. See ``docs/decisions/0013-topics.md``.

    References
    ----------
    Monti, S., Tamayo, P., Mesirov, J. & Golub, T. (2003). Consensus clustering: a resampling-based
    method. Machine Learning 52: 91-118.
    """
    learnt = learn_topics(passages, k, seed=seed, segmenter=segmenter, terms=terms, method=method)
    return learnt.paragraphs


def learn_topics(  # noqa: PLR0913 - every option is named by the caller
    passages: pd.DataFrame,
    k: int | None = None,
    *,
    seed: int = 0,
    segmenter: Segmenter | None = None,
    terms: Terms = "shared",
    method: Method = "consensus",
) -> LearntTopics:
    """Learn topics as :func:`cluster_topics` does, and keep what is needed to assign others to them.

    Parameters
    ----------
    passages, k, seed, segmenter, terms, method
        As for :func:`cluster_topics`.

    Returns
    -------
    LearntTopics
    """
    require((passages, SECTIONS))
    if method not in get_args(Method):
        raise ValueError(f"method={method!r}: choose one of {get_args(Method)}")
    corpus = gather_corpus(passages, segmenter=segmenter, terms=terms)
    return learn_corpus(corpus, k, seed=seed, method=method)


def learn_corpus(corpus: Corpus, k: int | None, *, seed: int, method: Method = "consensus") -> LearntTopics:
    """Learn topics from a corpus that is gathered."""
    size = len(corpus.rows)
    if k is not None and not (isinstance(k, Integral) and 2 <= k <= size):
        raise ValueError(
            f"k={k!r}: choose a whole number from 2 to {size}, the number of paragraphs to learn from"
        )
    with limit_threads():
        k = choose_number(corpus.space, corpus.texts, seed=seed) if k is None else k
        topic, shares = divide_corpus(corpus, k, seed=seed, method=method)
    topic, shares, centres = _place_all(corpus, topic, shares)
    labels = label_topics(take_units([_find_words(corpus)], corpus.rows)[0], topic[corpus.rows])
    return LearntTopics(
        list_paragraphs(corpus.units, topic, shares, labels), _list_weights(corpus.space, centres, labels)
    )


def gather_corpus(
    passages: pd.DataFrame,
    *,
    segmenter: Segmenter | None,
    terms: Terms,
    counts: ParagraphCounts | None = None,
) -> Corpus:
    """Gather units, count their features, and lay those that are learnt from into a space."""
    units = gather_units(passages)
    if not len(units.unit):
        raise ValueError("no paragraph to cluster: give passages of the kind 'paragraph'")
    blocks = count_features(units, counts or count_paragraphs(units.paragraphs, segmenter))
    texts = units.join(units.paragraphs["text"].tolist())
    # A unit's own text decides whether it is learnt from, so that the choice does not hang on the others.
    keys = np.array([zlib.crc32(text.encode()) for text in texts])
    rows = np.sort(np.argsort(keys, kind="stable")[:MOST_UNITS])
    space = build_space(take_units(blocks, rows), units.doc_ids[rows], terms=terms)
    held = np.flatnonzero(np.diff(space.weights.indptr) > 0)
    if len(held) < 2:
        raise ValueError(f"{len(held)} paragraph holds a term of the vocabulary; topics need two or more")
    if len(held) < len(rows):
        rows = rows[held]
        space = build_space(take_units(blocks, rows), units.doc_ids[rows], terms=terms)
    return Corpus(units, blocks, rows, space, [texts[row] for row in rows])


def divide_corpus(corpus: Corpus, k: int, *, seed: int, method: Method) -> tuple[Partition, Floats]:
    """Divide the units that are learnt from; give their topics and their shares in each topic."""
    draws = _DRAWS if len(corpus.rows) <= _FEW_UNITS else _FEW_DRAWS
    votes: Mapping[Model, float] = VOTES if method == "consensus" else {method: 1}
    weights, drawn = view_space(corpus.space, seed=seed), draw_units(corpus.texts, draws, seed=seed)
    consensus = measure_consensus(weights, drawn, k, votes=votes, seed=seed)
    topic = cut_consensus(consensus, k)
    return topic, share_consensus(consensus, topic)


def _place_all(corpus: Corpus, topic: Partition, shares: Floats) -> tuple[Partition, Floats, Floats]:
    """Place the units that were not learnt from, and number the topics by size."""
    centres = find_centres(corpus.space, topic)
    every: Floats = np.zeros((len(corpus.units.doc_ids), shares.shape[1]))
    rest = np.setdiff1d(np.arange(len(every)), corpus.rows)
    if len(rest):
        chosen = match_terms(corpus.blocks, corpus.space.blocks)
        weights = weigh_blocks(chosen, corpus.space.idf)
        placed = place_units(weights, corpus.units.doc_ids, centres)
        every[rest] = placed[rest] * (np.diff(weights.indptr) > 0)[rest, None]
    every[corpus.rows] = shares
    found = every.argmax(axis=1)
    found[corpus.rows] = topic
    held = every.sum(axis=1) > 0
    paragraphs = np.bincount(corpus.units.unit)[held]
    sizes = np.bincount(found[held], weights=paragraphs, minlength=shares.shape[1])
    order = np.argsort(-sizes, kind="stable")
    renumbered = np.where(held, np.argsort(order)[found], -1)
    return renumbered.astype(np.int64), every[:, order], centres[order]


def _find_words(corpus: Corpus) -> Block:
    return match_terms(corpus.blocks[:1], corpus.space.blocks[:1])[0]


def _list_weights(space: Space, centres: Floats, labels: list[str]) -> pd.DataFrame:
    terms = [(block.kind, term) for block in space.blocks for term in block.terms]
    topics = len(labels)
    columns = {
        "topic": np.repeat(np.arange(topics), len(terms)),
        "label": np.repeat(np.array(labels), len(terms)),
        "kind": [kind for kind, _ in terms] * topics,
        "term": [term for _, term in terms] * topics,
        "idf": np.tile(np.round(np.concatenate(space.idf), 6), topics),
        "weight": np.round(centres, 6).ravel(),
    }
    return make_table(TOPIC_WEIGHTS, columns)
