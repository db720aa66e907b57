"""Formulas built on numbers: 1+8+38+N, “131”工作法, 三个聚焦, 四议两公开, 五位一体."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from analysis.corpus.text import HAN, PLUS_FORMULA
from analysis.find.found import Found, name_phrase
from analysis.find.quotes import Quoted, balance, fold_quotes, iterate_quoted

_N = "一二两三四五六七八九"
_MANY = _N[1:] + "十"
# What may not follow a numeral in a formula: classifiers and time words make a count of it, and
# the words of grammar belong to the sentence around it.
_COUNTED = "个名项次年月日元家户场件条人级类批位号届岁天周期分点度倍成块间所座栋本册张份种层步些样时定面方"
_GRAMMAR = "的了是在和与及等为第之把被将从对到也又就都而其这那不"
_PART = f"[^\\W\\da-z_{_N}十百千万亿双{_COUNTED}{_GRAMMAR}]"
_NOT_INSIDE = rf"(?<![统唯专单逐之第进同{_N}十百千万\d].)"
_THEN = (
    rf"(?=[^{HAN}]|$|制度|工作|机制|模式|活动|行动|专项|改革|管理|格局|布局|体系|要求|决策|"
    r"服务|学习|建设|平台|为|的|等|和)"
)

_DEEDS = (
    "聚焦|强化|推动|实现|到位|坚持|突出|清单|责任|一批|一律|转变|提升|统筹|融合|导向|优先|下沉|全覆盖|覆盖|结合|带头|过硬|抓手|精准|"
    "走在前|主动|务必|必须|维护|自信|意识|确立|振兴|到底|不放过|不准|严禁|不直接|第一|率先|更加|着力|紧盯|注重|深入|规范|"
    "同步|联动|一体|贯通|打造|建强|抓好|抓实|做到|做实|突破|创新|引领|赋能|共享|共建|一起|在前|一线|狠抓|服务|支撑|支点"
)

# Each with a string without which it cannot match, and which is quicker to look for.
_RUNNING = tuple(
    (needle, re.compile(pattern))
    for needle, pattern in (
        ("+", rf"(?<![0-9a-z.+]){PLUS_FORMULA.pattern}(?![0-9a-z.%=])"),
        # 一村一品, 一月一主题: the same numeral twice, so that a classifier may be the point of it
        ("一", rf"一{_NOT_INSIDE}[^\W\d一个些样步定种]一[^\W\d一个些样步定种的了是][{HAN}]?{_THEN}"),
        # 四议两公开, 三横五纵, 三引三育三激励
        ("", rf"[{_N}]{_NOT_INSIDE}{_PART}{{1,2}}(?:[{_N}双多]{_PART}{{1,3}}?)+{_THEN}"),
        ("位一体", rf"[{_MANY}多]位一体"),
        ("合一", rf"[{_MANY}多][网规证审评表图码站]合一"),
        ("分钟", rf"(?:\d+|[{_N}十]+)分钟”?[{HAN}]{{0,6}}?圈"),
        ("工作法", rf"[{_N}十]{{1,2}}(?:个[{HAN}]|[字步心法必有看联查定抓问到])工作法"),
        ("工作法", r"“?\b\d{2,5}”?工作法"),
        # 3岗16级: only parts of a structure, for 3批32名 is two counts
        ("", r"\d(?<![\d.].)\d?[岗轴核带圈纵横链廊]\d{1,2}[级岗层轴核带圈纵横链廊区片园]"),
        (
            "",
            rf"[{_MANY}](?<![{_N}十].)(?<!全[国省市区县].)[好无有化型星美优清强](?:(?:党?支部|党组织|党员|干部)|"
            r"小区|家庭|社区|乡村|机关|班子|城市|园区|单位|企业|站所|窗口|庭院|楼栋|村居)",
        ),
        ("大", rf"[{_MANY}](?<![{_N}十第].)大[{HAN}]{{2}}(?:工程|行动|战役|攻坚战|战略|提升行动|攻坚行动)"),
        ("个“", rf"[{_MANY}](?<![{_N}十第].)个“[{HAN}]{{1,5}}”"),
        # 三个聚焦, 四个到位: what is counted is no thing, so the numeral is a name
        ("个", rf"[{_MANY}](?<![第这那几另外{_N}十].)个(?:{_DEEDS})"),
        (
            "大",
            rf"[{_MANY}](?<![{_N}十第].)大(?:工程|行动|战略|振兴|体系|战役|攻坚|提升)(?!工程|行动|战|计划)(?:、?[{_MANY}]大[{HAN}]{{2}})?",
        ),
        (
            "",
            rf"[{_MANY}](?:字诀|步走|本账|张[图网表单清]单?|把钥匙|步[{HAN}]{{2}}法|色(?:管理|预警|分类|评定|工作法))",
        ),
        ("", "一[窗网门站号码章链][通受统联快办响集][办理管批应成结]|一线工作法"),
        ("双", "双[轮线向网核链元][驱作发压奔互联融并认选提合统][动战力实赴进通合行证择升一]"),
        ("双", "双[报联培争创述推带管评考承][到告养先优评进管诺职建]"),
        # Short names of bodies and matters, where what follows shows that the word ends there
        ("两新", r"两(?<![第十].)新(?=”?(?:组织|党建|党组织|党支部|党员|领域|党委|工委))"),
        (
            "",
            rf"[两三](?<![第十].)(?:(?<=两)委(?=”?(?:干部|班子|换届|成员|委员|队伍|负责人|[^{HAN}“”]|$))|(?<=三)农(?=”?(?:工作|问题|领域)))",
        ),
    )
)
_NAMED = re.compile(rf"([两{_N[3:]}十])(?:堂课|[个项大种类条步][{HAN}]{{2}})")
_VALUES = "零一二三四五六七八九十"
_IDIOMS = re.compile(
    "一心一意|一点一滴|一举一动|一言一行|一朝一夕|一生一世|一模一样|一草一木|一砖一瓦|"
    "一针一线|一唱一和|一字一句|一丝一毫|一分一秒|一分一厘|一笔一划|一笔一画|一板一眼|"
    "一来一往|一来一回|一问一答|一左一右|一前一后|一上一下|一时一刻|一时一地|一事一物|"
    "一招一式|一颦一笑|一年四季|一日三餐|一波三折|一石二鸟|一石两鸟|一清二楚|一清二白|"
    "一干二净|一穷二白|一来二去|一刀两断|一目十行|三番五次|三番两次|三令五申|三心二意|"
    "三言两语|三头六臂|三长两短|两面三刀|四面八方|四通八达|五湖四海|五颜六色|五花八门|"
    "五光十色|三天两头|三三两两|七嘴八舌|七上八下|七拼八凑|九牛一毛|九死一生|三年两载|三五成群|一山一水|"
    "一静一动|一动一静|一进一出|一增一减|一升一降|一南一北|一东一西|一高一低"
)
_WHOLE = tuple(
    re.compile(pattern)
    for pattern in (
        r"\d{2,6}",
        rf"(?:\d+|[nx]|[{_N}])[{HAN}]{{0,8}}(?:\+(?:\d+|[nxm]|[{_N}])[{HAN}]{{0,8}})+",
        rf"(?:[{_MANY}双]+|\d{{1,3}}(?!小时|分钟|[年月日时点号天周%]))[{HAN}·、,]+",
        rf"[{_N}][^、,]+(?:[、,][{_N}][^、,]+)+",
        rf"[{_N}].{{1,6}}[{_N}双多]..*",
    )
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(rf"[{_N}十]+[年月日号时点分岁].*|[{_N}]{{2}}|双?十[一二]|[{_N}十]·[{_N}十]+")
_MEETING = re.compile(rf"[{_N}十]{{2,}}[大届].*|[{_N}十]中全会.*|两会|[{_N}十]+届.*")
# Ordinary words and proper names that begin with a numeral.
_WORDS = re.compile(
    "两岸|两院|二维码|二手|三亚|三明|三门峡|四川|四平|六安|六盘水|九江|九龙|十堰|双鸭山|双流|三江|三峡|三沙|"
    "九州|七夕|三轮|双方|双休|双职工|双胞胎|双击|双手|三甲|五星级|四星级|三星级"
)
WORDS = re.compile(f"{_IDIOMS.pattern}|{_WORDS.pattern}")
"""Idioms, ordinary words and names that begin with a numeral."""

_LINE = re.compile(r"[政市便服公监举][务民府益督报]{0,3}(?:服务)?(?:便民)?(?:服务)?热线|热线|电话|平台热线")


def find_number_formulas(text: str) -> Iterator[Found]:
    """Find formulas built on numbers.

    Parameters
    ----------
    text : str
        A passage, simplified.

    Yields
    ------
    Found
        Dates, counts, ordinals, idioms and names with a numeral are none.

    Examples
    --------
    >>> text = "落实四议两公开制度,构建“1+3+N”体系,2020年新建3个支部,一心一意谋发展。"
    >>> [found.phrase for found in find_number_formulas(text)]
    ['四议两公开', '1+3+N']
    """
    folded = fold_quotes(text)
    for start, end in sorted({*_find_running(folded), *_find_quoted(folded), *_find_named(folded)}):
        phrase = name_phrase(text[start:end])
        plus = PLUS_FORMULA.fullmatch(phrase)
        yield Found(start, end, phrase.upper() if plus else phrase, "number_formula")


# Several finders ask for the same quoted strings.
@lru_cache(maxsize=1024)
def is_number_formula(inner: str) -> bool:
    """Tell whether a whole quoted string, folded, is built on numbers.

    Parameters
    ----------
    inner : str

    Returns
    -------
    bool

    Examples
    --------
    >>> [is_number_formula(text) for text in ("三个聚焦", "一图、一网", "131", "两新", "2021", "一站式")]
    [True, True, True, True, False, False]
    """
    if _is_word(inner) or any(form.fullmatch(inner) for form in (_YEAR, _DATE, _MEETING)):
        return False
    return any(form.fullmatch(inner) for form in _WHOLE)


def _is_word(form: str) -> bool:
    return WORDS.match(form) is not None


def _find_running(folded: str) -> Iterator[tuple[int, int]]:
    """Find formulas that need no quotation marks to be told."""
    for needle, pattern in _RUNNING:
        for match in pattern.finditer(folded) if needle in folded else ():
            span = balance(folded, *match.span())
            if span and not _is_word(match[0]):
                yield span


def _find_quoted(folded: str) -> Iterator[tuple[int, int]]:
    for quoted in iterate_quoted(folded):
        inner = folded[quoted.inner_start : quoted.inner_end]
        if is_number_formula(inner) and not _LINE.match(folded, quoted.end):
            yield quoted.inner_start, quoted.inner_end


def _find_named(folded: str) -> Iterator[tuple[int, int]]:
    """Find what names the quoted list before it: “甲、乙、丙”三项计划."""
    for quoted in iterate_quoted(folded):
        name = _NAMED.match(folded, quoted.end)
        if name and _count_parts(folded, quoted) == _VALUES.find(name[1].replace("两", "二")):
            yield name.span()


def _count_parts(folded: str, quoted: Quoted) -> int:
    return len(re.split("[、,]", folded[quoted.inner_start : quoted.inner_end]))
