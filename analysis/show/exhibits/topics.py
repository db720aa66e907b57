"""The figures of topics, declared once."""

from __future__ import annotations

from analysis.corpus.tables import (
    SIMILARITY,
    TOPIC_MAP,
    TOPIC_NUMBERS,
    TOPIC_POSITIONS,
    TOPIC_SHARES,
    TOPIC_TERMS,
)
from analysis.show import findings, plots, rows, topic_rows
from analysis.show.exhibits.exhibit import Exhibit
from analysis.show.rooms import Panels

_REPORTS, _TOPICS = {"zh": "份报告", "en": "reports"}, {"zh": "个主题", "en": "topics"}

TOPIC_EXHIBITS = (
    Exhibit(
        name="topics_by_report",
        contract=TOPIC_SHARES,
        pick=rows.pick_topics,
        draw=plots.draw_topics,
        describe=findings.describe_topics,
        subtitle={
            "zh": "各主题占每份报告段落的比例；n 为段数，空格为零",
            "en": "Share of each topic in a report's paragraphs; n: paragraphs, blank: none",
        },
        caption={
            "zh": "每段归入一个主题，主题以最能把它同别的主题分开的三个词为名。"
            "整行只有一格深色的报告，自成一个主题。",
            "en": "Each paragraph goes to one topic; a topic is named by the three terms that set it off. "
            "A row with one dark cell is a report that is a topic of its own.",
        },
        kind={"zh": "热力图", "en": "Heat map"},
        caveat={
            "zh": "换一个随机种子或主题数，边界上的段落会移动；两种设定下都在的才值得一说。",
            "en": "Another seed or number of topics moves paragraphs; trust what stays under both.",
        },
        code="an.share_topics(topics)",
        units={"doc_id": _REPORTS, "topic": _TOPICS},
        glossed="label",
    ),
    Exhibit(
        name="topic_terms",
        contract=TOPIC_TERMS,
        pick=rows.pick_topic_terms,
        draw=plots.draw_topic_terms,
        describe=findings.describe_topic_terms,
        subtitle={
            "zh": "最能把主题同别的主题分开的词；条形为类别 tf-idf，最高的词为 1",
            "en": "Terms that set each topic off; bar: class-based tf-idf, the heaviest being 1",
        },
        caption={
            "zh": "主题由段落中一同出现的词算出，只用见于两份以上报告的词，以免主题变成某一份报告。",
            "en": "Topics come from terms that stand together in "
            "paragraphs; only terms of two or more reports "
            "are used, lest a topic be one report.",
        },
        kind={"zh": "条形图，每个主题一格", "en": "Bar charts, one panel per topic"},
        caveat={
            "zh": "主题是一同出现的词，不是作者的意图。",
            "en": "A topic is words that stand together, not what the authors intended.",
        },
        code="an.list_topic_terms(passages, topics, segmenter=segmenter, top=10)",
        facet="topic",
        units={"topic": _TOPICS},
        panels=rows.TERM_PANELS,
        glossed="term",
    ),
    Exhibit(
        name="topic_shares",
        contract=TOPIC_SHARES,
        pick=topic_rows.pick_topic_shares,
        draw=plots.draw_topic_shares,
        describe=findings.describe_topic_shares,
        subtitle={
            "zh": "各主题占每份报告段落的百分比，线为 95% 区间（Wilson）",
            "en": "Share of each topic in a report's paragraphs, per cent; line: 95 % interval (Wilson)",
        },
        caption={
            "zh": "区间把各段看作彼此独立；主题成串出现时，实际的把握还要小些。",
            "en": "Intervals take paragraphs for independent; for topics in runs they are too narrow.",
        },
        kind={"zh": "点图，每个主题一格", "en": "Dot plots, one panel per topic"},
        caveat={
            "zh": "段落并不彼此独立，区间偏窄；主题本身也会随设定变动，区间没有计入。",
            "en": "Paragraphs are not independent, so intervals are too narrow; that topics move is not in "
            "them.",
        },
        code="an.share_topics(topics)",
        facet="label",
        units={"doc_id": _REPORTS, "topic": _TOPICS},
        panels=topic_rows.SHARE_PANELS,
    ),
    Exhibit(
        name="topic_contrasts",
        contract=TOPIC_SHARES,
        pick=topic_rows.pick_contrasts,
        draw=plots.draw_topic_contrasts,
        describe=findings.describe_topic_contrasts,
        subtitle={
            "zh": "本报告的比例减去其他报告的比例（百分点），线为 95% 区间（Newcombe）；空心：区间含零",
            "en": "Share in the report less that in the others, points; hollow: the 95 % interval holds 0",
        },
        caption={
            "zh": "只列相差最大的几项。区间含零的，不能说这份报告谈得更多或更少。",
            "en": "The largest differences only. An interval that holds 0 leaves the sign open.",
        },
        kind={"zh": "点图", "en": "Dot plot"},
        caveat={
            "zh": "列出的是挑出来的最大的差，挑选会夸大差别；多项同时比较，未作校正。",
            "en": "These are the largest of many differences: choosing exaggerates them, and nothing "
            "corrects for it.",
        },
        code="an.share_topics(topics)",
        glossed="label",
    ),
    Exhibit(
        name="similarity_of_topics",
        contract=SIMILARITY,
        pick=rows.pick_pairs,
        draw=plots.draw_similarity,
        describe=findings.describe_similarity,
        subtitle={
            "zh": "两份报告在各主题上共同的份额，1 为相同；下为 95% 区间，放不下时见数据文件",
            "en": "Share of two reports that falls on the same topics, 1 is equal; "
            "below: 95 % interval, or in the data file",
        },
        caption={
            "zh": "每格比较右边所指和上边所指的两份报告：各主题中较小的份额之和。",
            "en": "Each cell compares the report named at the right of its row with the one above its "
            "column: the sum of the smaller shares of each topic.",
        },
        kind={"zh": "下三角矩阵", "en": "Triangular matrix"},
        caveat={
            "zh": "主题分得粗，报告就显得像；换一个主题数，数值会变。",
            "en": "The fewer the topics, the more alike reports look; another number moves the values.",
        },
        code='an.compare(topics, measure="topics")',
        facet="measure",
        panels=Panels(wide=20, high=8),
    ),
    Exhibit(
        name="topic_positions",
        contract=TOPIC_POSITIONS,
        pick=topic_rows.pick_topic_positions,
        draw=plots.draw_topic_positions,
        describe=findings.describe_topic_positions,
        subtitle={
            "zh": "每一横条是一段，从左到右为全文的开头到结尾，每行一份报告",
            "en": "Each bar is a paragraph; left to right: start to end of the report; one line per report",
        },
        caption={
            "zh": "条的长短为该段占全文的比例。",
            "en": "A bar is as long as the paragraph's share of the report's characters.",
        },
        kind={"zh": "分布图，每个主题一格", "en": "Dispersion plots, one panel per topic"},
        caveat={
            "zh": "位置只说在哪里，不说轻重；一个主题只有几段时，先后可能是偶然的。",
            "en": "Position says where, not how much it matters; with a few paragraphs the order may be "
            "chance.",
        },
        code="an.locate_topics(topics, passages)",
        facet="label",
        units={"doc_id": _REPORTS, "topic": _TOPICS},
        panels=topic_rows.SHARE_PANELS,
    ),
    Exhibit(
        name="topic_numbers",
        contract=TOPIC_NUMBERS,
        pick=topic_rows.pick_all,
        draw=plots.draw_topic_numbers,
        describe=findings.describe_topic_numbers,
        subtitle={
            "zh": "横轴为主题数，纵轴为抽去五分之一段落后主题词的一致程度；浅带为 95% 区间；红点为所选",
            "en": "Across: number of topics; up: agreement of their terms in samples; band: 95 % interval",
        },
        caption={
            "zh": "一致程度按 Greene 等（2014）计算，1 为完全相同。曲线平坦时，几种主题数都说得通。",
            "en": "Agreement after Greene et al. (2014), 1 being identity. Where the curve is flat, several "
            "numbers will do.",
        },
        kind={"zh": "折线图", "en": "Line chart"},
        caveat={
            "zh": "最稳定不等于最正确：相邻的主题数往往差不多，换一个数，说法可能不同。",
            "en": "Most stable is not most true: neighbouring numbers often do as well, and tell another "
            "story.",
        },
        code="an.scan_topics(passages, segmenter=segmenter)",
    ),
    Exhibit(
        name="topic_map",
        contract=TOPIC_MAP,
        pick=rows.keep_reports,
        draw=plots.draw_topic_map,
        describe=findings.describe_topic_map,
        subtitle={
            "zh": "每一点是一段，颜色和形状为报告，线连到所属主题的中心；相近的段落排在一起",
            "en": "A mark is a paragraph: colour and shape its report; the line leads to its topic's middle",
        },
        caption={
            "zh": "由 t-SNE 排出，方向和远处的距离没有含义；段落已向各自主题的中心靠拢五分之一。",
            "en": "Laid out by t-SNE: directions and long distances mean nothing; "
            "paragraphs are drawn a fifth of the way to the centre of their topic.",
        },
        kind={"zh": "散点图", "en": "Scatter plot"},
        caveat={
            "zh": "只看谁和谁相邻；换一个随机种子，布局会变。",
            "en": "Read only who is near whom; another seed changes the layout.",
        },
        code="an.map_topics(passages, topics, segmenter=segmenter)",
        units={"doc_id": _REPORTS},
        key=plots.key_map,
    ),
)
"""In the order in which notebook 04 shows them."""
