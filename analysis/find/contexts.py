"""What the words around a number say of it: how often, in which money, planned or achieved."""

from __future__ import annotations

import re

from analysis.find.quantities import Quantity
from analysis.find.units import Kind

_PERIOD = {"学年": "年", "日": "天", "星期": "周"}
_EVERY = re.compile(
    r"(?:每[人户村个]?每?(?P<period>学年|半年|季度|星期|[年月周天日])|"
    r"(?P<year>年均|年(?:人均)?(?:[纯总])?(?:收入|产值|销售额|营收|利润|经营性收入)))[^,。;:!?、每]{0,12}$"
)
_AFTER = re.compile(r"/(?P<period>年|月|天|日|周)")
_OFTEN = frozenset(["次", "场", "场次", "期", "轮", "遍", "堂", "课", "节", "批", "批次", "件", "篇"])
_LASTING = frozenset(["小时", "学时", "课时", "天"])
_MONEY = re.compile(
    "投资|资金|产值|收入|营收|税收|贷款|授信|销售|金额|利润|补[助贴]|投入|[总交成]额|成本|经费|债|捐|收益|价值|融资"
)
_PLANNED = re.compile(
    r"力争|争取|拟|预计|预期|计划(?=[总投安新建完用到于在年\d])|规划(?=[建新总投\d])|目标[为是达:]|"
    r"将(?=[达实新投建完超有在于突])|到20\d\d年(?!底?已)|年底前|明年|未来|今后"
)
_ACHIEVED = re.compile("已|完成|建成|累计|实现|截至|达到?|共|了|先后|成功|办结|解决|化解|获|评选")
_SENTENCE = re.compile("[。;!?]")
_NEAR, _FAR = 16, 40


def name_unit(folded: str, found: Quantity) -> tuple[str, Kind]:
    """Name the unit and kind of a number, with the period where it is a rate.

    Parameters
    ----------
    folded : str
    found : Quantity

    Returns
    -------
    unit, kind : str
        每年2次 is 次/年, a frequency; 经费每年5万元 is 元/年; 总投资3亿 is in 元.

    Examples
    --------
    >>> from analysis.find.quantities import iterate_quantities
    >>> text = "每年开展2次,总投资3亿"
    >>> [name_unit(text, found) for found in iterate_quantities(text)]
    [('次/年', 'frequency'), ('元', 'money')]
    """
    unit, kind = found.unit.name, found.unit.kind
    before = folded[max(0, found.start - _NEAR) : found.start]
    if not found.form and kind == "count" and _MONEY.search(before):
        unit, kind = "元", "money"
    every = _EVERY.search(before) or _AFTER.match(folded, found.end)
    if not every or not (kind == "money" or found.form in _OFTEN | _LASTING):
        return unit, kind
    period = every["period"] or "年"
    return f"{unit}/{_PERIOD.get(period, period)}", "frequency" if found.form in _OFTEN else kind


def tell_status(folded: str, found: Quantity) -> str:
    """Tell whether a sentence says that a number is planned or achieved.

    Parameters
    ----------
    folded : str
    found : Quantity

    Returns
    -------
    {"planned", "achieved", ""}
        By the nearer word before the number.

    Examples
    --------
    >>> from analysis.find.quantities import iterate_quantities
    >>> text = "计划投资9亿元,已完成2亿元,新建3个点。涉及5个村"
    >>> [tell_status(text, found) for found in iterate_quantities(text)]
    ['planned', 'achieved', 'achieved', '']
    """
    before = _SENTENCE.split(folded[max(0, found.start - _FAR) : found.start])[-1]
    # 计划 is no plan but a name unless an action or a number follows
    planned = max((word.start() for word in _PLANNED.finditer(before + folded[found.start])), default=-1)
    achieved = max((word.start() for word in _ACHIEVED.finditer(before)), default=-1)
    if planned == achieved:
        return ""
    return "planned" if planned > achieved else "achieved"
