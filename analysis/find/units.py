"""Units of what is claimed: classifiers, money, percent, time, area, distance."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal[
    "count", "money", "area", "percent", "duration", "frequency", "rank", "age", "distance", "amount"
]
"""What a number measures; an amount is a weight, a volume or the like."""


class Unit(NamedTuple):
    """A unit as a table gives it, what its number is multiplied by, and what it measures."""

    name: str
    factor: float
    kind: Kind


_UNITS: dict[str, Unit] = {
    **{name: Unit("元", 1, "money") for name in ("元", "块钱", "元钱", "元人民币")},
    **{name: Unit(name, 1, "money") for name in ("美元", "欧元", "港元", "日元", "英镑")},
    "%": Unit("%", 1, "percent"),
    "‰": Unit("%", 0.1, "percent"),
    **{name: Unit("个百分点", 1, "percent") for name in ("个百分点", "百分点")},
    "倍": Unit("倍", 1, "percent"),
    **{name: Unit("岁", 1, "age") for name in ("岁", "周岁")},
    "年": Unit("年", 1, "duration"),
    **{name: Unit("月", 1, "duration") for name in ("个月", "个多月", "个半月")},
    **{name: Unit("天", 1, "duration") for name in ("天", "个昼夜")},
    **{name: Unit("周", 1, "duration") for name in ("周", "个星期", "星期", "个多星期")},
    **{name: Unit("个工作日", 1, "duration") for name in ("个工作日", "工作日")},
    **{name: Unit("小时", 1, "duration") for name in ("小时", "个小时", "个多小时", "个半小时", "个钟头")},
    **{name: Unit("分钟", 1, "duration") for name in ("分钟",)},
    "日": Unit("天", 1, "duration"),
    "刻钟": Unit("分钟", 15, "duration"),
    **{name: Unit(name, 1, "duration") for name in ("秒", "秒钟", "学时", "课时", "个学时", "个课时")},
    "亩": Unit("亩", 1, "area"),
    **{name: Unit("平方米", 1, "area") for name in ("平方米", "平米", "㎡", "m²", "平")},
    **{name: Unit("平方公里", 1, "area") for name in ("平方公里", "平方千米")},
    "公顷": Unit("公顷", 1, "area"),
    **{name: Unit("公里", 1, "distance") for name in ("公里", "千米", "km")},
    **{name: Unit(name, 1, "distance") for name in ("米", "里", "海里", "里地", "华里")},
    **{
        name: Unit(name, 1, "amount")
        for name in "吨 公斤 斤 千克 克 升 立方米 立方 方 千瓦时 千瓦 兆瓦 度 度电 千伏 兆 吨位".split()  # noqa: SIM905
    },
}

_CLASSIFIERS = frozenset(
    """
    个 名 家 项 户 户次 人 人次 人份 人员 场 场次 次 件 件次 批 批次 期 支 所 座 栋 幢
    条 条次 类 处 款 种 套 台 台次 辆 辆次 车次 篇 本 册 份 张 面 块 片 间 层 站 岗
    对 组 队 班 班次 节 堂 门 届 级 轮 轮次 步 例 宗 起 笔 单 票 颗 棵 株 头 只 羽
    匹 首 部 集 枚 盏 杯 碗 箱 盒 包 袋 瓶 桶 车 船 架 艘 列 趟 席 位 员 针 剂 剂次
    床 口 根 把 道 遍 番 幅 尊 扇 段 卷 档 环 圈 团 代 则 封 句 字 方面 分 折 成
    大类 大 小类 子项 镇 村 乡 街道 社区 市 县 区 省 国 校 院 企 厂 县区 市县 县市区
    镇街 村居 镇乡 村民小组 小区 网格
    """.split()  # noqa: SIM905
)

# A classifier that Chinese numerals do not share with names and words: 三门峡, 二线, 四面八方, 五指山.
_PLAIN = frozenset(
    """
    个 名 家 项 户 人 人次 场 场次 次 件 批 批次 支 所 座 栋 条 类 处 款 种 套 台 辆
    篇 本 册 份 张 块 间 层 组 对 堂 课 级 例 宗 起 笔 棵 株 头 只 部 集 枚 位 轮
    幅 段 方面 大类
    """.split()  # noqa: SIM905
)

UNITS: dict[str, Unit] = {**{name: Unit(name, 1, "count") for name in _CLASSIFIERS}, **_UNITS}
"""Every unit by the forms in which it is written, simplified."""


def is_plain(form: str) -> bool:
    """Tell whether a unit after a Chinese numeral makes a quantity of it.

    Parameters
    ----------
    form : str

    Returns
    -------
    bool

    Examples
    --------
    >>> is_plain("个"), is_plain("门"), is_plain("年")
    (True, False, True)
    """
    return form in _PLAIN or (UNITS[form].kind != "count" and form not in {"里", "平", "方", "度", "分"})
