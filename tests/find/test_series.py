"""The rules behind `find_parallels`, each by itself: splitting, likeness, edges, lists, frames."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.tokens import Segmenter
from analysis.find.series import find_series
from analysis.find.series.clauses import are_linked
from analysis.find.series.edges import is_balanced, trim_first, trim_last
from analysis.find.series.frames import write_frame
from analysis.find.series.likeness import Stretch, count_aligned, same_rhythm, stretch
from analysis.find.series.line import build_reader, coarsen
from analysis.find.series.links import is_series
from analysis.find.series.listed import is_listed
from analysis.find.series.pairs import score_pair
from analysis.find.series.scopes import iterate_parts
from analysis.find.series.sentences import skip_ordinal

READ = build_reader(Segmenter())
READ("党建")  # loads the dictionary
TEXTS = st.text("抓基层强础上下的和、,;:。“”‘’()《》+3\n ", max_size=40)


def make(*texts, kinds="n"):
    return [Stretch(text, len(text), (text,), kinds) for text in texts]


@pytest.fixture(scope="module")
def segmenter():
    return Segmenter()


# ---- splitting --------------------------------------------------------------------------------


def split(text):
    return [[[text[a:b] for a, b in clause.links] for clause in part.clauses] for part in iterate_parts(text)]


def test_numbers_and_titles_are_not_split():
    assert split("投入1,200元,时间8:30") == [[["投入1,200元"], ["时间8:30"]]]
    assert split("印发《甲、乙办法》,落实") == [[["印发《甲、乙办法》"], ["落实"]]]


def test_a_quotation_is_split_before_the_text_around_it():
    assert split("实施“强基、赋能”工程") == [[["强基", "赋能"]], [["实施“强基、赋能”工程"]]]


def test_a_quotation_left_open_hides_nothing():
    assert split("实施“强基、赋能,落实") == [[["实施“强基", "赋能"], ["落实"]]]


def test_touching_quotations_and_plus_signs_part_links():
    assert split("“甲办”“乙办”") == [[["“甲办”", "“乙办”"]]]
    assert split("线上+线下") == [[["线上", "线下"]]]
    assert split("1+N体系") == [[["1+N体系"]]]


@given(TEXTS)
def test_parts_lie_in_the_text_in_order(text):
    outer = [part for part in iterate_parts(text) if not part.depth]
    spans = [link for part in outer for clause in part.clauses for link in clause.links]
    assert all(a < b for a, b in spans)
    assert spans == sorted(spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    # Nothing but marks and white space lies between: no character is lost.
    kept = "".join(text[a:b] for a, b in spans)
    assert re.sub(r"[、,;:。+\s]", "", text) == re.sub(r"[、,;:。+\s]", "", kept)


# ---- likeness ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "kind"), [("vn", "w"), ("nz", "n"), ("ad", "a"), ("q", "m"), ("zg", "a"), ("y", "x")]
)
def test_kinds(tag, kind):
    assert coarsen(tag) == kind


def test_one_word_answers_two():
    two = Stretch("学好党史", 4, ("学好", "党史"), "vn")
    assert same_rhythm(two, Stretch("牢记使命", 4, ("牢记使命",), "l"))
    assert not same_rhythm(two, Stretch("永远跟党", 4, ("永", "远跟党"), "dv"))


def test_aligned_characters_by_hand():
    assert count_aligned(*make("以点促面", "以片带面")) == 2
    assert count_aligned(*make("我的家", "他的家")) == 1  # 的 counts for nothing


def test_pair_score_by_hand():
    one, other = make("因地制宜", "因村施策")
    # One head 2, words alike 1.5, both bounds 3, four characters 0.7, a tenth for each of four.
    assert score_pair(one, other, bounds=2) == pytest.approx(2 + 1.5 + 3 + 0.7 + 0.4)
    assert score_pair(*make("“因地", "因村”"), bounds=2) == 0


@pytest.mark.parametrize(
    ("one", "other", "linked"),
    [
        ("栽下梧桐", "引来凤凰", True),
        ("从机关到基层", "从用干部到引人才", True),
        ("召开会议", "听取了全县各单位的情况汇报", False),
        ("干", "学", False),
        ("甲" * 61, "甲" * 61, False),
    ],
)
def test_links_of_clauses(one, other, linked):
    assert are_linked(*make(one, other)) is linked


@given(st.text("抓强基础化", min_size=3, max_size=8), st.text("抓强基础化", min_size=3, max_size=8))
def test_linking_is_symmetric(one, other):
    assert are_linked(*make(one, other)) == are_linked(*make(other, one))


# ---- members ----------------------------------------------------------------------------------


def test_lead_in_and_tail(segmenter):
    line = build_reader(segmenter)("扎实推动农民增收、农业增效、农村发展的路子")
    first, middle, last = (0, 8), (9, 13), (14, 21)
    assert trim_first(line, first, [middle]) == (4, 8)
    assert trim_last(line, last, [middle]) == (14, 18)


def test_no_member_holds_half_a_quotation(segmenter):
    line = build_reader(segmenter)("打造“红色引擎”、“红色阵地”、“红色管家”品牌")
    assert is_balanced(line.text[slice(*trim_first(line, (0, 8), [(9, 15)]))])
    assert not is_balanced("红色”") and not is_balanced("“红色") and is_balanced("‘红’“色”")


@pytest.mark.parametrize(
    ("members", "found"),
    [
        (("公益性", "服务性", "互助性"), True),
        (("法治", "德治", "自治"), True),
        (("园区", "楼宇", "商圈"), False),
        (("系统", "全面化", "长期地坚持下去不动摇"), False),
        (("第一批干部们", "各有关部门", "县委"), False),
    ],
)
def test_series_by_size_and_affix(members, found):
    assert is_series(make(*members)) is found


@given(st.lists(st.text("抓强基础化", min_size=4, max_size=4), min_size=3, max_size=6))
def test_equal_sizes_are_enough(texts):
    assert is_series(make(*texts))


def test_lists_by_hand():
    assert is_listed(make("党委17个", "支部9个"))
    assert is_listed(make("县财政局", "县教育局", "县医院"))
    assert not is_listed(make("组建3支队伍", "开展5次活动", "解决8个问题", kinds="vmn"))
    assert not is_listed(make("抓基层", "强基础", kinds="vn"))


def test_ordinals_are_left_out(segmenter):
    for text in (
        "一是强化组织",
        "(三)强化组织",
        "2.强化组织",
        "二、强化组织",
        "首先,强化组织",
        "01 强化组织",
    ):
        line = build_reader(segmenter)(text)
        assert line.text[slice(*skip_ordinal(line, (0, len(text))))] == "强化组织"
    line = build_reader(segmenter)("一体推进")
    assert skip_ordinal(line, (0, 4)) == (0, 4)


# ---- frames -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("members", "frame"),
    [
        (("展示功能", "服务功能"), "X功能"),
        (("服务民生", "服务群众", "服务党员"), "服务X"),
        (("在区设立中心", "在镇设立工作站"), "在X设立Y"),
        (("人人学", "事事学"), "X学"),
        (("强基", "强基"), "强基"),
    ],
)
def test_frame_by_hand(members, frame):
    assert write_frame(make(*members)) == frame


def test_frame_without_a_shared_character():
    assert (
        write_frame(
            [Stretch("转变作风", 4, ("转变", "作风"), "vn"), Stretch("树立形象", 4, ("树立", "形象"), "vn")]
        )
        == "V+N"
    )
    assert write_frame(make("抓铁有痕", "踏石留印", kinds="l")) == "X4"
    assert write_frame(make("甲", "乙丙", kinds="x")) == "X"


MEMBERS = st.lists(st.text("抓强基础在", min_size=1, max_size=7), min_size=2, max_size=4)


@given(MEMBERS)
def test_every_member_fills_its_frame(texts):
    frame = write_frame(make(*texts, kinds="x"))
    shared = re.sub("[A-Z…0-9]", "", frame)
    if shared:
        pattern = "".join(".*" if mark in "XYZUVW…" else re.escape(mark) for mark in frame)
        assert all(re.fullmatch(pattern, text) for text in texts)
        assert frame.count("X") <= 1


def subsequences(text):
    return {
        "".join(text[n] for n in keep)
        for size in range(len(text) + 1)
        for keep in combinations(range(len(text)), size)
    }


@given(st.lists(st.text("抓强基础在", min_size=1, max_size=7), min_size=2, max_size=2))
def test_frame_of_two_shares_as_much_as_brute_force(texts):
    most = max(map(len, subsequences(texts[0]) & subsequences(texts[1])))
    frame = write_frame(make(*texts, kinds="x"))
    shared = re.sub("[A-Z…0-9]", "", frame)
    assert len(shared) == most


# ---- a passage --------------------------------------------------------------------------------


@given(TEXTS)
def test_series_of_any_text_lie_in_it(text):
    line = READ(text)
    for members in find_series(line):
        assert len(members) > 1
        assert all(0 <= a < b <= len(text) for a, b in members)
        assert all(first[1] <= second[0] for first, second in pairwise(members))


def test_stretch_knows_where_a_word_is_cut(segmenter):
    line = build_reader(segmenter)("党群服务中心")
    assert stretch(line, (0, 6)).words == ("党群服务中心",)
    assert stretch(line, (0, 2)).words == ()
