"""Where two measures of one thing put the reports in different orders."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd

from analysis.corpus.tables import ORDERS, PROFILE, make_table
from analysis.corpus.tables.needs import only, require


def compare_orders(profiles: pd.DataFrame, *, group: str = "diversity") -> pd.DataFrame:
    """Compare the orders in which the measures of a group put the reports.

    Parameters
    ----------
    profiles : pandas.DataFrame
        As ``profile`` gives them.
    group : str
        A group of measures: diversity and length claim to measure one thing several ways; of other
        groups each measure is a thing of its own.

    Returns
    -------
    pandas.DataFrame
        One row per pair of measures: a, b, reports, tau, pairs, discordant, swapped (the pairs of
        reports ordered differently, as x/y: x has more of `a`, y more of `b`).

    Raises
    ------
    ValueError
        If no measure has that group.

    Notes
    -----
    tau-b = (C - D) / sqrt((P - T_a) (P - T_b)): of P pairs of reports, C stand in the same order, D in
    the opposite one, T are tied.

    References
    ----------
    Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika 33: 239-251.

    Examples
    --------
    >>> rows = [(d, m, "diversity", v) for m, vs in {"mtld": (1, 2, 3), "hdd": (1, 3, 2)}.items()
    ...         for d, v in zip("甲乙丙", vs)]
    >>> orders = compare_orders(pd.DataFrame(rows, columns=["doc_id", "measure", "group", "value"]))
    >>> orders[["discordant", "pairs", "swapped"]].values.tolist(), round(float(orders["tau"][0]), 3)
    ([[1, 3, '丙/乙']], 0.333)
    """
    require((profiles, only(PROFILE, "doc_id", "measure", "group", "value")))
    rows = profiles[profiles["group"] == group]
    if rows.empty and len(profiles):
        raise ValueError(f"group={group!r}: choose one of {profiles['group'].unique().tolist()}")
    wide = rows.pivot_table(index="doc_id", columns="measure", values="value", aggfunc="first")
    wide = wide.reindex(index=rows["doc_id"].unique(), columns=rows["measure"].unique())
    pairs = [(a, b, *_compare(wide[[a, b]].dropna())) for a, b in combinations(wide.columns, 2)]
    return make_table(ORDERS, pd.DataFrame(pairs, columns=ORDERS.names))


def _compare(values: pd.DataFrame) -> tuple[int, float, int, int, str]:
    from scipy.stats import kendalltau

    a, b = values.to_numpy(np.float64).T
    swapped = [
        (values.index[i], values.index[j]) if a[i] > a[j] else (values.index[j], values.index[i])
        for i, j in combinations(range(len(values)), 2)
        if (a[i] - a[j]) * (b[i] - b[j]) < 0
    ]
    varied = len(np.unique(a)) > 1 and len(np.unique(b)) > 1
    tau = float(kendalltau(a, b).statistic) if varied else np.nan
    listed = "|".join(f"{x}/{y}" for x, y in swapped)
    return len(values), tau, len(values) * (len(values) - 1) // 2, len(swapped), listed
