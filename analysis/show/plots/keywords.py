"""What sets a report apart: times as frequent with intervals, and how many terms each method calls."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import TYPE_CHECKING, Any, Literal

from analysis.show.comparisons import GLOSS_BESIDE, SURE
from analysis.show.fonts import measure_width
from analysis.show.sizes import Look
from analysis.show.style import points_high, points_wide, shorten
from analysis.show.words import Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_Place = Literal["", "beside", "below"]

_LEFT, _FAR = -1.5, 99.0
_ROWS = 5
_PITCH, _FEWEST = 3.2, 4


def draw_keywords(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
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
    look : Look
    """
    # Panels share their scale: the widest of them sets it.
    most = max([axes.get_xlim()[1], *(table["log_ratio"] + 1)])
    rows = max(len(table), round(axes.get_ylim()[0] + 0.35))
    roomy = points_high(axes) > _PITCH * look.size.text * max(rows, _FEWEST)
    broad = points_wide(axes) > GLOSS_BESIDE * look.size.text
    place: _Place = "" if language == "zh" else "beside" if broad else "below" if roomy else ""
    for y, row in enumerate(table.to_dict("records")):
        _draw_interval(axes, y + 0.36, row, look)
        _write_term(axes, y, row, place, look)
    axes.axvline(0, color=look.theme.axis, linewidth=look.pt(1), zorder=0)
    axes.set_xlim(_LEFT, most)
    axes.set_ylim(rows - 0.35, -0.5)
    # 1, 2, 4 … times would crowd
    ticks = range(0, int(most) + 1, 3 if most < 7 else 4)
    axes.set_xticks(list(ticks), [f"{2**tick}×" for tick in ticks])
    axes.set_yticks([])
    axes.grid(axis="x")


def _draw_interval(axes: Axes, y: float, row: Mapping[Any, Any], look: Look) -> None:
    sure = row["p_permutation"] <= SURE
    colour = look.theme.alert if sure else look.theme.accent
    low, high = (min(max(row[end], -_FAR), _FAR) for end in ("low", "high"))
    axes.plot([low, high], [y, y], color=colour, linewidth=look.pt(3), alpha=0.6, solid_capstyle="butt")
    if not isfinite(row["high"]):
        axes.plot(
            [1], [y], ">", color=colour, markersize=look.pt(9), clip_on=False,
            transform=axes.get_yaxis_transform(),
        )  # fmt: skip
    fill = colour if sure else look.theme.ground
    axes.plot(
        [row["log_ratio"]], [y], "o", color=colour, markerfacecolor=fill, markersize=look.pt(9),
        markeredgewidth=look.pt(2),
    )  # fmt: skip


def _write_term(axes: Axes, y: float, row: Mapping[Any, Any], place: _Place, look: Look) -> None:
    """Write a term with its gloss over its interval, and the counts at the right."""
    text, theme, wide = look.size.text, look.theme, points_wide(axes)
    counts = f"{row['n_target']}:{row['n_reference']}"
    meaning = row.get("gloss_en", "") if place else ""
    term = f"{row['term']}  {meaning}" if meaning and place == "beside" else row["term"]
    below = meaning if place == "below" else ""
    top = y - 0.3 if below else y - 0.16
    for words, x, at, room, side, colour in (
        (term, 0, top, wide - measure_width(counts, text) - look.pt(8), "left", theme.ink),
        (below, 0, y + 0.06, wide, "left", theme.grey),
        (counts, 1, top, wide, "right", theme.grey),
    ):
        axes.annotate(
            shorten(words, room, text), (x, at), xycoords=("axes fraction", "data"), ha=side,
            va="center_baseline", color=colour,
        )  # fmt: skip


def draw_calls(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
    """Draw how many terms of each target one method calls different.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per target: `target`, `method`, `called`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    look : Look
    """
    rows = list(range(len(table)))
    theme, final = look.theme, (table["method"] == "permutation").all()
    axes.barh(rows, table["called"], color=theme.alert if final else theme.accent, height=0.6)
    for y, called in zip(rows, table["called"], strict=True):
        axes.annotate(
            str(called), (called, y), (look.pt(6), 0), textcoords="offset points", va="center_baseline"
        )
    axes.set_yticks(rows, [labels.get(target, target) for target in table["target"]])
    axes.set_ylim(max(len(rows), _ROWS) - 0.5, -0.5)
    axes.set_xlim(0, max(axes.get_xlim()[1], 1.5 * max(table["called"]), 4))
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.axvline(0, color=theme.axis, linewidth=look.pt(1))
