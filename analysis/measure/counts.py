"""Counts: terms and slogans alike become one row per term and passage."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Literal, NamedTuple, get_args

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from analysis.corpus.lexicon.words import read_stopwords
from analysis.corpus.tables import HITS, PHRASE_COUNTS, TERM_COUNTS, TOKENS, make_table
from analysis.corpus.tables.needs import only, require
from analysis.corpus.text import HAN, count_han

By = Literal["term", "category"]
"""What to count together."""


Unit = Literal["Han character", "term"]
"""What sizes are counted in."""


class Matrix(NamedTuple):
    """Counts as a sparse matrix: a row per unit (passage), a column per term."""

    n: sparse.csr_array
    units: pd.MultiIndex
    terms: pd.Index

    @property
    def doc_ids(self) -> pd.Index:
        """The report of each unit."""
        return self.units.get_level_values("doc_id")

    @property
    def members(self) -> sparse.csr_array:
        """1 where a unit (column) belongs to a report (row), the reports in the order in which they come."""
        reports, doc_ids = pd.factorize(self.doc_ids)
        return _mark_members(reports, len(doc_ids))


_WORD = rf"[{HAN}A-Za-z].*[{HAN}A-Za-z]"
_FORMULA = r"\w[+\uff0b]\w"
NAMES = ("nr", "nrfg", "nrt", "ns", "nt", "nz")
"""Parts of speech of names: persons, places, organisations, others; the registry's names have nz."""


def drop_names(tokens: pd.DataFrame) -> pd.DataFrame:
    """Leave out the names of persons, places and organisations, by their part of speech.

    A report says its own place's name all the time; that tells where it is from, not how it speaks.

    Parameters
    ----------
    tokens : pandas.DataFrame
        As ``segment`` gives them.

    Returns
    -------
    pandas.DataFrame
        The other tokens (jieba's tags nr, ns, nt and nz are names; the registry's names have nz).
    """
    require((tokens, only(TOKENS, "pos")))
    return tokens[~tokens["pos"].isin(NAMES)].reset_index(drop=True)


def count_terms(tokens: pd.DataFrame, *, stopwords: Collection[str] | None = None) -> pd.DataFrame:
    """Count the terms of each passage.

    A term is a token of two characters or more that begins and ends with a Han character or a
    letter, or a kept formula such as 1+8+38+N, and is no stopword.

    Parameters
    ----------
    tokens : pandas.DataFrame
        As ``segment`` gives them.
    stopwords : collection of str, optional
        Words to leave out; the package's list of function words where None, nothing where empty.

    Returns
    -------
    pandas.DataFrame
        One row per term in a passage: doc_id, passage, term, n; sorted by passage, then by term.

    Raises
    ------
    TypeError
        If `stopwords` is one string, whose characters would be the words.

    Examples
    --------
    >>> import pandas as pd
    >>> tokens = pd.DataFrame({"doc_id": "a", "passage": 0, "token": ["党建", "的", "党建", "引领", "。"]})
    >>> count_terms(tokens)[["term", "n"]].values.tolist()
    [['党建', 2], ['引领', 1]]
    """
    require((tokens, only(TOKENS, "doc_id", "passage", "token")))
    if isinstance(stopwords, str):
        raise TypeError(f"stopwords={stopwords!r}: give a list of words, such as [{stopwords!r}]")
    token = tokens["token"].astype("category")
    words = token.cat.categories.astype("str")
    wanted = is_term(words, read_stopwords() if stopwords is None else stopwords)
    chosen = tokens.loc[wanted[token.cat.codes], ["doc_id", "passage", "token"]]
    return make_table(TERM_COUNTS, _count(chosen.rename(columns={"token": "term"})))


def is_term(words: pd.Index, stopwords: Collection[str]) -> npt.NDArray[np.bool_]:
    """Tell which words :func:`count_terms` counts."""
    kept = words.str.fullmatch(_WORD) | words.str.contains(_FORMULA)
    return np.asarray(kept & ~words.isin(list(stopwords)), dtype=bool)


