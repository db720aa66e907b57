"""Phrases of which only pieces are quoted: 强“根”固“魂”, “小网格”服务“大民生”, “学习”标尺."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from analysis.corpus.text import HAN
from analysis.find.figures import FIGURE
from analysis.find.number_formulas import is_number_formula
from analysis.find.quotes import Quoted

_JOINER = re.compile(r"[^\W\da-z_的和与及或同跟]{1,2}")
_CHANGE = frozenset("变换成化转促带代为到至是的")
_CONTRASTS = re.compile("小大|微大|大小|点面|旧新|老新|虚实|软硬|难易|冷热|弱强|慢快|堵通|外内|上下|线面")
_HAN = re.compile(f"[{HAN}]+")
_EDGE = "。;,:!?、\n"
# Words that put a thing to work and belong to the sentence: 全面推行“…” is no phrase of its own.
_CARRIER = re.compile(
    "深入|积极|全面|大力|扎实|持续|不断|创新|推动|推行|开展|实施|打造|建立|构建|形成|制定|坚持|探索|通过|成立|设立|"
    "推进|落实|建设|组建|开设|开辟|举办|发挥|充分|作为|成为|努力|争当|争做|围绕|聚焦|切实|着力|着眼|按照|依托|利用|擦亮"
)


def join_pieces(folded: str, quotations: list[Quoted]) -> Iterator[tuple[int, int]]:
    """Join quoted pieces and what stands between or beside them into phrases.

    Parameters
    ----------
    folded : str
    quotations : list of Quoted
        The quoted strings of the text, in reading order.

    Yields
    ------
    start, end : int
        A span with its quotation marks.

    Examples
    --------
    >>> from analysis.find.quotes import iterate_quoted
    >>> text = "强“根”固“魂”,“小网格”服务“大民生”,凝聚发展“磁力”"
    >>> [text[start:end] for start, end in join_pieces(text, sorted(iterate_quoted(text)))]
    ['强“根”固“魂”', '“小网格”服务“大民生”', '凝聚发展“磁力”']
    """
    for left, right in pairwise(quotations):
        yield from _join_pair(folded, left, right)
    for quoted in quotations:
        inner = folded[quoted.start + 1 : quoted.end - 1]
        if _HAN.fullmatch(inner) and 2 <= len(inner) <= 4 and not is_number_formula(inner):
            yield from _join_clause(folded, quoted)
            yield from _join_figure(folded, quoted)


def _join_pair(folded: str, left: Quoted, right: Quoted) -> Iterator[tuple[int, int]]:
    joiner = folded[left.end : right.start]
    first, second = folded[left.start + 1 : left.end - 1], folded[right.start + 1 : right.end - 1]
    if not _answer_each_other(first, second):
        return
    # “小网格”的“大能量”: what is opposed belongs together even where 的 stands between.
    if not _JOINER.fullmatch(joiner) and not (joiner == "的" and _are_opposed(first, second)):
        return
    # 看“明白账”做“明白人”: a second verb asks for a first; 由“端菜”变“点菜”: a change has one alone.
    verb = folded[max(0, left.start - 1) : left.start]
    two_verbs = len(joiner) == 1 and joiner not in _CHANGE and _HAN.fullmatch(verb) is not None
    if two_verbs or len(first) > 1:
        yield left.start - two_verbs, right.end


def _answer_each_other(first: str, second: str) -> bool:
    """Tell whether two quoted pieces are of one length and, if longer than one, alike or opposed."""
    if len(first) != len(second) or len(first) > 5 or not _HAN.fullmatch(first + second):
        return False
    return len(first) == 1 or _are_opposed(first, second) or bool(set(first) & set(second))


def _are_opposed(first: str, second: str) -> bool:
    return _CONTRASTS.fullmatch(first[0] + second[0]) is not None


def _join_clause(folded: str, quoted: Quoted) -> Iterator[tuple[int, int]]:
    """Join a clause of four characters and the figure that ends it: 凝聚发展“磁力”."""
    start = quoted.start - 4
    clause = folded[max(0, start) : quoted.start]
    edges = folded[max(0, start - 1) : max(0, start)] + folded[quoted.end : quoted.end + 1]
    whole = len(clause) == 4 and _HAN.fullmatch(clause) and all(mark in _EDGE for mark in edges)
    if whole and FIGURE.search(folded, quoted.start, quoted.end) and not _CARRIER.search(clause):
        yield start, quoted.end


def _join_figure(folded: str, quoted: Quoted) -> Iterator[tuple[int, int]]:
    """Join a quoted word and the figure that it qualifies: “学习”标尺."""
    figure = FIGURE.match(folded, quoted.end)
    if figure:
        yield quoted.start, figure.end()
