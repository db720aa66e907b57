import pandas as pd
import pytest

from analysis.corpus.tables import make_table
from analysis.show import findings
from analysis.show.exhibits import FIGURES

LABELS = {"a": "吉阳", "b": "文昌", "c": "海口"}


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_empty_table_says_that_nothing_was_found(name, language):
    contract = FIGURES[name].contract
    empty = make_table(contract, {column: [] for column in contract.names})
    said = FIGURES[name].describe(empty, labels={}, language=language)
    assert said in {"**没有找到可以显示的内容。**", "**Nothing was found to show.**"}


@pytest.mark.parametrize("name", FIGURES)
def test_title_is_the_bold_beginning_of_the_prose(corpus, name):
    describe, table = FIGURES[name].describe, corpus.tables()[name]
    labels = dict(zip(corpus.reports["doc_id"], corpus.reports["label_en"], strict=True))
    title = describe(table, labels=labels, language="en", form="title")
    assert describe(table, labels=labels, language="en").startswith(f"**{title}.**")
    assert "nan" not in title


def _rates(rows):
    return pd.DataFrame(rows, columns=["doc_id", "term", "n", "per_10k", "low", "high"])


def test_leaders_are_counted_report_by_report():
    table = _rates([
        ("a", "metaphor", 5, 30.0, 10, 50), ("a", "four_char", 4, 20.0, 9, 40),
        ("b", "metaphor", 1, 9.0, 1, 20), ("b", "four_char", 6, 50.0, 30, 70),
        ("c", "metaphor", 0, 0.0, 0, 12), ("c", "four_char", 3, 25.0, 9, 40),
    ])  # fmt: skip
    said = findings.describe_rates(table, labels=LABELS, language="zh")
    assert said.startswith("**用得最密的：2份报告是四字格，1份报告是比喻。**")
    assert "文昌的四字格：每万字50.0次（95%区间30.0–70.0）" in said
    assert "6个比率中，5个不足十次，1个一次也没有" in said


def test_a_tie_between_categories_is_told():
    table = _rates([("a", "metaphor", 5, 30.0, 1, 2), ("a", "four_char", 5, 30.0, 1, 2)])
    title = findings.describe_rates(table, labels=LABELS, language="zh", form="title")
    assert title == "用得最密的：1份报告是四字格，1份报告是比喻（有并列）"


def _pairs(rows):
    return pd.DataFrame(rows, columns=["a", "b", "measure", "value", "low", "high"])


def test_undefined_similarity_is_left_out_and_ties_are_told():
    table = _pairs([
        ("a", "b", "cosine", 0.4, 0.3, 0.5), ("a", "c", "cosine", 0.4, 0.3, 0.5),
        ("a", "b", "jaccard", float("nan"), float("nan"), float("nan")),
    ])  # fmt: skip
    said = findings.describe_similarity(table, labels=LABELS, language="zh")
    assert (
        said == "**最相近的是吉阳和文昌（用词0.40，另有1对并列）。** 用词：区间与别的报告对有重叠，先后难断。"
    )


def test_positions_fall_in_quarters_and_the_end_belongs_to_the_last():
    table = pd.DataFrame({"doc_id": ["a"] * 4, "position": [0.0, 0.75, 0.9, 1.0]})
    title = findings.describe_positions(table, labels=LABELS, language="en", form="title")
    assert title == "Slogans crowd the last quarter: 75%, where even would be 25%"
    even = pd.DataFrame({"doc_id": ["a"] * 4, "position": [0.1, 0.3, 0.6, 0.9]})
    assert "均匀" in findings.describe_positions(even, labels=LABELS, language="zh", form="title")


def test_one_report_is_not_compared_with_itself():
    reports = pd.DataFrame({"doc_id": ["a"], "han_chars": [2846], "passages": [32], "date": [None],
                            "script": ["simplified"]})  # fmt: skip
    said = findings.describe_reports(reports, labels=LABELS, language="en", form="title")
    assert said == "1 report, 2,846 Han characters"
    terms = pd.DataFrame({"doc_id": ["a", "a"], "term": ["党员", "社区"], "n": [1, 2], "tfidf": [0.2, 0.9]})
    assert (
        findings.describe_terms(terms, labels=LABELS, language="zh", form="title") == "吉阳最突出的词是“社区”"
    )


def test_a_topic_of_one_report_is_named_as_a_warning():
    table = pd.DataFrame({"doc_id": ["a", "a", "b", "b"], "topic": [0, 1, 0, 1],
                          "label": ["党员", "社区"] * 2, "paragraphs": [6, 2, 4, 0],
                          "share": [0.75, 0.25, 1.0, 0.0]})  # fmt: skip
    assert "In one report only: Topic 2." in findings.describe_topics(table, labels=LABELS, language="en")


