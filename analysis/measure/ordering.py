"""Ordering: reports in a row, like beside like."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.corpus.tables import SIMILARITY
from analysis.corpus.tables.needs import only, require
from analysis.measure.resampling import Floats
from analysis.measure.similarity import DISTANCES


def order_reports(pairs: pd.DataFrame) -> tuple[str, ...]:
    """Put reports in a row so that neighbours are as alike as the tree of their likeness allows.

    Parameters
    ----------
    pairs : pandas.DataFrame
        One measure, as ``compare`` gives it.

    Returns
    -------
    tuple of str
        The `doc_id` of every report: leaves of an average-linkage tree in optimal order, the end with
        the report that comes first in `pairs` in front. What is undefined counts as most unlike.

    Raises
    ------
    ValueError
        If `pairs` holds several measures, or lacks a pair.

    References
    ----------
    Bar-Joseph, Z., Gifford, D. K. & Jaakkola, T. S. (2001). Fast optimal leaf ordering for hierarchical
    clustering. Bioinformatics 17: S22-S29.

    Examples
    --------
    >>> import pandas as pd
    >>> pairs = pd.DataFrame({"a": ["海口", "海口", "文昌"], "b": ["文昌", "揭东", "揭东"]})
    >>> order_reports(pairs.assign(measure="cosine", value=[0.1, 0.6, 0.3]))
    ('海口', '揭东', '文昌')
    """
    require((pairs, only(SIMILARITY, "a", "b", "measure", "value")))
    from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering

    measures = pairs["measure"].unique().tolist()
    names = list(dict.fromkeys([*pairs["a"], *pairs["b"]]))
    wanted = len(names) * (len(names) - 1) // 2
    if len(measures) > 1 or len(pairs) != wanted:
        raise ValueError(
            f"{len(pairs)} rows of {measures}: give one measure with each of its {wanted} pairs once"
        )
    if len(names) < 3:
        return tuple(names)
    apart = _lay_out(pairs, names, distance=measures[0] in DISTANCES)
    leaves = leaves_list(optimal_leaf_ordering(linkage(apart, "average"), apart)).tolist()
    turned = leaves if leaves.index(0) < len(leaves) / 2 else leaves[::-1]
    return tuple(names[leaf] for leaf in turned)


def _lay_out(pairs: pd.DataFrame, names: list[str], *, distance: bool) -> Floats:
    """Give the distances in the order of scipy's condensed matrices."""
    value = pairs["value"].to_numpy(np.float64)
    apart = value if distance else 1 - value
    known = {frozenset(pair): each for *pair, each in zip(pairs["a"], pairs["b"], apart, strict=True)}
    most = np.nanmax(apart) if np.isfinite(apart).any() else 1.0
    found = [known[frozenset((a, b))] for i, a in enumerate(names) for b in names[i + 1 :]]
    return np.nan_to_num(np.array(found), nan=most)
