"""How many panels and lines find room in a size, in the height of its text."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from analysis.show.sizes import ABOVE, BELOW, BETWEEN, FOOT, LEADING, SLIDE, Look, Size

_CLOUD = 50
_AREA, _GLOSSED_AREA = 18, 36


class Room(NamedTuple):
    """What a title and subtitle of all their lines leave for the panels, in the height of the text.

    Parameters
    ----------
    wide, high : float
    reports : int
        No more are shown.
    glossed : bool
        Whether terms have their English gloss beside or below them.
    """

    wide: float
    high: float
    reports: int
    glossed: bool


def measure_room(size: Size = SLIDE, *, glossed: bool = False) -> Room:
    """Measure what a size leaves for panels.

    Parameters
    ----------
    size : Size
    glossed : bool

    Returns
    -------
    Room

    Examples
    --------
    >>> round(measure_room().wide, 2), round(measure_room().high, 2)
    (49.33, 18.77)
    """
    wide, high = (inches * 72 for inches in size.inches)
    words = size.lines * LEADING * (size.title + size.text)
    pads = Look(size=size).pt(ABOVE + BETWEEN + BELOW + FOOT)
    return Room((wide - 2 * size.side) / size.text, (high - words - pads) / size.text, size.reports, glossed)


SLIDE_ROOM = measure_room()
"""What a slide leaves, in a figure without glosses."""


class Panels(NamedTuple):
    """What a panel of a figure needs, in the height of the text.

    Parameters
    ----------
    wide : float
        Least width; with glosses beside the terms, `glossed`.
    high : float
        Least height.
    glossed : float
    beside : float
        Room for names left of the first panel of a row.
    """

    wide: float
    high: float
    glossed: float = 0
    beside: float = 0


def lay_grid(count: int, panels: Panels, room: Room) -> tuple[int, int]:
    """Find rows and columns for panels: as many abreast as have their width.

    Parameters
    ----------
    count : int
    panels : Panels
    room : Room

    Returns
    -------
    tuple of int
        Rows and columns.

    Examples
    --------
    >>> lay_grid(5, Panels(8, 6), measure_room()), lay_grid(7, Panels(8, 6), measure_room())
    ((1, 5), (2, 4))
    """
    widths = [panels.glossed, panels.wide] if room.glossed and panels.glossed else [panels.wide]
    rows = count
    for width in widths:
        abreast = max(1, int((room.wide - panels.beside) / width))
        rows = ceil(count / abreast)
        if rows <= max(1, int(room.high / panels.high)):
            break
    return rows, ceil(count / rows)


def count_panels(panels: Panels, room: Room) -> int:
    """Count the panels for which there is room.

    Parameters
    ----------
    panels : Panels
    room : Room

    Returns
    -------
    int

    Examples
    --------
    >>> from analysis.show.sizes import SIZES
    >>> count_panels(Panels(8, 6), measure_room(SIZES["half"]))
    6
    """
    wide = room.wide - panels.beside
    broad = room.glossed and panels.glossed and wide >= 2 * panels.glossed
    abreast = max(1, int(wide / (panels.glossed if broad else panels.wide)))
    return abreast * max(1, int(room.high / panels.high))


def count_lines(count: int, panels: Panels, room: Room, *, pitch: float, head: float = 1.4) -> int:
    """Count the lines that find room in each of some panels, one at the least.

    Parameters
    ----------
    count : int
        Number of panels.
    panels : Panels
    room : Room
    pitch : float
        Height of a line.
    head : float
        Height of what stands over and under the lines.

    Returns
    -------
    int

    Examples
    --------
    >>> count_lines(5, Panels(8, 6), measure_room(), pitch=1.45)
    11
    """
    rows, _ = lay_grid(max(count, 1), panels, room)
    return max(1, int((room.high / rows - head) / pitch))


def count_words(room: Room) -> int:
    """Count the words of a cloud for which there is room.

    Parameters
    ----------
    room : Room

    Returns
    -------
    int

    Examples
    --------
    >>> count_words(measure_room()), count_words(measure_room(glossed=True))
    (50, 25)
    """
    return min(_CLOUD, int(room.wide * room.high / (_GLOSSED_AREA if room.glossed else _AREA)))
