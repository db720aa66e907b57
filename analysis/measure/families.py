"""Families of metaphors: which pictures the reports draw on."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.corpus.lexicon import Lexicon, read_lexicon, strip_marks
from analysis.corpus.lexicon.images import read_images
from analysis.corpus.tables import FAMILY_COUNTS, HITS, make_table
from analysis.corpus.tables.needs import only, require
from analysis.measure.counts import count_phrases

_NO_FAMILY = "other"
# 答卷, 引擎, 防线: the two characters at the end name the thing that a metaphor borrows.
_END = 2


def count_families(hits: pd.DataFrame, *, lexicon: Lexicon | None = None) -> pd.DataFrame:
    """Count the metaphors of each passage by their family.

    Parameters
    ----------
    hits : pandas.DataFrame
        As ``find_phrases`` gives them.
    lexicon : Lexicon, optional
        Tells the family of a formula; without it, the package's.

    Returns
    -------
    pandas.DataFrame
        One row per metaphor in a passage: doc_id, passage, term, category (the family: engine,
        building, war…), n. A metaphor that is not listed has the family of the longest listed one
        in it, else of the longest image in it (合力, 最后一公里), else of those that end as it does;
        other where these are none or differ.
        ``measure_rates(…, by="category")`` makes rates of it.

    Examples
    --------
    >>> phrases, categories = ["红色引擎", "党建引领"], ["metaphor", "stock_phrase"]
    >>> hits = pd.DataFrame({"doc_id": "a", "passage": 0, "phrase": phrases, "category": categories})
    >>> count_families(hits)[["term", "category", "n"]].values.tolist()
    [['红色引擎', 'engine', 1]]
    """
    require((hits, only(HITS, "doc_id", "passage", "phrase", "category")))
    metaphors = hits[hits["category"] == "metaphor"]
    entries = read_lexicon() if lexicon is None else lexicon
    cues = {cue.cue: cue.family for cue in entries.cues}
    known = cues | {
        strip_marks(form): entry.family for entry in entries if entry.family for form in entry.forms
    }
    told = {phrase: _tell_family(phrase, known) for phrase in metaphors["phrase"].unique()}
    families = metaphors["phrase"].map(told).astype("str")
    return make_table(FAMILY_COUNTS, count_phrases(metaphors.assign(category=families)))


def _tell_family(phrase: str, known: Mapping[str, str]) -> str:
    """Tell a metaphor's family by the longest one that it is or holds, else by how it ends."""
    bare = strip_marks(phrase)
    for families in (known, read_images()):
        held = [form for form in families if form in bare]
        if held:
            return families[max(held, key=lambda form: _rank(bare, form))]
    ends = {family for form, family in known.items() if len(form) > _END and form[-_END:] == bare[-_END:]}
    return ends.pop() if len(ends) == 1 else _NO_FAMILY


def _rank(phrase: str, form: str) -> tuple[int, int]:
    """Rank what a phrase holds: the longest, of equally long ones the last, for the head noun ends it."""
    return len(form), phrase.rfind(form)
