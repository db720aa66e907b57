"""Whether the numbers of a report agree with each other, as far as the text itself lets one check."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pandas as pd

from analysis.corpus.tables import AUDITS, CLAIMS, make_table
from analysis.corpus.tables.needs import TEXTS, only, require, require_passages
from analysis.corpus.text import iterate_sentences
from analysis.find.checks import Check, Claim, iterate_checks
from analysis.find.texts import Text, iterate_texts

_ALIKE = 0.6
_SHORTEST_NAME = 4
_TELLING = 100  # smaller numbers are often equal by chance
_FIELDS = ["value", "low", "high", "unit", "kind", "counted", "role", "hedge"]
_CLAIMS = only(CLAIMS, "doc_id", "passage", "start", "end", "surface", *_FIELDS)


def audit_claims(claims: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Check sums, shares, changes and repeats that a report itself lets one check.

    Parameters
    ----------
    claims : pandas.DataFrame
        As from `find_claims`.
    passages : pandas.DataFrame
        As from `split_passages`, those in which the claims were found.

    Returns
    -------
    pandas.DataFrame
        One row per claim used in a check: ``doc_id, audit, check, verdict, role, claim, passage,
        start, end, surface, detail``. ``audit`` numbers the checks of a report from 0, ``claim``
        is the row of `claims`. The verdict is "confirmed", "contradicted" or "cannot tell".

    Raises
    ------
    ValueError
        If `passages` lacks a passage that `claims` names.

    Notes
    -----
    A sum is contradicted only where a part exceeds its whole or a total is called a total (共计);
    otherwise parts may be left out or overlap. A share fits if it is the ratio rounded or cut off
    at its last decimal. One number under two names, or one name with two numbers, is listed and
    never judged: both may be right.

    Examples
    --------
    >>> from analysis.find.claims import find_claims
    >>> rows = [("a", 0, "党组织65个,其中党委5个、党支部60个。线索80项,办结76项,办结率95%。", 0)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "text", "start"])
    >>> audited = audit_claims(find_claims(passages), passages)
    >>> audited[["check", "verdict", "role", "surface"]].values.tolist()[3:]
    ... # doctest: +NORMALIZE_WHITESPACE
    [['share', 'confirmed', 'whole', '80项'], ['share', 'confirmed', 'part', '76项'],
     ['share', 'confirmed', 'share', '95%']]
    """
    require((claims, _CLAIMS), (passages, TEXTS))
    require_passages(claims, passages, name="claims")
    claims = claims.reset_index(drop=True)
    texts = {(text.doc_id, text.passage): text for text in iterate_texts(passages)}
    rows = [
        row
        for doc_id, own in claims.groupby("doc_id", sort=False)
        for row in _state(str(doc_id), [*_check_passages(own, texts), *_check_repeats(_read(own))], claims)
    ]
    return make_table(AUDITS, pd.DataFrame(rows, columns=AUDITS.names))


def _check_passages(own: pd.DataFrame, texts: dict[tuple[str, int], Text]) -> Iterator[Check]:
    for passage, rows in own.groupby("passage", sort=False):
        text = texts[rows["doc_id"].iloc[0], passage]  # pyright: ignore[reportArgumentType]
        yield from _check_sentences(text, _read(rows, text))


def _read(rows: pd.DataFrame, text: Text | None = None) -> list[Claim]:
    """Read claims, with their places in the text that is matched."""
    place = text.find if text else int
    return [
        Claim(row, place(start), place(end), surface, *rest)
        for row, start, end, surface, *rest in rows[["start", "end", "surface", *_FIELDS]].itertuples(
            name=None
        )
    ]


def _check_sentences(text: Text, found: list[Claim]) -> Iterator[Check]:
    for start, end in iterate_sentences(text.folded):
        inside = [claim for claim in found if start <= claim.start < end]
        if len(inside) > 1:
            yield from iterate_checks(text.folded, inside)


def _check_repeats(claims: list[Claim]) -> Iterator[Check]:
    """Find one number under one name in two places, and one number under two names that are alike."""
    places: dict[tuple[float, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.is_exact and claim.kind in {"count", "money", "area"} and claim.counted:
            places[claim.value, claim.unit].append(claim)
    for same in places.values():
        yield from _compare_names(same)


def _compare_names(same: list[Claim]) -> Iterator[Check]:
    names: dict[str, list[Claim]] = defaultdict(list)
    for claim in same:
        names[claim.counted].append(claim)
    for name, used in names.items():
        if len(used) > 1 and len(name) >= _SHORTEST_NAME:
            yield Check("repeat", "confirmed", f"{name}: the same number each time", _mark(used))
    listed = list(names)
    for at, name in enumerate(listed):
        for other in listed[at + 1 :]:
            if same[0].value >= _TELLING and _is_alike(name, other):
                used = [*names[name], *names[other]]
                yield Check(
                    "repeat", "cannot tell", f"one number under two names: {name}, {other}", _mark(used)
                )


def _mark(claims: list[Claim]) -> tuple[tuple[Claim, str], ...]:
    return tuple((claim, "same") for claim in claims)


def _is_alike(name: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, name, other, autojunk=False).ratio() >= _ALIKE


def _state(doc_id: str, checks: list[Check], claims: pd.DataFrame) -> list[tuple[Any, ...]]:
    places = claims[["passage", "start", "end", "surface"]].to_numpy().tolist()
    return [
        (doc_id, number, check.check, check.verdict, role, claim.row, *places[claim.row], check.detail)
        for number, check in enumerate(checks)
        for claim, role in check.used
    ]
