"""The sizes of the figures: a slide, half a slide, the page of a journal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.show.themes import LIGHT, THEMES, Theme

LEADING = 1.32
"""From one line of a title or subtitle to the next, in its font size."""

ABOVE, BETWEEN, BELOW, FOOT = 24, 8, 14, 40
"""Room over the title, under it, under the subtitle, and for the source line: points on a slide."""


@dataclass(frozen=True)
class Size:
    """One size of a picture.

    Parameters
    ----------
    name : str
    inches : tuple of float
        Width and height.
    dpi : int
    title, text, source : float
        Font sizes in points: the finding, all else, the source line.
    side : float
        Margins left and right in points.
    lines : int
        How many the title may have, and the subtitle.
    reports : int
        No more are shown.
    """

    name: str
    inches: tuple[float, float]
    dpi: int
    title: float
    text: float
    source: float
    side: float
    lines: int
    reports: int


SLIDE = Size("slide", (40 / 3, 7.5), 144, 26, 18, 14, 36, 2, 12)
HALF = Size("half", (20 / 3, 7.5), 144, 22, 18, 14, 18, 3, 6)
PAPER = Size("paper", (7, 4.5), 300, 10, 8, 7, 6, 2, 12)

SIZES: Mapping[str, Size] = {size.name: size for size in (SLIDE, HALF, PAPER)}
"""The sizes by name; the first, 1920 by 1080 pixels, is the default."""


@dataclass(frozen=True)
class Look:
    """Colours and sizes of one picture."""

    theme: Theme = LIGHT
    size: Size = SLIDE

    def pt(self, points: float) -> float:
        """Give the length of a line or mark for this size that has so many points on a slide."""
        return points * self.size.text / SLIDE.text


PLAIN = Look()
"""The look that `make` gives."""


def choose_look(theme: str, size: str) -> Look:
    """Find the look with these names.

    Parameters
    ----------
    theme : {"light", "dark", "transparent"}
    size : {"slide", "half", "paper"}

    Returns
    -------
    Look

    Raises
    ------
    ValueError
        If one of them is another, or both.

    Examples
    --------
    >>> choose_look("black", "half")
    Traceback (most recent call last):
    ValueError: theme='black'; choose one of light, dark, transparent
    """
    faults = [
        f"{option}={name!r}; choose one of {', '.join(known)}"
        for option, name, known in (("theme", theme, THEMES), ("size", size, SIZES))
        if name not in known
    ]
    if faults:
        raise ValueError("; ".join(faults))
    return Look(THEMES[theme], SIZES[size])
