"""Candidates for a lexicon of one's own: repeated strings and frames, with what speaks for each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log2
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.corpus.lexicon import Lexicon, read_lexicon, strip_marks
from analysis.corpus.lexicon.words import read_stopwords
from analysis.corpus.tables import CANDIDATES, make_table
from analysis.corpus.tables.needs import TEXTS, require
from analysis.corpus.text import count_han
from analysis.corpus.tokens import Segmenter, build_default
from analysis.find.figures import FIGURE
from analysis.find.frames import list_frames
from analysis.find.grams import Clauses, Gram, code_clauses, list_grams
from analysis.find.number_formulas import is_number_formula
from analysis.find.strings import Row, line_up
from analysis.find.termhood import iterate_parts, measure_c_values, measure_entropy
from analysis.find.words import Words, cut_words, only_name

_BODY = re.compile(
    "(?:党委|党组|支部|总支|工委|党组织|委员会|纪委|办公室|中心|政府|机关|部门|局|厅|(?<![干内全])部|院|所|站|学校|大学|中学|小学|"
    "医院|公司|集团|企业|银行|协会|商会|学会|联盟|合作社|社区|街道|村|镇|乡|区|市|县|省|园区|开发区|基地|大队|支队)$"
)
"""How the name of a body, an office or a place under administration ends."""

_PLACES = {"ns", "nt"}
# Two words in one slot are chance; the third makes a frame.
_MIN_FILLERS = 3


class _Span(NamedTuple):
    start: int
    end: int


@dataclass(frozen=True)
class _Candidate:
    text: str
    kind: str
    spans: list[_Span]
    c_value: float
    tags: tuple[str, ...]
    nested: str = ""
    fillers: str = ""


def suggest_phrases(
    passages: pd.DataFrame,
    *,
    min_n: int = 2,
    min_han: int = 4,
    lexicon: Lexicon | None = None,
    segmenter: Segmenter | None = None,
) -> pd.DataFrame:
    """Suggest candidates for a lexicon: strings that come again, and frames with a slot.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.
    min_n : int
        In how many places a string stands at least, outside longer candidates.
    min_han : int
        How many Han characters a string has at least.
    lexicon : Lexicon, optional
        The formulas that are known already; without it, those of the package.
    segmenter : Segmenter, optional
        Cuts the words of which candidates are made.

    Returns
    -------
    pandas.DataFrame
        One row per candidate, the highest score first: ``candidate, kind, n, reports,
        left_entropy, right_entropy, c_value, score, topic_term, institution, known, nested, fillers``.

    Raises
    ------
    ValueError
        If an option is out of its range; all are named.

    Notes
    -----
    Strings are repeated strings of words within a clause that neither begin nor end with a function
    word. C-value (Frantzi, Ananiadou & Mima 2000), with Han characters for the length of `a`::

        C(a) = log2|a| · f(a)                          if no longer candidate holds a
        C(a) = log2|a| · (f(a) - 1/|T| Σ f(b))         over the longer candidates b in T that hold it

    A frame has three different fillers or more: `f` is their number, and ``|a|`` counts the fixed characters.
    Entropy is that of the characters before and after, in bits; a mark or an edge is like no
    other. ``score = C · (1 + min(left_entropy, right_entropy))``. A string that stands fewer
    than `min_n` times outside longer candidates is no row of its own: `nested` of the longer names it.

    Examples
    --------
    >>> text = "以测促学、以赛促知、以评促改,擦亮红色引擎。点燃红色引擎。"
    >>> passages = pd.DataFrame([("a", 0, text, 0)], columns=["doc_id", "passage", "text", "start"])
    >>> suggest_phrases(passages)[["candidate", "kind", "n", "known"]].values.tolist()
    [['红色引擎', 'string', 2, '红色引擎'], ['以X促Y', 'frame', 3, None]]
    """
    require((passages, TEXTS))
    _check(min_n, min_han)
    row = line_up(passages)
    if not len(row):
        return make_table(CANDIDATES, {name: [] for name in CANDIDATES.names})
    words = cut_words(row, segmenter or build_default())
    candidates = [
        *_suggest_strings(row, words, min_n, min_han),
        *_suggest_frames(row, words),
    ]
    known = {
        strip_marks(form): entry.canonical for entry in lexicon or read_lexicon() for form in entry.forms
    }
    table = pd.DataFrame(
        [_describe(row, one, known) for one in candidates], columns=CANDIDATES.names, dtype=object
    )
    return make_table(CANDIDATES, table.sort_values(["score", "candidate"], ascending=[False, True]))


def _check(min_n: int, min_han: int) -> None:
    faults = [
        f"{name} is {value}; give {least} or more"
        for name, value, least in (("min_n", min_n, 2), ("min_han", min_han, 2))
        if value < least
    ]
    if faults:
        raise ValueError("; ".join(faults))


def _suggest_strings(row: Row, words: Words, min_n: int, min_han: int) -> Iterable[_Candidate]:
    clauses = code_clauses(row, words)
    texts: dict[Gram, str] = {}
    places: dict[Gram, list[int]] = {}
    for gram, at in list_grams(clauses, read_stopwords(), min_n=min_n).items():
        text = "".join(clauses.names[code] for code in gram)
        if count_han(text) >= min_han:
            texts[gram], places[gram] = text, at
    values = measure_c_values(
        {gram: len(at) for gram, at in places.items()}, {gram: count_han(texts[gram]) for gram in places}
    )
    kept, nested = _fold_nested(places, len(clauses.codes), min_n)
    for gram in kept:
        first = int(clauses.word[places[gram][0]])
        inside = "|".join(sorted(texts[part] for part in nested[gram]))
        spans = [_find_span(clauses, words, at, len(gram)) for at in places[gram]]
        tags = words.tags[first : first + len(gram)]
        yield _Candidate(texts[gram], "string", spans, values[gram], tags, nested=inside)


def _find_span(clauses: Clauses, words: Words, at: int, length: int) -> _Span:
    first = int(clauses.word[at])
    return _Span(int(words.starts[first]), int(words.ends[first + length - 1]))


def _fold_nested(
    places: Mapping[Gram, list[int]], size: int, min_n: int
) -> tuple[list[Gram], Mapping[Gram, list[Gram]]]:
    """Keep what stands often enough outside the longer strings kept; give what each of those holds."""
    covered = np.zeros(size, dtype=np.int64)  # up to where a longer string that begins at or before goes
    kept: list[Gram] = []
    nested: defaultdict[Gram, list[Gram]] = defaultdict(list)
    by_length: defaultdict[int, list[Gram]] = defaultdict(list)
    for gram in places:
        by_length[len(gram)].append(gram)
    folded: set[Gram] = set()
    for length in sorted(by_length, reverse=True):
        reach = np.maximum.accumulate(covered)
        now = [g for g in by_length[length] if sum(reach[at] < at + length for at in places[g]) >= min_n]
        folded.update(set(by_length[length]) - set(now))
        kept += now
        for gram in now:
            for at in places[gram]:
                covered[at] = max(covered[at], at + length)
    for gram in kept:
        nested[gram] = [part for part in iterate_parts(gram) if part in folded]
    return kept, nested


def _suggest_frames(row: Row, words: Words) -> Iterable[_Candidate]:
    for frame, places in list_frames(row, words, read_stopwords(), min_fillers=_MIN_FILLERS).items():
        fillers = Counter(place.filler for place in places)
        value = log2(count_han(frame)) * len(fillers)
        spans = [_Span(place.start, place.end) for place in places]
        shown = "|".join(filler for filler, _ in fillers.most_common())
        yield _Candidate(frame, "frame", spans, value, ("v",), fillers=shown)


def _describe(row: Row, one: _Candidate, known: Mapping[str, str]) -> tuple[object, ...]:
    starts, ends = (np.array(side, dtype=np.int64) for side in zip(*one.spans, strict=True))
    left = measure_entropy(_look(row, at, -1) for at in starts.tolist())
    right = measure_entropy(_look(row, at - 1, 1) for at in ends.tolist())
    names_only = only_name(one.tags)
    body = bool(_PLACES & set(one.tags)) or (names_only and _BODY.search(one.text) is not None)
    coined = FIGURE.search(one.text) is not None or is_number_formula(one.text)
    reports = len(set(row.locate(starts, ends)["doc_id"]))
    canonical = known.get(strip_marks(one.text))
    return (
        *(one.text, one.kind, len(one.spans), reports, left, right, one.c_value),
        one.c_value * (1 + min(left, right)),
        names_only and not body and not coined and canonical is None,
        body,
        *(canonical, one.nested, one.fillers),
    )


def _look(row: Row, at: int, step: int) -> object:
    """Give the character beside a place, or the place itself where a mark or an edge stands between."""
    beside = at + step
    apart = beside < 0 or row.codes[beside] == 0 or abs(row.places[beside] - row.places[at]) > 1
    return ("edge", at) if apart else int(row.codes[beside])
