"""Tokens: terms, names and formulas stay whole, and every token points home."""

import pickle
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from analysis.corpus.folders import load_reports
from analysis.corpus.lexicon.words import Term, read_terms
from analysis.corpus.passages import split_passages
from analysis.corpus.reports import gather_names
from analysis.corpus.tables import TOKENS
from analysis.corpus.tokens import Segmenter, segment

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def reports():
    return load_reports(SEEDS)


@pytest.fixture(scope="module")
def passages(reports):
    return split_passages(reports)


def find_whole(texts, words, cut):
    """Of the places where a word stands and no longer word holds it: all, and those cut as one token."""
    places, whole = [], []
    for text in texts:
        spans = {
            (at.start(), at.start() + len(word)) for word in words for at in re.finditer(f"(?={word})", text)
        }
        free = [(a, b) for a, b in spans if not any(c <= a and b <= d and d - c > b - a for c, d in spans)]
        ends = [0]
        for token in cut(text):
            ends.append(ends[-1] + len(token))
        cuts = set(pairwise(ends))
        places += [text[a:b] for a, b in free]
        whole += [text[a:b] for a, b in free if (a, b) in cuts]
    return places, whole


def make_passages(*texts, start=0):
    return pd.DataFrame(
        {"doc_id": "某地", "passage": range(len(texts)), "text": list(texts), "start": [start] * len(texts)}
    )


def test_every_token_points_home(reports, passages):
    tokens = segment(passages)
    text = {report.doc_id: report.text for report in reports}
    rows = zip(tokens["doc_id"], tokens["token"], tokens["start"], tokens["end"], strict=True)
    assert all(text[doc_id][start:end] == token for doc_id, token, start, end in rows)


def test_the_tokens_of_a_passage_are_the_passage(passages):
    tokens = segment(passages)
    joined = (
        tokens.astype({"token": "str"}).groupby(["doc_id", "passage"], observed=True)["token"].agg("".join)
    )
    expected = passages.set_index(["doc_id", "passage"])["text"]
    assert joined.sort_index().to_dict() == expected.sort_index().to_dict()


def test_both_engines_give_one_table(passages):
    pd.testing.assert_frame_equal(segment(passages), segment(passages, segmenter=Segmenter("jieba")))


def test_terms_stay_whole_in_the_reports(passages):
    places, whole = find_whole(passages["text"], [term.word for term in read_terms()], Segmenter().cut)
    assert len(places) > 500
    assert len(whole) >= 0.98 * len(places)


def test_without_the_list_terms_fall_apart(passages):
    new = [term.word for term in read_terms() if term.tag == "l"]
    places, whole = find_whole(passages["text"], new, Segmenter(terms=()).cut)
    assert len(whole) < 0.5 * len(places)


def test_names_of_the_registry_stay_whole(reports, passages):
    names = gather_names(reports)
    places, whole = find_whole(passages["text"], names, Segmenter(names=names).cut)
    assert len(places) > 100
    assert len(whole) >= 0.97 * len(places)  # in 某市委 the town's name is not a word: 某|市委


@pytest.mark.parametrize("name", ["卓达大社区", "阿卜杜·热合曼", "“520”工程", "C-919", "1+N村"])
def test_a_name_of_any_characters_stays_whole(name):
    segmenter = Segmenter(names=[name])
    assert segmenter.cut(f"走进{name}的党员干部") == ["走进", name, "的", "党员干部"]
    assert segmenter.tag(name) == "nz"


@pytest.mark.parametrize(
    "text",
    [
        "组织力量开展活动",
        "获得感谢信",
        "关键少数民族地区",
        "新时代表",
        "双减少",
        "公共治理",
        "凝聚力量",
        "网格长期",
        "清单化解",
    ],
)
def test_a_term_does_not_bite_into_other_words(text):
    assert Segmenter().cut(text) == Segmenter(terms=()).cut(text)


@pytest.mark.parametrize("text", ["构建“1+8+38+N”的体系", "构建1+8+38+N的体系", "构建「１＋８＋３８」的体系"])
def test_formulas_are_kept(text):
    formula = re.sub("构建|的体系|[“”「」]", "", text)
    segmenter = Segmenter()
    assert formula in segmenter.cut(text)
    assert segmenter.tag(formula) == "m"
    assert formula not in Segmenter(keep=()).cut(text)


def test_the_longest_of_two_kept_spans_wins():
    segmenter = Segmenter(keep=(re.compile("三会"), re.compile("三会一课制度"), re.compile("x*")))
    assert segmenter.cut("落实三会一课制度") == ["落实", "三会一课制度"]


def test_tags_come_from_the_list_then_from_the_dictionary():
    segmenter = Segmenter(terms=(Term("党员", "nz", 3000),))
    assert [segmenter.tag(token) for token in ("党员", "干部", "村", "，", "㐀", "无此词也")] == [
        "nz",
        "n",
        "g",
        "x",
        "x",
        "x",
    ]


def test_a_segmenter_is_its_parameters():
    segmenter = Segmenter(names=["博后村"])
    assert segmenter.cut("博后村") == ["博后村"]
    copy = pickle.loads(pickle.dumps(segmenter))
    assert copy == segmenter
    assert hash(copy) == hash(segmenter)
    assert copy.cut("博后村") == ["博后村"]
    assert Segmenter().cut("大博后村") != Segmenter(names=["博后村"]).cut("大博后村")


def test_positions_start_where_the_passage_starts():
    tokens = segment(make_passages("党建引领", "", "最后一公里。", start=100))
    assert tokens[["passage", "token", "start", "end"]].to_numpy().tolist() == [
        [0, "党建引领", 100, 104],
        [2, "最后一公里", 100, 105],
        [2, "。", 105, 106],
    ]


def test_no_passages_give_an_empty_table_of_the_same_types(passages):
    empty = segment(passages.iloc[:0])
    assert len(empty) == 0
    assert list(empty.dtypes.astype(str)) == [column.dtype for column in TOKENS.columns]
    assert list(empty.columns) == list(segment(passages.iloc[:1]).columns)
    assert len(segment(make_passages(""))) == 0


def test_the_input_stays_as_it_was(passages):
    before = passages.copy(deep=True)
    segment(passages)
    pd.testing.assert_frame_equal(passages, before)


def test_errors_name_what_is_wrong():
    with pytest.raises(ValueError, match=r"table of split_passages is needed.*missing: \['text', 'start'\]"):
        segment(pd.DataFrame({"doc_id": [], "passage": []}))
    with pytest.raises(ValueError, match=r"engine 'pkuseg' is unknown; choose one of .*the names \['村'\]"):
        Segmenter("pkuseg", names=["村", "丁村"])  # pyright: ignore[reportArgumentType]
    with pytest.raises(ValueError, match="names is the string '丁村'"):
        Segmenter(names="丁村")
    with pytest.raises(ValueError, match="freq '0'"):
        Segmenter(terms=(Term("党建", "n", 0),))


def test_jieba_is_asked_without_log_cache_or_change_of_its_global_dictionary(tmp_path):
    code = (
        "from analysis.corpus.tokens import Segmenter\n"
        "Segmenter('jieba', names=['丁村村']).cut('丁村村')\n"
        "import jieba\n"
        "assert not jieba.dt.initialized and not jieba.dt.FREQ\n"
    )
    environment = {"TMPDIR": str(tmp_path), "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_importing_loads_no_engine():
    code = "import sys, analysis.corpus.tokens; assert not {'jieba', 'rjieba'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
