from __future__ import annotations

import pandas as pd
import pytest


def make_counts(*rows: tuple[str, int, str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["doc_id", "passage", "term", "n"])


@pytest.fixture
def counts():
    return make_counts(
        ("a", 0, "党建", 3), ("a", 0, "引领", 1), ("a", 1, "党建", 1), ("a", 2, "治理", 2),
        ("b", 0, "治理", 1), ("b", 1, "党建", 1), ("b", 1, "服务", 4),
    )  # fmt: skip


@pytest.fixture
def short_passages():
    texts = {"a": ["党" * 40, "建" * 30, "引" * 30, "领" * 100], "b": ["治" * 50, "理" * 50]}
    rows = [
        (doc_id, n, "paragraph", "", text, 0, len(text))
        for doc_id, all_ in texts.items()
        for n, text in enumerate(all_)
    ]
    return pd.DataFrame(rows, columns=["doc_id", "passage", "kind", "heading", "text", "start", "end"])
