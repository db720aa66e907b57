"""Heads: the headings, and the short first sentences under which a paragraph stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.corpus.text import HAN, count_han
from analysis.find.figures import FIGURE
from analysis.find.found import Found, name_phrase
from analysis.find.readings import Reading, read_passage
from analysis.find.verbs import is_verbal

_NUMBER = re.compile(
    r"\s*(?:[(\[]?[一二三四五六七八九十\d]{1,3}(?:[)\].、,:]+\s*|\s+)|第[一二三四五六七八九十]+[,、:]?\s*|[●■◆▲★·•○]\s*)*"
)
_ITEM = re.compile(r"[一二三四五六七八九十①-⑩](?<![^。;:,!\s].)(?:(?<=[①-⑩])|[一二三四五六七八九十]?是要?)")
_HEAD = re.compile(rf"[{HAN}“”‘’a-z0-9+、·]+(?:[, ][{HAN}“”‘’a-z0-9+、·]+){{0,3}}")
_AFTER = re.compile(r"。|——|—|:|$|\n")
_MOST_HAN = 30
_LONGEST_PART = 15
_PROSE = re.compile(
    "^(?:首先|其次|再次|最后|一方面|另一方面|通过|近年来|今年|去年|目前|截至|其中|此外|同时|例如|为此|据|在|从|记者|本报|来源|作者|关于|附|图|一、)|[年月日]|"
    "(?:了|着|吗|呢|吧|啊|介绍|表示|说|一个|这|那|他|她|我们|正是|就是|如何|怎么|什么)|^.{0,4}(?:是|有)[^,]*的"
)
# What a plain heading announces.
_TOPIC = re.compile(
    "(?:情况|做法|问题|打算|背景|成效|概述|经验|启示|措施|建议|计划|总结|汇报|介绍|体会|思考|意义|安排|目标|内容|方面|要求|"
    "名单|通知|附件|说明|简介|条件|原则|方法|方式|步骤|对象|时间|工作|活动|管理|制度|机制|项目|培训|会议|讲话|报告|要点|方案|成绩|"
    "亮点|特色|数据|分析|评价|评述|展望|结语|前言|引言|案例|故事|风采|动态|链接)$|^(?:主要|基本|存在|目前|下一步|当前|关于)"
)


def find_heads(text: str) -> Iterator[Found]:
    """Find heads that are slogans, with their clauses.

    Parameters
    ----------
    text : str
        A passage, simplified.

    Yields
    ------
    Found
        A head names an action, or sets clause against clause; 工作背景 is none.

    Examples
    --------
    >>> text = "抓组织建设夯实根基。整合党建资源,一是强化政治引领。"
    >>> [found.phrase for found in find_heads(text)]
    ['抓组织建设夯实根基', '强化政治引领']
    >>> list(find_heads("工作背景。"))
    []
    """
    reading = read_passage(text)
    for start, end in _list_heads(reading.folded):
        spans = _split(reading.folded, start, end)
        if not _is_slogan(reading, spans):
            continue
        yield _name(text, start, end)
        if len(spans) > 1:
            yield from (_name(text, *span) for span in spans if span[1] - span[0] > 3)


def _name(text: str, start: int, end: int) -> Found:
    phrase = name_phrase(text[start:end])
    return Found(start, end, phrase, "metaphor" if FIGURE.search(phrase) else "stock_phrase")


def _list_heads(folded: str) -> Iterator[tuple[int, int]]:
    """List the first sentence if it is short, and the short clauses after 一是."""
    number = _NUMBER.match(folded)
    match = _HEAD.match(folded, number.end() if number else 0)
    # A paragraph of one sentence stands under no head of its own.
    if match and _is_short(folded, match) and match.end() + 1 != len(folded.rstrip()):
        yield match.span()
    for item in _ITEM.finditer(folded):
        match = _HEAD.match(folded, item.end())
        if match and _is_short(folded, match):
            yield match.span()


def _is_short(folded: str, match: re.Match[str]) -> bool:
    return _AFTER.match(folded, match.end()) is not None and 4 <= count_han(match[0]) <= _MOST_HAN


def _split(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    return [(start + m.start(), start + m.end()) for m in re.finditer("[^, ]+", folded[start:end])]


def _is_slogan(reading: Reading, spans: list[tuple[int, int]]) -> bool:
    parts = [reading.folded[start:end] for start, end in spans]
    if _PROSE.search(",".join(parts)) or max(map(len, parts)) > _LONGEST_PART:
        return False
    if any(part.count("“") != part.count("”") for part in parts):
        return False
    edges = [span for span in spans if all(map(reading.is_edge, span))]
    if len(parts) > 1:
        return any(is_verbal(reading, *span) for span in edges)
    return not _TOPIC.search(parts[0]) and any(
        is_verbal(reading, *span) or "x" in reading.list_tags(*span) for span in edges
    )
