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
    length = passages["end"] - passages["start"]
    total = length.groupby(passages["doc_id"]).sum()
    before = length.groupby(passages["doc_id"]).cumsum() - length
    places = passages[["doc_id", "passage"]].assign(before=before, passage_start=passages["start"])
    located = hits.merge(places, on=["doc_id", "passage"], how="left", validate="many_to_one")
    at = located["before"] + located["start"] - located["passage_start"]
    # Without hits the mapped lengths would keep the type of the names.
    located["position"] = at / located["doc_id"].map(total).astype("float64")
    return make_table(POSITIONS, located[POSITIONS.names])
