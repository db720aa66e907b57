"""`find_claims` reads numbers as a reader does: value, bounds, unit, what is counted, what goes with what."""

import math

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.corpus.tables import CLAIMS
from analysis.find.claims import find_claims


def passages(*texts, doc_id="a"):
    rows = [(doc_id, number, text, 100) for number, text in enumerate(texts)]
    return pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])


def claims(text, *columns):
    rows = find_claims(passages(text))[list(columns)]
    return [row[0] if len(columns) == 1 else row for row in rows.itertuples(index=False, name=None)]


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "unit"),
    [
        ("争取资金4700多万元", 47e6, 47e6, math.inf, "元"),
        ("签约金额300多亿元", 3e10, 3e10, math.inf, "元"),
        ("整合6.21亿元用于修路", 621e6, 621e6, 621e6, "元"),
        ("下达533.6万元", 5336e3, 5336e3, 5336e3, "元"),
        ("选派近千名干部", 1000, 0, 1000, "名"),
        ("办理50多项事项", 50, 50, math.inf, "项"),
        ("走访260余名党员", 260, 260, math.inf, "名"),
        ("驻村不少于15天", 15, 15, math.inf, "天"),
        ("涨幅超过17%", 17, 17, math.inf, "%"),
        ("占比60%左右", 60, 54, 66, "%"),
        ("收入20万元以上", 2e5, 2e5, math.inf, "元"),
        ("40岁以下的书记", 40, 0, 40, "岁"),
        ("每个片区2-3个支部", math.nan, 2, 3, "个"),
        ("建设20-30万元的项目", math.nan, 2e5, 3e5, "元"),
        ("三至五天办结", math.nan, 3, 5, "天"),
        ("走访七八户人家", math.nan, 7, 8, "户"),
        ("新增十几个点位", math.nan, 11, 19, "个"),
        ("不到半年时间", 0.5, 0, 0.5, "年"),
        ("办理需要一年半时间", 1.5, 1.5, 1.5, "年"),
        ("打造一刻钟生活区", 15, 15, 15, "分钟"),
        ("两万五千人参加", 25000, 25000, 25000, "人"),
        ("四分之一的村", 25, 25, 25, "%"),
        ("三成以上的企业", 30, 30, math.inf, "%"),
        ("过半党员报名", 50, 50, math.inf, "%"),
        ("产量翻两番", 4, 4, 4, "倍"),
        ("总投资12.5亿", 1.25e9, 1.25e9, 1.25e9, "元"),
        ("覆盖群众1,250户", 1250, 1250, 1250, "户"),
        ("規劃建設兩條以上示範帶", 2, 2, math.inf, "条"),
    ],
)
def test_number_and_bounds(text, value, low, high, unit):
    (row,) = claims(text, "value", "low", "high", "unit")
    assert row[1:] == (low, high, unit)
    assert row[0] == pytest.approx(value, nan_ok=True)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("作风问题33个", ["作风问题"]),
        ("党支部112个,党小组260个", ["党支部", "党小组"]),
        ("承接政府购买服务项目14个", ["政府购买服务项目"]),
        ("推出9款额度高、放款快、手续少的“富民贷”系列金融产品", ["“富民贷”系列金融产品"]),
        ("抽调了近百名政治素质高、业务能力强的党员干部", ["党员干部"]),
        ("选任80名30岁以下的年轻干部", ["年轻干部", "年轻干部"]),
        ("划分2100个网格4300名网格员", ["网格", "网格员"]),
        ("6批45名医护人员", ["医护人员", "医护人员"]),
        ("“急事、难事”线索80项,已办结76项", ["“急事、难事”线索"] * 2),
        ("投诉办结率98%", ["投诉办结率"]),
    ],
)
def test_what_is_counted(text, counted):
    assert claims(text, "counted") == counted


@pytest.mark.parametrize(
    "text",
    [
        "打造“640”品牌,推行“242”工作法,构建1+5+20+N体系,实施1+N计划,建立“百名能人60+”",
        "落实“六项制度”,创建“四个一”机制,规划两横四纵路网,设置4岗12级体系,“十五五”开局",
        "2022年春季,今年7月1日,2021年度,近四年来,八年来,2020-11-03,2012-2019年",
        "三门峡、四平、六安、九江的干部,万人广场,亿元村,万元户,五星级酒店,二级网格,第一书记,第一资源",
        "老百姓一线一流一体化一次性,进一步统一思想,习近平,近年来,双重管理,首位,首批,第三批",
        "十九届六中全会,二十大精神,2019级学员,建党百年,三天两头,四面八方,千方百计,三言两语",
        "一个缩影,一项项任务,每一座堡垒,一支队伍,某一名党员,另一个村",
        "《三年行动计划》和《关于2个专项的通知》",
        "一、二、三级网格,开展1对1帮扶,形成四轮驱动",
        "中央八项规定,四个意识,三会一课,做到四个坚持",
        "拨打12345热线,乘坐318国道,3A景区,5G网络,电话0898-66221234",
    ],
)
def test_numerals_that_claim_nothing(text):
    assert claims(text, "surface") == []


