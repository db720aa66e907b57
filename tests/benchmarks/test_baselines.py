"""The baselines are hits like any others, so that one scorer can judge them."""

import importlib.util
from pathlib import Path

import pandas as pd
import pytest

from analysis.corpus.tables import HITS

SPEC = importlib.util.spec_from_file_location("baselines", Path(__file__).with_name("baselines.py"))
baselines = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(baselines)


@pytest.mark.parametrize("name", baselines.METHODS.values())
def test_every_hit_points_home_and_none_overlap(reports, passages, name):
    report = reports[0]
    hits = getattr(baselines, name)(passages[passages["doc_id"] == report.doc_id])
    assert list(hits) == HITS.names
    assert len(hits)
    for hit in hits.itertuples():
        assert report.text[hit.start : hit.end] == hit.surface
    assert (hits["start"].iloc[1:].to_numpy() >= hits["end"].iloc[:-1].to_numpy()).all()


def test_new_words_hold_together_and_stand_freely():
    # Mutual information of what comes four times is above five bits only in a text of 128 characters.
    others = [chr(0x4E00 + number) for number in range(150)]
    text = "。".join(["到红哨驿站去", "在红哨驿站里", "看红哨驿站吧", "建红哨驿站了", *others])
    words = baselines.discover(text)
    assert "红哨驿站" in words
    assert "哨驿站" not in words


def test_pmi_by_hand():
    assert baselines.measure_pmi("ab", {"ab": 2, "a": 2, "b": 4}, 16) == 2


def test_ngrams_come_twice():
    grams = baselines.repeat_ngrams("推进乡村治理。加强乡村治理。提高服务水平。")
    assert "乡村治理" in grams
    assert "服务水平" not in grams


def test_the_longest_claims_its_place():
    passages = pd.DataFrame({"doc_id": ["a"], "passage": [0], "text": ["黨建引領好"], "start": [7]})
    hits = baselines.locate(passages, ["党建", "党建引领"], "x")
    assert hits[["start", "end", "phrase", "surface"]].to_numpy().tolist() == [
        [7, 11, "党建引领", "黨建引領"]
    ]
