"""A font that holds Chinese: find it, check what it covers, use it for one drawing."""

from __future__ import annotations

import os
import warnings
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

SYSTEM_FONTS = (
    "NotoSansSC",
    "NotoSansCJKsc",
    "SourceHanSansSC",
    "SourceHanSansCN",
    "NotoSansTC",
    "wqy",
    "LXGW",
    "HarmonyOS_Sans_SC",
    "AlibabaPuHuiTi",
    "PingFang",
    "Hiragino Sans GB",
    "msyh",
    "Deng",
    "simhei",
    "DroidSansFallback",
    "Arial Unicode",
)
"""How the file names of installed fonts that hold Chinese begin, the best first."""

_SAMPLE = "党建引领基层治理“1+N”"


def find_font() -> Path:
    """Find a static font file that holds Chinese.

    The file that `TIFA_FONT` names comes first, because somebody chose it; then the font that
    is installed with the package, then fonts of the system. Collections (``.ttc``) and variable
    fonts are passed over: wordcloud cannot use the first, and the second come out thin.

    Returns
    -------
    pathlib.Path

    Raises
    ------
    FileNotFoundError
        If `TIFA_FONT` names a file that cannot be used, or no font is found.

    Examples
    --------
    >>> missing_glyphs("党建引领", find_font())
    ''
    """
    chosen = os.environ.get("TIFA_FONT")
    if chosen:
        return _accept(Path(chosen))
    for font in _candidates():
        if _fault(font) is None:
            return font
    raise FileNotFoundError(
        "no font with Chinese characters found; run `pip install pylopdf-fonts-zh-cn`, or set TIFA_FONT "
        "to a static .otf or .ttf file such as NotoSansSC-Regular.otf"
    )


def _accept(font: Path) -> Path:
    fault = _fault(font)
    if fault:
        raise FileNotFoundError(
            f"TIFA_FONT={str(font)!r} {fault}; name a static .otf or .ttf file with Chinese, or unset it"
        )
    return font


def _candidates() -> Iterator[Path]:
    packaged = _packaged()
    if packaged:
        yield packaged
    yield from _installed()


@cache
def _packaged() -> Path | None:
    try:
        from pylopdf_fonts_zh_cn import sans_path
    except ImportError:
        return None
    return Path(sans_path())


def _installed() -> Iterator[Path]:
    from matplotlib.font_manager import findSystemFonts  # pyright: ignore[reportUnknownVariableType]

    paths = sorted(Path(name) for name in findSystemFonts())
    for start in SYSTEM_FONTS:
        yield from (path for path in paths if path.name.lower().startswith(start.lower()))


@cache
def _fault(font: Path) -> str | None:
    if not font.is_file():
        return "is not a file"
    if font.suffix.lower() not in {".otf", ".ttf"}:
        return "is not an .otf or .ttf file"
    with _open(font) as opened:
        if "fvar" in opened:
            return "is a variable font"
    lost = missing_glyphs(_SAMPLE, font)
    return f"lacks {lost}" if lost else None


def _open(font: Path) -> Any:
    from fontTools.ttLib import TTFont

    return TTFont(font, lazy=True)


@cache
def _advances(font: Path) -> dict[int, float]:
    """Width of each character the font holds, in ems."""
    with _open(font) as opened:
        widths, per_em = opened["hmtx"].metrics, opened["head"].unitsPerEm
        return {code: widths[name][0] / per_em for code, name in opened.getBestCmap().items()}


def missing_glyphs(text: str, font: Path) -> str:
    """List the characters of a text that a font lacks.

    Parameters
    ----------
    text : str
    font : pathlib.Path

    Returns
    -------
    str
        Each missing character once, in the order of the text; empty if the font has all.

    Examples
    --------
    >>> missing_glyphs("红色引擎", find_font())
    ''
    """
    held = _advances(font)
    return "".join(dict.fromkeys(c for c in text if ord(c) not in held and not c.isspace()))


def require_glyphs(texts: Iterable[str], font: Path) -> None:
    """Refuse texts that a font cannot draw; wordcloud would draw empty boxes and say nothing.

    Parameters
    ----------
    texts : iterable of str
    font : pathlib.Path

    Raises
    ------
    ValueError
        Naming every character that the font lacks.
    """
    lost = missing_glyphs("".join(texts), font)
    if lost:
        names = ", ".join(f"{c} (U+{ord(c):04X})" for c in lost)
        raise ValueError(f"the font {font.name} lacks {names}; set TIFA_FONT to a font that has them")


def measure_width(text: str, size: float, font: Path | None = None) -> float:
    """Measure how wide a line of text is.

    Parameters
    ----------
    text : str
    size : float
        Font size in points.
    font : pathlib.Path, optional
        The font of :func:`find_font` where none is given.

    Returns
    -------
    float
        Width in points, without kerning.

    Examples
    --------
    >>> measure_width("党建引领", 18)
    72.0
    """
    return _measure_ems(text, font or find_font()) * size


# A text is broken into lines by trying: the same beginnings are measured again and again.
@lru_cache(maxsize=10_000)
def _measure_ems(text: str, font: Path) -> float:
    held = _advances(font)
    return sum(held.get(ord(c), 1.0) for c in text)


@contextmanager
def use_chinese_font(font: Path | None = None) -> Generator[Path]:
    """Draw and save with a Chinese font; afterwards matplotlib is as it was.

    Inside, a glyph that the font lacks is an error and not an empty box.

    Parameters
    ----------
    font : pathlib.Path, optional
        The font of :func:`find_font` where none is given.

    Yields
    ------
    pathlib.Path
        The font.
    """
    from matplotlib import rc_context  # pyright: ignore[reportUnknownVariableType]
    from matplotlib.font_manager import FontEntry, fontManager

    path = font or find_font()
    # A name of its own, so that another installed file of the same family is never taken instead.
    entry = FontEntry(fname=str(path), name=f"tifa {path.stem}", weight=400)
    fontManager.ttflist.append(entry)
    try:
        with (
            rc_context({"font.family": [entry.name], "axes.unicode_minus": False}),
            warnings.catch_warnings(),
        ):
            warnings.filterwarnings("error", message="Glyph .* missing from")
            warnings.filterwarnings("error", message="findfont: ")
            yield path
    finally:
        fontManager.ttflist.remove(entry)
