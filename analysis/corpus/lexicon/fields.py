"""Fields of policy and of Party work, and the terms that tell them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from analysis.corpus.lexicon.words import read_rows
from analysis.corpus.text import fold, simplify

_OWN = Path(__file__).with_name("fields.tsv")
_COLUMNS = ("field_zh", "field_en", "term")


class FieldTerm(NamedTuple):
    """A term and the field it tells, in Chinese and in English."""

    term: str
    field_zh: str
    field_en: str


@cache
def read_fields(path: Path | None = None) -> tuple[FieldTerm, ...]:
    """Read a list of fields with their terms.

    Parameters
    ----------
    path : path, optional
        A TSV file in UTF-8 with the columns ``field_zh``, ``field_en`` and ``term``. Lines that start
        with ``#`` are comments. Without a path, the package's own list.

    Returns
    -------
    tuple of FieldTerm
        In the order of the file.

    Raises
    ------
    ValueError
        If the file breaks a rule; the message holds every fault, each with its line.

    Examples
    --------
    >>> next(each.field_en for each in read_fields() if each.term == "网格员")
    'grassroots governance'
    """
    rows = read_rows(path or _OWN, columns=_COLUMNS, find_faults=_find_faults, unique=("term",))
    return tuple(FieldTerm(row["term"], row["field_zh"], row["field_en"]) for _, row in rows)


def gloss_fields() -> dict[str, str]:
    """Give the English name of each field, in the order of the list."""
    return {each.field_zh: each.field_en for each in read_fields()}


def _find_faults(row: dict[str, str]) -> Iterator[str]:
    term = row["term"]
    if len(term) < 2:
        yield f"the term {term!r} has {len(term)} character(s); give it at least 2"
    if term != fold(simplify(term)):
        yield f"the term {term!r} is not folded and simplified; write {fold(simplify(term))!r}"
    for column in ("field_zh", "field_en"):
        if not row[column].strip():
            yield f"the term {term!r} has no {column}; name its field"
