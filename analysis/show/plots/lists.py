"""Slogans as lists: formulas with their parts, and the coinages of a report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.show.fonts import measure_width
from analysis.show.style import (
    CATEGORY_COLOURS,
    GREEN,
    GREY,
    INK,
    RULE,
    SMALL,
    TEXT,
    VERMILION,
    points_high,
    points_wide,
    shorten,
    wrap_text,
)
from analysis.show.words import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_GAP, _MARK, _SQUARE = 14, 24, 10
_PITCH = 3.2 * TEXT
_MANY, _FEW, _STEP = 10, 5, 2.2 * TEXT
_TWO_LINES = 2.3 * SMALL
_WIDE = str.maketrans(",;:!?()", "，；：！？（）")
_VERDICTS = {True: ("√", GREEN), False: ("×", VERMILION), None: ("…", GREY)}


def draw_formulas(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw number formulas with the parts that the text gives them, and whether the number agrees.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per formula: `doc_id`, `phrase`, `parts`, `agrees`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    wide, high = points_wide(axes), points_high(axes)
    pitch = min(high / max(len(table), 1), _PITCH)
    axes.set_xlim(0, wide)
    axes.set_ylim(-high, 0)
    axes.set_axis_off()
    report = max((measure_width(labels.get(doc, doc), TEXT) for doc in table["doc_id"]), default=0)
    phrase = min(max((measure_width(text, TEXT) for text in table["phrase"]), default=0), 0.26 * wide)
    starts = (0, report + _GAP, report + phrase + 2 * _GAP, report + phrase + _MARK + 3 * _GAP)
    before = ""
    for number, row in enumerate(table.to_dict("records")):
        y = -(number + 0.5) * pitch
        first = row["doc_id"] != before
        if first:
            axes.axhline(y + pitch / 2, color=RULE, linewidth=1)
        before = row["doc_id"]
        name = labels.get(before, before) if first else ""
        _draw_formula(axes, row, name, starts, (y, pitch, wide, phrase))


def _draw_formula(
    axes: Axes, row: Mapping[Any, Any], name: str, starts: tuple[float, ...], room: tuple[float, ...]
) -> None:
    y, pitch, wide, phrase = room
    mark, colour = _VERDICTS[None if pd.isna(row["agrees"]) else bool(row["agrees"])]
    axes.text(starts[0], y, name, va="center_baseline", color=GREY)
    axes.text(
        starts[1], y, shorten(row["phrase"].translate(_WIDE), phrase, TEXT), va="center_baseline", color=INK
    )
    axes.text(starts[2] + _MARK / 2, y, mark, va="center_baseline", ha="center", color=colour, size=TEXT)
    size = TEXT if measure_width(_join(row["parts"]), TEXT) <= wide - starts[3] else SMALL
    lines = max(1, int(pitch / (1.25 * size)))
    shown = wrap_text(_join(row["parts"]), wide - starts[3], size, lines=lines)
    axes.text(
        starts[3], y, shown, va="center" if "\n" in shown else "center_baseline", size=size, linespacing=1.1
    )


def _join(parts: str) -> str:
    """Write parts for reading: with semicolons where a part has a comma of its own."""
    inner = any(mark in parts for mark in "、,，")
    return parts.replace("|", "；" if inner else "、").translate(_WIDE)


def draw_coinages(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw the coinages of one report as a list: a square in the colour of the category, the count.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per coinage: `phrase`, `category`, `n`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    wide, high = points_wide(axes), points_high(axes)
    # Panels share their scale: the pitch follows from the room, not from this panel's rows.
    pitch = min(high / (_MANY if high > _MANY * _TWO_LINES else _FEW), _STEP)
    for number, row in enumerate(table.to_dict("records")):
        y, colour = (number + 0.5) * pitch, CATEGORY_COLOURS.get(row["category"], INK)
        count = str(row["n"]) if row["n"] > 1 else ""
        axes.plot([_SQUARE / 2], [y], "s", color=colour, markersize=_SQUARE)
        room, phrase = wide - 2 * _GAP - measure_width(count, SMALL), row["phrase"].translate(_WIDE)
        # What is too long for the line stands small on two.
        size, lines = (TEXT, 1) if measure_width(phrase, TEXT) <= room else (SMALL, 2)
        shown = wrap_text(phrase, room, size, lines=lines if pitch > _TWO_LINES else 1)
        anchor = "center" if "\n" in shown else "center_baseline"
        axes.text(_GAP + 4, y, shown, va=anchor, size=size, linespacing=1.05)
        axes.text(wide, y, count, ha="right", va="center_baseline", size=SMALL, color=GREY)
    axes.set_xlim(0, wide)
    axes.set_ylim(high, 0)
    axes.set(xticks=[], yticks=[])
    axes.spines["bottom"].set_visible(False)
