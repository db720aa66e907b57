"""Features: what units hold in common, as weights that don't tell from which report they are."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple, get_args

import numpy as np
from scipy import sparse

from analysis.corpus.text import HAN
from analysis.measure.counts import sum_groups, to_matrix
from analysis.measure.resampling import Floats, Labels
from analysis.measure.topics.counting import BREAK, ParagraphCounts
from analysis.measure.topics.fields import count_fields, list_fields
from analysis.measure.topics.units import Units

Terms = Literal["shared", "all"]
"""Which terms count: those of two reports or more, or all."""

LENGTHS = (2, 3)
"""Han characters of the strings that count beside words: 培训 also in 培训班 and 大培训."""

FIELD = "field"
"""The kind of the block of fields."""


class Block(NamedTuple):
    """Counts of one kind of feature: a row per unit, a column per term."""

    kind: str
    terms: list[str]
    n: sparse.csr_array


def count_features(units: Units, counts: ParagraphCounts) -> list[Block]:
    """Count what units are made of, names of places, people and bodies masked.

    Parameters
    ----------
    units : Units
    counts : ParagraphCounts
        Of the units' paragraphs; those of others beside them do no harm.

    Returns
    -------
    list of Block
        ``word`` (terms and slogans), ``string2`` and ``string3`` (strings of two and three Han
        characters that don't touch a name), and ``field`` (terms of each field of policy and of
        Party work).
    """
    mine = counts.take(units.paragraphs)
    keys = zip(units.paragraphs["doc_id"], units.paragraphs["passage"], strict=True)
    texts = units.join([mine.masked[str(doc_id), int(passage)] for doc_id, passage in keys])
    strings = [_count_strings(texts, length) for length in LENGTHS]
    fields = Block(FIELD, list_fields(), count_fields(texts))
    return [count_words(units, mine), *strings, fields]


def count_words(units: Units, counts: ParagraphCounts) -> Block:
    """Count the words and slogans of units alone."""
    matrix = to_matrix(counts.take(units.paragraphs).join_words(), passages=units.paragraphs)
    return Block("word", matrix.terms.tolist(), sum_groups(matrix.n, units.unit, len(units.doc_ids)))


def _count_strings(texts: list[str], length: int) -> Block:
    from sklearn.feature_extraction.text import CountVectorizer

    make: Any = CountVectorizer
    counter = make(analyzer="char", ngram_range=(length, length), lowercase=False)
    n = counter.fit_transform([f"{BREAK * length}{text}" for text in texts])
    terms = counter.get_feature_names_out().tolist()
    kept = [i for i, term in enumerate(terms) if re.fullmatch(f"[{HAN}]+", term)]
    return Block(f"string{length}", [terms[i] for i in kept], sparse.csr_array(n)[:, kept])


def choose_terms(blocks: list[Block], doc_ids: Labels, terms: Terms) -> list[Block]:
    """Keep the terms of two reports or more, or with ``terms="all"`` those of two units or more.

    Parameters
    ----------
    blocks : list of Block
    doc_ids : array of shape (units,)
        The report of each unit.
    terms : {"shared", "all"}

    Returns
    -------
    list of Block

    Raises
    ------
    ValueError
        If `terms` is neither, or there is one report and only shared terms are wanted.
    """
    if terms not in get_args(Terms):
        raise ValueError(f"terms={terms!r}: choose one of {get_args(Terms)}")
    reports, member = np.unique(doc_ids, return_inverse=True)
    if terms == "shared" and len(reports) < 2:
        raise ValueError(
            f"{len(reports)} report: topics are made of terms that reports share, lest they be the reports "
            'under other names; give two reports or more, or terms="all" to group one report\'s paragraphs'
        )
    groups = member if terms == "shared" else np.arange(len(doc_ids))
    return [keep_terms(block, count_groups(block.n, groups) > 1) for block in blocks]


def count_groups(n: sparse.csr_array, groups: Labels) -> Floats:
    """Count for each term the groups of units (reports, say) that hold it."""
    held = n.tocoo()
    pairs = np.unique(np.stack([groups[held.row], held.col]), axis=1)
    return np.bincount(pairs[1], minlength=n.shape[1]).astype(np.float64)


def keep_terms(block: Block, wanted: Labels) -> Block:
    """Keep the terms of a block that are wanted."""
    columns = np.flatnonzero(wanted)
    return Block(block.kind, [block.terms[i] for i in columns], sparse.csr_array(block.n[:, columns]))
