"""Where one passage unpacks a number formula: in brackets, after a colon or 即, in a list beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from analysis.corpus.text import HAN
from analysis.find.glosses import SAYS
from analysis.find.listings import Listing, Span, are_even, choose_split, drop_lead
from analysis.find.quotes import iterate_quoted
from analysis.find.stated import Stated

_STOP = "。!?\n"
_REACH = 160
# What may stand between a formula and its unpacking: the thing that it names, and the closing mark.
_NAME = rf"”?[{HAN}]{{0,10}}?"
_BRACKET = re.compile(rf"{_NAME}\(((?:[^()]|\([^()]*\))*)\)")
_MARKER = re.compile(rf"{_NAME},?(?:{SAYS}|:|—{{1,2}})[:,]?")
_ORDINAL = re.compile(
    "(?:^|(?<=[。;,:!—\n ]))(?:([一二三四五六七八九十]{1,2})是(?:要|以)?|第([一二三四五六七八九十])[,、:])"
)
_CLAUSE_END = re.compile("[,。;:!\n]|$")
_SAME = re.compile("[、,;。]")
_SENTENCE_END = re.compile(f"[{_STOP}]|$")
_COUNTED_LIST = re.compile("”?的?([^,。;:!\n]*?、[^,。;:!\n]*?)(?=[两二三四五六七八九十][级层类位方种])")
# A formula that is itself a member of the list before it.
_GOES_ON = re.compile("(?:[、,]|和|与|及|或|还是|以及)$")
_BESIDE = re.compile("等?的?[“]?$")


class Unpacking(NamedTuple):
    """The parts of a formula in a text, by what shows them, and whether the text says there are more."""

    parts: tuple[Span, ...]
    shown_by: str
    open: bool = False


def unpack(folded: str, start: int, end: int, stated: Stated) -> Unpacking | None:
    """Find where a passage unpacks a formula that stands in it.

    Parameters
    ----------
    folded : str
        The passage, simplified and folded, straight quotation marks turned into curved ones.
    start, end : int
        The formula.
    stated : Stated
        What it states.

    Returns
    -------
    Unpacking or None
        What a mark shows (brackets, 即, a colon, 一是…二是…, quotation marks beside it) may
        disagree with the number; what merely stands near has to agree.

    Examples
    --------
    >>> from analysis.find.stated import read_stated
    >>> text = "推行“三变”改革,即资源变资产、资金变股金、农民变股东,增收明显。"
    >>> found = unpack(text, 3, 5, read_stated("三变"))
    >>> [text[a:b] for a, b in found.parts], found.shown_by
    (['资源变资产', '资金变股金', '农民变股东'], 'marker')
    """
    ways: tuple[Callable[[str, int, int, Stated], Unpacking | None], ...] = (
        *(_find_terms, _find_bracket, _find_ordinals, _find_after_marker),
        *(_find_quoted_before, _find_listed_before, _find_listed_after, _find_repeated, _find_led_in),
    )
    found = (way(folded, start, end, stated) for way in ways)
    return next((unpacking for unpacking in found if unpacking), None)


def _find_terms(folded: str, start: int, end: int, stated: Stated) -> Unpacking | None:
    """Find each term with its meaning: “1”即一个中心,“3”即三项机制."""
    spans: list[Span] = []
    at = end
    for group in stated.groups if len(stated.groups) > 1 else ():
        meant = re.compile(rf"“?{re.escape(group.lower())}”?个?(?:就?是指|即|就?是|指|为|代表):?")
        mark = meant.search(folded, at, end + 3 * _REACH)
        if not mark:
            return None
        at = _find(_CLAUSE_END, folded, mark.end())
        spans.append((mark.end(), at))
    return Unpacking(tuple(spans), "terms") if spans else None


def _find_bracket(folded: str, start: int, end: int, stated: Stated) -> Unpacking | None:
    bracket = _BRACKET.match(folded, end)
    if not bracket:
        return None
    return _wrap(choose_split(folded, *bracket.span(1), stated.numbers, must_agree=False), "bracket")


def _find_ordinals(folded: str, start: int, end: int, stated: Stated) -> Unpacking | None:
    """Find the clauses 一是…二是…三是… that begin right after the formula's clause."""
    marks = list(_ORDINAL.finditer(folded, end))
    if len(marks) < 2 or marks[0].start() - end > _REACH // 4 or (marks[0][1] or marks[0][2]) != "一":
        return None
    after = [(mark.end(), _find(_CLAUSE_END, folded, mark.end())) for mark in marks]
    again = next((n for n, m in enumerate(marks) if n and (m[1] or m[2]) == "一"), len(marks))
    return Unpacking(tuple(after[:again]), "ordinals") if again > 1 else None


def _find_after_marker(folded: str, start: int, end: int, stated: Stated) -> Unpacking | None:
    marker = _MARKER.match(folded, end)
    if not marker or marker.end() >= len(folded):
        return None
    tails = list(_iterate_tails(folded, marker.end()))
    for tail in tails:
        if listing := choose_split(folded, *tail, stated.numbers, must_agree=True):
            return _wrap(listing, "marker")
    listings = (choose_split(folded, *tail, (), must_agree=False) for tail in tails)
    return _wrap(next((listing for listing in listings if listing), None), "marker")


