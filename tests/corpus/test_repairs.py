from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.edits import Edit, apply_edits, trace
from analysis.corpus.repairs import REPAIRS, mend
from analysis.corpus.repairs.residues import drop_residues, is_toned_syllable
from analysis.corpus.repairs.wrapping import join_wrapped

LETTERS = [
    *"區(qū)發（社處理）黨建引领，。；:?! ABapp１Ｎ︐︑﹁﹂⼈⻔\ufa12\ufffd\t\x07",
    *"\xa0\u3000\u200b\ufeff\u00ad\ue5d2\r\n\u2028",
    *["?;鶎狱h組織", "?盵2]", "党 建 引 领", "近 年 来", "- 3 -", "\n\n", "第3页 共9页\n", "一、", "　　"],
]
MARKUP = [
    *["&nbsp;", "&amp;", "&#8220;", "&ldquo;", "&bogus;", "<p>", "</p>", "<十佳>", "<br/>", "**", "# ", "> "],
    *["![](a.png)", "[正文](/a.html)", "data:image/png;base64,iVBO=", "<", "![", "](", "- 课程"],
    "我镇党校成立于二零一六年现有专职教员两名兼职教员十一名先\n",
]
CHARACTERS = st.lists(st.sampled_from(LETTERS), max_size=40).map("".join)
PAGES = st.lists(st.sampled_from(LETTERS + MARKUP), max_size=40).map("".join)


@given(PAGES)
def test_every_character_points_home(raw):
    mended = mend(raw)
    assert len(mended.starts) == len(mended.ends) == len(mended.text)
    assert all(start < end for start, end in zip(mended.starts, mended.ends, strict=True))
    assert all(end <= start for end, start in zip(mended.ends[:-1], mended.starts[1:], strict=True))


@given(CHARACTERS)
def test_mending_twice_changes_nothing(raw):
    once = mend(raw).text
    assert mend(once).text == once


@pytest.mark.parametrize("repair", REPAIRS, ids=lambda repair: repair.__name__)
@given(raw=PAGES)
def test_a_repair_changes_only_what_it_names(repair, raw):
    edits = list(repair(raw))
    kept = apply_edits(trace(raw), edits)
    untouched = "".join(raw[a:b] for a, b in _between(edits, len(raw)))
    assert (
        "".join(c for c, s, e in zip(kept.text, kept.starts, kept.ends, strict=True) if _outside(edits, s, e))
        == untouched
    )


def _between(edits, length):
    places = [0, *(place for edit in sorted(edits) for place in edit[:2]), length]
    return zip(places[::2], places[1::2], strict=True)


def _outside(edits, start, end):
    return not any(edit.start <= start and end <= edit.end for edit in edits)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("區(qū)委", "區委"),
        ("綠(lǜ)色（fā）展", "綠色展"),
        ("村(社區(qū))干部", "村(社區)干部"),
        ("处分(处理)决定", "处分(处理)决定"),
        ("人工智能(AI)和平台(app)", "人工智能(AI)和平台(app)"),
        ("(qū)", "(qū)"),
    ],
)
def test_only_pinyin_behind_a_character_is_a_residue(text, mended):
    assert apply_edits(trace(text), drop_residues(text)).text == mended


def test_syllables():
    assert all(map(is_toned_syllable, ["qū", "fā", "xiāng", "zhèn", "chuàng", "é", "lǜ", "nǚ", "yōu"]))
    assert not any(map(is_toned_syllable, ["qu", "app", "qūfā", "résumé", "N", "ü"]))


