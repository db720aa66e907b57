"""What the genre's slogans begin with: verbs, and words that only carry them."""

from __future__ import annotations

import re

from analysis.find.readings import Reading

# A dictionary tags half of these as adjectives, nouns or nothing (强基础, 亮实招, 聚合力), for in
# the slogans of the genre any of them governs the noun that follows.
SHORT_VERBS = frozenset(
    "抓强攻创亮施聚增固促带建筑擎担打树立育引兴富惠赋提扩补优减降破解办送访查改防控守护学悟干争当比拼赶超转变谋求"
    "练炼铸夯凝汇激添注搭架畅通走进入下连结链融拓展延织密压扛挑领举挂定调选配育培管用严明清治理正纠肃扬传承续讲听问察"
    "看找补锻稳保拓壮活盘融合优化赢争做好会敢肯能用爱懂知讲识顾惜尊敬帮扶助暖解答释排化纾护抢占敢冲闯试落推动开启奏唱谱绘写作借串践逐追圆拼闯护亮"
)
"""Characters that govern an object in slogans of three to six characters."""

_HOW = (
    "进一步|深入|积极|全面|大力|扎实|持续|不断|着力|切实|努力|全力|有效|有力|始终|坚决|坚定|主动|加快|稳步|牢牢|充分|"
    "统筹|广泛|认真|严格|真正|深度|聚力|层层|必须|我[省市区县镇村]|全[省市区县镇村]|才能|能够|应当|要|既|也|更|还|并"
)
_CARRY = (
    "坚持|推动|推进|实现|做到|实施|开展|落实|构建|形成|打造|建立|建立健全|健全|建成|确保|促进|突出|强调|达到|围绕|抓好|"
    "抓实|探索|推行|以|让|使|按照|通过|采取|发扬|践行|贯彻|树立|树牢|将|把|对|在|营造|鲜明|深化|用"
)
CARRIERS = re.compile(f"(?:{_HOW}){{0,2}}(?:(?:{_CARRY})(?:{_HOW})?){{0,2}}")
"""Words that carry a slogan and are no part of it: 坚持…, 扎实推动…."""

_VERBAL = frozenset("v vn vd vi l i".split())  # noqa: SIM905


def skip_carrier(reading: Reading, start: int, end: int) -> int:
    """Give the place after the words that only carry what follows, if that is an edge.

    Examples
    --------
    >>> from analysis.find.readings import read_passage
    >>> skip_carrier(read_passage("扎实推动力量下沉"), 0, 8)
    4
    """
    match = CARRIERS.match(reading.folded, start, end)
    after = match.end() if match else start
    return after if after < end and reading.is_edge(after) else start


def is_verbal(reading: Reading, start: int, end: int) -> bool:
    """Tell whether any word of a span is a verb or a set phrase."""
    return any(tag in _VERBAL for tag in reading.list_tags(start, end))


def opens_with_verb(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a span begins with a verb: 抓基层, 凝聚力量."""
    words = reading.list_words(start, end)
    if not words:
        return False
    return (words[0][0] in SHORT_VERBS and len(words[0]) != 2) or reading.list_tags(start, end)[0] in (
        "v",
        "vn",
    )
