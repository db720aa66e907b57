"""A picture for a slide: what it is, and which of its edges are empty."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple


class Picture(NamedTuple):
    """A picture as PNG, the shares of it that are empty (left, right, top, bottom), its size in inches."""

    png: bytes
    edges: tuple[float, float, float, float]
    inches: tuple[float, float]


def measure_edges(png: bytes) -> Picture:
    """Find which edges of a picture on white ground are empty.

    Parameters
    ----------
    png : bytes

    Returns
    -------
    Picture
    """
    from PIL import ImageChops
    from PIL.PngImagePlugin import PngImageFile

    with PngImageFile(BytesIO(png)) as picture:
        (wide, high), dots = picture.size, round(picture.info["dpi"][0])
        inked = ImageChops.invert(picture.convert("RGB")).getbbox() or (0, 0, wide, high)
    left, top, right, bottom = inked
    sides = (left / wide, 1 - right / wide, top / high, 1 - bottom / high)
    left, right, top, bottom = (round(side, 5) for side in sides)
    return Picture(png, (left, right, top, bottom), (wide / dots, high / dots))
