"""Dates and periods of passages, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import pandas as pd

from analysis.corpus.tables import DATES, make_table
from analysis.corpus.tables.needs import TEXTS, require
from analysis.find.periods import iterate_periods
from analysis.find.texts import Text, iterate_texts


def find_dates(passages: pd.DataFrame, *, written: Mapping[str, date] | None = None) -> pd.DataFrame:
    """Find dates and periods, with their first and last day.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.
    written : mapping of str to datetime.date, optional
        The day on which each report was written, by ``doc_id``, from which 今年 and 去年 are
        reckoned. Where it is missing such dates have no days: the text alone does not give them.

    Returns
    -------
    pandas.DataFrame
        One row per date or period: ``doc_id, passage, start, end, surface, kind, first, last``.
        ``first`` and ``last`` are days (ISO 8601, ``2021-03-19``), or None where the text does
        not suffice: 近年来, 6月1日 without a year, the end of what goes on (2018年以来).

    Raises
    ------
    ValueError
        If `written` names a report that `passages` lacks; all are named.

    Examples
    --------
    >>> rows = [("a", 0, "2021年3月19日以来,“十四五”期间,今年5月,近年来", 0)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])
    >>> dates = find_dates(passages, written={"a": date(2020, 12, 21)})
    >>> dates[["surface", "kind", "first", "last"]].values.tolist()  # doctest: +NORMALIZE_WHITESPACE
    [['2021年3月19日以来', 'since', '2021-03-19', None],
     ['十四五', 'plan', '2021-01-01', '2025-12-31'],
     ['今年5月', 'month', '2020-05-01', '2020-05-31'],
     ['近年来', 'relative', None, None]]
    """
    require((passages, TEXTS))
    written = written or {}
    unknown = sorted(set(written) - set(passages["doc_id"]))
    if unknown:
        raise ValueError(f"`written` names reports that `passages` lacks: {unknown}; drop them")
    rows = [row for text in iterate_texts(passages) for row in _state_dates(text, written.get(text.doc_id))]
    return make_table(DATES, pd.DataFrame(rows, columns=DATES.names, dtype=object))


def _state_dates(text: Text, today: date | None) -> Iterator[tuple[object, ...]]:
    for start, end, kind, *days in iterate_periods(text.folded, today=today):
        yield *text.locate(start, end), kind, *(day and day.isoformat() for day in days)
