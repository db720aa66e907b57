"""Word clouds: where each term stands is worked out by wordcloud, drawn by matplotlib."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from analysis.show.comparisons import SURE
from analysis.show.fonts import find_font, measure_width, require_glyphs
from analysis.show.sizes import Look
from analysis.show.style import points_high, points_wide, shorten
from analysis.show.words import Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_LARGEST = (128, 112, 98, 86, 75, 66, 58, 51, 45, 39, 34, 30, 26, 22, 18)
_MARGIN = 8
_HEIGHT, _ASCENT, _DESCENT = 1.12, 0.9, 0.12
_LONGEST, _LONGEST_GLOSS = 12, 11


def draw_cloud(  # noqa: PLR0913 - every option is named by the caller
    table: pd.DataFrame,
    axes: Axes,
    *,
    labels: Mapping[str, str],
    language: Language,
    look: Look,
    seed: int = 0,
) -> None:
    """Draw terms in sizes that follow their weights, the heaviest three in vermilion.

    The words are text of the figure, not a picture: sharp at every size, searchable in the PDF.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term: `term`, `tfidf`, heaviest first.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    look : Look
    seed : int, optional
        Of the places of the words.

    Raises
    ------
    ValueError
        If the font lacks a character; wordcloud would draw an empty box and say nothing.
    """
    theme = look.theme
    colours = [
        theme.alert if rank < 3 else theme.accent if rank < 20 else theme.grey for rank in range(len(table))
    ]
    _draw_words(axes, table, table["tfidf"].tolist(), colours, language=language, look=look, seed=seed)


def draw_key_cloud(  # noqa: PLR0913 - every option is named by the caller
    table: pd.DataFrame,
    axes: Axes,
    *,
    labels: Mapping[str, str],
    language: Language,
    look: Look,
    seed: int = 0,
) -> None:
    """Draw terms in sizes that follow their keyness, those that survive the permutation in vermilion.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term: `term`, `z`, `p_permutation`, highest z first.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    look : Look
    seed : int, optional
        Of the places of the words.

    Raises
    ------
    ValueError
        If the font lacks a character.
    """
    colours = [look.theme.alert if p <= SURE else look.theme.accent for p in table["p_permutation"]]
    _draw_words(axes, table, table["z"].tolist(), colours, language=language, look=look, seed=seed)


def _draw_words(  # noqa: PLR0913 - every option is named by the caller
    axes: Axes,
    table: pd.DataFrame,
    weights: Sequence[float],
    colours: Sequence[str],
    *,
    language: Language,
    look: Look,
    seed: int,
) -> None:
    terms, text = table["term"].astype(str).tolist(), look.size.text
    require_glyphs(terms, find_font())
    glosses = table["gloss_en"] if language == "en" and "gloss_en" in table else [""] * len(terms)
    entries = [
        _Entry(
            shorten(term, _LONGEST * text, text), shorten(str(meaning), _LONGEST_GLOSS * text, text), weight
        )
        for term, meaning, weight in zip(terms, glosses, weights, strict=True)
    ]
    wide, high = int(points_wide(axes)), int(points_high(axes))
    axes.set_xlim(0, wide)
    axes.set_ylim(high, 0)
    axes.set_axis_off()
    for word, colour in zip(place_words(entries, (wide, high), look=look, seed=seed), colours, strict=True):
        entry, x = word.entry, word.x
        axes.text(x, word.y, entry.term, size=word.size, va="baseline", color=colour)
        if entry.meaning:
            below = max(1.15 * text, _DESCENT * word.size + 0.9 * text)  # large characters reach far down
            axes.text(x, word.y + below, entry.meaning, va="baseline", color=look.theme.grey)


class _Entry(NamedTuple):
    """A term with its gloss, which may be empty, and its weight."""

    term: str
    meaning: str
    weight: float


class _Word(NamedTuple):
    """An entry with its font size, left end and base line, in points from the top left corner."""

    entry: _Entry
    size: float
    x: float
    y: float


def place_words(
    entries: Sequence[_Entry], room: tuple[int, int], *, look: Look, seed: int
) -> Sequence[_Word]:
    """Place entries as large as they all can be, with sizes that are linear in the weights.

    Parameters
    ----------
    entries : sequence
        The heaviest first.
    room : tuple of int
        Width and height in points.
    look : Look
        The least size is that of its text.
    seed : int

    Returns
    -------
    sequence
        In the order of the entries.

    Raises
    ------
    ValueError
        If they don't fit even where all have the least size.
    """
    top, least = max(entry.weight for entry in entries), look.size.text
    for largest in map(look.pt, _LARGEST):
        sizes = [least + (largest - least) * entry.weight / top for entry in entries]
        words = _lay_out(list(zip(entries, sizes, strict=True)), room, look, seed)
        if len(words) == len(entries):
            return words
    raise ValueError(f"{len(entries)} terms don't fit into {room[0]} by {room[1]} points; show fewer")


def _lay_out(
    sized: Sequence[tuple[_Entry, float]], room: tuple[int, int], look: Look, seed: int
) -> list[_Word]:
    """Find a free box for each term in turn; stop at the first that finds none.

    wordcloud's own loop is not used: it reserves a box but draws below it, by the difference
    between the ascent of the font and of the word, and words of a Chinese font come to overlap.
    """
    import numpy as np
    from wordcloud.wordcloud import IntegralOccupancyMap

    wide, high = room
    taken = np.zeros((high, wide), dtype=np.uint32)
    free: Any = IntegralOccupancyMap(high, wide, None)
    random, words, margin, text = Random(seed), list[_Word](), look.pt(_MARGIN), look.size.text
    for entry, size in sized:
        below = 1.15 * text if entry.meaning else 0
        width = max(measure_width(entry.term, size), measure_width(entry.meaning, text))
        box = ceil(_HEIGHT * size + below + margin), ceil(width + margin)
        corner = free.sample_position(*box, random)
        if corner is None:
            return words
        y, x = corner
        taken[y : y + box[0], x : x + box[1]] = 1
        free.update(taken, y, x)
        words.append(_Word(entry, size, x + margin / 2, y + margin / 2 + _ASCENT * size))
    return words
