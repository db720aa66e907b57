"""Series of members alike: 抓基层、强基础、固基本, 资源整合、优势互补, 聚焦中心、聚力大局."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.corpus.text import HAN
from analysis.find.chains import (
    LONGEST,
    TAIL,
    Span,
    fit_members,
    list_chains,
    list_couplets,
    share,
    strip_quotes,
)
from analysis.find.figures import FIGURE
from analysis.find.found import Found, name_phrase
from analysis.find.quotes import balance
from analysis.find.readings import Reading, read_passage
from analysis.find.verbs import is_verbal, opens_with_verb

_HAN = re.compile(f"[{HAN}]+")
# 科学性、针对性; 组织者、推动者: qualities, persons and places, named and not urged.
_NAMING = re.compile(r"([性者上中下里内员长村镇区县市部局厅])\1")
# What 等 ends is a list of things, unless the members themselves are alike.
_LISTED = re.compile(f"[{HAN}]{{0,6}}等")
# 政治意识好、综合素质高、业务能力强
_PRAISE = frozenset("好高强优广快美实严深细新足准硬正")
# What ties the second half of a couplet to the first: 难点在基层,亮点也在基层.
_LINK = re.compile("^[却也更就才又而]")
# 以党建为引领,以需求为导向; 不达目的,绝不收兵
_ANSWERS = tuple(map(re.compile, ("以.+[为促带推强]..", "[绝决]?不(?!断|仅|但|同|久)")))
# Words of a sentence that goes on over a comma.
_LOOSE = re.compile("[了着过]|是|这|那|其|他|她|我们|一个|以及|并|通过|进行|根据|由于|如果|因此|目前|\\d")


def find_series(text: str) -> Iterator[Found]:
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
    >>> [found.phrase for found in find_series("持续抓基层、强基础、固基本,发展果蔬、粮油、畜禽")]
    ['抓基层、强基础、固基本', '抓基层', '强基础', '固基本']
    """
    reading = read_passage(text)
    for members in list_series(reading):
        span = balance(reading.folded, members[0][0], members[-1][1])
        if span:
            yield _name(text, *span)
        if 2 * sum(is_verbal(reading, *span) for span in members) >= len(members):
            yield from (_name(text, *span) for span in members if span[1] - span[0] > 2)


def _name(text: str, start: int, end: int) -> Found:
    phrase = name_phrase(text[start:end])
    category = "metaphor" if FIGURE.search(phrase) else "four_char" if end - start == 4 else "stock_phrase"
    return Found(start, end, phrase, category)


def list_series(reading: Reading) -> Iterator[tuple[Span, ...]]:
    """List the series of a passage, each as the spans of its members."""
    for chain in list_chains(reading, "、"):
        members = fit_members(reading, chain)
        if members and _are_clean(reading, members) and _are_alike(reading, members):
            yield members
    for members in list_couplets(reading):
        if _are_clean(reading, members) and _answer(reading, members):
            yield members


def _spell(reading: Reading, members: tuple[Span, ...]) -> list[str]:
    return [strip_quotes(reading.folded[start:end]) for start, end in members]


def _are_clean(reading: Reading, members: tuple[Span, ...]) -> bool:
    """Tell whether members are different strings of whole words, of a slogan's size."""
    texts = _spell(reading, members)
    sizes = [len(text) for text in texts]
    edges = all(reading.is_edge(at) for span in members for at in span)
    han = all(_HAN.fullmatch(text) for text in texts)
    return edges and han and len(set(texts)) == len(texts) and max(sizes) <= LONGEST and min(sizes) > 1


def _are_alike(reading: Reading, members: tuple[Span, ...]) -> bool:
    """Tell a series of slogans from a list of things: one length, and a character or a verb in common."""
    texts = _spell(reading, members)
    size, count = min(map(len, texts)), len(texts)
    opens = sum(opens_with_verb(reading, *span) for span in members)
    verbal = 2 * sum(is_verbal(reading, *span) for span in members) >= count
    common = share(*texts)
    shared = bool(common) and not _NAMING.search(texts[0][-1] + texts[1][-1])
    if max(map(len, texts)) > size:
        # 干部敢为、地方敢闯、群众敢首创: one member may be longer than the frame that all share.
        if count > 2 and shared and max(map(len, texts)) - size < 3:
            return size > 2
        return size > 2 and (3 * opens >= 2 * count or (count == 2 and verbal))
    if all(text[-1] in _PRAISE for text in texts) or texts[0][-2:] == texts[1][:2]:
        return size > 2
    if size < 4:
        return (shared and count > 4 - size) or (size == 3 and (opens == count or (verbal and count > 3)))
    end = members[-1][1]
    whole = TAIL.match(reading.folded, end) is not None
    # 文明村镇、文明家庭: two things with one name in common.
    kinds = count == 2 and common == [0, 1] and opens == 0
    return (shared and not kinds) or (
        whole and (opens == count or (verbal and not _LISTED.match(reading.folded, end)))
    )


def _answer(reading: Reading, members: tuple[Span, ...]) -> bool:
    """Tell clauses that answer each other from clauses that only follow."""
    texts = [_LINK.sub("", text) for text in _spell(reading, members)]
    sizes = sorted(map(len, texts))
    backwards = share(*(text[::-1] for text in texts))
    most = max(len(share(*texts)), len(backwards))
    if sizes[0] < 4 or (most < 3 and any(_LOOSE.search(text) for text in texts)):
        return False
    if any(all(form.match(text) for text in texts) for form in _ANSWERS):
        return True
    if sizes[0] == sizes[-1]:
        opens = all(opens_with_verb(reading, *span) for span in members)
        verbal = any(is_verbal(reading, *span) for span in members)
        return most > 1 or (verbal and ((most > 0 and sizes[0] < 8) or (opens and sizes[0] < 7)))
    # 难点在基层,亮点也在基层: of two lengths, so more has to be in common.
    return sizes[-1] - sizes[0] < 3 and sizes[-1] < 10 and most > 2
