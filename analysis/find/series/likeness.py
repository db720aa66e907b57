"""How alike stretches of a line are: length, first and last character, words, quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.find.series.line import Line
from analysis.find.series.scopes import Span

# Kinds that the dictionary gives to one and the same word in different company: 服务, 引领, 精细.
_FLUID = frozenset(a + b for group in ("vwla", "nwl", "naw", "da") for a in group for b in group)
VERBS = frozenset(
    "抓打办解强促补破立作担当做树建夯筑聚增亮施攻创争优提助惠护送讲学读悟比看查找改谋干出转严扬守兴育引暖稳保防"
    "固聚凝添汇扛压践展显拓拔领带包访问进入走下沉察听议定评晒督考奖懂敢善扩延搭纾减降控治管用招挖盘唱画答交传续铸"
    "有绘织扎拧修配选培训明知献帮扶救抗战防排除清理疏通调连牵结对育留爱美净绿富"
)
"""Verbs of one character that take an object of two."""
LONGEST = 60
"""The most characters a member may have."""

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
    return Stretch(text, size, line.tokens[first:last], line.kinds[first:last])


def same_kinds(first: str, second: str) -> bool:
    """Tell whether two rows of kinds may be the same.

    Examples
    --------
    >>> same_kinds("vn", "wn"), same_kinds("vn", "pn")
    (True, False)
    """
    return len(first) == len(second) and all(
        a == b or a + b in _FLUID or "x" in (a, b) for a, b in zip(first, second, strict=True)
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


def is_triple(member: Stretch) -> bool:
    """Tell whether a stretch is a verb and its object in three characters: 强弱项, 立标杆.

    Examples
    --------
    >>> is_triple(Stretch("立标杆", 3, ("立", "标杆"), "vn"))
    True
    >>> is_triple(Stretch("标准化", 3, ("标准化",), "n"))
    False
    """
    words = tuple(map(len, member.words))
    return member.size == len(member.text) and words in {(3,), (1, 2), (1, 1, 1)} and member.text[0] in VERBS


def mask_quotes(text: str) -> str:
    """Keep the quotation marks of a text and hide the rest, for comparing where they stand."""
    return "".join(mark if mark in "“”" else "x" for mark in text)
