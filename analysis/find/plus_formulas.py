"""Formulas joined by plus signs: 党建+企业+人才服务, “党建+”, 线上+线下."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.corpus.text import HAN
from analysis.find.found import Found, name_phrase
from analysis.find.quotes import fold_quotes, iterate_quoted

_PARTY = re.compile("党|支部")
_PART = rf"(?:\d[a-z]|[{HAN}a-z])[{HAN}a-z0-9·]{{0,11}}"
_QUOTED = re.compile(rf"(?=.*[{HAN}]){_PART}(?:\+{_PART})*\+?")
# In running text only heads and tails of a closed list tell where the formula begins and ends.
_HEAD = (
    "党建|党支部|支部|党员|党组织|党群|互联网|人工智能|大数据|数字化?|科技|文化|旅游|生态|金融|电商|政府|公司|企业|龙头企业|"
    "合作社|基地|协会|园区|网格|社区|社工|线上|线下|理论|课堂|集中|日常|传统|农业|教育|法治|德治|调解|志愿者?|物业"
)
_BARE = re.compile(
    rf"(?:{_HEAD})(?:\+[{HAN}]{{2,6}}?)+(?=[^{HAN}+]|$|模式|机制|的|等|方式|工作法|新模式|工程|行动|体系|格局|"
    r"相结合|工作|服务|平台|活动)"
)


def find_plus_formulas(text: str) -> Iterator[Found]:
    """Find formulas joined by plus signs that name things, not only numbers.

    Parameters
    ----------
    text : str
        A passage, simplified.

    Yields
    ------
    Found
        ``party_plus`` if the first part, or any part, is the party's; else ``coined_brand``.

    Examples
    --------
    >>> text = "首创“党建+企业+人才服务”模式,推行线上+线下的方式,构建1+3+N体系"
    >>> [(found.phrase, found.category) for found in find_plus_formulas(text)]
    [('党建+企业+人才服务', 'party_plus'), ('线上+线下', 'coined_brand')]
    """
    folded = fold_quotes(text)
    for start, end in sorted({*_find_quoted(folded), *_find_bare(folded)}):
        category = "party_plus" if _PARTY.search(folded, start, end) else "coined_brand"
        yield Found(start, end, name_phrase(text[start:end]), category)


def _find_quoted(folded: str) -> Iterator[tuple[int, int]]:
    for quoted in iterate_quoted(folded):
        inner = folded[quoted.inner_start : quoted.inner_end]
        if "+" in inner and _QUOTED.fullmatch(inner):
            yield quoted.inner_start, quoted.inner_end


def _find_bare(folded: str) -> Iterator[tuple[int, int]]:
    """Find formulas in running text; those inside quotation marks are cut at the marks."""
    inside = [(quoted.start, quoted.end) for quoted in iterate_quoted(folded)]
    for match in _BARE.finditer(folded):
        if not any(start < match.start() < end for start, end in inside):
            yield match.span()
