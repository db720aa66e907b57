"""Reports by phrases or topics: the stronger the colour of a cell, the more of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from analysis.show.fonts import measure_width
from analysis.show.sizes import Look
from analysis.show.style import mix_ramp, points_high, points_wide, shorten, stack
from analysis.show.themes import ink_on, shade
from analysis.show.words import Language, name_value

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_LETTERS = 9
_PITCH = 1.3
_GAP = 0.6
_TWO_LINES = 2.1


def draw_phrases(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
    """Draw slogans by report: the colour is the rate per 10,000 Han characters, the number the count.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per slogan in a report: `doc_id`, `term`, `n`, `per_10k`, in the order to show.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    look : Look
    """
    if language == "en":
        terms = table.drop_duplicates("term")
        glosses = terms["gloss_en"] if "gloss_en" in terms else [""] * len(terms)
        pairs = list(zip(terms["term"], glosses, strict=True))
        _draw_down(table, axes, pairs, labels, look)
    else:
        _draw_across(table, axes, table["term"].unique().tolist(), labels, look)
    _tell_highest(table, axes, language)


def draw_families(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
    """Draw families of metaphors by report, as :func:`draw_phrases` draws slogans.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per family in a report: `doc_id`, `term` (the family), `n`, `per_10k`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    look : Look
    """
    families = table["term"].unique().tolist()
    names = [name_value("family", family, labels={}, language=language) for family in families]
    if language == "en":
        _draw_down(table, axes, [(name, "") for name in names], labels, look)
    else:
        _draw_across(table, axes, names, labels, look)
    _tell_highest(table, axes, language)


def _draw_across(
    table: pd.DataFrame, axes: Axes, terms: Sequence[str], labels: Mapping[str, str], look: Look
) -> None:
    """Draw terms as columns: Chinese is read downwards as well as across."""
    docs, text = table["doc_id"].unique().tolist(), look.size.text
    _draw_cells(axes, *_spread_rates(table), look=look)
    axes.set_yticks(_middle(docs), [labels.get(doc, doc) for doc in docs])
    room = points_high(axes) / text - _PITCH * (len(docs) + 1)
    letters = max(3, min(_LETTERS, int(room / 1.1)))
    heads = [stack(shorten(term, letters * text, text)) for term in terms]
    axes.set_xticks(_middle(terms), heads, linespacing=1.0)


def _draw_down(
    table: pd.DataFrame,
    axes: Axes,
    pairs: Sequence[tuple[str, str]],
    labels: Mapping[str, str],
    look: Look,
) -> None:
    """Draw terms as rows with their glosses, and reports as columns."""
    rates, texts = ([list(column) for column in zip(*rows, strict=True)] for rows in _spread_rates(table))
    _draw_cells(axes, rates, texts, look=look)
    docs = table["doc_id"].unique().tolist()
    _name_columns(
        axes, [labels.get(doc, doc) for doc in docs], _write_rows(axes, pairs, len(docs), look), look
    )


def _write_rows(axes: Axes, pairs: Sequence[tuple[str, str]], columns: int, look: Look) -> float:
    """Write terms at the left of their rows, glosses beside or below; give the room that is left."""
    text, wide = look.size.text, points_wide(axes)
    room = max(0.4 * wide, wide - 5.2 * text * columns) - _GAP * text
    tall = points_high(axes) / (len(pairs) + 2) > _TWO_LINES * text
    lines = [_fit_gloss(term, meaning, room, tall=tall, text=text) for term, meaning in pairs]
    axes.set_yticks(_middle(pairs), lines, linespacing=1.05)
    longest = max(measure_width(part, text) for line in lines for part in line.split("\n"))
    return wide - longest - _GAP * text


def _fit_gloss(term: str, meaning: str, room: float, *, tall: bool, text: float) -> str:
    """Join a term and its gloss to a line, or to two where these have room."""
    left = room - measure_width(term, text) - text
    if meaning and tall and measure_width(meaning, text) > left:
        return f"{shorten(term, room, text)}\n{shorten(meaning, room, text)}"
    shown = shorten(meaning, left, text) if left > 3 * text else ""
    return shorten(f"{term}  {shown}".strip(), room, text)


def _name_columns(axes: Axes, names: Sequence[str], wide: float, look: Look) -> None:
    """Write names over columns, upright where they are broader than these."""
    text = look.size.text
    lines = [line for name in names for line in name.split("\n")]
    level = all(measure_width(line, text) < 0.97 * wide / len(names) for line in lines)
    shown = names if level else ["\n".join(shorten(x, 6 * text, text) for x in n.split("\n")) for n in names]
    axes.set_xticks(_middle(names), shown, rotation=0 if level else 90, linespacing=1.1)
    if level:  # on one line, whatever their letters
        axes.tick_params(axis="x", pad=look.pt(8))
        for label in axes.get_xticklabels():
            label.set_verticalalignment("baseline")


def _spread_rates(table: pd.DataFrame) -> tuple[list[list[float]], list[list[str]]]:
    rates, counts = (_spread(table, "term", value) for value in ("per_10k", "n"))
    return rates, [[f"{n:.0f}" if n else "" for n in row] for row in counts]


def _tell_highest(table: pd.DataFrame, axes: Axes, language: Language) -> None:
    """Say below the cells what the strongest colour stands for."""
    most = f"{table['per_10k'].max():.1f}"
    axes.set_xlabel(
        f"颜色最重：每万字{most}次" if language == "zh" else f"strongest colour: {most} per 10,000",
        loc="right",
    )  # fmt: skip


def draw_topics(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
    """Draw topics by report: colour and number are the share of the report's paragraphs.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per topic in a report: `doc_id`, `topic`, `label`, `paragraphs`, `share`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    look : Look
    """
    docs = table["doc_id"].unique().tolist()
    shares = [list(column) for column in zip(*_spread(table, "topic", "share"), strict=True)]
    texts = [[f"{100 * share:.0f}%" if share else "" for share in row] for row in shares]
    _draw_cells(axes, shares, texts, look=look)
    topics = table.drop_duplicates("topic")
    glosses = topics["gloss_en"] if language == "en" and "gloss_en" in topics else [""] * len(topics)
    pairs = list(zip(topics["label"].astype(str), glosses, strict=True))
    left = _write_rows(axes, pairs, len(docs), look)
    # Not all topics may be shown: the whole follows from a part and its share.
    part = table[table["share"] > 0].drop_duplicates("doc_id").set_index("doc_id")
    sizes = (part["paragraphs"] / part["share"]).round().astype(int).to_dict()
    _name_columns(axes, [f"{labels.get(doc, doc)}\nn={sizes.get(doc, 0)}" for doc in docs], left, look)


def _spread(table: pd.DataFrame, column: str, value: str) -> list[list[float]]:
    """Lay a tidy table out: a line for each report, a cell for each value of a column, 0 where no row is."""
    cells = {
        (doc, key): float(v) for doc, key, v in zip(table["doc_id"], table[column], table[value], strict=True)
    }
    keys = table[column].unique().tolist()
    return [[cells.get((doc, key), 0.0) for key in keys] for doc in table["doc_id"].unique()]


def _middle(cells: Sequence[object]) -> list[float]:
    return [place + 0.5 for place in range(len(cells))]


def _draw_cells(
    axes: Axes, values: Sequence[Sequence[float]], texts: Sequence[Sequence[str]], *, look: Look
) -> None:
    import numpy as np
    import seaborn as sns

    theme = look.theme
    top = max((value for row in values for value in row), default=0) or 1
    sns.heatmap(
        np.asarray(values) / top, ax=axes, vmin=0, vmax=1, cmap=mix_ramp(theme), cbar=False,
        linewidths=look.pt(2), linecolor=theme.ground, xticklabels=False, yticklabels=False,
    )  # fmt: skip
    axes.tick_params(length=0, labeltop=True, labelbottom=False, labelcolor=theme.ink)
    axes.spines["bottom"].set_visible(False)
    for y, row in enumerate(texts):
        for x, text in enumerate(row):
            # seaborn's own numbers turn white on cells where black is easier to read
            ink = ink_on(shade(values[y][x] / top, theme))
            axes.text(x + 0.5, y + 0.5, text, ha="center", va="center_baseline", color=ink)
