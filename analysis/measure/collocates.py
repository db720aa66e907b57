"""Collocates: which terms stand near a term or slogan more often than their frequency explains."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.corpus.lexicon.words import read_stopwords
from analysis.corpus.tables import COLLOCATES, TOKENS, make_table
from analysis.corpus.tables.needs import only, require
from analysis.measure.contrasts import Sides, correct_g2
from analysis.measure.counts import is_term
from analysis.measure.resampling import Floats

_FAR = np.iinfo(np.int64).max // 4


def find_collocates(  # noqa: PLR0913 - every option is named by the caller
    tokens: pd.DataFrame,
    node: str,
    *,
    window: int = 5,
    hits: pd.DataFrame | None = None,
    stopwords: Collection[str] | None = None,
    min_n: int = 2,
) -> pd.DataFrame:
    """Find the terms that stand near a term or a slogan.

    Parameters
    ----------
    tokens : pandas.DataFrame
        As ``segment`` gives them.
    node : str
        A term, or a slogan, which may be several tokens or begin inside one.
    window : int
        How many words before and behind the node count as near; punctuation is no word, and no
        window goes beyond its passage.
    hits : pandas.DataFrame, optional
        As ``find_phrases`` gives them: the node is then found where the slogan of that name was, in
        all its variants, and not by its characters.
    stopwords : collection of str, optional
        Words that are no collocates; the package's list where None. They do count for the window.
    min_n : int
        The least number of times that a collocate stands near the node.

    Returns
    -------
    pandas.DataFrame
        One row per collocate, the highest `log_dice` first: node, collocate, n (near the node), left,
        right, passages, n_node, n_collocate, expected, log_dice, g2. A word between two nodes counts
        once, for the nearer. No rows where the node is not found.

    Raises
    ------
    ValueError
        If the node is empty, or `window` or `min_n` is below 1.

    Notes
    -----
    With n the collocate's occurrences near the node, f_x those of the node and f_y its own,

        logDice = 14 + log2(2 n / (f_x + f_y)),

    which does not grow with the corpus: 14 where each never stands without the other, one less for
    half as strong. `g2` compares the words near the node with all other words outside of it; it
    treats every word as independent and ranks only. Negative association (`n` below `expected`)
    has a G², too.

    References
    ----------
    Rychlý, P. (2008). A lexicographer-friendly association score. In: Proceedings of RASLAN, 6-9.
    Evert, S. (2008). Corpora and collocations. In: Corpus Linguistics. An International Handbook,
    1212-1248.

    Examples
    --------
    >>> import pandas as pd
    >>> words = ["强化", "党建", "引领", "，", "完善", "党建", "引领", "机制", "。", "服务", "群众"]
    >>> tokens = pd.DataFrame({"doc_id": "a", "passage": 0, "token": words})
    >>> found = find_collocates(tokens, "党建", window=1)
    >>> found[["collocate", "n", "left", "right", "log_dice"]].values.tolist()
    [['引领', 2, 0, 2, 14.0]]
    """
    require((tokens, only(TOKENS, "doc_id", "passage", "token")))
    faults = [
        f"{name}={value!r}: give a whole number of 1 or more"
        for name, value in (("window", window), ("min_n", min_n))
        if value < 1
    ]
    if not node.strip():
        faults.append(f"node={node!r}: give a term or a slogan")
    if faults:
        raise ValueError("; ".join(faults))
    inside = _mark_node(tokens, node) if hits is None else _mark_hits(tokens, node, hits)
    words = tokens.assign(inside=inside)[_is_word(tokens) | (inside >= 0)]
    near = _measure_steps(words, window)
    stops = read_stopwords() if stopwords is None else stopwords
    return make_table(COLLOCATES, _tabulate(words, near, node, stops, min_n=min_n))


def _is_word(tokens: pd.DataFrame) -> npt.NDArray[np.bool_]:
    token = tokens["token"].astype("category")
    return np.asarray(token.cat.categories.astype("str").str.contains(r"\w"), dtype=bool)[token.cat.codes]


def _mark_node(tokens: pd.DataFrame, node: str) -> npt.NDArray[np.int64]:
    """Give the number of the occurrence that each token is part of, -1 for none."""
    marks = np.full(len(tokens), -1)
    number, place = 0, 0
    for _, part in tokens.groupby(["doc_id", "passage"], sort=False, observed=True):
        surfaces = part["token"].astype("str").tolist()
        text, ends = "".join(surfaces), np.cumsum([len(surface) for surface in surfaces])
        start = text.find(node)
        while start >= 0:
            first, last = np.searchsorted(ends, [start, start + len(node) - 1], side="right")
            marks[place + first : place + last + 1] = number
            number, start = number + 1, text.find(node, start + len(node))
        place += len(part)
    return marks


def _mark_hits(tokens: pd.DataFrame, node: str, hits: pd.DataFrame) -> npt.NDArray[np.int64]:
    marks = np.full(len(tokens), -1)
    doc_id, starts, ends = (tokens[c].to_numpy() for c in ("doc_id", "start", "end"))
    chosen = hits[hits["phrase"] == node]
    spans = zip(chosen["doc_id"], chosen["start"], chosen["end"], strict=True)
    for number, (doc, start, end) in enumerate(spans):
        marks[(doc_id == doc) & (starts < end) & (ends > start)] = number
    return marks


def _measure_steps(words: pd.DataFrame, window: int) -> npt.NDArray[np.int64]:
    """Give how many words behind (above 0) or before (below 0) the nearest node each word stands.

    0 is what stands farther than the window, and the node itself.
    """
    steps = np.zeros(len(words), dtype=np.int64)
    place = 0
    for _, part in words.groupby(["doc_id", "passage"], sort=False, observed=True):
        held = part["inside"].to_numpy() >= 0
        at = np.arange(len(held))
        since = at - np.maximum.accumulate(np.where(held, at, -_FAR))
        until = np.minimum.accumulate(np.where(held, at, _FAR)[::-1])[::-1] - at
        nearest = np.where(since <= until, since, -until)
        steps[place : place + len(held)] = np.where(np.abs(nearest) <= window, nearest, 0)
        place += len(part)
    return steps


def _tabulate(
    words: pd.DataFrame, steps: npt.NDArray[np.int64], node: str, stops: Collection[str], *, min_n: int
) -> pd.DataFrame:
    outside = (words["inside"] < 0).to_numpy()
    table = pd.DataFrame(
        {
            "collocate": words["token"].astype("str").to_numpy(),
            "left": steps < 0,
            "right": steps > 0,
            "where": words["doc_id"].astype("str") + "\t" + words["passage"].astype("str"),
        }
    )[outside]
    table = table.assign(n=table["left"] | table["right"])
    sums = table.groupby("collocate").agg(
        n=("n", "sum"), left=("left", "sum"), right=("right", "sum"), n_collocate=("n", "size")
    )
    sums["passages"] = table[table["n"]].groupby("collocate")["where"].nunique().reindex(sums.index).fillna(0)
    whole = (float(table["n"].sum()), float(len(table)))
    n_node = words.loc[~outside, "inside"].nunique()
    scored = sums.assign(node=node, n_node=n_node, **_score(sums, whole, n_node)).reset_index()
    wanted = is_term(pd.Index(scored["collocate"]), stops) & (scored["n"] >= min_n)
    ranked = scored[wanted].sort_values(["log_dice", "n", "collocate"], ascending=[False, False, True])
    return ranked[COLLOCATES.names]


def _score(sums: pd.DataFrame, whole: tuple[float, float], n_node: int) -> dict[str, Any]:
    near, total = whole
    n, of_all = (sums[column].to_numpy(np.float64) for column in ("n", "n_collocate"))
    sides = Sides(n, of_all - n, near, total - near)
    with np.errstate(divide="ignore"):
        log_dice: Floats = 14 + np.log2(2 * n / (n_node + of_all))
    g2 = correct_g2(sides) if 0 < near < total else np.full(len(n), np.nan)
    return {"expected": of_all * near / max(total, 1), "log_dice": log_dice, "g2": g2}