def test_sharing_tells_what_tokens_lose():
    columns = ["phrase", "doc_ids", "reports", "n", "whole_tokens", "one_token"]
    table = pd.DataFrame([("甲", "a|b", 2, 6, 5, 3), ("乙", "a", 1, 4, 4, 2)], columns=columns)
    said = findings.describe_sharing(table, labels=LABELS, language="zh")
    assert said.startswith("**2个提法中，50%只见于一份报告；共用最多的是吉阳和文昌：1个。**")
    assert "数出10处" in said
    assert "只有50%在分词后恰好是一个词；另有10%的边界被分词切断" in said


def test_formulas_that_disagree_are_named():
    table = pd.DataFrame({
        "phrase": ["三变", "四好", "131"], "parts_found": [3, 3, 0],
        "agrees": pd.array([True, False, None], dtype="boolean"),
    })  # fmt: skip
    said = findings.describe_formulas(table, labels=LABELS, language="zh")
    assert said.startswith("**3个数字提法中，2个在文中找到了各项，其余1个没有找到。**")
    assert said.endswith("项数不符的：“四好”。")


def test_coinages_that_travel_are_named():
    table = pd.DataFrame({
        "phrase": ["甲甲", "乙乙", "丙丙"], "doc_id": ["a", "a", "b"], "reports": [1, 3, 1],
        "n": [1, 5, 1], "gloss": ["", "解释", ""],
    })  # fmt: skip
    said = findings.describe_coinages(table, labels=LABELS, language="zh")
    assert "2个只有一份报告用；最多的是吉阳和文昌，1个" in said
    assert said.endswith("不止一份报告用的有1个：“乙乙”；文中有解释的1个。")


def test_of_distances_the_smallest_is_nearest():
    table = _pairs([("a", "b", "delta", 1.4, 1.3, 1.5), ("a", "c", "delta", 0.8, 0.7, 0.9)])
    said = findings.describe_similarity(table, labels=LABELS, language="zh")
    assert said == "**最相近的是吉阳和海口（文体距离0.80）。** 文体距离：领先于别的报告对，区间不重叠。"


def _keyness(rows):
    return pd.DataFrame(rows, columns=["target", "term", "log_ratio", "low", "z", "p_permutation"])


def test_that_no_keyword_survives_is_said():
    table = _keyness([("a", "党员", 3.0, 1.0, 2.0, 0.3), ("a", "社区", -2.0, -4.0, -2.0, 0.01)])
    said = findings.describe_keyness(table, labels=LABELS, language="zh")
    assert said.startswith("**没有一个特色词经得起置换检验。**")
    assert "另有1个词" in said and "用得明显少的有1个" in said


def test_against_general_chinese_nothing_is_permuted():
    table = _keyness([("a", "党员", 3.0, 1.0, 2.0, float("nan"))])
    title = findings.describe_keyness(table, labels=LABELS, language="en", form="title")
    assert title == "Against general Chinese there is no permutation"


def test_where_all_reports_have_one_share_no_range_is_told():
    rows = [("a", "党员", 2, "own", None), ("b", "社区", 2, "own", None)]
    table = pd.DataFrame(rows, columns=["doc_id", "term", "n", "origin", "source"])
    title = findings.describe_origins(table, labels=LABELS, language="zh", form="title")
    assert title == "按次数，0%的提法出处可考，100%为词表和别的报告所无"


def test_what_the_list_knows_is_not_said_to_stand_nowhere_else():
    # 担当作为 stands in one report, too, but the list has it from elsewhere.
    rows = [
        ("a", "甲", 3, "own", None),
        ("a", "担当作为", 1, "listed", None),
        ("b", "乡村振兴", 4, "central", "十九大,二次"),
    ]
    table = pd.DataFrame(rows, columns=["doc_id", "term", "n", "origin", "source"])
    said = findings.describe_origins(table, labels=LABELS, language="zh")
    assert said.startswith("**按次数，50%的提法出处可考，38%为词表和别的报告所无，各报告0%到75%。**")
    assert said.endswith("最常见的出处：“十九大，二次”4次。")


def test_reports_that_are_even_together_may_be_crowded_singly():
    places = {"doc_id": list("aaaabbbb"), "position": [0.1, 0.1, 0.6, 0.9, 0.3, 0.3, 0.6, 0.9]}
    said = findings.describe_positions(pd.DataFrame(places), labels=LABELS, language="zh")
    assert said.startswith("**合起来看，提法大致均匀地散布全文")
    assert "25%、25%、25%、25%" in said
    assert said.endswith("单看一份，最密的是吉阳的第一个四分之一，占50%。")


