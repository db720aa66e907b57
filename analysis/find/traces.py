"""Which report has a repeated string first."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from analysis.corpus.tables import REPEATS, REPORTS, TRACES, make_table
from analysis.corpus.tables.needs import only, require


def trace_repeats(repeats: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """Tell which report has each repeated string first, by the days of publication.

    Parameters
    ----------
    repeats : pandas.DataFrame
        As from `find_repeats`.
    reports : pandas.DataFrame
        As from `tabulate`; of its columns, ``doc_id`` and ``date`` are used.

    Returns
    -------
    pandas.DataFrame
        One row per string: ``string, han_chars, n, reports, direction, first, date``. The
        direction is "earlier" where one report has an earlier date than all others (``first``,
        with its ``date``), "same day" where several share the earliest date, "unknown" where the
        date of a report is missing, and "same report" where one report repeats itself.

    Raises
    ------
    ValueError
        If `reports` lacks a report that `repeats` names, or has one twice; all are named.

    Notes
    -----
    An earlier date does not make a source: both may quote a third text, and a report without
    a date may be earlier than all.

    Examples
    --------
    >>> from datetime import date
    >>> from analysis.find.repeats import find_repeats
    >>> rows = [("a", 0, "打造创新创业人才高地", 0), ("b", 0, "打造创新创业人才高地。", 0)]
    >>> repeats = find_repeats(pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"]))
    >>> reports = pd.DataFrame({"doc_id": ["a", "b"], "date": [date(2021, 5, 1), date(2020, 12, 21)]})
    >>> trace_repeats(repeats, reports)[["direction", "first"]].values.tolist()
    [['earlier', 'b']]
    """
    require(
        (repeats, only(REPEATS, "string", "doc_id", "han_chars")), (reports, only(REPORTS, "doc_id", "date"))
    )
    days = _read_days(repeats, reports)
    rows = [
        (string, group["han_chars"].iloc[0], len(group), group["doc_id"].nunique(), *_trace(group, days))
        for string, group in repeats.groupby("string", sort=False)
    ]
    return make_table(TRACES, pd.DataFrame(rows, columns=TRACES.names, dtype=object))


def _read_days(repeats: pd.DataFrame, reports: pd.DataFrame) -> dict[str, date | None]:
    names: list[str] = reports["doc_id"].tolist()
    missing = sorted(set(repeats["doc_id"]) - set(names))
    twice = sorted({name for name in names if names.count(name) > 1})
    if missing or twice:
        raise ValueError(
            f"reports named in `repeats` but not in `reports`: {missing}; in it twice: {twice}; "
            "give the table of the same reports, as `tabulate` makes it"
        )
    dates: list[Any] = reports["date"].tolist()
    return {name: None if pd.isna(day) else day for name, day in zip(names, dates, strict=True)}


def _trace(group: pd.DataFrame, days: dict[str, date | None]) -> tuple[str, str | None, date | None]:
    """Give the direction, the first report and its date."""
    names: list[str] = group["doc_id"].unique().tolist()
    if len(names) == 1:
        return "same report", names[0], days[names[0]]
    dated = sorted((day, name) for name in names if (day := days[name]) is not None)
    if len(dated) < len(names):
        return "unknown", None, None
    (day, name), (next_day, _) = dated[:2]
    return ("same day", None, day) if day == next_day else ("earlier", name, day)
