"""Short names coined by their form: 新格局, 大党建, 微网格, 链长制, 清单式管理."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.corpus.text import HAN
from analysis.find.figures import FIGURE
from analysis.find.found import Found, name_phrase
from analysis.find.readings import Reading, read_passage

# What the genre calls new, with a word that says nothing until the text fills it.
_NEW = (
    "格局|篇章|标杆|局面|路径|动能|优势|气象|面貌|风貌|作为|台阶|征程|突破|辉煌|高度|亮点|风尚|样板|引擎|活力|模式|理念|思路|路子|"
    "生态|业态|场景|范式|高地|图景|画卷|天地|境界|跨越|成效|贡献|业绩|名片|力量|担当|形象|阵地|平台|载体|抓手|打法|探索|实践|"
    "常态|起点|方位|使命|机遇|动力|潜力|赛道|支点|通道|蓝图|乡贤|村民|农人|市民|主人|家园|开局|步伐|变化|路|风"
)
_SIZED = (
    "党建|格局|服务|治理|平安|统战|宣传|监督|民生|平台|数据|课堂|舞台|熔炉|家庭|走访|排查|调研|下沉|提升|比武|练兵|讨论|"
    "合力|作为|担当|情怀|智慧|幸福|文章|实事|心愿|网格|阵地|课堂|党课|治理|支点|切口|阵地|事|家|细胞|管家|单元|循环|组团|能人|"
    "巷|院|站|岗|变化|民生|能量|窗口|红帽|红花|红心|积分|板凳|喇叭|广播|改造|更新|景观|公园|田园|花园|菜园|果园|广场"
)
_FORMS = tuple(
    (category, re.compile(pattern))
    for category, pattern in (
        ("stock_phrase", f"新(?:{_NEW})"),
        ("coined_brand", f"[大小微](?:{_SIZED})"),
        # 小网格服务大民生, 小积分撬动大治理: a whole sentence in which the small moves the great
        (
            "metaphor",
            f"[小微][{HAN}]{{1,3}}(?<!小[学区时组康镇])(?<!小[学区时组康镇][^、])[{HAN}]{{1,3}}大[{HAN}]{{1,3}}(?![{HAN}])",
        ),
        # 链长制, 导师制: who answers for what
        (
            "coined_brand",
            "[长师员人分包诺榜单联户格]制(?<![体编机控限公建法规税学币聘股官强]..)",
        ),
        (
            "stock_phrase",
            "[化式](?:管理|服务|治理|赋能|监管|运行|运营|运作|推进|培训|培养|选育|走访|宣讲|教学|监督|办理|调解|"
            "考核|评价|建设|改造|发展|提升|供给|帮扶|学习|排查|落实|引领|覆盖)",
        ),
    )
)
# How many characters stand before what a form fixes: none before 新, two or three before 化 and 式.
_BEFORE = {**dict.fromkeys("新大小微", (0, 0)), **dict.fromkeys("化式", (2, 3))}
_HAN = re.compile(f"[{HAN}]+")
# Words of grammar that stand before a name.
_TIES = frozenset("的在和与及对等以把将了为从由向")
_PLAIN = re.compile(
    "小[区学时组康镇]|微[信博]|新时代|重新|创新|更新|最大|扩大|重大|巨大|高大|强大|壮大|现代化|正式|方式|形式|模式|仪式|产业化|法制|强制|体制"
)


def find_names(text: str) -> Iterator[Found]:
    """Find short names whose form itself is coined.

    Parameters
    ----------
    text : str
        A passage, simplified.

    Yields
    ------
    Found
        Whole words only: 创新模式 holds no 新模式.

    Examples
    --------
    >>> [found.phrase for found in find_names("形成新格局,推行链长制和清单式管理,创新模式")]
    ['新格局', '链长制', '清单式管理']
    """
    reading = read_passage(text)
    for category, form in _FORMS:
        for match in form.finditer(reading.folded):
            start, end = _extend(reading, *match.span())
            if start >= 0 and end - start > 2 and not _PLAIN.match(reading.folded, start):
                phrase = name_phrase(text[start:end])
                yield Found(start, end, phrase, "metaphor" if FIGURE.search(phrase) else category)


def _extend(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Begin at the edge nearest to what the form fixes, which a short word precedes; -1 if none is near."""
    folded = reading.folded
    shortest, longest = _BEFORE.get(folded[start], (1, 3))
    edges = (
        at
        for at in range(start - shortest, max(-1, start - longest - 1), -1)
        if reading.is_edge(at) and folded[at] not in _TIES and _HAN.fullmatch(folded, at, end)
    )
    return (next(edges, -1), end) if reading.is_edge(end) else (-1, end)
