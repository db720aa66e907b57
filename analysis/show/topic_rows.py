"""Which rows of the tables of topics a figure shows, in the order in which it shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from analysis.show.rooms import SLIDE_ROOM, Panels, Room
from analysis.show.rows import first_topics, keep_reports

SHARE_PANELS = Panels(wide=5.9, high=7, beside=5)
"""What a topic with a line for each report needs."""

_CONTRASTS = 12
_REPORTS = 6
_PITCH, _GLOSSED_PITCH, _AXIS = 1.4, 2.4, 1.4


def pick_all(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick every row as it comes.

    Parameters
    ----------
    table : pandas.DataFrame
    order : sequence of str
        Not needed; taken so that all picks are called alike.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
    """
    return table.reset_index(drop=True)


def pick_contrasts(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick the topics in which a report differs most from the others, the largest difference first.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per topic in a report, from `share_topics`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame

    Examples
    --------
    >>> table = pd.DataFrame({"doc_id": ["a", "b"], "topic": 0, "difference": [0.2, -0.5]})
    >>> pick_contrasts(table, ["a", "b"])["doc_id"].tolist()
    ['a', 'b']
    """
    pitch = _GLOSSED_PITCH if room.glossed else _PITCH
    count = min(_CONTRASTS, int((room.high - _AXIS) / pitch))
    known = table[table["difference"].notna()]
    largest = known.reindex(known["difference"].abs().sort_values(ascending=False, kind="stable").index)
    return largest.head(count).sort_values("difference", ascending=False, kind="stable", ignore_index=True)


def pick_topic_positions(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick the paragraphs of the largest topics, topic by topic, in the order of the reports.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per paragraph with a topic, from `locate_topics`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
    """
    middles = find_middles(table)
    ends = [*middles.index[:1], *middles.index[-1:]]
    topics = _put_first(ends, first_topics(table, SHARE_PANELS, room))
    examples = [table.loc[table["topic"] == end, "doc_id"].iloc[0] for end in ends]
    docs = _put_first(examples, order)[:_REPORTS]
    kept = keep_reports(table[table["topic"].isin(topics)], [doc for doc in order if doc in docs], room)
    return kept.sort_values("topic", kind="stable", ignore_index=True)


def find_middles(table: pd.DataFrame) -> pd.Series:
    """Find where in their reports the paragraphs of each topic stand, by the median of their middles.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per paragraph with a topic, from `locate_topics`.

    Returns
    -------
    pandas.Series
        From 0, the beginning of a report, to 1, by topic; the earliest first.

    Examples
    --------
    >>> table = pd.DataFrame({"topic": [0, 0, 1], "begin": [0.0, 0.2, 0.8], "finish": [0.2, 0.4, 1.0]})
    >>> find_middles(table).round(2).to_dict()
    {0: 0.2, 1: 0.9}
    """
    middles = (table["begin"] + table["finish"]) / 2
    return middles.groupby(table["topic"]).median().sort_values(kind="stable")


def pick_topic_shares(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick the largest topics in the first reports: a panel has room for six lines.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per topic in a report, from `share_topics`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
    """
    top = table.sort_values("share", ascending=False, kind="stable").head(1)
    topics = _put_first(top["topic"], first_topics(table, SHARE_PANELS, room))
    docs = _put_first(top["doc_id"], order)[:_REPORTS]
    ranked = table[table["topic"].isin(topics)].sort_values("topic", kind="stable")
    return keep_reports(ranked, [doc for doc in order if doc in docs], room)


def _put_first(named: Iterable[Any], others: Sequence[Any]) -> list[Any]:
    """Put what the title names before the others, no more in all, so that the figure shows it."""
    return list(dict.fromkeys([*named, *others]))[: len(others)]
