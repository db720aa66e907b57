"""Topics: shares with intervals, places in the reports, how many there are, and a map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from analysis.show.canvas import Mark
from analysis.show.sizes import Look
from analysis.show.style import points_wide, shorten
from analysis.show.words import Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_MARKS = "osD^vPX*"
_NAME_SHARE = 0.48


def draw_topic_shares(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
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
    look : Look
    """
    place = {doc: y for y, doc in enumerate(labels)}
    y = [place[doc] for doc in table["doc_id"]]
    share, low, high = (100 * table[column] for column in ("share", "low", "high"))
    axes.hlines(y, low, high, color=look.theme.accent, linewidth=look.pt(3), alpha=0.6)
    axes.plot(share, y, "o", color=look.theme.accent, markersize=look.pt(9))
    axes.set_yticks(range(len(labels)), list(labels.values()))
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.locator_params(axis="x", nbins=2)
    axes.grid(axis="x")


def draw_topic_contrasts(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
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
    look : Look
    """
    names, theme, room = list[str](), look.theme, _NAME_SHARE * points_wide(axes)
    table = table if "gloss_en" in table else table.assign(gloss_en="")
    columns = ["doc_id", "label", "difference", "difference_low", "difference_high", "gloss_en"]
    for y, (doc, label, value, low, high, meaning) in enumerate(
        table[columns].itertuples(index=False, name=None)
    ):
        colour, sure = (theme.accent if value > 0 else theme.alert), low > 0 or high < 0
        axes.plot([100 * low, 100 * high], [y, y], color=colour, linewidth=look.pt(3), alpha=0.6)
        axes.plot(100 * value, y, "o", color=colour, markersize=look.pt(10), markeredgewidth=look.pt(2),
                  markerfacecolor=colour if sure else theme.ground)  # fmt: skip
        lines = [f"{labels.get(doc, doc)}{'：' if language == 'zh' else ': '}{label}"]
        lines += [meaning] if language == "en" and meaning else []
        names.append("\n".join(shorten(line, room, look.size.text) for line in lines))
    axes.axvline(0, color=theme.axis, linewidth=look.pt(1))
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.grid(axis="x")


def draw_topic_positions(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
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
    look : Look
    """
    for y, doc in enumerate(labels):
        mine = table[table["doc_id"] == doc]
        bars = list(zip(mine["begin"], mine["finish"] - mine["begin"], strict=True))
        axes.hlines(y, 0, 1, color=look.theme.rule, linewidth=look.pt(1))
        axes.broken_barh(
            bars,
            (y - 0.34, 0.68),
            facecolor=look.theme.accent,
            edgecolor=look.theme.ground,
            linewidth=look.pt(0.6),
        )
    axes.set_yticks(range(len(labels)), list(labels.values()))
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.set_xlim(0, 1)
    axes.set_xticks([])


def draw_topic_numbers(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
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
    look : Look
    """
    theme = look.theme
    axes.fill_between(table["k"], table["low"], table["high"], color=theme.accent, alpha=0.2, linewidth=0)
    axes.plot(
        table["k"],
        table["stability"],
        "o-",
        color=theme.accent,
        linewidth=look.pt(2.5),
        markersize=look.pt(8),
    )
    best = table[table["chosen"]]
    axes.plot(best["k"], best["stability"], "o", color=theme.alert, markersize=look.pt(16))
    for k, value in zip(best["k"], best["stability"], strict=True):
        axes.annotate(
            f"k = {k}", (k, value), (look.pt(14), look.pt(10)), textcoords="offset points", color=theme.alert
        )
    axes.set_xticks(table["k"])
    axes.margins(y=0.15)
    axes.grid(axis="y")
    axes.set_xlabel("主题数" if language == "zh" else "number of topics", loc="right")


def draw_topic_map(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
    """Draw paragraphs as marks on a map, coloured by report and tied to the middle of their topic.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per paragraph: `doc_id`, `topic`, `x`, `y`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    look : Look
    """
    for _, mine in table.groupby("topic"):
        for x, y in mine[["x", "y"]].itertuples(index=False, name=None):
            axes.plot(
                [mine["x"].mean(), x],
                [mine["y"].mean(), y],
                color=look.theme.axis,
                linewidth=look.pt(1.2),
                alpha=0.6,
                zorder=1,
            )
    for doc, (shape, colour, _) in zip(labels, key_map(table, labels, language, look), strict=True):
        mine = table[table["doc_id"] == doc]
        axes.plot(
            mine["x"], mine["y"], shape, color=colour, alpha=0.9, markersize=look.pt(12), markeredgewidth=0
        )
    axes.set(xticks=[], yticks=[], xlim=(-0.04, 1.04), ylim=(-0.06, 1.06))
    axes.spines["bottom"].set_visible(False)


def key_map(table: pd.DataFrame, labels: Mapping[str, str], language: Language, look: Look) -> list[Mark]:
    """Give each report a mark: a shape and a colour.

    Parameters
    ----------
    table : pandas.DataFrame
        The rows of :func:`draw_topic_map`.
    labels : mapping of str to str
    language : {"zh", "en"}
    look : Look

    Returns
    -------
    list of Mark
        In the order of the labels.
    """
    colours = (*look.theme.categories, look.theme.ink, look.theme.grey)
    return [
        Mark(_MARKS[number % len(_MARKS)], colours[number % (len(colours) - number // len(_MARKS))], label)
        for number, label in enumerate(labels.values())
    ]