def count_phrases(hits: pd.DataFrame) -> pd.DataFrame:
    """Count the slogans of each passage.

    Parameters
    ----------
    hits : pandas.DataFrame
        As ``find_phrases`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per slogan in a passage: doc_id, passage, term (the canonical form), category, n;
        sorted by passage, then by slogan. A slogan found under two categories keeps the one it is
        found under most often, so that its counts are not split.
    """
    require((hits, only(HITS, "doc_id", "passage", "phrase", "category")))
    counted = hits.rename(columns={"phrase": "term"})[["doc_id", "passage", "term", "category"]]
    main = _find_main_category(counted)
    counted = counted.assign(category=counted["term"].map(main))
    return make_table(PHRASE_COUNTS, _count(counted))


def _find_main_category(counted: pd.DataFrame) -> pd.Series:
    sizes = counted.groupby(["term", "category"], as_index=False).size()
    best = sizes.sort_values(["size", "category"], ascending=[False, True]).drop_duplicates("term")
    return best.set_index("term")["category"]


def _count(rows: pd.DataFrame) -> pd.DataFrame:
    """Count equal rows; the documents keep the order in which they come."""
    plain = rows.astype({"doc_id": "str", "term": "str"})
    order = {doc_id: n for n, doc_id in enumerate(plain["doc_id"].unique())}
    counted = plain.groupby(list(plain.columns), as_index=False).size().rename(columns={"size": "n"})
    counted["order"] = counted["doc_id"].map(order)
    return counted.sort_values(["order", "passage", "term"]).drop(columns="order")


def to_matrix(counts: pd.DataFrame, *, by: str = "term", passages: pd.DataFrame | None = None) -> Matrix:
    """Lay counts out as a sparse matrix.

    Parameters
    ----------
    counts : pandas.DataFrame
        As :func:`count_terms` or :func:`count_phrases` gives them.
    by : str
        The column that is to give the matrix its columns.
    passages : pandas.DataFrame, optional
        The passages that are to be rows, also those without any term; without it, the passages
        that hold a term, in the order in which they come.

    Returns
    -------
    Matrix
        The terms sorted by their characters.

    Raises
    ------
    ValueError
        If counts name a passage that is not in `passages`.
    """
    keys = pd.MultiIndex.from_frame(counts[["doc_id", "passage"]])
    units = keys.unique() if passages is None else pd.MultiIndex.from_frame(passages[["doc_id", "passage"]])
    terms = pd.Index(sorted(counts[by].unique()), dtype="str")
    rows, columns = units.get_indexer(keys), terms.get_indexer(pd.Index(counts[by]))
    if (rows < 0).any():
        strange = list(dict.fromkeys(keys[rows < 0]))
        raise ValueError(f"counts name {len(strange)} passages that are not in `passages`: {strange[:5]}")
    n = sparse.coo_array((counts["n"].to_numpy(np.float64), (rows, columns)), shape=(len(units), len(terms)))
    return Matrix(n.tocsr(), units, terms)


def sum_groups(
    counts: sparse.csr_array, groups: npt.NDArray[np.integer[Any]], number: int
) -> sparse.csr_array:
    """Sum the rows of passages into rows of groups, such as reports: each passage has its group's number."""
    return (_mark_members(groups, number) @ counts).tocsr()


def _mark_members(groups: npt.NDArray[np.integer[Any]], number: int) -> sparse.csr_array:
    ones, places = np.ones(len(groups)), np.arange(len(groups))
    return sparse.coo_array((ones, (groups, places)), shape=(number, len(groups))).tocsr()


def sum_terms(counts: sparse.csr_array) -> npt.NDArray[np.float64]:
    """Sum the occurrences of each term over all rows."""
    return np.asarray(counts.sum(axis=0), dtype=np.float64).ravel()


def measure_sizes(matrix: Matrix, passages: pd.DataFrame | None) -> tuple[npt.NDArray[np.float64], Unit]:
    """Give the size of each row of a matrix: the Han characters of `passages`, or the terms counted."""
    if passages is None:
        return np.asarray(matrix.n.sum(axis=1), dtype=np.float64).ravel(), "term"
    return passages["text"].map(count_han).to_numpy(np.float64), "Han character"


def order_falling(values: Iterable[float]) -> list[float]:
    """Give keys that sort values from the largest down, rounded: machines differ in the last digits."""
    return [-float(f"{value:.9g}") for value in values]


def check_by(counts: pd.DataFrame, by: str) -> None:
    """Refuse to count by what is unknown, or by a column that the counts don't have."""
    if by not in get_args(By) or by not in counts.columns:
        raise ValueError(
            f"by={by!r}: choose one of {get_args(By)} that is a column of counts ({list(counts.columns)})"
        )
