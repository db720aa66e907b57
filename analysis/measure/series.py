"""The series of each report that are most worth quoting."""

from __future__ import annotations

import pandas as pd

from analysis.corpus.tables import PARALLELS, SERIES, make_table
from analysis.corpus.tables.needs import TEXTS, require
from analysis.corpus.text import count_han

_ORDER = ["weight", "regularity", "han", "start"]


def quote_series(series: pd.DataFrame, passages: pd.DataFrame, *, per_report: int = 1) -> pd.DataFrame:
    """Quote the longest and most regular series of each report.

    Parameters
    ----------
    series : pandas.DataFrame
        As ``find_parallels`` gives them.
    passages : pandas.DataFrame
        Their passages, as ``split_passages`` gives them.
    per_report : int
        How many of each report, at least 1.

    Returns
    -------
    pandas.DataFrame
        One row per series, the best of a report first: doc_id, group, passage, members, regularity,
        frame, text, start, end. Series that cross passages can't be quoted in one piece and are
        left out, and of series inside one another the better one stays.

    Raises
    ------
    ValueError
        If `per_report` is below 1.

    Notes
    -----
    Series are ranked by members times regularity, then by regularity, then by Han characters. The
    regularity is the shortest member's Han characters as a share of the longest's.

    Examples
    --------
    >>> text = "坚持抓基层、强基础、固基本。"
    >>> passages = pd.DataFrame({"doc_id": "a", "passage": 0, "text": [text], "start": 0, "end": len(text)})
    >>> spans = [(2, 5), (6, 9), (10, 13)]
    >>> rows = [("a", 0, i, 0, text[s:e], "X基Y", s, e) for i, (s, e) in enumerate(spans)]
    >>> columns = ["doc_id", "group", "member", "passage", "text", "frame", "start", "end"]
    >>> quote_series(pd.DataFrame(rows, columns=columns), passages)[["text", "regularity"]].values.tolist()
    [['抓基层、强基础、固基本', 1.0]]
    """
    require((series, PARALLELS), (passages, TEXTS))
    if per_report < 1:
        raise ValueError(f"per_report={per_report}: give at least 1")
    found = _sum_up(series).query("passages == 1")
    found = found.sort_values(_ORDER, ascending=[False, False, False, True])
    ranked = {str(doc_id): rows for doc_id, rows in found.groupby("doc_id", observed=True)}
    # The order of the reports is that of the passages, not of the best series.
    chosen = [
        row
        for doc_id in passages["doc_id"].unique()
        if doc_id in ranked
        for row in _choose(ranked[doc_id], per_report)
    ]
    table = pd.DataFrame(chosen, columns=found.columns)
    home = passages[["doc_id", "passage", "text", "start"]].rename(columns={"text": "whole", "start": "at"})
    table = table.merge(home, how="left", on=["doc_id", "passage"])
    spans = zip(table["whole"], table["at"], table["start"], table["end"], strict=True)
    table["text"] = [whole[start - at : end - at] for whole, at, start, end in spans]
    return make_table(SERIES, table[SERIES.names])


def _sum_up(series: pd.DataFrame) -> pd.DataFrame:
    """Give each series in one row."""
    sized = series.assign(han=series["text"].map(count_han).astype("int64"))
    found = sized.groupby(["doc_id", "group"], sort=False, observed=True, as_index=False).agg(
        passage=("passage", "first"),
        passages=("passage", "nunique"),
        members=("member", "count"),
        frame=("frame", "first"),
        start=("start", "min"),
        end=("end", "max"),
        han=("han", "sum"),
        shortest=("han", "min"),
        longest=("han", "max"),
    )
    regularity = found["shortest"] / found["longest"].where(found["longest"] > 0)
    return found.assign(regularity=regularity, weight=found["members"] * regularity)


def _choose(ranked: pd.DataFrame, number: int) -> list[dict[str, object]]:
    chosen: list[dict[str, object]] = []
    taken: list[tuple[int, int]] = []
    for row in ranked.to_dict("records"):
        start, end = int(row["start"]), int(row["end"])
        if len(chosen) < number and all(end <= first or start >= last for first, last in taken):
            chosen.append({str(name): value for name, value in row.items()})
            taken.append((start, end))
    return chosen
