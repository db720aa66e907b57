"""Formulas of the lexicon, however they are quoted and whatever stands between their parts."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from analysis.corpus.lexicon import BREAKS, QUOTES, Lexicon, strip_folded, vary
from analysis.corpus.text import fold, simplify
from analysis.find.found import Found
from analysis.find.quotes import balance, fold_quotes

# What begins or ends inside one of these words is no formula: 工作示范点 holds no 作示范, 组织力量 no 组织力.
_UNCUT = frozenset("工作 合作 协作 运作 操作 创作 写作 力量 力度 力气".split())  # noqa: SIM905
_SHORTEST = 6
_INNER = 2


class _Skipped(NamedTuple):
    """Characters that a search passes over, and the pattern of one of them."""

    characters: frozenset[str]
    pattern: re.Pattern[str]


def _skip(characters: frozenset[str]) -> _Skipped:
    return _Skipped(characters, re.compile(f"[{re.escape(''.join(sorted(characters)))}]"))


_MARKS = _skip(QUOTES | BREAKS)
_MARKS_AND_DE = _skip(QUOTES | BREAKS | {"的"})


class _Form(NamedTuple):
    bare: str
    breaks: frozenset[int]
    canonical: str
    category: str


class _Index(NamedTuple):
    """The forms of a lexicon, and the automaton that finds them in a bare text."""

    automaton: AhoCorasick
    forms: tuple[_Form, ...]


def build_search(lexicon: Lexicon) -> Callable[[str], Iterator[Found]]:
    """Build the search for every formula of a lexicon; the building costs more than many searches.

    Parameters
    ----------
    lexicon : Lexicon

    Returns
    -------
    callable
        From a passage, simplified, to its formulas, also those inside others. Quotation marks never
        matter; a comma or a space may stand between the parts of a formula only where the formula
        itself has a break. Forms that `vary` gives count too, and a 的 inside a formula of six
        characters or more.

    Examples
    --------
    >>> from analysis.corpus.lexicon import Entry
    >>> lexicon = Lexicon((Entry("抓铁有痕、踏石留印", (), "stock_phrase", "", "", "", ()),))
    >>> [found.phrase for found in build_search(lexicon)("以抓铁有痕,踏石留印的劲头")]
    ['抓铁有痕、踏石留印']
    """
    every, long = _compile(lexicon)
    return lambda text: _search_whole(fold_quotes(text), every, long)


def _search_whole(folded: str, every: _Index, long: _Index) -> Iterator[Found]:
    for found in _search_both(folded, every, long):
        edges = (folded[max(at - 1, 0) : at + 1] for at in (found.start, found.end))
        if _UNCUT.isdisjoint(edges):
            yield found


def _search_both(folded: str, every: _Index, long: _Index) -> Iterator[Found]:
    yield from _search(folded, every, _MARKS)
    if "的" in folded:
        for found in _search(folded, long, _MARKS_AND_DE, least=1):
            if "的" in folded[found.start + _INNER : found.end - _INNER]:
                yield found


def _search(folded: str, index: _Index, skipped: _Skipped, *, least: int = 0) -> Iterator[Found]:
    """Find the forms of an index as if the skipped characters were not there, so many or more inside."""
    parts = skipped.pattern.split(folded)
    # Of each mark left out, its place in the bare text: so many marks stand before what follows it.
    marks = list(accumulate(map(len, parts[:-1])))
    for number, first, last in index.automaton.find_matches_as_indexes("".join(parts), overlapping=True):
        before = bisect(marks, first)
        inside = bisect(marks, last - 1, before) - before
        if inside < least:
            continue
        form, start, end = index.forms[number], first + before, last + before + inside
        if not inside:
            yield Found(start, end, form.canonical, form.category)
            continue
        span = balance(folded, start, end)
        if span and _find_breaks(folded[start:end], skipped.characters) <= form.breaks:
            yield Found(*span, form.canonical, form.category)


def _compile(lexicon: Lexicon) -> tuple[_Index, _Index]:
    """Index every form, and again the long ones, to be found around a 的 that no list writes."""
    pairs = [(written, entry) for entry in lexicon for written in entry.forms]
    folded = fold(simplify("\n".join(written for written, _ in pairs))).split("\n")[: len(pairs)]
    forms: dict[str, _Form] = {}
    for written, (_, entry) in zip(folded, pairs, strict=True):
        bare = strip_folded(written)
        breaks = forms[bare].breaks if bare in forms else frozenset[int]()
        forms[bare] = _Form(bare, breaks | _find_breaks(written), entry.canonical, entry.category)
    long = {bare: form for bare, form in forms.items() if len(bare) >= _SHORTEST and "的" not in bare}
    # What a list names goes before what is only a variation of something else.
    for written, (_, entry) in zip(folded, pairs, strict=True):
        for varied in vary(written):
            bare = strip_folded(varied)
            if bare not in forms:
                forms[bare] = _Form(bare, _find_breaks(varied), entry.canonical, entry.category)
    return _index(forms), _index(long)


def _index(forms: dict[str, _Form]) -> _Index:
    return _Index(AhoCorasick(list(forms)), tuple(forms.values()))


def _find_breaks(folded: str, skipped: frozenset[str] = _MARKS.characters) -> frozenset[int]:
    """Find after how many characters of the bare form a break stands."""
    if BREAKS.isdisjoint(folded):
        return frozenset()
    breaks: set[int] = set()
    bare = 0
    for character in folded:
        if character in BREAKS:
            breaks.add(bare)
        elif character not in skipped:
            bare += 1
    return frozenset(breaks)
