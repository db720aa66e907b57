"""How long sentences and clauses are."""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.corpus.tables import LENGTHS, PASSAGES, make_table
from analysis.corpus.tables.needs import only, require
from analysis.corpus.text import count_han, fold, iterate_sentences
from analysis.measure.jackknife import find_jackknife_interval

# A comma between digits parts thousands; 、 parts the members of a list, which are no clauses.
_CLAUSE_END = re.compile(r"[;:。!?…—\n]|,(?!\d)|(?<!\d),")


class _Sizes(NamedTuple):
    han: int
    sentence_length: int
    clause_length: int


def measure_lengths(passages: pd.DataFrame) -> pd.DataFrame:
    """Measure the mean length of the sentences and clauses of each report.

    Parameters
    ----------
    passages : pandas.DataFrame
        As ``split_passages`` gives them; headings are left out, for they are no sentences.

    Returns
    -------
    pandas.DataFrame
        One row per report and measure: doc_id, measure (sentence_length, clause_length), n (sentences
        or clauses), value (Han characters), low, high. NaN in a report without a paragraph.

    Notes
    -----
    value = H / n, H the Han characters of all paragraphs and n their sentences (clauses) with a Han
    character. A clause ends at , ; : 。 ! ? … or a dash. The interval is that of the jackknife over
    paragraphs (`analysis.measure.jackknife.find_jackknife_interval`).

    References
    ----------
    Miller, R. G. (1974). The jackknife - a review. Biometrika 61: 1-15.

    Examples
    --------
    >>> texts = {"text": ["抓基层,强基础。", "党建引领。", "一、党建"]}
    >>> passages = pd.DataFrame(texts).assign(doc_id="a", kind=["paragraph", "paragraph", "heading"])
    >>> measure_lengths(passages)[["n", "value"]].values.tolist()
    [[2.0, 5.0], [3.0, 3.3333333333333335]]
    """
    require((passages, only(PASSAGES, "doc_id", "kind", "text")))
    rows = [
        (str(doc_id), measure, *_measure(_size(report), measure))
        for doc_id, report in passages.groupby("doc_id", sort=False, observed=True)
        for measure in _Sizes._fields[1:]
    ]
    return make_table(LENGTHS, pd.DataFrame(rows, columns=LENGTHS.names))


def _size(report: pd.DataFrame) -> pd.DataFrame:
    texts = report.loc[report["kind"] == "paragraph", "text"]
    return pd.DataFrame([_count(fold(text)) for text in texts], columns=list(_Sizes._fields), dtype="int64")


def _count(text: str) -> _Sizes:
    sentences = [text[start:end] for start, end in iterate_sentences(text)]
    clauses = _CLAUSE_END.split(text)
    return _Sizes(count_han(text), *(sum(map(bool, map(count_han, parts))) for parts in (sentences, clauses)))


def _measure(sizes: pd.DataFrame, measure: str) -> tuple[int, float, float, float]:
    held = sizes[sizes[measure] > 0]
    han, units = held["han"].to_numpy(np.float64), held[measure].to_numpy(np.float64)
    if not len(held):
        return 0, np.nan, np.nan, np.nan
    value = float(han.sum() / units.sum())
    if len(held) < 2:
        return int(units.sum()), value, np.nan, np.nan
    left_out = (han.sum() - han) / (units.sum() - units)
    return int(units.sum()), value, *find_jackknife_interval(value, left_out)
