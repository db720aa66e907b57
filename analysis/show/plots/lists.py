"""Slogans as lists: formulas with their parts, and the coinages of a report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.show.canvas import Mark
from analysis.show.choices import formula_pitch
from analysis.show.fonts import measure_width
from analysis.show.rooms import measure_room
from analysis.show.sizes import Look
from analysis.show.style import colour_category, points_high, points_wide, shorten, wrap_text
from analysis.show.words import CATEGORIES, Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_GAP, _SIGN, _MARK = 14, 24, 12
_STEP, _TWO_LINES, _HEAD, _FEWEST = 3, 2.1, 1.4, 4
_WIDE = str.maketrans(",;:!?()", "，；：！？（）")
_SHAPES = dict(zip(CATEGORIES, "os^DvP", strict=True))


def draw_formulas(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
    """Draw number formulas with the parts that the text gives them, and whether the number agrees.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per formula: `doc_id`, `phrase`, `parts`, `agrees`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    look : Look
    """
    wide, high, text, gap = points_wide(axes), points_high(axes), look.size.text, look.pt(_GAP)
    pitch = min(high / max(len(table), 1), 1.2 * formula_pitch(measure_room(look.size)) * text)
    axes.set_xlim(0, wide)
    axes.set_ylim(-high, 0)
    axes.set_axis_off()
    report = max((measure_width(labels.get(doc, doc), text) for doc in table["doc_id"]), default=0)
    phrase = max((measure_width(told.translate(_WIDE), text) for told in table["phrase"]), default=0)
    phrase = min(phrase, 0.26 * wide)
    starts = (0, report + gap, report + phrase + 2 * gap, report + phrase + look.pt(_SIGN) + 3 * gap)
    before = ""
    for number, row in enumerate(table.to_dict("records")):
        y = -(number + 0.5) * pitch
        first = row["doc_id"] != before
        if first:
            axes.axhline(y + pitch / 2, color=look.theme.rule, linewidth=look.pt(1))
        before = row["doc_id"]
        name = labels.get(before, before) if first else ""
        _draw_formula(axes, row, name, starts, (y, pitch, wide, phrase), look=look)


def _draw_formula(  # noqa: PLR0913 - every option is named by the caller
    axes: Axes,
    row: Mapping[Any, Any],
    name: str,
    starts: tuple[float, ...],
    room: tuple[float, ...],
    *,
    look: Look,
) -> None:
    y, pitch, wide, phrase = room
    text, theme = look.size.text, look.theme
    verdicts = {True: ("√", theme.accent), False: ("×", theme.alert), None: ("…", theme.grey)}
    mark, colour = verdicts[None if pd.isna(row["agrees"]) else bool(row["agrees"])]
    told = row["phrase"].translate(_WIDE)
    axes.text(starts[0], y, name, va="center_baseline", color=theme.grey)
    axes.text(starts[1], y, shorten(told, phrase, text), va="center_baseline", color=theme.ink)
    axes.text(starts[2] + look.pt(_SIGN) / 2, y, mark, ha="center", va="center_baseline", color=colour)
    lines = max(1, int(pitch / (1.2 * text)))
    shown = wrap_text(_join(row["parts"]), wide - starts[3], text, lines=lines)
    axes.text(starts[3], y, shown, va="center" if "\n" in shown else "center_baseline", linespacing=1.1)


def _join(parts: str) -> str:
    """Write parts for reading: with semicolons where a part has a comma of its own."""
    inner = any(mark in parts for mark in "、,，")
    return parts.replace("|", "；" if inner else "、").translate(_WIDE)


def draw_coinages(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
    """Draw the coinages of one report as a list: a mark for the category, the count.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per coinage: `phrase`, `category`, `n`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    look : Look
    """
    wide, high, text, theme = points_wide(axes), points_high(axes), look.size.text, look.theme
    # A short list is spread, as far as a reader still sees a list; headings are still to come.
    pitch = min((high - _HEAD * text) / max(len(table), _FEWEST), _STEP * text)
    lines, start = 2 if pitch > _TWO_LINES * text else 1, look.pt(_GAP + 8)
    for number, row in enumerate(table.to_dict("records")):
        y, colour = (number + 0.5) * pitch, colour_category(row["category"], theme)
        count = str(row["n"]) if row["n"] > 1 else ""
        shape = _SHAPES.get(row["category"], "o")
        axes.plot([look.pt(_MARK) / 2], [y], shape, color=colour, markersize=look.pt(_MARK))
        room = wide - start - look.pt(4) - measure_width(count, text)
        shown = wrap_text(row["phrase"].translate(_WIDE), room, text, lines=lines)
        axes.text(start, y, shown, va="center" if "\n" in shown else "center_baseline", linespacing=1.0)
        axes.text(wide, y, count, ha="right", va="center_baseline", color=theme.grey)
    axes.set_xlim(0, wide)
    axes.set_ylim(high, 0)
    axes.set(xticks=[], yticks=[])
    axes.spines["bottom"].set_visible(False)


def key_coinages(
    table: pd.DataFrame, labels: Mapping[str, str], language: Language, look: Look
) -> list[Mark]:
    """Say which mark stands for which category.

    Parameters
    ----------
    table : pandas.DataFrame
        The rows of :func:`draw_coinages`, of all reports.
    labels : mapping of str to str
    language : {"zh", "en"}
    look : Look

    Returns
    -------
    list of Mark
    """
    held = set(table["category"])
    return [
        Mark(_SHAPES[category], colour_category(category, look.theme), names[language])
        for category, names in CATEGORIES.items()
        if category in held
    ]
