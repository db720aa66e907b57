"""Slogans: what the finders find in each passage, as one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice, repeat
from typing import Literal, get_args

import pandas as pd

from analysis.corpus.lexicon import Lexicon, read_lexicon
from analysis.corpus.tables import HITS, make_table
from analysis.corpus.tables.needs import TEXTS, require
from analysis.corpus.text import simplify
from analysis.find.entries import build_search
from analysis.find.found import Found
from analysis.find.four_chars import find_four_chars
from analysis.find.heads import find_heads
from analysis.find.members import find_members
from analysis.find.metaphors import build_metaphor_search
from analysis.find.names import find_names
from analysis.find.number_formulas import find_number_formulas
from analysis.find.overlaps import Hit, drop_cutting, keep_longest
from analysis.find.plus_formulas import find_plus_formulas
from analysis.find.quotations import find_quotations
from analysis.find.quotes import PASSAGES_KEPT
from analysis.find.slots import find_slots
from analysis.find.strengths import count_marks, weigh

Finder = Literal[
    "lexicon", "number", "plus", "quotation", "metaphor", "series", "head", "frame", "name", "four"
]
"""The finders, in the order in which they claim one and the same span."""

Overlap = Literal["longest", "all"]
"""What becomes of slogans that overlap."""

_LISTED = frozenset({"lexicon", "metaphor"})


def find_phrases(
    passages: pd.DataFrame,
    *,
    lexicon: Lexicon | None = None,
    finders: Sequence[Finder] = get_args(Finder),
    overlap: Overlap = "longest",
    min_strength: float = 0.0,
) -> pd.DataFrame:
    """Find the slogans of passages.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.
    lexicon : Lexicon, optional
        The formulas to look up; without it, those of the package.
    finders : sequence of str
        Which finders to ask: the lexicon, number formulas, plus formulas, quotations, metaphors,
        series and couplets, heads, frames with slots, names coined by their form, four characters.
    overlap : {"longest", "all"}
        Keep the longest of slogans that overlap, or nested ones too.
    min_strength : float
        Leave out what is less sure than this; 0.8 or 0.9 for a short list.

    Returns
    -------
    pandas.DataFrame
        One row per occurrence: ``doc_id, passage, start, end, phrase, surface, category, finder,
        strength``.
        Of equally long slogans that overlap the earlier stays; a span that several finders
        claim is one row, under the first of them.

    Raises
    ------
    ValueError
        If a finder or `overlap` is unknown, or `min_strength` is no share.

    Examples
    --------
    >>> rows = [("a", 0, "坚持黨建引領,構建“1+3+N”體系。", 100)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])
    >>> find_phrases(passages)[["phrase", "surface", "start", "finder"]].values.tolist()
    [['党建引领', '黨建引領', 102, 'lexicon'], ['1+3+N', '1+3+N', 110, 'number']]
    """
    require((passages, TEXTS))
    _check(finders, overlap, min_strength)
    asked = _choose(finders, lexicon)
    rows = [
        (doc_id, passage, offset + start, offset + end, phrase, text[start:end], category, finder, strength)
        for block in _cut_blocks(passages)
        for (doc_id, passage, text, offset), hits in zip(block, _find_all(block, asked), strict=True)
        for (start, end, phrase, category), finder, strength in _select(text, hits, overlap, min_strength)
    ]
    return make_table(
        HITS, dict(zip(HITS.names, zip(*rows, strict=True) if rows else repeat(()), strict=False))
    )


def _check(finders: Sequence[str], overlap: str, min_strength: float) -> None:
    # A string would be taken letter by letter.
    given = (finders,) if isinstance(finders, str) else finders
    faults = [f"finders is the string {finders!r}: give ({finders!r},)"] if isinstance(finders, str) else []
    faults += [
        f"finder {name!r}: choose from {get_args(Finder)}" for name in given if name not in get_args(Finder)
    ]
    if overlap not in get_args(Overlap):
        faults.append(f"overlap {overlap!r}: choose one of {get_args(Overlap)}")
    if not 0 <= min_strength <= 1:
        faults.append(f"min_strength {min_strength!r}: give a share from 0 to 1")
    if faults:
        raise ValueError("; ".join(faults))


def _choose(finders: Sequence[str], lexicon: Lexicon | None) -> dict[str, Callable[[str], Iterable[Found]]]:
    """Choose the finders asked for, in their own order; disk is read only for the lexicon and its cues."""
    listed: dict[str, Callable[[str], Iterable[Found]]] = {}
    if not _LISTED.isdisjoint(finders):
        listed = _search_package() if lexicon is None else _build_searches(lexicon)
    every: dict[str, Callable[[str], Iterable[Found]]] = {
        "number": find_number_formulas,
        "plus": find_plus_formulas,
        "quotation": find_quotations,
        **listed,
        "series": find_members,
        "head": find_heads,
        "frame": find_slots,
        "name": find_names,
        "four": find_four_chars,
    }
    return {name: every[name] for name in get_args(Finder) if name in finders}


@cache
def _search_package() -> dict[str, Callable[[str], Iterable[Found]]]:
    """Build the searches for the package's own formulas and cues, once."""
    return _build_searches(read_lexicon())


def _build_searches(lexicon: Lexicon) -> dict[str, Callable[[str], Iterable[Found]]]:
    metaphors = build_metaphor_search(lexicon)
    return {
        "lexicon": build_search(lexicon),
        "metaphor": lambda text: (metaphor.as_found() for metaphor in metaphors(text)),
    }


def _cut_blocks(passages: pd.DataFrame) -> Iterator[list[tuple[str, int, str, int]]]:
    columns = (passages[name].to_list() for name in ("doc_id", "passage", "text", "start"))
    rows = zip(*columns, strict=True)
    while block := list(islice(rows, PASSAGES_KEPT)):
        yield block


def _find_all(
    block: Sequence[tuple[str, int, str, int]], finders: Mapping[str, Callable[[str], Iterable[Found]]]
) -> Iterator[list[Hit]]:
    """Ask every finder for every passage; give the hits of one passage after the other."""
    texts = [simplify(text) for _, _, text, _ in block]
    # One finder for all passages, then the next: what a finder works with stays in the processor's cache.
    found = {name: [tuple(find(text)) for text in texts] for name, find in finders.items()}
    for number in range(len(texts)):
        yield _merge((name, every[number]) for name, every in found.items())


def _merge(found: Iterable[tuple[str, tuple[Found, ...]]]) -> list[Hit]:
    """Make one hit per span, under the first finder's name for it, in reading order."""
    spans: dict[tuple[int, int], Hit] = {}
    for name, claims in found:
        for claim in claims:
            span = claim[:2]
            known = spans.get(span)
            if known is None:
                spans[span] = Hit(claim, (name,))
            elif name not in known.finders:
                spans[span] = Hit(known.found, (*known.finders, name))
    return [spans[span] for span in sorted(spans)]


def _select(
    text: str, hits: list[Hit], overlap: Overlap, min_strength: float
) -> Iterator[tuple[Found, str, float]]:
    """Give what stays of a passage's hits: what was found, by which finder, and how sure it is."""
    hits = drop_cutting(hits)
    if min_strength:
        hits = [hit for hit in hits if _weigh(text, hit) >= min_strength]
    for hit in keep_longest(hits) if overlap == "longest" else hits:
        yield hit.found, hit.finders[0], _weigh(text, hit)


def _weigh(text: str, hit: Hit) -> float:
    return weigh(hit.finders, count_marks(text, hit.found.start, hit.found.end))
