"""Calls: how many terms each method would call different, one beside the other."""

from __future__ import annotations

import pandas as pd
from scipy import special

from analysis.corpus.tables import CALLS, KEYNESS, make_table
from analysis.corpus.tables.needs import only, require

METHODS = ("g2", "g2_bonferroni", "lrc", "permutation")
"""What habit would call first, what is reported last."""


def count_calls(keyness: pd.DataFrame, *, level: float = 0.05) -> pd.DataFrame:
    """Count the terms that each method calls different between both sides.

    Parameters
    ----------
    keyness : pandas.DataFrame
        As ``find_keyness`` gives them; several targets may stand in one table.
    level : float
        The error that is allowed for; LRC has its 0.05 from ``find_keyness``.

    Returns
    -------
    pandas.DataFrame
        One row per comparison and method: target, reference, method, terms, called. The methods are
        "g2" (G² against χ² with one degree of freedom, each term for itself), "g2_bonferroni" (the
        same, corrected for the number of terms), "lrc" (LRC is not 0) and "permutation".

    Raises
    ------
    ValueError
        If `level` is not between 0 and 1.

    Examples
    --------
    >>> import pandas as pd
    >>> rows = {"g2": [20.0, 5.0, 1.0], "lrc": [1.1, 0.0, 0.0], "p_permutation": [0.01, 0.4, 1.0]}
    >>> keyness = pd.DataFrame(rows).assign(target="海口", reference="rest")
    >>> count_calls(keyness)["called"].tolist()
    [2, 1, 1, 1]
    """
    require((keyness, only(KEYNESS, "target", "reference", "lrc", "g2", "p_permutation")))
    if not 0 < level < 1:
        raise ValueError(f"level={level!r}: give a number between 0 and 1, such as 0.05")
    sizes = keyness.groupby(["target", "reference"], sort=False)["g2"].transform("size")
    p = special.chdtrc(1, keyness["g2"])
    called = keyness[["target", "reference"]].assign(
        g2=p <= level,
        g2_bonferroni=p <= level / sizes,
        lrc=keyness["lrc"] != 0,
        permutation=keyness["p_permutation"] <= level,
    )
    long = called.melt(["target", "reference"], list(METHODS), "method", "called")
    keys = ["target", "reference", "method"]
    table = long.groupby(keys, sort=False, as_index=False).agg(
        terms=("called", "size"), called=("called", "sum")
    )
    order = {target: place for place, target in enumerate(dict.fromkeys(keyness["target"]))}
    return make_table(CALLS, table.sort_values("target", key=lambda column: column.map(order), kind="stable"))
