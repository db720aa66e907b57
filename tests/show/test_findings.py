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
    assert said == "**最相近的是吉阳和文昌（用词0.40，另有1对并列）。** 用词：与次高者区间重叠，先后难断。"


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
    assert "只有50%是一个词，10%的边界被分词切断" in said


def test_formulas_that_disagree_are_named():
    table = pd.DataFrame({
        "phrase": ["三变", "四好", "131"], "parts_found": [3, 3, 0],
        "agrees": pd.array([True, False, None], dtype="boolean"),
    })  # fmt: skip
    said = findings.describe_formulas(table, labels=LABELS, language="zh")
    assert said.startswith("**3个数字提法中，2个在文中说明了各项，其余1个读者须自己知道。**")
    assert said.endswith("项数不符的：“四好”。")


def test_coinages_that_travel_are_named():
    table = pd.DataFrame({
        "phrase": ["甲甲", "乙乙", "丙丙"], "doc_id": ["a", "a", "b"], "reports": [1, 3, 1],
        "n": [1, 5, 1], "gloss": ["", "解释", ""],
    })  # fmt: skip
    said = findings.describe_coinages(table, labels=LABELS, language="zh")
    assert "2个只有一份报告用；最多的是吉阳和文昌，1个" in said
    assert said.endswith("不止一份报告用的有1个，如“乙乙”；文中有解释的1个。")


def test_of_distances_the_smallest_is_nearest():
    table = _pairs([("a", "b", "delta", 1.4, 1.3, 1.5), ("a", "c", "delta", 0.8, 0.7, 0.9)])
    said = findings.describe_similarity(table, labels=LABELS, language="zh")
    assert said == "**最相近的是吉阳和海口（文体距离0.80）。** 文体距离：领先于其他各对，区间不重叠。"


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


def test_origins_that_tie_have_no_leader():
    rows = [("a", "党员", 2, "own", None), ("b", "社区", 2, "own", None)]
    table = pd.DataFrame(rows, columns=["doc_id", "term", "n", "origin", "source"])
    title = findings.describe_origins(table, labels=LABELS, language="zh", form="title")
    assert title == "提法中0%出处可考，100%仅见于一份报告"
