"""Glosses: where a text says what a phrase of its own means."""

from __future__ import annotations

import re

from analysis.corpus.text import count_han

SAYS = (
    "(?<![立当随亦])即(?![将可便使日刻时兴])|也就是|就是(?!说)|是指|指的是|意为|意思是|寓意|"
    "主要包括|包括|具体包括|分别[是为]|具体[是为]|具体来说"
)
"""What introduces the meaning of a phrase, to stand in a regular expression."""

# A gloss may stand behind the thing that the phrase names, not behind other words of the sentence.
_NAME = (
    "”?(?:(?:工作|服务|管理|治理|专项|主题|党建)?(?:机制|模式|工作法|做法|方法|行动|工程|活动|计划|品牌|制度|体系|项目|平台|"
    "格局|队伍|改革|战略|理念|原则|要求|目标|思路|经验|课堂|阵地))?"
)
_BRACKET = re.compile(_NAME + r"\(([^()]{2,60})\)")
_MARKER = re.compile(rf"{_NAME},?(?:{SAYS})[:,]?")
_SHORT_FOR = re.compile("以下简称|下称|简称|图|见|记者|通讯员")
_CLAUSE_END = re.compile("[,。;!?\n]|$")
_SENTENCE_END = re.compile("[。;!?\n]|$")
_LEAST, _LONGEST = 4, 60


def find_gloss(folded: str, end: int) -> tuple[int, int] | None:
    """Find what a text says of the phrase that ends at a place.

    Parameters
    ----------
    folded : str
        A passage, simplified and folded.
    end : int
        One past the last character of the phrase.

    Returns
    -------
    tuple of int or None
        The meaning, in brackets or after 即, 是指, 就是, right behind the phrase or behind the
        thing that it names (“…”机制,即…).

    Examples
    --------
    >>> text = "推行“红哨”机制,即党员一线发现、一线上报,反响良好。"
    >>> start, stop = find_gloss(text, 5)
    >>> text[start:stop]
    '党员一线发现、一线上报'
    """
    bracket = _BRACKET.match(folded, end)
    if bracket and count_han(bracket[1]) >= 2 and not _SHORT_FOR.match(bracket[1]):
        return bracket.span(1)
    marker = _MARKER.match(folded, end)
    if not marker:
        return None
    for stop in (_CLAUSE_END, _SENTENCE_END):
        found = stop.search(folded, marker.end())
        close = found.start() if found else len(folded)
        if _LEAST <= count_han(folded[marker.end() : close]) <= _LONGEST:
            return marker.end(), close
    return None
