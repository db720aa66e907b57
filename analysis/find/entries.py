"""Formulas of the lexicon, however they are quoted and whatever stands between their parts."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from analysis.corpus.lexicon import BREAKS, QUOTES, Lexicon, strip_marks
from analysis.corpus.text import fold, simplify
from analysis.find.found import Found
from analysis.find.quotes import balance, fold_quotes

_SKIPPED = re.escape("".join(sorted(QUOTES | BREAKS)))
_SKIP = re.compile(f"[{_SKIPPED}]")


class _Form(NamedTuple):
    bare: str
    breaks: frozenset[int]
    canonical: str
    category: str


def find_entries(text: str, lexicon: Lexicon) -> Iterator[Found]:
    """Find every formula of a lexicon in a text.

    Parameters
    ----------
    text : str
        A passage, simplified.
    lexicon : Lexicon

    Yields
    ------
    Found
        Also formulas inside others. Quotation marks never matter; a comma or a space may stand
        between the parts of a formula only where the formula itself has a break.

    Examples
    --------
    >>> from analysis.corpus.lexicon import Entry
    >>> lexicon = Lexicon((Entry("抓铁有痕、踏石留印", (), "stock_phrase", "", "", "", ()),))
    >>> [found.phrase for found in find_entries("以抓铁有痕,踏石留印的劲头", lexicon)]
    ['抓铁有痕、踏石留印']
    """
    return build_search(lexicon)(text)


def build_search(lexicon: Lexicon) -> Callable[[str], Iterator[Found]]:
    """Build the search for every formula of a lexicon; the building costs more than many searches.

    Parameters
    ----------
    lexicon : Lexicon

    Returns
    -------
    callable
        From a text to its formulas, as `find_entries` gives them.
    """
    automaton, forms = _compile(lexicon)
    return lambda text: _search(text, automaton, forms)


def _search(text: str, automaton: AhoCorasick, forms: tuple[_Form, ...]) -> Iterator[Found]:
    folded = fold_quotes(text)
    # Of each mark left out, its place in the bare text: so many marks stand before what follows it.
    marks = [match.start() - number for number, match in enumerate(_SKIP.finditer(folded))]
    bare = _SKIP.sub("", folded)
    for number, first, last in automaton.find_matches_as_indexes(bare, overlapping=True):
        form = forms[number]
        start, end = first + bisect(marks, first), last + bisect(marks, last - 1)
        span = balance(folded, start, end)
        if span and _find_breaks(folded[start:end]) <= form.breaks:
            yield Found(*span, form.canonical, form.category)


def _compile(lexicon: Lexicon) -> tuple[AhoCorasick, tuple[_Form, ...]]:
    forms: dict[str, _Form] = {}
    for entry in lexicon:
        for written in entry.forms:
            bare = strip_marks(written)
            known = forms[bare].breaks if bare in forms else frozenset[int]()
            breaks = known | _find_breaks(fold(simplify(written)))
            forms[bare] = _Form(bare, breaks, entry.canonical, entry.category)
    return AhoCorasick(list(forms)), tuple(forms.values())


def _find_breaks(folded: str) -> frozenset[int]:
    """Find after how many characters of the bare form a break stands."""
    breaks: set[int] = set()
    bare = 0
    for character in folded:
        if character in BREAKS:
            breaks.add(bare)
        elif character not in QUOTES:
            bare += 1
    return frozenset(breaks)
