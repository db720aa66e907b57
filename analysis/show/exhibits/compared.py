"""The figures that compare: keywords, what each method calls, whose words, likeness."""

from __future__ import annotations

from analysis.corpus.tables import CALLS, KEYNESS, ORIGINS, SIMILARITY
from analysis.show import clouds, comparisons, findings, plots, rows
from analysis.show.exhibits.exhibit import Exhibit
from analysis.show.rooms import Panels

_REPORTS = {"zh": "份报告", "en": "reports"}
_TERMS = {"zh": "个词", "en": "terms"}

COMPARED = (
    Exhibit(
        name="keywords",
        contract=KEYNESS,
        pick=comparisons.pick_keywords,
        draw=plots.draw_keywords,
        describe=findings.describe_keyness,
        subtitle={
            "zh": "相当于对照的几倍；线为 95% 区间，箭头为没有上限；"
            "红色实心：经得起置换检验；右边为次数，本方比对照",
            "en": "Times as frequent; line: 95 % interval, arrow: no upper limit; red: "
            "survives the permutation; right: counts, own to reference",
        },
        caption={
            "zh": "按区间的下限排列。区间由各段的起落推得，每个词单独看；"
            "置换检验把所有词合起来看。对照没有的词按半次计。次数按分词计，长词里的短词不另算。",
            "en": "Ranked by the lower limit. Intervals follow from how passages differ, each term for "
            "itself; the permutation looks at all terms together. None in the reference counts as half. "
            "Counts are of tokens: a word inside a longer one does not count.",
        },
        kind={"zh": "点图，每份报告一格", "en": "Dot plots, one panel per report"},
        caveat={
            "zh": "特色词是相对于所比的报告而言的，换一组报告就会变；经不起检验，也不等于没有差别。",
            "en": "A keyword is one against these reports; others would give others. What does not survive "
            "may differ all the same.",
        },
        code="keyness",
        facet="target",
        part="target",
        units={"target": _REPORTS, "term": _TERMS},
        panels=comparisons.KEYWORD_PANELS,
        glossed="term",
    ),
    Exhibit(
        name="keyword_cloud",
        contract=KEYNESS,
        pick=comparisons.pick_key_cloud,
        draw=clouds.draw_key_cloud,
        describe=findings.describe_key_cloud,
        subtitle={
            "zh": "字越大，对数优势比的 z 越高（至少两次）；红字经得起置换检验；词云显示突出与否，不是证据",
            "en": "Larger: higher z of the log-odds (two uses at least); red: survives the permutation; "
            "prominence, not evidence",
        },
        caption={
            "zh": "字号随 z 线性增大，先验取自双方合计；位置没有含义。词云只显示突出与否，不是证据。",
            "en": "Size is linear in z, with a prior from both sides together; position means nothing. "
            "A cloud shows prominence and is no evidence.",
        },
        kind={"zh": "词云", "en": "Word cloud"},
        caveat={
            "zh": "特色词是相对于其余报告而言的；长的词占的地方大，看起来更重。",
            "en": "A keyword is one against the other reports only; a long term takes more room, and looks "
            "heavier than its size says.",
        },
        code="keyness",
        part="target",
        units={"term": _TERMS},
        glossed="term",
    ),
    Exhibit(
        name="keyness_calls",
        contract=CALLS,
        pick=comparisons.pick_calls,
        draw=plots.draw_calls,
        describe=findings.describe_calls,
        subtitle={
            "zh": "每份报告与其余相比，各方法认为用得不同的词数；红色为最后采用的方法",
            "en": "Terms that each method calls different, each report against the rest; red: what counts",
        },
        caption={
            "zh": "G² 把每次出现都当作独立的；Bonferroni 只校正词数；LRC 为保守的对数比；"
            "置换按段落重排，两者都顾到。",
            "en": "G² takes occurrences as independent; Bonferroni allows for the number of terms only; LRC "
            "is the conservative Log Ratio; the permutation deals out whole paragraphs and allows for both.",
        },
        kind={"zh": "条形图，每种方法一格", "en": "Bar charts, one panel per method"},
        caveat={
            "zh": "各方法假定不同，数出的词就不同；认出得多不等于更准，G² 对成串出现的词会误报。",
            "en": "Methods differ in what they assume: more calls are not more truth, and terms in runs fool "
            "G².",
        },
        code="an.count_calls(keyness)",
        facet="method",
        units={"target": _REPORTS},
        panels=Panels(wide=7, high=6, beside=5),
    ),
    Exhibit(
        name="whose_words",
        contract=ORIGINS,
        pick=comparisons.pick_origins,
        draw=plots.draw_origins,
        describe=findings.describe_origins,
        subtitle={
            "zh": "各报告所用提法按来历的比例（按次数）；条下为用得最多的一个，放得下才写",
            "en": "Share of each origin in a report's slogans, by occurrences; "
            "below: the most frequent, if it fits",
        },
        caption={
            "zh": "先看词表有没有出处，再看别的报告用不用，再看词表认不认得；"
            "都没有的算本报告自己的，所以是上限。",
            "en": "First whether the list names a source, then whether another report uses it, then "
            "whether the list knows it; what is left counts as the report's own, an upper limit.",
        },
        kind={"zh": "分段条形图", "en": "Stacked bars"},
        caveat={
            "zh": "词表和别的报告都没有，不等于当地首创：词表有限，短语和成语也在其中。",
            "en": "What is in no list or other report need not be coined there: the list is finite, and "
            "common phrases are among it.",
        },
        code="an.trace_origins(an.count_phrases(every))",
        added={
            "n": "occurrences of such slogans in the report",
            "share": "share of the occurrences of all slogans of the report, 0 to 1",
            "terms": "different slogans",
            "examples": "the most frequent ones",
        },
        units={"doc_id": _REPORTS},
        key=plots.key_origins,
    ),
    Exhibit(
        name="similarity",
        contract=SIMILARITY,
        pick=rows.pick_pairs,
        draw=plots.draw_similarity,
        describe=findings.describe_similarity,
        subtitle={
            "zh": "两两相比，0 为毫无相同，1 为完全相同；下为 95% 区间，放不下时见数据文件",
            "en": "Each pair of reports: 0 nothing in common, 1 all; "
            "below: 95 % interval, or in the data file",
        },
        caption={
            "zh": "每格比较右边所指和上边所指的两份报告。左：tf-idf 的余弦；右：提法集合的 Jaccard 系数。",
            "en": "Each cell compares the report named at the right of "
            "its row with the one above its column. "
            "Left: cosine of tf-idf; right: Jaccard index of the sets of slogans.",
        },
        kind={"zh": "两张下三角矩阵", "en": "Two triangular matrices"},
        caveat={
            "zh": "用词相近首先是因为题材相近；区间重叠的不排名次。",
            "en": "Likeness of words is first likeness of subject; don't rank pairs whose intervals overlap.",
        },
        code='pd.concat([alike, an.compare(an.count_phrases(every), measure="jaccard")])',
        reports="row",
        facet="measure",
        panels=Panels(wide=20, high=8),
    ),
    Exhibit(
        name="similarity_of_style",
        contract=SIMILARITY,
        pick=rows.pick_pairs,
        draw=plots.draw_similarity,
        describe=findings.describe_similarity,
        subtitle={
            "zh": "颜色越重越相近，距离 0 为相同；下为 95% 区间，放不下时见数据文件",
            "en": "Stronger colour: more alike, 0 is equal; below: 95 % interval, or in the data file",
        },
        caption={
            "zh": "Delta 比常用词的习惯（含虚词），写法比各项指标。",
            "en": "Delta: habits in the most frequent words, function words included; profile: all "
            "measures of the profile.",
        },
        kind={"zh": "两张下三角矩阵", "en": "Two triangular matrices"},
        caveat={
            "zh": "几种尺度不能互相换算；报告短，距离就不稳。",
            "en": "The measures can't be converted into one another; in short reports distances are "
            "unsteady.",
        },
        code="pd.concat([delta, distance])",
        reports="row",
        facet="measure",
        panels=Panels(wide=20, high=8),
    ),
)
