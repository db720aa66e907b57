"""Slogans by category: how often with what certainty, and where in the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from analysis.show.sizes import Look
from analysis.show.style import colour_category, points_high
from analysis.show.words import CATEGORIES, Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_FEW = 10
_ROOM = 2.4


def draw_rates(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
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
    look : Look
    """
    place = {doc: y for y, doc in enumerate(labels)}
    for row in table.to_dict("records"):
        _draw_rate(axes, place[row["doc_id"]], row, look)
        if points_high(axes) / len(labels) > _ROOM * look.size.text:
            _write_rate(axes, place[row["doc_id"]], row, look)
    axes.set_yticks(range(len(labels)), list(labels.values()))
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.axvline(0, color=look.theme.axis, linewidth=look.pt(1))
    axes.margins(x=0.08)
    axes.locator_params(axis="x", nbins=2)
    axes.grid(axis="x")


def _draw_rate(axes: Axes, y: int, row: Mapping[Any, Any], look: Look) -> None:
    colour = colour_category(row["category"], look.theme)
    axes.plot(
        [row["low"], row["high"]],
        [y, y],
        color=colour,
        linewidth=look.pt(3),
        alpha=0.6,
        solid_capstyle="butt",
    )
    mark, x = ("<", row["high"]) if row["n"] == 0 else ("o", row["per_10k"])
    fill = colour if row["n"] >= _FEW else look.theme.ground
    axes.plot(
        [x], [y], mark, color=colour, markerfacecolor=fill, markersize=look.pt(11),
        markeredgewidth=look.pt(2.2),
    )  # fmt: skip


def _write_rate(axes: Axes, y: int, row: Mapping[Any, Any], look: Look) -> None:
    from matplotlib.patheffects import withStroke

    none = row["n"] == 0
    text, x = (f"<{row['high']:.0f}", row["high"]) if none else (f"{row['per_10k']:.0f}", row["per_10k"])
    axes.annotate(
        text, (x, y), (0, look.pt(8)), textcoords="offset points", ha="center",
        path_effects=[withStroke(linewidth=look.pt(3), foreground=look.theme.ground)],
    )  # fmt: skip


def draw_positions(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
    """Draw where the slogans of one report stand: a stroke for each, a line for each category.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per occurrence: `category`, `position` (0 to 1).
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    look : Look
    """
    names = [*CATEGORIES, *sorted(set(table["category"]) - set(CATEGORIES))]
    for y, name in enumerate(names):
        where = table.loc[table["category"] == name, "position"].tolist()
        colour = colour_category(name, look.theme)
        axes.vlines(where, y - 0.38, y + 0.38, color=colour, linewidth=look.pt(1.8), alpha=0.85)
    axes.set_yticks(range(len(names)), [CATEGORIES[n][language] if n in CATEGORIES else n for n in names])
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.set_xlim(-0.01, 1.01)
    axes.set_xticks([0, 1], ["0%", "100%"])
    for tick, side in zip(axes.xaxis.get_major_ticks(), ("left", "right"), strict=True):
        tick.label1.set_horizontalalignment(side)
    axes.set_xticks([0.25, 0.5, 0.75], minor=True)
    axes.grid(axis="x", which="both")
