"""Spaces: the units of a corpus as the models see them, with what is needed to place others there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

from analysis.measure.resampling import Floats, Labels, check_seed
from analysis.measure.topics.features import FIELD, Block, Terms, choose_terms
from analysis.measure.topics.models import Partition, Weights
from analysis.measure.topics.weighting import (
    measure_block_idf,
    measure_report_share,
    reduce_dimensions,
    weigh_block,
)  # fmt: skip

_NMF_SHARE = 0.95
"""NMF knows no negative weights, so that what is subtracted is cut off at 0. With half the mean
topics lean to the reports; with all of it words go that reports share."""

_FIELDS_WHOLE, _FIELDS_OUT = 0.1, 0.2
"""Fields are to cut across reports: they count whole while less than a tenth of what they tell apart
is the reports, and not at all from a fifth on, as where each report is about a field of its own."""


class Space(NamedTuple):
    """Units with their weights.

    `idf` has one array for each block, `scale` what each column's weights were multiplied by, and
    `doc_ids` the units' reports.
    """

    blocks: list[Block]
    idf: list[Floats]
    scale: Floats
    weights: sparse.csr_array
    doc_ids: Labels


def build_space(blocks: Sequence[Block], doc_ids: Labels, *, terms: Terms) -> Space:
    """Choose the terms, measure their idf and weigh the units; leave out fields that are the reports.

    Parameters
    ----------
    blocks : sequence of Block
        As ``count_features`` gives them.
    doc_ids : array of shape (units,)
        The report of each unit.
    terms : {"shared", "all"}

    Returns
    -------
    Space
    """
    chosen = choose_terms(list(blocks), doc_ids, terms)
    parts: list[tuple[Block, Floats, float, sparse.csr_array]] = []
    for block in chosen:
        idf = measure_block_idf(block)
        weights = weigh_block(block.n, idf)
        scale = _trust_fields(weights, doc_ids) if block.kind == FIELD else 1.0
        if scale > 0:
            parts.append((block, idf, scale, scale * weights))
    kept, idfs, scales, weighed = zip(*parts, strict=True)
    columns = np.repeat(scales, [len(block.terms) for block in kept])
    return Space(list(kept), list(idfs), columns, sparse.csr_array(sparse.hstack(weighed)), doc_ids)


def _trust_fields(weights: sparse.csr_array, doc_ids: Labels) -> float:
    share = measure_report_share(weights.toarray(), doc_ids)
    return float(np.clip((_FIELDS_OUT - np.nan_to_num(share)) / (_FIELDS_OUT - _FIELDS_WHOLE), 0, 1))


def take_units(blocks: Sequence[Block], rows: npt.NDArray[np.intp]) -> list[Block]:
    """Take some units of each block."""
    return [Block(block.kind, block.terms, sparse.csr_array(block.n[rows])) for block in blocks]


def view_space(space: Space, *, seed: int) -> Weights:
    """Show units to the models, with the mean of their report removed.

    Parameters
    ----------
    space : Space
    seed : int

    Returns
    -------
    Weights
    """
    check_seed(seed)
    terms = space.weights.tocsr(copy=True)
    means, member = average_reports(space.weights, space.doc_ids)
    row = np.repeat(member, np.diff(terms.indptr))
    # Where a unit lacks a term, subtracting would only give what is cut off anyway.
    terms.data = np.maximum(terms.data - _NMF_SHARE * means[row, terms.indices], 0)
    terms.eliminate_zeros()
    return Weights(terms, reduce_dimensions(space.weights, space.doc_ids, seed=seed))


def average_reports(weights: sparse.csr_array, doc_ids: Labels) -> tuple[Floats, Labels]:
    """Average the units of each report; also give each unit's report as a number."""
    _, member, sizes = np.unique(doc_ids, return_inverse=True, return_counts=True)
    return _average(weights, np.asarray(member, dtype=np.int64), len(sizes)), member


def _average(weights: sparse.csr_array, group: Partition, groups: int) -> Floats:
    sizes = np.bincount(group, minlength=groups)
    shape = (groups, len(group))
    member = sparse.csr_array((1 / sizes[group], (group, np.arange(len(group)))), shape=shape)
    return (member @ weights).toarray()


def find_centres(space: Space, topic: Partition) -> Floats:
    """Find the centre of each topic: the mean of its units, less the means of their reports.

    Parameters
    ----------
    space : Space
    topic : Partition

    Returns
    -------
    ndarray of shape (topics, terms of all blocks)
        Rows of length 1 times the columns' scale, so that the product with units that are not scaled
        is that of units that are.
    """
    topics = int(topic.max()) + 1
    means, member = average_reports(space.weights, space.doc_ids)
    mix = np.zeros((topics, len(means)))
    np.add.at(mix, (topic, member), 1)
    centres = _average(space.weights, topic, topics) - mix / mix.sum(axis=1, keepdims=True) @ means
    length = np.linalg.norm(centres, axis=1, keepdims=True)
    return centres / np.where(length > 0, length, 1) * space.scale


def place_units(weights: sparse.csr_array, doc_ids: Labels, centres: Floats) -> Floats:
    """Share units out to topics by how far they lie towards the topics' centres.

    Parameters
    ----------
    weights : sparse array of shape (units, terms of all blocks)
    doc_ids : array of shape (units,)
    centres : ndarray of shape (topics, terms of all blocks)

    Returns
    -------
    ndarray of shape (units, topics)
        The positive part of each unit's product with the centres, the mean of its report's units
        subtracted; rows sum to 1.
    """
    towards: Floats = weights @ centres.T
    means, member = average_reports(weights, doc_ids)
    # One unit alone can't be set off from its report's mean.
    several = np.bincount(member)[member] > 1
    towards = towards - np.where(several[:, None], (means @ centres.T)[member], 0)
    towards = towards - np.minimum(towards.max(axis=1, keepdims=True), 0)
    shares = np.round(np.maximum(towards, 0), 9) + 1e-12
    return shares / shares.sum(axis=1, keepdims=True)
