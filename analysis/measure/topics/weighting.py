"""Weights of features: sublinear tf-idf in blocks of equal length, and what is left without the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy import sparse

from analysis.measure.resampling import Floats, Labels
from analysis.measure.topics.features import Block

_STRING_POWER = 0.5
_DIMENSIONS = 50


def measure_block_idf(block: Block) -> Floats:
    """Give the idf of each term of a block over units.

    Parameters
    ----------
    block : Block

    Returns
    -------
    ndarray of shape (terms,)
        (ln((1 + U) / (1 + u)) + 1) ** p with U units, u of which hold the term; p is 1/2 for
        strings, 1 otherwise: most rare strings are pieces of two words, not a matter of their own.
    """
    units = block.n.shape[0]
    holding = np.bincount(block.n.tocsr().indices, minlength=block.n.shape[1])
    idf = np.log((1 + units) / (1 + holding)) + 1
    return np.asarray(idf ** (_STRING_POWER if block.kind.startswith("string") else 1), dtype=np.float64)


def weigh_block(n: sparse.csr_array, idf: Floats) -> sparse.csr_array:
    """Weigh counts by (1 + ln n) * idf, each unit's weights divided by their Euclidean length.

    Parameters
    ----------
    n : sparse array of shape (units, terms)
    idf : ndarray of shape (terms,)

    Returns
    -------
    sparse array of shape (units, terms)
        A unit without any term has zeros.

    Examples
    --------
    >>> import numpy as np
    >>> n = sparse.csr_array(np.array([[1.0, 1.0], [3.0, 0.0]]))  # 培训, 网格
    >>> weigh_block(n, np.ones(2)).toarray().round(3).tolist()
    [[0.707, 0.707], [1.0, 0.0]]
    """
    weights = n.astype(np.float64).tocsr()
    weights.data = (1 + np.log(weights.data)) * idf[weights.indices]
    length = np.sqrt(np.asarray(weights.multiply(weights).sum(axis=1)).ravel())
    return sparse.csr_array(sparse.diags_array(1 / np.where(length > 0, length, 1)) @ weights)


def weigh_blocks(blocks: Sequence[Block], idf: Sequence[Floats]) -> sparse.csr_array:
    """Weigh blocks and set them side by side.

    Parameters
    ----------
    blocks : sequence of Block
    idf : sequence of ndarray

    Returns
    -------
    sparse array of shape (units, terms of all blocks)
    """
    weighed = [weigh_block(block.n, each) for block, each in zip(blocks, idf, strict=True)]
    return sparse.csr_array(sparse.hstack(weighed))


def remove_report(weights: Floats, doc_ids: Labels) -> Floats:
    """Subtract from each unit the mean of its report: what remains is what sets it off there.

    Parameters
    ----------
    weights : ndarray of shape (units, dimensions)
    doc_ids : array of shape (units,)
        The report of each unit.

    Returns
    -------
    ndarray of shape (units, dimensions)

    Examples
    --------
    >>> import numpy as np
    >>> remove_report(np.array([[1.0], [3.0], [5.0]]), np.array(["吉阳", "吉阳", "海口"])).tolist()
    [[-1.0], [1.0], [0.0]]
    """
    _, member, sizes = np.unique(doc_ids, return_inverse=True, return_counts=True)
    total = np.zeros((len(sizes), weights.shape[1]))
    np.add.at(total, member, weights)
    return weights - (total / sizes[:, None])[member]


def measure_report_share(weights: Floats, doc_ids: Labels) -> float:
    """Measure which share of what sets units apart sets their reports apart.

    Parameters
    ----------
    weights : ndarray of shape (units, dimensions)
    doc_ids : array of shape (units,)
        The report of each unit.

    Returns
    -------
    float
        epsilon squared, 1 - (W / (U - R)) / (T / (U - 1)), with W and T the sums of squares within
        reports and in all, U units and R reports: 1 if units differ by report only, about 0 if the
        report says nothing, NaN if no units differ or none share a report.

    References
    ----------
    Kelley, T. L. (1935). An unbiased correlation ratio measure. Proceedings of the National Academy of
    Sciences 21: 554-559.

    Examples
    --------
    >>> import numpy as np
    >>> weights = np.array([[1.0], [1.0], [0.0], [0.0]])
    >>> measure_report_share(weights, np.array(["吉阳", "吉阳", "海口", "海口"]))
    1.0
    """
    units, reports = len(doc_ids), len(np.unique(doc_ids))
    within = float((remove_report(weights, doc_ids) ** 2).sum())
    total = float(((weights - weights.mean(axis=0)) ** 2).sum())
    if units == reports or total < 1e-12:
        return float("nan")
    return 1 - within / (units - reports) / (total / (units - 1))


def reduce_dimensions(weights: sparse.csr_array, doc_ids: Labels, *, seed: int) -> Floats:
    """Lay units into at most fifty dimensions (latent semantic analysis), their report's mean removed.

    Parameters
    ----------
    weights : sparse array of shape (units, terms)
    doc_ids : array of shape (units,)
    seed : int

    Returns
    -------
    ndarray of shape (units, dimensions)
        Rows of length 1, or 0 where a unit has no term.

    References
    ----------
    Deerwester, S. et al. (1990). Indexing by latent semantic analysis. Journal of the American Society
    for Information Science 41: 391-407.
    """
    from sklearn.decomposition import TruncatedSVD

    reduce: Any = TruncatedSVD
    dimensions = min(_DIMENSIONS, min(weights.shape) - 1)
    # Units all alike have no variance for the dimensions to explain.
    with np.errstate(invalid="ignore"):
        reduced: Floats = reduce(dimensions, random_state=seed).fit_transform(weights)
    return scale_rows(remove_report(scale_rows(reduced), doc_ids))


def scale_rows(values: Floats) -> Floats:
    """Divide rows by their Euclidean length; rows of zeros stay."""
    length = np.linalg.norm(values, axis=1, keepdims=True)
    return values / np.where(length > 1e-12, length, 1)
