"""Formulas of the lexicon, however they are quoted and whatever stands between their parts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from analysis.corpus.lexicon import BREAKS, QUOTES, Lexicon, strip_marks
from analysis.corpus.text import fold, simplify
from analysis.find.found import Found
from analysis.find.quotes import balance, fold_quotes

_SKIPPED = QUOTES | BREAKS


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
    folded = fold_quotes(text)
    kept = [i for i, character in enumerate(folded) if character not in _SKIPPED]
    bare = "".join(folded[i] for i in kept)
    automaton, forms = _compile(lexicon)
    for number, first, last in automaton.find_matches_as_indexes(bare, overlapping=True):
        form = forms[number]
        start, end = kept[first], kept[last - 1] + 1
        span = balance(folded, start, end)
        if span and _find_breaks(folded[start:end]) <= form.breaks:
            yield Found(*span, form.canonical, form.category)


# The automaton costs more than a search; a corpus asks for the same lexicon passage by passage.
@lru_cache(maxsize=8)
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
