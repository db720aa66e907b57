"""What a figure does not show, said aloud: caveats for a speaker's notes and the closing slide."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.show.words import Language

_CAVEATS: Mapping[str, Mapping[Language, str]] = {
    "corpus_card": {
        "zh": "日期、级别、媒体、体裁不同，用词本来就会不同；先看这一页，再比后面各页。",
        "en": "Date, level, outlet and genre change the words by themselves; read this page first.",
    },
    "top_terms": {
        "zh": "tf-idf 只排先后，不作检验；只见于一段的词也可能排在前面。",
        "en": "tf-idf ranks and tests nothing; a term of one passage may come first.",
    },
    "word_cloud": {
        "zh": "词云只显示突出与否，不是证据；位置没有含义。",
        "en": "A cloud shows prominence and is no evidence; position means nothing.",
    },
    "slogan_heat_map": {
        "zh": "次数是下限：词表和规则都不认识的提法没有计入。",
        "en": "Counts are lower bounds: slogans that neither the list nor the rules know are missing.",
    },
    "slogan_rates": {
        "zh": "区间重叠的，高低不能断定；不足十次的，数字很不稳。",
        "en": "Where intervals overlap the order is open; below ten hits a rate is unsteady.",
    },
    "slogan_dispersion": {
        "zh": "位置只说在哪里，不说为什么；小标题里的提法也计在内。",
        "en": "Position says where, not why; slogans in headings count too.",
    },
    "topics_by_report": {
        "zh": "换一个随机种子或主题数，边界上的段落会移动；两种设定下都在的才值得一说。",
        "en": "Another seed or number of topics moves paragraphs; trust what stays under both.",
    },
    "topic_terms": {
        "zh": "主题是一同出现的词，不是作者的意图。",
        "en": "A topic is words that stand together, not what the authors intended.",
    },
    "similarity": {
        "zh": "用词相近首先是因为题材相近；区间重叠的不排名次。",
        "en": "Likeness of words is first likeness of subject; don't rank pairs whose intervals overlap.",
    },
}

_ANY: Mapping[Language, str] = {
    "zh": "几篇报告只代表它们自己，能说明彼此不同，不能说明为什么。",
    "en": "A few reports stand for themselves: they show that they differ, not why.",
}

LIMITS: Mapping[Language, tuple[str, ...]] = {
    "zh": (
        "几篇报告不是样本：只代表它们自己，不代表所在的市、省或年份。",
        "提法的次数是下限：词表和规则都不认识的提法没有计入。",
        "比率按每万汉字计算，不比次数；区间重叠的，高低不能断定。",
        "tf-idf、词云和主题只作排序和归类，不是检验，也不是因果。",
        "用词的差别可能来自级别、年份、媒体和体裁，而不是主张。",
    ),
    "en": (
        "A few reports are no sample: they stand for themselves, not for a city, a province or a year.",
        "Counts of slogans are lower bounds: what neither list nor rules know is not counted.",
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
        The figure's own caveat, where it has one, and the one that holds for all.

    Examples
    --------
    >>> name_caveats("topic_terms", "zh")[0]
    '主题是一同出现的词，不是作者的意图。'
    """
    own = _CAVEATS.get(figure, {}).get(language)
    return [own, _ANY[language]] if own else [_ANY[language]]
