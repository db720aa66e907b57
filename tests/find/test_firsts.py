"""`find_firsts` finds firsts, honours and places at the head, and no word that only looks like one."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.corpus.tables import FIRSTS
from analysis.find.firsts import find_firsts


def passages(text):
    return pd.DataFrame([("a", 0, text, 50)], columns=["doc_id", "passage", "text", "start"])


def firsts(text, *columns):
    rows = find_firsts(passages(text))[list(columns)]
    return [tuple(row) for row in rows.to_numpy().tolist()]


@pytest.mark.parametrize(
    ("text", "kind", "marker", "scope"),
    [
        ("在全县率先推行红黑榜制度", "first", "率先", "全县"),
        ("率先建立联席会议", "first", "率先", ""),
        ("全国首创“云上支部”", "first", "首创", "全国"),
        ("建成全省首个党群综合体", "first", "首个", "全省"),
        ("首次发布清单", "first", "首次", ""),
        ("开创同类地区先河", "first", "开创同类地区先河", "同类地区"),
        ("支部获评“全省先进”", "honour", "获评", "全省"),
        ("被授予全国文明单位称号", "honour", "被授予", "全国"),
        ("被市委组织部评为示范点", "honour", "被市委组织部评为", "市委"),
        ("入选全国典型案例", "honour", "入选", "全国"),
        ("荣获省级先进集体", "honour", "荣获", "省级"),
        ("获得国家级表彰", "honour", "获得", "国家级"),
        ("满意度位居全市第一", "rank", "位居全市第一", "全市"),
        ("考核走在全省前列", "rank", "走在全省前列", "全省"),
    ],
)
def test_first_is_found(text, kind, marker, scope):
    assert firsts(f"近年来,{text},成效好。", "kind", "marker", "scope") == [(kind, marker, scope)]


@pytest.mark.parametrize(
    "text",
    [
        "领导干部率先垂范、率先示范",
        "首先抓首要任务,把支部建设摆在首位",
        "选派第一书记,落实第一责任人职责,第一时间响应,发展第一要务",
        "尊重群众首创精神,首都、首府、首席专家",
        "增强群众获得感,获得贷款支持,收获丰收",
        "全省第一批试点,全市第一届运动会",
        "被划分为三个片区",
    ],
)
def test_word_is_no_first(text):
    assert firsts(text, "surface") == []


def test_reaches_to_the_end_of_the_clause():
    found = firsts("在全市率先建成“红色驿站”、先锋广场,并推广", "surface", "what")
    assert found == [("在全市率先建成“红色驿站”、先锋广场", "建成“红色驿站”、先锋广场")]


@settings(deadline=None)
@given(st.text("在全国省市率先首创个次获评被为第一书记位居前列,。“”入选称号 ", max_size=60))
def test_rows_point_home(text):
    found = find_firsts(passages(text))
    assert found.columns.tolist() == FIRSTS.names
    last = 50
    for row in found.itertuples():
        assert text[row.start - 50 : row.end - 50] == row.surface
        assert last <= row.start < row.end
        last = row.end
