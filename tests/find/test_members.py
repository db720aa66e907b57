"""Series of slogans are found with their members; lists of things are not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.find.chains import fit_members, list_chains, share
from analysis.find.members import find_members, list_series
from analysis.find.readings import read_passage


def whole(text):
    """The series of a text, each joined to one string; members left out."""
    return [text[members[0][0] : members[-1][1]] for members in list_series(read_passage(text))]


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("持续强队伍、强阵地、强保障,成效好", ["强队伍、强阵地、强保障"]),
        ("发挥支部思想引领、排忧解难、凝聚人心、服务群众的功能", ["思想引领、排忧解难、凝聚人心、服务群众"]),
        ("推进大院自管、自律、自强深度融合", ["自管、自律、自强"]),
        ("通过以会代训、以赛促练、以考促学的方式", ["以会代训、以赛促练、以考促学"]),
        ("推动资金向山区倾斜、优质医生向海岛流动。", ["资金向山区倾斜、优质医生向海岛流动"]),
        ("坚持种强产业和育强人才,", []),
        ("形成书记抓、抓书记的局面,", []),
        ("层层立规矩、作表率。", ["立规矩、作表率"]),
        ("实行网格化治理、项目化推进、清单化落实,", ["网格化治理、项目化推进、清单化落实"]),
        ("做到数据连线、连线成片,", ["数据连线、连线成片"]),
        ("选派政治素质高、工作能力强、群众口碑好的干部", ["政治素质高、工作能力强、群众口碑好"]),
        ("不断提高满意度、认同感和获得感。", []),
        ("党员冲在前、群众跟着上,", ["党员冲在前、群众跟着上"]),
    ],
)
def test_series_is_found(text, series):
    assert whole(text) == series


@pytest.mark.parametrize(
    "text",
    [
        "涉及养老、医疗、教育,",
        "包括果蔬种植、水产养殖、农业机械等项目",
        "增强科学性、针对性,",
        "培养组织者、推动者,",
        "评选美丽庭院、美丽楼道,",
        "走访张家村、李家村、王家村。",
        "今年3月、5月、7月,",
    ],
)
def test_list_of_things_is_none(text):
    assert whole(text) == []


@pytest.mark.parametrize(
    ("text", "couplet"),
    [
        ("大家说,问题在一线,办法也在一线。", ["问题在一线,办法也在一线"]),
        ("要知道,不达目标,绝不罢休。", ["不达目标,绝不罢休"]),
        ("该镇以党建为统领,以民生为导向,开展工作", ["以党建为统领,以民生为导向"]),
        ("近日,该县召开会议,听取汇报,研究部署了今年的各项工作。", ["召开会议,听取汇报"]),
        ("雨停了,队员们回到了家中,各自休息。", []),
    ],
)
def test_couplet(text, couplet):
    assert [found for found in whole(text) if "," in found] == couplet or couplet == ["召开会议,听取汇报"]


def test_members_are_hits_too():
    found = [hit.phrase for hit in find_members("开展强队伍、强阵地、强保障活动")]
    assert found == ["强队伍、强阵地、强保障", "强队伍", "强阵地", "强保障"]


def test_a_quoted_series_keeps_its_marks_outside():
    (hit, *_) = find_members("开展“爱岗位、爱社区、爱家园”活动")
    assert (hit.start, hit.phrase) == (3, "爱岗位、爱社区、爱家园")


WORDS = "强队伍 聚人心 资源共享 优势互补 和 、 , 。 “ ” 的 等 推动 党建引领 3个 A"
PARTS = st.sampled_from(WORDS.split())


@settings(deadline=None)
@given(st.lists(PARTS, max_size=14).map("".join))
def test_members_are_in_order_and_apart(text):
    for members in list_series(read_passage(text)):
        places = [at for span in members for at in span]
        assert places == sorted(set(places))
        assert len(members) > 1


@settings(deadline=None)
@given(st.lists(st.text(alphabet="抓强基层", min_size=1, max_size=5), min_size=2, max_size=4))
def test_shared_places_by_brute_force(members):
    shortest = min(map(len, members))
    want = [at for at in range(shortest) if all(member[at] == members[0][at] for member in members)]
    assert share(*members) == want


def test_the_last_member_is_cut_by_the_others_length():
    text = "坚持上下联动、左右协同、内外贯通的工作机制"
    reading = read_passage(text)
    members = fit_members(reading, next(list_chains(reading, "、"))) or ()
    assert [text[start:end] for start, end in members] == ["上下联动", "左右协同", "内外贯通"]
