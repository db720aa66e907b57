"""Coinages: the slogans that no list knows, where each stands first, what it means, who uses it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from analysis.corpus.lexicon import Entry, Lexicon
from analysis.corpus.tables import COINAGES, HITS, make_table
from analysis.corpus.tables.needs import KINDS, only, require, require_passages
from analysis.corpus.text import count_han, simplify
from analysis.find.explanations import explain_formulas
from analysis.find.glosses import find_gloss
from analysis.find.phrases import find_phrases
from analysis.find.quotes import fold_quotes

# The finders that go by the mark which writers give to what they coin.
_COINING = frozenset({"number", "plus", "quotation"})
# Shorter ones are plain words elsewhere (“自学”, 集中学习和自学): they count where a finder saw them.
_SEARCHED = 3
_PLACE = ["doc_id", "passage", "start", "end"]


class _Gloss(NamedTuple):
    text: str
    start: int | None
    end: int | None


def list_coinages(hits: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """List the coinages among slogans: those that no list knows.

    Parameters
    ----------
    hits : pandas.DataFrame
        As ``find_phrases`` gives them; with ``overlap="all"``, those inside longer slogans too.
    passages : pandas.DataFrame
        As from `split_passages`; all the reports in which uses are looked for.

    Returns
    -------
    pandas.DataFrame
        One row per coinage, in the order of first places: ``phrase, category, doc_id, passage,
        start, end, surface, n, reports, also_in, gloss, gloss_start, gloss_end``. A coinage is a
        number or plus formula or anything quoted that the lexicon did not find; of those
        that overlap the longest. Of three Han characters and more, uses without quotation marks
        count too.

    Examples
    --------
    >>> texts = ["打造“紅哨驛站”(流動服務點)。", "红哨驿站受欢迎。"]
    >>> passages = pd.DataFrame({"doc_id": ["a", "b"], "passage": 0, "kind": "", "text": texts, "start": 0})
    >>> coined = list_coinages(find_phrases(passages, overlap="all"), passages)
    >>> coined[["phrase", "doc_id", "n", "also_in", "gloss"]].values.tolist()
    [['红哨驿站', 'a', 2, 'b', '流动服务点']]
    """
    require(
        (hits, only(HITS, "doc_id", "passage", "start", "end", "phrase", "category", "finder")),
        (passages, KINDS),
    )
    require_passages(hits, passages, name="hits")
    coined = _choose(hits)
    uses = _order(pd.concat([coined, _search(coined, passages)], ignore_index=True), passages)
    glosses = _gloss(uses, passages)
    rows = [_describe(str(phrase), mine, glosses) for phrase, mine in uses.groupby("phrase", sort=False)]
    return make_table(COINAGES, pd.DataFrame(rows, columns=COINAGES.names))


def _choose(hits: pd.DataFrame) -> pd.DataFrame:
    known = set(hits.loc[hits["finder"] == "lexicon", "phrase"])
    coined = hits[hits["finder"].isin(_COINING) & ~hits["phrase"].isin(known)]
    return coined[~_mark_nested(coined)]


def _mark_nested(hits: pd.DataFrame) -> pd.Series:
    """Tell of each hit whether it stands inside a longer one: the 131 in “131”工作法."""
    longest = hits.sort_values(["doc_id", "start", "end"], ascending=[True, True, False], kind="stable")
    reach = longest.groupby("doc_id")["end"].cummax().groupby(longest["doc_id"]).shift(fill_value=-1)
    return (longest["end"] <= reach).reindex(hits.index)


def _search(coined: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Find every use of the longer coinages, quoted or not, as one looks up a lexicon."""
    first = coined.drop_duplicates("phrase")
    entries = tuple(
        Entry(phrase, (), category, "", "", "", ())
        for phrase, category in zip(first["phrase"], first["category"], strict=True)
        if count_han(phrase) >= _SEARCHED
    )
    found = find_phrases(passages, lexicon=Lexicon(entries), finders=("lexicon",), overlap="all")
    # The look-up leaves the outer marks out or takes them in; the finder's own span of a use stays.
    theirs = zip(coined["doc_id"], coined["phrase"], coined["start"], coined["end"], strict=True)
    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for doc_id, phrase, start, end in theirs:
        spans.setdefault((doc_id, phrase), []).append((start, end))
    rows = zip(found["doc_id"], found["phrase"], found["start"], found["end"], strict=True)
    new = [
        all(end <= a or b <= start for a, b in spans.get((doc_id, phrase), []))
        for doc_id, phrase, start, end in rows
    ]
    return found[pd.Series(new, index=found.index, dtype=bool)]


def _order(uses: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    place = {doc_id: number for number, doc_id in enumerate(passages["doc_id"].unique())}
    return uses.sort_values(
        ["doc_id", "start", "end"],
        key=lambda column: column.map(place) if column.name == "doc_id" else column,
        kind="stable",
    )


def _gloss(uses: pd.DataFrame, passages: pd.DataFrame) -> dict[str, _Gloss]:
    """Collect the first gloss of each phrase: the parts of a formula, else what the text says of it."""
    formulas = explain_formulas(passages)
    explained = formulas[formulas["parts_found"] > 0].drop_duplicates("phrase")
    columns = explained[["phrase", "parts", "parts_start", "parts_end"]]
    glosses = {
        str(phrase): _Gloss(str(parts).replace("|", "、"), int(start), int(end))
        for phrase, parts, start, end in columns.itertuples(index=False, name=None)
    }
    for phrase, gloss in _iterate_glosses(uses, passages):
        glosses.setdefault(phrase, gloss)
    return glosses


def _iterate_glosses(uses: pd.DataFrame, passages: pd.DataFrame) -> Iterator[tuple[str, _Gloss]]:
    texts = passages[["doc_id", "passage", "text", "start"]].rename(columns={"start": "offset"})
    placed = uses.merge(texts, on=["doc_id", "passage"], how="left", validate="many_to_one")
    for phrase, end, text, offset in placed[["phrase", "end", "text", "offset"]].itertuples(
        index=False, name=None
    ):
        simple = simplify(text)
        if span := find_gloss(fold_quotes(simple), end - offset):
            yield phrase, _Gloss(simple[slice(*span)], offset + span[0], offset + span[1])


def _describe(phrase: str, uses: pd.DataFrame, glosses: dict[str, _Gloss]) -> tuple[object, ...]:
    first = uses.iloc[0]
    docs = list(uses["doc_id"].unique())
    place = (*first[_PLACE], first["surface"])
    gloss = glosses.get(phrase, _Gloss("", None, None))
    return (phrase, first["category"], *place, len(uses), len(docs), "|".join(docs[1:]), *gloss)
