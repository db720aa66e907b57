"""What the tables of slogans say: which are shared, which kind leads, where they fall."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.show.findings.wording import NOTHING, compose, find_leaders, find_top, percent, plural
from analysis.show.words import Form, Language, join_names, name_value, quote

_PARTS = 4
_EVEN = 0.30
_ORDINALS: Mapping[Language, tuple[str, ...]] = {
    "zh": ("一", "二", "三", "四"),
    "en": ("first", "second", "third", "last"),
}


def describe_phrases(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say which slogan stands in most reports, and how many stand in one only.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per slogan in a report, from `measure_rates(…, by="term")`.
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
    >>> table = pd.DataFrame({"doc_id": ["a", "b", "a", "b"], "n": [3, 2, 1, 0],
    ...                       "term": ["党建引领", "党建引领", "红色引擎", "红色引擎"]})
    >>> describe_phrases(table, labels={}, language="zh", form="title")
    '2个提法中，1个只见于一份报告；传得最广的是“党建引领”'
    """
    found = table[table["n"] > 0]
    if found.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    spread = found.groupby("term").agg(reports=("doc_id", "nunique"), n=("n", "sum")).reset_index()
    ranked = spread.sort_values(["reports", "n", "term"], ascending=[False, False, True])
    total, reports = len(ranked), table["doc_id"].nunique()
    first = ranked.iloc[0]
    term, wide, often = quote([str(first["term"])], language), int(first["reports"]), int(first["n"])
    level = int((ranked["reports"] == wide).sum())
    own, everywhere = int((ranked["reports"] == 1).sum()), int((ranked["reports"] == reports).sum())
    if language == "zh":
        widest = f"传得最广的有{level:,}个，其中{term}用得最多" if level > 1 else f"传得最广的是{term}"
        title = f"{total:,}个提法中，{own:,}个只见于一份报告；{widest}"
        said = f"{term}见于{wide}份报告，共{often}次；{everywhere}个提法见于全部{reports}份报告。"
    else:
        widest = f", the most used of {level:,}" if level > 1 else ""
        title = (
            f"{own:,} of {plural(total, 'slogan')} stand in one report only; most widespread: {term}{widest}"
        )
        said = f"{term}: {plural(wide, 'report')}, {often} times. In all {reports} reports: {everywhere}."
    return compose(title, [said], form=form, language=language)


