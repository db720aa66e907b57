"""Series of members alike: 抓基层、强基础、固基本, 资源整合、优势互补, 聚焦中心、聚力大局."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from analysis.corpus.text import HAN
from analysis.find.figures import FIGURE
from analysis.find.found import Found, name_phrase
from analysis.find.readings import Reading, iterate_runs, read_passage
from analysis.find.verbs import is_verbal, opens_with_verb, skip_carrier

Span = tuple[int, int]

_HAN = re.compile(f"[{HAN}]+")
_LONGEST = 14
_AND = re.compile("以?及|[和与]")
# 科学性、针对性; 组织者、推动者: qualities and persons, named and not urged.
_NAMING = re.compile(r"([性者上中下里内员长村镇区县市部局])\1")
# What 等 ends is a list of things, unless the members themselves are alike.
_LISTED = re.compile(f"[{HAN}]{{0,6}}等")
_MARKS = re.compile(f"[^{HAN}]|$")
_TAIL = re.compile("的|等|地|之|$")


def find_series(text: str) -> Iterator[Found]:
    """Find series whose members are alike, and the members that are slogans themselves.

    Parameters
    ----------
    text : str
        A passage, simplified.

    Yields
    ------
    Found

    Examples
    --------
    >>> [found.phrase for found in find_series("持续抓基层、强基础、固基本,发展果蔬、粮油、畜禽")]
    ['抓基层、强基础、固基本', '抓基层', '强基础', '固基本']
    """
    reading = read_passage(text)
    for members in list_series(reading):
        start, end = members[0][0], members[-1][1]
        yield _name(text, start, end)
        if 2 * sum(is_verbal(reading, *span) for span in members) >= len(members):
            yield from (_name(text, *span) for span in members if span[1] - span[0] > 2)


def _name(text: str, start: int, end: int) -> Found:
    phrase = name_phrase(text[start:end])
    category = "metaphor" if FIGURE.search(phrase) else "four_char" if end - start == 4 else "stock_phrase"
    return Found(start, end, phrase, category)


def list_series(reading: Reading) -> Iterator[tuple[Span, ...]]:
    """List the series of a passage, each as the spans of its members."""
    for mark in "、", ",":
        for chain in _list_chains(reading.folded, mark):
            members = _fit(reading, chain) if mark == "、" else chain
            if members and _are_alike(reading, members, mark):
                yield members


def _list_chains(folded: str, mark: str) -> Iterator[tuple[Span, ...]]:
    """List the runs that one mark joins."""
    chain: list[Span] = []
    for left, right in pairwise([*iterate_runs(folded), (len(folded) + 9, 0)]):
        chain.append(left)
        if folded[left[1] : right[0]] != mark:
            if len(chain) > 1:
                yield tuple(chain)
            chain = []


def _fit(reading: Reading, chain: tuple[Span, ...]) -> tuple[Span, ...] | None:
    """Cut the lead-in off the first member and what follows off the last, by the others' length."""
    (start, first), *between, (last, end) = chain
    folded = reading.folded
    start = max(start, folded.rfind("“", start, first) + 1)
    closing = folded.find("”", last, end)
    end = closing if closing >= 0 else end
    joined = _AND.search(folded, last, end)
    if joined and reading.is_edge(joined.start()) and reading.is_edge(joined.end()):
        between, last = [*between, (last, joined.start())], joined.end()
    sizes = {b - a for a, b in between}
    if len(sizes) == 1:
        size = sizes.pop()
        if first - size < start or last + size > end:
            return None
        return ((first - size, first), *between, (last, last + size))
    if sizes:
        return ((_begin(reading, (start, first), between[0]), first), *between, (last, end))
    return _fit_pair(reading, (start, first), (last, end))


def _begin(reading: Reading, left: Span, right: Span) -> int:
    """Give the place after the words that carry a series, unless they open its next member too."""
    after = skip_carrier(reading, *left)
    carrier = reading.folded[left[0] : after]
    return left[0] if reading.folded.startswith(carrier, right[0]) else after


def _fit_pair(reading: Reading, left: Span, right: Span) -> tuple[Span, Span] | None:
    folded = reading.folded
    begin = _begin(reading, left, right)
    for size in range(min(left[1] - begin, right[1] - right[0], _LONGEST), 2, -1):
        first, last = left[1] - size, right[0] + size
        whole = first == begin, last == right[1] or _TAIL.match(folded, last) is not None
        edges = reading.is_edge(first) and reading.is_edge(last)
        if any(whole) and edges and _share(folded[first : left[1]], folded[right[0] : last]):
            return (first, left[1]), (right[0], last)
    backwards = folded[begin : left[1]][::-1], folded[slice(*right)][::-1]
    return ((begin, left[1]), right) if len(_share(*backwards)) > 1 else None


def _share(*members: str) -> list[int]:
    """Give the places at which all members have one character."""
    return [at for at, characters in enumerate(zip(*members, strict=False)) if len(set(characters)) == 1]


def _are_clean(reading: Reading, members: tuple[Span, ...], texts: list[str]) -> bool:
    """Tell whether members are different strings of whole words, of a slogan's size."""
    sizes = [len(text) for text in texts]
    edges = all(reading.is_edge(at) for span in members for at in span)
    han = all(_HAN.fullmatch(text) for text in texts)
    return edges and han and len(set(texts)) == len(texts) and max(sizes) <= _LONGEST and min(sizes) > 1


def _are_alike(reading: Reading, members: tuple[Span, ...], mark: str) -> bool:
    """Tell a series of slogans from a list of things: one length, and a character or a verb in common."""
    texts = [reading.folded[start:end] for start, end in members]
    if not _are_clean(reading, members, texts):
        return False
    size = min(map(len, texts))
    opens = all(opens_with_verb(reading, *span) for span in members)
    verbal = 2 * sum(is_verbal(reading, *span) for span in members) >= len(members)
    shared = bool(_share(*texts)) and not _NAMING.search(texts[0][-1] + texts[1][-1])
    if max(map(len, texts)) > size:
        return mark == "、" and size > 2 and (opens or (len(texts) == 2 and verbal))
    if mark == ",":
        return size > 3 and (opens or (shared and verbal))
    if size < 4:
        return (shared and len(texts) > 4 - size) or (size == 3 and opens)
    end = members[-1][1]
    whole = _TAIL.match(reading.folded, end) or _MARKS.match(reading.folded, end)
    return shared or (whole is not None and (opens or (verbal and not _LISTED.match(reading.folded, end))))
