from __future__ import annotations

import pandas as pd
import pytest

import analysis as an


def test_position_by_hand():
    passages = pd.DataFrame(
        {"doc_id": ["a", "a", "b"], "passage": [0, 1, 0], "start": [5, 20, 0], "end": [15, 50, 10]}
    )
    hits = pd.DataFrame(
        {
            "doc_id": ["a", "b", "a"],
            "passage": [1, 0, 0],
            "start": [30, 5, 5],
            "phrase": "党建引领",
            "category": "stock_phrase",
        }
    )
    assert an.locate_hits(hits, passages)["position"].tolist() == pytest.approx([20 / 40, 0.5, 0.0])


def test_positions_of_the_five(hits, passages):
    located = an.locate_hits(hits, passages)
    assert len(located) == len(hits)
    assert located["position"].between(0, 1, inclusive="left").all()


def test_no_hits_no_positions(passages):
    none = an.find_phrases(passages.head(0))
    assert an.locate_hits(none, passages).empty
