from __future__ import annotations

import re

import pytest

import analysis as an

DATED = "2022-03-01 来源:某某日报\n"
PAGE = "近年来,全县坚持以党建引领基层治理,把支部建在网格上,群众的获得感不断增强。\n"
GARBLED = PAGE.encode().decode("gb18030", errors="ignore").replace("\n", "。\n")
TRADITIONAL = "近年來,全縣堅持以黨建引領基層治理,把支部建在網格上,群眾的獲得感不斷增強。\n"


def signs(path, doc_id="x"):
    table = an.list_suspicions(an.load_reports(path))
    return dict(table.loc[table["doc_id"] == doc_id, ["suspicion", "detail"]].values)


@pytest.mark.parametrize(
    ("page", "suspicion", "detail"),
    [
        (PAGE, "no date", "neither"),
        (DATED + PAGE.replace("。", ";"), "no full stop", r"no 。 in \d+ Han"),
        (DATED + "党建。The party builds the base and leads in the village。", "other language", "only 2 of"),
        (DATED + "党建をけんきゅうするためのほうこくしょです。", "other language", "kana"),
        (DATED + PAGE + "党\ufffd建\ufffd引领。", "damaged", "2 places"),
        (DATED + PAGE + "锟斤拷锟斤拷党建。", "damaged", "2 places"),
        (DATED + GARBLED, "damaged", r"only \d+% of"),
        (DATED + PAGE + "<p class='a'>党建。</p>", "markup", "2 tags"),
        (DATED + PAGE + "党建&nbsp;引领。", "markup", "1 tags"),
    ],
)  # fmt: skip
def test_a_sign(page, suspicion, detail, folder):
    found = signs(folder(x=page))
    assert list(found) == [suspicion]
    assert re.search(detail, found[suspicion])


def test_signs_beside_the_others(folder):
    path = folder(a=DATED + PAGE * 20, b=DATED + PAGE * 20, x=DATED + TRADITIONAL * 2)
    assert signs(path) == {
        "other script": "traditional, as 1 of 3 reports are",
        "short": "68 Han characters; the median is 680",
    }
    assert signs(path, "a") == {}


def test_of_two_reports_none_is_odd(folder):
    path = folder(a=DATED + PAGE * 20, x=DATED + TRADITIONAL * 2)
    assert signs(path) == {}


def test_the_five(reports):
    found = an.list_suspicions(reports)[["doc_id", "suspicion"]].values.tolist()
    assert found == [["haikou", "no date"], ["jiedong", "no date"], ["jiedong", "other script"]]
    assert an.list_suspicions(()).empty
