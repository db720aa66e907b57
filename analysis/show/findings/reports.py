"""What the table of reports says: how many, how long, what their files do not state."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.show.findings.wording import NOTHING, compose, plural
from analysis.show.words import Form, Language, join_names


def describe_reports(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say how many reports there are, how far their lengths lie apart, and what is not stated.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per report, from `tabulate`.
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    form : {"prose", "title"}

    Returns
    -------
    str
        Markdown, or one line.

    Examples
    --------
    >>> table = pd.DataFrame({"doc_id": ["a", "b"], "han_chars": [4000, 2000], "passages": [30, 20],
    ...                       "date": [None, None], "script": ["simplified", "traditional"]})
    >>> describe_reports(table, labels={"a": "吉阳", "b": "文昌"}, language="zh", form="title")
    '2份报告共6,000字，最长的吉阳是最短的文昌的2.0倍'
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    lengths = table.set_index("doc_id")["han_chars"]
    title = _compare_lengths(lengths, labels, language)
    return compose(title, _list_gaps(table, labels, language), form=form, language=language)


def _compare_lengths(lengths: pd.Series, labels: Mapping[str, str], language: Language) -> str:
    zh, total, count = language == "zh", int(lengths.sum()), len(lengths)
    whole = f"{count}份报告共{total:,}字" if zh else f"{plural(count, 'report')}, {total:,} Han characters"
    short, long = float(lengths.min()), float(lengths.max())
    if count == 1 or short == 0:
        return whole
    if short == long:
        return whole + ("，长度相同" if zh else ", all of one length")
    low, high = (labels.get(str(i), str(i)) for i in (lengths.idxmin(), lengths.idxmax()))
    times = f"{long / short:.1f}"
    if zh:
        return f"{whole}，最长的{high}是最短的{low}的{times}倍"
    return f"{whole}; {high} is {times} times as long as {low}"


def _list_gaps(table: pd.DataFrame, labels: Mapping[str, str], language: Language) -> list[str]:
    undated = [labels.get(d, d) for d in table.loc[table["date"].isna(), "doc_id"]]
    traditional = [labels.get(d, d) for d in table.loc[table["script"] == "traditional", "doc_id"]]
    zh, passages = language == "zh", int(table["passages"].sum())
    said = [f"共{passages:,}段（含标题）。" if zh else f"They hold {passages:,} passages, headings included."]
    if undated:
        names = join_names(undated, language)
        said.append(f"{names}未注明日期。" if zh else f"No date is stated for {names}.")
    if traditional:
        names = join_names(traditional, language)
        said.append(f"{names}原文为繁体。" if zh else f"In traditional script: {names}.")
    return said
