"""What a number counts: the noun after it, before it, or far from it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from analysis.corpus.text import HAN
from analysis.corpus.tokens import Segmenter
from analysis.find.quantities import Quantity

_STOP = re.compile("[,。;:!?…\n]")
_CLAUSE = re.compile("[,。;:!?…、\n]")
_REACH = 40
_MARKS = frozenset("“”‘’()·")
_PERSON = frozenset("人 名 位 岁 员 人次".split())  # noqa: SIM905
_MEASURED = frozenset({"percent", "duration", "money", "area", "distance", "age"})
# Verbs and adverbs between a noun and its number: 年收入达到10万元, 村有19个.
_LINK = re.compile(
    r"(?:已经?|共计?|总计|累计|合计|总[共数]?|(?<![人户村平年亩])均|超|达到?|为|是|有|(?<![节签条])约|(?<![附最])近|增[加至到长]*|提[高升][至到]?|[降减压缩]\w{0,2}[至到为]|"
    r"同比|环比|计划|力争|再|用|分别|不少于|由|从|突破|以|仅|就|了|各|每[年月周天日村个人]?|平均|至|到|在|的)+$"
)
# Verbs whose object is what is counted: they never stand inside its name.
_TRANSITIVE = frozenset(
    """
    建立 成立 组建 设立 培育 打造 培养 新建 建成 开展 拥有 共有 设有 安排 签订 投入 选派
    引进 评选 命名 推动 化解 承接 举办 解决 完成 实现 整合 帮助 带动 收集 征集 发放 慰问
    走访 排查 受理 兑现 落实 围绕 获得 获评 荣获 选任 吸纳 覆盖 涵盖 制定 出台 形成 创建
    组织 增加 减少 达到 超过 占 评为 涌现 选聘 招录 惠及 服务于 进入 参加 参与 担任 赴 到
    争取 兑付 用于 创办 组成 划分 新增 调整 储备 回引 召开 列支 受益 配备 撬动 挂牌 涉及
    """.split()  # noqa: SIM905
)
# Single characters and endings that name a thing, whatever part of speech a dictionary gives them.
_HEADS = (
    "村",
    "镇",
    "乡",
    "户",
    "诉求",
    "站",
    "室",
    "点",
    "岗",
    "所",
    "队",
    "区",
    "会",
    "组",
    "员",
    "率",
    "额",
    "量",
    "值",
    "费",
    "款",
    "收入",
    "支出",
    "投资",
    "面积",
    "时长",
    "占比",
    "涨幅",
    "增幅",
    "增速",
)
_RATIOS = frozenset("率比额量值")
_RATIO = re.compile(f"[{HAN}]{{1,5}}[率比额量值]")
_ALL = frozenset("全部 全体 均 全面".split())  # noqa: SIM905
_TIME = frozenset("mqtf")


class Word(NamedTuple):
    """A token with its part of speech."""

    token: str
    tag: str

    @property
    def is_noun(self) -> bool:
        """Whether it can end the name of a thing; a word the dictionary lacks is taken for one."""
        if self.token in _TRANSITIVE:
            return False
        named = self.tag[0] in "njs" or self.tag in {"vn", "an", "l", "i", "eng"} or self._is_unknown
        return named or self.token.endswith(_HEADS)

    @property
    def is_part(self) -> bool:
        """Whether it can stand inside the name of a thing."""
        return self.is_noun or self.tag[0] in "abfghiklmqtz" or self.token in _MARKS

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb of two characters or more, which a noun may follow in a compound."""
        return self.tag == "v" and len(self.token) > 1 and self.token not in _TRANSITIVE

    @property
    def _is_unknown(self) -> bool:
        return self.tag == "x" and self.token.isalpha()


Cut = Callable[[str], list[Word]]
"""From a string to its words."""


def build_cut(segmenter: Segmenter) -> Cut:
    """Build what cuts a string into words with their parts of speech.

    Parameters
    ----------
    segmenter : Segmenter

    Returns
    -------
    callable

    Examples
    --------
    >>> build_cut(Segmenter())("党员干部")
    [Word(token='党员干部', tag='n')]
    """
    tag = cache(segmenter.tag)
    return lambda text: [Word(token, tag(token)) for token in segmenter.cut(text)]


