"""Pairs of reports as a staircase: each step names a report, the cells below and left compare it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isnan
from typing import TYPE_CHECKING, Any

from analysis.show.fonts import measure_width
from analysis.show.plots.cells import draw_cell
from analysis.show.sizes import Look
from analysis.show.style import points_high, points_wide, shorten
from analysis.show.themes import ink_on, shade
from analysis.show.words import DISTANCES, Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

# Room for a name, steps and heights, in sizes of the text.
_ROOM = 5.2
_LARGEST = 6.5  # a lone pair is not to fill the page
_FEWEST = 4
_TWO_LINES, _ONE_LINE, _WIDE = 2.2, 0.8, 4.7


def draw_similarity(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
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
    look : Look
    """
    held = {*table["a"], *table["b"]}
    place = {doc: i for i, doc in enumerate(doc for doc in labels if doc in held)}
    # The last name has no cell beside it: the room for it is added at the right.
    text = look.size.text
    step = min((points_wide(axes) - _ROOM * text) / (len(place) - 1), _LARGEST * text)
    pitch = (points_high(axes) - 2 * text) / max(len(place), _FEWEST)  # headings are still to come
    known = [v for v in table["value"] if not isnan(v)]
    least, top = min(known, default=0.0), max(known, default=1.0) or 1.0
    for row in table.to_dict("records"):
        share = 0.0 if isnan(row["value"]) else row["value"] / top
        if row["measure"] in DISTANCES and known:  # dark is alike in every panel
            share = least / row["value"] if row["value"] else 1.0
        _draw_pair(axes, (place[row["a"]], place[row["b"]]), row, share=share, room=(step, pitch), look=look)
    for doc, i in place.items():
        name = shorten(labels[doc], points_wide(axes) - i * step - look.pt(8), text)
        axes.annotate(name, (i, i), (look.pt(6), 0), textcoords="offset points", va="center_baseline")
    axes.set_xlim(0, points_wide(axes) / step)
    axes.set_ylim(max(len(place), _FEWEST) - 0.5, -0.5)
    axes.set_axis_off()


def draw_sharing(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
    """Draw how many slogans two reports share, with an example, and how many one has alone.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per pair: `a`, `b`, `n`, `example`; where `a` is `b`, the slogans of that report alone.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label, in the order of the reports.
    language : {"zh", "en"}
    look : Look
    """
    held = [doc for doc in labels if doc in set(table["a"])]
    place = {doc: number for number, doc in enumerate(held)}
    text, sides = look.size.text, max(measure_width(labels[doc], look.size.text) for doc in held)
    sides = min(sides, _ROOM * text)
    room = (points_wide(axes) - sides) / len(place) - look.pt(10)
    roomy = points_high(axes) / (max(len(place), _FEWEST) + 1) > _TWO_LINES * text
    top = max(table.loc[table["a"] != table["b"], "n"], default=1) or 1
    alone = "独有" if language == "zh" else "own"
    for row in table.to_dict("records"):
        a, b = place[row["a"]], place[row["b"]]
        if a == b:
            name = f"{alone} {row['n']}"
            name = name if measure_width(name, text) <= room else str(row["n"])
            axes.text(a + 0.5, a, name, ha="center", va="center_baseline", color=look.theme.grey)
        else:
            _draw_shared(
                axes,
                (a, b - 0.5),
                row,
                share=row["n"] / top,
                room=room if roomy and room > _WIDE * text else 0,
                look=look,
            )
    axes.set_xlim(0, len(place))
    axes.set_ylim(max(len(place), _FEWEST) - 0.5, -0.5)
    _name_reports(axes, [labels[doc] for doc in held], sides=sides, room=room, look=look)


def _name_reports(axes: Axes, names: Sequence[str], *, sides: float, room: float, look: Look) -> None:
    """Name reports at the left and below: level if every name has room there, else upright and cut."""
    text = look.size.text
    axes.set_yticks(range(len(names)), [shorten(name, sides, text) for name in names])
    middles = [number + 0.5 for number in range(len(names))]
    level = all(measure_width(name, text) <= room + look.pt(6) for name in names)
    below = names if level else [shorten(name, _ROOM * text, text) for name in names]
    axes.set_xticks(middles, below, rotation=0 if level else 90)
    axes.tick_params(length=0, labelcolor=look.theme.ink)
    axes.spines["bottom"].set_visible(False)


def _draw_shared(  # noqa: PLR0913 - every option is named by the caller
    axes: Axes,
    corner: tuple[float, float],
    row: Mapping[Any, Any],
    *,
    share: float,
    room: float,
    look: Look,
) -> None:
    (x, y), text = corner, look.size.text
    draw_cell(axes, x, y, share, look.theme)
    example = row["example"] if measure_width(row["example"], text) <= room else ""
    _write_cell(axes, (x + 0.5, y + 0.5), str(row["n"]), example, share=share, look=look)


def _write_cell(  # noqa: PLR0913 - every option is named by the caller
    axes: Axes, middle: tuple[float, float], value: str, detail: str, *, share: float, look: Look
) -> None:
    """Write a value in the middle of a cell, or over a line of detail."""
    colour = ink_on(shade(share, look.theme))
    if not detail:
        axes.text(*middle, value, ha="center", va="center_baseline", color=colour)
        return
    for words, rise, side in ((value, 1, "bottom"), (detail, -1, "top")):
        axes.annotate(
            words, middle, (0, look.pt(rise)), textcoords="offset points", ha="center", va=side, color=colour
        )


def _draw_pair(  # noqa: PLR0913 - every option is named by the caller
    axes: Axes,
    spot: tuple[int, int],
    row: Mapping[Any, Any],
    *,
    share: float,
    room: tuple[float, float],
    look: Look,
) -> None:
    """Draw a cell with its value and interval, as much of it as has room."""
    (x, y), (step, pitch), text = spot, room, look.size.text
    known = not isnan(row["value"])
    draw_cell(axes, x, y - 0.5, share, look.theme)
    value = f"{row['value']:.2f}" if known else "–"
    interval = f"{row['low']:.2f}–{row['high']:.2f}".replace("0.", ".") if known else ""
    if step < _WIDE * text or pitch < _TWO_LINES * text:
        interval = ""
    shorter = f"{row['value']:.1f}" if known else value
    for shown in (value, value.removeprefix("0"), shorter):
        if measure_width(shown, text) < step - look.pt(2) and pitch > _ONE_LINE * text:
            _write_cell(axes, (x + 0.5, y), shown, interval, share=share, look=look)
            return
