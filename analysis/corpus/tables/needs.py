"""What a verb needs of the tables it is given: a table at all, with the columns that it reads."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from analysis.corpus.tables.contract import Table
from analysis.corpus.tables.counts import TERM_COUNTS
from analysis.corpus.tables.pages import PASSAGES


def only(contract: Table, *names: str) -> Table:
    """Give a contract with some of its columns: those that a verb reads.

    Parameters
    ----------
    contract : Table
    *names : str
        Columns of the contract; without any, a table is needed, whatever its columns.

    Returns
    -------
    Table

    Raises
    ------
    ValueError
        If the contract has no such column.

    Examples
    --------
    >>> only(PASSAGES, "doc_id", "text").names
    ['doc_id', 'text']
    """
    strange = [name for name in names if name not in contract.names]
    if strange:
        raise ValueError(f"no column {strange} in the table of {contract.verb}; choose from {contract.names}")
    return replace(contract, columns=tuple(column for column in contract.columns if column.name in names))


TEXTS = only(PASSAGES, "doc_id", "passage", "text", "start")
KINDS = only(PASSAGES, "doc_id", "passage", "kind", "text", "start")
SECTIONS = only(PASSAGES, "doc_id", "passage", "kind", "heading", "text", "start")
SIZES = only(PASSAGES, "doc_id", "passage", "text")
PLACES = only(PASSAGES, "doc_id", "passage", "start", "end")
_PLACE = ["doc_id", "passage"]

COUNTS = replace(only(TERM_COUNTS, "doc_id", "passage", "n"), verb="count_terms or count_phrases")


def require(*given: tuple[object, Table]) -> None:
    """Refuse what is no table, or lacks a column that is read, before pandas fails on it.

    Parameters
    ----------
    *given : tuple
        Each a table and the columns that it needs.

    Raises
    ------
    TypeError
        If one is no table.
    ValueError
        If one lacks a column.

    Examples
    --------
    >>> require((pd.DataFrame({"doc_id": ["甲"], "text": ["党建引领"]}), only(PASSAGES, "doc_id", "text")))
    """
    strange = [
        f"{type(value).__name__} given; needed is the table of {need.verb}"
        for value, need in given
        if not isinstance(value, pd.DataFrame)
    ]
    lacking = [
        f"the table of {need.verb} is needed, with the columns {need.names}; missing: {missing}"
        for value, need in given
        if isinstance(value, pd.DataFrame) and (missing := [n for n in need.names if n not in value])
    ]
    if strange or lacking:
        raise (TypeError if strange else ValueError)("; ".join(strange + lacking))


def require_passages(rows: pd.DataFrame, passages: pd.DataFrame, *, name: str) -> None:
    """Refuse rows of passages that are not given: a join would lose them, or leave them without values.

    Parameters
    ----------
    rows : pandas.DataFrame
        With `doc_id` and `passage`.
    passages : pandas.DataFrame
    name : str
        What the rows are, for the error.

    Raises
    ------
    ValueError
        Naming the first of the passages that are lacking.
    """
    known = pd.MultiIndex.from_frame(passages[_PLACE])
    places = pd.MultiIndex.from_frame(rows[_PLACE])
    strange = list(dict.fromkeys(places[~places.isin(known)]))
    if strange:
        raise ValueError(
            f"{name} stand in {len(strange)} passages that are not in `passages`: {strange[:5]}; "
            "give the passages they were made from"
        )
