"""Reports as rows, phrases or topics as columns: the darker the cell, the more of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from analysis.show.fonts import measure_width
from analysis.show.style import INK, SMALL, TEXT, ink_on, mix_ramp, points_high, points_wide, shorten, stack
from analysis.show.words import Language, name_value

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_FEW = 6


def draw_phrases(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw slogans by report: the colour is the rate per 10,000 Han characters, the number the count.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per slogan in a report: `doc_id`, `term`, `n`, `per_10k`, in the order to show.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    _draw_rates(table, axes, table["term"].unique().tolist(), labels, language)


def draw_families(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw families of metaphors by report, as :func:`draw_phrases` draws slogans.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per family in a report: `doc_id`, `term` (the family), `n`, `per_10k`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    families = table["term"].unique().tolist()
    names = [name_value("family", family, labels={}, language=language) for family in families]
    _draw_rates(table, axes, names, labels, language)


def _draw_rates(
    table: pd.DataFrame, axes: Axes, terms: Sequence[str], labels: Mapping[str, str], language: Language
) -> None:
    docs = table["doc_id"].unique().tolist()
    rates, counts = (_spread(table, "term", value) for value in ("per_10k", "n"))
    texts = [[f"{n:.0f}" if n else "" for n in row] for row in counts]
    _draw_cells(axes, rates, texts)
    axes.set_yticks(_middle(docs), [labels.get(doc, doc) for doc in docs])
    letters, size = (9, TEXT) if len(docs) <= _FEW else (6, 15)
    room = 0.85 * points_wide(axes) / len(terms)
    # Latin words that fit stand as they are; Chinese is read downwards as well as across.
    across = all(term.isascii() and measure_width(term, SMALL) < room for term in terms)
    heads = terms if across else [stack(shorten(term, letters * TEXT, TEXT)) for term in terms]
    axes.set_xticks(_middle(terms), heads, linespacing=1.0, size=SMALL if across else size)
    axes.tick_params(axis="y", labelsize=size)
    darkest = f"{max(map(max, rates)):.1f}"
    axes.set_xlabel(
        f"最深 = 每万字{darkest}次" if language == "zh" else f"darkest = {darkest} per 10,000 characters",
        loc="right", size=SMALL,
    )  # fmt: skip


def draw_topics(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw topics by report: colour and number are the share of the report's paragraphs.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per topic in a report: `doc_id`, `topic`, `label`, `paragraphs`, `share`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    docs = table["doc_id"].unique().tolist()
    shares = _spread(table, "topic", "share")
    _draw_cells(axes, shares, [[f"{100 * share:.0f}%" if share else "" for share in row] for row in shares])
    sizes = table.groupby("doc_id")["paragraphs"].sum()
    axes.set_yticks(_middle(docs), [f"{labels.get(doc, doc)}  n={sizes[doc]}" for doc in docs])
    topics = table.drop_duplicates("topic")
    room = points_wide(axes) / len(topics) * 0.7
    numbers = [name_value("topic", topic, labels=labels, language=language) for topic in topics["topic"]]
    if max(measure_width(number, TEXT) for number in numbers) > room:
        numbers = [str(topic + 1) for topic in topics["topic"]]
    named = zip(numbers, topics["label"], strict=True)
    heads = ["\n".join(_fit_terms(number, str(label), room)) for number, label in named]
    axes.set_xticks(_middle(heads), heads, linespacing=1.15)


def _spread(table: pd.DataFrame, column: str, value: str) -> list[list[float]]:
    """Lay a tidy table out: a line for each report, a cell for each value of a column, 0 where no row is."""
    cells = {
        (doc, key): float(v) for doc, key, v in zip(table["doc_id"], table[column], table[value], strict=True)
    }
    keys = table[column].unique().tolist()
    return [[cells.get((doc, key), 0.0) for key in keys] for doc in table["doc_id"].unique()]


def _middle(cells: Sequence[object]) -> list[float]:
    return [place + 0.5 for place in range(len(cells))]


def _fit_terms(number: str, label: str, room: float) -> list[str]:
    terms = [term for term in re.split(r"[·、,，/\s]+", label) if term]
    return [shorten(each, room, TEXT) for each in (number, *terms)]


def _draw_cells(axes: Axes, values: Sequence[Sequence[float]], texts: Sequence[Sequence[str]]) -> None:
    import numpy as np

    top = max((value for row in values for value in row), default=0) or 1
    shares = np.asarray(values) / top
    axes.pcolormesh(shares, vmin=0, vmax=1, cmap=mix_ramp(), linewidth=2, edgecolor="white")
    axes.set(xlim=(0, shares.shape[1]), ylim=(shares.shape[0], 0))
    axes.tick_params(length=0, labeltop=True, labelbottom=False, labelsize=TEXT, labelcolor=INK)
    axes.spines["bottom"].set_visible(False)
    size = TEXT if points_high(axes) / len(values) > TEXT * 1.6 else SMALL
    for y, row in enumerate(texts):
        for x, text in enumerate(row):
            ink = ink_on(values[y][x] / top)
            axes.text(x + 0.5, y + 0.5, text, ha="center", va="center_baseline", size=size, color=ink)
