"""Ranked terms as bars that carry their own labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from analysis.show.fonts import measure_width
from analysis.show.style import GREY, PALE, SMALL, TEXT, points_wide, shorten
from analysis.show.words import Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_PAD = 6
_ROWS = 5


def draw_top_terms(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw the terms of one report: a bar as long as the tf-idf weight, the count at its right.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term: `term`, `n`, `tfidf`, heaviest first.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    _draw_bars(axes, table["term"].tolist(), table["tfidf"].tolist(), [str(n) for n in table["n"]])


def draw_topic_terms(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language
) -> None:
    """Draw the terms of one topic: a bar as long as the term's weight in the topic.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term: `term`, `weight`, heaviest first.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    _draw_bars(axes, table["term"].tolist(), table["weight"].tolist(), [""] * len(table))


def _draw_bars(axes: Axes, terms: Sequence[str], weights: Sequence[float], notes: Sequence[str]) -> None:
    room = points_wide(axes) - 3 * _PAD
    # Panels share their rows, so bars stand at numbers: as categories, the terms of one panel would
    # push those of the next further down.
    rows = list(range(len(terms)))
    axes.barh(rows, weights, height=0.84, color=PALE)
    for y, (term, note) in enumerate(zip(terms, notes, strict=True)):
        text = shorten(term, room - measure_width(note, SMALL), TEXT)
        axes.annotate(text, (0, y), (_PAD, 0), textcoords="offset points", va="center_baseline")
        axes.annotate(
            note, (1, y), (-2, 0), xycoords=("axes fraction", "data"), textcoords="offset points",
            ha="right", va="center_baseline", size=SMALL, color=GREY,
        )  # fmt: skip
    axes.margins(x=0.2 if any(notes) else 0.02)
    # Room for a few rows, lest the bar of a lone term fill the panel.
    axes.set_ylim(max(len(terms), _ROWS) - 0.5, -0.5)
    axes.set(xticks=[], yticks=[], xlabel="", ylabel="")
    axes.spines["bottom"].set_visible(False)
