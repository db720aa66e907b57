"""Features: what units hold in common, as weights that don't tell from which report they are."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple, get_args

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.corpus.tables import TERM_COUNTS, make_table
from analysis.corpus.text import HAN, simplify
from analysis.corpus.tokens import Segmenter, segment
from analysis.find.phrases import find_phrases
from analysis.measure.counts import NAMES, count_phrases, count_terms, drop_names, to_matrix
from analysis.measure.resampling import Floats, Labels
from analysis.measure.topics.fields import count_fields, list_fields
from analysis.measure.topics.units import Units

Terms = Literal["shared", "all"]
"""Which terms count: those of two reports or more, or all."""

LENGTHS = (2, 3)
"""Han characters of the strings that count beside words: 培训 also in 培训班 and 大培训."""

FIELD = "field"
"""The kind of the block of fields."""

_BREAK = "|"


class Block(NamedTuple):
    """Counts of one kind of feature: a row per unit, a column per term."""

    kind: str
    terms: list[str]
    n: sparse.csr_array


def count_features(units: Units, segmenter: Segmenter | None = None) -> list[Block]:
    """Count what units are made of, names of places, people and bodies masked.

    Parameters
    ----------
    units : Units
    segmenter : Segmenter, optional

    Returns
    -------
    list of Block
        ``word`` (terms and slogans), ``string2`` and ``string3`` (strings of two and three Han
        characters that don't touch a name), and ``field`` (terms of each field of policy and of
        Party work).
    """
    tokens = segment(units.paragraphs, segmenter=segmenter)
    words = _count_words(units.paragraphs, tokens)
    texts = units.join(_mask_names(units.paragraphs, tokens))
    strings = [_count_strings(texts, length) for length in LENGTHS]
    return [_sum_units(words, units), *strings, Block(FIELD, list_fields(), count_fields(texts))]


def _count_words(paragraphs: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    words = count_terms(drop_names(tokens))
    slogans = count_phrases(find_phrases(paragraphs))[TERM_COUNTS.names]
    # A slogan that the segmenter keeps whole is counted as a word already.
    known = set(words["term"].unique())
    new = slogans[[term not in known for term in slogans["term"]]]
    return make_table(TERM_COUNTS, pd.concat([words, new]))


def _mask_names(paragraphs: pd.DataFrame, tokens: pd.DataFrame) -> list[str]:
    """Put breaks in place of names, so that no string is made of them or runs over them."""
    names = tokens[tokens["pos"].isin(NAMES)]
    masked = {key: list(simplify(text)) for key, text in _by_passage(paragraphs, "text")}
    offset = dict(_by_passage(paragraphs, "start"))
    for doc_id, passage, start, end in names[["doc_id", "passage", "start", "end"]].itertuples(index=False):
        first, last = (int(place) - offset[doc_id, passage] for place in (start, end))
        masked[doc_id, passage][first:last] = _BREAK * (last - first)
    return ["".join(characters) for characters in masked.values()]


def _by_passage(paragraphs: pd.DataFrame, column: str) -> list[tuple[tuple[str, int], Any]]:
    keys = zip(paragraphs["doc_id"], paragraphs["passage"], strict=True)
    return list(zip(keys, paragraphs[column], strict=True))


def _sum_units(counts: pd.DataFrame, units: Units) -> Block:
    matrix = to_matrix(counts, passages=units.paragraphs)
    ones, places = np.ones(len(units.unit)), np.arange(len(units.unit))
    shape = (len(units.doc_ids), len(units.unit))
    member = sparse.csr_array((ones, (units.unit, places)), shape=shape)
    return Block("word", matrix.terms.tolist(), sparse.csr_array(member @ matrix.n))


def _count_strings(texts: list[str], length: int) -> Block:
    from sklearn.feature_extraction.text import CountVectorizer

    make: Any = CountVectorizer
    counter = make(analyzer="char", ngram_range=(length, length), lowercase=False)
    n = counter.fit_transform([f"{_BREAK * length}{text}" for text in texts])
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
    return [_keep(block, _count_groups(block.n, groups) > 1) for block in blocks]


def _count_groups(n: sparse.csr_array, groups: Labels) -> Floats:
    held = n.tocoo()
    pairs = np.unique(np.stack([groups[held.row], held.col]), axis=1)
    return np.bincount(pairs[1], minlength=n.shape[1]).astype(np.float64)


def _keep(block: Block, wanted: Labels) -> Block:
    columns = np.flatnonzero(wanted)
    return Block(block.kind, [block.terms[i] for i in columns], sparse.csr_array(block.n[:, columns]))
