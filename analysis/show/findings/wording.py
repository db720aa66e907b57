"""What every finding needs: a title with its prose, the leaders of a ranking, percentages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.show.words import Form, Language

NOTHING: Mapping[Language, str] = {"zh": "没有找到可以显示的内容", "en": "Nothing was found to show"}
"""The finding of a table without rows."""


def compose(title: str, details: Sequence[str], *, form: Form, language: Language) -> str:
    """Give the title alone, or the title in bold with its details behind it.

    Parameters
    ----------
    title : str
        Without an end mark.
    details : sequence of str
        Sentences with their end marks; empty ones are left out.
    form : {"prose", "title"}
    language : {"zh", "en"}

    Returns
    -------
    str

    Examples
    --------
    >>> compose("提法最密的是开头", ["占38%。"], form="prose", language="zh")
    '**提法最密的是开头。** 占38%。'
    """
    if form == "title":
        return title
    stop = "。" if language == "zh" else "."
    space = "" if language == "zh" else " "
    return f"**{title}{stop}** {space.join(detail for detail in details if detail)}".rstrip()


def find_leaders(values: pd.Series) -> list[str]:
    """Find the labels that share the highest value; several where they tie, none where all are NaN.

    Parameters
    ----------
    values : pandas.Series
        Numbers indexed by label.

    Returns
    -------
    list of str

    Examples
    --------
    >>> find_leaders(pd.Series({"吉阳": 3, "文昌": 5, "海口": 5}))
    ['文昌', '海口']
    """
    known = values.dropna()
    return [str(label) for label in known.index[known == known.max()]]


def find_top(table: pd.DataFrame, column: str) -> pd.Series:
    """Take the row with the highest value of a column; the first where several tie.

    Parameters
    ----------
    table : pandas.DataFrame
        With at least one row.
    column : str

    Returns
    -------
    pandas.Series

    Examples
    --------
    >>> find_top(pd.DataFrame({"term": ["党员", "社区"], "n": [2, 5]}), "n")["term"]
    '社区'
    """
    return table.sort_values(column, ascending=False, kind="stable").iloc[0]


def count_of(some: int, every: int, language: Language) -> str:
    """Say in how many of the reports something stands.

    Parameters
    ----------
    some, every : int
        Reports that have it, and all reports.
    language : {"zh", "en"}

    Returns
    -------
    str

    Examples
    --------
    >>> count_of(5, 5, "zh"), count_of(2, 5, "zh"), count_of(2, 5, "en")
    ('5份报告都有', '见于5份报告中的2份', 'in 2 of 5 reports')
    """
    if language == "en":
        return f"in all {every} reports" if some == every > 1 else f"in {some} of {plural(every, 'report')}"
    return f"{every}份报告都有" if some == every > 1 else f"见于{every}份报告中的{some}份"


def percent(share: float) -> str:
    """Write a share as a whole percentage.

    Parameters
    ----------
    share : float

    Returns
    -------
    str

    Examples
    --------
    >>> percent(0.384)
    '38%'
    """
    return f"{100 * share:.0f}%"


def plural(count: int, noun: str) -> str:
    """Write an English count with its noun.

    Parameters
    ----------
    count : int
    noun : str

    Returns
    -------
    str

    Examples
    --------
    >>> plural(1, "report"), plural(1200, "report")
    ('1 report', '1,200 reports')
    """
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
