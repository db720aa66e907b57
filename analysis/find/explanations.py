"""Number formulas explained: what each states, and the parts as the text itself unpacks them."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from analysis.corpus.lexicon import Lexicon
from analysis.corpus.tables import FORMULA_PARTS, FORMULAS, make_table
from analysis.corpus.tables.needs import KINDS, require
from analysis.corpus.text import simplify
from analysis.find.phrases import find_phrases
from analysis.find.quotes import fold_quotes
from analysis.find.stated import Stated, read_stated
from analysis.find.subheads import Paragraph, find_heads
from analysis.find.unpackings import Unpacking, unpack


class _Part(NamedTuple):
    passage: int
    text: str
    start: int
    end: int


class _Formula(NamedTuple):
    doc_id: str
    passage: int
    start: int
    end: int
    phrase: str
    surface: str


class _Explained(NamedTuple):
    formula: _Formula
    stated: Stated
    parts: list[_Part]
    shown_by: str
    open: bool


def explain_formulas(passages: pd.DataFrame, *, lexicon: Lexicon | None = None) -> pd.DataFrame:
    """Explain the number formulas of passages by what the texts say of them.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.
    lexicon : Lexicon, optional
        The formulas to look up; without it, those of the package.

    Returns
    -------
    pandas.DataFrame
        One row per number formula: ``doc_id, passage, start, end, phrase, surface, stated, number,
        parts, parts_found, shown_by, parts_start, parts_end, agrees``. A formula that stands there
        unexplained has no parts, and `agrees` is missing; it is missing, too, where the formula
        states no number (一村一品) or where the text says that there are more parts (等).

    Notes
    -----
    What a mark shows (brackets, 即, a colon, 一是…二是…, quotation marks right before) counts as
    the unpacking also where it disagrees with the number. What merely stands near, a list, clauses
    or heads that repeat the formula's word, counts only where there are as many as stated.

    Examples
    --------
    >>> rows = [("a", 0, "paragraph", "開展“兩轉”活動,即作風轉實、方式轉新。", 100)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "kind", "text", "start"])
    >>> explained = explain_formulas(passages)
    >>> explained[["number", "parts", "parts_found", "agrees"]].values.tolist()
    [[2, '作风转实|方式转新', 2, True]]
    """
    require((passages, KINDS))
    rows = [_describe(each) for each in _explain(passages, lexicon)]
    return make_table(FORMULAS, pd.DataFrame(rows, columns=FORMULAS.names))


def list_parts(passages: pd.DataFrame, *, lexicon: Lexicon | None = None) -> pd.DataFrame:
    """List the parts into which texts unpack their number formulas, each with its place.

    Parameters
    ----------
    passages : pandas.DataFrame
        As from `split_passages`.
    lexicon : Lexicon, optional
        The formulas to look up; without it, those of the package.

    Returns
    -------
    pandas.DataFrame
        One row per part of a formula, as :func:`explain_formulas` finds them: ``doc_id, passage,
        phrase, formula_start, part, text, start, end``.

    Examples
    --------
    >>> rows = [("a", 0, "paragraph", "開展“兩轉”活動,即作風轉實、方式轉新。", 100)]
    >>> passages = pd.DataFrame(rows, columns=["doc_id", "passage", "kind", "text", "start"])
    >>> list_parts(passages)[["phrase", "part", "text", "start"]].values.tolist()
    [['两转', 0, '作風轉實', 110], ['两转', 1, '方式轉新', 115]]
    """
    require((passages, KINDS))
    rows = [
        (each.formula.doc_id, part.passage, each.formula.phrase, each.formula.start, number, *part[1:])
        for each in _explain(passages, lexicon)
        for number, part in enumerate(each.parts)
    ]
    return make_table(FORMULA_PARTS, pd.DataFrame(rows, columns=FORMULA_PARTS.names))


def _explain(passages: pd.DataFrame, lexicon: Lexicon | None) -> Iterator[_Explained]:
    hits = find_phrases(passages, lexicon=lexicon, finders=("lexicon", "number"), overlap="all")
    chosen = hits[hits["category"] == "number_formula"][list(_Formula._fields)]
    formulas = {
        doc_id: list(mine.itertuples(index=False, name=None)) for doc_id, mine in chosen.groupby("doc_id")
    }
    for doc_id, mine in passages.groupby("doc_id", sort=False):
        rows = zip(mine["kind"] == "heading", mine["text"], mine["start"], strict=True)
        paragraphs = [Paragraph(bool(head), fold_quotes(simplify(text)), int(at)) for head, text, at in rows]
        texts, numbers = list(mine["text"]), [int(passage) for passage in mine["passage"]]
        starts, places = (
            [paragraph.start for paragraph in paragraphs],
            {n: at for at, n in enumerate(numbers)},
        )
        for formula in _drop_nested([_Formula(*row) for row in formulas.get(doc_id, [])]):
            stated = read_stated(formula.phrase)
            found = _unpack(formula, stated, paragraphs, places[formula.passage])
            parts = [_cut(texts, numbers, starts, *span) for span in found.parts]
            yield _Explained(formula, stated, parts, found.shown_by, found.open)


def _drop_nested(formulas: list[_Formula]) -> Iterator[_Formula]:
    """Keep the formulas that stand in no other: “131”工作法, not the 131 in it."""
    reach = -1
    for formula in sorted(formulas, key=lambda each: (each.start, -each.end)):
        if formula.end > reach:
            yield formula
            reach = formula.end


def _unpack(formula: _Formula, stated: Stated, paragraphs: list[Paragraph], number: int) -> Unpacking:
    """Look for the parts in the passage of the formula first, then in the heads after it."""
    paragraph = paragraphs[number]
    offset = paragraph.start
    found = unpack(paragraph.folded, formula.start - offset, formula.end - offset, stated)
    if found:
        return found._replace(parts=tuple((offset + a, offset + b) for a, b in found.parts))
    heads = find_heads(paragraphs, number, formula.phrase, stated)
    return Unpacking(heads, "heads" if heads else "")


def _cut(texts: list[str], numbers: list[int], starts: list[int], start: int, end: int) -> _Part:
    at = bisect(starts, start) - 1
    return _Part(numbers[at], texts[at][start - starts[at] : end - starts[at]], start, end)


def _describe(explained: _Explained) -> tuple[object, ...]:
    stated, parts = explained.stated, explained.parts
    # “一核”即…,“三治”即… gives a meaning to each term, not to each part.
    agreeing = {len(stated.terms)} if explained.shown_by == "terms" else stated.numbers
    disagree = bool(parts) and len(parts) not in agreeing
    unknown = not parts or not agreeing or (explained.open and disagree)
    return (
        *explained.formula,
        "+".join(stated.terms),
        stated.number,
        "|".join(simplify(part.text) for part in parts),
        len(parts),
        explained.shown_by,
        parts[0].start if parts else None,
        parts[-1].end if parts else None,
        None if unknown else not disagree,
    )
