from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.repairs import REPAIRS, Edit, apply_edits, drop_residues, is_toned_syllable, mend, trace

PAGES = st.text(
    alphabet=st.sampled_from("區(qū)發(fā)（社處理）黨建引领 \u00a0\u3000\u200b\ufeff\r\n\u2028ABapp"),
    max_size=80,
)


@given(PAGES)
def test_every_character_points_home(raw):
    mended = mend(raw)
    assert len(mended.starts) == len(mended.ends) == len(mended.text)
    assert all(start < end for start, end in zip(mended.starts, mended.ends, strict=True))
    assert all(end <= start for end, start in zip(mended.ends[:-1], mended.starts[1:], strict=True))


@given(PAGES)
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
