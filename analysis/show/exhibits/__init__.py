"""Every figure, declared once: what it draws, from which table, and the words around it."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.corpus.tables import (
    POSITIONS,
    RATES,
    REPORTS,
    TFIDF,
)
from analysis.show import clouds, findings, plots, rows
from analysis.show.exhibits.chapters import CHAPTERS, Chapter
from analysis.show.exhibits.coined import COINED
from analysis.show.exhibits.compared import COMPARED
from analysis.show.exhibits.exhibit import Exhibit, Words, choose_rows
from analysis.show.exhibits.profiles import PROFILES
from analysis.show.exhibits.topics import TOPIC_EXHIBITS
from analysis.show.rooms import Panels

__all__ = ["CHAPTERS", "FIGURES", "Chapter", "Exhibit", "choose_rows"]

_TERMS, _SLOGANS = {"zh": "个词", "en": "terms"}, {"zh": "个提法", "en": "slogans"}
_REPORTS = {"zh": "份报告", "en": "reports"}
_PER_REPORT: Mapping[str, Words] = {"doc_id": _REPORTS}

_ALL = (
    Exhibit(
        name="corpus_card",
        contract=REPORTS,
        pick=rows.keep_reports,
        draw=plots.draw_reports,
        describe=findings.describe_reports,
        subtitle={
            "zh": "每行一份报告；文中没有注明的一律写“未注明”；条形为汉字数",
            "en": "One line per report; what a file leaves out is marked not stated; bars: Han characters",
        },
        caption={
            "zh": "语料一览。段数与汉字数含小标题，不含图片说明、署名和导航文字。",
            "en": "The corpus. Passages and Han characters include headings, not captions, bylines or menus.",
        },
        kind={"zh": "表格", "en": "Table"},
        caveat={
            "zh": "日期、级别、媒体、体裁不同，用词本来就会不同；先看这一页，再比后面各页。",
            "en": "Date, level, outlet and genre change the words by themselves; read this page first.",
        },
        code="card",
        units=_PER_REPORT,
    ),
    Exhibit(
        name="top_terms",
        contract=TFIDF,
        pick=rows.pick_terms,
        draw=plots.draw_top_terms,
        describe=findings.describe_terms,
        subtitle={
            "zh": "各报告 tf-idf 最高的词；条形为 tf-idf，右边数字为出现次数",
            "en": "Terms with the highest tf-idf in each report; bar: tf-idf, number: occurrences",
        },
        caption={
            "zh": "条形越长，该词在本报告越多、在其他段落越少。次数按分词计，长词里的短词不另算；"
            "逆文档频率按段落计算，各报告的权重向量长度为 1。",
            "en": "The longer the bar, the more the term belongs to its report. Counts are of tokens: a "
            "word inside a longer one does not count. Document frequency is taken over passages; each "
            "report's weights have length 1.",
        },
        kind={"zh": "条形图，每份报告一格", "en": "Bar charts, one panel per report"},
        caveat={
            "zh": "tf-idf 只排先后，不作检验；只见于一段的词也可能排在前面。",
            "en": "tf-idf ranks and tests nothing; a term of one passage may come first.",
        },
        code="an.weigh_tfidf(terms)",
        facet="doc_id",
        part="doc_id",
        units={"doc_id": _REPORTS, "term": _TERMS},
        panels=rows.TERM_PANELS,
        glossed="term",
    ),
    Exhibit(
        name="word_cloud",
        contract=TFIDF,
        pick=rows.pick_cloud,
        draw=clouds.draw_cloud,
        describe=findings.describe_cloud,
        subtitle={
            "zh": "字越大，tf-idf 越高（多份报告取平均）；红字为最重的三个；词云显示突出与否，不是证据",
            "en": "Larger: higher tf-idf (mean over reports); red: the top three; prominence, not evidence",
        },
        caption={
            "zh": "字号随 tf-idf 线性增大，多份报告时取各报告的平均；位"
            "置没有含义。词云只显示突出与否，不是证据。",
            "en": "Size is linear in tf-idf, its mean where there are "
            "several reports; position means nothing. "
            "A cloud shows prominence and is no evidence.",
        },
        kind={"zh": "词云", "en": "Word cloud"},
        caveat={
            "zh": "长的词占的地方大，看起来比它的字号更重。",
            "en": "A long term takes more room, and looks heavier than its size says.",
        },
        code="an.weigh_tfidf(terms)",
        added={
            "n": "occurrences in all reports",
            "tfidf": "mean of the term's tf-idf over all reports, 0 where one lacks it",
        },
        part="doc_id",
        units={"term": _TERMS},
        glossed="term",
    ),
    Exhibit(
        name="slogan_heat_map",
        contract=RATES,
        pick=rows.pick_phrases,
        draw=plots.draw_phrases,
        describe=findings.describe_phrases,
        subtitle={
            "zh": "见于最多报告的提法；颜色为每万字次数，格中为次数，空格为零",
            "en": "Colour: rate per 10,000 characters; number: count, blank: 0",
        },
        caption={
            "zh": "先按见于几份报告、再按总次数排序。颜色为每万汉字的次数，因此长短不一的报告可以相比。"
            "比喻连修饰语计：“红色引擎”不计入“引擎”。",
            "en": "Ranked by the number of reports, then by count. Colour is the rate per 10,000 Han "
            "characters, so that reports of different length compare. A metaphor counts with its "
            "modifier: 红色引擎 is not counted as 引擎.",
        },
        kind={"zh": "热力图", "en": "Heat map"},
        caveat={
            "zh": "次数不是精确值：词表和规则都不认识的提法没有计入，也有误认的。",
            "en": "Counts are estimates: slogans that neither list nor rules know are missing, and some "
            "phrases are mistaken for slogans.",
        },
        code="an.measure_rates(an.count_phrases(every), passages)",
        units={"doc_id": _REPORTS, "term": _SLOGANS},
        glossed="term",
    ),
    Exhibit(
        name="slogan_rates",
        contract=RATES,
        pick=rows.pick_categories,
        draw=plots.draw_rates,
        describe=findings.describe_rates,
        subtitle={
            "zh": "每万汉字次数，线为 95% 区间；空心圆：不足十次；空心三角：一次也没有，只知上限",
            "en": "Per 10,000 Han characters; line: 95 % interval; hollow: "
            "under ten hits; triangle: none, upper limit",
        },
        caption={
            "zh": "区间由提法在本报告各段中的起落推得。区间重叠的两份报告，高低难断。",
            "en": "Intervals follow from how the passages of a report differ. Where two overlap, "
            "the order is open.",
        },
        kind={"zh": "点图，每类提法一格", "en": "Dot plots, one panel per category"},
        caveat={
            "zh": "区间重叠的，高低不能断定；不足十次的，数字很不稳。",
            "en": "Where intervals overlap the order is open; below ten hits a rate is unsteady.",
        },
        code='an.measure_rates(an.count_phrases(hits), passages, by="category")',
        added={"category": "the category of slogans"},
        facet="category",
        units=_PER_REPORT,
        panels=Panels(wide=5.9, high=7, beside=5),
    ),
    Exhibit(
        name="slogan_dispersion",
        contract=POSITIONS,
        pick=rows.keep_reports,
        draw=plots.draw_positions,
        describe=findings.describe_positions,
        subtitle={
            "zh": "每一竖线是一处提法；从左到右为全文的开头到结尾，每行一类",
            "en": "Each stroke is one slogan; left to right: start to "
            "end of the report; one row per category",
        },
        caption={
            "zh": "位置为该处之前的字数占全文的比例。竖线挤在一起，就是提法成串出现的地方。",
            "en": "Position is the share of the report's characters before "
            "it. Crowded strokes: slogans in a string.",
        },
        kind={"zh": "分布图，每份报告一格", "en": "Dispersion plots, one panel per report"},
        caveat={
            "zh": "位置只说在哪里，不说为什么；小标题里的提法也计在内。",
            "en": "Position says where, not why; slogans in headings count too.",
        },
        code="an.locate_hits(hits, passages)",
        facet="doc_id",
        part="doc_id",
        units=_PER_REPORT,
        panels=Panels(wide=5, high=7.5, beside=6),
    ),
    *COINED,
    *TOPIC_EXHIBITS,
    *COMPARED,
    *PROFILES,
)

_PLACES = {name: place for place, name in enumerate(name for c in CHAPTERS for name in c.figures)}

FIGURES: Mapping[str, Exhibit] = {
    exhibit.name: exhibit for exhibit in sorted(_ALL, key=lambda one: _PLACES.get(one.name, len(_PLACES)))
}
"""The figures by name, in the order of the chapters."""
