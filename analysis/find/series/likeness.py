"""How alike stretches of a line are: length, first and last character, words, quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.find.series.line import Line
from analysis.find.series.scopes import Span

# Kinds that the dictionary gives to one and the same word in different company: 服务, 引领, 精细.
_FLUID = frozenset(a + b for group in ("vwl", "nwl", "naw", "xnvwla", "da") for a in group for b in group)
FUNCTION = frozenset("的了和与、“”‘’()《》,")


class Stretch(NamedTuple):
    """A stretch of a line: `size` in letters, `words` and their `kinds`, empty where it cuts a word."""

    text: str
    size: int
    words: tuple[str, ...]
    kinds: str


def stretch(line: Line, span: Span) -> Stretch:
    """Take a stretch out of a line."""
    start, end = span
    text, size = line.text[start:end], line.measure(start, end)
    first, last = line.words.get(start), line.words.get(end)
    if first is None or last is None:
        return Stretch(text, size, (), "")
    cuts = line.cuts[first : last + 1]
    words = tuple([line.text[a:b] for a, b in zip(cuts, cuts[1:], strict=False)])
    return Stretch(text, size, words, line.kinds[first:last])


def same_kinds(first: str, second: str) -> bool:
    """Tell whether two rows of kinds may be the same.

    Examples
    --------
    >>> same_kinds("vn", "wn"), same_kinds("vn", "pn")
    (True, False)
    """
    return len(first) == len(second) and all(
        a == b or a + b in _FLUID for a, b in zip(first, second, strict=True)
    )


def same_rhythm(first: Stretch, second: Stretch) -> bool:
    """Tell whether two stretches of one size fall into words of the same sizes and kinds.

    A word that the dictionary holds whole may answer two: 牢记使命 and 学好|党史.
    """
    if first.size != second.size or not first.words or not second.words:
        return False
    ones, others = _breaks(first.words), _breaks(second.words)
    if ones == others:
        return same_kinds(first.kinds, second.kinds)
    return ones <= others or others <= ones


def _breaks(words: Sequence[str]) -> set[int]:
    at, found = 0, set[int]()
    for word in words:
        at += len(word)
        found.add(at)
    return found


def same_ends(first: Stretch, second: Stretch) -> bool:
    """Tell whether first words are of one kind, and last words too."""
    if not first.kinds or not second.kinds:
        return False
    return same_kinds(first.kinds[0] + first.kinds[-1], second.kinds[0] + second.kinds[-1])


def count_aligned(first: Stretch, second: Stretch) -> int:
    """Count the characters that stand at the same place in both."""
    return sum(a == b and a not in FUNCTION for a, b in zip(first.text, second.text, strict=False))


def share_words(first: Stretch, second: Stretch) -> set[str]:
    """Give the words that both have, marks and the like left out."""
    return (set(first.words) & set(second.words)) - FUNCTION


def mask_quotes(text: str) -> str:
    """Keep the quotation marks of a text and hide the rest, for comparing where they stand."""
    return "".join(mark if mark in "“”" else "x" for mark in text)