def test_slogans_that_spread_as_far_are_counted():
    table = pd.DataFrame({"doc_id": list("abab"), "term": ["甲", "甲", "乙", "乙"], "n": [3, 2, 1, 1]})
    title = findings.describe_phrases(table, labels=LABELS, language="zh", form="title")
    assert title == "2个提法中，0个只见于一份报告；传得最广的有2个，其中“甲”用得最多"


def test_pairs_that_share_as_many_slogans_are_told():
    columns = ["phrase", "doc_ids", "reports", "n", "whole_tokens", "one_token"]
    table = pd.DataFrame([("甲", "a|b", 2, 2, 2, 2), ("乙", "b|c", 2, 2, 2, 2)], columns=columns)
    said = findings.describe_sharing(table, labels=LABELS, language="zh")
    assert "共用最多的是吉阳和文昌：1个（另有1对并列）" in said
    assert said.endswith("没有一处的边界被分词切断。")


def test_families_that_lead_together_are_both_named():
    rows = [("a", "engine", 2, 9.0), ("b", "engine", 0, 0.0), ("a", "war", 0, 0.0), ("b", "war", 2, 8.0)]
    table = pd.DataFrame(rows, columns=["doc_id", "term", "n", "per_10k"])
    said = findings.describe_families(table, labels=LABELS, language="zh")
    assert said.startswith("**比喻用得最多的是动力和战争类：各2次，见于2份报告中的1份。**")
    assert "未归类" not in said


def _contrasts(low):
    columns = [
        "doc_id",
        "topic",
        "label",
        "share",
        "others",
        "difference",
        "difference_low",
        "difference_high",
    ]
    rows = [("a", 0, "党员", 0.6, 0.2, 0.4, low, 0.7), ("b", 0, "党员", 0.2, 0.6, -0.4, -0.7, 0.1)]
    return pd.DataFrame(rows, columns=columns)


def test_a_contrast_is_claimed_only_where_the_interval_leaves_out_zero():
    open_, sure = (
        findings.describe_topic_contrasts(_contrasts(low), labels=LABELS, language="zh")
        for low in (-0.1, 0.1)
    )
    assert open_ == "**谁多谈什么难断；差得最多的是吉阳谈“党员”：60%对20%。** 2项比较的95%区间都含零。"
    assert sure.startswith("**吉阳比别的报告多谈“党员”：60%对20%。** 2项比较中，1项的95%区间不含零；")
    assert sure.endswith("单凭偶然，平均也有0.1项如此。")


def test_of_two_reports_none_is_the_most_alike():
    table = _pairs([("a", "b", "cosine", 0.36, 0.3, 0.4), ("a", "b", "jaccard", 0.03, 0.0, 0.1)])
    said = findings.describe_similarity(table, labels=LABELS, language="zh")
    assert said == "**吉阳和文昌相近的程度：用词0.36、提法0.03。**"
    nan = float("nan")
    empty = _pairs([("a", "b", "delta", nan, nan, nan), ("a", "b", "profile", nan, nan, nan)])
    assert "至少要三份" in findings.describe_similarity(empty, labels=LABELS, language="zh")


def test_measures_that_agree_are_not_said_to_differ():
    table = pd.DataFrame({"a": ["mtld"], "b": ["hdd"], "tau": [1.0], "pairs": [3], "discordant": [0],
                          "swapped": [""]})  # fmt: skip
    assert findings.describe_orders(table, labels=LABELS, language="zh") == "**1对指标把报告排得都一样。**"


def test_every_test_of_several_reports_is_told_to_stand_alone():
    rows = [("a", "党员", 3.0, 1.0, 2.0, 0.01), ("b", "社区", 2.0, -1.0, 1.0, 0.5)]
    said = findings.describe_keyness(_keyness(rows), labels=LABELS, language="zh")
    assert said.endswith("每份报告的检验校正了词数，没有再校正份数。")
    alone = findings.describe_keyness(_keyness(rows[:1]), labels=LABELS, language="zh")
    assert "份数" not in alone and "另有0个" not in alone


def test_measures_that_tell_as_many_pairs_apart_are_both_named():
    rows = [(doc, name, value, value - 5, value + 5) for name in ("series", "claims")
            for doc, value in (("a", 50.0), ("b", 20.0))]  # fmt: skip
    table = pd.DataFrame(rows, columns=["doc_id", "measure", "value", "low", "high"])
    said = findings.describe_profile(table, labels=LABELS, language="zh")
    assert said.startswith(
        "**手法上最能分出高低的是排比和数字：1对报告中各有1对区间不重叠。** 排比：吉阳高于文昌。"
    )
