"""Series of parallel members in one passage (排比, 对偶)."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.find.series.clauses import find_clauses
from analysis.find.series.line import Line
from analysis.find.series.links import find_linked
from analysis.find.series.scopes import Members, Part
from analysis.find.series.sentences import find_over_sentences
from analysis.find.series.unmarked import find_unmarked


def find_series(line: Line) -> Iterator[Members]:
    """Yield the series of one passage.

    Parameters
    ----------
    line : Line

    Yields
    ------
    tuple of spans
        Two or more members in order, each span a place in the line's text.

    Examples
    --------
    >>> from analysis.corpus.tokens import Segmenter
    >>> from analysis.find.series.line import build_reader
    >>> line = build_reader(Segmenter())("推动农民增收、农业增效、农村发展。")
    >>> [[line.text[start:end] for start, end in members] for members in find_series(line)]
    [['农民增收', '农业增效', '农村发展']]
    """
    for part in line.parts:
        yield from _find_in(line, part)
    yield from find_unmarked(line)
    yield from find_over_sentences(line)


def _find_in(line: Line, part: Part) -> Iterator[Members]:
    for clause in part.clauses:
        yield from find_linked(line, clause)
    if len(part.clauses) > 1:
        yield from find_clauses(line, [(clause.start, clause.end) for clause in part.clauses])
