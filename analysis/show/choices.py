"""Which rows of the tables of coinages, formulas and sharing a figure shows, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations_with_replacement

import pandas as pd

from analysis.show.rooms import SLIDE_ROOM, Panels, Room, count_lines
from analysis.show.rows import keep_reports

COINAGE_PANELS = Panels(wide=8.1, high=6)
"""What a list of coinages needs."""

_FORMULAS, _COINAGES = 10, 10
_ONE_LINE, _TWO_LINES = 1.45, 2.3
_KEY, _FEW, _WIDE = 2, 4, 40


def pick_sharing(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Count the slogans that each pair of reports shares, and those of each report alone.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per slogan, from `compare_phrases`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
        One row per pair: `a`, `b`, `n`, `example` (the slogan that fewest others use, of these the
        most frequent); where `a` is `b`, those of the report alone.

    Examples
    --------
    >>> table = pd.DataFrame({"phrase": ["党建引领", "红哨驿站"], "doc_ids": ["a|b", "a"],
    ...                       "reports": [2, 1], "n": [5, 1]})
    >>> pick_sharing(table, ["a", "b"]).values.tolist()
    [['a', 'a', 1, '红哨驿站'], ['a', 'b', 1, '党建引领'], ['b', 'b', 0, '']]
    """
    ranked = table.sort_values(["reports", "n", "phrase"], ascending=[True, False, True])
    sets = [set(docs.split("|")) for docs in ranked["doc_ids"]]
    users = list(zip(ranked["phrase"], sets, strict=True))
    rows: list[tuple[str, str, int, str]] = []
    for a, b in combinations_with_replacement(order[: room.reports] if users else (), 2):
        held = [phrase for phrase, docs in users if (docs == {a} if a == b else {a, b} <= docs)]
        rows.append((a, b, len(held), held[0] if held else ""))
    return pd.DataFrame(rows, columns=["a", "b", "n", "example"])


def pick_formulas(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick the formulas that are explained, each once in a report, those with most parts first.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per number formula, from `explain_formulas`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
        In the order of the reports.
    """
    explained = table[table["parts_found"] > 0].drop_duplicates(["doc_id", "phrase"])
    most = explained.sort_values(["parts_found", "doc_id", "start"], ascending=[False, True, True])
    count = min(_FORMULAS, int(room.high / formula_pitch(room)))
    kept = keep_reports(most.head(count).sort_values("start", kind="stable"), order, room)
    return kept.drop(columns=["parts_start", "parts_end"])


def formula_pitch(room: Room) -> float:
    """Give the height of a formula with its parts: two lines, or three where lines are short."""
    return 2.6 if room.wide > _WIDE else 3.8


def pick_coinages(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick the coinages that each report alone uses: the frequent and the explained before the others.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per coinage, from `list_coinages`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
    """
    own = table[table["reports"] == 1]
    ranked = own.assign(explained=own["gloss"] != "").sort_values(
        ["n", "explained", "start"], ascending=[False, False, True], kind="stable"
    )
    kept = keep_reports(ranked, order, room)
    reports, left = kept["doc_id"].nunique(), room._replace(high=room.high - _KEY)
    # Long ones stand on two lines; where these would leave few, all stand on one.
    long = count_lines(reports, COINAGE_PANELS, left, pitch=_TWO_LINES)
    short = count_lines(reports, COINAGE_PANELS, left, pitch=_ONE_LINE)
    count = min(_COINAGES, long if long > _FEW else short)
    return kept.groupby("doc_id", sort=False).head(count)[["doc_id", "phrase", "category", "n", "gloss"]]


def pick_families(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Put the rates of families of metaphors in the order of their counts.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per family in a report, from `measure_rates(count_families(…), …, by="category")`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
        Without families that no report draws on, and without metaphors of no known family.
    """
    totals = table.groupby("term")["n"].sum()
    names = totals[totals > 0].sort_values(ascending=False, kind="stable").index.tolist()
    # What nobody could assign is no family, and would outshine those that are.
    place = {name: number for number, name in enumerate(name for name in names if name != "other")}
    kept = table[table["term"].isin(place)]
    kept = kept.sort_values("term", key=lambda names: names.map(place), kind="stable")
    return keep_reports(kept, order, room)
