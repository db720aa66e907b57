"""tf-idf weights of terms in reports."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.corpus.tables import TERM_COUNTS, TFIDF, make_table
from analysis.corpus.tables.needs import only, require
from analysis.measure.counts import order_falling, sum_groups, to_matrix
from analysis.measure.resampling import Floats


def weigh_tfidf(counts: pd.DataFrame) -> pd.DataFrame:
    """Weigh the terms of each report by tf-idf, the idf taken over passages.

    Parameters
    ----------
    counts : pandas.DataFrame
        As ``count_terms`` gives them: doc_id, passage, term, n.

    Returns
    -------
    pandas.DataFrame
        One row per term in a report where it occurs: doc_id, term, n, tfidf; in each report the
        heaviest first, terms of equal weight in the order of their characters.

    Notes
    -----
    idf(t) = ln((1 + P) / (1 + p(t))) + 1, where P is the number of passages that hold any term and
    p(t) the number that hold t; five reports would allow only five values of idf. The weight in a
    report is n * idf, each report's weights divided by their Euclidean length: scikit-learn's
    ``TfidfTransformer(smooth_idf=True, norm="l2")`` fitted on passages and applied to reports.

    References
    ----------
    Spärck Jones, K. (1972). A statistical interpretation of term specificity. Journal of
    Documentation 28: 11-21.

    Examples
    --------
    >>> import pandas as pd
    >>> terms = {"doc_id": list("aab"), "passage": [0, 1, 0], "term": ["党建", "引领", "党建"]}
    >>> counts = pd.DataFrame(terms).assign(n=1)
    >>> weigh_tfidf(counts)[["term", "tfidf"]].round(3).values.tolist()
    [['引领', 0.796], ['党建', 0.605], ['党建', 1.0]]
    """
    require((counts, only(TERM_COUNTS, "doc_id", "passage", "term", "n")))
    if counts.empty:
        return make_table(TFIDF, {name: [] for name in TFIDF.names})
    matrix = to_matrix(counts)
    reports, doc_ids = pd.factorize(matrix.doc_ids)
    by_report = sum_groups(matrix.n, reports, len(doc_ids))
    weights = apply_tfidf(matrix.n, by_report).tocoo()
    table = pd.DataFrame({"report": weights.row, "term": weights.col, "tfidf": weights.data})
    table["n"] = np.asarray(by_report[weights.row, weights.col]).ravel().astype(np.int64)
    table = table.assign(key=order_falling(table["tfidf"])).sort_values(["report", "key", "term"])
    table = table.assign(doc_id=doc_ids[table["report"]], term=matrix.terms[table["term"]])
    return make_table(TFIDF, table[TFIDF.names])


def apply_tfidf(passages: sparse.csr_array, rows: sparse.csr_array) -> sparse.csr_array:
    """Weigh rows by the tf-idf that scikit-learn fits on passages; see :func:`weigh_tfidf`."""
    return sparse.csr_array(_fit(passages).transform(rows))


def measure_idf(passages: sparse.csr_array) -> Floats:
    """Give the idf of each term over passages; see :func:`weigh_tfidf`."""
    return np.asarray(_fit(passages).idf_, dtype=np.float64)


def _fit(passages: sparse.csr_array) -> Any:
    from sklearn.feature_extraction.text import TfidfTransformer

    return TfidfTransformer(smooth_idf=True, norm="l2").fit(passages)
