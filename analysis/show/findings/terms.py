"""What a table of tf-idf weights says: which terms stand out, and how few reports share."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.show.findings.wording import NOTHING, compose, plural
from analysis.show.words import Form, Language, quote

TOP = 10
"""How many terms of each report count as its top terms."""


def describe_terms(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say how many of the reports' ten heaviest terms belong to one report only.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term in a report, from `weigh_tfidf`.
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
    >>> table = pd.DataFrame({"doc_id": ["a", "a", "b"], "term": ["党员", "社区", "党员"],
    ...                       "n": [3, 2, 4], "tfidf": [0.9, 0.4, 1.0]})
    >>> describe_terms(table, labels={"a": "吉阳", "b": "文昌"}, language="zh", form="title")
    '各报告分量最重的10个词合计2个，其中1个只在一份报告上榜'
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    top = _rank(table).groupby("doc_id", sort=False).head(TOP)
    spread = top.groupby("term")["doc_id"].nunique()
    if len(top["doc_id"].unique()) == 1:
        title = _name_leader(top, labels, language)
    else:
        title = _count_own(len(spread), int((spread == 1).sum()), language)
    return compose(title, _list_top(top, spread, labels, language), form=form, language=language)


def describe_cloud(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Name the three heaviest terms of one report, or of all by their mean weight.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term in a report, from `weigh_tfidf`.
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
    >>> table = pd.DataFrame({"doc_id": ["a", "a"], "term": ["党员", "社区"], "n": [3, 2],
    ...                       "tfidf": [0.9, 0.4]})
    >>> describe_cloud(table, labels={"a": "吉阳"}, language="zh", form="title")
    '吉阳分量最重的词是“党员”“社区”'
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    total = table.groupby("term", as_index=False)["tfidf"].sum().assign(doc_id="")
    heaviest = quote(_rank(total)["term"].head(3).tolist(), language)
    docs, zh = table["doc_id"].unique().tolist(), language == "zh"
    name = labels.get(docs[0], docs[0])
    if len(docs) > 1:
        name = f"{len(docs)}份报告合起来，" if zh else f"{plural(len(docs), 'report')} together"
    title = f"{name}分量最重的词是{heaviest}" if zh else f"Heaviest in {name}: {heaviest}"
    said = "词云只显示突出与否，不是证据。" if zh else "A cloud shows prominence; it is no evidence."
    return compose(title, [said], form=form, language=language)


def _rank(table: pd.DataFrame) -> pd.DataFrame:
    """Heaviest first within a report; ties in the order of the terms, so that runs agree."""
    return table.sort_values(["doc_id", "tfidf", "term"], ascending=[True, False, True])


def _name_leader(top: pd.DataFrame, labels: Mapping[str, str], language: Language) -> str:
    doc = str(top["doc_id"].iloc[0])
    name, term = labels.get(doc, doc), quote([str(top["term"].iloc[0])], language)
    return f"{name}最突出的词是{term}" if language == "zh" else f"{term} stands out most in {name}"


def _count_own(total: int, own: int, language: Language) -> str:
    if language == "zh":
        return f"各报告分量最重的{TOP}个词合计{total}个，其中{own}个只在一份报告上榜"
    return f"Of the {total} terms in the reports' top {TOP}, {own} belong to one report only"


def _list_top(
    top: pd.DataFrame, spread: pd.Series, labels: Mapping[str, str], language: Language
) -> list[str]:
    colon, stop = ("：", "。") if language == "zh" else (": ", ".")
    ranked = {str(doc): rows["term"].head(3).tolist() for doc, rows in top.groupby("doc_id", sort=False)}
    docs = sorted(ranked, key=[*labels, *ranked].index)
    each = [f"{labels.get(doc, doc)}{colon}{quote(ranked[doc], language)}" for doc in docs]
    said = ["；".join(each) + stop if language == "zh" else "; ".join(each) + stop]
    shared = quote([str(term) for term in spread.index[spread > 1]], language)
    if shared:
        said.append(f"不止一份报告上榜的：{shared}。" if language == "zh" else f"Shared: {shared}.")
    return said
