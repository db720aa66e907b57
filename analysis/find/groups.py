"""Groups: forms of one slogan that no list knows, counted under the form written most."""

from __future__ import annotations

import pandas as pd

from analysis.corpus.lexicon import identify_form
from analysis.corpus.tables import HITS, make_table
from analysis.corpus.tables.needs import require


def group_phrases(hits: pd.DataFrame) -> pd.DataFrame:
    """Count the forms of one slogan together: other order, other conjunction, 的, contraction.

    Parameters
    ----------
    hits : pandas.DataFrame
        As from `find_phrases`, of all reports that are to be compared: the form that stands for a
        group depends on how often each is written in them.

    Returns
    -------
    pandas.DataFrame
        One row per row of `hits`, in their order: ``phrase`` and ``category`` are those of the
        form that occurs most in the group, of several the longest, then the first in code
        points. The surface stays.

    Examples
    --------
    >>> names = HITS.names
    >>> rows = [("a", 0, 0, 7, "崇学、尚干", "崇学、尚干", "stock_phrase", "quotation", 0.9)] * 2
    >>> rows += [("b", 0, 0, 7, "尚干、崇学", "尚干、崇学", "stock_phrase", "quotation", 0.9)]
    >>> group_phrases(pd.DataFrame(rows, columns=names))["phrase"].tolist()
    ['崇学、尚干', '崇学、尚干', '崇学、尚干']
    """
    require((hits, HITS))
    forms = hits.groupby(["phrase", "category"], as_index=False).size()
    forms["group"] = forms["phrase"].map(identify_form)
    forms["length"] = forms["phrase"].str.len()
    ranked = forms.sort_values(
        ["size", "length", "phrase", "category"], ascending=[False, False, True, True], kind="stable"
    )
    chosen = ranked.drop_duplicates("group").set_index("group")
    group = hits["phrase"].map(identify_form)
    named = hits.assign(phrase=group.map(chosen["phrase"]), category=group.map(chosen["category"]))
    return make_table(HITS, named)
