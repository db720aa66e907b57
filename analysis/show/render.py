"""Draw an exhibit on its canvas and render it."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pandas as pd

from analysis.imports import leave_out
from analysis.show.canvas import add_panels, head_panel, open_canvas, write_nothing
from analysis.show.exhibits import Exhibit
from analysis.show.files import write_pictures
from analysis.show.findings.wording import NOTHING
from analysis.show.fonts import require_glyphs, use_chinese_font
from analysis.show.rooms import lay_grid, measure_room
from analysis.show.sizes import PLAIN, Look
from analysis.show.style import make_settings
from analysis.show.words import Language, name_value

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True)
class Sheet:
    """All that one figure is drawn from.

    Parameters
    ----------
    exhibit : Exhibit
    shown : pandas.DataFrame
        The rows to draw.
    words : mapping of str to str
        `title`, `subtitle` and `source`.
    labels : mapping of str to str
        `doc_id` to the report's label, in the order of the reports.
    language : {"zh", "en"}
    look : Look, optional
    """

    exhibit: Exhibit
    shown: pd.DataFrame
    words: Mapping[str, str]
    labels: Mapping[str, str]
    language: Language
    look: Look = PLAIN


def prepare_drawing() -> None:
    """Import what draws into a process that does nothing else.

    seaborn does without scipy, which takes three quarters of its time, for bars and heat maps. Where
    somebody may use seaborn for more it is imported whole.
    """
    with leave_out("scipy"):
        import seaborn  # noqa: F401  # pyright: ignore[reportUnusedImport]


def render_pictures(sheet: Sheet) -> dict[str, bytes]:
    """Draw a figure and render it as PNG, SVG and PDF.

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    dict of str to bytes

    Raises
    ------
    ValueError
        If the font lacks a character of the figure.
    """
    with use_look(sheet.look):
        return write_pictures(draw_sheet(sheet))


def render_panels(sheet: Sheet, inches: tuple[float, float]) -> bytes:
    """Draw a figure without its words, for a page that has them as text, and render it as PNG.

    Parameters
    ----------
    sheet : Sheet
    inches : tuple of float
        Width and height.

    Returns
    -------
    bytes
    """
    size = replace(sheet.look.size, inches=inches, lines=0, side=4)
    words = {**sheet.words, "title": "", "subtitle": "", "source": ""}
    wordless = replace(sheet, look=replace(sheet.look, size=size), words=words)
    with use_look(wordless.look):
        return write_pictures(draw_sheet(wordless), ("png",))["png"]


@contextmanager
def use_look(look: Look) -> Generator[None]:
    """Draw and save with the settings of a look and a Chinese font; afterwards matplotlib is as it was."""
    from matplotlib import rc_context  # pyright: ignore[reportUnknownVariableType]

    with rc_context(make_settings(look)), use_chinese_font():  # pyright: ignore[reportArgumentType]
        yield


def draw_sheet(sheet: Sheet) -> Figure:
    """Draw a figure; to be called with the settings and the font in place.

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    matplotlib.figure.Figure
        With every text at its final place.
    """
    empty, look = sheet.shown.empty, sheet.look
    labels = _keep_labels(sheet)
    key = [] if empty else sheet.exhibit.key(sheet.shown, labels, sheet.language, look)
    figure = open_canvas(sheet.words, key, look=look)
    if empty:
        write_nothing(add_panels(figure, 1, (1, 1))[0], NOTHING[sheet.language], look=look)
    else:
        _draw_panels(figure, sheet, labels)
    _fix_places(figure)
    return figure


def _fix_places(figure: Figure) -> None:
    """Find the places of the panels once, for three formats, and round them.

    The solver of the layout differs between runs in the last digits, and the ids in an SVG are
    hashes of places. Ten digits first: many places lie halfway between two numbers of six.
    """
    _lay_out(figure)
    figure.set_layout_engine(None)
    for axes in figure.axes:
        x, y, wide, high = (round(round(value, 10), 6) for value in axes.get_position().bounds)
        axes.set_position((x, y, wide, high))


def _draw_panels(figure: Figure, sheet: Sheet, labels: Mapping[str, str]) -> None:
    exhibit, language, look = sheet.exhibit, sheet.language, sheet.look
    facets = _split(sheet.shown, exhibit.facet)
    room = measure_room(look.size, glossed=language == "en" and exhibit.glossed is not None)
    panels = add_panels(figure, len(facets), lay_grid(len(facets), exhibit.panels, room))
    _check_glyphs(sheet, labels)
    for axes, (_, rows) in zip(panels, facets, strict=True):
        exhibit.draw(rows, axes, labels=labels, language=language, look=look)
        axes.label_outer()
    if exhibit.facet:
        _lay_out(figure)
        for axes, (value, _) in zip(panels, facets, strict=True):
            head_panel(axes, name_value(exhibit.facet, value, labels=labels, language=language), look=look)


def _lay_out(figure: Figure) -> None:
    """Give the panels their places, which a drawing would do too, but not without drawing."""
    engine = figure.get_layout_engine()
    if engine is not None:
        engine.execute(figure)


def _split(shown: pd.DataFrame, facet: str | None) -> list[tuple[object, pd.DataFrame]]:
    if facet is None:
        return [("", shown)]
    return [(value, rows) for value, rows in shown.groupby(facet, sort=False)]


def _keep_labels(sheet: Sheet) -> dict[str, str]:
    held = {doc for column in ("doc_id", "a", "b") if column in sheet.shown for doc in sheet.shown[column]}
    return {doc: label for doc, label in sheet.labels.items() if doc in held or not held}


def _check_glyphs(sheet: Sheet, labels: Mapping[str, str]) -> None:
    """Name every character that the font lacks, before matplotlib stops at the first."""
    columns = [sheet.shown[c] for c in sheet.shown if c in {"term", "label", "title", "place", "outlet"}]
    told = [str(value) for column in columns for value in column]
    with use_chinese_font() as font:
        require_glyphs([*told, *labels.values(), *sheet.words.values()], font)
