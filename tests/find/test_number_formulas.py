"""Number formulas are found; counts, dates, idioms and names with a numeral are not."""

import pytest

from analysis.find.number_formulas import find_number_formulas, is_number_formula


def found(text):
    return [hit.phrase for hit in find_number_formulas(text)]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("构建1+3+N治理体系", ["1+3+N"]),
        ("推行“１＋ｎ”模式", ["1+N"]),
        ("推广“268”工作法", ["268工作法", "268"]),
        ("创建“268”品牌", ["268"]),
        ("以“四个聚焦”为抓手", ["四个聚焦"]),
        ("实施“八大惠民工程”", ["八大惠民工程"]),
        ("推进五大提升工程", ["五大提升工程"]),
        ("落实四议两公开制度", ["四议两公开"]),
        ("构建一核两翼三带格局", ["一核两翼三带"]),
        ("开展“一转变两提高(转变作风、提高效率、提高质量)”活动", ["一转变两提高"]),
        ("打造一镇一品,做到一户一策", ["一镇一品", "一户一策"]),
        ("推行六位一体机制", ["六位一体"]),
        ("推进三网合一", ["三网合一"]),
        ("形成“20分钟”便民服务圈", ["20分钟便民服务圈"]),
        ("推行七步工作法", ["七步工作法"]),
        ("设置4岗12级体系", ["4岗12级"]),
        ("创建五星党支部", ["五星党支部"]),
        ("争创六好小区", ["六好小区"]),
        ("打造三个“样板”", ["三个样板"]),
        ("开展“双联双促”行动", ["双联双促"]),
        ("打造“一图、一网、一链”", ["一图、一网、一链"]),
        ("深化“春播、夏耘、秋收”三项行动", ["三项行动"]),
        ("“两新”组织和两新党建", ["两新", "两新"]),
    ],
)
def test_formula_is_found(text, phrases):
    assert found(text) == phrases


@pytest.mark.parametrize(
    "text",
    [
        "2021年12月30日,近三年来新建3个党支部",
        "3批32名干部,24个部门711项事项",
        "一心一意谋发展,一点一滴抓落实,全国上下四面八方",
        "三亚、四川、百姓、一线、一流、统一、一体化、第一批、五星级",
        "第三产业和第四个季度,三个月完成两项任务",
        "拨打“12345”政务服务热线",
        "“2025”和“七一”期间,学习“二十大”精神和“三中全会”精神",
        "开展“一站式”服务,关心“双职工”家庭",
        "创新知行合一的理念",
        "深化“春播、夏耘、秋收”两项行动",
        "被评为“全国五好家庭”",
        "第三农场和两新建厂房",
        "增长1.5+2.3%,得到A1+2",
    ],
)
def test_plain_number_is_no_formula(text):
    assert found(text) == []


@pytest.mark.parametrize("inner", ["七一", "十一", "五·四", "2020", "一心一意", "两会", "十九大", "先锋"])
def test_dates_and_words_are_no_formula(inner):
    assert not is_number_formula(inner)
