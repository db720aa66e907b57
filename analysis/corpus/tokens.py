"""Passages become tokens, with part of speech and the place where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, fields
from functools import cache, cached_property
from typing import Any, get_args

import numpy as np
import pandas as pd

from analysis.corpus.codes import code_tokens, locate_tokens, spread
from analysis.corpus.engines import Cut, Engine, build_cut
from analysis.corpus.lexicon.words import WORD, Term, read_dictionary, read_terms
from analysis.corpus.tables import TOKENS, make_table
from analysis.corpus.tables.needs import TEXTS, require
from analysis.corpus.text import PLUS_FORMULA

# Frequent enough to beat any cut of a name into parts: only of words as frequent as 的 and 是
# have two a product above it (their frequencies' product over the dictionary's total of 60 million).
_NAME_FREQUENCY = 10_000
# jieba's odd class for single characters that it holds to be parts of words: g is its name elsewhere.
_RENAMED = {"zg": "g"}


@dataclass(frozen=True)
class Segmenter:
    """What cuts a text into tokens, with a dictionary of its own that never changes.

    The dictionary is loaded at the first cut. A segmenter can be pickled and compared: it is
    its parameters.

    Parameters
    ----------
    engine : {"rjieba", "jieba"}
        Both give the same tokens and tags; rjieba is many times faster.
    terms : tuple of Term, optional
        Words to keep whole. Without it, the package's list (:func:`read_terms`).
    names : sequence of str
        Further words to keep whole, such as the names of one report; tagged ``nz``.
    keep : tuple of re.Pattern
        What a pattern matches is one token, tagged ``m``, whatever the dictionary says.

    Raises
    ------
    ValueError
        If the engine is unknown or a name cannot be kept whole; all faults at once.

    Examples
    --------
    >>> segmenter = Segmenter(names=["候鸟之家"])
    >>> segmenter.cut("候鸟之家构建“1+8+38+N”党群服务中心体系")
    ['候鸟之家', '构建', '“', '1+8+38+N', '”', '党群服务中心', '体系']
    >>> segmenter.tag("候鸟之家"), segmenter.tag("1+8+38+N"), segmenter.tag("党群服务中心")
    ('nz', 'm', 'n')
    """

    engine: Engine = "rjieba"
    _: KW_ONLY
    terms: tuple[Term, ...] | None = None
    names: Sequence[str] = ()
    keep: tuple[re.Pattern[str], ...] = (PLUS_FORMULA,)

    def __post_init__(self) -> None:
        faults = list(_find_faults(self))
        if faults:
            raise ValueError("this segmenter cannot be built: " + "; ".join(faults))
        for name in ("names", "keep"):
            object.__setattr__(self, name, tuple(getattr(self, name)))

    def __getstate__(self) -> dict[str, Any]:
        # The engine does not pickle; it is built anew from the parameters.
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def cut(self, text: str) -> list[str]:
        """Cut a text into tokens, which join back to it.

        Parameters
        ----------
        text : str

        Returns
        -------
        list of str

        Examples
        --------
        >>> Segmenter().cut("党建引领基层治理。")
        ['党建引领', '基层治理', '。']
        """
        spans = [match.span() for pattern in self._protected for match in pattern.finditer(text)]
        if not spans:
            return self._cut(text)
        tokens: list[str] = []
        last = 0
        for start, end in _drop_overlapping(spans):
            tokens += self._cut(text[last:start])
            tokens.append(text[start:end])
            last = end
        return tokens + self._cut(text[last:])

    def tag(self, token: str) -> str:
        """Tell the part of speech that the dictionary gives a token.

        Parameters
        ----------
        token : str

        Returns
        -------
        str
            A tag of jieba's set; ``m`` for what `keep` matches; ``x`` for what the dictionary does not hold.

        Examples
        --------
        >>> segmenter = Segmenter()
        >>> segmenter.tag("党员"), segmenter.tag("。")
        ('n', 'x')
        """
        if token in self.names:
            return "nz"
        if token in self._terms:
            return self._terms[token].tag
        if any(pattern.fullmatch(token) for pattern in self.keep):
            return "m"
        known = read_dictionary().get(token, "0 x").split(" ")[1]
        return _RENAMED.get(known, known)

    @cached_property
    def _terms(self) -> dict[str, Term]:
        terms = read_terms() if self.terms is None else self.terms
        words = [name for name in self.names if WORD.fullmatch(name)]
        return {term.word: term for term in (*terms, *(Term(word, "nz", _NAME_FREQUENCY) for word in words))}

    @cached_property
    def _protected(self) -> tuple[re.Pattern[str], ...]:
        # A name with a dot or a quotation mark in it is no word to the engines.
        literal = [name for name in self.names if not _is_word(name, self.keep)]
        return (*self.keep, *(re.compile(re.escape(name)) for name in literal))

    @cached_property
    def _cut(self) -> Cut:
        return build_cut(self.engine, self._terms.values())


def segment(passages: pd.DataFrame, *, segmenter: Segmenter | None = None) -> pd.DataFrame:
    """Cut passages into tokens; punctuation and white space are tokens too.

    Parameters
    ----------
    passages : pandas.DataFrame
        One row per passage: ``doc_id, passage, text, start``, as `split_passages` makes them.
    segmenter : Segmenter, optional
        Without it, ``Segmenter()``.

    Returns
    -------
    pandas.DataFrame
        One row per token: ``doc_id, passage, token, pos, start, end``. ``start`` and ``end`` are
        places in the report's text: ``report.text[start:end]`` is the token.

    Raises
    ------
    ValueError
        If a column is missing.

    Examples
    --------
    >>> passages = pd.DataFrame(
    ...     {"doc_id": ["甲"], "passage": [0], "text": ["党建引领，久久为功"], "start": [7]}
    ... )
    >>> segment(passages)[["token", "pos", "start", "end"]].values.tolist()
    [['党建引领', 'n', 7, 11], ['，', 'x', 11, 12], ['久久为功', 'l', 12, 16]]
    """
    require((passages, TEXTS))
    segmenter = segmenter or build_default()
    coded = code_tokens(passages["text"], segmenter.cut)
    starts, ends = locate_tokens(coded, passages["start"].to_numpy(np.int64))
    rows = np.repeat(np.arange(len(passages)), coded.counts)
    columns: dict[str, Any] = {
        "doc_id": spread(passages["doc_id"].to_list(), rows),
        "passage": passages["passage"].to_numpy(np.int64)[rows],
        "token": spread(coded.words, coded.codes),
        "pos": spread([segmenter.tag(word) for word in coded.words], coded.codes),
        "start": starts,
        "end": ends,
    }
    return make_table(TOKENS, columns)


@cache
def build_default() -> Segmenter:
    """Give the segmenter that is used where none is named, built once.

    Examples
    --------
    >>> build_default().cut("黨建引領")[-1], build_default() is build_default()
    ('引領', True)
    """
    return Segmenter()


def _drop_overlapping(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Keep the earliest of spans that overlap, of those the longest; empty ones are none."""
    last = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last and end > start:
            yield start, end
            last = end


def _is_word(name: str, keep: tuple[re.Pattern[str], ...]) -> bool:
    return WORD.fullmatch(name) is not None and not any(pattern.search(name) for pattern in keep)


def _find_faults(segmenter: Segmenter) -> Iterator[str]:
    if segmenter.engine not in get_args(Engine):
        yield f"the engine {segmenter.engine!r} is unknown; choose one of {list(get_args(Engine))}"
    if isinstance(segmenter.names, str):
        yield f"names is the string {segmenter.names!r}; give a sequence, such as [{segmenter.names!r}]"
        return
    short = [name for name in segmenter.names if len(name) < 2]
    if short:
        yield f"the names {short} are too short to be kept whole; give each at least two characters"
