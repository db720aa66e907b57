"""`trace_repeats` says who was first only where the dates say so."""

from datetime import date

import pandas as pd
import pytest

import analysis as an
from analysis.find.repeats import find_repeats
from analysis.find.traces import trace_repeats


def shared(names):
    rows = [(name, number, "打造创新创业人才高地", 0) for number, name in enumerate(names)]
    return find_repeats(pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"]))


DAYS = {"a": date(2021, 5, 1), "b": date(2020, 12, 21), "c": date(2020, 12, 21), "d": None}


@pytest.mark.parametrize(
    ("names", "traced"),
    [
        ("ab", ("earlier", "b", DAYS["b"])),
        ("abc", ("same day", None, DAYS["b"])),
        ("dab", ("unknown", None, None)),
        ("aa", ("same report", "a", DAYS["a"])),
        ("dd", ("same report", "d", None)),
    ],
)
def test_direction_by_date(names, traced):
    reports = pd.DataFrame({"doc_id": list(DAYS), "date": list(DAYS.values())})
    (row,) = trace_repeats(shared(names), reports).itertuples()
    assert (row.direction, row.first, row.date) == traced
    assert (row.n, row.reports) == (len(names), len(set(names)))


def test_every_string_is_traced_once(passages, reports):
    found = find_repeats(passages)
    traced = trace_repeats(found, an.tabulate(reports))
    assert traced["string"].tolist() == found["string"].unique().tolist()
    assert traced["n"].sum() == len(found)
    inside = traced["reports"] == 1
    assert (inside == (traced["direction"] == "same report")).all()
    assert 0 < inside.sum() < len(traced)


def test_every_report_that_cannot_be_dated_is_named():
    reports = pd.DataFrame({"doc_id": ["a", "a"], "date": [None, None]})
    with pytest.raises(ValueError, match=r"\['x'\].*twice: \['a'\]"):
        trace_repeats(shared("ax"), reports)
