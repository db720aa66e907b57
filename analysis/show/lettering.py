"""Letters and colours on slides: fonts for both scripts, values as python-pptx takes them."""

from __future__ import annotations

from typing import Any

LATIN, CHINESE = "Arial", "Microsoft YaHei"
"""Fonts of slides, for the two scripts; both come with every Office."""


def name_fonts(font: Any) -> None:
    """Name a font for each script: with a Latin one alone Chinese falls to whatever the reader has.

    Parameters
    ----------
    font : pptx.text.text.Font
    """
    from pptx.oxml.ns import qn

    font.name = LATIN
    properties = font._rPr
    for old in properties.findall(qn("a:ea")):
        properties.remove(old)
    asian = properties.makeelement(qn("a:ea"), {"typeface": CHINESE})
    properties.find(qn("a:latin")).addnext(asian)


def to_points(size: float) -> Any:
    """Give a font size in points as slides have it.

    Parameters
    ----------
    size : float

    Returns
    -------
    pptx.util.Pt
    """
    from pptx.util import Pt

    return Pt(size)


def to_colour(code: str) -> Any:
    """Give a colour such as ``#0072B2`` as slides have it.

    Parameters
    ----------
    code : str

    Returns
    -------
    pptx.dml.color.RGBColor
    """
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(code.removeprefix("#").upper())


def tint(colour: str) -> str:
    """Thin a colour with white, so that dark text stays legible on it.

    Parameters
    ----------
    colour : str

    Returns
    -------
    str

    Examples
    --------
    >>> tint("#0072B2")
    '#8cc0dc'
    """
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - 0.45 * (255 - part)):02x}" for part in parts)
