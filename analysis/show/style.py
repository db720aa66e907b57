"""How every figure looks: sizes in points, Okabe-Ito colours, lines of text that fit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from analysis.show.fonts import measure_width

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.colors import LinearSegmentedColormap

SIZE = (40 / 3, 7.5)
"""Width and height in inches; with DPI exactly 1920 by 1080 pixels."""

DPI = 144
TITLE, TEXT, SMALL = 26, 18, 14
"""Font sizes in points: title, everything else, the least that is ever used."""

INK, GREY, RULE, EMPTY = "#1f1f1f", "#666666", "#d9d9d9", "#f4f4f4"
BLUE, SKY, VERMILION = "#0072B2", "#56B4E9", "#D55E00"
GREEN, ORANGE, PINK = "#009E73", "#E69F00", "#CC79A7"
"""Colours of Okabe and Ito (2008), told apart by colour-blind readers too."""

PALE = "#CFE6F5"
"""The sky blue of Okabe and Ito, thinned: dark text stays legible on it."""

CATEGORY_COLOURS: Mapping[str, str] = {
    "four_char": BLUE,
    "stock_phrase": VERMILION,
    "metaphor": GREEN,
    "coined_brand": PINK,
    "number_formula": ORANGE,
    "party_plus": SKY,
}
"""One colour for each category of slogans, the same in every figure."""

RC: Mapping[str, Any] = {
    "figure.dpi": DPI,
    "figure.facecolor": "white",
    "savefig.dpi": DPI,
    "font.size": TEXT,
    "text.color": INK,
    "text.parse_math": False,  # a $ in a report is a dollar, not a formula
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.edgecolor": RULE,
    "axes.labelcolor": GREY,
    "axes.axisbelow": True,
    "axes.titlesize": TEXT,
    "axes.titlelocation": "left",
    "axes.titlepad": 8,
    "grid.color": RULE,
    "grid.linewidth": 0.8,
    "xtick.color": RULE,
    "xtick.labelcolor": GREY,
    "xtick.labelsize": SMALL,
    "ytick.color": RULE,
    "ytick.labelcolor": INK,
    "ytick.labelsize": TEXT,
    "ytick.left": False,
    "svg.hashsalt": "tifa-analysis",
    "svg.fonttype": "path",
    "pdf.fonttype": 3,
}
"""matplotlib's settings for every figure; fonts as outlines, so that the files look alike everywhere."""

_DARK = 0.88
_RAMP = ((244, 244, 244), (156, 203, 232), (0, 114, 178))

_PIECE = re.compile(r"\s*(?:[A-Za-z0-9À-ɏ.,;:!?%+()’'–-]+|[“‘(《]*.)[,，。、;；:：!！?？)）”’》]*")


def wrap_text(text: str, width: float, size: float, *, lines: int) -> str:
    """Break a text into lines that fit a width, between words or Chinese characters.

    Parameters
    ----------
    text : str
    width : float
        In points.
    size : float
        Font size in points.
    lines : int
        How many lines there may be; what does not fit ends in ``…``.

    Returns
    -------
    str

    Examples
    --------
    >>> wrap_text("党建引领基层治理“新格局”", 90, 18, lines=3).split()
    ['党建引领基', '层治理“新', '格局”']
    """
    done: list[str] = []
    line = ""
    for piece in _PIECE.findall(text):
        if line and measure_width((line + piece).strip(), size) > width:
            done.append(line)
            line = piece
        else:
            line += piece
    done.append(line)
    if len(done) > lines:
        done[lines - 1 :] = ["".join(done[lines - 1 :])]
    return "\n".join(shorten(each.strip(), width, size) for each in done)


def balance(text: str, width: float, size: float, *, lines: int) -> str:
    """Break a text as :func:`wrap_text` does, but into lines of like width, with no word left alone.

    Parameters
    ----------
    text : str
    width : float
        In points.
    size : float
        Font size in points.
    lines : int

    Returns
    -------
    str

    Examples
    --------
    >>> balance("党建引领基层治理", 126, 18, lines=2).split()
    ['党建引领', '基层治理']
    """
    best = wrap_text(text, width, size, lines=lines)
    count, narrow = best.count("\n"), width
    while count and narrow > size:
        narrow -= size / 2
        tried = wrap_text(text, narrow, size, lines=lines)
        if tried.count("\n") > count or tried.endswith("…") != best.endswith("…"):
            break
        best = tried
    return best


def shorten(text: str, width: float, size: float) -> str:
    """Cut a line that is wider than it may be, and mark the cut with ``…``.

    Parameters
    ----------
    text : str
    width : float
        In points.
    size : float
        Font size in points.

    Returns
    -------
    str

    Examples
    --------
    >>> shorten("党建引领基层治理", 90, 18)
    '党建引领…'
    """
    if measure_width(text, size) <= width:
        return text
    while text and measure_width(text + "…", size) > width:
        text = text[:-1]
    return text + "…"


def stack(text: str) -> str:
    """Write a phrase downwards, a number or Latin word as one step, for narrow columns.

    Parameters
    ----------
    text : str

    Returns
    -------
    str

    Examples
    --------
    >>> stack("38+N体系").split()
    ['38', '+', 'N', '体', '系']
    """
    return "\n".join(re.findall(r"\d{1,3}|[A-Za-z]{1,3}|\S", text))


def shade(share: float) -> str:
    """Mix the colour of a cell: light grey for nothing, the blue of Okabe and Ito for the most.

    Parameters
    ----------
    share : float
        0 to 1.

    Returns
    -------
    str

    Examples
    --------
    >>> shade(0), shade(1)
    ('#f4f4f4', '#0072b2')
    """
    low, high, part = (*_RAMP[:2], 2 * share) if share <= 0.5 else (*_RAMP[1:], 2 * share - 1)
    return "#" + "".join(f"{round(a + part * (b - a)):02x}" for a, b in zip(low, high, strict=True))


def mix_ramp() -> LinearSegmentedColormap:
    """Make the colour map that :func:`shade` takes its cells from."""
    from matplotlib.colors import LinearSegmentedColormap

    return LinearSegmentedColormap.from_list("cells", [shade(step / 2) for step in range(3)])


def ink_on(share: float) -> str:
    """Choose the colour of text on a cell: white only where it stands out better than black.

    Parameters
    ----------
    share : float
        The share from which :func:`shade` mixed the cell.

    Returns
    -------
    str

    Examples
    --------
    >>> ink_on(0.1) == INK, ink_on(1)
    (True, 'white')
    """
    return "white" if share > _DARK else INK


def points_wide(axes: Axes) -> float:
    """Tell how wide axes are, in points."""
    return axes.get_window_extent().width * 72 / axes.figure.dpi


def points_high(axes: Axes) -> float:
    """Tell how high axes are, in points."""
    return axes.get_window_extent().height * 72 / axes.figure.dpi
