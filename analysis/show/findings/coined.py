"""What the tables of sharing, formulas, coinages and families say."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.show.findings.wording import (
    NOTHING,
    compose,
    count_of,
    find_leaders,
    find_top,
    percent,
    plural,
)
from analysis.show.words import Form, Language, join_names, name_value, quote

_FEW = 3


def describe_sharing(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say how many slogans stay within one report, and what counting tokens would have lost.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per slogan, from `compare_phrases`.
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
    >>> table = pd.DataFrame({"phrase": ["党建引领", "红哨驿站"], "doc_ids": ["a|b", "a"], "reports": [2, 1],
    ...                       "n": [3, 1], "whole_tokens": [3, 1], "one_token": [3, 0]})
    >>> describe_sharing(table, labels={"a": "吉阳", "b": "文昌"}, language="zh", form="title")
    '2个提法中，50%只见于一份报告；共用最多的是吉阳和文昌：1个'
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    own, total = percent(float((table["reports"] == 1).mean())), len(table)
    pairs = _count_pairs(table)
    zh = language == "zh"
    said = f"{own} of {plural(total, 'slogan')} stand in one report only"
    title = f"{total:,}个提法中，{own}只见于一份报告" if zh else said
    if not pairs.empty:
        a, b = str(pairs.index[0]).split("|")
        names, most = join_names([labels.get(a, a), labels.get(b, b)], language), int(pairs.iloc[0])
        ties = int((pairs == most).sum()) - 1
        title += f"；共用最多的是{names}：{most}个" if zh else f"; most are shared by {names}: {most}"
        if ties:
            title += f"（另有{ties}对并列）" if zh else f" (tied with {ties} more)"
    return compose(title, [_tell_lost(table, language)], form=form, language=language)


def _count_pairs(table: pd.DataFrame) -> pd.Series:
    """Count the slogans of each pair of reports, the pair with most first."""
    pairs = [
        f"{a}|{b}"
        for docs in (users.split("|") for users in table["doc_ids"])
        for number, a in enumerate(docs)
        for b in docs[number + 1 :]
    ]
    return pd.Series(pairs, dtype="str").value_counts(sort=False).sort_values(ascending=False, kind="stable")


def _tell_lost(table: pd.DataFrame, language: Language) -> str:
    total, one, whole = (int(table[name].sum()) for name in ("n", "one_token", "whole_tokens"))
    kept, cut = percent(one / total), percent(1 - whole / total)
    if language == "zh":
        lost = f"另有{cut}的边界被分词切断，连词串也数不到" if whole < total else "没有一处的边界被分词切断"
        return f"按字符串共数出{total:,}处，其中只有{kept}在分词后恰好是一个词；{lost}。"
    lost = f"{cut} are cut across by tokens, so that no sequence of tokens finds them"
    return (
        f"Counted on the string there are {total:,} occurrences; {kept} are a single token, and "
        f"{lost if whole < total else 'none is cut across by tokens'}."
    )


def describe_formulas(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say for how many number formulas parts are found, and where the number does not agree.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per number formula, from `explain_formulas`.
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
    >>> table = pd.DataFrame({"phrase": ["三变", "131"], "parts_found": [3, 0], "number": [3, 3],
    ...                       "agrees": pd.array([True, None], dtype="boolean")})
    >>> describe_formulas(table, labels={}, language="zh", form="title")
    '2个数字提法中，1个在文中找到了各项，其余1个没有找到'
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    total = table["phrase"].nunique()
    explained = table[table["parts_found"] > 0]
    known = explained["phrase"].nunique()
    wrong = explained.loc[explained["agrees"].eq(False).fillna(False), "phrase"].unique().tolist()
    if language == "zh":
        title = f"{total}个数字提法中，{known}个在文中找到了各项，其余{total - known}个没有找到"
        said = f"项数不符的：{quote(wrong[:_FEW], language)}。" if wrong else "所说的项数与所列的都相符。"
    else:
        title = f"Parts are found for {known} of {plural(total, 'number formula')}"
        said = (
            f"Number and parts disagree in: {quote(wrong[:_FEW], language)}."
            if wrong
            else "Where parts are named, they are as many as stated."
        )
    return compose(title, [said if known else ""], form=form, language=language)


def describe_coinages(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say how many coinages stay within one report, and which travel.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per coinage, from `list_coinages`.
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
    >>> table = pd.DataFrame({"phrase": ["红哨驿站", "双报到"], "doc_id": ["a", "a"], "reports": [1, 2],
    ...                       "n": [1, 2], "gloss": ["服务点", ""]})
    >>> describe_coinages(table, labels={"a": "吉阳"}, language="zh", form="title")
    '2个自创提法中，1个只有一份报告用；最多的是吉阳，1个'
    """
    own = table[table["reports"] == 1]
    if own.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    counts = own["doc_id"].value_counts(sort=False)
    names = join_names([labels.get(doc, doc) for doc in find_leaders(counts)], language)
    total, alone, most = len(table), len(own), int(counts.max())
    if language == "zh":
        title = f"{total:,}个自创提法中，{alone:,}个只有一份报告用；最多的是{names}，{most}个"
    else:
        title = f"{alone:,} of {plural(total, 'coinage')} stay in one report; most: {names}, {most}"
    return compose(title, [_tell_travel(table, language)], form=form, language=language)


