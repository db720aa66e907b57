"""Where a passage may be split: sentences, their parts, and the clauses and links within them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARK = re.compile(r"[“‘(\[《]|[”’)\]》]|[、,;:。!?…\n]|—+|(?<=[\u4e00-\u9fff])\+(?=[\u4e00-\u9fff])")
_OPENS = {"“": "”", "‘": "’", "(": ")", "[": "]", "《": "》"}
_LINKING = frozenset("、+")
_CLOSES = frozenset(_OPENS.values())
# Quotations within quotations beyond this are marks gone astray.
_DEEPEST = 8

Span = tuple[int, int]
"""Where a stretch of a line begins and ends."""

Members = tuple[Span, ...]
"""The members of a series, in order."""


class Clause(NamedTuple):
    """What stands between two commas, and the links into which 、 splits it."""

    start: int
    end: int
    links: tuple[Span, ...]


class Part(NamedTuple):
    """What stands between two of 。;:, as clauses; `mark` is what ends it, `depth` its quotation's."""

    clauses: tuple[Clause, ...]
    mark: str
    depth: int

    @property
    def start(self) -> int:
        """Where its first clause begins."""
        return self.clauses[0].start

    @property
    def end(self) -> int:
        """Where its last clause ends."""
        return self.clauses[-1].end


class _Scope(NamedTuple):
    start: int
    closing: str
    marks: list[tuple[int, int, str]]


def iterate_parts(text: str) -> Iterator[Part]:
    """Yield the parts of a folded text; what is quoted or in brackets is a text of its own.

    Parameters
    ----------
    text : str

    Yields
    ------
    Part
        Nested texts come before the text around them, in which they are never split.

    Examples
    --------
    >>> text = "实施“头雁、群雁”计划,抓班子、带队伍;强服务。"
    >>> for part in iterate_parts(text):
    ...     print([[text[a:b] for a, b in clause.links] for clause in part.clauses], part.mark)
    [['头雁', '群雁']] ”
    [['实施“头雁、群雁”计划'], ['抓班子', '带队伍']] ;
    [['强服务']] 。
    """
    scopes = [_Scope(0, "", [])]
    for match in _MARK.finditer(text):
        mark = match.group()
        start, end = match.span()
        if mark in _OPENS and len(scopes) <= _DEEPEST:
            scopes.append(_Scope(end, _OPENS[mark], []))
        elif mark in _CLOSES:
            # A mark that nothing opened stays part of the text.
            if any(scope.closing == mark for scope in scopes):
                _hand_down(scopes, mark)
                yield from _close(text, scopes.pop(), start, mark, len(scopes))
                _split_neighbours(text, scopes[-1], end, mark)
        elif not _is_within_number(text, start, mark):
            if mark == "\n":
                _hand_down(scopes, "")
            scopes[-1].marks.append((start, end, mark))
    _hand_down(scopes, "")
    yield from _close(text, scopes.pop(), len(text), "", 0)


def _hand_down(scopes: list[_Scope], closing: str) -> None:
    """Give the marks of what was opened and never closed to the text around it, up to what closes now."""
    while scopes[-1].closing != closing:
        lost = scopes.pop()
        scopes[-1].marks.extend(lost.marks)


def _split_neighbours(text: str, scope: _Scope, end: int, mark: str) -> None:
    """Quotations that touch are links, as if 、 stood between them."""
    if mark == "”" and text[end : end + 1] == "“":
        scope.marks.append((end, end, "、"))


def _is_within_number(text: str, at: int, mark: str) -> bool:
    return mark in ",:" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _close(text: str, scope: _Scope, end: int, mark: str, depth: int) -> Iterator[Part]:
    """Yield the parts of a scope; a quotation without marks has none, nor has a document's title."""
    if (depth and not scope.marks) or mark == "》":
        return
    clauses: list[Clause] = []
    links: list[Span] = []
    at = scope.start
    for start, after, found in (*scope.marks, (end, end, mark)):
        if link := _strip(text, at, start):
            links.append(link)
        at = after
        if found in _LINKING:
            continue
        if links:
            clauses.append(Clause(links[0][0], links[-1][1], tuple(links)))
            links = []
        if found != "," and clauses:
            yield Part(tuple(clauses), found[:1], depth)
            clauses = []


def _strip(text: str, start: int, end: int) -> Span | None:
    """Leave out the white space around a stretch; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
