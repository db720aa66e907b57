"""Numerals that claim nothing: in names, words, ordinals, formulas, dates and titles of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.corpus.lexicon import Lexicon
from analysis.find.number_formulas import WORDS, find_number_formulas
from analysis.find.numerals import read_numeral
from analysis.find.periods import iterate_periods
from analysis.find.quantities import Quantity
from analysis.find.units import is_plain

_N = "一二两三四五六七八九十"
Known = re.Pattern[str]
"""What matches the formulas that are known to be names."""

_TITLE = re.compile(r"《[^《》]{1,80}》")
_LIST = re.compile("[,。;:!?“”]")
_FAR = 60
_WEB = re.compile(r"(?:https?|www)[\w:/.?=&%-]+")
# Ordinals, words that end in a numeral, and pronouns: 第三个, 同一个, 每一次, 某一项, 万一.
_ORDINAL = re.compile(r"(?:第|初|[统唯专单逐同之惟划归如每某另哪这那首上下前后任丨星]|不[管论]哪)$")
# What a Chinese numeral and 个 make a formula with: verbs of exhortation, and numerals (五个一).
_EXHORTATION = re.compile(
    rf"[{_N}不新更严]|坚持|聚焦|强化|突出|提升|结合|到位|融合|注重|做到|确保|落实|推动|实现|统一|转变|带头|围绕|着力|必须|"
    r"明确|优化|加强|打造|抓好|贯通|覆盖|满意|延伸|下沉|联动|同步|意识|自信|维护|确立|务必|代表|全面|一律|相结合|面向|服务(?=[,。”]|理念)|伟大|文明"
)
_NAME_AFTER = re.compile(r"(?:村|户|县|镇|乡|级|强|工程|大道|广场|计划|大关)")
_LEVEL_NAME = re.compile(
    r"(?:网格长|以上|以下|甲等|乙等|医院|资质|等级|英雄|警|响应|军士|教授|教师|巡视员|调研员|主任科员|法官|士官|建造师|及以上|标准|公立|综合医院|保护|文物|风险)"
)
_IN_NAME = re.compile(
    r"(?:\d[\d_.]*[多余]?(?:个|名|家|所|座|条|支|批|位|项|处)|[一二三]、|国家|省|市|省部|区域|正|副)$"
)
_ANNIVERSARY = re.compile(
    "周年|连冠|年级|年制|年期|号|级网格|层次|人制|维|日游|次元|人民|名称|家庭农场|轮驱动|轮车"
)
_LONG = re.compile("如一日|树木|磨一剑|寒窗|河东|大计|未有|变局|大党|党史|风雨|奋斗|征程|古|老店")
_TIMES = frozenset(["次", "场", "期", "轮"])
_EVERY = re.compile(r"每(?:半?年|月|周|季度?|天|日|半月)[^,。;:“”一]{0,4}$")
_LIMITED = re.compile(
    r"(?:用|为期|历时|仅|不到|近|缩短[至为到]|压缩[至为到]|延长[至为到]|由|从|短短|期限|满|未满|少于|最快|最长|最短)$"
)
_LIMITS = re.compile(r"时间|之?[内久]|以[内上下]|期(?!间)|左右|[缩压延][短缩长]")
_BARE = re.compile("[百千万亿]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
# A large number says what it counts elsewhere: 人口约30万, 总投资15.6亿.
_LARGE = re.compile(r"^\d.*[万亿][多余]?$")


def build_known(lexicon: Lexicon) -> Known:
    """Build what matches the number formulas of a lexicon that look like counts: 八项规定, 四个意识.

    Parameters
    ----------
    lexicon : Lexicon

    Returns
    -------
    re.Pattern

    Examples
    --------
    >>> from analysis.corpus.lexicon import read_lexicon
    >>> build_known(read_lexicon()).findall("落实中央八项规定,实施三项工程")
    ['中央八项规定']
    """
    forms = {
        form
        for entry in lexicon.entries
        if entry.category == "number_formula"
        for form in (entry.canonical, *entry.variants)
        if re.search(f"[{_N}两]", form)
    }
    # an empty alternation would match everywhere
    return re.compile("|".join(sorted(map(re.escape, forms), key=len, reverse=True)) or "(?!)")


def list_silent(folded: str, known: Known | None = None) -> list[tuple[int, int]]:
    """List the spans of a text in which no number claims anything.

    Parameters
    ----------
    folded : str
        Simplified and folded.
    known : re.Pattern, optional
        Formulas that claim nothing, as from :func:`build_known`.

    Returns
    -------
    list of tuple of int
        Dates and periods, number formulas, idioms, titles of documents and addresses, by their start.

    Examples
    --------
    >>> text = "2021年5月,按《三年行动方案》构建“1+3+N”体系"
    >>> [text[start:end] for start, end in list_silent(text)]
    ['2021年5月', '《三年行动方案》', '“1+3+N”']
    """
    return sorted({*_find_dates(folded), *_find_formulas(folded), *_find_names(folded, known)})


def _find_dates(folded: str) -> Iterator[tuple[int, int]]:
    return ((period.start, period.end) for period in iterate_periods(folded))


def _find_formulas(folded: str) -> Iterator[tuple[int, int]]:
    """Find number formulas, but not a count of the list before it: “甲、乙”两项计划, 甲、乙、丙三个“样板”."""
    for start, end, *_ in find_number_formulas(folded):
        if not folded.startswith("”", start - 1) and not _counts_list(folded, start):
            quoted = folded[start - 1 : start] + folded[end : end + 1] == "“”"
            yield (start - 1, end + 1) if quoted else (start, end)


def _counts_list(folded: str, start: int) -> bool:
    """Tell whether a numeral is the number of members of the list that ends before it."""
    number = read_numeral(folded[start])
    members = _LIST.split(folded[max(0, start - _FAR) : start])[-1].split("、")
    return number is not None and len(members) > 1 and len(members) == number.low


def _find_names(folded: str, known: Known | None) -> Iterator[tuple[int, int]]:
    for pattern in (_TITLE, _WEB, WORDS, *([known] if known else [])):
        yield from (match.span() for match in pattern.finditer(folded))


def claims_something(folded: str, found: Quantity) -> bool:
    """Tell whether a number with its unit is a quantity, not part of a name or word.

    Parameters
    ----------
    folded : str
    found : Quantity

    Returns
    -------
    bool

    Examples
    --------
    >>> from analysis.find.quantities import iterate_quantities
    >>> text = "三个村、第三个村、一个村、一条以上道路、三门峡"
    >>> [text[q.start : q.end] for q in iterate_quantities(text) if claims_something(text, q)]
    ['三个', '一条以上']
    """
    before, after = folded[max(0, found.start - 6) : found.start], folded[found.end : found.end + 8]
    if not found.form and not _LARGE.search(found.number):
        return False
    if _ANNIVERSARY.match(found.form + after) or before.endswith("第"):
        return False
    if found.form == "日" and found.hedge != "at_most":
        return False
    if found.number[0].isdigit():
        # 2018级 names a year's students, 1对1 a way of helping
        named = found.form == "级" and _YEAR.fullmatch(found.number)
        return not named and not (found.form == "对" and after[:1].isdigit())
    if found.form in {"%", "倍"}:
        return True
    return _is_counted(found, before, after)


def _is_counted(found: Quantity, before: str, after: str) -> bool:
    """Tell whether a Chinese numeral counts; a large part of them stand in names and words."""
    number = found.number.rstrip("多余来")
    if not is_plain(found.form) or _ORDINAL.search(before):
        return False
    if number == "二" or (number == "一" and not _is_bounded(found, before, after)):
        return False
    if _BARE.fullmatch(number):
        return found.hedge != "exact" or (found.unit.kind == "money" and not _NAME_AFTER.match(after))
    if found.form == "级":
        return not _LEVEL_NAME.match(after) and not _IN_NAME.search(before)
    if found.form == "个" and _EXHORTATION.match(after):
        return False
    return not (found.form == "年" and _LONG.match(after))


def _is_bounded(found: Quantity, before: str, after: str) -> bool:
    """Tell whether 一 is a number and no article: hedged, how often, or how long something takes."""
    if found.hedge != "exact" or found.form == "刻钟":
        return True
    if found.form in _TIMES and _EVERY.search(before):
        return True
    lasts = found.unit.kind == "duration" and found.form != "日"
    return lasts and bool(_LIMITED.search(before) or _LIMITS.match(after))
