"""Which rows of a finished table a figure shows, in the order in which it shows them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.show.words import CATEGORIES, MEASURES

MOST_REPORTS = 12
"""More reports than this are not legible on one slide; the subtitle says how many are shown."""

_ONE_ROW = 6
_PHRASES = 25
_CLOUD = 50


def keep_reports(table: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """Keep the rows of the reports that are shown, in the order of the reports.

    Parameters
    ----------
    table : pandas.DataFrame
    order : sequence of str
        The `doc_id` of the reports, in order.

    Returns
    -------
    pandas.DataFrame

    Examples
    --------
    >>> table = pd.DataFrame({"doc_id": ["b", "a"], "term": ["社区", "党员"]})
    >>> keep_reports(table, ["a", "b"])["term"].tolist()
    ['党员', '社区']
    """
    place = {doc: i for i, doc in enumerate(order[:MOST_REPORTS])}
    kept = table[table["doc_id"].isin(place)]
    return kept.sort_values("doc_id", key=lambda docs: docs.map(place), kind="stable", ignore_index=True)


def pick_terms(table: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """Pick the ten heaviest terms of each report; five where panels stand in two rows.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term in a report, from `weigh_tfidf`.
    order : sequence of str
        The `doc_id` of the reports, in order.

    Returns
    -------
    pandas.DataFrame
    """
    heaviest = table.sort_values(["tfidf", "term"], ascending=[False, True])
    return _head(keep_reports(heaviest, order), "doc_id")


def pick_topic_terms(table: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """Pick the ten heaviest terms of each topic; five where panels stand in two rows.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per heavy term of a topic, from `list_topic_terms`.
    order : sequence of str
        Not needed; taken so that all picks are called alike.

    Returns
    -------
    pandas.DataFrame
    """
    ranked = table.sort_values(["topic", "weight", "term"], ascending=[True, False, True])
    return _head(ranked[ranked["topic"].isin(first_topics(table))], "topic")


def _head(ranked: pd.DataFrame, column: str) -> pd.DataFrame:
    count = 10 if len(ranked[column].unique()) <= _ONE_ROW else 5
    return ranked.groupby(column, sort=False).head(count).reset_index(drop=True)


def first_topics(table: pd.DataFrame) -> list[int]:
    """List the largest topics, no more than fit on a slide."""
    return sorted(table["topic"].unique().tolist())[:MOST_REPORTS]


def pick_cloud(table: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """Pick the heaviest terms over all reports of the table.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term in a report, from `weigh_tfidf`.
    order : sequence of str
        Not needed; taken so that all picks are called alike.

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
    return ranked.head(_CLOUD).reset_index(drop=True)


def pick_phrases(table: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """Pick the slogans that stand in most reports, and of these the most frequent.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per slogan in a report, from `measure_rates(…, by="term")`.
    order : sequence of str
        The `doc_id` of the reports, in order.

    Returns
    -------
    pandas.DataFrame
    """
    found = table[table["n"] > 0].groupby("term").agg(reports=("doc_id", "nunique"), n=("n", "sum"))
    ranked = found.reset_index().sort_values(["reports", "n", "term"], ascending=[False, False, True])
    place = {term: i for i, term in enumerate(ranked["term"].head(_PHRASES))}
    kept = table[table["term"].isin(place)]
    kept = kept.sort_values("term", key=lambda terms: terms.map(place), kind="stable")
    return keep_reports(kept, order)


def pick_categories(table: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """Put the rates of categories in the order in which figures show them.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per category in a report, from `measure_rates(…, by="category")`.
    order : sequence of str
        The `doc_id` of the reports, in order.

    Returns
    -------
    pandas.DataFrame
        As `table`, the column `term` named `category`.
    """
    place = {name: i for i, name in enumerate(CATEGORIES)}
    kept = keep_reports(table.rename(columns={"term": "category"}), order)
    return kept.sort_values(
        "category", key=lambda names: names.map(place).fillna(len(place)), kind="stable", ignore_index=True
    )


def pick_topics(table: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """Pick the largest topics, in the order of the reports.

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
    ranked = table.sort_values("topic", kind="stable")
    return keep_reports(ranked[ranked["topic"].isin(first_topics(table))], order)


def pick_pairs(table: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """Keep the pairs of the reports that are shown, the earlier report first.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per pair of reports and measure, from `compare`.
    order : sequence of str
        The `doc_id` of the reports, in order.

    Returns
    -------
    pandas.DataFrame
    """
    place = {doc: i for i, doc in enumerate(order[:MOST_REPORTS])}
    kept = table[table["a"].isin(place) & table["b"].isin(place)]
    late = kept["a"].map(place) > kept["b"].map(place)
    turned = kept.assign(a=kept["a"].where(~late, kept["b"]), b=kept["b"].where(~late, kept["a"]))
    key = {**place, **{measure: i for i, measure in enumerate(MEASURES)}}
    return turned.sort_values(["measure", "a", "b"], key=lambda column: column.map(key), ignore_index=True)
