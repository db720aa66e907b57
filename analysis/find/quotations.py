"""Coinages in quotation marks: “旌城先锋”, “月调度、季通报、年考核”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.corpus.text import HAN, count_han
from analysis.find.figures import FIGURE
from analysis.find.found import Found, name_phrase
from analysis.find.number_formulas import is_number_formula
from analysis.find.pieces import join_pieces
from analysis.find.quotes import Quoted, fold_quotes, iterate_quoted

_LONGEST = 14
_LONGEST_PART = 10
_BEFORE = 16
_WORDING = re.compile(rf"[{HAN}a-z0-9·、,—\-‘’“” ]+")
_PARTS = re.compile(r"[、, ·]")
_NUMERALS = re.compile("[一二两三四五六七八九十百·]")
_TWO_HAN = re.compile(rf"[{HAN}]{{2}}")

_SPEECH_BEFORE = re.compile(
    "(?:说[:,]?|(?:道|问|答|喊|称|表示|指出|强调|介绍|坦言|告诉|回忆|感慨|感叹|点赞|提醒|叮嘱|呼吁)[:,])$"
)
_SPOKEN = re.compile("我们|咱|他们|她们|你们|大家都|(?:吗|呢|吧|啊|呀|了|嘛|的|啦)$")
_HONOUR_BEFORE = re.compile(
    "(?:获评|评为|评定为|荣获|获得|荣膺|斩获|授予|命名为|认定为|确定为|列为|评选为|入选|荣登|摘得|捧回|获批)"
    "[^。!?;:,]*$"
)
_HONOUR = re.compile(
    "第[^、,]{1,3}[届批次]|^(?:全国|全省|全市|全区|全县|国家级|省级|市级|区级|县级|中国)|"
    "(?:示范|先进|标兵|文明|模范|样板)(?:点|村|镇|乡|县|市|区|带|户|校|社区|街道|基地|单位|集体|个人|城市|企业|家庭|"
    "工程|乡镇|党支部|党组织)$|(?:案例|试点|奖|奖章|奖状|称号|优秀共产党员|劳动者)$"
)
_BODY = re.compile(
    "(?:公司|大学|学院|中学|小学|医院|银行|集团|研究院|研究所|委员会|办公室|法院|检察院|工作站|工作室|基地|服务站|"
    "商会|商店|酒店|饭店|超市|餐厅)$"
)
_DEFINED_BEFORE = re.compile(
    "(?:简称|俗称|所谓|又称|也称|统称|又叫|名为|名叫|网名|笔名|原名|别名|公众号|小程序)[:为作]?$"
)
_DEFINED_AFTER = re.compile("[一二两三四]词|[一二两三四]字|字样|现象|一文|微信公众号|公众号|小程序|app")
# A trouble that is described, not named; a figure (“梗阻”问题) names it.
_TROUBLE_AFTER = re.compile("的?等?(?:问题|难题|痛点|乱象|困境|困局)")
# Plain words that writers quote only to hold them at a distance.
_PLAIN = re.compile("双职工|留守|空巢|同志|群众|党员|干部|企业|社区|问题|老赖|病毒")


def find_quotations(text: str) -> Iterator[Found]:
    """Find coinages in quotation marks.

    Parameters
    ----------
    text : str
        A passage, simplified.

    Yields
    ------
    Found
        The span inside the outer marks, without a gloss in brackets; or the whole phrase where
        only parts of it are quoted. Direct speech, titles of documents, honours, names of
        bodies, single characters and words being explained are none.

    Examples
    --------
    >>> text = "强“根”固“魂”,擦亮“先锋里弄”品牌,获评“全国文明单位”,他说:“加油干!”"
    >>> [found.phrase for found in find_quotations(text)]
    ['强根固魂', '先锋里弄']
    """
    folded = fold_quotes(text)
    quotations = sorted(iterate_quoted(folded))
    spans = {(q.inner_start, q.inner_end) for q in quotations if _is_coinage(folded, q)}
    spans.update(join_pieces(folded, quotations))
    for start, end in sorted(spans):
        phrase = name_phrase(text[start:end])
        yield Found(start, end, phrase, _categorise(phrase))


def _is_coinage(folded: str, quoted: Quoted) -> bool:
    inner = folded[quoted.inner_start : quoted.inner_end]
    if not _is_short(inner) or _is_plain(inner) or _SPOKEN.search(inner):
        return False
    if _HONOUR.search(inner) or _BODY.search(inner) or _DEFINED_AFTER.match(folded, quoted.end):
        return False
    if _TROUBLE_AFTER.match(folded, quoted.end) and not FIGURE.search(inner):
        return False
    if _SPEECH_BEFORE.search(folded, quoted.start - 3, quoted.start):
        return False
    before = folded[max(0, quoted.start - _BEFORE) : quoted.start]
    return not any(form.search(before) for form in (_HONOUR_BEFORE, _DEFINED_BEFORE))


def _is_short(inner: str) -> bool:
    """Tell a short string, or a series of short parts of about one length, from a sentence."""
    if not _WORDING.fullmatch(inner):
        return False
    sizes = [count_han(part) for part in _PARTS.split(inner)]
    if len(sizes) == 1:
        return 2 <= sizes[0] <= _LONGEST
    even = max(sizes) - min(sizes) <= max(1, min(sizes) // 3)
    return even and min(sizes) >= 2 and max(sizes) <= _LONGEST_PART and sum(sizes) >= 6


def _is_plain(inner: str) -> bool:
    """Tell what is no coinage: a plain word, a date, or a formula that the number finder claims."""
    without_numerals = _NUMERALS.sub("", inner)
    return bool(_PLAIN.fullmatch(inner)) or is_number_formula(inner) or not _TWO_HAN.search(without_numerals)


def _categorise(phrase: str) -> str:
    if FIGURE.search(phrase):
        return "metaphor"
    if len(phrase) == 4 and (phrase[0] == phrase[2] or phrase[1] == phrase[3]):
        return "four_char"
    return "coined_brand"
