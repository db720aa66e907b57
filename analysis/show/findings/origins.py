"""What the table of origins says: how much is the centre's, how much is shared, how much is one's own."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.show.findings.wording import NOTHING, compose, percent
from analysis.show.words import ORIGINS, Form, Language, join_names, quote

_NAMED = 3


def describe_origins(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say what share of the occurrences has a known source, and what share is found nowhere else.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term in a report, from `trace_origins`.
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
    >>> table = pd.DataFrame({"doc_id": ["a", "a", "b"], "term": ["乡村振兴", "红哨驿站", "乡村振兴"],
    ...     "n": [3, 1, 4], "origin": ["central", "own", "central"], "source": ["十九大", None, "十九大"]})
    >>> describe_origins(table, labels={"a": "海口", "b": "文昌"}, language="zh", form="title")
    '按次数，88%的提法出处可考，12%为词表和别的报告所无，各报告0%到25%'
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    sums = table.groupby("origin")["n"].sum().reindex(list(ORIGINS)).fillna(0)
    shares = sums / sums.sum()
    own = table.assign(own=table["n"].where(table["origin"] == "own", 0)).groupby("doc_id", sort=False)
    parts = own["own"].sum() / own["n"].sum()
    zh = language == "zh"
    central, alone = percent(shares["central"]), percent(shares["own"])
    # "own" is less than what stands in one report: of that the lexicon knows a part from elsewhere.
    title = (
        f"按次数，{central}的提法出处可考，{alone}为词表和别的报告所无"
        if zh
        else f"Of all uses of slogans, {central} have a known source, {alone} are in no list or other report"
    )
    low, high = percent(float(parts.min())), percent(float(parts.max()))
    if low != high:
        title += f"，各报告{low}到{high}" if zh else f" ({low} to {high} by report)"
    return compose(title, _tell_more(table, parts, labels, language), form=form, language=language)


def _tell_more(
    table: pd.DataFrame, parts: pd.Series, labels: Mapping[str, str], language: Language
) -> list[str]:
    zh = language == "zh"
    gap = "" if zh else " "
    each = [f"{labels.get(str(doc), str(doc))}{gap}{percent(float(part))}" for doc, part in parts.items()]
    said = [
        f"各报告这样的提法占：{join_names(each, language)}。"
        if zh
        else f"In no list or other report: {join_names(each, language)}."
    ]
    known = table[table["origin"] == "central"].groupby("source", as_index=False).agg(n=("n", "sum"))
    ranked = known.sort_values(["n", "source"], ascending=[False, True]).head(_NAMED)
    if len(ranked):
        told = [
            f"{quote([source], language)}{n}次" if zh else f"{source} ({n})"
            for source, n in zip(
                ranked["source"].str.replace(",", "，" if zh else ", "), ranked["n"], strict=True
            )
        ]
        said.append(f"最常见的出处：{'、'.join(told)}。" if zh else f"Commonest sources: {'; '.join(told)}.")
    return said
