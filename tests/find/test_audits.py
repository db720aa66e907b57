"""`audit_claims` confirms and contradicts only what the text itself lets one check."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.corpus.tables import AUDITS
from analysis.find.audits import audit_claims
from analysis.find.claims import find_claims


def passages(*texts):
    rows = [("a", number, text, 50 * number) for number, text in enumerate(texts)]
    return pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])


def audit(*texts):
    """The checks of a report: kind, verdict and the claims used."""
    rows = passages(*texts)
    audited = audit_claims(find_claims(rows), rows)
    return [
        (check, verdict, used["surface"].tolist())
        for (_, check, verdict), used in audited.groupby(["audit", "check", "verdict"], sort=False)
    ]


@pytest.mark.parametrize(
    ("text", "check", "verdict"),
    [
        ("党组织66个,其中党委5个,党总支11个,党支部50个。", "sum", "confirmed"),
        ("党组织 66 个,其中党委 5 个,党总支 11 个,党支部 50 个。", "sum", "confirmed"),
        ("党组织66个,其中党委5个,党支部50个。", "sum", "cannot tell"),
        ("党组织66个,其中党委5个,党支部70个。", "sum", "contradicted"),
        ("甲村党员13名、乙村党员15名,共计28名。", "sum", "confirmed"),
        ("甲村党员13名、乙村党员15名,共计38名。", "sum", "contradicted"),
        ("线索80项,已办结77项,办结率96%。", "share", "confirmed"),
        ("线索80项,已办结77项,办结率69%。", "share", "contradicted"),
        ("线索80余项,已办结77项,办结率69%。", "share", "cannot tell"),
        ("年收入达标的村有18个,占比26.5%。", "share", "cannot tell"),
        ("年收入达标的村有18个,占比26.3%。", "share", "contradicted"),
        ("网格由120个增至260个。", "change", "confirmed"),
        ("网格由260个增至120个。", "change", "contradicted"),
        ("时限由一个多月压缩至20天。", "change", "confirmed"),
        ("时限由一个月压缩至30天。", "change", "cannot tell"),
    ],
)
def test_verdicts(text, check, verdict):
    assert [found[:2] for found in audit(text)] == [(check, verdict)]


def test_growth_after_a_change():
    text = "产值由200万元增至300万元,增长{}。"
    assert [found[1] for found in audit(text.format("50%"))] == ["confirmed", "confirmed"]
    assert [found[1] for found in audit(text.format("60%"))] == ["confirmed", "contradicted"]


def test_a_part_of_the_whole_is_26_5_per_cent_of_68():
    rows = passages("年收入达标的村有18个,占比26.5%。")
    audited = audit_claims(find_claims(rows), rows)
    assert set(audited["detail"]) == {"the whole is not stated; it would be 68"}
    assert [whole for whole in range(1, 500) if round(1800 / whole, 1) == 26.5] == [68]


def test_repeats():
    assert audit("建成社区服务驿站318个。", "开放社区服务驿站318个。") == [
        ("repeat", "confirmed", ["318个"] * 2)
    ]
    assert audit("建成党员活动中心318个。", "开放党员服务中心318个。") == [
        ("repeat", "cannot tell", ["318个"] * 2)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "划分66个党建网格。67个二级网格。平均有党员68人。",  # unrelated, whatever their product is
        "办理时间由45天压缩至7天,网上办理率达90%以上。",
        "集体经济村均收入60万元,其中收入80万元以上的村有11个。",
        "网格318个,网格员318名。",
        "开展活动5场,服务群众3场,满意率60%。",
    ],
)
def test_what_nobody_can_check(text):
    assert [found for found in audit(text) if found[0] != "change"] == []


def test_each_row_points_to_its_claim():
    rows = passages("线索80项,已办结77项,办结率96%。", "网格由120个增至260个。")
    claims = find_claims(rows)
    audited = audit_claims(claims, rows)
    assert audited.columns.tolist() == AUDITS.names
    used = claims.iloc[audited["claim"]]
    assert used["surface"].tolist() == audited["surface"].tolist()
    assert used["start"].tolist() == audited["start"].tolist()


def test_missing_passages_are_named():
    rows = passages("党员30名", "党员40名")
    with pytest.raises(ValueError, match=r"\('a', 1\)"):
        audit_claims(find_claims(rows), rows.head(1))


@settings(deadline=None)
@given(
    st.lists(
        st.text("0123456789.%个名项,。其中共计占比率由增至缩短年月天办结党员村 ", max_size=60), max_size=3
    )
)
def test_any_numbers_can_be_audited(texts):
    rows = passages(*texts)
    audited = audit_claims(find_claims(rows), rows)
    assert set(audited["verdict"]) <= {"confirmed", "contradicted", "cannot tell"}
    assert (audited.groupby("audit").size() > 1).all()


def test_no_claims_keep_the_contract():
    rows = passages("坚持党建引领")
    assert audit_claims(find_claims(rows), rows).columns.tolist() == AUDITS.names
