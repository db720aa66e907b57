"""Pure functions of a string: folding for matching, counting Han characters, splitting sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import Literal

HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Han characters, to stand inside the square brackets of a regular expression."""

PLUS_FORMULA = re.compile(
    # It opens with a class, and looks behind after it: so the engine can skip to candidates.
    r"[\dNn\uff2e\uff4e](?<![A-Za-z\d].)(?:(?<=\d)\d+)?(?:[+\uff0b](?:\d+|[Nn\uff2e\uff4e]))+(?![A-Za-z])"
)
"""A number formula joined by plus signs, such as 1+8+38+N; matches text as it came or folded."""

_HAN = re.compile(f"[{HAN}]")
_END = "。!?\uff01\uff1f…"
_SENTENCE = re.compile(rf"[^{_END}\n]*(?:[{_END}]+[”’」』\")\]\uff09】》]*|\n|$)")
_PUNCTUATION = str.maketrans(
    "，：；！？（）［］【】～＋－％「」『』﹁﹂﹃﹄〝〞＂＇｢｣",
    ",:;!?()[][]~+-%“”‘’“”‘’“”\"'“”",
)
# All but what folding leaves as it is: Han characters, small letters, digits and common marks.
_FOLDED = re.compile("[^\u3001-\u300b\u3012-\u301c\u301f-\u30ff\u4e00-\u9fffa-z0-9,.:;()“”‘’—\u2026+%-]")
_TRADITIONAL_SHARE = 0.02


def count_han(text: str) -> int:
    """Count the Han characters of a text.

    Parameters
    ----------
    text : str

    Returns
    -------
    int

    Examples
    --------
    >>> count_han("“1+8+38+N”体系,3个")
    3
    """
    return len(_HAN.findall(text))


def measure_columns(text: str) -> int:
    """Measure how wide a text is in print, in halves of a Han character.

    Examples
    --------
    >>> measure_columns("党建1+N")
    7
    """
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def fold(text: str) -> str:
    """Fold a text for matching, one character to one character.

    Full-width letters, digits and punctuation become their ASCII forms, corner brackets become
    curved quotation marks, letters become lower case and spaces of every kind a plain one.
    Positions in the folded text are positions in the text.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        As long as `text`.

    Examples
    --------
    >>> fold("「１＋Ｎ」　模式，Party")
    '“1+n” 模式,party'
    """
    return _FOLDED.sub(lambda match: _fold_character(match[0]), text)


@cache
def _fold_character(character: str) -> str:
    character = character.translate(_PUNCTUATION)
    if character.isspace():
        return "\n" if character == "\n" else " "
    if "\uff01" <= character <= "\uff5e" or "\uf900" <= character <= "\ufaff":
        character = unicodedata.normalize("NFKC", character)
    lower = character.lower()
    return lower if len(lower) == 1 else character


@cache
def _load_converter() -> Callable[[str], str]:
    from opencc import OpenCC  # pyright: ignore[reportMissingTypeStubs]

    return OpenCC("t2s").convert  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


def simplify(text: str) -> str:
    """Turn traditional characters into simplified ones, one character to one character.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        As long as `text`.

    Notes
    -----
    OpenCC's phrase tables decide between readings (顯著 keeps 著). Where a phrase would change
    the length of the text, that line is converted character by character instead.

    Examples
    --------
    >>> simplify("黨建引領,成效顯著")
    '党建引领,成效显著'
    """
    lines = text.split("\n")
    return "\n".join(map(_simplify_line, lines))


def _simplify_line(line: str) -> str:
    convert = _load_converter()
    simplified = convert(line)
    if len(simplified) == len(line):
        return simplified
    each = [(old, convert(old)) for old in line]
    return "".join(new if len(new) == 1 else old for old, new in each)


def detect_script(text: str) -> Literal["simplified", "traditional"]:
    """Tell whether a text is written in simplified or traditional characters.

    Parameters
    ----------
    text : str

    Returns
    -------
    {"simplified", "traditional"}
        Traditional if more than 2 % of the Han characters have a simplified form of their own;
        a quoted name in the other script does not turn the answer, nor do the characters
        that a converter left as they were.

    Examples
    --------
    >>> detect_script("黨建引領鄉村治理"), detect_script("党建引领乡村治理")
    ('traditional', 'simplified')
    """
    changed = sum(old != new for old, new in zip(text, simplify(text), strict=True))
    return "traditional" if changed > _TRADITIONAL_SHARE * count_han(text) else "simplified"


def iterate_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences of a text; joined, they are the text.

    Parameters
    ----------
    text : str

    Yields
    ------
    start, end : int
        A sentence ends after 。！？… (ASCII ! and ? too) with the closing quotes and brackets
        that follow, and at a line break. White space stays with the sentence before it.

    Examples
    --------
    >>> text = "他说:“干!”会后,落实。好……"
    >>> [text[start:end] for start, end in iterate_sentences(text)]
    ['他说:“干!”', '会后,落实。', '好……']
    """
    start = 0
    for match in _SENTENCE.finditer(text):
        end = match.end()
        while end < len(text) and text[end].isspace():
            end += 1
        if end > start:
            yield start, end
            start = end