def describe_rates(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say which kind of slogan leads in most reports, and how sure the comparison is.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per category in a report, from `measure_rates(…, by="category")`.
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
    >>> table = pd.DataFrame({"doc_id": ["a", "a", "b", "b"], "term": ["metaphor", "four_char"] * 2,
    ...                       "n": [3, 30, 12, 11], "per_10k": [5.0, 50.0, 20.0, 18.0],
    ...                       "low": [1.0, 40.0, 9.0, 8.0], "high": [9.0, 60.0, 30.0, 25.0]})
    >>> describe_rates(table, labels={"a": "吉阳", "b": "文昌"}, language="zh", form="title")
    '用得最密的：1份报告是四字格，1份报告是比喻'
    """
    found = table[table["n"] > 0]
    if found.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    leaders = [
        leader
        for _, rows in found.groupby("doc_id", sort=False)
        for leader in find_leaders(rows.set_index("term")["per_10k"])
    ]
    wins = pd.Series(leaders).value_counts().sort_index().sort_values(ascending=False, kind="stable")
    title = _count_wins(wins, found["doc_id"].nunique(), language)
    details = [_name_peak(found, labels, language), _count_doubtful(table, language)]
    return compose(title, details, form=form, language=language)


def _count_wins(wins: pd.Series, reports: int, language: Language) -> str:
    names = [name_value("category", str(c), labels={}, language=language) for c in wins.index]
    first, most = names[0], int(wins.iloc[0])
    if most == reports and int((wins == most).sum()) == 1:
        if language == "zh":
            return f"{reports}份报告用得最密的都是{first}" if reports > 1 else f"用得最密的是{first}"
        return f"{first} lead in " + ("every report" if reports > 1 else "this report")
    counts = [int(count) for count in wins][:3]
    # A report in which two kinds are equally dense counts for both.
    tied = int(wins.sum()) > reports
    if language == "zh":
        each = "，".join(f"{n}份报告是{name}" for name, n in zip(names[:3], counts, strict=True))
        return f"用得最密的：{each}" + ("（有并列）" if tied else "")
    each = ", ".join(f"{name} in {n}" for name, n in zip(names[:3], counts, strict=True))
    return f"Densest kind of slogan: {each} of {plural(reports, 'report')}" + (" (with ties)" if tied else "")


def _name_peak(found: pd.DataFrame, labels: Mapping[str, str], language: Language) -> str:
    peak = find_top(found, "per_10k")
    doc = str(peak["doc_id"])
    name, kind = labels.get(doc, doc), name_value("category", peak["term"], labels={}, language=language)
    rate, span = f"{peak['per_10k']:.1f}", f"{peak['low']:.1f}–{peak['high']:.1f}"
    if language == "zh":
        return f"最高的是{name}的{kind}：每万字{rate}次（95%区间{span}）。"
    return (
        f"The highest rate is in {name}, {kind.lower()}: {rate} per 10,000 characters (95 % interval {span})."
    )


def _count_doubtful(table: pd.DataFrame, language: Language) -> str:
    few, none, total = int(table["n"].between(1, 9).sum()), int((table["n"] == 0).sum()), len(table)
    if language == "zh":
        return f"{total}个比率中，{few}个不足十次，{none}个一次也没有，后者只给上限。"
    return f"Of {total} rates, {few} rest on fewer than ten hits and {none} on none (an upper limit only)."


def describe_positions(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Say in which quarter of the reports most slogans fall.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per occurrence, from `locate_hits`.
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
    >>> table = pd.DataFrame({"doc_id": ["a"] * 4, "position": [0.1, 0.2, 0.6, 0.9]})
    >>> describe_positions(table, labels={"a": "吉阳"}, language="zh", form="title")
    '提法最密的是第一个四分之一，占50%（若均匀应为25%）'
    """
    if table.empty:
        return compose(NOTHING[language], [], form=form, language=language)
    quarter = (table["position"] * _PARTS).astype("int64").clip(upper=_PARTS - 1)
    shares = quarter.value_counts(normalize=True).reindex(range(_PARTS), fill_value=0.0)
    zh, count = language == "zh", len(table)
    listed = ("、" if zh else ", ").join(percent(share) for share in shares)
    said = (
        f"四个四分之一依次占{listed}（共{count:,}处）。"
        if zh
        else f"The four quarters hold {listed} of {plural(count, 'occurrence')}."
    )
    single = _name_crowded(table["doc_id"], quarter, labels, language)
    return compose(_name_quarter(shares, language), [said, single], form=form, language=language)


def _name_crowded(
    doc_ids: pd.Series, quarter: pd.Series, labels: Mapping[str, str], language: Language
) -> str:
    """Name the report with the most crowded quarter: all together may be even where one is not."""
    if doc_ids.nunique() < 2:
        return ""
    every = quarter.groupby(doc_ids, sort=False).value_counts(normalize=True).rename("share").reset_index()
    row = find_top(every, "share")
    name, share = labels.get(str(row["doc_id"]), str(row["doc_id"])), percent(float(row["share"]))
    part = _ORDINALS[language][int(row["position"])]
    if language == "zh":
        return f"单看一份，最密的是{name}的第{part}个四分之一，占{share}。"
    return f"Taken singly, the {part} quarter of {name} is the most crowded: {share}."


def _name_quarter(shares: pd.Series, language: Language) -> str:
    top = float(shares.max())
    names = [_ORDINALS[language][int(i)] for i in find_leaders(shares)]
    if top < _EVEN:
        even = "合起来看，提法大致均匀地散布全文，没有一个四分之一超过30%"
        together = "Taken together, slogans spread evenly: no quarter of the text holds over 30%"
        return even if language == "zh" else together
    if language == "zh":
        return f"提法最密的是第{join_names(names, language)}个四分之一，占{percent(top)}（若均匀应为25%）"
    return f"Slogans crowd the {join_names(names, language)} quarter: {percent(top)}, where even would be 25%"
