"""The words of the figures in Chinese and English: names of categories, measures and levels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, get_args

Language = Literal["zh", "en"]
"""Language of a figure's own words; terms and slogans stay Chinese."""

TAGS: Mapping[Language, str] = {"zh": "zh-CN", "en": "en-US"}
"""The languages in their order, as slides and web pages call them."""

Form = Literal["prose", "title"]
"""A finding as Markdown prose, or as the one line above a figure."""

CATEGORIES: Mapping[str, Mapping[str, str]] = {
    "four_char": {"zh": "四字格", "en": "4-character phrases"},
    "stock_phrase": {"zh": "固定提法", "en": "Stock phrases"},
    "metaphor": {"zh": "比喻", "en": "Metaphors"},
    "coined_brand": {"zh": "自创品牌", "en": "Coined brands"},
    "number_formula": {"zh": "数字提法", "en": "Number formulas"},
    "party_plus": {"zh": "党建+", "en": "Party-plus"},
}
"""Names of the categories of slogans, in the order in which figures show them."""

FAMILIES: Mapping[str, Mapping[str, str]] = {
    "engine": {"zh": "动力", "en": "power"},
    "building": {"zh": "建筑", "en": "building"},
    "war": {"zh": "战争", "en": "war"},
    "journey": {"zh": "行路", "en": "journey"},
    "body": {"zh": "身体", "en": "body"},
    "plant": {"zh": "草木", "en": "plant"},
    "animal": {"zh": "动物", "en": "animal"},
    "household": {"zh": "家居", "en": "home"},
    "light": {"zh": "光亮", "en": "light"},
    "machine": {"zh": "器具", "en": "tools"},
    "test": {"zh": "考试", "en": "test"},
    "theatre": {"zh": "舞台", "en": "theatre"},
    "writing": {"zh": "书写", "en": "writing"},
    "sum": {"zh": "算术", "en": "sums"},
    "other": {"zh": "其他", "en": "other"},
}
"""Names of the families of metaphors."""

MEASURES: Mapping[str, Mapping[str, str]] = {
    "cosine": {"zh": "用词：tf-idf 余弦", "en": "Words: cosine of tf-idf"},
    "jaccard": {"zh": "提法：Jaccard 系数", "en": "Slogans: Jaccard index"},
    "topics": {"zh": "主题：共同份额", "en": "Topics: common share"},
    "delta": {"zh": "文体：Delta 距离", "en": "Style: Delta (distance)"},
    "profile": {"zh": "写法：标准化距离", "en": "Profile: distance"},
}
"""Names of the measures of similarity, in the order in which figures show them."""

DISTANCES = frozenset({"delta", "profile"})
"""The measures that are small where reports are alike."""

STYLES: Mapping[str, Mapping[str, str]] = {
    "slogans": {"zh": "提法", "en": "Slogans"},
    "slogan_four_char": {"zh": "四字格", "en": "4-character phrases"},
    "series": {"zh": "排比", "en": "Parallel series"},
    "claims": {"zh": "数字", "en": "Numbers"},
    "imperative": {"zh": "无主句开头", "en": "Imperative openings"},
    "booster": {"zh": "强化语", "en": "Boosters"},
    "people": {"zh": "人群", "en": "People"},
    "organisation": {"zh": "机构", "en": "Organisations"},
    "quoted_share": {"zh": "引号内文字", "en": "Quoted text"},
    "sentence_length": {"zh": "句长", "en": "Sentence length"},
    "clause_length": {"zh": "小句长", "en": "Clause length"},
    "mattr_50": {"zh": "MATTR 50", "en": "MATTR 50"},
    "mattr_100": {"zh": "MATTR 100", "en": "MATTR 100"},
    "mtld": {"zh": "MTLD", "en": "MTLD"},
    "hdd": {"zh": "HD-D", "en": "HD-D"},
}
"""Names of the measures of a profile over the panels of its figures."""

