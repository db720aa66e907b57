"""Native charts: what a slide's editable chart shows, as plain values; no file format here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import isnan
from typing import Literal

import pandas as pd

from analysis.show.style import BLUE, CATEGORY_COLOURS, GREEN, GREY, ORANGE, PALE, PINK, SKY, VERMILION
from analysis.show.words import CATEGORIES, Language, name_value

Kind = Literal["bar", "stacked", "scatter"]

_MOST_SERIES = 6
_SERIES = (BLUE, ORANGE, GREEN, SKY, VERMILION, PINK)
_STEP = 0.12


@dataclass(frozen=True)
class Series:
    """One series of a chart.

    Parameters
    ----------
    name, colour : str
    values : tuple
        Numbers, one for each category (None where unknown); in a scatter (x, y) pairs.
    below, above : tuple of float
        Lengths of the error bars on both sides, empty for none.
    """

    name: str
    colour: str
    values: tuple[float | None, ...] | tuple[tuple[float, float], ...]
    below: tuple[float, ...] = ()
    above: tuple[float, ...] = ()


@dataclass(frozen=True)
class Chart:
    """One native chart.

    Parameters
    ----------
    kind : {"bar", "stacked", "scatter"}
        Bars lie: names of Chinese reports and terms stay level.
    heading : str
    categories : tuple of str
        From the top; in a scatter the names of the levels 0, 1, …
    series : tuple of Series
    top : float
        End of the value axis.
    number : str
        Format of the numbers, as a spreadsheet writes it.
    inside : bool
        Names stand on the bars instead of beside them.
    """

    kind: Kind
    heading: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    top: float
    number: str = "0"
    inside: bool = False


Labels = Mapping[str, str]
Maker = Callable[[pd.DataFrame, Labels, Language], tuple[Chart, ...]]


def chart_terms(shown: pd.DataFrame, labels: Labels, language: Language) -> tuple[Chart, ...]:
    """Chart the heaviest terms, a panel for each report or topic.

    Parameters
    ----------
    shown : pandas.DataFrame
        One row per term: `doc_id` or `topic`, `term`, `tfidf` or `weight`.
    labels : mapping of str to str
    language : {"zh", "en"}

    Returns
    -------
    tuple of Chart
    """
    facet, value = ("doc_id", "tfidf") if "tfidf" in shown else ("topic", "weight")
    top, charts = _top(_floats(shown[value])), list[Chart]()
    for key, rows in shown.groupby(facet, sort=False):
        heading = name_value(facet, key, labels=labels, language=language)
        series = Series(value, PALE, _floats(rows[value]))
        charts.append(Chart("bar", heading, tuple(rows["term"]), (series,), top, "0.00", inside=True))
    return tuple(charts)


def chart_rates(shown: pd.DataFrame, labels: Labels, language: Language) -> tuple[Chart, ...]:
    """Chart the rates of slogans with their intervals, a panel for each category.

    Parameters
    ----------
    shown : pandas.DataFrame
        One row per category in a report: `doc_id`, `category`, `per_10k`, `low`, `high`.
    labels : mapping of str to str
    language : {"zh", "en"}

    Returns
    -------
    tuple of Chart
        On one scale.
    """
    name, top = "每万字" if language == "zh" else "per 10,000", _top(_floats(shown["high"]))
    charts: list[Chart] = []
    for key, rows in shown.groupby("category", sort=False):
        heading = name_value("category", key, labels=labels, language=language)
        names = tuple(labels[doc] for doc in rows["doc_id"])
        series = _bound(name, CATEGORY_COLOURS.get(str(key), GREY), rows, "per_10k")
        charts.append(Chart("bar", heading, names, (series,), top))
    return tuple(charts)


def chart_pairs(shown: pd.DataFrame, labels: Labels, language: Language) -> tuple[Chart, ...]:
    """Chart the likeness of each pair of reports with its interval, a panel for each measure.

    Parameters
    ----------
    shown : pandas.DataFrame
        One row per pair and measure: `a`, `b`, `measure`, `value`, `low`, `high`.
    labels : mapping of str to str
    language : {"zh", "en"}

    Returns
    -------
    tuple of Chart
        The most alike pair first.
    """
    charts = list[Chart]()
    for colour, (key, group) in zip(_SERIES, shown.groupby("measure", sort=False), strict=False):
        rows = group.sort_values("value", ascending=False, kind="stable")
        heading = name_value("measure", key, labels=labels, language=language)
        names = tuple(f"{labels[a]}–{labels[b]}" for a, b in zip(rows["a"], rows["b"], strict=True))
        # A scale of its own: the measures have nothing in common but their ends.
        top = _top(_floats(rows["high"]))
        charts.append(Chart("bar", heading, names, (_bound(str(key), colour, rows, "value"),), top))
    return tuple(charts)


def chart_topics(shown: pd.DataFrame, labels: Labels, language: Language) -> tuple[Chart, ...]:
    """Chart the shares of topics as one stacked bar for each report.

    Parameters
    ----------
    shown : pandas.DataFrame
        One row per topic in a report: `doc_id`, `topic`, `label`, `share`.
    labels : mapping of str to str
    language : {"zh", "en"}

    Returns
    -------
    tuple of Chart
        None at all where there are more topics than colours that can be told apart.
    """
    topics = shown.drop_duplicates("topic")
    if len(topics) > _MOST_SERIES:
        return ()
    docs = list(dict.fromkeys(shown["doc_id"]))
    shares = shown.set_index(["topic", "doc_id"])["share"]
    series = tuple(
        Series(str(label), colour, _floats(shares.loc[topic].reindex(docs)))
        for colour, topic, label in zip(_SERIES, topics["topic"], topics["label"], strict=False)
    )
    return (Chart("stacked", "", tuple(labels[doc] for doc in docs), series, 1.0, "0%"),)


def chart_positions(shown: pd.DataFrame, labels: Labels, language: Language) -> tuple[Chart, ...]:
    """Chart where slogans stand: a level for each report, and in it a row of marks for each category.

    Parameters
    ----------
    shown : pandas.DataFrame
        One row per occurrence: `doc_id`, `category`, `position` (0 to 1).
    labels : mapping of str to str
    language : {"zh", "en"}

    Returns
    -------
    tuple of Chart
    """
    docs = list(dict.fromkeys(shown["doc_id"]))
    named = [name for name in CATEGORIES if name in set(shown["category"])]
    series: list[Series] = []
    for i, name in enumerate(named):
        rows = shown[shown["category"] == name]
        level = [docs.index(doc) + _STEP * (i - (len(named) - 1) / 2) for doc in rows["doc_id"]]
        points = tuple(zip(_known(rows["position"]), level, strict=True))
        series.append(Series(CATEGORIES[name][language], CATEGORY_COLOURS[name], points))
    # LibreOffice draws no series that comes before the longest one.
    series.sort(key=lambda one: -len(one.values))
    return (Chart("scatter", "", tuple(labels[doc] for doc in docs), tuple(series), 1.0, "0%"),)


def _bound(name: str, colour: str, rows: pd.DataFrame, value: str) -> Series:
    """Make a series with error bars from `low` to `high`; none where the interval is unknown."""
    middle, low, high = (_known(rows[column]) for column in (value, "low", "high"))
    below = tuple(max(m - x, 0.0) for m, x in zip(middle, low, strict=True))
    above = tuple(max(x - m, 0.0) for m, x in zip(middle, high, strict=True))
    return Series(name, colour, _floats(rows[value]), below, above)


def _floats(values: pd.Series) -> tuple[float | None, ...]:
    """Turn numbers into plain ones; an unknown value leaves a gap."""
    return tuple(None if isnan(value) else float(value) for value in values)


def _known(values: pd.Series) -> tuple[float, ...]:
    """Turn numbers into plain ones for lengths that cannot be left out; unknown has no length."""
    return tuple(0.0 if isnan(value) else float(value) for value in values)


def _top(values: Sequence[float | None]) -> float:
    """Find an end for an axis: the largest value with a twentieth of room."""
    return 1.05 * max((value for value in values if value is not None), default=1.0) or 1.0
