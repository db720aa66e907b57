"""Pairs of reports as a staircase: each step names a report, the cells below and left compare it."""

from __future__ import annotations

from collections.abc import Mapping
from math import isnan
from typing import TYPE_CHECKING, Any

from analysis.show.fonts import measure_width
from analysis.show.plots.cells import draw_cell
from analysis.show.style import GREY, INK, SMALL, TEXT, ink_on, points_wide, shorten
from analysis.show.words import DISTANCES, Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_ROOM = 4.6 * TEXT
_WIDE = 66
_LARGEST = 110  # a lone pair is not to fill the page
_FEWEST = 4


def draw_similarity(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language
) -> None:
    """Draw one measure of similarity for every pair of reports.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per pair: `a`, `b`, `measure`, `value`, `low`, `high`, the earlier report as `a`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label, in the order of the reports.
    language : {"zh", "en"}
    """
    held = {*table["a"], *table["b"]}
    place = {doc: i for i, doc in enumerate(doc for doc in labels if doc in held)}
    # The last name has no cell beside it: the room for it is added at the right.
    step = min((points_wide(axes) - _ROOM) / (len(place) - 1), _LARGEST)
    known = [v for v in table["value"] if not isnan(v)]
    least, top = min(known, default=0.0), max(known, default=1.0) or 1.0
    for row in table.to_dict("records"):
        share = 0.0 if isnan(row["value"]) else row["value"] / top
        if row["measure"] in DISTANCES and known:  # dark is alike in every panel
            share = least / row["value"] if row["value"] else 1.0
        _draw_pair(axes, (place[row["a"]], place[row["b"]]), row, share=share, step=step)
    for doc, i in place.items():
        text = shorten(labels[doc], points_wide(axes) - i * step - 8, TEXT)
        axes.annotate(text, (i, i), (6, 0), textcoords="offset points", va="center_baseline")
    axes.set_xlim(0, points_wide(axes) / step)
    axes.set_ylim(max(len(place), _FEWEST) - 0.5, -0.5)
    axes.set_axis_off()


def draw_sharing(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw how many slogans two reports share, with an example, and how many one has alone.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per pair: `a`, `b`, `n`, `example`; where `a` is `b`, the slogans of that report alone.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label, in the order of the reports.
    language : {"zh", "en"}
    """
    held = [doc for doc in labels if doc in set(table["a"])]
    place = {doc: number for number, doc in enumerate(held)}
    room = (points_wide(axes) - _ROOM) / len(place) - 10
    top = max(table.loc[table["a"] != table["b"], "n"], default=1) or 1
    alone = "独有" if language == "zh" else "own"
    for row in table.to_dict("records"):
        a, b = place[row["a"]], place[row["b"]]
        if a == b:
            axes.text(a + 0.5, a, f"{alone} {row['n']}", ha="center", va="center_baseline", color=GREY)
        else:
            _draw_shared(axes, (a, b - 0.5), row, share=row["n"] / top, room=room)
    axes.set_xlim(0, len(place))
    axes.set_ylim(max(len(place), _FEWEST) - 0.5, -0.5)
    axes.set_yticks(range(len(place)), [shorten(labels[doc], _ROOM, TEXT) for doc in held])
    middles = [number + 0.5 for number in range(len(place))]
    axes.set_xticks(middles, [shorten(labels[doc], room, TEXT) for doc in held])
    axes.tick_params(length=0, labelsize=TEXT, labelcolor=INK)
    axes.spines["bottom"].set_visible(False)


def _draw_shared(
    axes: Axes, corner: tuple[float, float], row: Mapping[Any, Any], *, share: float, room: float
) -> None:
    (x, y), colour = corner, ink_on(share)
    draw_cell(axes, x, y, share)
    example = shorten(row["example"], room, SMALL)
    roomy = room > _WIDE and bool(example)
    axes.annotate(
        str(row["n"]), (x + 0.5, y + 0.5), (0, 2 if roomy else 0), textcoords="offset points",
        ha="center", va="bottom" if roomy else "center_baseline", color=colour,
    )  # fmt: skip
    if roomy:
        axes.annotate(
            example, (x + 0.5, y + 0.5), (0, -3), textcoords="offset points", ha="center", va="top",
            size=SMALL, color=colour,
        )  # fmt: skip


def _draw_pair(
    axes: Axes, spot: tuple[int, int], row: Mapping[Any, Any], *, share: float, step: float
) -> None:
    (x, y), known = spot, not isnan(row["value"])
    draw_cell(axes, x, y - 0.5, share)
    colour = ink_on(share)
    value = f"{row['value']:.2f}" if known else "–"
    if step < _WIDE:  # only the value fits, without its leading zero, or the colour alone
        short = value.removeprefix("0")
        if measure_width(short, SMALL) < step - 2:
            axes.text(x + 0.5, y, short, ha="center", va="center_baseline", size=SMALL, color=colour)
        return
    axes.annotate(
        value, (x + 0.5, y), (0, 1), textcoords="offset points", ha="center", va="bottom", color=colour
    )
    interval = f"{row['low']:.2f}–{row['high']:.2f}".replace("0.", ".") if known else ""
    axes.annotate(
        interval, (x + 0.5, y), (0, -3), textcoords="offset points", ha="center", va="top", size=SMALL,
        color=colour,
    )  # fmt: skip
