from __future__ import annotations

import pytest

import analysis as an


def test_every_row_points_home(reports, passages):
    text = {report.doc_id: report.text for report in reports}
    for table in (passages, an.split_sentences(passages), an.list_left_out(reports)):
        for row in table.itertuples():
            assert text[row.doc_id][row.start : row.end] == row.text


def test_sentences_join_back(passages):
    sentences = an.split_sentences(passages)
    joined = sentences.groupby(["doc_id", "passage"], sort=False)["text"].sum()
    assert joined.tolist() == passages["text"].tolist()


def test_passages_of_the_five(passages):
    by_kind = passages.groupby(["doc_id", "kind"], sort=False).size().to_dict()
    assert by_kind[("wenchang", "heading")] == 3  # couplets on two lines are one heading
    assert by_kind[("jingyang", "paragraph")] == 16  # a word broken over a blank line
    assert ("haikou", "heading") not in by_kind
    text = "\n".join(passages["text"])
    for left_out in (
        "点击图片",
        "相关阅读",
        "出实招打硬仗",
        "责任编辑",
        "摘要",
        "版权所有",
        "钟鸣明率",
        "颁奖",
    ):
        assert left_out not in text


def test_passages_know_their_heading(passages):
    row = passages[(passages["doc_id"] == "jiedong") & passages["text"].str.startswith("聚焦结构优化")].iloc[
        0
    ]
    assert row["heading"] == "“三个聚焦”锻造过硬党员干部队伍"
    assert passages.iloc[0]["heading"] == ""


def test_no_reports_no_rows(passages):
    empty = an.split_passages(())
    assert empty.empty
    assert empty.dtypes.to_dict() == passages.dtypes.to_dict()
    assert an.split_sentences(empty).columns.tolist() == an.split_sentences(passages).columns.tolist()


def test_what_is_left_out_and_what_is_kept_are_all(reports, passages):
    for report in reports:
        rows = [table[table["doc_id"] == report.doc_id] for table in (passages, an.list_left_out(reports))]
        spans = sorted(
            (start, end) for part in rows for start, end in zip(part["start"], part["end"], strict=True)
        )
        places = [0, *(place for span in spans for place in span), len(report.text)]
        between = [report.text[a:b] for a, b in zip(places[::2], places[1::2], strict=True)]
        assert not "".join(between).strip()


def test_all_lines_have_a_rule_and_the_same_columns(reports, passages):
    lines = an.split_passages(reports, keep="all")
    assert lines.dtypes.to_dict() == passages.dtypes.to_dict()
    assert lines[lines["passage"] >= 0].reset_index(drop=True).equals(passages)
    assert lines["rule"].str.len().min() > 0
    assert set(lines.loc[lines["passage"] < 0, "heading"]) == {""}


def test_another_choice_of_lines_is_refused(reports):
    with pytest.raises(ValueError, match=r"keep='everything'; choose from 'body'"):
        an.split_passages(reports, keep="everything")
