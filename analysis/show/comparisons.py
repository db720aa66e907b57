"""Which rows of the tables of comparison a figure shows, in the order in which it shows them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.show.rooms import SLIDE_ROOM, Panels, Room, count_lines, count_words, lay_grid
from analysis.show.rows import keep_reports
from analysis.show.words import METHODS, ORIGINS

KEYWORD_PANELS = Panels(wide=8.1, high=6)
"""What dots with their terms over them need."""

GLOSS_BESIDE = 15
"""In panels of this width in the height of the text, glosses stand beside terms, else below."""

SURE = 0.05
"""A term survives the permutation where its p-value is no higher."""

_KEYWORDS, _PITCH, _GLOSSED_PITCH = 6, 2.35, 3.45
_LEAST = 2
_NAMED = 3


def pick_keywords(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick the six terms of each target that are most surely frequent, or as many as find room.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term, from `find_keyness`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
        Ranked by the lower limit of the Log Ratio's interval.
    """
    ranked = _keep_targets(
        table.sort_values(["low", "z", "term"], ascending=[False, False, True]), order, room
    )
    targets = ranked["target"].nunique()
    plain, glossed = (
        min(_KEYWORDS, count_lines(targets, KEYWORD_PANELS, room, pitch=pitch, head=2.6))
        for pitch in (_PITCH, _GLOSSED_PITCH)
    )
    wide = room.wide / lay_grid(max(targets, 1), KEYWORD_PANELS, room)[1]
    below = room.glossed and wide < GLOSS_BESIDE and glossed > 1
    count = glossed if below else plain
    return ranked.groupby("target", sort=False).head(count).reset_index(drop=True)


def pick_key_cloud(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick the terms that stand twice at least and have the highest z; over targets, each term's highest.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term, from `find_keyness`.
    order : sequence of str
        Not needed; taken so that all picks are called alike.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
    """
    return rank_key_terms(table).head(count_words(room)).reset_index(drop=True)


def rank_key_terms(table: pd.DataFrame) -> pd.DataFrame:
    """Rank the terms that a cloud of keywords may show, so that its title names none that it lacks.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term, from `find_keyness`.

    Returns
    -------
    pandas.DataFrame
        One row per term with a z above 0 and at least two uses, the highest z first.
    """
    key = table[(table["z"] > 0) & (table["n_target"] >= _LEAST)]
    return key.sort_values(["z", "term"], ascending=[False, True]).drop_duplicates("term")


def pick_calls(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Put methods and targets in the order in which figures show them.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per comparison and method, from `count_calls`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
    """
    place = {method: i for i, method in enumerate(METHODS)}
    kept = _keep_targets(table, order, room)
    return kept.sort_values("method", key=lambda names: names.map(place), kind="stable", ignore_index=True)


def pick_origins(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Sum the slogans of each report by origin, with the most frequent of each as examples.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per term in a report, from `trace_origins`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
        One row per report and origin: `doc_id`, `origin`, `n`, `share` (of the report's occurrences),
        `terms` (different ones), `examples`.

    Examples
    --------
    >>> table = pd.DataFrame({"doc_id": ["a", "a"], "term": ["乡村振兴", "红哨驿站"], "n": [3, 1],
    ...                       "origin": ["central", "own"]})
    >>> pick_origins(table, ["a"])[["origin", "share", "examples"]].values.tolist()
    [['central', 0.75, '乡村振兴'], ['own', 0.25, '红哨驿站']]
    """
    ranked = keep_reports(table.sort_values(["n", "term"], ascending=[False, True]), order, room)
    keys = ["doc_id", "origin"]
    groups = ranked.groupby(keys, sort=False, as_index=False)
    summed = groups.agg(n=("n", "sum"), terms=("term", "nunique"))
    named = groups.head(_NAMED).groupby(keys, sort=False)["term"].agg(" ".join)
    summed = summed.merge(named.rename("examples").reset_index(), on=keys)
    summed["share"] = summed["n"] / summed.groupby("doc_id")["n"].transform("sum")
    place = {origin: i for i, origin in enumerate(ORIGINS)}
    summed = summed.sort_values("origin", key=lambda names: names.map(place), kind="stable")
    return keep_reports(summed, order, room)[["doc_id", "origin", "n", "share", "terms", "examples"]]


def _keep_targets(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Keep the first targets: reports in their order, groups of reports behind them."""
    known = [target for target in order if target in set(table["target"])]
    targets = dict.fromkeys([*known, *table["target"]])
    place = {target: i for i, target in enumerate(list(targets)[: room.reports])}
    kept = table[table["target"].isin(place)]
    return kept.sort_values("target", key=lambda names: names.map(place), kind="stable", ignore_index=True)
