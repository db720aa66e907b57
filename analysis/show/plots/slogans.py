"""Slogans by category: how often with what certainty, and where in the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from analysis.show.style import CATEGORY_COLOURS, INK, SMALL, points_high
from analysis.show.words import CATEGORIES, Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_FEW = 10
_ROOM = 40


def draw_rates(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw the rate of one category in each report with its 95 % interval.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per report: `doc_id`, `category`, `n`, `per_10k`, `low`, `high`. Below ten hits
        the mark is white inside; without a hit it is an arrow head at the upper limit.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label, in the order of the rows of the figure.
    language : {"zh", "en"}
    """
    place = {doc: y for y, doc in enumerate(labels)}
    for row in table.to_dict("records"):
        _draw_rate(axes, place[row["doc_id"]], row)
        if points_high(axes) / len(labels) > _ROOM:
            _write_rate(axes, place[row["doc_id"]], row)
    axes.set_yticks(range(len(labels)), list(labels.values()))
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.axvline(0, color="#9a9a9a", linewidth=1)
    axes.margins(x=0.08)
    axes.locator_params(axis="x", nbins=3)
    axes.grid(axis="x")


def _draw_rate(axes: Axes, y: int, row: Mapping[Any, Any]) -> None:
    colour = CATEGORY_COLOURS.get(row["category"], INK)
    axes.plot([row["low"], row["high"]], [y, y], color=colour, linewidth=3, alpha=0.45, solid_capstyle="butt")
    mark, x = ("<", row["high"]) if row["n"] == 0 else ("o", row["per_10k"])
    fill = colour if row["n"] >= _FEW else "white"
    axes.plot([x], [y], mark, color=colour, markerfacecolor=fill, markersize=11, markeredgewidth=2.2)


def _write_rate(axes: Axes, y: int, row: Mapping[Any, Any]) -> None:
    from matplotlib.patheffects import withStroke

    none = row["n"] == 0
    text, x = (f"<{row['high']:.0f}", row["high"]) if none else (f"{row['per_10k']:.0f}", row["per_10k"])
    axes.annotate(
        text, (x, y), (0, 9), textcoords="offset points", ha="center", size=SMALL,
        path_effects=[withStroke(linewidth=3, foreground="white")],
    )  # fmt: skip


def draw_positions(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw where the slogans of one report stand: a stroke for each, a line for each category.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per occurrence: `category`, `position` (0 to 1).
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    names = [*CATEGORIES, *sorted(set(table["category"]) - set(CATEGORIES))]
    for y, name in enumerate(names):
        where = table.loc[table["category"] == name, "position"].tolist()
        colour = CATEGORY_COLOURS.get(name, INK)
        axes.vlines(where, y - 0.38, y + 0.38, color=colour, linewidth=1.8, alpha=0.8)
    axes.set_yticks(range(len(names)), [CATEGORIES[n][language] if n in CATEGORIES else n for n in names])
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.set_xlim(-0.01, 1.01)
    axes.set_xticks([0, 1], ["0%", "100%"], size=SMALL)
    for tick, side in zip(axes.xaxis.get_major_ticks(), ("left", "right"), strict=True):
        tick.label1.set_horizontalalignment(side)
    axes.set_xticks([0.25, 0.5, 0.75], minor=True)
    axes.grid(axis="x", which="both")
