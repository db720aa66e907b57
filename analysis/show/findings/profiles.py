"""What a profile says: in which measures reports stand apart, and where measures disagree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import comb

import pandas as pd

from analysis.show.findings.wording import NOTHING, compose, find_top, plural
from analysis.show.profile_rows import DEVICES, MANNER
from analysis.show.words import STYLES, Form, Language, join_names

_NOUNS: Mapping[tuple[str, ...], tuple[str, str]] = {
    DEVICES: ("手法", "devices"),
    MANNER: ("写法", "manner"),
}


def describe_profile(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say in which devices reports differ more than their intervals are wide.

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
    '手法上最能分出高低的是数字：1对报告中有1对区间不重叠'
    """
    return _describe(table, DEVICES, labels=labels, language=language, form=form)


def describe_manner(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say in which measures of address, quotation, length and diversity reports differ most surely.

    Arguments and result are those of `describe_profile`.
    """
    return _describe(table, MANNER, labels=labels, language=language, form=form)


def _describe(
    table: pd.DataFrame,
    measures: tuple[str, ...],
    *,
    labels: Mapping[str, str],
    language: Language,
    form: Form,
) -> str:
    noun = _NOUNS[measures]
    held = table.dropna(subset=["value", "low", "high"])
    apart = {name: _find_apart(held[held["measure"] == name]) for name in measures}
    pairs = comb(table["doc_id"].nunique(), 2)
    if not pairs or held.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    number = max(len(found) for found in apart.values())
    leading = [name for name, found in apart.items() if len(found) == number]
    name = join_names([_name(best, language) for best in leading], language)
    if language == "zh":
        each = "各有" if len(leading) > 1 else "有"
        title = f"{noun[0]}上最能分出高低的是{name}：{pairs}对报告中{each}{number}对区间不重叠"
        none = f"{noun[0]}上没有一项分得出高低：{pairs}对报告的区间都有重叠"
    else:
        each = " each" if len(leading) > 1 else ""
        title = (
            f"Clearest in {noun[1]}: {name} ({number} of {plural(pairs, 'pair')} of intervals apart{each})"
        )
        none = f"No measure of {noun[1]} tells the reports apart: all intervals overlap"
    details = [_tell_apart(apart[best], labels, language) for best in leading]
    if len(leading) > 1:
        colon = "：" if language == "zh" else ": "
        details = [
            f"{STYLES[best][language]}{colon}{told}" for best, told in zip(leading, details, strict=True)
        ]
    details.append(_tell_open(apart, language))
    return compose(title if number else none, details if number else [], form=form, language=language)


def _find_apart(rows: pd.DataFrame) -> list[tuple[str, str]]:
    """Find the pairs of reports whose intervals do not overlap, the higher one first."""
    values = [tuple(row) for row in rows[["doc_id", "low", "high"]].to_numpy().tolist()]
    return [(a, b) for a, low, _ in values for b, _, high in values if low > high]


def _tell_apart(pairs: Sequence[tuple[str, str]], labels: Mapping[str, str], language: Language) -> str:
    above: dict[str, list[str]] = {}
    for a, b in pairs:
        above.setdefault(labels.get(a, a), []).append(labels.get(b, b))
    verb, end = ("高于", "。") if language == "zh" else (" lies above ", ".")
    told = [f"{high}{verb}{join_names(lower, language)}" for high, lower in above.items()]
    return ("；" if language == "zh" else "; ").join(told) + end


def _tell_open(apart: Mapping[str, Sequence[object]], language: Language) -> str:
    names = [_name(name, language) for name, pairs in apart.items() if not pairs]
    if not names:
        return ""
    listed = join_names(names, language)
    return f"{listed}一对也分不出。" if language == "zh" else f"No pair is apart in {listed}."


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
    >>> describe_orders(table, labels={"x": "吉阳", "y": "文昌"}, language="zh", form="title")
    '1对指标中有1对把报告排得不一样；分歧最大的是MTLD和HD-D（τ = 0.33）'
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
    zh, level = language == "zh", int((known["tau"] == worst["tau"]).sum()) - 1
    if not differ:
        title = f"{len(known)}对指标把报告排得都一样" if zh else "All measures order the reports alike"
        return compose(title, [], form=form, language=language)
    if zh:
        title = f"{len(known)}对指标中有{differ}对把报告排得不一样；分歧最大的是{pair}（{tau}"
        title += f"，另有{level}对并列）" if level else "）"
    else:
        title = f"{differ} of {plural(len(known), 'pair')} of measures order the reports differently; "
        title += f"most: {pair} ({tau}" + (f", tied with {level} more)" if level else ")")
    return compose(title, [_tell_swaps(worst, labels, language)], form=form, language=language)


def _name(measure: str, language: Language) -> str:
    name = STYLES[measure][language] if measure in STYLES else measure
    # Within a sentence: MTLD stays, Sentence length does not.
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def _tell_swaps(row: pd.Series, labels: Mapping[str, str], language: Language) -> str:
    pairs = [pair.split("/") for pair in str(row["swapped"]).split("|") if pair]
    stroke = "／" if language == "zh" else "/"
    named = [stroke.join(labels.get(doc, doc) for doc in pair) for pair in pairs]
    if not named:
        return ""
    every, swapped = int(row["pairs"]), int(row["discordant"])
    if language == "zh":
        return f"{every}对报告中有{swapped}对次序相反：{'、'.join(named)}。"
    return f"They swap {swapped} of {plural(every, 'pair')} of reports: {', '.join(named)}."
