"""Metaphors: nouns such as 引擎 and 堡垒 where they don't mean the thing itself."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from analysis.corpus.lexicon import Cue, Lexicon
from analysis.find.found import Found, name_phrase
from analysis.find.quotes import fold_quotes

MODIFIERS = frozenset(
    """
    红色 绿色 蓝色 金色 坚强 坚固 坚实 牢固 强大 强劲 强力 有力 重要 关键 核心 主要 中坚 全新 崭新
    最强 最大 战斗 先锋 党建 党群 政治 思想 组织 理论 精神 信仰 信念 文化 文明 道德 舆论 宣传 教育
    学习 人才 干部 青年 青春 动力 发展 增长 经济 产业 创新 创业 改革 开放 科技 数字 智慧 智能 数据
    网络 云端 金融 消费 文旅 生态 开发 振兴 治理 服务 民生 民情 民心 为民 连心 同心 幸福 致富 富民
    共富 小康 平安 法治 安全 基层 社区 乡村 一线 前沿 前哨 时代 历史 人生 初心 使命 奋斗 实干 成长
    历练 赶考 攻坚 抗疫 战疫 制度 廉政 廉洁 纪律 团结 和谐 区域 国际
    """.split()  # noqa: SIM905
)
"""Words of two characters that make a cue a slogan's noun: 红色引擎, 人才高地."""

_LONE_MODIFIERS = frozenset("新主大强双总最")
_CLAUSE_END = re.compile("[。!?;,:\n]")
_OPENING, _CLOSING = "“‘", "”’"


class Metaphor(NamedTuple):
    """A metaphor in a text: its span, the form under which it counts, its family and its cue."""

    start: int
    end: int
    phrase: str
    family: str
    cue: str

    def as_found(self) -> Found:
        """Give it as any finder's slogan."""
        return Found(self.start, self.end, self.phrase, "metaphor")


def build_metaphor_search(lexicon: Lexicon) -> Callable[[str], Iterator[Metaphor]]:
    """Build the search for nouns in figurative use; the building costs more than many searches.

    Parameters
    ----------
    lexicon : Lexicon
        Its cues are looked for.

    Returns
    -------
    callable
        From a passage, simplified, to its metaphors, in reading order, never overlapping. The span is
        the smallest noun phrase: the cue with a modifier of two characters (红色引擎) or one (新引擎),
        else the cue. Some cues are figurative by themselves; the others need a modifier or quotation
        marks of their own.

    Examples
    --------
    >>> search = build_metaphor_search(Lexicon((), (Cue("引擎", "engine", False, ("搜索",), "engine"),)))
    >>> [hit.phrase for hit in search("打造红色引擎,发动“引擎”,维修搜索引擎")]
    ['红色引擎', '引擎']
    """
    automaton = AhoCorasick([cue.cue for cue in lexicon.cues], matchkind=MatchKind.LeftmostLongest)
    return lambda text: _search(fold_quotes(text), text, automaton, lexicon.cues)


def _search(folded: str, text: str, automaton: AhoCorasick, cues: Sequence[Cue]) -> Iterator[Metaphor]:
    taken = 0
    found = automaton.find_matches_as_indexes(folded)
    clauses = [match.start() for match in _CLAUSE_END.finditer(folded)] if found else []
    for number, start, end in found:
        cue = cues[number]
        first = _find_first(folded, start, taken)
        taken = end
        quoted = _is_quoted(folded, first, end)
        if (cue.alone or quoted or first < start) and not is_literal(
            _cut_clause(folded, start, clauses), cue
        ):
            yield Metaphor(first, end, name_phrase(text[first:end]), cue.family, cue.cue)


def is_literal(clause: str, cue: Cue) -> bool:
    """Tell whether a cue means the thing itself in a clause.

    Parameters
    ----------
    clause : str
        What stands between two marks, simplified and folded.
    cue : Cue

    Returns
    -------
    bool
        Whether one of the words that show it stands in the clause.

    Examples
    --------
    >>> cue = Cue("土壤", "plant", False, ("耕地", "检测"), "soil")
    >>> is_literal("检测耕地土壤", cue), is_literal("厚植干事创业土壤", cue)
    (True, False)
    """
    return any(word in clause for word in cue.literal_near)


def _find_first(folded: str, start: int, taken: int) -> int:
    """Find where the noun phrase begins that ends in a cue, after what the cue before has taken."""
    if start - taken >= 2 and folded[start - 2 : start] in MODIFIERS:
        return start - 2
    return start - 1 if start > taken and folded[start - 1] in _LONE_MODIFIERS else start


def _is_quoted(folded: str, start: int, end: int) -> bool:
    return folded[max(start - 1, 0) : start] in tuple(_OPENING) and folded[end : end + 1] in tuple(_CLOSING)


def _cut_clause(folded: str, at: int, clauses: Sequence[int]) -> str:
    """Cut out the clause that holds a place, given where clauses end."""
    number = bisect(clauses, at)
    start = clauses[number - 1] + 1 if number else 0
    return folded[start : clauses[number] if number < len(clauses) else len(folded)]
