"""Fields: how often a text names terms of each field of policy and of Party work."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from ahocorasick_rs import AhoCorasick, MatchKind
from scipy import sparse

from analysis.corpus.lexicon.fields import gloss_fields, read_fields
from analysis.corpus.text import fold, simplify


def list_fields() -> list[str]:
    """List the fields, in the order of the list."""
    return list(gloss_fields())


def count_fields(texts: Sequence[str]) -> sparse.csr_array:
    """Count the terms of each field in texts; of terms that overlap the longest counts.

    Parameters
    ----------
    texts : sequence of str

    Returns
    -------
    sparse array of shape (texts, fields)
        The columns are those of :func:`list_fields`.

    Examples
    --------
    >>> counts = count_fields(["网格员调解邻里矛盾纠纷", "培训党员"]).toarray()
    >>> counts[:, list_fields().index("基层治理")].tolist()
    [3.0, 0.0]
    """
    automaton, fields = _compile()
    rows: list[int] = []
    columns: list[int] = []
    for row, text in enumerate(texts):
        found = automaton.find_matches_as_indexes(fold(simplify(text)))
        rows += [row] * len(found)
        columns += [fields[number] for number, _, _ in found]
    shape = (len(texts), len(list_fields()))
    return sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=shape)


@cache
def _compile() -> tuple[AhoCorasick, list[int]]:
    terms, names = read_fields(), list_fields()
    automaton = AhoCorasick([each.term for each in terms], matchkind=MatchKind.LeftmostLongest)
    return automaton, [names.index(each.field_zh) for each in terms]
