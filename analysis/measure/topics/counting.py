"""Counting what stands in each paragraph, once, however many samples of the paragraphs are divided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from analysis.corpus.tables import TERM_COUNTS, make_table
from analysis.corpus.text import simplify
from analysis.corpus.tokens import Segmenter, segment
from analysis.find.phrases import find_phrases
from analysis.measure.counts import NAMES, count_phrases, count_terms, drop_names

BREAK = "|"
"""What stands in place of each character of a name."""

_KEY = ["doc_id", "passage"]


class ParagraphCounts(NamedTuple):
    """Words and slogans of paragraphs, and their texts, simplified and with names masked, by paragraph."""

    words: pd.DataFrame
    slogans: pd.DataFrame
    masked: Mapping[tuple[str, int], str]

    def take(self, paragraphs: pd.DataFrame) -> ParagraphCounts:
        """Take some paragraphs."""
        if len(paragraphs) == len(self.masked):
            return self
        keys = pd.MultiIndex.from_frame(paragraphs[_KEY])
        words, slogans = (
            counts[pd.MultiIndex.from_frame(counts[_KEY]).isin(keys)] for counts in (self.words, self.slogans)
        )
        return ParagraphCounts(words, slogans, {key: self.masked[key] for key in keys})

    def join_words(self) -> pd.DataFrame:
        """Join words and slogans; a slogan that the segmenter keeps whole is counted as a word already."""
        known = set(self.words["term"].unique())
        new = self.slogans[[term not in known for term in self.slogans["term"]]]
        return make_table(TERM_COUNTS, pd.concat([self.words, new]))


def count_paragraphs(paragraphs: pd.DataFrame, segmenter: Segmenter | None = None) -> ParagraphCounts:
    """Count the words and slogans of paragraphs, and mask names of places, people and bodies.

    Parameters
    ----------
    paragraphs : pandas.DataFrame
        As ``split_passages`` gives them.
    segmenter : Segmenter, optional

    Returns
    -------
    ParagraphCounts
    """
    tokens = segment(paragraphs, segmenter=segmenter)
    slogans = count_phrases(find_phrases(paragraphs))[TERM_COUNTS.names]
    return ParagraphCounts(count_terms(drop_names(tokens)), slogans, _mask_names(paragraphs, tokens))


def _mask_names(paragraphs: pd.DataFrame, tokens: pd.DataFrame) -> dict[tuple[str, int], str]:
    """Put breaks in place of names, so that no string is made of them or runs over them."""
    columns = paragraphs[[*_KEY, "start", "text"]].itertuples(index=False, name=None)
    rows = [((str(doc_id), int(passage)), int(start), text) for doc_id, passage, start, text in columns]
    masked = {key: list(simplify(text)) for key, _, text in rows}
    offset = {key: start for key, start, _ in rows}
    names = tokens[tokens["pos"].isin(NAMES)]
    for doc_id, passage, start, end in names[[*_KEY, "start", "end"]].itertuples(index=False, name=None):
        key = (str(doc_id), int(passage))
        first, last = int(start) - offset[key], int(end) - offset[key]
        masked[key][first:last] = BREAK * (last - first)
    return {key: "".join(characters) for key, characters in masked.items()}