def name_counted(
    folded: str, found: Quantity, *, within: tuple[int, int], cut: Cut, behind: bool = True
) -> str:
    """Name what a number counts.

    Parameters
    ----------
    folded : str
    found : Quantity
    within : tuple of int
        Where the quantity before it ends and the one after it begins.
    cut : callable
        As from :func:`build_cut`.
    behind : bool
        Whether the name may stand behind the number; of a change (由5个增至8个) it does not.

    Returns
    -------
    str
        Empty where the clause does not say.

    Examples
    --------
    >>> from analysis.find.quantities import iterate_quantities
    >>> cut, text = build_cut(Segmenter()), "建成党支部49个,16款额度高、放款快的金融产品"
    >>> [name_counted(text, q, within=(0, len(text)), cut=cut) for q in iterate_quantities(text)]
    ['党支部', '金融产品']
    """
    before = _cut_before(folded, within[0], found.start)
    after = folded[found.end : min(within[1], found.end + _REACH)]
    named = _name_after(after, found, cut) if behind and found.unit.kind != "percent" else ""
    if found.unit.kind in _MEASURED and not (found.unit.kind == "age" and after.startswith("的")):
        return _name_before(before, cut) or named
    return named or _name_before(before, cut)


def _cut_before(folded: str, left: int, end: int) -> str:
    window = folded[max(left, end - _REACH) : end]
    marks = [mark.end() for mark in _CLAUSE.finditer(window)]
    clause = window[marks[-1] :] if marks else window
    # “堵点、难题”线索119项: a mark inside a quotation ends no clause
    inside = clause.count("”") > clause.count("“") and "“" in window
    return window[window.rindex("“") :] if inside else clause


def _name_after(after: str, found: Quantity, cut: Cut) -> str:
    """Name what stands after a number, past the attributes of a far noun: 16款额度高、放款快的产品."""
    stop = _STOP.search(after)
    clause = after[: stop.start()] if stop else after
    near, comma, far = clause.partition("、")
    if comma and "的" in far:
        return _take_first(cut(far.rpartition("的")[2]), verbs=True)
    verbs = found.form not in _PERSON and found.unit.kind not in _MEASURED
    words = cut(near.removeprefix("的"))
    # money and time have no noun of their own behind them unless it comes at once: 6亿元资金
    if found.unit.kind in _MEASURED and words and words[0].tag[0] not in "abijnv":
        return ""
    named = _take_first(words, verbs=verbs)
    return named or (_take_first(cut(near.rpartition("的")[2]), verbs=verbs) if "的" in near else "")


def _take_first(words: list[Word], *, verbs: bool) -> str:
    """Take the name that a string begins with; its verbs stand before its first noun."""
    last, noun, quoted = 0, False, False
    for at, word in enumerate(words):
        # a quoted name is one name, whatever words it holds
        if quoted or word.token == "“":
            quoted = word.token != "”"
            noun, last = noun or not quoted, last if quoted else at + 1
            continue
        if word.token in _ALL or not (word.is_part or (verbs and word.is_verb and not noun)):
            break
        if word.is_noun:
            noun, last = True, at + 1
    return _trim("".join(word.token for word in words[:last]))


def _name_before(before: str, cut: Cut) -> str:
    """Name what stands before a number: 政府购买服务项目25个."""
    words = cut(_LINK.sub("", before))
    while words and not (words[-1].is_noun or words[-1].token in _MARKS):
        words.pop()
    first = len(words)
    while first and (
        words[first - 1].is_part or _is_inner(words, first - 1) or _is_quoted(words[first - 1 :])
    ):
        first -= 1
    while first < len(words) and words[first].tag[0] in _TIME:
        first += 1
    name = _trim("".join(word.token for word in words[first:]))
    # 办结率, which no dictionary has, falls apart into 办, 结, 率
    return _RATIO.findall(before)[-1] if name in _RATIOS and _RATIO.search(before) else name


def _is_quoted(words: list[Word]) -> bool:
    """Tell whether words begin inside a quotation, whose commas belong to the name: “堵点、难题”线索."""
    marks = [word.token for word in words if word.token in "“”"]
    return marks.count("”") > marks.count("“")


def _is_inner(words: list[Word], at: int) -> bool:
    return words[at].is_verb and at > 0 and words[at - 1].is_noun


def _trim(name: str) -> str:
    """Drop marks at the edges that have no partner inside."""
    for opens, closes in ("“”", "()", "‘’"):
        if name.count(opens) != name.count(closes):
            name = name.strip(opens + closes)
        if name.count(opens) > name.count(closes):
            name = name[: name.rindex(opens)]
    return name
