"""Families of metaphors: which pictures the reports draw on."""

from __future__ import annotations

import pandas as pd

from analysis.corpus.lexicon import Lexicon, read_lexicon
from analysis.corpus.tables import FAMILY_COUNTS, make_table
from analysis.measure.counts import count_phrases

_NO_FAMILY = "other"


def count_families(hits: pd.DataFrame, *, lexicon: Lexicon | None = None) -> pd.DataFrame:
    """Count the metaphors of each passage by their family.

    Parameters
    ----------
    hits : pandas.DataFrame
        As ``find_phrases`` gives them. Where they have a column `family`, it is believed.
    lexicon : Lexicon, optional
        Tells the family of a formula; without it, the package's.

    Returns
    -------
    pandas.DataFrame
        One row per metaphor in a passage: doc_id, passage, term, category (the family: engine,
        building, war…; other where nobody names it), n. ``measure_rates(…, by="category")`` makes
        rates of it.

    Examples
    --------
    >>> phrases, categories = ["红色引擎", "党建引领"], ["metaphor", "stock_phrase"]
    >>> hits = pd.DataFrame({"doc_id": "a", "passage": 0, "phrase": phrases, "category": categories})
    >>> count_families(hits)[["term", "category", "n"]].values.tolist()
    [['红色引擎', 'engine', 1]]
    """
    metaphors = hits[hits["category"] == "metaphor"]
    entries = read_lexicon() if lexicon is None else lexicon
    known = {entry.canonical: entry.family for entry in entries if entry.family}
    listed = metaphors["phrase"].map(known).fillna(_NO_FAMILY)
    if "family" in metaphors:
        said = metaphors["family"].fillna("")
        listed = said.where(said != "", listed)
    return make_table(FAMILY_COUNTS, count_phrases(metaphors.assign(category=listed)))
