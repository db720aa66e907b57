"""What the reports have in common besides their words, and what follows for comparing them."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.show.findings.wording import NOTHING, compose
from analysis.show.words import Form, Language, join_names

_CONDITIONS: Mapping[str, Mapping[Language, tuple[str, str]]] = {
    "level": {
        "zh": ("级别", "级别不同，管的事不同，用词的差别可能由此而来"),
        "en": (
            "Level",
            "offices of different level deal with different matters, which alone changes the words",
        ),
    },
    "province": {
        "zh": ("省份", "各省自有其部署和提法，不宜记在单篇名下"),
        "en": (
            "Province",
            "provinces have campaigns and formulas of their own; don't credit one report with them",
        ),
    },
    "outlet": {
        "zh": ("媒体", "编辑不同，文风不同"),
        "en": ("Outlet", "editors differ in style"),
    },
    "genre": {
        "zh": ("体裁", "记者写的和单位写的，语气和人称本来就不同"),
        "en": ("Genre", "reporters and offices write in different voices"),
    },
    "script": {
        "zh": ("文字", "繁体已转为简体再数"),
        "en": ("Script", "traditional characters are simplified before anything is counted"),
    },
}
_SCRIPTS: Mapping[Language, Mapping[str, str]] = {
    "zh": {"simplified": "简体", "traditional": "繁体"},
    "en": {},
}
_LONG_APART = 12
_TWICE = 2.0


def describe_comparability(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say in which conditions the reports differ, and what follows for comparing them.

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
        Markdown with a line for each condition: date, level, province, outlet, genre, script, length.

    Examples
    --------
    >>> table = pd.DataFrame({"doc_id": ["a", "b"], "date": [None, None], "level": ["市", "区"],
    ...     "province": ["海南省"] * 2, "outlet": [None, None], "genre": ["新闻报道"] * 2,
    ...     "script": ["simplified"] * 2, "han_chars": [4000, 3000]})
    >>> describe_comparability(table, labels={"a": "甲", "b": "乙"}, language="zh", form="title")
    '7个条件中，1个各篇不一，2个有未注明的'
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    judged = [_judge_dates(table, labels, language)]
    judged += [_judge(table, name, labels, language) for name in _CONDITIONS]
    judged.append(_judge_lengths(table, language))
    differ, gaps = (sum(mark in marks for marks, _ in judged) for mark in ("differs", "gap"))
    title = _count_conditions(len(judged), differ, gaps, language)
    if form == "title":
        return title
    return (
        compose(title, [], form=form, language=language)
        + "\n\n"
        + "\n".join(f"- {line}" for _, line in judged)
    )


def _count_conditions(every: int, differ: int, gaps: int, language: Language) -> str:
    if language == "zh":
        title = f"{every}个条件中，" + (f"{differ}个各篇不一" if differ else "没有已知各篇不一的")
        return title + (f"，{gaps}个有未注明的" if gaps else "")
    verb = "differ" if differ > 1 else "differs" if differ else "is known to differ"
    title = f"Of {every} conditions, {differ or 'none'} {verb}"
    return title + (f" and {gaps} {'is' if gaps == 1 else 'are'} not stated for every report" if gaps else "")


def _judge(
    table: pd.DataFrame, name: str, labels: Mapping[str, str], language: Language
) -> tuple[set[str], str]:
    """Tell the values of a condition with the reports that have them, and what follows if they differ."""
    head, follows = _CONDITIONS[name][language]
    known = table[table[name].notna()]
    groups = [
        f"{_SCRIPTS[language].get(str(value), value)}{_in_brackets(part['doc_id'], labels, language)}"
        for value, part in known.groupby(name, sort=False)
    ]
    gap = _name_gap(table[table[name].isna()]["doc_id"], labels, language)
    stop, comma = ("。", "；") if language == "zh" else (".", "; ")
    differs = len(groups) > 1
    told = [*groups, *([gap] if gap else []), *([follows] if differs else [])]
    return _mark(differs, gap), f"**{head}**{'：' if language == 'zh' else ': '}{comma.join(told)}{stop}"


def _mark(differs: bool, gap: str) -> set[str]:
    return {mark for mark, given in (("differs", differs), ("gap", bool(gap))) if given}


def _in_brackets(doc_ids: pd.Series, labels: Mapping[str, str], language: Language) -> str:
    names = join_names([labels.get(doc, doc) for doc in doc_ids], language)
    return f"（{names}）" if language == "zh" else f" ({names})"


def _name_gap(doc_ids: pd.Series, labels: Mapping[str, str], language: Language) -> str:
    if doc_ids.empty:
        return ""
    names = join_names([labels.get(doc, doc) for doc in doc_ids], language)
    return f"{names}未注明" if language == "zh" else f"not stated for {names}"


def _judge_dates(table: pd.DataFrame, labels: Mapping[str, str], language: Language) -> tuple[set[str], str]:
    days = sorted(table["date"].dropna())
    gap = _name_gap(table[table["date"].isna()]["doc_id"], labels, language)
    months = (days[-1] - days[0]).days / 30.44 if days else 0.0
    zh, ends = language == "zh", dict.fromkeys([*days[:1], *days[-1:]])
    told = [" – ".join(map(str, ends))] if days else []
    if months > _LONG_APART:
        told.append(
            f"相隔{months:.0f}个月，年份不同，当年的提法也不同"
            if zh
            else f"{months:.0f} months apart: each year has its formulas"
        )
    if gap:
        told.append(f"{gap}，谁先说的难断" if zh else f"{gap}, so that who said a thing first is open")
    marks = _mark(months > _LONG_APART, gap)
    return marks, ("**日期**：" + "；".join(told) + "。") if zh else ("**Date**: " + "; ".join(told) + ".")


def _judge_lengths(table: pd.DataFrame, language: Language) -> tuple[set[str], str]:
    low, high = int(table["han_chars"].min()), int(table["han_chars"].max())
    times = high / low if low else float("inf")
    state = _mark(times >= _TWICE, "")
    if language == "zh":
        return state, f"**篇幅**：{low:,}–{high:,}字，最长的是最短的{times:.1f}倍；比每万字的次数，不比次数。"
    told = f"{low:,} to {high:,} Han characters, {times:.1f} times as many; compare rates, not counts"
    return state, f"**Length**: {told}."
