"""Which rows of the tables of topics a figure shows, in the order in which it shows them."""

from __future__ import annotations

from collections.abc import Sequence

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
    kept = keep_reports(
        table[table["topic"].isin(first_topics(table, SHARE_PANELS, room))], order[:_REPORTS], room
    )
    return kept.sort_values("topic", kind="stable", ignore_index=True)


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
    ranked = table[table["topic"].isin(first_topics(table, SHARE_PANELS, room))]
    return keep_reports(ranked.sort_values("topic", kind="stable"), order[:_REPORTS], room)
