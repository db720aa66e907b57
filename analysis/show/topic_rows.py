"""Which rows of the tables of topics a figure shows, in the order in which it shows them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.show.rows import first_topics, keep_reports, pick_topics

_CONTRASTS = 12
_REPORTS = 6


def pick_all(table: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """Pick every row as it comes.

    Parameters
    ----------
    table : pandas.DataFrame
    order : sequence of str
        Not needed; taken so that all picks are called alike.

    Returns
    -------
    pandas.DataFrame
    """
    return table.reset_index(drop=True)


def pick_contrasts(table: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """Pick the topics in which a report differs most from the others, the largest difference first.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per topic in a report, from `share_topics`.
    order : sequence of str
        The `doc_id` of the reports, in order.

    Returns
    -------
    pandas.DataFrame

    Examples
    --------
    >>> table = pd.DataFrame({"doc_id": ["a", "b"], "topic": 0, "difference": [0.2, -0.5]})
    >>> pick_contrasts(table, ["a", "b"])["doc_id"].tolist()
    ['a', 'b']
    """
    known = table[table["difference"].notna()]
    largest = known.reindex(known["difference"].abs().sort_values(ascending=False, kind="stable").index)
    return largest.head(_CONTRASTS).sort_values(
        "difference", ascending=False, kind="stable", ignore_index=True
    )


def pick_topic_positions(table: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """Pick the paragraphs of the largest topics, topic by topic, in the order of the reports.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per paragraph with a topic, from `locate_topics`.
    order : sequence of str
        The `doc_id` of the reports, in order.

    Returns
    -------
    pandas.DataFrame
    """
    kept = keep_reports(table[table["topic"].isin(first_topics(table))], order[:_REPORTS])
    return kept.sort_values("topic", kind="stable", ignore_index=True)


def pick_topic_shares(table: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """Pick the largest topics in the first reports: a small panel has room for six lines.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per topic in a report, from `share_topics`.
    order : sequence of str
        The `doc_id` of the reports, in order.

    Returns
    -------
    pandas.DataFrame
    """
    return pick_topics(table, order[:_REPORTS])
