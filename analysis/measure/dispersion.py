"""Dispersion: is a term spread over the passages, or does it stand in few of them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from analysis.corpus.tables import DISPERSION, make_table
from analysis.corpus.tables.needs import COUNTS, SIZES, require
from analysis.corpus.text import count_han
from analysis.measure.counts import By, check_by, sum_groups, sum_terms, to_matrix
from analysis.measure.resampling import Floats


def measure_dispersion(counts: pd.DataFrame, passages: pd.DataFrame, *, by: By = "term") -> pd.DataFrame:
    """Measure how evenly each term is spread over the passages of all reports.

    Parameters
    ----------
    counts : pandas.DataFrame
        As ``count_terms`` or ``count_phrases`` gives them.
    passages : pandas.DataFrame
        All passages of the reports, also those without any term; as ``split_passages`` gives them.
        For the spread within one report, give the counts and the passages of that report.
    by : {"term", "category"}
        What to count together; a category needs ``count_phrases``.

    Returns
    -------
    pandas.DataFrame
        One row per term (or category), sorted by its characters: term, n, range_passages, passages,
        range_reports, reports, dp, dp_norm, kld, kld_norm. High values mean that a term stands in few
        passages. NaN where there are fewer than two passages, and for kld and kld_norm where a term
        stands in a passage without Han characters.

    Raises
    ------
    ValueError
        If `by` is unknown, `counts` has no such column, or counts name passages that are not given.

    Notes
    -----
    With s_i the share of passage i in all Han characters and v_i its share in the term's occurrences,

        DP = sum |v_i - s_i| / 2,   DPnorm = DP / (1 - min s_i),
        KLD = sum v_i log2(v_i / s_i),   normalised KLD / (1 + KLD).

    All four depend on how frequent a term is: what occurs once stands in one passage and can't be
    even. Compare terms of like n.

    References
    ----------
    Gries, S. Th. (2008). Dispersions and adjusted frequencies in corpora. International Journal of
    Corpus Linguistics 13: 403-437.
    Lijffijt, J. & Gries, S. Th. (2012). Correction to "Dispersions and adjusted frequencies in
    corpora". International Journal of Corpus Linguistics 17: 147-149.
    Gries, S. Th. (2020). Analyzing dispersion. In: A Practical Handbook of Corpus Linguistics, 99-118.
    Gries, S. Th. (2024). Frequency, Dispersion, Association, and Keyness, 90-92.

    Examples
    --------
    >>> import pandas as pd
    >>> texts = ["党建引领" * 5, "基层治理" * 5, "服务群众" * 10]
    >>> passages = pd.DataFrame({"doc_id": "文昌", "passage": range(3), "text": texts})
    >>> counts = pd.DataFrame({"doc_id": "文昌", "passage": [0, 1, 2, 0], "term": ["网格"] * 3 + ["候鸟"]})
    >>> spread = measure_dispersion(counts.assign(n=[1, 1, 2, 4]), passages)
    >>> spread[["term", "dp", "dp_norm", "kld"]].values.tolist()
    [['候鸟', 0.75, 1.0, 2.0], ['网格', 0.0, 0.0, 0.0]]
    """
    require((counts, COUNTS), (passages, SIZES))
    check_by(counts, by)
    matrix = to_matrix(counts, by=by, passages=passages)
    reports, doc_ids = pd.factorize(matrix.doc_ids)
    by_report = sum_groups(matrix.n, reports, len(doc_ids))
    han = passages["text"].map(count_han).to_numpy(np.float64)
    table = pd.DataFrame(
        {
            "term": matrix.terms,
            "n": matrix.n.sum(axis=0),
            "range_passages": (matrix.n > 0).sum(axis=0),
            "passages": len(passages),
            "range_reports": (by_report > 0).sum(axis=0),
            "reports": len(doc_ids),
        }
    )
    return make_table(DISPERSION, table.assign(**_measure_spread(matrix.n, han)))


def _measure_spread(counts: sparse.csr_array, sizes: Floats) -> dict[str, Floats]:
    if len(sizes) < 2 or not sizes.any():
        undefined: Floats = np.full(counts.shape[1], np.nan)
        return dict.fromkeys(("dp", "dp_norm", "kld", "kld_norm"), undefined)
    dp = measure_dp(counts, sizes)
    kld = measure_kld(counts, sizes)
    dp_norm = dp / (1 - sizes.min() / sizes.sum())
    return {"dp": dp, "dp_norm": dp_norm, "kld": kld, "kld_norm": kld / (1 + kld)}


def measure_dp(counts: sparse.csr_array, sizes: Floats) -> Floats:
    """Give the deviation of proportions (DP) of each term; see :func:`measure_dispersion`.

    Parameters
    ----------
    counts : sparse array of shape (parts, terms)
        Occurrences.
    sizes : ndarray of shape (parts,)
        Size of each part.

    Returns
    -------
    ndarray of shape (terms,)
        NaN where a term does not occur.

    Examples
    --------
    >>> import numpy as np
    >>> from scipy import sparse
    >>> counts = sparse.csr_array(np.array([[1], [2], [3], [4], [5]]))  # Gries (2008): "a" in five parts
    >>> round(float(measure_dp(counts, np.array([9.0, 10, 10, 10, 11]))[0]), 6)
    0.18
    """
    terms, found, expected = _share(counts, sizes)
    # Both shares sum to 1, so that what is above in some parts is what is below in the others.
    above = np.bincount(terms, np.maximum(found - expected, 0), minlength=counts.shape[1])
    return np.where(sum_terms(counts) > 0, above, np.nan)


def measure_kld(counts: sparse.csr_array, sizes: Floats) -> Floats:
    """Give the Kullback-Leibler divergence of each term, in bits; see :func:`measure_dispersion`.

    Parameters
    ----------
    counts : sparse array of shape (parts, terms)
        Occurrences.
    sizes : ndarray of shape (parts,)
        Size of each part.

    Returns
    -------
    ndarray of shape (terms,)
        NaN where a term does not occur, or stands in a part without size.

    Examples
    --------
    >>> import numpy as np
    >>> from scipy import sparse
    >>> counts = sparse.csr_array(np.array([[1], [2], [3], [4], [5]]))  # Gries (2020): "a" in five parts
    >>> round(float(measure_kld(counts, np.array([9.0, 10, 10, 10, 11]))[0]), 6)
    0.136972
    """
    terms, found, expected = _share(counts, sizes)
    ratio = np.divide(found, expected, out=np.full(len(found), np.nan), where=expected > 0)
    divergence = np.bincount(terms, found * np.log2(ratio), minlength=counts.shape[1])
    # Equal shares may give -1e-17.
    return np.where(sum_terms(counts) > 0, np.maximum(divergence, 0), np.nan)


def _share(counts: sparse.csr_array, sizes: Floats) -> tuple[npt.NDArray[np.int32], Floats, Floats]:
    """Give the term, the share found and the share expected of each part that holds a term."""
    cells = counts.tocoo()
    held = cells.data > 0
    parts, terms, n = cells.row[held], cells.col[held], cells.data[held]
    return terms, n / sum_terms(counts)[terms], sizes[parts] / sizes.sum()
