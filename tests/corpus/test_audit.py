from __future__ import annotations

import analysis as an
from analysis.corpus.edits import apply_edits, trace
from analysis.corpus.repairs import mend
from analysis.corpus.repairs.residues import drop_residues


def test_every_repair_points_into_the_file(reports):
    table = an.audit_repairs(reports)
    raw = {report.doc_id: report.raw for report in reports}
    for row in table.itertuples():
        assert raw[row.doc_id][row.start : row.end] == row.before != ""
    assert table.groupby("doc_id", sort=False)["start"].is_monotonic_increasing.all()


def test_repairs_of_the_five(reports):
    table = an.audit_repairs(reports)
    counts = table.value_counts(["doc_id", "rule"]).to_dict()
    assert counts["jiedong", "pinyin residue"] == 188
    assert counts["wenchang", "heading on two lines"] == 3
    assert counts["jingyang", "paragraph broken over a line break"] == 1
    residues = table[table["rule"] == "pinyin residue"]
    assert set(residues["after"]) == {""}
    assert residues["before"].str.fullmatch(r"\(\w+\)").all()


def test_places_lead_to_the_file_through_several_rounds():
    raw = "\u3000\u3000黨建發(fā)展&nbsp;,村(社區(qū))"
    made = [
        (int(start), int(end), new, rule)
        for rounds in mend(raw).made
        for start, end, new, rule in zip(*rounds[:2], *rounds[2:], strict=True)
    ]
    assert {(raw[start:end], new) for start, end, new, _ in made} == {
        *[("\u3000", " "), ("(fā)", ""), ("(qū)", ""), ("&nbsp;", "\xa0"), ("&nbsp;", " ")],
        *[("黨", "党"), ("發", "发"), ("區", "区")],
    }


def test_a_text_without_repairs_has_no_rounds():
    assert apply_edits(trace("党建"), drop_residues("党建")).made == ()


def test_no_reports_no_repairs():
    assert an.audit_repairs(()).empty