def test_spaces_beside_digits_do_not_matter():
    text = "2022 年 4 月 8 日,共有 45 个党支部,投入 4700 多万元,占 97 %,由 5 个增至 8 个"
    found = claims(text, "surface", "value", "role")
    assert found == [
        ("45 个", 45, ""),
        ("4700 多万元", 47e6, ""),
        ("97 %", 97, ""),
        ("5 个", 5, "before"),
        ("8 个", 8, "after"),
    ]


def test_outliers_stay_as_written():
    assert claims("可办事项增长712.45%", "value") == [712.45]


def test_touching_numbers_come_apart():
    assert claims("深化2100个网格4300名网格员", "surface") == ["2100个", "4300名"]
    assert claims("30个部门825项事项", "value", "unit") == [(30, "个"), (825, "项")]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("网格由120个增至260个", [(0, "before"), (0, "after")]),
        ("时限由一个多月缩短至10天", [(0, "before"), (0, "after")]),
        (
            "从原来的60天压缩到20天,材料从9份减少到2份",
            [(0, "before"), (0, "after"), (1, "before"), (1, "after")],
        ),
        ("权重提高到40%和30%", [(None, "each"), (None, "each")]),
        ("新建5个站点,投入8个站点", [(None, ""), (None, "")]),
    ],
)
def test_pairs(text, pairs):
    found = [(None if pd.isna(pair) else pair, role) for pair, role in claims(text, "pair", "role")]
    assert found == pairs


def test_pairs_are_numbered_in_each_report():
    text = "网格由120个增至260个,时限由9天压缩到3天"
    both = pd.concat([passages(text, text), passages(text, doc_id="b")])
    assert find_claims(both)["pair"].tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 0, 0, 1, 1]


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("每年开展2次", "frequency", "次/年"),
        ("每月调度一次", "frequency", "次/月"),
        ("经费每年达到9万元", "money", "元/年"),
        ("村集体年收入达到10万元", "money", "元/年"),
        ("面积280平米", "area", "平方米"),
        ("提高3.5个百分点", "percent", "个百分点"),
        ("总量位居全省第5位", "rank", "位"),
        ("全长3.2公里", "distance", "公里"),
        ("收粮3000吨", "amount", "吨"),
        ("7日内办结", "duration", "天"),
        ("5个工作日", "duration", "个工作日"),
    ],
)
def test_kind_and_unit(text, kind, unit):
    assert claims(text, "kind", "unit") == [(kind, unit)]


def test_planned_and_achieved():
    assert claims("计划投资30亿元,已完成投资12亿元", "status") == ["planned", "achieved"]
    assert claims("共有党员50名。力争新增8名", "status") == ["achieved", "planned"]


def test_no_claims_keep_the_contract():
    rows = find_claims(passages("坚持党建引领", ""))
    assert rows.columns.tolist() == CLAIMS.names
    assert str(rows["pair"].dtype) == "Int64"


@pytest.mark.parametrize(
    "run", ["1", "一", "万", "1,", "从", "近", "1个", "1-", "百分之", "“", "由1个增至", "的", "每"]
)
def test_long_runs_are_read(run):
    text = run * (20_000 // len(run))
    for row in find_claims(passages(text)).itertuples():
        assert text[row.start - 100 : row.end - 100] == row.surface


NUMERIC = st.text(
    "0123456789,，.%-—至到从由增近约超不到多余一二两三十百千万亿半几个名元天年月日岁第“”《》党员的和 \n",
    max_size=40,
)


@settings(deadline=None)
@given(st.one_of(NUMERIC, st.text(max_size=40)))
def test_rows_point_home_and_bounds_hold(text):
    rows = find_claims(passages(text))
    last = 100
    for row in rows.itertuples():
        assert text[row.start - 100 : row.end - 100] == row.surface
        assert last <= row.start < row.end
        assert row.low <= row.high
        assert math.isnan(row.value) or row.low <= row.value <= row.high
        last = row.end
    assert (rows["pair"].value_counts() == 2).all()