def test_overlapping_edits_are_refused():
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits(trace("党建引领"), [Edit(0, 2, "", "a"), Edit(1, 3, "", "b")])
    with pytest.raises(ValueError, match="does not fit"):
        apply_edits(trace("党建引领"), [Edit(0, 1, "长了", "a")])


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("&ldquo;党建&rdquo;&amp;nbsp;&#8220;&#x201d;&bogus;AT&T", "“党建” “”&bogus;AT&T"),
        ("<p>强<b>组</b>织</p>&lt;标兵&gt;<十佳>", "\n强组织\n<标兵><十佳>"),
        ("\ue5d2分享\U000f0001，党\u00ad建\u200b引\ufe0f领\x07", "分享，党建引领"),
        ("１＋８＋Ｎ，ａｂ（Ｃ）", "1＋8＋N，ab（C）"),
        ("﹁一街﹂︐︵見︶︓﹐｡", "「一街」，（见）：，。"),
        ("以⼈为本，⻔户，\ufa12", "以人为本，门户，晴"),
        ("基礎?;鶎狱h組織是什麼?因為", "基础。基层党组织是什么?因为"),
        ("实干?盵2],什么?因为", "实干”[2],什么?因为"),
        ("抓手?;各级?班子怎么办?", "抓手。各级?班子怎么办?"),
        ("党 建 引 领 促 发 展", "党建引领促发展"),
        ("近 年 来 ，全市抓党建  引领发展，成效明显。", "近年来 ，全市抓党建引领发展，成效明显。"),
        ("党建领航聚群力 建设为民综合体", "党建领航聚群力 建设为民综合体"),
        ("要 加 强 党建", "要加强 党建"),
        ("强 组 织\n兴 产业", "强组织\n兴 产业"),
        ("参加的有张三 李四 王五，都发了言。", "参加的有张三 李四 王五，都发了言。"),
        ("(记者 张三 通讯员 李四)报道，效果明显。", "(记者 张三 通讯员 李四)报道，效果明显。"),
        ("# 党课\n![图](a.png)\n- 见[台账](/a(1).html)，**不漏**", "党课\n\n见台账.html)，不漏"),
        ("a<b，x>y，2*3*4", "a<b，x>y，2*3*4"),
    ],
)
def test_what_a_repair_makes(text, mended):
    assert mend(text).text == mended


WIDE = "这一行恰好有三十个汉字宽所以它是被邮件程序在固定的宽度上折断的"
SENTENCE = "支部建在网格上党员走进群众中服务送到家门口治理才有好成效"


def wrap(paragraph: str, width: int, indent: str = "") -> list[str]:
    whole = indent + paragraph
    return [whole[at : at + width] for at in range(0, len(whole), width)]


@given(st.lists(st.integers(65, 160), min_size=3, max_size=6), st.integers(24, 40), st.booleans())
def test_wrapped_paragraphs_come_back_whole(lengths, width, indented):
    paragraphs = [(SENTENCE * 9)[:length] + "甲乙丙丁戊己"[n] + "。" for n, length in enumerate(lengths)]
    indent = "\u3000\u3000" if indented else ""
    blocks = ["\n".join(wrap(paragraph, width, indent)) for paragraph in paragraphs]
    text = ("\n" if indented else "\n\n").join(blocks)
    mended = apply_edits(trace(text), join_wrapped(text)).text
    assert [line.strip() for line in mended.split("\n") if line] == paragraphs


def test_page_numbers_and_unbroken_pages_are_not_joined():
    page = "\n".join([WIDE, WIDE, "- 3 -", WIDE, "一、强组织", WIDE, "短的末行。", WIDE])
    assert apply_edits(trace(page), join_wrapped(page)).text.split("\n")[-1] == WIDE
    assert "\n- 3 -\n" in apply_edits(trace(page), join_wrapped(page)).text
    long = "\n".join(["　　" + SENTENCE * n + "。" for n in (2, 3, 4, 2, 5)])
    assert list(join_wrapped(long)) == []


def test_traditional_report_is_repaired(reports):
    report = next(report for report in reports if report.script == "traditional")
    residues = list(drop_residues(report.raw))
    assert len(residues) == 188
    assert not re.search(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\)", report.text)
    assert [report.text.count(words) for words in ("村(社区)", "(街道)", "(处理)", "显著", "显着")] == [
        3,
        1,
        1,
        2,
        0,
    ]
    assert not set(report.text) & set("黨區發鄉鎮業實點強體領導層級創優設進開關產農網條")


def test_source_span_leads_to_the_file(reports):
    report = next(report for report in reports if report.script == "traditional")
    at = report.text.index("区委组织部")
    start, end = report.source_span(at, at + 5)
    assert report.raw[start:end] == "區(qū)委組織部"
    with pytest.raises(ValueError, match="not inside"):
        report.source_span(0, len(report.text) + 1)
