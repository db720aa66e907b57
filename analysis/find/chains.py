"""Chains: runs of characters that one mark joins, and the parts of them that can be members of a series."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress
from operator import eq

from analysis.corpus.text import HAN
from analysis.find.readings import Reading
from analysis.find.verbs import SHORT_VERBS, opens_with_verb, skip_carrier

Span = tuple[int, int]

LONGEST = 14
"""The most characters that a member of a series has."""

TAIL = re.compile("的|等|地|之|$|[^\\w“”]")
"""What may follow the last member of a series: the words that tie it to a noun, or a mark."""

# Who does what is set side by side: 党员干在前、群众跟着干.
_WHO = (
    "党员 干部 支部 群众 百姓 居民 村民 政府 企业 机关 社会 市场 部门 街道 社区 "
    "乡镇 书记 单位 组织 青年 农民 农户 产业 人才 服务 问题"
)
_ACTORS = frozenset(_WHO.split())
# Where the verb of a short member stands: 强|基层, 红色引擎|促|发展.
_VERB_PLACES = {3: 0, 4: 0, 5: 2, 7: 4}
_CHAINS = {mark: re.compile(f"{mark}+") for mark in ("、", ",")}
_HAN = re.compile(f"[{HAN}]+")
# 向基层下移、向乡村下沉: the word around which members of two lengths are built.
_TOWARDS = frozenset("向往到在为把变进于")
# What a series qualifies: 甲、乙、丙活动.
_CARRIED = re.compile(
    "活动|机制|模式|工作|工程|行动|制度|体系|格局|原则|要求|理念|目标|任务|服务|主题|能力|作用|方面|三|四|五|六"
)
_AND = re.compile("以?及|[和与]")
_QUOTES = re.compile("[“”‘’]")


def list_chains(reading: Reading, mark: str) -> Iterator[tuple[Span, ...]]:
    """List the runs that one mark joins, longest chains only.

    Parameters
    ----------
    reading : Reading
    mark : str

    Yields
    ------
    tuple of (start, end)

    Examples
    --------
    >>> from analysis.find.readings import read_passage
    >>> text = "抓基层、强基础,促发展"
    >>> [[text[a:b] for a, b in chain] for chain in list_chains(read_passage(text), "、")]
    [['抓基层', '强基础']]
    """
    for chain in _CHAINS[mark].finditer(reading.gaps):
        runs = slice(chain.start(), chain.end() + 1)
        yield tuple(zip(reading.starts[runs], reading.ends[runs], strict=True))


def fit_members(reading: Reading, chain: tuple[Span, ...]) -> tuple[Span, ...] | None:
    """Cut the lead-in off the first member and what follows off the last, by the others' length.

    Parameters
    ----------
    reading : Reading
    chain : tuple of (start, end)
        Runs joined by 、.

    Returns
    -------
    tuple of (start, end) or None
        The members, or None if no cut fits.

    Examples
    --------
    >>> from analysis.find.readings import read_passage
    >>> text = "通过以会代训、以赛促练、以考促学的方式"
    >>> reading = read_passage(text)
    >>> [text[a:b] for a, b in fit_members(reading, next(list_chains(reading, "、"))) or ()]
    ['以会代训', '以赛促练', '以考促学']
    """
    (start, first), *between, (last, end) = chain
    folded = reading.folded
    start, end = _unquote(folded, (start, first), (last, end))
    if all("“" in folded[slice(*run)] for run in chain):
        closed = folded.rfind("”", last, end) + 1 if folded[first - 1] == "”" else end
        return ((skip_carrier(reading, start, first), first), *between, (last, closed or end))
    joined = _AND.search(folded, last, end)
    if joined and reading.is_edge(joined.start()) and reading.is_edge(joined.end()):
        between, last = [*between, (last, joined.start())], joined.end()
    sizes = {b - a for a, b in between}
    if len(sizes) == 1:
        size = sizes.pop()
        begins = first - size >= start and _is_clean(reading, first - size, first)
        lead = ((first - size, first),) if begins else ()
        if last + size <= end and len(lead) + len(between) > 1:
            return (*lead, *between, (last, _end(folded, last + size, end)))
    if between:
        return ((find_begin(reading, (start, first), between[0]), first), *between, (last, end))
    return _fit_pair(reading, (start, first), (last, end))


def _is_clean(reading: Reading, start: int, end: int) -> bool:
    return reading.is_edge(start) and "”" not in reading.folded[start:end]


def _end(folded: str, cut: int, end: int) -> int:
    """Give where the last member ends: at the others' length, unless only a word is left of the clause."""
    rest = end - cut < 4 and not TAIL.match(folded, cut) and not _CARRIED.match(folded, cut)
    return end if rest else cut


