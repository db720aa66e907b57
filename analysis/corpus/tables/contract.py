"""What a contract of a table is, how a table is built by it, and the columns that most tables have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd


@dataclass(frozen=True)
class Column:
    """One column: its name, pandas type and meaning."""

    name: str
    dtype: str
    meaning: str


@dataclass(frozen=True)
class Table:
    """The contract of one table: the verb that makes it, what a row is, and the columns in order."""

    verb: str
    row: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        """The column names, in order."""
        return [column.name for column in self.columns]


def make_table(contract: Table, values: pd.DataFrame | Mapping[str, Any]) -> pd.DataFrame:
    """Build a table that keeps a contract: its columns, in its order, with its types.

    Parameters
    ----------
    contract : Table
        The contract to keep.
    values : pandas.DataFrame or mapping of str to sequence
        The columns of the contract, in any order.

    Returns
    -------
    pandas.DataFrame
        One row per item, with a fresh index.

    Raises
    ------
    ValueError
        If `values` lacks a column of the contract or brings one that is not in it.
    """
    missing = [name for name in contract.names if name not in values]
    extra = [name for name in values if name not in contract.names]
    if missing or extra:
        raise ValueError(
            f"the table of {contract.verb} has the columns {contract.names}; "
            f"missing: {missing}, not in it: {extra}"
        )
    frame = pd.DataFrame({name: values[name] for name in contract.names})
    types: Any = {c.name: c.dtype for c in contract.columns}
    return frame.astype(types).reset_index(drop=True)


def list_columns(*rows: tuple[str, str, str]) -> tuple[Column, ...]:
    """Make columns of their names, types and meanings."""
    return tuple(Column(*row) for row in rows)


DOC = ("doc_id", "str", "which report; the file's stem where no registry says otherwise")
PASSAGE = ("passage", "int64", "number of the passage in its report, from 0")
START = ("start", "int64", "first character in `report.text`, counted from 0")
END = ("end", "int64", "one past the last character in `report.text`")
