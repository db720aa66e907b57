"""Origins: whose words a slogan is - the centre's, several reports', the genre's or one report's own."""

from __future__ import annotations

import re

import pandas as pd

from analysis.corpus.lexicon import Entry, Lexicon, read_lexicon, strip_marks
from analysis.corpus.tables import ORIGINS, PHRASE_COUNTS, make_table
from analysis.corpus.tables.needs import only, require

_YEAR = re.compile(r"[,，]?((?:1[89]|20)\d\d)$")


def trace_origins(counts: pd.DataFrame, *, lexicon: Lexicon | None = None) -> pd.DataFrame:
    """Tell whose words each term of each report is.

    Parameters
    ----------
    counts : pandas.DataFrame
        As ``count_phrases`` or ``count_terms`` gives them.
    lexicon : Lexicon, optional
        Knows formulas and their sources; without it, the package's.

    Returns
    -------
    pandas.DataFrame
        One row per term in a report where it occurs, in the order of the reports, the most frequent
        first: doc_id, term, n, origin, reports, source, year. The origin is the first that applies:

        - "central": the lexicon names a document or speech as its source;
        - "shared": two or more of the reports use it;
        - "listed": the lexicon knows it from elsewhere, without a source;
        - "own": nothing else has it. What the lexicon learnt from this report alone is its own.

    Notes
    -----
    A source says who coined a formula, not where the writer had it from. "own" means that neither these
    reports nor the lexicon have it elsewhere: an upper limit of what a report invented.

    Examples
    --------
    >>> import pandas as pd
    >>> terms = ["高质量发展", "红哨驿站", "网格化管理", "网格化管理"]
    >>> counts = pd.DataFrame({"doc_id": ["海口", "海口", "海口", "文昌"], "term": terms, "n": [4, 3, 2, 1]})
    >>> trace_origins(counts)[["term", "origin"]].values.tolist()[:3]
    [['高质量发展', 'central'], ['红哨驿站', 'own'], ['网格化管理', 'shared']]
    """
    require((counts, only(PHRASE_COUNTS, "doc_id", "term", "n")))
    known = _index(read_lexicon() if lexicon is None else lexicon)
    sums = counts.groupby(["doc_id", "term"], sort=False, as_index=False)["n"].sum()
    sums["reports"] = sums.groupby("term")["doc_id"].transform("nunique")
    found = [
        _judge(known.get(strip_marks(term)), doc_id, reports)
        for doc_id, term, reports in zip(sums["doc_id"], sums["term"], sums["reports"], strict=True)
    ]
    judged = pd.DataFrame(found, columns=["origin", "source", "year"], index=sums.index, dtype="object")
    place = {doc_id: number for number, doc_id in enumerate(counts["doc_id"].unique())}
    table = sums.join(judged).assign(place=sums["doc_id"].map(place))
    ranked = table.sort_values(["place", "n", "term"], ascending=[True, False, True])
    return make_table(ORIGINS, ranked[ORIGINS.names])


def _index(lexicon: Lexicon) -> dict[str, Entry]:
    return {strip_marks(form): entry for entry in lexicon for form in entry.forms}


def _judge(entry: Entry | None, doc_id: str, reports: int) -> tuple[str, str | None, int | None]:
    if entry and entry.source:
        return "central", *_date(entry)
    if reports > 1:
        return "shared", None, None
    return ("own" if entry is None or entry.seen_in == (doc_id,) else "listed"), None, None


def _date(entry: Entry) -> tuple[str, int | None]:
    """Take the year of a source from the entry's own field, or from the end of the source."""
    written = _YEAR.search(entry.source)
    source = entry.source[: written.start()] if written else entry.source
    return source, entry.year or (int(written[1]) if written else None)
