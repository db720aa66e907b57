"""The figures of slogans' own stories: who shares them, what they unpack to, who coined them."""

from __future__ import annotations

from analysis.corpus.tables import COINAGES, FORMULAS, PHRASE_SHARING, RATES
from analysis.show import choices, findings, plots
from analysis.show.exhibits.exhibit import Exhibit

COINED = (
    Exhibit(
        name="slogan_sharing",
        contract=PHRASE_SHARING,
        pick=choices.pick_sharing,
        draw=plots.draw_sharing,
        describe=findings.describe_sharing,
        subtitle={
            "zh": "格中为两份报告共用的提法数，和其中别的报告用得最少的一个；对角线为独有的提法数",
            "en": "Number of different slogans that two reports share, and the one that fewest others use; "
            "diagonal: slogans of one report alone",
        },
        caption={
            "zh": "颜色随共用的提法数加重，对角线不着色。长报告的提法多，共用的机会也多；相似度见另图。",
            "en": "The more slogans two reports share, the stronger the colour, but on the diagonal. "
            "Long reports have more slogans to share; the figure of similarity allows for that.",
        },
        kind={"zh": "矩阵", "en": "Matrix"},
        caveat={
            "zh": "共用一个提法，不说明谁学谁：也可能都出自上级文件。",
            "en": "A shared slogan does not say who took it from whom: both may have it from a document "
            "above them.",
        },
        code="an.compare_phrases(every, passages)",
        added={
            "a": "first report of the pair",
            "b": "second report of the pair; where it is the first, slogans of that report alone",
            "n": "different slogans that both use",
            "example": "of these the one that fewest others use; of several the most frequent",
        },
    ),
    Exhibit(
        name="formulas_unpacked",
        contract=FORMULAS,
        pick=choices.pick_formulas,
        draw=plots.draw_formulas,
        describe=findings.describe_formulas,
        subtitle={
            "zh": "数字提法和文中列出的各项；√与所说的项数相符，×不符，…未列全或没有定数",
            "en": "√ as many parts as stated, × not as many, … left open",
        },
        caption={
            "zh": "各项取自括号、“即”或冒号之后、引号内的并列，或重复同一字眼的分句和段首。没有解释的不列。",
            "en": "Parts are taken from brackets, after 即 or a colon, from quoted lists, or from clauses "
            "and heads that repeat the formula's word. Unexplained ones are left out.",
        },
        kind={"zh": "表格", "en": "Table"},
        caveat={
            "zh": "没有列出各项，不等于没有内容：可能写在别的文件里，也可能规则没有认出。",
            "en": "No parts listed is not no content: another document may hold them, or the rules missed "
            "them.",
        },
        code="an.explain_formulas(passages)",
        units={"phrase": {"zh": "个数字提法", "en": "number formulas"}},
    ),
    Exhibit(
        name="coinages",
        contract=COINAGES,
        pick=choices.pick_coinages,
        draw=plots.draw_coinages,
        describe=findings.describe_coinages,
        subtitle={
            "zh": "未见于词表和别的报告的提法；右为次数，一次的不写",
            "en": "Slogans in no list and no other report; number: uses, if more than one",
        },
        caption={
            "zh": "先列用得多的和文中有解释的，其余按出现先后。引号、加号和数字认得出，没有记号的会漏掉。",
            "en": "Those used often or explained come first, the rest by place. Quotation marks, plus signs "
            "and numerals betray a coinage; what has no mark may be missed.",
        },
        kind={"zh": "名单，每份报告一格", "en": "Lists, one panel per report"},
        caveat={
            "zh": "“自创”只指词表和别的报告里没有，不等于当地首创。",
            "en": "Coined means in no list and in no other report here; the place need not have been the "
            "first.",
        },
        code="an.list_coinages(every, passages)",
        facet="doc_id",
        part="doc_id",
        units={
            "doc_id": {"zh": "份报告", "en": "reports"},
            "phrase": {"zh": "个自创提法", "en": "coinages"},
        },
        panels=choices.COINAGE_PANELS,
        key=plots.key_coinages,
    ),
    Exhibit(
        name="metaphor_families",
        contract=RATES,
        pick=choices.pick_families,
        draw=plots.draw_families,
        describe=findings.describe_families,
        subtitle={
            "zh": "各类比喻，未归类的不列；颜色为每万字次数，格中为次数，空格为零",
            "en": "Metaphors of known family; colour: rate per 10,000 characters; number: count",
        },
        caption={
            "zh": "类别按比喻借来的事物划分，由词表给出。次数少，只看有无。",
            "en": "Families are what a metaphor borrows from, as the lexicon says. Counts are "
            "small: read presence, not rank.",
        },
        kind={"zh": "热力图", "en": "Heat map"},
        caveat={
            "zh": "是不是比喻由词表和规则判断，有的已成套话；次数少，不宜比高低。",
            "en": "Lists and rules decide what is a metaphor, and some are worn out; counts are too small to "
            "rank.",
        },
        code='an.measure_rates(an.count_families(hits), passages, by="category")',
        units={"doc_id": {"zh": "份报告", "en": "reports"}},
    ),
)
"""The figures, in the order of notebook 03."""
