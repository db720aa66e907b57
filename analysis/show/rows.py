"""Which rows of a finished table a figure shows, in the order in which it shows them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.show.rooms import SLIDE_ROOM, Panels, Room, count_lines, count_panels, count_words, lay_grid
from analysis.show.words import CATEGORIES, MEASURES

TERM_PANELS = Panels(wide=8.1, high=8, glossed=15)
"""What a list of terms needs."""

_TERMS, _PHRASES, _TOPICS = 10, 25, 12
_TOPIC_ROWS, _GLOSSED_ROWS = Panels(wide=99, high=1.45), Panels(wide=99, high=2.7)
_LINE, _TWO_LINES = 1.45, 2.4
_ACROSS, _DOWN = 1.45, 1.3
_LETTERS, _LABELS, _BROAD = 7, 5, 40


def keep_reports(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Keep the rows of the reports that are shown, in the order of the reports.

    Parameters
    ----------
    table : pandas.DataFrame
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame

    Examples
    --------
    >>> table = pd.DataFrame({"doc_id": ["b", "a"], "term": ["社区", "党员"]})
    >>> keep_reports(table, ["a", "b"])["term"].tolist()
    ['党员', '社区']
    """
    place = {doc: i for i, doc in enumerate(order[: room.reports])}
    kept = table[table["doc_id"].isin(place)]
    return kept.sort_values("doc_id", key=lambda docs: docs.map(place), kind="stable", ignore_index=True)


def pick_terms(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick the ten heaviest terms of each report, or as many as find room.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term in a report, from `weigh_tfidf`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
    """
    heaviest = table.sort_values(["tfidf", "term"], ascending=[False, True])
    return _head(keep_reports(heaviest, order, room), "doc_id", room)


def pick_topic_terms(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick the ten heaviest terms of each topic, or as many as find room.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per heavy term of a topic, from `list_topic_terms`.
    order : sequence of str
        Not needed; taken so that all picks are called alike.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
    """
    ranked = table.sort_values(["topic", "weight", "term"], ascending=[True, False, True])
    return _head(ranked[ranked["topic"].isin(first_topics(table, TERM_PANELS, room))], "topic", room)


def _head(ranked: pd.DataFrame, column: str, room: Room) -> pd.DataFrame:
    panels = ranked[column].nunique()
    # Glosses stand beside the terms where panels are wide, else below them.
    wide = room.wide / max(lay_grid(max(panels, 1), TERM_PANELS, room)[1], 1)
    pitch = _TWO_LINES if room.glossed and wide < TERM_PANELS.glossed else _LINE
    count = min(_TERMS, count_lines(panels, TERM_PANELS, room, pitch=pitch))
    return ranked.groupby(column, sort=False).head(count).reset_index(drop=True)


def first_topics(table: pd.DataFrame, panels: Panels, room: Room) -> list[int]:
    """List the largest topics, no more than find room.

    Parameters
    ----------
    table : pandas.DataFrame
    panels : Panels
        What the panel of a topic needs.
    room : Room, optional

    Returns
    -------
    list of int
    """
    return sorted(table["topic"].unique().tolist())[: min(_TOPICS, count_panels(panels, room))]


def pick_cloud(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick the heaviest terms over all reports of the table.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term in a report, from `weigh_tfidf`.
    order : sequence of str
        Not needed; taken so that all picks are called alike.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
        One row per term: `term`, `n` (occurrences in all the reports), `tfidf` (mean over
        the reports, 0 where a report lacks the term), heaviest first.

    Examples
    --------
    >>> table = pd.DataFrame({"doc_id": ["a", "b"], "term": ["党员", "社区"], "n": [1, 2],
    ...                       "tfidf": [0.2, 0.8]})
    >>> pick_cloud(table, ["a", "b"])["tfidf"].tolist()
    [0.4, 0.1]
    """
    reports = max(table["doc_id"].nunique(), 1)
    mean = table.groupby("term", as_index=False).agg(n=("n", "sum"), tfidf=("tfidf", "sum"))
    mean = mean.assign(tfidf=mean["tfidf"] / reports)
    ranked = mean[mean["tfidf"] > 0].sort_values(["tfidf", "term"], ascending=[False, True])
    return ranked.head(count_words(room)).reset_index(drop=True)


def pick_phrases(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick the slogans that stand in most reports, and of these the most frequent.

    Slogans are columns; with glosses they are rows.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per slogan in a report, from `measure_rates(…, by="term")`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
    """
    found = table[table["n"] > 0].groupby("term").agg(reports=("doc_id", "nunique"), n=("n", "sum"))
    ranked = found.reset_index().sort_values(["reports", "n", "term"], ascending=[False, False, True])
    count, reports = _fit_matrix(room)
    place = {term: i for i, term in enumerate(ranked["term"].head(count))}
    kept = table[table["term"].isin(place)]
    kept = kept.sort_values("term", key=lambda terms: terms.map(place), kind="stable")
    return keep_reports(kept, order[:reports], room)


def _fit_matrix(room: Room) -> tuple[int, int]:
    """Count the slogans and reports for which a matrix has room."""
    if room.glossed:
        pitch = _DOWN if room.wide > _BROAD else _TWO_LINES  # glosses beside slogans, or below
        return int((room.high - _LABELS) / pitch), room.reports
    return min(_PHRASES, int((room.wide - _LABELS) / _ACROSS)), int((room.high - _LETTERS) / _DOWN)


def pick_categories(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Put the rates of categories in the order in which figures show them.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per category in a report, from `measure_rates(…, by="category")`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
        As `table`, the column `term` named `category`.
    """
    place = {name: i for i, name in enumerate(CATEGORIES)}
    kept = keep_reports(table.rename(columns={"term": "category"}), order, room)
    return kept.sort_values(
        "category", key=lambda names: names.map(place).fillna(len(place)), kind="stable", ignore_index=True
    )


def pick_topics(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick the largest topics, in the order of the reports.

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
    ranked = table.sort_values("topic", kind="stable")
    largest = first_topics(table, _GLOSSED_ROWS if room.glossed else _TOPIC_ROWS, room)
    return keep_reports(ranked[ranked["topic"].isin(largest)], order, room)


def pick_pairs(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Keep the pairs of the reports that are shown, the earlier report first.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per pair of reports and measure, from `compare`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
    """
    place = {doc: i for i, doc in enumerate(order[: room.reports])}
    kept = table[table["a"].isin(place) & table["b"].isin(place)]
    late = kept["a"].map(place) > kept["b"].map(place)
    turned = kept.assign(a=kept["a"].where(~late, kept["b"]), b=kept["b"].where(~late, kept["a"]))
    key = {**place, **{measure: i for i, measure in enumerate(MEASURES)}}
    return turned.sort_values(["measure", "a", "b"], key=lambda column: column.map(key), ignore_index=True)
