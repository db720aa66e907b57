"""Topics: shares with intervals, places in the reports, how many there are, and a map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from analysis.show.style import (
    BLUE,
    GREEN,
    GREY,
    INK,
    ORANGE,
    PINK,
    SKY,
    TEXT,
    VERMILION,
    shorten,
)  # fmt: skip
from analysis.show.words import Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_COLOURS = (BLUE, VERMILION, GREEN, ORANGE, PINK, SKY, INK, GREY)
_MARKS = "osD^vPX*"
_NAME_WIDTH = 24 * TEXT


def draw_topic_shares(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language
) -> None:
    """Draw the share of one topic in each report, in per cent, with its interval.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per report: `doc_id`, `share`, `low`, `high`, `label`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label, in the order of the rows of the figure.
    language : {"zh", "en"}
    """
    place = {doc: y for y, doc in enumerate(labels)}
    y = [place[doc] for doc in table["doc_id"]]
    share, low, high = (100 * table[column] for column in ("share", "low", "high"))
    axes.hlines(y, low, high, color=BLUE, linewidth=3, alpha=0.4)
    axes.plot(share, y, "o", color=BLUE, markersize=8)
    axes.set_yticks(range(len(labels)), list(labels.values()))
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.locator_params(axis="x", nbins=3)
    axes.grid(axis="x")


def draw_topic_contrasts(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language
) -> None:
    """Draw how far reports differ from the others in a topic, in points, with the interval.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per topic in a report, in the order to show: `doc_id`, `label`, `difference`,
        `difference_low`, `difference_high`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    names: list[str] = []
    columns = ["doc_id", "label", "difference", "difference_low", "difference_high"]
    for y, (doc, label, value, low, high) in enumerate(table[columns].itertuples(index=False, name=None)):
        colour, sure = (BLUE if value > 0 else VERMILION), low > 0 or high < 0
        axes.plot([100 * low, 100 * high], [y, y], color=colour, linewidth=3, alpha=0.4)
        axes.plot(100 * value, y, "o", color=colour, markersize=10, markeredgewidth=2,
                  markerfacecolor=colour if sure else "white")  # fmt: skip
        names.append(shorten(f"{labels.get(doc, doc)}：{label}", _NAME_WIDTH, TEXT))
    axes.axvline(0, color="#9a9a9a", linewidth=1)
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.grid(axis="x")


def draw_topic_positions(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language
) -> None:
    """Draw where the paragraphs of one topic stand: a line for each report, a bar for each paragraph.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per paragraph: `doc_id`, `begin`, `finish` (0 to 1), `label`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label, in the order of the lines.
    language : {"zh", "en"}
    """
    for y, doc in enumerate(labels):
        mine = table[table["doc_id"] == doc]
        bars = list(zip(mine["begin"], mine["finish"] - mine["begin"], strict=True))
        axes.hlines(y, 0, 1, color="#d9d9d9", linewidth=1)
        axes.broken_barh(bars, (y - 0.34, 0.68), facecolor=BLUE, edgecolor="white", linewidth=0.6)
    axes.set_yticks(range(len(labels)), list(labels.values()))
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.set_xlim(0, 1)
    axes.set_xticks([])


def draw_topic_numbers(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language
) -> None:
    """Draw stability over the number of topics, and mark the number chosen.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per number: `k`, `stability`, `low`, `high`, `chosen`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        Not needed; taken so that all drawings are called alike.
    language : {"zh", "en"}
    """
    axes.fill_between(table["k"], table["low"], table["high"], color=SKY, alpha=0.3, linewidth=0)
    axes.plot(table["k"], table["stability"], "o-", color=BLUE, linewidth=2.5, markersize=8)
    best = table[table["chosen"]]
    axes.plot(best["k"], best["stability"], "o", color=VERMILION, markersize=16)
    for k, value in zip(best["k"], best["stability"], strict=True):
        axes.annotate(f"k = {k}", (k, value), (14, 10), textcoords="offset points", color=VERMILION)
    axes.set_xticks(table["k"])
    axes.tick_params(labelsize=TEXT)
    axes.margins(y=0.15)
    axes.grid(axis="y")
    axes.set_xlabel("主题数" if language == "zh" else "number of topics", loc="right")


def draw_topic_map(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw paragraphs as marks on a map, coloured by report and tied to the middle of their topic.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per paragraph: `doc_id`, `topic`, `x`, `y`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    for _, mine in table.groupby("topic"):
        for x, y in mine[["x", "y"]].itertuples(index=False, name=None):
            axes.plot([mine["x"].mean(), x], [mine["y"].mean(), y], color="#b8b8b8", linewidth=1.5, zorder=1)
    for number, (doc, label) in enumerate(labels.items()):
        mine = table[table["doc_id"] == doc]
        colour = _COLOURS[number % len(_COLOURS)]
        axes.plot(mine["x"], mine["y"], _MARKS[number % len(_MARKS)], color=colour, alpha=0.85,
                  markersize=13, markeredgewidth=0, label=label)  # fmt: skip
    axes.set(xticks=[], yticks=[], xlim=(-0.04, 1.04), ylim=(-0.06, 1.06))
    axes.spines["bottom"].set_visible(False)
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5), frameon=False, markerscale=0.8)
