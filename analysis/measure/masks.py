"""Masks: the names of places taken out of counted terms, so that a report's own name is no keyword."""

from __future__ import annotations

import re
from collections.abc import Collection

import pandas as pd

from analysis.corpus.tables import TERM_COUNTS
from analysis.corpus.tables.needs import only, require

MASK = "〔名〕"
"""Stands in a term for a name."""


def mask_names(counts: pd.DataFrame, names: Collection[str]) -> pd.DataFrame:
    """Mask names in counted terms; terms that are nothing but a name are left out.

    Parameters
    ----------
    counts : pandas.DataFrame
        As ``count_terms`` or ``count_phrases`` gives them.
    names : collection of str
        Names of places, persons or brands, of two characters or more; for instance those of
        ``gather_names(reports)`` and the places of ``tabulate(reports)``.

    Returns
    -------
    pandas.DataFrame
        As `counts`, with 〔名〕 for every name; terms that become alike are counted together, so that
        what several reports say of their own places is seen to be shared.

    Raises
    ------
    ValueError
        If a name has fewer than two characters: it would tear up words.

    Examples
    --------
    >>> import pandas as pd
    >>> terms = ["海口", "海口市委", "文昌市委", "党建"]
    >>> counts = pd.DataFrame({"doc_id": "a", "passage": 0, "term": terms, "n": 1})
    >>> mask_names(counts, ["海口", "文昌"])[["term", "n"]].values.tolist()
    [['〔名〕市委', 2], ['党建', 1]]
    """
    require((counts, only(TERM_COUNTS, "term", "n")))
    short = [name for name in names if len(name) < 2]
    if short:
        raise ValueError(f"{short} would tear up words; give names of at least 2 characters")
    if not names:
        return counts.reset_index(drop=True)
    # Longest first: 海口市 is one name, not 海口 and a 市 left over.
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    masked = counts.assign(term=counts["term"].str.replace(pattern, MASK, regex=True))
    masked = masked[~masked["term"].str.fullmatch(f"(?:{MASK})+")]
    keys = [column for column in counts.columns if column != "n"]
    merged = masked.groupby(keys, sort=False, as_index=False)["n"].sum()
    return pd.DataFrame(merged[list(counts.columns)])