def _unquote(folded: str, left: Span, right: Span) -> Span:
    """Give the inside of the quotation marks that hold a whole series."""
    opened, closed = folded.rfind("“", *left), folded.find("”", *right)
    start = opened + 1 if opened >= 0 and folded.find("”", opened, left[1]) < 0 else left[0]
    end = closed if closed >= 0 and folded.find("“", right[0], closed) < 0 else right[1]
    return start, end


def find_begin(reading: Reading, left: Span, right: Span) -> int:
    """Give the place after the words that carry a series, unless they open its next member too.

    Examples
    --------
    >>> from analysis.find.readings import read_passage
    >>> find_begin(read_passage("推动力量下沉、资金下投"), (0, 6), (7, 11))
    2
    """
    after = skip_carrier(reading, *left)
    if after == left[0]:
        return after
    carrier = reading.folded[left[0] : after]
    needed = opens_with_verb(reading, *right) and not opens_with_verb(reading, after, left[1])
    return left[0] if needed or reading.folded.startswith(carrier, right[0]) else after


def _fit_pair(reading: Reading, left: Span, right: Span) -> tuple[Span, Span] | None:
    folded = reading.folded
    begin = find_begin(reading, left, right)
    starts = {begin, skip_carrier(reading, *left)}
    for size in range(min(left[1] - begin, right[1] - right[0], LONGEST), 2, -1):
        first, last = left[1] - size, right[0] + size
        if first not in reading.index or last not in reading.index:
            continue
        begins, ends = first in starts, TAIL.match(folded, last) is not None
        alike = (begins and ends and size == 4) or _pair(
            folded[first : left[1]], folded[right[0] : last], ends=ends
        )
        if (begins or ends) and alike:
            return (first, left[1]), (right[0], last)
    backwards = folded[begin : left[1]][::-1], folded[slice(*right)][::-1]
    close = abs(len(backwards[0]) - len(backwards[1])) < 4
    # What only ends in the same noun is a list of kinds.
    common = share(*backwards)
    frame = any(backwards[0][at] in _TOWARDS for at in common) or (len(common) > 1 and common != [0, 1])
    return ((begin, left[1]), right) if close and frame else None


def _pair(left: str, right: str, *, ends: bool) -> bool:
    """Tell two strings of one length with a character in common, two verbs in one place, or two actors."""
    verb = _VERB_PLACES.get(len(left))
    verbs = ends and verb is not None and {left[verb], right[verb]} <= SHORT_VERBS
    return verbs or {left[:2], right[:2]} <= _ACTORS or bool(share(left, right))


def are_clean(reading: Reading, members: tuple[Span, ...], texts: list[str]) -> bool:
    """Tell whether members are different strings of whole words, of a slogan's size."""
    sizes = [len(text) for text in texts]
    if max(sizes) > LONGEST or min(sizes) < 2 or len(set(texts)) < len(texts):
        return False
    whole = all(start in reading.index and end in reading.index for start, end in members)
    return whole and _HAN.fullmatch("".join(texts)) is not None


def spell(reading: Reading, members: tuple[Span, ...]) -> list[str]:
    """Give the texts of members, without quotation marks, which do not make them longer."""
    texts = [reading.folded[start:end] for start, end in members]
    return [_QUOTES.sub("", text) if "“" in text or "‘" in text else text for text in texts]


def share(*members: str) -> list[int]:
    """Give the places at which all members have one character.

    Examples
    --------
    >>> share("聚焦中心", "聚力大局")
    [0]
    """
    first, second, *others = members
    places = list(compress(range(len(first)), map(eq, first, second)))
    for other in others:
        places = [at for at in places if at < len(other) and other[at] == first[at]]
    return places
