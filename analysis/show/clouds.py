"""Word clouds: where each term stands is worked out by wordcloud, drawn by matplotlib."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from random import Random
from typing import TYPE_CHECKING, Any

from analysis.show.fonts import find_font, measure_width, require_glyphs
from analysis.show.style import BLUE, GREY, SMALL, VERMILION, points_high, points_wide, shorten
from analysis.show.words import Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_LARGEST = (128, 112, 98, 86, 75, 66, 58, 51, 45, 39, 34, 30, 26)
_LEAST = 18
_MARGIN = 8
_HEIGHT, _ASCENT = 1.12, 0.9
_LONGEST = 14
_SURE = 0.05


def draw_cloud(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, seed: int = 0
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
    seed : int, optional
        Of the places of the words.

    Raises
    ------
    ValueError
        If the font lacks a character; wordcloud would draw an empty box and say nothing.
    """
    colours = [VERMILION if rank < 3 else BLUE if rank < 20 else GREY for rank in range(len(table))]
    _draw_words(axes, table["term"].tolist(), table["tfidf"].tolist(), colours, seed=seed)


def draw_key_cloud(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, seed: int = 0
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
    seed : int, optional
        Of the places of the words.

    Raises
    ------
    ValueError
        If the font lacks a character.
    """
    colours = [VERMILION if p <= _SURE else BLUE for p in table["p_permutation"]]
    _draw_words(axes, table["term"].tolist(), table["z"].tolist(), colours, seed=seed)


def _draw_words(
    axes: Axes, terms: Sequence[str], weights: Sequence[float], colours: Sequence[str], *, seed: int
) -> None:
    require_glyphs(terms, find_font())
    short = [shorten(term, _LONGEST * SMALL, SMALL) for term in terms]
    wide, high = int(points_wide(axes)), int(points_high(axes))
    axes.set_xlim(0, wide)
    axes.set_ylim(high, 0)
    axes.set_axis_off()
    ink = dict(zip(short, colours, strict=True))
    for word in _place(dict(zip(short, weights, strict=True)), (wide, high), seed):
        axes.text(word.x, word.y, word.term, size=word.size, va="baseline", color=ink[word.term])


@dataclass(frozen=True)
class _Word:
    """A term with its font size, left end and base line, in points from the top left corner."""

    term: str
    size: float
    x: float
    y: float


def _place(weights: Mapping[str, float], room: tuple[int, int], seed: int) -> list[_Word]:
    """Place the terms as large as they all can be with sizes that are linear in the weights."""
    top = max(weights.values())
    for largest in _LARGEST:
        sizes = {term: _LEAST + (largest - _LEAST) * weight / top for term, weight in weights.items()}
        words = _lay_out(sizes, room, seed)
        if len(words) == len(sizes):
            return words
    raise ValueError(f"{len(weights)} terms don't fit into {room[0]} by {room[1]} points; show fewer")


def _lay_out(sizes: Mapping[str, float], room: tuple[int, int], seed: int) -> list[_Word]:
    """Find a free box for each term in turn; stop at the first that finds none.

    wordcloud's own loop is not used: it reserves a box but draws below it, by the difference
    between the ascent of the font and of the word, and words of a Chinese font come to overlap.
    """
    import numpy as np
    from wordcloud.wordcloud import IntegralOccupancyMap

    wide, high = room
    taken = np.zeros((high, wide), dtype=np.uint32)
    free: Any = IntegralOccupancyMap(high, wide, None)
    random, words = Random(seed), list[_Word]()
    for term, size in sizes.items():
        box = (ceil(_HEIGHT * size) + _MARGIN, ceil(measure_width(term, size)) + _MARGIN)
        corner = free.sample_position(*box, random)
        if corner is None:
            return words
        y, x = corner
        taken[y : y + box[0], x : x + box[1]] = 1
        free.update(taken, y, x)
        words.append(_Word(term, size, x + _MARGIN / 2, y + _MARGIN / 2 + _ASCENT * size))
    return words
