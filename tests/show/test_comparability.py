from __future__ import annotations

from datetime import date

import pandas as pd

from analysis.show.findings import describe_comparability

LABELS = {"a": "甲", "b": "乙"}


def make(**columns):
    table = {"doc_id": ["a", "b"], "date": [date(2020, 1, 1), date(2020, 6, 1)], "level": ["市", "市"]}
    table |= {"province": ["某省"] * 2, "outlet": ["某报"] * 2, "genre": ["新闻报道"] * 2}
    table |= {"script": ["simplified"] * 2, "han_chars": [3000, 4000]}
    return pd.DataFrame(table | columns)


def describe(table, form="prose", language="zh"):
    return describe_comparability(table, labels=LABELS, language=language, form=form)


def test_reports_that_are_alike():
    assert describe(make(), "title") == "7个条件中，没有已知各篇不一的"
    assert "1.3倍" in describe(make())


def test_what_differs_says_what_follows():
    said = describe(
        make(level=["市", "镇"], date=[date(2018, 1, 1), date(2020, 1, 1)], han_chars=[1000, 3000])
    )
    assert said.startswith("**7个条件中，3个各篇不一。**")
    assert "市（甲）；镇（乙）；级别不同" in said
    assert "相隔24个月" in said
    assert "最长的是最短的3.0倍" in said


def test_what_is_not_stated_is_named():
    said = describe(make(outlet=["某报", None], date=[None, None]), language="en")
    assert "none is known to differ and 2 are not stated" in said
    assert "not stated for 乙" in said
    assert "who said a thing first is open" in said


def test_one_known_date_is_no_span():
    said = describe(make(date=[date(2020, 1, 1), None]))
    assert "**日期**：2020-01-01；乙未注明" in said


def test_no_reports():
    assert describe(make().head(0), "title") == "没有找到可以显示的内容"
