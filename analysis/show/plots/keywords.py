"""What sets a report apart: times as frequent with intervals, and how many terms each method calls."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import TYPE_CHECKING, Any

from analysis.show.fonts import measure_width
from analysis.show.style import BLUE, GREY, INK, PALE, SMALL, TEXT, VERMILION, points_wide, shorten
from analysis.show.words import Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_SURE = 0.05
_LEFT, _FAR = -1.5, 99.0
_ROWS = 5


def draw_keywords(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw how many times as frequent the terms of one target are, with 95 % intervals.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term: `term`, `n_target`, `n_reference`, `log_ratio`, `low`, `high`, `p_permutation`;
        a filled mark survives the permutation.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    # Panels share their scale: the widest of them sets it.
    most = max([axes.get_xlim()[1], *(table["log_ratio"] + 1)])
    for y, row in enumerate(table.to_dict("records")):
        _draw_interval(axes, y + 0.34, row)
        _write_term(axes, y - 0.16, row)
    axes.axvline(0, color="#9a9a9a", linewidth=1, zorder=0)
    axes.set_xlim(_LEFT, most)
    axes.set_ylim(max(len(table), _ROWS, axes.get_ylim()[0] + 0.35) - 0.35, -0.5)
    ticks = range(0, int(most) + 1, 2 if most < 7 else 4)
    axes.set_xticks(list(ticks), [f"{2**tick}×" for tick in ticks])
    axes.set_yticks([])
    axes.grid(axis="x")


def _draw_interval(axes: Axes, y: float, row: Mapping[Any, Any]) -> None:
    sure = row["p_permutation"] <= _SURE
    colour = VERMILION if sure else BLUE
    low, high = (min(max(row[end], -_FAR), _FAR) for end in ("low", "high"))
    axes.plot([low, high], [y, y], color=colour, linewidth=3, alpha=0.45, solid_capstyle="butt")
    if not isfinite(row["high"]):
        axes.plot(
            [1], [y], ">", color=colour, markersize=8, clip_on=False, transform=axes.get_yaxis_transform()
        )
    fill = colour if sure else "white"
    axes.plot(
        [row["log_ratio"]], [y], "o", color=colour, markerfacecolor=fill, markersize=8, markeredgewidth=2
    )


def _write_term(axes: Axes, y: float, row: Mapping[Any, Any]) -> None:
    counts = f"{row['n_target']}:{row['n_reference']}"
    term = shorten(row["term"], points_wide(axes) - measure_width(counts, SMALL) - 8, TEXT)
    for text, x, side, size, ink in ((term, 0, "left", TEXT, INK), (counts, 1, "right", SMALL, GREY)):
        axes.annotate(
            text, (x, y), xycoords=("axes fraction", "data"), ha=side, va="center_baseline", size=size,
            color=ink,
        )  # fmt: skip


def draw_calls(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw how many terms of each target one method calls different.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per target: `target`, `method`, `called`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    rows = list(range(len(table)))
    colour = VERMILION if (table["method"] == "permutation").all() else PALE
    axes.barh(rows, table["called"], color=colour, height=0.7)
    for y, called in zip(rows, table["called"], strict=True):
        axes.annotate(
            str(called), (called, y), (6, 0), textcoords="offset points", va="center_baseline", size=TEXT
        )
    axes.set_yticks(rows, [labels.get(target, target) for target in table["target"]])
    axes.set_ylim(max(len(rows), _ROWS) - 0.5, -0.5)
    axes.set_xlim(0, max(axes.get_xlim()[1], 1.35 * max(table["called"]), 4))
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.axvline(0, color="#9a9a9a", linewidth=1)