METHODS: Mapping[str, Mapping[str, str]] = {
    "g2": {"zh": "G²，逐词 5%", "en": "G², 5 % per term"},
    "g2_bonferroni": {"zh": "G²，Bonferroni", "en": "G², Bonferroni"},
    "lrc": {"zh": "LRC 不为零", "en": "LRC not 0"},
    "permutation": {"zh": "段落置换", "en": "Permutation"},
}
"""Names of the ways to call a term different, what is reported last."""

ORIGINS: Mapping[str, Mapping[str, str]] = {
    "central": {"zh": "出处可考（文件、讲话等）", "en": "Known source"},
    "shared": {"zh": "几份报告共用", "en": "Shared by reports"},
    "listed": {"zh": "词表已收，出处未注", "en": "Listed, no source"},
    "own": {"zh": "词表和别的报告都没有", "en": "In no list or other report"},
}
"""Names of the origins of a slogan, in the order in which figures show them."""

LEVELS: Mapping[str, str] = {
    "国": "nation",
    "省": "province",
    "自治区": "region",
    "市": "city",
    "地区": "prefecture",
    "区": "district",
    "县": "county",
    "旗": "banner",
    "乡": "township",
    "镇": "town",
    "街道": "subdistrict",
    "村": "village",
    "社区": "community",
}
"""Administrative levels in English."""


def check_language(language: str) -> Language:
    """Return a language that the figures speak.

    Parameters
    ----------
    language : str

    Returns
    -------
    {"zh", "en"}

    Raises
    ------
    ValueError
        If it is another.

    Examples
    --------
    >>> check_language("中文")
    Traceback (most recent call last):
    ValueError: language='中文'; choose one of 'zh', 'en'
    """
    for known in get_args(Language):
        if language == known:
            return known
    raise ValueError(f"language={language!r}; choose one of 'zh', 'en'")


def name_value(column: str, value: object, *, labels: Mapping[str, str], language: Language) -> str:
    """Name a value of a column as a figure shows it.

    Parameters
    ----------
    column : str
        `doc_id`, `category`, `family`, `measure`, `method`, `style`, `topic` or another.
    value : object
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}

    Returns
    -------
    str

    Examples
    --------
    >>> name_value("topic", 0, labels={}, language="zh")
    '主题 1'
    >>> name_value("category", "metaphor", labels={}, language="zh")
    '比喻'
    """
    text = str(value)
    if column in {"doc_id", "target"}:
        return labels.get(text, text)
    if column == "topic":
        return f"{'主题' if language == 'zh' else 'Topic'} {int(text) + 1}"
    kinds = {
        "category": CATEGORIES,
        "measure": MEASURES,
        "family": FAMILIES,
        "method": METHODS,
        "style": STYLES,
    }
    names = kinds.get(column, {})
    return names[text][language] if text in names else text


def quote(terms: Sequence[str], language: Language) -> str:
    """Set terms off from the sentence: quoted in Chinese, only listed in English, where they stand out.

    Parameters
    ----------
    terms : sequence of str
    language : {"zh", "en"}

    Returns
    -------
    str

    Examples
    --------
    >>> quote(["党建引领", "红色引擎"], "zh")
    '“党建引领”“红色引擎”'
    >>> quote(["党建引领", "红色引擎"], "en")
    '党建引领, 红色引擎'
    """
    if language == "en":
        return ", ".join(terms)
    return "".join(f"‘{term}’" if "“" in term else f"“{term}”" for term in terms)


def join_names(names: Sequence[str], language: Language) -> str:
    """Join names to a list in running text.

    Parameters
    ----------
    names : sequence of str
    language : {"zh", "en"}

    Returns
    -------
    str

    Examples
    --------
    >>> join_names(["吉阳", "文昌", "海口"], "zh")
    '吉阳、文昌和海口'
    >>> join_names(["Jiyang", "Wenchang"], "en")
    'Jiyang and Wenchang'
    """
    if len(names) < 2:
        return "".join(names)
    comma, last = ("、", "和") if language == "zh" else (", ", " and ")
    return comma.join(names[:-1]) + last + names[-1]
