"""Whose words: a bar for each report, parted by where its slogans come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from analysis.show.fonts import measure_width
from analysis.show.style import (
    BLUE,
    GREEN,
    GREY,
    INK,
    ORANGE,
    SKY,
    SMALL,
    TEXT,
    points_high,
    points_wide,
    shorten,
)
from analysis.show.words import ORIGINS, Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_COLOURS: Mapping[str, str] = {"central": BLUE, "shared": SKY, "listed": ORANGE, "own": GREEN}
_ROOM = 50
_PAD = 8


def draw_origins(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw the shares of origins in each report, with examples under the bar.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per report and origin: `doc_id`, `origin`, `n`, `share`, `examples`, in order.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    docs = table["doc_id"].unique().tolist()
    totals = table.groupby("doc_id")["n"].sum()
    names = [f"{labels.get(doc, doc)}  n={totals[doc]}" for doc in docs]
    axes.set_yticks(range(len(docs)), names)
    axes.set_ylim(len(docs) - 0.4, -1.05)
    axes.set_xlim(0, 1)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    # The labels at the left take room that the parts' own labels have to fit beside.
    wide = points_wide(axes) - max(measure_width(name, TEXT) for name in names)
    roomy = points_high(axes) / (len(docs) + 1) > _ROOM
    for y, (_, parts) in enumerate(table.groupby("doc_id", sort=False)):
        starts = parts["share"].cumsum() - parts["share"]
        for left, row in zip(starts, parts.to_dict("records"), strict=True):
            _draw_part(axes, (left, y), row, wide=wide, roomy=roomy)
    _draw_key(axes, wide, language)


def _draw_part(
    axes: Axes, spot: tuple[float, float], row: Mapping[Any, Any], *, wide: float, roomy: bool
) -> None:
    (x, y), share = spot, row["share"]
    axes.barh(
        [y], [share], left=[x], height=0.5, color=_COLOURS[row["origin"]], edgecolor="white", linewidth=2
    )
    room = share * wide - _PAD
    text = f"{100 * share:.0f}%"
    if measure_width(text, TEXT) <= room:
        ink = "white" if row["origin"] in {"central", "own"} else INK
        axes.text(x + share / 2, y, text, ha="center", va="center_baseline", color=ink)
    example = row["examples"].split(" ")[0]
    if roomy and measure_width(example, SMALL) <= room:
        axes.annotate(
            example, (x, y + 0.27), (2, -3), textcoords="offset points", ha="left", va="top", size=SMALL,
            color=GREY,
        )  # fmt: skip


def _draw_key(axes: Axes, wide: float, language: Language) -> None:
    """Name the colours above the bars, in the order of the parts."""
    step = wide / len(ORIGINS)
    for place, (origin, names) in enumerate(ORIGINS.items()):
        x = place / len(ORIGINS)
        axes.plot([x + 0.012], [-0.75], "s", color=_COLOURS[origin], markersize=14, clip_on=False)
        name = shorten(names[language], step - 28, SMALL)
        axes.annotate(
            name, (x + 0.012, -0.75), (13, 0), textcoords="offset points", va="center_baseline", size=SMALL
        )
