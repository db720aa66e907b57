"""Phrases of four characters told by their form and rhythm: 走深走实, 强基铸魂, 以点带面."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress

from analysis.corpus.text import HAN
from analysis.find.found import Found, name_phrase
from analysis.find.readings import Reading, read_passage, tag_word
from analysis.find.verbs import SHORT_VERBS, is_genre_verb, is_verbal, skip_carrier

# A B A C, and longer, with the characters that the genre repeats: 走深走实, 有形有效, 用心用情用力.
_ECHOED = (
    "用走有共互同联做抓考能见落细常先敢善即可应因优实真苦严精全强惠便提扩增补育聚引学知查改建评争创爱会尽"
    "随选连串宜亦再多自相各快"
)
_ECHO = re.compile(f"([{_ECHOED}])(?=([{HAN}](?:\\1(?!\\1)[{HAN}]){{1,3}}))")
# A B C B with two verbs: 承诺践诺, 惠民利民.
_VERBS = "".join(sorted(SHORT_VERBS))
_RHYME = re.compile(f"[{_VERBS}](?=(?![{_VERBS}])([{HAN}])[{_VERBS}]\\1)")
# How the genre says that two things grow together: 有机融合, 有效衔接.
_JOINED = re.compile(
    "(?:有机|有效|深度|紧密|高效|精准|无缝|良性|多元|双向|互动|统筹|交叉|交互)"
    "(?:融合|衔接|结合|联动|互动|对接|匹配|协同|贯通|转化|统一|赋能|参与|共治|推进|施策|发力)"
)
_OBJECTS = frozenset(
    "质效产供才智基魂根本心力能源气人民富企农村点线面链网片圈格局困难忧愁贫弱短板诺职责功绩优先色新亮身血脉志情怀行德廉纪法"
    "正风绿美污碳粮收支量价值税费负债险患乱象弊病题策招果花巢凤徽旗帜户楼岗位队伍员兵将贤英雄潜绑压担肩"
)
_HAN4 = re.compile(f"[{HAN}]{{4}}")
# What offices do with papers, and the words of reporting, in clauses of four characters.
_OFFICE = re.compile(
    "很|较|显著|明显|十分|非常|一直|今[年后]|如今|随[着后]|于是|因此|所以|但是|然而|当[前下然]|同样|首先|其次|最后|总之|那么|可见|据|即|"
    "制定|印发|出台|截至|目前|以来|年来|研究|表示|介绍|指出|强调|认为|要求|会议|此外|同时|例如|其中|据悉|来源|记者|作者|编辑|责编|审核|"
    "召开|举办|成立|组成|位于|占地|共有|现有|获得|荣获|累计|覆盖|包括|完成|参加|进行|负责|走访|报道|讯|月|年|日|区|市|县|镇|村"
)
# Set phrases of the dictionary that only say how, or name a field of work.
_PLAIN = re.compile(
    "^(?:不断|深入|积极|全面|高度|紧[紧急]|各[项级个种类地]|多种|每|今年|近|良好|极其|重要|党的|认真|切实|大力|有关|共产|社会主义|"
    "进一步|第[一二三])|(?:改革|就业|通知|能力|环境|事业|形式|交流|关系|贸易|建设|培养|治理|群众|党员|以来|用人|以上|以下|干部|工作|"
    "会议|制度|机制|组织|书记|一环|开展|领导|代表|活动|单位|人员|部门|企业|机关|学校|社会|经济|文化|教育|自然|问题|情况|方面|技术)$"
)


def find_four_chars(text: str) -> Iterator[Found]:
    """Find phrases of four characters.

    Parameters
    ----------
    text : str
        A passage, simplified.

    Yields
    ------
    Found
        Those with an echo (走深走实), of two verbs with their objects (强基铸魂), set idioms, and
        clauses of four characters with a verb; names of things (基层组织) are none.

    Examples
    --------
    >>> text = "内培外引,推动工作走深走实,实现强基铸魂,基层组织"
    >>> [found.phrase for found in find_four_chars(text)]
    ['内培外引', '走深走实', '强基铸魂']
    """
    reading = read_passage(text)
    spans = {*_find_echoes(reading), *_find_pairs(reading), *_find_clauses(reading)}
    for start, end in sorted(spans):
        yield Found(start, end, name_phrase(text[start:end]), "four_char")


def _find_echoes(reading: Reading) -> Iterator[tuple[int, int]]:
    for match in _ECHO.finditer(reading.folded):
        start, end = match.start(), match.end(2)
        repeated = reading.folded[start + 1] in reading.folded[start + 2 : end]
        if not repeated and reading.is_edge(start) and reading.is_edge(end):
            yield start, end
    yield from (match.span() for match in _JOINED.finditer(reading.folded))
    for match in _RHYME.finditer(reading.folded):
        start, end = match.start(), match.start() + 4
        if reading.is_edge(start) and reading.is_edge(end):
            yield start, end


def _find_pairs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Find two words of a verb and its object each, and set phrases of the dictionary."""
    kinds = [*map(_classify, reading.tokens), frozenset[str]()]
    starts = list(reading.index)
    for number, kind in compress(enumerate(kinds), kinds):
        if "set phrase" in kind:
            yield starts[number], starts[number + 1]
        elif kind & kinds[number + 1]:
            yield starts[number], starts[number + 2]


@cache
def _classify(word: str) -> frozenset[str]:
    """Tell a set phrase of four characters, and words that make one with a second of their kind."""
    if len(word) == 4 and tag_word(word) in ("l", "i") and not _PLAIN.search(word):
        return frozenset({"set phrase"})
    if len(word) != 2:
        return frozenset()
    governs = word[0] in SHORT_VERBS and word[1] in _OBJECTS and tag_word(word) != "n"
    kinds = {"verb with object": governs, "genre verb": is_genre_verb(word)}
    return frozenset(kind for kind, told in kinds.items() if told)


def _find_clauses(reading: Reading) -> Iterator[tuple[int, int]]:
    """Find clauses of four characters with a verb; what 、 joins is a series or a list of things."""
    folded = reading.folded
    for start, end in zip(reading.starts, reading.ends, strict=True):
        if not 4 <= end - start < 12:
            continue
        first = skip_carrier(reading, start, end)
        if end - first != 4 or "、" in folded[start - 1 : start] + folded[end : end + 1]:
            continue
        whole = _HAN4.fullmatch(folded, first, end) and not _OFFICE.search(folded, first, end)
        # A clause cut off by commas need hold no known verb: 步履不停.
        if whole and (
            is_verbal(reading, first, end) or (first == start and not _is_name(reading, first, end))
        ):
            yield first, end


def _is_name(reading: Reading, start: int, end: int) -> bool:
    return all(tag[0] in "nrtm" for tag in reading.list_tags(start, end))