def _tell_travel(table: pd.DataFrame, language: Language) -> str:
    travelled = table[table["reports"] > 1].sort_values(["reports", "n"], ascending=False, kind="stable")
    glossed = int((table["gloss"] != "").sum())
    names = quote(travelled["phrase"].head(_FEW).tolist(), language)
    if language == "zh":
        such = "，如" if len(travelled) > _FEW else "："
        also = f"不止一份报告用的有{len(travelled)}个{such}{names}；" if names else ""
        return f"{also}文中有解释的{glossed}个。"
    such = ", such as" if len(travelled) > _FEW else ":"
    also = f"Used by several: {len(travelled)}{such} {names}. " if names else ""
    return f"{also}The texts explain {glossed}."


def describe_families(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say which families of metaphors all reports draw on, and which lead.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per family in a report, from `measure_rates(count_families(…), …, by="category")`.
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
    >>> table = pd.DataFrame({"doc_id": ["a", "b"], "term": ["engine", "engine"],
    ...                       "n": [3, 1], "per_10k": [9.0, 2.0]})
    >>> describe_families(table, labels={"a": "吉阳", "b": "文昌"}, language="zh", form="title")
    '比喻用得最多的是动力类：共4次，2份报告都有'
    """
    found = table[(table["n"] > 0) & (table["term"] != "other")]
    if found.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    spread = found.groupby("term").agg(reports=("doc_id", "nunique"), n=("n", "sum")).reset_index()
    first = find_top(spread.sort_values(["reports", "term"], ascending=[False, True]), "n")
    alike = (spread["n"] == first["n"]) & (spread["reports"] == first["reports"])
    level = [str(term) for term in spread.loc[alike, "term"]]
    family = join_names([name_value("family", t, labels={}, language=language) for t in level], language)
    every, wide, often = table["doc_id"].nunique(), int(first["reports"]), int(first["n"])
    peak, rest = find_top(found, "per_10k"), int(table.loc[table["term"] == "other", "n"].sum())
    doc, rate = labels.get(str(peak["doc_id"]), str(peak["doc_id"])), f"{peak['per_10k']:.1f}"
    kind = name_value("family", peak["term"], labels={}, language=language)
    if language == "zh":
        each = "各" if len(level) > 1 else "共"
        title = f"比喻用得最多的是{family}类：{each}{often}次，{count_of(wide, every, language)}"
        more = f"；另有{rest}次未归类" if rest else ""
        said = f"共{len(spread)}类；密度最高的是{doc}的{kind}类，每万字{rate}次{more}。"
    else:
        each = " each" if len(level) > 1 else ""
        title = f"Commonest family of metaphors: {family}, {often}{each}, {count_of(wide, every, language)}"
        more = f"; unassigned: {rest}" if rest else ""
        said = f"{len(spread)} families; densest: {kind} in {doc}, {rate} per 10,000{more}."
    return compose(title, [said], form=form, language=language)
