"""Rhetorical devices as counts: slogans, series, numbers, firsts, markers and quotations alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from analysis.corpus.tables import TERM_COUNTS, make_table
from analysis.corpus.text import count_han
from analysis.find.quotes import fold_quotes, iterate_quoted
from analysis.measure.families import count_families

_FIRSTS: Mapping[str, str] = {"first": "firsts", "honour": "honours", "rank": "tops"}
_KEYS = ["doc_id", "passage", "term"]


class Devices(NamedTuple):
    """The tables of hits that a profile counts, as the verbs of these names give them."""

    hits: pd.DataFrame
    series: pd.DataFrame
    claims: pd.DataFrame
    firsts: pd.DataFrame
    markers: pd.DataFrame


def count_devices(passages: pd.DataFrame, devices: Devices) -> pd.DataFrame:
    """Count the rhetorical devices of each passage.

    Parameters
    ----------
    passages : pandas.DataFrame
        As ``split_passages`` gives them; searched for quotation marks.
    devices : Devices
        Hits of ``find_phrases``, members of ``find_parallels``, and so on, of these passages.

    Returns
    -------
    pandas.DataFrame
        One row per device in a passage: doc_id, passage, term (a measure of ``list_measures``), n.
        A series counts where its first member stands. ``quoted_share`` counts the Han characters in
        quotation marks.
    """
    events = pd.concat([part for part in _iterate_events(passages, devices) if len(part)] or [_empty()])
    counts = events.groupby(_KEYS, sort=False, observed=True)[["n"]].sum()
    return make_table(TERM_COUNTS, counts.reset_index())


def _iterate_events(passages: pd.DataFrame, devices: Devices) -> Iterator[pd.DataFrame]:
    hits, series, claims, firsts, markers = devices
    families = count_families(hits)
    yield _name(hits, "slogans")
    yield _name(hits, "slogan_" + hits["category"])
    yield _name(families, "metaphor_" + families["category"], n=families["n"])
    yield _name(series[series["member"] == 0], "series")
    yield _name(series, "series_members")
    yield _name(claims, "claims")
    yield _name(claims, "claim_" + claims["kind"])
    yield _name(firsts, firsts["kind"].map(_FIRSTS))
    yield _name(markers, markers["kind"])
    yield from _count_quoted(passages)


def _name(table: pd.DataFrame, term: str | pd.Series, *, n: int | pd.Series = 1) -> pd.DataFrame:
    return table[["doc_id", "passage"]].assign(term=term, n=n)


def _count_quoted(passages: pd.DataFrame) -> Iterator[pd.DataFrame]:
    texts: list[str] = passages["text"].tolist()
    quoted = [[text[start:end] for start, end in iterate_outermost(fold_quotes(text))] for text in texts]
    for term, size in (("quotations", len), ("quoted_share", _sum_han)):
        yield _name(passages, term, n=pd.Series([size(found) for found in quoted], passages.index, "int64"))


def _sum_han(texts: list[str]) -> int:
    return sum(map(count_han, texts))


def iterate_outermost(folded: str) -> Iterator[tuple[int, int]]:
    """Yield the spans between quotation marks that lie in no other.

    Parameters
    ----------
    folded : str
        A passage, folded by ``fold_quotes``.

    Yields
    ------
    start, end : int
        Without the marks.

    Examples
    --------
    >>> text = "他说:“打造‘先锋岗’品牌”,擦亮“金字招牌”"
    >>> [text[start:end] for start, end in iterate_outermost(text)]
    ['打造‘先锋岗’品牌', '金字招牌']
    """
    done = 0
    for quoted in sorted(iterate_quoted(folded, speech=True), key=lambda quoted: quoted.start):
        if quoted.start >= done:
            done = quoted.end
            yield quoted.start + 1, quoted.end - 1


def _empty() -> pd.DataFrame:
    return pd.DataFrame({name: [] for name in [*_KEYS, "n"]})
