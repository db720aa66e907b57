"""Ranked terms as bars that carry their own labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from analysis.show.fonts import measure_width
from analysis.show.sizes import Look
from analysis.show.style import points_high, points_wide, shorten
from analysis.show.words import Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_PAD = 6
_ROWS = 5
_BESIDE, _BELOW = 13, 2.2


def draw_top_terms(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
    """Draw the terms of one report: a bar as long as the tf-idf weight, the count at its right.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term: `term`, `n`, `tfidf`, heaviest first.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    look : Look
    """
    counts = [str(n) for n in table["n"]]
    _draw_bars(axes, table, table["tfidf"].tolist(), counts, language=language, look=look)


def draw_topic_terms(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
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
    look : Look
    """
    _draw_bars(axes, table, table["weight"].tolist(), [""] * len(table), language=language, look=look)


def _draw_bars(  # noqa: PLR0913 - every option is named by the caller
    axes: Axes,
    table: pd.DataFrame,
    weights: Sequence[float],
    notes: Sequence[str],
    *,
    language: Language,
    look: Look,
) -> None:
    import seaborn as sns

    # Panels share their rows, so bars stand at numbers: as categories, the terms of one panel would
    # push those of the next further down.
    rows = list(range(len(table)))
    sns.barplot(
        x=weights, y=rows, ax=axes, orient="h", native_scale=True, color=look.theme.pale, saturation=1,
        width=0.84, errorbar=None,
    )  # fmt: skip
    # The band is pale for the sake of the text on it; the line tells its length.
    axes.hlines([y + 0.42 for y in rows], 0, weights, color=look.theme.accent, linewidth=look.pt(2))
    # Room for a few rows, lest the bar of a lone term fill the panel; panels share their scale.
    places = max(len(rows), _ROWS if points_high(axes) > _ROWS * _BELOW * look.size.text else 1)
    places = max(places, round(axes.get_ylim()[0] + 0.5) if axes.yaxis_inverted() else 0)
    axes.set_ylim(places - 0.5, -0.5)
    glosses = table["gloss_en"].tolist() if language == "en" and "gloss_en" in table else [""] * len(rows)
    for y, (term, meaning, note) in enumerate(zip(table["term"], glosses, notes, strict=True)):
        _write_term(axes, y, str(term), str(meaning), note, look=look)
    axes.margins(x=0.2 if any(notes) else 0.02)
    axes.set(xticks=[], yticks=[], xlabel="", ylabel="")
    axes.spines["bottom"].set_visible(False)


def _write_term(  # noqa: PLR0913 - every option is named by the caller
    axes: Axes, y: int, term: str, meaning: str, note: str, *, look: Look
) -> None:
    """Write a term on its bar with its gloss, beside it where the panel is wide, else below it."""
    text, pad = look.size.text, look.pt(_PAD)
    room = points_wide(axes) - 3 * pad - measure_width(note, text)
    pitch = points_high(axes) / (axes.get_ylim()[0] + 0.5)
    beside = points_wide(axes) > _BESIDE * text
    below = bool(meaning) and not beside and pitch > _BELOW * text
    rise = 0.56 * text if below else 0.0
    shown = shorten(term, room, text)
    _write(axes, (0, y), (pad, rise), shown, colour=look.theme.ink)
    if note:
        axes.annotate(
            note, (1, y), (-look.pt(2), rise), xycoords=("axes fraction", "data"),
            textcoords="offset points", ha="right", va="center_baseline", color=look.theme.grey,
        )  # fmt: skip
    start = measure_width(shown, text) + pad if beside else 0
    left = room - start if beside else room + measure_width(note, text)
    if meaning and (below or (beside and left > 3 * text)):
        place = (pad + start, -0.56 * text if below else 0.0)
        _write(axes, (0, y), place, shorten(meaning, left, text), colour=look.theme.grey)


def _write(
    axes: Axes, spot: tuple[float, float], shift: tuple[float, float], text: str, *, colour: str
) -> None:
    axes.annotate(text, spot, shift, textcoords="offset points", va="center_baseline", color=colour)
