"""Whose words: a bar for each report, parted by where its slogans come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from analysis.corpus.lexicon.glossing import gloss
from analysis.show.canvas import Mark
from analysis.show.fonts import measure_width
from analysis.show.sizes import Look
from analysis.show.style import points_high, points_wide
from analysis.show.themes import Theme, ink_on
from analysis.show.words import ORIGINS, Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_ROOM = 3
_PAD = 8
_THICK, _THICKEST = 0.5, 0.9


def draw_origins(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
    """Draw the shares of origins in each report, with examples under the bar.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per report and origin: `doc_id`, `origin`, `n`, `share`, `examples`, in order.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    look : Look
    """
    docs = table["doc_id"].unique().tolist()
    totals = table.groupby("doc_id")["n"].sum()
    names = [f"{labels.get(doc, doc)}  n={totals[doc]}" for doc in docs]
    axes.set_yticks(range(len(docs)), names)
    axes.set_ylim(len(docs) - 0.4, -0.45)
    axes.set_xlim(0, 1)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    # The labels at the left take room that the parts' own labels have to fit beside.
    wide = points_wide(axes) - max(measure_width(name, look.size.text) for name in names)
    pitch = points_high(axes) / (len(docs) + 1)
    roomy = pitch > _ROOM * look.size.text
    # Without examples below them bars may be as thick as their numbers are high, where there are many.
    thick = _THICK if roomy else min(_THICKEST, max(_THICK, 1.3 * look.size.text / pitch))
    for y, (_, parts) in enumerate(table.groupby("doc_id", sort=False)):
        starts = parts["share"].cumsum() - parts["share"]
        for left, row in zip(starts, parts.to_dict("records"), strict=True):
            _draw_part(axes, (left, y), row, wide=wide, thick=thick, look=look)
            if roomy:
                _write_example(axes, (left, y), row, wide=wide, language=language, look=look)


def _draw_part(  # noqa: PLR0913 - every option is named by the caller
    axes: Axes, spot: tuple[float, float], row: Mapping[Any, Any], *, wide: float, thick: float, look: Look
) -> None:
    (x, y), share, colour = spot, row["share"], _colour_origins(look.theme)[row["origin"]]
    axes.barh(
        [y], [share], left=[x], height=thick, color=colour, edgecolor=look.theme.ground, linewidth=look.pt(2)
    )
    text = f"{100 * share:.0f}%"
    if measure_width(text, look.size.text) <= share * wide - look.pt(_PAD):
        axes.text(x + share / 2, y, text, ha="center", va="center_baseline", color=ink_on(colour))


def _write_example(  # noqa: PLR0913 - every option is named by the caller
    axes: Axes,
    spot: tuple[float, float],
    row: Mapping[Any, Any],
    *,
    wide: float,
    language: Language,
    look: Look,
) -> None:
    """Write the first example with its gloss under its part, whole or not at all."""
    example, text = row["examples"].split(" ")[0], look.size.text
    meaning = gloss(example) if language == "en" else ""
    for shown in (f"{example} {meaning}".strip(), example):
        if measure_width(shown, text) <= row["share"] * wide - look.pt(_PAD):
            axes.annotate(
                shown, (spot[0], spot[1] + 0.27), (look.pt(2), -look.pt(2)), textcoords="offset points",
                ha="left", va="top", color=look.theme.grey,
            )  # fmt: skip
            return


def _colour_origins(theme: Theme) -> Mapping[str, str]:
    blue, _, green, _, orange, sky = theme.categories
    return {"central": blue, "shared": sky, "listed": orange, "own": green}


def key_origins(table: pd.DataFrame, labels: Mapping[str, str], language: Language, look: Look) -> list[Mark]:
    """Name the colours of the parts, in their order.

    Parameters
    ----------
    table : pandas.DataFrame
        The rows of :func:`draw_origins`.
    labels : mapping of str to str
    language : {"zh", "en"}
    look : Look

    Returns
    -------
    list of Mark
    """
    colours = _colour_origins(look.theme)
    return [Mark("s", colours[origin], names[language]) for origin, names in ORIGINS.items()]
