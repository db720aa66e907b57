"""Unevenness: which terms are spread least evenly over all reports at once."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.corpus.tables import UNEVENNESS, make_table
from analysis.corpus.tables.needs import COUNTS, require
from analysis.measure.contrasts import measure_g2
from analysis.measure.counts import By, check_by, measure_sizes, order_falling, sum_groups, to_matrix
from analysis.measure.dispersion import measure_kld
from analysis.measure.permutation import permute_groups
from analysis.measure.rates import PER


def rank_unevenness(  # noqa: PLR0913 - every option is named by the caller
    counts: pd.DataFrame,
    *,
    passages: pd.DataFrame | None = None,
    by: By = "term",
    draws: int = 1000,
    seed: int = 0,
    progress: bool = False,
) -> pd.DataFrame:
    """Rank terms by how unevenly the reports use them, all reports at once.

    Parameters
    ----------
    counts : pandas.DataFrame
        As ``count_terms`` or ``count_phrases`` gives them.
    passages : pandas.DataFrame, optional
        All passages; with them sizes are Han characters, without them counted terms (`unit`).
    by : {"term", "category"}
        What to count together; a category needs ``count_phrases``.
    draws, seed : int
        Number of permutations (0 leaves `p_permutation` NaN), and the seed.
    progress : bool
        Show a progress bar.

    Returns
    -------
    pandas.DataFrame
        One row per term, the most uneven first: term, n, reports, highest (the report with the highest
        rate), per_10k (there), unit, kld (bits), g2, g2_scaled, p_permutation.

    Raises
    ------
    ValueError
        If there are fewer than two reports, `by` is unknown, or counts name passages that are not given.

    Notes
    -----
    `kld` compares a term's shares over the reports with the reports' shares of all text: 0 where all
    use it at one rate, 2 bits where all occurrences stand in a quarter of the text. `g2_scaled` is
    G² / phi, the statistic that is permuted (:mod:`analysis.measure.permutation`).

    Examples
    --------
    >>> import pandas as pd
    >>> rows = [("海口", p, "网格", 2) for p in range(6)] + [("文昌", p, "候鸟", 2) for p in range(6)]
    >>> rows += [(doc, p, "党建", 2) for doc in ("海口", "文昌") for p in range(6)]
    >>> counts = pd.DataFrame(rows, columns=["doc_id", "passage", "term", "n"])
    >>> rank_unevenness(counts)[["term", "highest", "kld"]].values.tolist()
    [['候鸟', '文昌', 1.0], ['网格', '海口', 1.0], ['党建', '海口', 0.0]]
    """
    require((counts, COUNTS))
    check_by(counts, by)
    matrix = to_matrix(counts, by=by, passages=passages)
    sizes, unit = measure_sizes(matrix, passages)
    groups, doc_ids = pd.factorize(matrix.doc_ids)
    if len(doc_ids) < 2:
        raise ValueError(f"{len(doc_ids)} report: how reports differ can only be seen in two or more")
    by_report = sum_groups(matrix.n, groups, len(doc_ids))
    held = np.bincount(groups, sizes).astype(np.float64)
    rates = by_report.toarray() / np.where(held > 0, held, np.nan)[:, None]
    permuted = permute_groups(matrix.n, sizes, groups, draws=draws, seed=seed, progress=progress)
    table = pd.DataFrame(
        {
            "term": matrix.terms,
            "n": by_report.sum(axis=0),
            "reports": (by_report > 0).sum(axis=0),
            "highest": doc_ids[np.nanargmax(rates, axis=0)] if len(matrix.terms) else [],
            "per_10k": PER * np.nanmax(rates, axis=0, initial=0),
            "unit": unit,
            "kld": measure_kld(by_report, held),
            "g2": measure_g2(by_report.toarray(), held),
            "g2_scaled": permuted.observed,
            "p_permutation": permuted.p,
        }
    )
    order = table.assign(key=order_falling(permuted.observed)).sort_values(["key", "term"])
    return make_table(UNEVENNESS, order.drop(columns="key"))
