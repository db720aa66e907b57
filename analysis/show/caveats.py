"""What a figure does not show, said aloud: caveats for a speaker's notes and the closing slide."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.show.exhibits import FIGURES
from analysis.show.words import Language

_ANY: Mapping[Language, str] = {
    "zh": "几篇报告只代表它们自己，能说明彼此不同，不能说明为什么。",
    "en": "A few reports stand for themselves: they show that they differ, not why.",
}

LIMITS: Mapping[Language, tuple[str, ...]] = {
    "zh": (
        "几篇报告不是样本：只代表它们自己，不代表所在的市、省或年份。",
        "提法的次数不是精确值：词表和规则都不认识的没有计入，也有误认的。",
        "比率按每万汉字计算，不比次数；区间重叠的，高低不能断定。",
        "tf-idf、词云和主题只作排序和归类，不是检验，也不是因果。",
        "用词的差别可能来自级别、年份、媒体和体裁，而不是主张。",
    ),
    "en": (
        "A few reports are no sample: they stand for themselves, not for a city, a province or a year.",
        "Counts of slogans are estimates: some are missed, and some phrases are mistaken for slogans.",
        "Compare rates per 10,000 Han characters, not counts; where intervals overlap the order is open.",
        "tf-idf, word clouds and topics rank and group; they test nothing and give no cause.",
        "Words may differ because level, year, outlet or genre differ, not because convictions do.",
    ),
}
"""The points of the closing slide."""


def name_caveats(figure: str, language: Language) -> list[str]:
    """Say what a figure does not show.

    Parameters
    ----------
    figure : str
        Name of the figure.
    language : {"zh", "en"}

    Returns
    -------
    list of str
        The figure's own caveat, and the one that holds for all.

    Examples
    --------
    >>> name_caveats("topic_terms", "zh")[0]
    '主题是一同出现的词，不是作者的意图。'
    """
    return [FIGURES[figure].caveat[language], _ANY[language]]
