"""Series of parallel members (排比, 对偶), as one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pandas as pd

from analysis.corpus.tables import PARALLELS, make_table
from analysis.corpus.tables.needs import KINDS, require
from analysis.corpus.tokens import Segmenter, build_default
from analysis.find.headsets import Place, find_headsets
from analysis.find.series import find_series
from analysis.find.series.frames import write_frame
from analysis.find.series.likeness import stretch
from analysis.find.series.line import Line, build_reader
from analysis.find.series.scopes import Span

Placed = tuple[tuple[int, Span], ...]


def find_parallels(passages: pd.DataFrame, *, segmenter: Segmenter | None = None) -> pd.DataFrame:
    """Find series of parallel members: inside a sentence, over sentences, over headings.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`, the passages of a report in their order.
    segmenter : Segmenter, optional
        Without it, ``Segmenter()``.

    Returns
    -------
    pandas.DataFrame
        One row per member of a series: ``doc_id, group, member, passage, text, frame, start, end``.
        `group` numbers the series of a report from 0, in the order in which they begin, and `member`
        the members of a series; a series may cross passages, and one may lie inside a member of another.

    Raises
    ------
    ValueError
        If a column is missing.

    Examples
    --------
    >>> rows = [("甲", 0, "paragraph", "持续抓基层、强基础、固基本,实现人人有责。", 100)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "kind", "text", "start"])
    >>> find_parallels(passages)[["group", "member", "text", "frame", "start"]].values.tolist()
    [[0, 0, '抓基层', 'X基Y', 102], [0, 1, '强基础', 'X基Y', 106], [0, 2, '固基本', 'X基Y', 110]]
    """
    require((passages, KINDS))
    read = build_reader(segmenter or build_default())
    rows = [
        row
        for doc_id, report in passages.groupby("doc_id", sort=False)
        for row in _iterate_rows(str(doc_id), report, read)
    ]
    return make_table(PARALLELS, pd.DataFrame(rows, columns=PARALLELS.names))


def _iterate_rows(
    doc_id: str, report: pd.DataFrame, read: Callable[[str], Line]
) -> Iterator[tuple[object, ...]]:
    texts: Sequence[str] = report["text"].tolist()
    offsets, numbers = report["start"].tolist(), report["passage"].tolist()
    kinds = report["kind"].tolist()
    places = [
        Place(number, kind == "heading", read(text))
        for number, (text, kind) in enumerate(zip(texts, kinds, strict=True))
    ]
    for group, members in enumerate(_find(places)):
        frame = write_frame([stretch(places[place].line, span) for place, span in members])
        for member, (place, (start, end)) in enumerate(members):
            at = offsets[place]
            yield doc_id, group, member, numbers[place], texts[place][start:end], frame, at + start, at + end


def _find(places: Sequence[Place]) -> list[Placed]:
    """Find the series of a report, each once, in the order in which they begin."""
    found = dict.fromkeys(find_headsets(places))
    for place in places:
        for spans in find_series(place.line):
            found[tuple((place.number, span) for span in spans)] = None
    return sorted(found)
