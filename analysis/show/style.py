"""How every figure looks: matplotlib's settings, and lines of text that fit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any

from analysis.show.fonts import measure_width
from analysis.show.sizes import SLIDE, Look
from analysis.show.themes import LIGHT, Theme
from analysis.show.words import CATEGORIES

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.colors import LinearSegmentedColormap

SIZE = SLIDE.inches
"""Width and height of a slide in inches."""

TITLE, TEXT, SMALL = SLIDE.title, SLIDE.text, SLIDE.source
"""Font sizes of a slide in points: title, everything else, the source line."""

INK, GREY, RULE, PALE = LIGHT.ink, LIGHT.grey, LIGHT.rule, LIGHT.pale
BLUE, VERMILION, GREEN, PINK, ORANGE, SKY = LIGHT.categories

CATEGORY_COLOURS: Mapping[str, str] = dict(zip(CATEGORIES, LIGHT.categories, strict=True))
"""One colour for each category of slogans on light ground, the same in every figure."""

_STOPS = "，；：,;:"
_PIECE = re.compile(r"\s*(?:[A-Za-z0-9À-ɏ_.,;:!?%+()’'–-]+|[“‘(《]*.)[,，。、;；:：!！?？)）”’》…]*")


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
    whole: list[str] = _PIECE.findall(text)
    # The name of a file is broken only where it has no line of its own, behind an underscore.
    wide = (re.split(r"(?<=_)", piece) if measure_width(piece, size) > width else [piece] for piece in whole)
    for piece in chain.from_iterable(wide):
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
    """Break a text as :func:`wrap_text` does, but into lines of like width, if possible between clauses.

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
    count, narrow, clean = best.count("\n"), width, ""
    while count and narrow > size and not best.endswith("…"):
        narrow -= size / 2
        tried = wrap_text(text, narrow, size, lines=lines)
        if tried.count("\n") > count or tried.endswith("…"):
            break
        best = tried
        clean = best if all(line[-1] in _STOPS for line in best.split("\n")[:-1]) else clean
    return clean or best


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
    cut = text
    while cut and measure_width(cut + "…", size) > width:
        cut = cut[:-1]
    whole = cut.rsplit(" ", 1)[0]
    # A Latin word is not broken, unless little would be left.
    if text[len(cut)].isascii() and text[len(cut)].isalnum() and 2 * len(whole) > len(cut):
        cut = whole
    return cut.rstrip(" ,、") + "…"


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


def make_settings(look: Look) -> dict[str, Any]:
    """Make matplotlib's settings for a look; fonts as outlines, so that files look alike everywhere.

    Parameters
    ----------
    look : Look

    Returns
    -------
    dict of str
    """
    theme, size = look.theme, look.size
    return {
        "figure.dpi": size.dpi,
        "figure.facecolor": "none" if theme.clear else theme.ground,
        "savefig.dpi": size.dpi,
        "font.size": size.text,
        "text.color": theme.ink,
        "text.parse_math": False,  # a $ in a report is a dollar, not a formula
        "axes.facecolor": "none",
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.spines.left": False,
        "axes.edgecolor": theme.rule,
        "axes.linewidth": look.pt(0.8),
        "axes.labelcolor": theme.grey,
        "axes.axisbelow": True,
        "axes.titlesize": size.text,
        "axes.titlelocation": "left",
        "axes.titlepad": look.pt(8),
        "grid.color": theme.rule,
        "grid.linewidth": look.pt(0.8),
        **_set_ticks("xtick", look, theme.grey),
        **_set_ticks("ytick", look, theme.ink),
        "ytick.left": False,
        "svg.hashsalt": "tifa-analysis",
        "svg.fonttype": "path",
        "pdf.fonttype": 3,
    }


def _set_ticks(side: str, look: Look, colour: str) -> dict[str, Any]:
    return {
        f"{side}.color": look.theme.rule,
        f"{side}.labelcolor": colour,
        f"{side}.labelsize": look.size.text,
        f"{side}.major.size": look.pt(3.5),
        f"{side}.major.pad": look.pt(4),
        f"{side}.major.width": look.pt(0.8),
        f"{side}.minor.size": 0,
    }


def colour_category(category: str, theme: Theme) -> str:
    """Find the colour of a category of slogans, the same in every figure.

    Parameters
    ----------
    category : str
    theme : Theme

    Returns
    -------
    str
        The ink for a category that is not known.
    """
    known = dict(zip(CATEGORIES, theme.categories, strict=True))
    return known.get(category, theme.ink)


def mix_ramp(theme: Theme) -> LinearSegmentedColormap:
    """Make the colour map that :func:`shade` takes its cells from."""
    from matplotlib.colors import LinearSegmentedColormap

    return LinearSegmentedColormap.from_list("cells", list(theme.ramp))


def points_wide(axes: Axes) -> float:
    """Tell how wide axes are, in points."""
    return axes.get_window_extent().width * 72 / axes.figure.dpi


def points_high(axes: Axes) -> float:
    """Tell how high axes are, in points."""
    return axes.get_window_extent().height * 72 / axes.figure.dpi
