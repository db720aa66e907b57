"""The page every figure stands on: title, subtitle, key, panels, source line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from analysis.show.fonts import measure_width
from analysis.show.sizes import ABOVE, BELOW, BETWEEN, FOOT, LEADING, Look
from analysis.show.style import balance, points_wide, wrap_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEAST_FOOT = 9
_BASE = 14
_MARK, _NEXT = 1.2, 2.4
_BOLD = 0.9


class Mark(NamedTuple):
    """One entry of a key: the mark, its colour and what it stands for."""

    shape: str
    colour: str
    name: str


def open_canvas(words: Mapping[str, str], key: Sequence[Mark], *, look: Look) -> Figure:
    """Open a figure with its words; the panels get the room that the words leave.

    Parameters
    ----------
    words : mapping of str to str
        `title`, `subtitle` and `source`, an empty one takes no room; the source has one line.
    key : sequence of Mark
        What marks mean, where the panels do not say it.
    look : Look

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    size, theme = look.size, look.theme
    figure = Figure(figsize=size.inches)
    FigureCanvasAgg(figure)
    wide, high = (inches * 72 for inches in size.inches)
    bare = not words["title"]
    y = high if bare else high - look.pt(ABOVE)
    y = _write(figure, words["title"], y, look=look, size=size.title, colour=theme.ink, bold=True)
    y -= 0 if bare else look.pt(BETWEEN)
    y = _write(figure, words["subtitle"], y, look=look, size=size.text, colour=theme.grey)
    y = _write_key(figure, key, y, look)
    below = 0 if bare and not key else look.pt(BELOW)
    foot = look.pt(FOOT if words["source"] else _LEAST_FOOT)
    line = wrap_text(words["source"], wide - 2 * size.side, size.source, lines=1)
    figure.text(size.side / wide, look.pt(_BASE) / high, line, size=size.source, color=theme.grey)
    room = (size.side / wide, foot / high, 1 - 2 * size.side / wide, (y - below - foot) / high)
    pad = look.pt(0.04)
    figure.set_layout_engine("constrained", rect=room, w_pad=pad, h_pad=pad, wspace=0.03, hspace=0.06)
    return figure


def _write(  # noqa: PLR0913 - every option is named by the caller
    figure: Figure, text: str, y: float, *, look: Look, size: float, colour: str, bold: bool = False
) -> float:
    """Write a block of text below a height and return the height at which it ends."""
    if not text:
        return y
    from matplotlib.patheffects import withStroke

    wide, high = (inches * 72 for inches in look.size.inches)
    # A line more rather than a cut: the panels shrink.
    lines = balance(text, wide - 2 * look.size.side, size, lines=look.size.lines + 1).split("\n")
    for line in lines:
        shown = figure.text(look.size.side / wide, y / high, line, size=size, color=colour, va="top")
        if bold:  # the font has one weight: a thin outline makes it bold
            shown.set_path_effects([withStroke(linewidth=look.pt(_BOLD), foreground=colour)])
        y -= size * LEADING
    return y


def _write_key(figure: Figure, key: Sequence[Mark], y: float, look: Look) -> float:
    """Write marks with their names in lines, and return the height at which they end."""
    if not key:
        return y
    from matplotlib.lines import Line2D

    wide, high = (inches * 72 for inches in look.size.inches)
    text, side = look.size.text, look.size.side
    x, y = side, y - look.pt(BETWEEN)
    for shape, colour, name in key:
        needed = _MARK * text + measure_width(name, text)
        if x > side and x + needed > wide - side:
            x, y = side, y - text * LEADING
        place = ([(x + text / 2) / wide], [(y - text / 2) / high])
        figure.add_artist(Line2D(*place, marker=shape, color=colour, markersize=look.pt(13), linestyle=""))
        figure.text((x + _MARK * text) / wide, y / high, name, size=text, va="top")
        x += needed + (_NEXT - _MARK) * text
    return y - text * LEADING


def add_panels(figure: Figure, count: int, grid: tuple[int, int]) -> list[Axes]:
    """Add panels in rows.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        From :func:`open_canvas`.
    count : int
    grid : tuple of int
        Rows and columns, with room for so many panels.

    Returns
    -------
    list of matplotlib.axes.Axes
        On common scales.
    """
    rows, columns = grid
    left, bottom, wide, high = figure.get_layout_engine().get()["rect"]  # pyright: ignore
    space = {"left": left, "bottom": bottom, "right": left + wide, "top": bottom + high}
    cells = figure.add_gridspec(rows, columns, wspace=0.08, **space)
    first = figure.add_subplot(cells[0, 0])
    rest = [
        figure.add_subplot(cells[i // columns, i % columns], sharex=first, sharey=first)
        for i in range(1, count)
    ]
    return [first, *rest]


def head_panel(axes: Axes, heading: str, *, look: Look) -> None:
    """Write a heading over a panel, as wide as the panel is once its labels have their room.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    heading : str
    look : Look
    """
    room = points_wide(axes) + look.pt(8)  # into the gap before the next
    axes.set_title(wrap_text(heading, room, look.size.text, lines=2), loc="left", color=look.theme.ink)


def write_nothing(axes: Axes, message: str, *, look: Look) -> None:
    """Say in the middle of empty axes that there is nothing to show.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    message : str
    look : Look
    """
    axes.set_axis_off()
    axes.text(0.5, 0.5, message, ha="center", va="center", color=look.theme.grey, transform=axes.transAxes)
