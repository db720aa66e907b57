"""Near-duplicates: pairs of reports that are one text, or nearly, under two names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.corpus.tables import DUPLICATES, PASSAGES, make_table
from analysis.corpus.tables.needs import only, require
from analysis.corpus.text import fold

Shingles = npt.NDArray[np.uint64]

_LENGTH = 5
_BLOCK = 256
_FACTOR = 0x9E3779B97F4A7C15  # odd, with bits all over: windows that differ get numbers that differ


def list_duplicates(passages: pd.DataFrame, *, min_similarity: float = 0.6) -> pd.DataFrame:
    """List the pairs of reports whose bodies are nearly the same.

    Parameters
    ----------
    passages : pandas.DataFrame
        As :func:`analysis.split_passages` gives them.
    min_similarity : float
        Above 0, at most 1.

    Returns
    -------
    pandas.DataFrame
        One row per pair: a, b (in the order of the reports), similarity.

    Raises
    ------
    ValueError
        If `min_similarity` is not above 0 and at most 1.

    Notes
    -----
    Similarity is Jaccard's: of the different strings of five characters (folded, without white space)
    that either body holds, the share that both hold (Broder 1997). Every pair is compared, by one product
    of sparse matrices.

    Examples
    --------
    >>> texts = ["坚持党建引领基层治理", "坚持党建引领基层治理。", "发展特色产业"]
    >>> passages = pd.DataFrame({"doc_id": ["甲", "乙", "丙"], "text": texts})
    >>> list_duplicates(passages).values.tolist()
    [['甲', '乙', 0.8571428571428571]]
    """
    require((passages, only(PASSAGES, "doc_id", "text")))
    if not 0 < min_similarity <= 1:
        raise ValueError(f"min_similarity is {min_similarity}; choose a number above 0 and at most 1")
    bodies = passages.groupby("doc_id", sort=False, observed=True)["text"].agg("".join)
    names = bodies.index.tolist()
    pairs = _find_pairs([_cut_shingles(body) for body in bodies], min_similarity)
    rows = [(names[a], names[b], value) for a, b, value in pairs]
    return make_table(DUPLICATES, pd.DataFrame(rows, columns=DUPLICATES.names))


def _cut_shingles(text: str) -> Shingles:
    """Give the different strings of five characters as numbers; a shorter text is one string."""
    plain = "".join(fold(text).split())
    codes = np.frombuffer(plain.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    length = min(_LENGTH, len(codes))
    numbers = np.zeros(len(codes) - length + 1 if length else 0, dtype=np.uint64)
    for offset in range(length):
        numbers = (numbers ^ codes[offset : offset + len(numbers)]) * np.uint64(_FACTOR)
        numbers ^= numbers >> np.uint64(29)
    return np.unique(numbers)


def _find_pairs(shingles: Sequence[Shingles], least: float) -> Iterator[tuple[int, int, float]]:
    if not shingles:
        return
    from scipy.sparse import csr_array

    sizes = np.array([len(one) for one in shingles])
    _, columns = np.unique(np.concatenate(shingles), return_inverse=True)
    rows = np.repeat(np.arange(len(shingles)), sizes)
    holds: Any = csr_array((np.ones(len(rows), dtype=np.int32), (rows, columns)))
    for first in range(0, len(shingles), _BLOCK):
        # Cell (a, b) of the product counts what both hold; in blocks, as all cells may not fit.
        shared = (holds[first : first + _BLOCK] @ holds.T).tocoo()
        a, b = shared.row + first, shared.col
        similarity = shared.data / (sizes[a] + sizes[b] - shared.data)
        keep = (a < b) & (similarity >= least)
        yield from sorted(zip(a[keep].tolist(), b[keep].tolist(), similarity[keep].tolist(), strict=True))
