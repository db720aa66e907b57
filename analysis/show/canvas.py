"""The page every figure stands on: title, subtitle, panels, source line."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from analysis.show.style import GREY, INK, SMALL, TEXT, TITLE, balance, points_wide, wrap_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_SIDE = 36
_FOOT = 40
_ROW = 6
_LEADING = 1.32


def open_canvas(title: str, subtitle: str, source: str, *, size: tuple[float, float]) -> Figure:
    """Open a figure with its words; the panels get the room that the words leave.

    Parameters
    ----------
    title, subtitle, source : str
        Broken into at most two lines, two lines and one line; an empty one takes no room.
    size : tuple of float
        Width and height in inches.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=size)
    FigureCanvasAgg(figure)
    wide, high = size[0] * 72, size[1] * 72
    y = _write(figure, title, high - 24, size=TITLE, colour=INK)
    y = _write(figure, subtitle, y - 8, size=TEXT, colour=GREY)
    foot = _FOOT if source else _SIDE / 4
    line = wrap_text(source, wide - 2 * _SIDE, SMALL, lines=1)
    figure.text(_SIDE / wide, 14 / high, line, size=SMALL, color=GREY)
    room = (_SIDE / wide, foot / high, 1 - 2 * _SIDE / wide, (y - 14 - foot) / high)
    figure.set_layout_engine("constrained", rect=room, w_pad=0.04, h_pad=0.04, wspace=0.03, hspace=0.06)
    return figure


def _write(figure: Figure, text: str, y: float, *, size: float, colour: str) -> float:
    """Write a block of text below a height and return the height at which it ends."""
    if not text:
        return y
    from matplotlib.patheffects import withStroke

    wide, high = (inches * 72 for inches in figure.get_size_inches())
    lines = balance(text, wide - 2 * _SIDE, size, lines=2).split("\n")
    for line in lines:
        shown = figure.text(_SIDE / wide, y / high, line, size=size, color=colour, va="top")
        if size == TITLE:  # the font has one weight: a thin outline makes it bold
            shown.set_path_effects([withStroke(linewidth=0.9, foreground=colour)])
        y -= size * _LEADING
    return y


def add_panels(figure: Figure, count: int) -> list[Axes]:
    """Add panels in one row, or in two where they are more than six.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        From :func:`open_canvas`.
    count : int

    Returns
    -------
    list of matplotlib.axes.Axes
        On common scales.
    """
    rows = 1 if count <= _ROW else 2
    columns = ceil(count / rows)
    left, bottom, wide, high = figure.get_layout_engine().get()["rect"]  # pyright: ignore
    space = {"left": left, "bottom": bottom, "right": left + wide, "top": bottom + high}
    grid = figure.add_gridspec(rows, columns, wspace=0.08, **space)
    first = figure.add_subplot(grid[0, 0])
    rest = [
        figure.add_subplot(grid[i // columns, i % columns], sharex=first, sharey=first)
        for i in range(1, count)
    ]
    return [first, *rest]


def head_panel(axes: Axes, heading: str) -> None:
    """Write a heading over a panel, as wide as the panel is once its labels have their room.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    heading : str
    """
    axes.set_title(wrap_text(heading, points_wide(axes) - 4, TEXT, lines=2), loc="left", color=INK)


def write_nothing(axes: Axes, message: str) -> None:
    """Say in the middle of empty axes that there is nothing to show.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    message : str
    """
    axes.set_axis_off()
    axes.text(0.5, 0.5, message, ha="center", va="center", color=GREY, transform=axes.transAxes)
