"""Firsts and honours: 率先, 首创, 首个, 获评, 被评为, 全国第一, 走在全省前列."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

import pandas as pd

from analysis.corpus.tables import FIRSTS, make_table
from analysis.corpus.tables.needs import TEXTS, require
from analysis.find.texts import iterate_texts

FirstKind = Literal["first", "honour", "rank"]
"""Done first, honoured by others, or ranked at the head."""

_WHERE = (
    r"全(?:[国省市区县州镇球域]|自治区|系统|行业)|国家|全疆|世界|国际|国内|省内|市内|亚洲|(?:同类|周边)?地区"
)
_SCOPE = rf"(?:在|位居|居|列|排名|排)?(?:{_WHERE})(?:范围内?|系统|同类\w{{2,4}})?(?:中)?"
_NOUN_OF_FIRST = "个家批次例座条支部款张单笔届所处项只台艘架套本名期场"
_FIRST = (
    r"率先(?!垂范|示范|作则|做起|带头|士卒|破题的)|首创(?!精神)|独创|首开(?=[^工学放业庭]|先河)|首推(?!出)|"
    rf"首[{_NOUN_OF_FIRST}](?![会脑])|开创[^,。;!?]{{0,12}}先河"
)
# 第一 is a rank only where the text says of whom: 第一书记, 第一时间 and 第一责任人 say nothing of the kind.
_RANK = (
    rf"(?:{_SCOPE}|(?:排名|位居|位列|名列|稳居|跃居|综合考核)[^,。;!?]{{0,8}}?)"
    r"(?:第(?:一|1)(?:位|名)?(?![批届个家次期季产书线轮条部支资要责时步议动生阶年人副师中方一二三四五六七八九十\d])|"
    r"首位|榜首|前列|唯一|领先|第一方阵|前茅)|(?:走在|站在|处于|位居|位列|名列)[^,。;!?]{0,8}?(?:前列|前茅|榜首|首位|第一方阵)"
)
_PRIZE = "称号|荣誉|奖|表彰|表扬|殊荣|冠军|第一名|一等|二等|三等|先进|优秀|典型|示范|命名|认可|肯定|通报"
_JUDGED = (
    "(?:评|评定|命名|认定|确定|确立|列|选|选树|定|誉|树|评选|表彰)为|授予|列入|选入|表彰|"
    "纳入(?=全国|全省|国家)"
)
_HONOUR = (
    rf"获评为?|荣获|荣膺|喜获|斩获|摘得|夺得|捧得|荣立|被[^,。;!?被]{{0,16}}?(?:{_JUDGED})|(?:先后|连续|成功|曾)评为|"
    rf"获得?(?:了)?(?=[^,。;!?]{{0,30}}(?:{_PRIZE}))(?!得)|入选|入围(?=全国|全省|国家|中国|中央)|上榜(?!单)|"
    r"获(?=[“《]|全国|全省|国家级|省级|市级|省部级)|受到(?=[^,。;!?]{0,20}(?:表彰|表扬|肯定|批示))"
)
# Looking at one character first spares all the alternatives at most places of a text.
_HEAD = "(?=[全国世省市亚同周地在位居列排率首独开名稳跃综走站处获荣喜斩摘夺捧被先连成曾入上受])"
_MARK = re.compile(
    rf"{_HEAD}(?:(?P<rank>{_RANK})|(?:{_SCOPE})?(?:(?P<first>{_FIRST})|(?P<honour>{_HONOUR})))"
)
_WITHIN = re.compile(rf"国家级|{_WHERE}|中央|[省市区县](?:级|委)")
_END = re.compile("[,。;!?:\n]|……")
_REACH = 60


class First(NamedTuple):
    """A first or honour: its span, its kind, the words that mark it, among whom, and what it is about."""

    start: int
    end: int
    kind: FirstKind
    marker: str
    scope: str
    what: str


def iterate_firsts(folded: str) -> Iterator[First]:
    """Find firsts and honours in a text.

    Parameters
    ----------
    folded : str
        Simplified and folded.

    Yields
    ------
    First
        In reading order, without overlap, each up to the end of its clause.

    Examples
    --------
    >>> text = "在全市率先推行积分制,率先垂范,村支部获评“全省先进基层党组织”,总量居全国第一。"
    >>> [(found.marker, found.scope, found.what) for found in iterate_firsts(text)]
    [('率先', '全市', '推行积分制'), ('获评', '全省', '“全省先进基层党组织”'), ('居全国第一', '全国', '')]
    """
    at = 0
    while mark := _MARK.search(folded, at):
        found = _read(folded, mark)
        yield found
        at = found.end


def _read(folded: str, mark: re.Match[str]) -> First:
    kind: FirstKind = "rank" if mark["rank"] else "first" if mark["first"] else "honour"
    stop = _END.search(folded, mark.end(), mark.end() + _REACH)
    end = stop.start() if stop else min(len(folded), mark.end() + _REACH)
    what = folded[mark.end() : end].strip()
    scope = _WITHIN.search(mark[0]) or _WITHIN.search(what)
    return First(mark.start(), end, kind, mark[kind], scope[0] if scope else "", what)


def find_firsts(passages: pd.DataFrame) -> pd.DataFrame:
    """Find where a report says that something was first, honoured or ranked at the head.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.

    Returns
    -------
    pandas.DataFrame
        One row per first or honour: ``doc_id, passage, start, end, surface, kind, marker, scope,
        what``. The scope (全国, 全省, 市级…) is empty where the clause names none; a first without
        a scope claims less than one with it.

    Notes
    -----
    率先垂范, 首先, 首要, 首位 without a scope, 第一书记, 第一资源 and 首创精神 claim no first.

    Examples
    --------
    >>> rows = [("a", 0, "建成全省首個黨建學院,入選全國典型案例。", 10)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])
    >>> find_firsts(passages)[["surface", "kind", "marker", "scope", "what"]].values.tolist()
    ... # doctest: +NORMALIZE_WHITESPACE
    [['全省首個黨建學院', 'first', '首个', '全省', '党建学院'],
     ['入選全國典型案例', 'honour', '入选', '全国', '全国典型案例']]
    """
    require((passages, TEXTS))
    rows = [
        (*text.locate(found.start, found.end), *found[2:])
        for text in iterate_texts(passages)
        for found in iterate_firsts(text.folded)
    ]
    return make_table(FIRSTS, pd.DataFrame(rows, columns=FIRSTS.names))
