"""Frequencies: terms by rank, with their share and how evenly they are spread."""

from __future__ import annotations

import pandas as pd

from analysis.corpus.tables import FREQUENCIES, make_table
from analysis.corpus.tables.needs import COUNTS, SIZES, require
from analysis.measure.counts import By
from analysis.measure.dispersion import measure_dispersion


def tabulate_frequencies(counts: pd.DataFrame, passages: pd.DataFrame, *, by: By = "term") -> pd.DataFrame:
    """Rank the terms of all reports by how often they stand there.

    Parameters
    ----------
    counts : pandas.DataFrame
        As ``count_terms`` or ``count_phrases`` gives them.
    passages : pandas.DataFrame
        All passages of the reports, also those without any term.
    by : {"term", "category"}
        What to count together; a category needs ``count_phrases``.

    Returns
    -------
    pandas.DataFrame
        One row per term, the most frequent first: rank (terms of equal n share the lowest), term, n,
        share (of all that is counted, 0 to 1), range_passages, range_reports, dp_norm, kld_norm (high
        values: few passages have it; see ``measure_dispersion``).

    Raises
    ------
    ValueError
        If `by` is unknown, or counts name passages that are not given.

    Examples
    --------
    >>> import pandas as pd
    >>> passages = pd.DataFrame({"doc_id": "文昌", "passage": range(2), "text": ["党建引领网格", "网格党建"]})
    >>> counts = pd.DataFrame({"doc_id": "文昌", "passage": [0, 1, 0], "term": ["网格", "网格", "党建"]})
    >>> tabulate_frequencies(counts.assign(n=1), passages)[["rank", "term", "n"]].values.tolist()
    [[1, '网格', 2], [2, '党建', 1]]
    """
    require((counts, COUNTS), (passages, SIZES))
    spread = measure_dispersion(counts, passages, by=by)
    ranked = spread.assign(
        rank=spread["n"].rank(method="min", ascending=False), share=spread["n"] / max(spread["n"].sum(), 1)
    )
    return make_table(FREQUENCIES, ranked.sort_values(["rank", "term"])[FREQUENCIES.names])
