"""What a profile says: in which measures a report stands apart, and where measures disagree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.show.findings.wording import NOTHING, compose, find_top, plural
from analysis.show.profile_rows import DEVICES, MANNER
from analysis.show.words import STYLES, Form, Language, join_names


def describe_profile(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say in which devices a report's interval lies above those of all others.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per report and measure, from `profile`.
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
    >>> table = pd.DataFrame({"doc_id": ["a", "b"], "measure": "claims", "value": [30.0, 150.0],
    ...                       "low": [10.0, 100.0], "high": [60.0, 200.0]})
    >>> describe_profile(table, labels={"a": "吉阳", "b": "文昌"}, language="zh", form="title")
    '1项手法中分得出最高者的有1项：数字（文昌）'
    """
    return _describe(table, DEVICES, ("项手法", "device"), labels=labels, language=language, form=form)


def describe_manner(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say in which measures of address, quotation, length and diversity a report stands above all others.

    Arguments and result are those of `describe_profile`.
    """
    return _describe(table, MANNER, ("项写法", "measure"), labels=labels, language=language, form=form)


def _describe(
    table: pd.DataFrame,
    measures: Sequence[str],
    noun: tuple[str, str],
    *,
    labels: Mapping[str, str],
    language: Language,
    form: Form,
) -> str:
    held = table.dropna(subset=["value"])
    held = held[held["value"] > 0]
    shown = [name for name in measures if (held["measure"] == name).any()]
    if not shown:
        return compose(NOTHING[language], [], form=form, language=language)
    leaders = {name: _find_clear_leader(held[held["measure"] == name]) for name in shown}
    clear = {name: labels.get(doc, doc) for name, doc in leaders.items() if doc}
    zh = language == "zh"
    told = [
        f"{STYLES[m][language]}（{doc}）" if zh else f"{STYLES[m][language]} ({doc})"
        for m, doc in clear.items()
    ]
    listed = ("、" if zh else ", ").join(told)
    if zh:
        title = f"{len(shown)}{noun[0]}中分得出最高者的有{len(clear)}项" + (f"：{listed}" if listed else "")
    else:
        title = f"A report leads clearly in {len(clear)} of {plural(len(shown), noun[1])}"
        title += f": {listed}" if listed else ""
    open_ = [STYLES[name][language] for name in shown if name not in clear]
    return compose(title, [_tell_open(open_, language)], form=form, language=language)


def _find_clear_leader(rows: pd.DataFrame) -> str:
    """Find the report whose interval lies above those of all others; none in a corpus of one."""
    best = find_top(rows, "value")
    rivals = rows[rows["doc_id"] != best["doc_id"]]
    return str(best["doc_id"]) if len(rivals) and best["low"] > rivals["high"].max() else ""


def _tell_open(names: Sequence[str], language: Language) -> str:
    if not names:
        return ""
    listed = join_names(names, language)
    if language == "zh":
        return f"{listed}的最高者与其他报告区间重叠，先后难断。"
    return f"In {listed} the highest interval overlaps with others: the order is open."


def describe_orders(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say which two measures of one thing disagree most on the order of the reports.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per pair of measures, from `compare_orders`.
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
    >>> table = pd.DataFrame({"a": ["mtld"], "b": ["hdd"], "tau": [0.333], "pairs": [3],
    ...                       "discordant": [1], "swapped": ["x/y"]})
    >>> describe_orders(table, labels={"x": "吉阳", "y": "文昌"}, language="zh")
    '**1对指标中有1对把报告排得不一样；分歧最大的是MTLD和HD-D（τ = 0.33）。** 3对报告中有1对次序相反：吉阳／文昌。'
    """
    known = table.dropna(subset=["tau"])
    if known.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    worst = find_top(known.assign(disagreement=-known["tau"]), "disagreement")
    differ, names = (
        int((known["discordant"] > 0).sum()),
        [_name(worst[side], language) for side in ("a", "b")],
    )
    pair, tau = join_names(names, language), f"τ = {worst['tau']:.2f}"
    if language == "zh":
        title = f"{len(known)}对指标中有{differ}对把报告排得不一样；分歧最大的是{pair}（{tau}）"
    else:
        title = f"{differ} of {plural(len(known), 'pair')} of measures order the reports differently; "
        title += f"most: {pair} ({tau})"
    return compose(title, [_tell_swaps(worst, labels, language)], form=form, language=language)


def _name(measure: str, language: Language) -> str:
    return STYLES[measure][language] if measure in STYLES else measure


def _tell_swaps(row: pd.Series, labels: Mapping[str, str], language: Language) -> str:
    pairs = [pair.split("/") for pair in str(row["swapped"]).split("|") if pair]
    named = ["／".join(labels.get(doc, doc) for doc in pair) for pair in pairs]
    if not named:
        return ""
    every, swapped = int(row["pairs"]), int(row["discordant"])
    if language == "zh":
        return f"{every}对报告中有{swapped}对次序相反：{'、'.join(named)}。"
    return f"They swap {swapped} of {plural(every, 'pair')} of reports: {', '.join(named)}."
