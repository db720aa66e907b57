"""The measures of a profile: what each counts, in which unit, and what it is called."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pandas as pd

from analysis.corpus.lexicon.words import read_rows
from analysis.corpus.tables import MEASURES, make_table

PER_10K = "per 10,000 Han characters"
"""The unit of a rate."""

_OWN = Path(__file__).with_name("measures.tsv")


@cache
def _read() -> pd.DataFrame:
    columns = tuple(MEASURES.names)
    rows = [row for _, row in read_rows(_OWN, columns=columns, find_faults=_find_faults, unique=("measure",))]
    return make_table(MEASURES, pd.DataFrame(rows, columns=MEASURES.names))


def list_measures() -> pd.DataFrame:
    """List what `profile` measures.

    Returns
    -------
    pandas.DataFrame
        One row per measure, in the order of the profile: ``measure, group, unit, definition, source``
        (the verb that finds what is measured, and a reference), ``label_zh, label_en``.

    Examples
    --------
    >>> list_measures().set_index("measure").loc["mtld", "unit"]
    'words'
    """
    return _read().copy()


def _find_faults(row: dict[str, str]) -> Iterator[str]:
    for column, cell in row.items():
        if not cell.strip():
            yield f"the measure {row['measure']!r} has no {column}; give it one"
