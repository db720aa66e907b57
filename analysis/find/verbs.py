"""What the genre's slogans begin with: verbs, and words that only carry them."""

from __future__ import annotations

import re
from functools import cache

from analysis.find.readings import Reading, tag_word

# A dictionary tags half of these as adjectives, nouns or nothing (强基础, 亮实招, 聚合力), for in
# the slogans of the genre any of them governs the noun that follows.
SHORT_VERBS = frozenset(
    "抓强攻创亮施聚增固促带建筑擎担打树立育引兴富惠赋提扩补优减降破解办送访查改防控守护学悟干争当比拼赶超转变谋求"
    "练炼铸夯凝汇激添注搭架畅通走进入下连结链融拓展延织密压扛挑领举挂定调选配育培管用严明清治理正纠肃扬传承续讲听问察"
    "看找补锻稳保拓壮活盘融合优化赢争做好会敢肯能用爱懂知讲识顾惜尊敬帮扶助暖解答释排化纾护抢占敢冲闯试落推动开启奏唱谱绘写作沉浮绘投借串践逐追圆拼闯护亮"
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

_CARRIERS_BEGIN = frozenset(word[0] for word in f"{_HOW}|{_CARRY}".split("|"))

# Verbs of the genre that the dictionary does not know, or holds to be nouns.
_WORDS = (
    "牢记 破题 聚焦 聚力 挖潜 规划 赋能 引领 统领 领航 护航 助力 发力 接力 逐梦 "
    "筑梦 圆梦 追梦 凝心 铸魂 聚能 蓄能 增效 提质 提速 提档 升级 扩面 减负 松绑 "
    "增收 致富 惠民 便民 利民 为民 安民 富民 强村 兴村 兴业 兴农 强农 惠农 惠企 "
    "助企 育才 引才 聚才 留才 用才 引智 借智 聚智 引资 招商 破局 破冰 破难 解难 "
    "解忧 解困 纾困 帮困 扶贫 济困 同心 同向 同行 同频 共振 联动 联建 联办 联促 "
    "联心 联户 共建 共治 共享 共赢 共富 见效 落地 生根 开花 结果 出彩 争先 争优 "
    "争光 当先 领跑 先行 示范 带头 攻坚 克难 攻关 突围 冲锋 亮剑 亮相 架桥 搭台 "
    "唱戏 铺路 搭桥 固本 强基 培元 筑基 夯基 强根 培根 健体 强身 立身 立德 树人 "
    "修身 正心 明理 增信 崇德 力行 善思 勤学 笃行 敢为 有为 善为 作为 担当 履职 "
    "尽责 尽职 立功 建功 立业 创业 创新 创优 添彩 增色 添力 加压 加码 换挡 开局 "
    "启航 起航 扬帆 远航 远行 奋进 奋斗 实干 苦干 巧干 快干 真干 会战 督战 督查 "
    "督办 督导 问效 问责 问需 问计 纾难 排忧 化险 防险 护绿 增绿 添绿 兜底 托底 "
    "保供 稳产 拓面 连线 串点 成线 成片 成面 扩链 强链 补链 延链 固链 建链 反哺 "
    "下沉 下移 前移 上移 进网 入格 入户 进村 入心 入脑 走心 走实 "
)
_GENRE_VERBS = frozenset(_WORDS.split())
_VERBAL = frozenset("v vn vd vi l i".split())  # noqa: SIM905


def skip_carrier(reading: Reading, start: int, end: int) -> int:
    """Give the place after the words that only carry what follows, if that is an edge.

    Examples
    --------
    >>> from analysis.find.readings import read_passage
    >>> skip_carrier(read_passage("扎实推动力量下沉"), 0, 8)
    4
    """
    if reading.folded[start] not in _CARRIERS_BEGIN:
        return start
    match = CARRIERS.match(reading.folded, start, end)
    after = match.end() if match else start
    return after if after < end and reading.is_edge(after) else start


def is_genre_verb(word: str) -> bool:
    """Tell whether a word is a verb of the genre: 赋能, 增效."""
    return word in _GENRE_VERBS


def is_verbal(reading: Reading, start: int, end: int) -> bool:
    """Tell whether any word of a span is a verb or a set phrase."""
    return any(map(_urges, reading.list_words(start, end)))


@cache
def _urges(word: str) -> bool:
    return word in _GENRE_VERBS or tag_word(word) in _VERBAL


def opens_with_verb(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a span begins with a verb: 抓基层, 凝聚力量."""
    words = reading.list_words(start, end)
    if not words:
        return False
    # A set phrase of four characters opens with a verb if its first half is one: 牢记使命.
    word = words[0][:2] if len(words[0]) == 4 else words[0]
    tag = "v" if word in _GENRE_VERBS else tag_word(word)
    return tag in ("v", "vn") or (word[0] in SHORT_VERBS and (len(word) != 2 or tag == "x"))
