"""What the tables of topics say of single reports: who talks of what, where, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.show.findings.wording import NOTHING, compose, find_top, percent, plural
from analysis.show.topic_rows import find_middles
from analysis.show.words import Form, Language, quote

_ERROR = 0.05
"""How often an interval of 95 % leaves out 0 where there is no difference."""


def describe_topic_shares(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say how wide the interval of the largest share is.

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
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    row = find_top(table, "share")
    name, label = labels.get(str(row["doc_id"]), str(row["doc_id"])), quote([str(row["label"])], language)
    share, low, high = (percent(float(row[column])) for column in ("share", "low", "high"))
    if language == "zh":
        title = f"最高的一项：{name}有{share}的段落谈{label}，区间{low}到{high}"
    else:
        title = f"Highest: {share} of the paragraphs of {name} are about {label} ({low} to {high})"
    return compose(title, [], form=form, language=language)


def describe_topic_contrasts(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say which report sets itself off from the others most, and how many differences are sure.

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
    """
    known = table[table["difference"].notna()]
    if known.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    row = find_top(known, "difference")
    name, label = labels.get(str(row["doc_id"]), str(row["doc_id"])), quote([str(row["label"])], language)
    share, others = percent(float(row["share"])), percent(float(row["others"]))
    zh, sure = language == "zh", row["difference_low"] > 0
    if sure:
        title = f"{name}比别的报告多谈{label}：" if zh else f"{name} says more of {label} than the others: "
    elif zh:
        title = f"谁多谈什么难断；差得最多的是{name}谈{label}："
    else:
        title = f"No report surely says more of a topic; widest: {name}, {label}, "
    title += f"{share}对{others}" if zh else f"{share} against {others}"
    return compose(title, [_count_sure(known, language)], form=form, language=language)


def _count_sure(known: pd.DataFrame, language: Language) -> str:
    sure = int(((known["difference_low"] > 0) | (known["difference_high"] < 0)).sum())
    every, chance = len(known), f"{_ERROR * len(known):.1f}"
    if language == "zh":
        if not sure:
            return f"{every}项比较的95%区间都含零。"
        return f"{every}项比较中，{sure}项的95%区间不含零；单凭偶然，平均也有{chance}项如此。"
    if not sure:
        return f"In all {every} comparisons the 95 % interval holds 0."
    told = f"In {sure} of {every} comparisons the 95 % interval leaves out 0"
    return f"{told}; by chance {chance} would on average."


def describe_topic_positions(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say which topic opens the reports and which closes them, by the middle of its paragraphs.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per paragraph with a topic, from `locate_topics`.
    labels : mapping of str to str
        Not needed; taken so that all findings are called alike.
    language : {"zh", "en"}
    form : {"prose", "title"}

    Returns
    -------
    str
        Markdown, or one line.
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    middles, names = find_middles(table), table.drop_duplicates("topic").set_index("topic")["label"]
    ordered: list[str] = names.reindex(middles.index).tolist()
    first, last = quote(ordered[:1], language), quote(ordered[-1:], language)
    early, late = percent(float(middles.min())), percent(float(middles.max()))
    if language == "zh":
        title = f"最靠前的是{first}（中位{early}处），最靠后的是{last}（{late}处）"
    else:
        title = f"Earliest: {first} (median at {early}); latest: {last} ({late})"
    return compose(title, [], form=form, language=language)


def describe_topic_numbers(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say which number of topics is the most stable, and which others can't be told from it.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per number of topics, from `scan_topics`.
    labels : mapping of str to str
        Not needed; taken so that all findings are called alike.
    language : {"zh", "en"}
    form : {"prose", "title"}

    Returns
    -------
    str
        Markdown, or one line.
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    best = find_top(table, "stability")
    columns = table[["k", "high"]].itertuples(index=False, name=None)
    rivals = [str(k) for k, high in columns if high >= float(best["low"]) and k != int(best["k"])]
    k, value = int(best["k"]), f"{float(best['stability']):.2f}"
    edge = ""
    if len(table) > 1 and k in (int(table["k"].min()), int(table["k"].max())):
        zh = "这是试过的主题数的一端，再往外没有试。"
        edge = zh if language == "zh" else "It is at the end of the numbers tried; beyond it none was."
    if language == "zh":
        title = f"最稳定的是{k}个主题（一致程度{value}）"
        said = f"区间重叠、也说得通的：{'、'.join(rivals)}个。" if rivals else ""
    else:
        title = f"Most stable: {k} topics (agreement {value})"
        said = f"Intervals overlap, so that these would do as well: {', '.join(rivals)}." if rivals else ""
    return compose(title, [said, edge], form=form, language=language)


def describe_topic_map(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say how many paragraphs the map shows, and in how many topics several reports meet.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per paragraph, from `map_topics`.
    labels : mapping of str to str
        Not needed; taken so that all findings are called alike.
    language : {"zh", "en"}
    form : {"prose", "title"}

    Returns
    -------
    str
        Markdown, or one line.
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    spread = table.groupby("topic")["doc_id"].nunique()
    met, topics = int((spread > 1).sum()), len(spread)
    if language == "zh":
        some = "每个都" if met == topics else f"其中{met}个"
        title = f"{len(table)}段分为{topics}个主题，{some}有两份以上报告的段落"
    else:
        some = "all" if met == topics else met or "none"
        title = f"{len(table)} paragraphs in {plural(topics, 'topic')}, {some} of which hold several reports"
    return compose(title, [], form=form, language=language)