def _iterate_tails(folded: str, start: int) -> Iterator[Span]:
    """Yield what may be an explanation: up to a comma, a quoted list, up to the end of the sentence."""
    stop = _find(_SENTENCE_END, folded, start)
    for mark in (",", ";"):
        at = folded.find(mark, start, stop)
        if at > start:
            yield start, at
    for quoted in iterate_quoted(folded[start:stop]):
        yield start + quoted.inner_start, start + quoted.inner_end
    yield start, stop


def _find_quoted_before(folded: str, start: int, end: int, stated: Stated) -> Unpacking | None:
    """Find quoted members right before: “甲、乙、丙”三项计划, “甲”“乙”等五大工程."""
    beside = _find_beside(folded, start)
    opened = beside
    while (quoted := re.search("“[^“”]*”[、,和与及]?$", folded[max(0, opened - 60) : opened])) is not None:
        opened -= quoted.end() - quoted.start()
    if opened == beside or folded[opened:beside].count("“") == 0:
        return None
    listing = choose_split(folded, opened, beside, stated.numbers, must_agree=not stated.numbers)
    open_ended = "等" in folded[beside:start]
    return Unpacking(listing.parts, "quoted before", open_ended) if listing else None


def _find_listed_before(folded: str, start: int, end: int, stated: Stated) -> Unpacking | None:
    """Find a list without quotation marks right before, of as many members as are stated."""
    beside = _find_beside(folded, start)
    begin = max(folded.rfind(mark, 0, beside) for mark in ",。;:!\n") + 1
    if _GOES_ON.search(folded, begin, beside):
        return None
    listing = choose_split(folded, begin, beside, stated.numbers, must_agree=True)
    parts = drop_lead(folded, listing.parts) if listing else ()
    alike = len({b - a for a, b in parts}) == 1 or (len(parts) > 2 and are_even(folded, parts))
    return Unpacking(parts, "listed before") if parts and alike and "“" not in folded[begin:beside] else None


def _find_listed_after(folded: str, start: int, end: int, stated: Stated) -> Unpacking | None:
    """Find a list right after that its own number closes: “1+2+N”的区、镇、村三级体系."""
    listed = _COUNTED_LIST.match(folded, end)
    if not listed:
        return None
    return _wrap(choose_split(folded, *listed.span(1), stated.numbers, must_agree=True), "listed after")


def _find_repeated(folded: str, start: int, end: int, stated: Stated) -> Unpacking | None:
    """Find neighbouring clauses that all repeat the formula's word: 思想到位、措施到位 for 两个到位."""
    stop = _find(_SENTENCE_END, folded, end)
    stop = _find(_SENTENCE_END, folded, min(stop + 1, len(folded)))
    begin = max(folded.rfind(mark, 0, start) for mark in _STOP) + 1
    phrase = folded[start:end]
    for first, last in ((end, stop), (begin, _find_beside(folded, start))):
        for run in _iterate_runs(folded, first, last, stated.keys):
            parts = drop_lead(folded, run)
            # A clause that uses the formula itself unpacks nothing.
            uses = any(phrase in folded[a:b] for a, b in parts)
            if len(parts) in stated.numbers and are_even(folded, parts, times=3) and not uses:
                return Unpacking(parts, "repeated word")
    return None


def _iterate_runs(folded: str, start: int, end: int, keys: tuple[str, ...]) -> Iterator[tuple[Span, ...]]:
    run: list[Span] = []
    at = start
    while at < end:
        stop = min(_find(_SAME, folded, at), end)
        if any(key in folded[at:stop].strip("”") for key in keys):
            run.append((at, stop))
        elif run:
            yield tuple(run)
            run = []
        at = stop + 1
    if run:
        yield tuple(run)


def _find_led_in(folded: str, start: int, end: int, stated: Stated) -> Unpacking | None:
    """Find a list whose lead-in has the formula's word: 三个聚焦… 聚焦结构、素质、作风."""
    for key in stated.keys:
        at = folded.find(key, end, end + _REACH)
        first = at + len(key)
        if at >= 0 and len(key) > 1 and folded[first : first + 1] not in "、,;:。":
            stop = _find(_CLAUSE_END, folded, first)
            listing = choose_split(folded, first, stop, stated.numbers, must_agree=True)
            if listing and len(listing.parts) > 2:
                return Unpacking(listing.parts, "repeated word", listing.open)
    return None


def _find_beside(folded: str, start: int) -> int:
    """Give where what stands beside a formula ends: before its opening mark, 等 and 的."""
    beside = _BESIDE.search(folded, max(0, start - 4), start)
    return beside.start() if beside else start


def _find(pattern: re.Pattern[str], folded: str, start: int) -> int:
    found = pattern.search(folded, start)
    return found.start() if found else len(folded)


def _wrap(listing: Listing | None, shown_by: str) -> Unpacking | None:
    return Unpacking(listing.parts, shown_by, listing.open) if listing else None
