"""The profile of reports: a dot with its interval for each report, a panel for each measure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from analysis.show.sizes import Look
from analysis.show.style import points_high
from analysis.show.words import Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_MOST = 3.2
_ROOM = 2.4
_WHOLE = 100


def draw_profile(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
    """Draw one measure of each report as a multiple of the mean of the reports.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per report: `doc_id`, `value`, `times`, `least`, `most`, `caution`. The mark is white
        inside where there is a caution; an interval that leaves the panel ends in an arrow head.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label, in the order of the rows of the figure.
    language : {"zh", "en"}
    look : Look
    """
    place = {doc: y for y, doc in enumerate(labels)}
    known = table.dropna(subset=["times"])
    for row in known.to_dict("records"):
        _draw_measure(axes, place[row["doc_id"]], row, look)
        if points_high(axes) / len(labels) > _ROOM * look.size.text:
            _write_value(axes, place[row["doc_id"]], row, look)
    axes.axvline(1, color=look.theme.axis, linewidth=look.pt(1))
    axes.set_yticks(range(len(labels)), list(labels.values()))
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.set_xlim(-0.25, _MOST + 0.15)
    axes.set_xticks([0, 1, 2, 3], ["0", "1", "2", "3"])
    axes.grid(axis="x")


def _draw_measure(axes: Axes, y: int, row: Mapping[Any, Any], look: Look) -> None:
    colour = look.theme.accent
    least, most = max(row["least"], 0), min(row["most"], _MOST)
    axes.plot([least, most], [y, y], color=colour, linewidth=look.pt(3), alpha=0.6, solid_capstyle="butt")
    if row["most"] > _MOST:
        axes.plot([_MOST], [y], ">", color=colour, alpha=0.6, markersize=look.pt(9))
    fill = look.theme.ground if row["caution"] else colour
    at = min(row["times"], _MOST)
    axes.plot(
        [at], [y], "o", color=colour, markerfacecolor=fill, markersize=look.pt(11),
        markeredgewidth=look.pt(2.2),
    )  # fmt: skip


def _write_value(axes: Axes, y: int, row: Mapping[Any, Any], look: Look) -> None:
    from matplotlib.patheffects import withStroke

    value = row["value"]
    text = f"{value:,.0f}" if value >= _WHOLE or value == 0 else f"{value:.3g}"
    place = (min(row["times"], _MOST - 0.3), y)
    axes.annotate(
        text, place, (0, look.pt(8)), textcoords="offset points", ha="center",
        path_effects=[withStroke(linewidth=look.pt(3), foreground=look.theme.ground)],
    )  # fmt: skip
