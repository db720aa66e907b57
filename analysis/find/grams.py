"""Repeated strings of words within a clause, with every place where each stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from analysis.find.strings import Numbers, Row
from analysis.find.suffixes import find_maximal
from analysis.find.words import Words

Gram = tuple[int, ...]

_LONGEST = 12


@dataclass(frozen=True)
class Clauses:
    """The words of all clauses by number, clause after clause, each clause ended by 0.

    ``names[code]`` is the word, ``word[place]`` its index among the words, -1 at the end of a clause.
    """

    codes: Numbers
    word: Numbers
    names: list[str]


def code_clauses(row: Row, words: Words) -> Clauses:
    """Give each different word a number from 1 on and part the clauses by 0.

    Parameters
    ----------
    row : Row
    words : Words

    Returns
    -------
    Clauses

    Examples
    --------
    >>> import pandas as pd
    >>> from analysis.corpus.tokens import Segmenter
    >>> from analysis.find.strings import line_up
    >>> from analysis.find.words import cut_words
    >>> text = "党建引领治理,治理有效"
    >>> row = line_up(pd.DataFrame([("a", 0, text, 0)], columns=["doc_id", "passage", "text", "start"]))
    >>> code_clauses(row, cut_words(row, Segmenter())).codes.tolist()
    [1, 2, 0, 2, 3, 0]
    """
    numbers = row.find_clauses()
    known: dict[str, int] = {}
    codes: list[int] = []
    index: list[int] = []
    for at, (start, end) in enumerate(zip(words.starts.tolist(), words.ends.tolist(), strict=True)):
        if at and numbers[start] != numbers[words.starts[at - 1]]:
            codes.append(0)
            index.append(-1)
        codes.append(known.setdefault(row.spell(start, end), len(known) + 1))
        index.append(at)
    return Clauses(np.array([*codes, 0]), np.array([*index, -1]), ["", *known])


def list_grams(clauses: Clauses, function_words: frozenset[str], *, min_n: int) -> dict[Gram, list[int]]:
    """List the repeated strings of words that neither begin nor end with a function word.

    Parameters
    ----------
    clauses : Clauses
    function_words : frozenset of str
    min_n : int
        In how many places a string stands at least.

    Returns
    -------
    dict
        Of each string all places, also those inside longer strings.
    """
    weak = {code for code, name in enumerate(clauses.names) if name in function_words}
    found = find_maximal(clauses.codes, shortest=1)
    found = found.choose(found.last - found.first >= min_n)
    first = found.places[found.first]
    wanted = {
        gram
        for start, length in zip(first.tolist(), found.length.tolist(), strict=True)
        if (gram := _trim(tuple(clauses.codes[start : start + length].tolist()), weak))
    }
    places: defaultdict[Gram, list[int]] = defaultdict(list)
    for gram, at in _iterate_places(clauses.codes.tolist(), wanted):
        places[gram].append(at)
    return dict(places)


def _trim(gram: Gram, weak: set[int]) -> Gram:
    """Cut function words off both ends; give nothing where too much is left."""
    strong = [at for at, code in enumerate(gram) if code not in weak]
    return gram[strong[0] : strong[-1] + 1] if strong and strong[-1] - strong[0] < _LONGEST else ()


def _iterate_places(codes: list[int], wanted: set[Gram]) -> Iterator[tuple[Gram, int]]:
    # Trimming makes strings that stand in more places than the repeat they come from: look anew.
    lengths = sorted({len(gram) for gram in wanted})
    for at in range(len(codes)):
        for length in lengths:
            gram = tuple(codes[at : at + length])
            if gram in wanted and len(gram) == length:
                yield gram, at
