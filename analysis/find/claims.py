"""Claims: every number that says how much, how many, how long or how high."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from analysis.corpus.lexicon import Lexicon, read_lexicon
from analysis.corpus.tables import CLAIMS, make_table
from analysis.corpus.tables.needs import TEXTS, require
from analysis.corpus.tokens import Segmenter, build_default
from analysis.find.contexts import name_unit, tell_status
from analysis.find.counted import Cut, build_cut, name_counted
from analysis.find.numeral_names import Known, build_known, claims_something, list_silent
from analysis.find.pairs import Link, iterate_links
from analysis.find.quantities import Quantity, iterate_quantities
from analysis.find.ranks import iterate_ranks
from analysis.find.texts import Text, iterate_texts


def find_claims(
    passages: pd.DataFrame, *, segmenter: Segmenter | None = None, lexicon: Lexicon | None = None
) -> pd.DataFrame:
    """Find every number that claims something.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.
    segmenter : Segmenter, optional
        What tells where the name of the counted thing ends; without it, ``Segmenter()``.
    lexicon : Lexicon, optional
        Its number formulas (八项规定) are no claims; without it, that of the package.

    Returns
    -------
    pandas.DataFrame
        One row per number, in reading order: ``doc_id, passage, start, end, surface, value, low,
        high, unit, counted, kind, pair, role, hedge, status``. Money is in 元, percent in points,
        万 and 亿 are multiplied out. ``value`` is the number written and NaN for a range;
        ``low`` and ``high`` are its bounds: 4700多万元 is 47,000,000 or more. The two numbers of
        a change (由5个增至8个) share a ``pair``.

    Notes
    -----
    Dates and periods, number formulas (1+8+38+N, “三个聚焦”), ordinals, names and words with a
    numeral (三亚, 一线, 五星级) and the titles of documents hold no claims.

    Examples
    --------
    >>> rows = [("a", 0, "投入资金4700多万元,网格由120個增至260個,办结率98%。", 100)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])
    >>> find_claims(passages)[["surface", "value", "unit", "counted", "kind", "role"]].values.tolist()
    ... # doctest: +NORMALIZE_WHITESPACE
    [['4700多万元', 47000000.0, '元', '资金', 'money', ''],
     ['120個', 120.0, '个', '网格', 'count', 'before'],
     ['260個', 260.0, '个', '网格', 'count', 'after'],
     ['98%', 98.0, '%', '办结率', 'percent', '']]
    """
    require((passages, TEXTS))
    cut = build_cut(segmenter or build_default())
    known = build_known(read_lexicon() if lexicon is None else lexicon)
    texts = iterate_texts(passages)
    rows = [row for text in texts for row in _state_claims(text, cut, known)]
    frame = pd.DataFrame(rows, columns=CLAIMS.names)
    return make_table(CLAIMS, frame.assign(pair=_number_pairs(frame)))


def list_quantities(folded: str, known: Known | None = None) -> list[Quantity]:
    """List the numbers of a text that claim something.

    Parameters
    ----------
    folded : str
        Simplified and folded.
    known : re.Pattern, optional
        Formulas that claim nothing, as from `build_known`.

    Returns
    -------
    list of Quantity
        In reading order, without overlap.

    Examples
    --------
    >>> text = "2021年第一批3个村,全省第2位"
    >>> [text[q.start : q.end] for q in list_quantities(text)]
    ['3个', '第2位']
    """
    counts = [found for found in iterate_quantities(folded) if claims_something(folded, found)]
    ranks = list(iterate_ranks(folded))
    if not counts and not ranks:
        return []
    ranked = [(rank.start, rank.end) for rank in ranks]
    return sorted(_leave_out(_leave_out(counts, ranked, folded) + ranks, list_silent(folded, known), folded))


def _leave_out(found: list[Quantity], spans: list[tuple[int, int]], folded: str) -> list[Quantity]:
    taken = bytearray(len(folded))
    for start, end in spans:
        taken[start:end] = b"\1" * (end - start)
    return [each for each in found if not any(taken[each.start : each.end])]


def _state_claims(text: Text, cut: Cut, known: Known) -> Iterator[tuple[object, ...]]:
    if not (found := list_quantities(text.folded, known)):
        return
    places = _place(list(iterate_links(text.folded, found)))
    names = _name_all(text.folded, found, places, cut)
    for at, (each, counted) in enumerate(zip(found, names, strict=True)):
        pair, role = places.get(at, (None, ""))
        unit, kind = name_unit(text.folded, each)
        yield (
            *text.locate(each.start, each.end),
            *(each.value, *each.limits, unit, counted, kind),
            *(pair, role, each.hedge, tell_status(text.folded, each)),
        )


def _place(links: list[Link]) -> dict[int, tuple[int | None, str]]:
    """Give the pair and role of each quantity that belongs to others."""
    places: dict[int, tuple[int | None, str]] = {}
    for members, role in links:
        if role == "change":
            places |= {members[0]: (members[0], "before"), members[1]: (members[0], "after")}
        else:
            places |= dict.fromkeys(members, (None, role))
    return places


def _name_all(
    folded: str, found: list[Quantity], places: dict[int, tuple[int | None, str]], cut: Cut
) -> list[str]:
    """Name what each number counts; where its own clause does not say, the one before it does."""
    names: list[str] = []
    for at, each in enumerate(found):
        role = places.get(at, (None, ""))[1]
        name = "" if role == "after" else _name_one(folded, found, at, cut, behind=role != "before")
        same = at > 0 and _share(folded, found[at - 1], each, role)
        names.append(name or (names[-1] if same else ""))
    return names


def _name_one(folded: str, found: list[Quantity], at: int, cut: Cut, *, behind: bool) -> str:
    each, *after = found[at : at + 3]
    if after and _is_attribute(folded, each, after[0]):
        each, after = each._replace(end=after[0].end), after[1:]
    left, right = found[at - 1].end if at else 0, after[0].start if after else len(folded)
    return name_counted(folded, each, within=(left, right), cut=cut, behind=behind)


def _is_attribute(folded: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether a number stands between another and its noun: 50名35岁以下的干部, 3批32名队员."""
    between = folded[first.end : second.start]
    return not between or (folded.startswith("的", second.end) and not re.search("[,。;:!?、]", between))


def _share(folded: str, first: Quantity, second: Quantity, role: str) -> bool:
    """Tell whether two numbers may count one thing: in one sentence, and in one unit or a change."""
    together = not re.search("[。;!?]", folded[first.end : second.start])
    return together and (role == "after" or first.form == second.form or second.unit.kind == "percent")


def _number_pairs(frame: pd.DataFrame) -> pd.Series[int]:
    """Count the pairs of each report from 0."""
    pairs = frame["pair"].notna()
    keys = frame["passage"].astype("str") + " " + frame["pair"].astype("str")
    numbers = keys[pairs].groupby(frame["doc_id"][pairs]).transform(lambda key: pd.factorize(key)[0])
    return numbers.reindex(frame.index).astype("Int64")
