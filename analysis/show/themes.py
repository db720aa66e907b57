"""The colours of the figures: on light ground, on dark, and without any, for white slides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Theme:
    """One set of colours.

    Parameters
    ----------
    name : str
    ground : str
        What lies behind a figure, and inside hollow marks.
    clear : bool
        Whether the ground is left out of the picture.
    ink, grey : str
        Text, and text of second rank: at least 4.5 to 1 on the ground.
    rule, axis : str
        Lines that guide the eye, and the line at which a scale begins.
    accent, alert : str
        Of marks and text: what is shown, and what stands out of it. At least 4.5 to 1.
    pale : str
        A bar under text.
    categories : tuple of str
        Six colours after Okabe and Ito (2008): blue, vermilion, green, pink, orange, sky. At least 3 to 1
        on the ground and apart in lightness.
    ramp : tuple of str
        Of a cell from nothing over the middle to the most.
    """

    name: str
    ground: str
    clear: bool
    ink: str
    grey: str
    rule: str
    axis: str
    accent: str
    alert: str
    pale: str
    categories: tuple[str, str, str, str, str, str]
    ramp: tuple[str, str, str]


LIGHT = Theme(
    name="light",
    ground="#FFFFFF",
    clear=False,
    ink="#1F1F1F",
    grey="#595959",
    rule="#D9D9D9",
    axis="#8A8A8A",
    accent="#0072B2",
    alert="#C63D00",
    pale="#CFE6F5",
    # The hues of Okabe and Ito, each in a lightness of its own: 32, 46, 39, 25, 60 and 53.
    categories=("#044F7D", "#B44F00", "#03694C", "#6F134F", "#C18501", "#0887BA"),
    ramp=("#F4F4F4", "#9CCBE8", "#0072B2"),
)

DARK = Theme(
    name="dark",
    ground="#14171B",
    clear=False,
    ink="#F2F2F2",
    grey="#B8BEC6",
    rule="#3A4149",
    axis="#7D8894",
    accent="#5FB4EA",
    alert="#FF7048",
    pale="#1D4564",
    # 47, 62, 70, 55, 86 and 78.
    categories=("#0875B5", "#F56D00", "#0FC28F", "#C2649A", "#FFCF8E", "#73CAFF"),
    ramp=("#23282E", "#1F6899", "#9AD6FF"),
)

THEMES: Mapping[str, Theme] = {
    "light": LIGHT,
    "dark": DARK,
    "transparent": replace(LIGHT, name="transparent", clear=True),
}
"""The themes by name; the first is the default."""


def shade(share: float, theme: Theme = LIGHT) -> str:
    """Mix the colour of a cell.

    Parameters
    ----------
    share : float
        0 to 1.
    theme : Theme, optional

    Returns
    -------
    str

    Examples
    --------
    >>> shade(0), shade(1)
    ('#f4f4f4', '#0072b2')
    """
    start, part = (0, 2 * share) if share <= 0.5 else (1, 2 * share - 1)
    low, high = _split(theme.ramp[start]), _split(theme.ramp[start + 1])
    return "#" + "".join(f"{round(a + part * (b - a)):02x}" for a, b in zip(low, high, strict=True))


def ink_on(colour: str) -> str:
    """Choose black or white for text on a colour, whichever stands out more: 4.5 to 1 at the least.

    Parameters
    ----------
    colour : str

    Returns
    -------
    str

    Examples
    --------
    >>> ink_on("#f4f4f4"), ink_on("#0072b2")
    ('#000000', '#FFFFFF')
    """
    return max("#000000", "#FFFFFF", key=lambda ink: contrast(ink, colour))


def contrast(one: str, other: str) -> float:
    """Measure how two colours stand out from each other, as WCAG 2.2 defines it.

    Parameters
    ----------
    one, other : str

    Returns
    -------
    float
        1 for the same colour to 21 for black and white.

    Examples
    --------
    >>> round(contrast("#000000", "#FFFFFF"), 6)
    21.0
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    levels = [part / 255 for part in _split(colour)]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in levels]
    return sum(w * v for w, v in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _split(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))
