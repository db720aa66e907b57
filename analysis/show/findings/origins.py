"""What the table of origins says: how much is the centre's, how much is shared, how much is one's own."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.show.findings.wording import NOTHING, compose, find_leaders, percent
from analysis.show.words import ORIGINS, Form, Language, join_names, quote

_NAMED = 3


def describe_origins(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say what share of the slogans has a known source, is shared, or stands in one report alone.

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
    '提法中88%出处可考，12%仅见于一份报告；海口自己的最多'
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    sums = table.groupby("origin")["n"].sum().reindex(list(ORIGINS)).fillna(0)
    shares = sums / sums.sum()
    own = table.assign(own=table["n"].where(table["origin"] == "own", 0)).groupby("doc_id", sort=False)
    parts = own["own"].sum() / own["n"].sum()
    most = [labels.get(doc, doc) for doc in find_leaders(parts)]
    zh = language == "zh"
    central, alone = percent(shares["central"]), percent(shares["own"])
    title = (
        f"提法中{central}出处可考，{alone}仅见于一份报告"
        if zh
        else f"{central} of the slogans used have a known source, {alone} stand in one report alone"
    )
    if len(parts) > 1 and len(most) == 1:
        title += f"；{most[0]}自己的最多" if zh else f"; most of its own: {most[0]}"
    return compose(title, _tell_more(table, parts, labels, language), form=form, language=language)


def _tell_more(
    table: pd.DataFrame, parts: pd.Series, labels: Mapping[str, str], language: Language
) -> list[str]:
    zh = language == "zh"
    gap = "" if zh else " "
    each = [f"{labels.get(str(doc), str(doc))}{gap}{percent(float(part))}" for doc, part in parts.items()]
    said = [f"各报告自己的提法占：{join_names(each, language)}。" if zh else f"Own share: {', '.join(each)}."]
    known = table[table["origin"] == "central"].groupby("source", as_index=False).agg(n=("n", "sum"))
    ranked = known.sort_values(["n", "source"], ascending=[False, True])
    if len(ranked):
        sources = quote(ranked["source"].head(_NAMED).tolist(), language)
        said.append(f"引得最多的出处：{sources}。" if zh else f"Sources drawn on most: {sources}.")
    return said
