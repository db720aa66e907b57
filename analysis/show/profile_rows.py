"""Which measures of a profile its figures show, on a scale that all measures share."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.show.rooms import SLIDE_ROOM, Room
from analysis.show.rows import keep_reports

DEVICES = ("slogans", "slogan_four_char", "series", "claims", "imperative", "booster")
"""What persuades, in the order of the panels."""

MANNER = ("people", "organisation", "quoted_share", "sentence_length", "clause_length", "mtld")
"""Who is spoken of, and how the text is written, in the order of the panels."""


def pick_devices(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick the rates of the commonest devices.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per report and measure, from `profile`.
    order : sequence of str
        The `doc_id` of the reports, in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
        As `scale_measures` gives them.
    """
    return scale_measures(table, order, DEVICES, room)


def pick_manner(table: pd.DataFrame, order: Sequence[str], room: Room = SLIDE_ROOM) -> pd.DataFrame:
    """Pick address, quotation, length and diversity; arguments and result as for `pick_devices`."""
    return scale_measures(table, order, MANNER, room)


def scale_measures(
    table: pd.DataFrame, order: Sequence[str], measures: Sequence[str], room: Room = SLIDE_ROOM
) -> pd.DataFrame:
    """Put measures of different units on one scale: times the mean of the reports that are shown.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per report and measure, from `profile`.
    order, measures : sequence of str
        The `doc_id` of the reports and the measures to show, each in order.
    room : Room, optional

    Returns
    -------
    pandas.DataFrame
        One row per report and measure: `doc_id, style, n, value, unit, caution`, and `times`, `least`,
        `most` (value, low and high divided by the mean value). Without measures that are 0 or
        undefined in every report.

    Examples
    --------
    >>> table = pd.DataFrame({"doc_id": ["a", "b"], "measure": "slogans", "n": [5, 15], "caution": "",
    ...                       "value": [50.0, 150.0], "low": [20.0, 80.0], "high": [90.0, 250.0], "unit": ""})
    >>> scaled = scale_measures(table, ["a", "b"], ["slogans"])
    >>> scaled[["times", "least", "most"]].values.tolist()
    [[0.5, 0.2, 0.9], [1.5, 0.8, 2.5]]
    """
    place = {name: at for at, name in enumerate(measures)}
    kept = keep_reports(table[table["measure"].isin(place)], order, room)
    ordered = kept.sort_values("measure", key=lambda names: names.map(place), kind="stable")
    mean = ordered.groupby("measure")["value"].transform("mean")
    ordered = ordered[mean > 0].rename(columns={"measure": "style"})
    scaled = {
        new: ordered[old] / mean for new, old in (("times", "value"), ("least", "low"), ("most", "high"))
    }
    columns = ["doc_id", "style", "n", "value", "unit", "caution", "times", "least", "most"]
    return ordered.assign(**scaled)[columns].reset_index(drop=True)
