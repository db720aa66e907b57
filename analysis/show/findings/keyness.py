"""What the tables of keyness say: what sets a report apart, and how few of the candidates survive."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.show.comparisons import SURE, rank_key_terms
from analysis.show.findings.wording import NOTHING, compose, plural
from analysis.show.words import METHODS, Form, Language, quote

_NAMED = 3
_TARGETS = 3


def describe_keyness(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Name the terms that set each target apart and survive the permutation, or say that none does.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term, from `find_keyness`; several targets may stand in one table.
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
    >>> table = pd.DataFrame({"target": "a", "term": ["网格", "党建", "社区"],
    ...     "log_ratio": [3.0, 1.0, -2.0], "low": [2.0, -1.0, -4.0], "p_permutation": [0.01, 0.5, 0.04]})
    >>> describe_keyness(table, labels={"a": "海口"}, language="zh", form="title")
    '经得起置换检验的特色词有1个：海口“网格”'
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    sure = table[table["p_permutation"] <= SURE]
    more = sure[sure["log_ratio"] > 0]
    title = _name_survivors(table, more, labels, language)
    return compose(title, _tell_rest(table, sure, language), form=form, language=language)


def _tell_rest(table: pd.DataFrame, sure: pd.DataFrame, language: Language) -> list[str]:
    """Say what did not survive, what is used less, and what the test does not allow for."""
    less, zh = int((sure["log_ratio"] < 0).sum()), language == "zh"
    unsure = int(((table["low"] > 0) & (table["p_permutation"] > SURE)).sum())
    chance = (
        f"另有{unsure}个词各自的95%区间在1倍以上，却没有通过：词一多，总有几个碰巧如此。"
        if zh
        else f"The intervals of {plural(unsure, 'more term')} lie above 1, and do not survive: among so "
        "many terms some do by chance."
    )
    rare = f"用得明显少的有{less}个。" if zh else f"Used clearly less: {less}."
    single = (
        "每份报告的检验校正了词数，没有再校正份数。"
        if zh
        else "Each report's test is corrected for the number of terms, not for the number of reports."
    )
    several = len(table["target"].unique()) > 1
    told = {chance: unsure > 0, rare: less > 0, single: len(sure) > 0 and several}
    return [sentence for sentence, holds in told.items() if holds]


def _name_survivors(
    table: pd.DataFrame, more: pd.DataFrame, labels: Mapping[str, str], language: Language
) -> str:
    zh = language == "zh"
    if table["p_permutation"].isna().all():
        return "与通用汉语相比，没有段落可以置换" if zh else "Against general Chinese there is no permutation"
    if more.empty:
        return "没有一个特色词经得起置换检验" if zh else "No keyword survives the permutation"
    each: list[str] = []
    for target, rows in more.sort_values("low", ascending=False, kind="stable").groupby("target", sort=False):
        name, terms = labels.get(str(target), str(target)), rows["term"].head(_NAMED).tolist()
        rest = "等" if zh and len(rows) > _NAMED else " …" if len(rows) > _NAMED else ""
        each.append(f"{name}{'' if zh else ' '}{quote(terms, language)}{rest}")
    listed = "，".join(each[:_TARGETS]) if zh else "; ".join(each[:_TARGETS])
    if len(each) > _TARGETS:
        more_targets = len(each) - _TARGETS
        listed += f"，另{more_targets}份报告也有" if zh else f"; and in {more_targets} more"
    if zh:
        return f"经得起置换检验的特色词有{len(more)}个：{listed}"
    return f"{plural(len(more), 'keyword')} survive{'s' * (len(more) == 1)} the permutation: {listed}"


def describe_calls(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say how many terms G² calls different, and how many of them the permutation leaves.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per comparison and method, from `count_calls`.
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
    >>> table = pd.DataFrame({"target": "a", "method": ["g2", "permutation"], "terms": 90, "called": [12, 1]})
    >>> describe_calls(table, labels={}, language="zh", form="title")
    'G² 逐词看有12处不同，段落置换只认1处'
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    sums = table.groupby("method")["called"].sum().reindex(list(METHODS)).fillna(0).astype(int)
    terms, zh = int(table.groupby("target")["terms"].max().sum()), language == "zh"
    careless, kept = int(sums["g2"]), int(sums["permutation"])
    title = (
        f"G² 逐词看有{careless}处不同，段落置换{f'只认{kept}处' if kept else '一处也不认'}"
        if zh
        else f"Term by term, G² calls {careless} different; the permutation of paragraphs keeps "
        f"{kept or 'none'}"
    )
    said = (
        f"共比较{terms:,}次。逐词检验不管比了多少次；G² 又把一段里反复出现的词当作多次独立的证据。"
        if zh
        else f"{terms:,} comparisons. A test of each term for itself takes no account of their number; and "
        "G² takes a word repeated in one paragraph for so many independent pieces of evidence."
    )
    return compose(title, [said], form=form, language=language)


def describe_key_cloud(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Name the three terms with the highest z of one target, or of all, among those used twice at least.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term, from `find_keyness`.
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
    >>> table = pd.DataFrame({"target": ["a", "a"], "term": ["网格", "社区"], "n_target": [5, 3],
    ...                       "z": [4.0, 2.0], "p_permutation": [0.01, 1.0]})
    >>> describe_key_cloud(table, labels={"a": "海口"}, language="zh", form="title")
    '最能把海口区别开来的词：“网格”“社区”'
    """
    key = rank_key_terms(table)
    if key.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    terms = quote(key["term"].head(_NAMED).tolist(), language)
    targets, zh = table["target"].unique().tolist(), language == "zh"
    name = labels.get(targets[0], targets[0])
    if len(targets) > 1:
        name = "一份报告" if zh else "one report"
    title = f"最能把{name}区别开来的词：{terms}" if zh else f"What sets {name} apart: {terms}"
    count = int((key["p_permutation"] <= SURE).sum())
    said = f"其中{count}个经得起置换检验。" if zh else f"Of all, {count} survive the permutation."
    return compose(title, [said], form=form, language=language)
