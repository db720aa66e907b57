"""`find_dates` finds dates and periods, and resolves only what the text suffices for."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.corpus.tables import DATES
from analysis.find.dates import find_dates


def passages(text):
    return pd.DataFrame([("a", 0, text, 50)], columns=["doc_id", "passage", "text", "start"])


def dates(text, **options):
    columns = ["surface", "kind", "first", "last"]
    return [tuple(row) for row in find_dates(passages(text), **options)[columns].to_numpy()]


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("2022年4月8日", "day", "2022-04-08", "2022-04-08"),
        ("2020-11-03", "day", "2020-11-03", "2020-11-03"),
        ("２０２２年２月", "month", "2022-02-01", "2022-02-28"),
        ("2020年度", "year", "2020-01-01", "2020-12-31"),
        ("2019年以来", "since", "2019-01-01", None),
        ("2018-2020年", "range", "2018-01-01", "2020-12-31"),
        ("2021年3月至6月", "range", "2021-03-01", "2021-06-30"),
        ("2021年12月30日至2022年1月2日", "range", "2021-12-30", "2022-01-02"),
        ("2021年11月5日至9日", "range", "2021-11-05", "2021-11-09"),
        ("2022年上半年", "year", None, None),
        ("2022年6月底", "month", None, None),
        ("7月1日", "day", None, None),
        ("今年7月1日", "day", None, None),
        ("近年来", "relative", None, None),
        ("七年来", "relative", None, None),
        ("近两年来", "relative", None, None),
        ("截至目前", "relative", None, None),
        ("17:44", "time", None, None),
        ("2022年13月", "month", None, None),
    ],
)
def test_one_date(text, kind, first, last):
    assert dates(f"会议于{text},召开") == [(text, kind, first, last)]


def test_five_year_plans():
    assert dates("“十三五”时期和“十五五”规划") == [
        ("十三五", "plan", "2016-01-01", "2020-12-31"),
        ("十五五", "plan", "2026-01-01", "2030-12-31"),
    ]


def test_this_year_needs_the_day_of_writing():
    written = {"a": date(2021, 3, 1)}
    assert dates("去年8月完成", written=written) == [("去年8月", "month", "2020-08-01", "2020-08-31")]
    assert dates("今年以来", written=written) == [("今年以来", "since", "2021-01-01", None)]


@pytest.mark.parametrize(
    "text", ["三个月完成", "5个工作日", "用三年时间", "2018级学员", "一月一主题", "640号", "8号楼"]
)
def test_no_date(text):
    assert dates(text) == []


def test_unknown_report_is_named():
    with pytest.raises(ValueError, match=r"\['b'\]"):
        find_dates(passages("2021年"), written={"b": date(2021, 1, 1)})


@settings(deadline=None)
@given(st.text("0123456789年月日号-至到—今去来近以个十五一二三四:.时点底初，, ", max_size=40))
def test_rows_point_home_and_days_are_in_order(text):
    found = find_dates(passages(text))
    assert found.columns.tolist() == DATES.names
    last = 50
    for row in found.itertuples():
        assert text[row.start - 50 : row.end - 50] == row.surface
        assert last <= row.start < row.end
        assert row.first is None or row.last is None or row.first <= row.last
        last = row.end
