"""Who uses which slogan: spread over passages and reports, and what counting tokens would have got."""

from __future__ import annotations

import pandas as pd

from analysis.corpus.tables import HITS, PHRASE_SHARING, make_table
from analysis.corpus.tables.needs import TEXTS, only, require, require_passages
from analysis.corpus.tokens import Segmenter, segment
from analysis.measure.counts import count_phrases

_PLACE = ["doc_id", "passage"]


def compare_phrases(
    hits: pd.DataFrame, passages: pd.DataFrame, *, segmenter: Segmenter | None = None
) -> pd.DataFrame:
    """Compare slogans by who uses them and how widely.

    Parameters
    ----------
    hits : pandas.DataFrame
        As ``find_phrases`` gives them.
    passages : pandas.DataFrame
        As from `split_passages`: all passages that were searched.
    segmenter : Segmenter, optional
        What cuts the tokens; without it, the package's with its list of terms.
        ``Segmenter(terms=())`` cuts as jieba does without any list.

    Returns
    -------
    pandas.DataFrame
        One row per slogan, the most widespread first: ``phrase, category, n, passages, reports,
        passage_share, report_share, doc_ids, exclusive, whole_tokens, one_token``.

    Raises
    ------
    ValueError
        If hits stand in passages that are not in `passages`.

    Notes
    -----
    n counts strings. `whole_tokens` is how many of these n begin and end where a token does, the
    most that counting sequences of tokens can get; `one_token` how many are one token, which is
    what counting tokens gets. Shares have all passages, or all reports, as their base.

    Examples
    --------
    >>> from analysis.find.phrases import find_phrases
    >>> rows = [("a", 0, "坚持党建引领。", 0), ("b", 0, "党建引领打通最后一公里。", 0)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])
    >>> shared = compare_phrases(find_phrases(passages, finders=("lexicon",)), passages).iloc[0]
    >>> shared["phrase"], int(shared["n"]), shared["doc_ids"], bool(shared["exclusive"])
    ('党建引领', 2, 'a|b', False)
    """
    require((hits, only(HITS, "doc_id", "passage", "start", "end", "phrase", "category")), (passages, TEXTS))
    require_passages(hits, passages, name="hits")
    order = {doc_id: place for place, doc_id in enumerate(passages["doc_id"].unique())}
    counts = count_phrases(hits)
    marked = _mark_tokens(hits, passages, segmenter).groupby("phrase")[["whole_tokens", "one_token"]].sum()

    def join(docs: pd.Series) -> str:
        return "|".join(sorted(docs.unique().tolist(), key=order.__getitem__))

    table = counts.groupby("term").agg(
        category=("category", "first"),
        n=("n", "sum"),
        passages=("passage", "size"),
        reports=("doc_id", "nunique"),
        doc_ids=("doc_id", join),
    )
    table = table.join(marked).rename_axis("phrase").reset_index()
    shares = {
        "passage_share": table["passages"] / len(passages),
        "report_share": table["reports"] / len(order),
    }
    table = table.assign(**shares, exclusive=table["reports"] == 1)
    ranked = table.sort_values(["reports", "n", "phrase"], ascending=[False, False, True])
    return make_table(PHRASE_SHARING, ranked)


def _mark_tokens(hits: pd.DataFrame, passages: pd.DataFrame, segmenter: Segmenter | None) -> pd.DataFrame:
    """Tell of each hit whether it begins and ends with tokens, and whether it is one token."""
    held = pd.MultiIndex.from_frame(passages[_PLACE]).isin(pd.MultiIndex.from_frame(hits[_PLACE]))
    tokens = segment(passages[held], segmenter=segmenter).astype({"doc_id": "str"})

    def stand_in(*columns: str) -> pd.Series:
        places = pd.MultiIndex.from_frame(hits[["doc_id", *columns]])
        found = places.isin(pd.MultiIndex.from_frame(tokens[["doc_id", *columns]]))
        return pd.Series(found, index=hits.index)

    whole, one = stand_in("start") & stand_in("end"), stand_in("start", "end")
    return hits[["phrase"]].assign(whole_tokens=whole.astype("int64"), one_token=one.astype("int64"))
