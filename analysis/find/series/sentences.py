"""Series over the sentences of a passage: numbered, begun alike, or opened in as many characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.find.series.clauses import LEADS
from analysis.find.series.likeness import LONGEST, same_ends, share_words, stretch
from analysis.find.series.line import Line
from analysis.find.series.listed import is_listed
from analysis.find.series.scopes import Members, Part, Span

_NUMERAL = "[一二三四五六七八九十]{1,3}"
ORDINAL = re.compile(
    rf"\s*(?:{_NUMERAL}(?:是要?|则|[、.])|第{_NUMERAL}[,、:]|\((?:{_NUMERAL}|\d{{1,2}})\)[、.]?"
    r"|\d{1,2}(?:[.、](?!\d)|\s)|首先,|其次,|再次,|最后,)\s*"
)
"""What numbers a heading or a sentence."""

# The most characters of a sentence that is a member as a whole, and fewer than so many of an opening.
_WHOLE, _SHORT = 45, 14


def find_over_sentences(line: Line) -> Iterator[Members]:
    """Yield the series whose members are sentences, or the clauses with which sentences begin.

    Parameters
    ----------
    line : Line

    Yields
    ------
    tuple of spans

    Examples
    --------
    >>> from analysis.corpus.tokens import Segmenter
    >>> from analysis.find.series.line import build_reader
    >>> line = build_reader(Segmenter())("一是建强队伍。二是完善制度。")
    >>> [line.text[start:end] for start, end in next(find_over_sentences(line))]
    ['建强队伍', '完善制度']
    """
    # What is quoted is no sentence of the passage.
    parts = [part for part in line.parts if not part.depth]
    numbered = [part for part in parts if _is_numbered(line, part)]
    yield from _close(line, numbered)
    for run in _split_runs(line, parts):
        yield from _close(line, run)
    yield from _find_openings(line, parts)


def _split_runs(line: Line, parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Split the parts into runs that begin alike; numbered ones are no part of any."""
    run: list[Part] = []
    for part in parts:
        if run and not _go_together(line, run[-1], part):
            yield run
            run = []
        if not _is_numbered(line, part):
            run.append(part)
    yield run


def skip_ordinal(line: Line, span: Span) -> Span:
    """Leave out what numbers a heading or a sentence.

    Parameters
    ----------
    line : Line
    span : tuple of int

    Returns
    -------
    tuple of int
        The span without `ORDINAL`.
    """
    found = ORDINAL.match(line.text, *span)
    return (found.end(), span[1]) if found else span


def _go_together(line: Line, one: Part, other: Part) -> bool:
    if _is_numbered(line, other):
        return False
    first, second = stretch(line, (one.start, one.end)), stretch(line, (other.start, other.end))
    if not first.words or not second.words or first.words[0] != second.words[0]:
        return False
    word = first.words[0]
    if len(word) > 1:
        return first.kinds[0] == "v" or len(share_words(first, second)) > 1
    return word in LEADS and bool(share_words(first, second) - {word})


def _is_numbered(line: Line, part: Part) -> bool:
    return ORDINAL.match(line.text, part.start, part.end) is not None


def _close(line: Line, run: Sequence[Part]) -> Iterator[Members]:
    """Yield the sentences of a run, or their first clauses where whole ones would be long or unequal."""
    if len(run) < 2:
        return
    members = [skip_ordinal(line, (part.start, part.end)) for part in run]
    if not _are_even(line, members, _WHOLE, 1.6):
        members = [skip_ordinal(line, (part.clauses[0].start, part.clauses[0].end)) for part in run]
    if _are_even(line, members, LONGEST, 3.0) and not is_listed([stretch(line, span) for span in members]):
        yield tuple(members)


def _are_even(line: Line, members: Sequence[Span], longest: int, times: float) -> bool:
    sizes = [line.measure(*span) for span in members]
    return min(sizes) > 2 and max(sizes) <= min(longest, times * min(sizes))


def _find_openings(line: Line, parts: Sequence[Part]) -> Iterator[Members]:
    """Yield three or more short openings of one size with which sentences begin."""
    run: list[Span] = []
    begins = True
    for part in parts:
        if begins:
            span = (part.clauses[0].start, part.clauses[0].end)
            if run and (_is_numbered(line, part) or not _are_openings(line, run[-1], span)):
                if len(run) > 2:
                    yield tuple(run)
                run = []
            run.append(span)
        begins = part.mark in "。!?…\n"
    if len(run) > 2:
        yield tuple(run)


def _are_openings(line: Line, first: Span, second: Span) -> bool:
    one, other = stretch(line, first), stretch(line, second)
    if not one.words or not other.words or one.words[0] == other.words[0]:
        return False
    return 3 < one.size == other.size < _SHORT and (one.size == 4 or same_ends(one, other))
