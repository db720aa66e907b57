"""Where in a report something stands."""

from __future__ import annotations

import pandas as pd

from analysis.corpus.tables import HITS, POSITIONS, make_table
from analysis.corpus.tables.needs import PLACES, only, require, require_passages


def locate_hits(hits: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Give the place of each slogan along its report.

    Parameters
    ----------
    hits : pandas.DataFrame
        As ``find_phrases`` gives them.
    passages : pandas.DataFrame
        As ``split_passages`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per occurrence: doc_id, passage, phrase, category, position (share of the
        characters of the report's passages that stand before it, 0 to 1).
    """
    require((hits, only(HITS, "doc_id", "passage", "start", "phrase", "category")), (passages, PLACES))
    require_passages(hits, passages, name="hits")
    places = lay_along(passages).assign(passage_start=passages["start"])
    located = hits.merge(places, on=["doc_id", "passage"], how="left", validate="many_to_one")
    at = located["before"] + located["start"] - located["passage_start"]
    return make_table(POSITIONS, located.assign(position=at / located["total"])[POSITIONS.names])


def lay_along(passages: pd.DataFrame) -> pd.DataFrame:
    """Lay passages along their reports, in characters of the reports' passages.

    Parameters
    ----------
    passages : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
        One row per passage: doc_id, passage, before (what stands before it), upto (before it and in
        it), total (in all passages of the report).
    """
    length = passages["end"] - passages["start"]
    reports = length.groupby(passages["doc_id"])
    upto, total = reports.cumsum(), reports.transform("sum")
    return passages[["doc_id", "passage"]].assign(before=upto - length, upto=upto, total=total)
