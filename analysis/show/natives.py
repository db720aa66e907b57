"""Which figures slides show as native charts, and what is said to be measured there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.show.charts import (
    Maker,
    chart_pairs,
    chart_positions,
    chart_rates,
    chart_terms,
    chart_topics,
)
from analysis.show.words import Language


@dataclass(frozen=True)
class Native:
    """How a figure becomes native charts.

    Parameters
    ----------
    make : callable
        ``make(shown, labels, language)`` gives the charts, none where a picture serves better.
    subtitle : mapping of str to str
        What is measured, for each language: marks differ from those of the figure.
    """

    make: Maker
    subtitle: Mapping[Language, str]


CHARTS: Mapping[str, Native] = {
    "top_terms": Native(
        chart_terms,
        {"zh": "各报告 tf-idf 最高的词；条形为 tf-idf", "en": "Terms with the highest tf-idf in each report"},
    ),
    "topic_terms": Native(
        chart_terms,
        {
            "zh": "各主题最重的词；条形为词在主题中的权重，最重的词为 1",
            "en": "Heaviest terms of each topic; bar: weight in the topic, the heaviest being 1",
        },
    ),
    "slogan_rates": Native(
        chart_rates,
        {
            "zh": "每万汉字次数；细线为 95% 区间",
            "en": "Per 10,000 Han characters; thin line: 95 % interval",
        },
    ),
    "slogan_dispersion": Native(
        chart_positions,
        {
            "zh": "每点是一处提法；从左到右为全文的开头到结尾",
            "en": "Each dot is one slogan; left to right: start to end of the report",
        },
    ),
    "similarity": Native(
        chart_pairs,
        {
            "zh": "两两相比，0 为毫无相同，1 为完全相同；细线为 95% 区间；各图刻度不同",
            "en": "Each pair of reports: 0 nothing in common, 1 all; thin line: 95 % interval; scales differ",
        },
    ),
    "topics_by_report": Native(
        chart_topics,
        {
            "zh": "各主题占每份报告段落的比例（非负矩阵分解）",
            "en": "Share of each topic in a report's paragraphs (NMF)",
        },
    ),
}
"""The figures that slides show as native charts; the others are pictures there."""
