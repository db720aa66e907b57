"""Units: the paragraphs that are clustered, short ones joined with a neighbour."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.corpus.text import count_han

SHORTEST = 30
"""Han characters: a paragraph with fewer holds too few terms to be placed by itself."""


class Units(NamedTuple):
    """Paragraphs gathered to units.

    `paragraphs` is the table of paragraphs, `unit` the number of each paragraph's unit, and
    `doc_ids` the report of each unit.
    """

    paragraphs: pd.DataFrame
    unit: npt.NDArray[np.intp]
    doc_ids: npt.NDArray[np.str_]

    def join(self, texts: list[str]) -> list[str]:
        """Join one text for each paragraph to one for each unit, a line break between them."""
        joined = pd.Series(texts, dtype="str").groupby(self.unit).agg("\n".join)
        return [str(text) for text in joined]


def gather_units(passages: pd.DataFrame, *, shortest: int = SHORTEST) -> Units:
    """Gather paragraphs to units: a short one joins a neighbour under the same heading.

    Parameters
    ----------
    passages : pandas.DataFrame
        As ``split_passages`` gives them; headings are left out.
    shortest : int
        Han characters that a unit should have.

    Returns
    -------
    Units
        A short paragraph goes with the one before it, or, where it is the first under its heading,
        with the one after; alone under its heading it stays alone.

    Examples
    --------
    >>> rows = [("a", 0, "人才", "引才。"), ("a", 1, "人才", "育才" * 20), ("a", 2, "网格", "建网。")]
    >>> columns = ["doc_id", "passage", "heading", "text"]
    >>> passages = pd.DataFrame(rows, columns=columns).assign(kind="paragraph")
    >>> gather_units(passages).unit.tolist()
    [0, 0, 1]
    """
    paragraphs = passages[passages["kind"] == "paragraph"].reset_index(drop=True)
    sections = list(zip(paragraphs["doc_id"], paragraphs["heading"], strict=True))
    sizes = [count_han(text) for text in paragraphs["text"]]
    unit: list[int] = []
    held = 0  # Han characters of the unit that is being filled
    for i, size in enumerate(sizes):
        same = i > 0 and sections[i] == sections[i - 1]
        if not (same and min(held, size) < shortest):
            unit.append(unit[-1] + 1 if unit else 0)
            held = size
        else:
            unit.append(unit[-1])
            held += size
    numbers = np.array(unit, dtype=np.intp)
    first = np.unique(numbers, return_index=True)[1]
    return Units(paragraphs, numbers, paragraphs["doc_id"].to_numpy(dtype="str")[first])
