"""What the tables of topics say: how much the largest covers, and whether topics cut across reports."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.show.findings.wording import NOTHING, compose, count_of, find_leaders, find_top, percent, plural
from analysis.show.words import Form, Language, join_names, name_value, quote


def describe_topics(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say how widely the largest topic spreads and which topics stand in one report only.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per topic in a report, from `share_topics`.
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
    >>> table = pd.DataFrame({"doc_id": ["a", "a", "b", "b"], "topic": [0, 1, 0, 1],
    ...                       "label": ["党员", "社区"] * 2, "paragraphs": [6, 2, 4, 0],
    ...                       "share": [0.75, 0.25, 1.0, 0.0]})
    >>> describe_topics(table, labels={"a": "吉阳", "b": "文昌"}, language="zh", form="title")
    '最大的主题“党员”占全部段落的83%，2份报告都有'
    """
    total = int(table["paragraphs"].sum())
    if total == 0:
        return compose(NOTHING[language], [], form=form, language=language)
    found = table[table["paragraphs"] > 0]
    sizes = found.groupby("topic")["paragraphs"].sum()
    first = int(find_leaders(sizes)[0])
    spread = found.groupby("topic")["doc_id"].nunique()
    name = quote([str(found.loc[found["topic"] == first, "label"].iloc[0])], language)
    share, wide, reports = percent(float(sizes.max()) / total), int(spread[first]), table["doc_id"].nunique()
    if language == "zh":
        title = f"最大的主题{name}占全部段落的{share}，{count_of(wide, reports, language)}"
    else:
        title = f"Largest topic ({name}): {share} of paragraphs, {count_of(wide, reports, language)}"
    details = [_warn_narrow(spread, reports, language), _name_heaviest(found, labels, language)]
    return compose(title, details, form=form, language=language)


def _warn_narrow(spread: pd.Series, reports: int, language: Language) -> str:
    # A topic that stands in one report alone is that report under another name.
    alone = [name_value("topic", t, labels={}, language=language) for t in spread.index[spread == 1]]
    if reports == 1:
        return ""
    if not alone:
        return "每个主题都跨越两份以上报告。" if language == "zh" else "Every topic cuts across reports."
    names = join_names(alone, language)
    return f"只见于一份报告、须当心的：{names}。" if language == "zh" else f"In one report only: {names}."


def _name_heaviest(found: pd.DataFrame, labels: Mapping[str, str], language: Language) -> str:
    row = find_top(found, "share")
    doc = str(row["doc_id"])
    name, topic = labels.get(doc, doc), quote([str(row["label"])], language)
    share = percent(float(row["share"]))
    if language == "zh":
        return f"最集中的是{name}：{share}的段落属于{topic}。"
    return f"The most concentrated report is {name}: {share} of its paragraphs belong to the topic {topic}."


def describe_topic_terms(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say how many topics there are and how much vocabulary they share.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per heavy term of a topic, from `list_topic_terms`.
    labels : mapping of str to str
        Not needed; taken so that all findings are called alike.
    language : {"zh", "en"}
    form : {"prose", "title"}

    Returns
    -------
    str
        Markdown, or one line.

    Examples
    --------
    >>> table = pd.DataFrame({"topic": [0, 0, 1, 1], "label": ["党员", "党员", "社区", "社区"],
    ...                       "term": ["党员", "服务", "社区", "服务"], "weight": [1.0, 0.5, 1.0, 0.4]})
    >>> describe_topic_terms(table, labels={}, language="zh", form="title")
    '2个主题的3个关键词中，1个为多个主题共有'
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    spread = table.groupby("term")["topic"].nunique()
    topics, terms, shared = table["topic"].nunique(), len(spread), int((spread > 1).sum())
    if language == "zh":
        title = f"{topics}个主题的{terms}个关键词中，{shared}个为多个主题共有"
    else:
        title = (
            f"{plural(topics, 'topic')}, {plural(terms, 'key term')}; {shared} stand in more than one topic"
        )
    widest = quote(find_leaders(spread)[:3], language) if shared else ""
    said = f"跨主题最多的是{widest}。" if language == "zh" else f"Spread over most topics: {widest}."
    return compose(title, [said if shared else ""], form=form, language=language)
