"""Slogans: what the finders find in each passage, as one table."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, get_args

import pandas as pd

from analysis.corpus.lexicon import Lexicon, read_lexicon
from analysis.corpus.tables import HITS, make_table
from analysis.corpus.text import simplify
from analysis.find.entries import build_search
from analysis.find.found import Found
from analysis.find.four_chars import find_four_chars
from analysis.find.heads import find_heads
from analysis.find.names import find_names
from analysis.find.number_formulas import find_number_formulas
from analysis.find.plus_formulas import find_plus_formulas
from analysis.find.quotations import find_quotations
from analysis.find.series import find_series
from analysis.find.slots import find_slots

Finder = Literal["lexicon", "number", "plus", "quotation", "series", "head", "frame", "name", "four"]
"""The finders, in the order in which they claim one and the same span."""

Overlap = Literal["longest", "all"]
"""What becomes of slogans that overlap."""


_SURE = frozenset({"lexicon", "number", "plus", "quotation"})


class _Hit(NamedTuple):
    found: Found
    finder: str


def find_phrases(
    passages: pd.DataFrame,
    *,
    lexicon: Lexicon | None = None,
    finders: Sequence[Finder] = get_args(Finder),
    overlap: Overlap = "longest",
) -> pd.DataFrame:
    """Find the slogans of passages.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.
    lexicon : Lexicon, optional
        The formulas to look up; without it, those of the package.
    finders : sequence of str
        Which finders to ask: the lexicon, number formulas, plus formulas, quotations.
    overlap : {"longest", "all"}
        Keep the longest of slogans that overlap, or nested ones too.

    Returns
    -------
    pandas.DataFrame
        One row per occurrence: ``doc_id, passage, start, end, phrase, surface, category, finder``.
        Of equally long slogans that overlap the earlier stays; a span that several finders
        claim is one row, under the first of them.

    Raises
    ------
    ValueError
        If a finder or `overlap` is unknown.

    Examples
    --------
    >>> rows = [("a", 0, "坚持黨建引領,構建“1+3+N”體系。", 100)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])
    >>> find_phrases(passages)[["phrase", "surface", "start", "finder"]].values.tolist()
    [['党建引领', '黨建引領', 102, 'lexicon'], ['1+3+N', '1+3+N', 110, 'number']]
    """
    _check(finders, overlap)
    asked = _choose(finders, lexicon)
    choose = _keep_longest if overlap == "longest" else _keep_all
    rows = [
        (doc_id, passage, offset + start, offset + end, phrase, text[start:end], category, finder)
        for doc_id, passage, text, offset in passages[["doc_id", "passage", "text", "start"]].itertuples(
            index=False, name=None
        )
        for (start, end, phrase, category), finder in choose(_find(simplify(text), asked))
    ]
    return make_table(HITS, pd.DataFrame(rows, columns=HITS.names))


def _check(finders: Sequence[str], overlap: str) -> None:
    faults = [
        f"finder {name!r}: choose from {get_args(Finder)}" for name in finders if name not in get_args(Finder)
    ]
    if overlap not in get_args(Overlap):
        faults.append(f"overlap {overlap!r}: choose one of {get_args(Overlap)}")
    if faults:
        raise ValueError("; ".join(faults))


def _choose(finders: Sequence[str], lexicon: Lexicon | None) -> dict[str, Callable[[str], Iterable[Found]]]:
    """Choose the finders asked for, in their own order; disk is read only for the lexicon."""
    every: dict[str, Callable[[str], Iterable[Found]]] = {
        "number": find_number_formulas,
        "plus": find_plus_formulas,
        "quotation": find_quotations,
        "series": find_series,
        "head": find_heads,
        "frame": find_slots,
        "name": find_names,
        "four": find_four_chars,
    }
    if "lexicon" in finders:
        every = {"lexicon": build_search(read_lexicon() if lexicon is None else lexicon), **every}
    return {name: find for name, find in every.items() if name in finders}


def _find(text: str, finders: dict[str, Callable[[str], Iterable[Found]]]) -> list[_Hit]:
    """Ask every finder; one hit per span, the first finder's, in reading order."""
    spans: dict[tuple[int, int], _Hit] = {}
    for name, find in finders.items():
        for found in find(text):
            spans.setdefault((found.start, found.end), _Hit(found, name))
    return _drop_cutting([spans[span] for span in sorted(spans)])


def _drop_cutting(hits: list[_Hit]) -> list[_Hit]:
    """Drop hits of the looser finders that begin or end inside a formula whose borders are sure."""
    inside: dict[int, int] = {}
    for number, (found, finder) in enumerate(hits):
        if finder in _SURE:
            inside.update(dict.fromkeys(range(found.start + 1, found.end), number))
    return [
        hit for hit in hits if hit.finder in _SURE or inside.get(hit.found.start) == inside.get(hit.found.end)
    ]


def _keep_all(hits: list[_Hit]) -> Iterator[_Hit]:
    yield from hits


def _keep_longest(hits: list[_Hit]) -> Iterator[_Hit]:
    # Spans taken never overlap, so only the two neighbours of a new one can: one list of starts, in order.
    starts: list[int] = []
    ends: dict[int, int] = {}
    kept: set[Found] = set()
    for found, _ in sorted(hits, key=lambda hit: (hit.found.start - hit.found.end, hit.found.start)):
        at = bisect(starts, found.start)
        before = ends[starts[at - 1]] if at else 0
        after = starts[at] if at < len(starts) else found.end
        if before <= found.start and found.end <= after:
            starts.insert(at, found.start)
            ends[found.start] = found.end
            kept.add(found)
    return (hit for hit in hits if hit.found in kept)
