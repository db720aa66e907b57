"""Markers in the text: who is spoken of, how firmly, and which clauses begin as a call to act."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

import pandas as pd
from ahocorasick_rs import AhoCorasick, MatchKind

from analysis.corpus.lexicon.markers import KINDS, Marker, read_markers
from analysis.corpus.tables import MARKERS, make_table
from analysis.corpus.tables.needs import TEXTS, require
from analysis.corpus.text import fold, simplify
from analysis.find.persons import find_persons

PERSON = "person"
"""The kind of a person's name, which no list can hold."""

# 一是坚持… and (一)坚持… open a clause as 坚持… does; so does what comes right after 要.
_OPENING = re.compile(
    r"(?:^|(?<=[。;,:!?、…—“‘()\[\]\n]))\s*(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}是)?要?"
)


def find_markers(passages: pd.DataFrame) -> pd.DataFrame:
    """Find the words that show who speaks of whom, how firmly, and to what end.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.

    Returns
    -------
    pandas.DataFrame
        One row per marker: ``doc_id, passage, start, end, text, kind``. A kind is one of
        `analysis.corpus.lexicon.markers.KINDS`, or person. Of markers of one kind that overlap the
        longest counts; markers of two kinds may overlap (坚决 both opens a clause and
        boosts). A verb is an imperative only at the opening of a clause.

    References
    ----------
    Hyland, K. (2005). Metadiscourse: Exploring Interaction in Writing, chapter 3.

    Examples
    --------
    >>> text = "全市必须坚决守住底线,推动部分街道先行。"
    >>> rows = [("a", 0, "paragraph", "", text, 10, 30)]
    >>> columns = ["doc_id", "passage", "kind", "heading", "text", "start", "end"]
    >>> found = find_markers(pd.DataFrame(rows, columns=columns))
    >>> found[["text", "kind"]].values.tolist()[:4]
    [['全市', 'level_city'], ['必须', 'obligation'], ['坚决', 'booster'], ['推动', 'imperative']]
    """
    require((passages, TEXTS))
    texts: list[str] = passages["text"].tolist()
    doc_ids, numbers, offsets = (passages[name].tolist() for name in ("doc_id", "passage", "start"))
    rows = [
        (doc_id, number, offset + start, offset + end, text[start:end], kind)
        for doc_id, number, offset, text in zip(doc_ids, numbers, offsets, texts, strict=True)
        for start, end, kind in sorted(_find(fold(simplify(text))))
    ]
    return make_table(MARKERS, pd.DataFrame(rows, columns=MARKERS.names))


def _find(text: str) -> Iterator[tuple[int, int, str]]:
    openings = {match.end() for match in _OPENING.finditer(text)}
    for kind in KINDS:
        for start, end, marker in _search(kind)(text):
            if _is_itself(text, start, end, marker) and (kind != "imperative" or start in openings):
                yield start, end, kind
    yield from ((start, end, PERSON) for start, end in find_persons(text))


@cache
def _search(kind: str) -> Callable[[str], list[tuple[int, int, Marker]]]:
    """Compile the search for the markers of a kind once: it is asked for passage by passage."""
    markers = [marker for marker in read_markers() if marker.kind == kind]
    automaton = AhoCorasick([marker.text for marker in markers], matchkind=MatchKind.LeftmostLongest)

    def search(text: str) -> list[tuple[int, int, Marker]]:
        found = automaton.find_matches_as_indexes(text)
        return [(start, end, markers[number]) for number, start, end in found]

    return search


def _is_itself(text: str, start: int, end: int, marker: Marker) -> bool:
    """Tell whether nothing beside a marker makes it part of another word."""
    return not text.endswith(marker.unless_before, 0, start) and not text.startswith(marker.unless_after, end)
