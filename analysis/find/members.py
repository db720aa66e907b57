"""Series of members alike: 抓基层、强基础、固基本, 资源整合、优势互补, 聚焦中心、聚力大局.

Only series whose members are slogans; all series as figures of speech are those of ``find_parallels``
(docs/decisions/0011 says why there are two).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.corpus.text import HAN
from analysis.find.chains import TAIL, Span, are_clean, fit_members, list_chains, share, spell
from analysis.find.couplets import list_couplets
from analysis.find.figures import FIGURE
from analysis.find.found import Found, name_phrase
from analysis.find.quotes import balance
from analysis.find.readings import Reading, read_passage
from analysis.find.verbs import is_verbal, opens_with_verb

# 科学性、针对性; 组织者、推动者: qualities, persons and places, named and not urged.
_NAMING = re.compile(r"([性者上中下里内员长村镇区县市部局厅])\1")
# What 等 ends is a list of things, unless the members themselves are alike.
_LISTED = re.compile(f"[{HAN}]{{0,6}}等")
# 政治意识好、综合素质高、业务能力强
_PRAISE = frozenset("好高强优广快美实严深细新足准硬正")


def find_members(text: str) -> Iterator[Found]:
    """Find series whose members are alike, and the members that are slogans themselves.

    Parameters
    ----------
    text : str
        A passage, simplified.

    Yields
    ------
    Found
        Members joined by 、 are whole words of one length with a character or a verb in common;
        clauses joined by a comma are also couplets: 难点在基层,亮点也在基层.

    Examples
    --------
    >>> [found.phrase for found in find_members("持续抓基层、强基础、固基本,发展果蔬、粮油、畜禽")]
    ['抓基层、强基础、固基本', '抓基层', '强基础', '固基本']
    """
    reading = read_passage(text)
    for members in list_series(reading):
        span = balance(reading.folded, members[0][0], members[-1][1])
        if span:
            yield _name(text, *span)
        parts = [span for span in members if span[1] - span[0] > 2]
        urged = (is_verbal(reading, *part) or opens_with_verb(reading, *part) for part in parts)
        if 2 * sum(urged) >= len(parts):
            whole = (balance(reading.folded, *part) for part in parts)
            yield from (_name(text, *part) for part in whole if part)


def _name(text: str, start: int, end: int) -> Found:
    phrase = name_phrase(text[start:end])
    category = "metaphor" if FIGURE.search(phrase) else "four_char" if end - start == 4 else "stock_phrase"
    return Found(start, end, phrase, category)


def list_series(reading: Reading) -> Iterator[tuple[Span, ...]]:
    """List the series of a passage, each as the spans of its members."""
    for chain in list_chains(reading, "、"):
        members = fit_members(reading, chain)
        texts = spell(reading, members) if members else []
        if members and are_clean(reading, members, texts) and _are_alike(reading, members, texts):
            yield members
    yield from list_couplets(reading)


def _are_alike(reading: Reading, members: tuple[Span, ...], texts: list[str]) -> bool:
    """Tell a series of slogans from a list of things: one length, and a character or a verb in common."""
    size, longest = min(map(len, texts)), max(map(len, texts))
    common = share(*texts)
    shared = bool(common) and not _NAMING.search(texts[0][-1] + texts[1][-1])
    if longest > size:
        return size > 2 and (
            # 干部敢为、地方敢闯、群众敢首创: one member may be longer than the frame that all share.
            (len(texts) > 2 and shared and longest - size < 3)
            or (longest <= 2 * size + 1 and _are_unequal_deeds(reading, members))
        )
    if all(text[-1] in _PRAISE for text in texts) or texts[0][-2:] == texts[1][:2]:
        return size > 2
    if size < 4:
        return (shared and len(texts) > 4 - size) or (size == 3 and _are_short_deeds(reading, members))
    # 文明村镇、文明家庭: two things with one name in common.
    kinds = len(texts) == 2 and common == [0, 1] and _count_verbs(reading, members) == 0
    return (shared and not kinds) or _are_deeds(reading, members)


def _are_unequal_deeds(reading: Reading, members: tuple[Span, ...]) -> bool:
    count = len(members)
    return 3 * _count_verbs(reading, members) >= 2 * count or (count == 2 and _urge(reading, members))


def _are_short_deeds(reading: Reading, members: tuple[Span, ...]) -> bool:
    count = len(members)
    return _count_verbs(reading, members) == count or (count > 3 and _urge(reading, members))


def _are_deeds(reading: Reading, members: tuple[Span, ...]) -> bool:
    """Tell members that each open with a verb, or of which half hold one, where no noun or 等 follows."""
    end = members[-1][1]
    if TAIL.match(reading.folded, end) is None:
        return False
    return _count_verbs(reading, members) == len(members) or (
        _urge(reading, members) and not _LISTED.match(reading.folded, end)
    )


def _count_verbs(reading: Reading, members: tuple[Span, ...]) -> int:
    return sum(opens_with_verb(reading, *span) for span in members)


def _urge(reading: Reading, members: tuple[Span, ...]) -> bool:
    """Tell whether half of the members or more hold a verb."""
    return 2 * sum(is_verbal(reading, *span) for span in members) >= len(members)
