"""What stands on a page twice: its title, a text pasted again, an abstract cut from the body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.corpus.lines import Line
from analysis.corpus.text import HAN, count_han

_PASTED, _PASTED_ALONE = 40, 60
_ABSTRACT = 600
_CLAUSES, _CLAUSE, _SHARE = 3, 4, 0.8


def mark_repeats(text: str, lines: Sequence[Line]) -> list[Line]:
    """Mark the lines of a text that was pasted a second time.

    A run of lines that stand above word for word and in the same order is a second copy, if it holds
    more than 40 Han characters of prose, a single line more than 60; a sentence that comes back is
    the author's refrain.
    """
    keys = [re.sub(r"\W+", "", line.cut(text)) for line in lines]
    marked = list(lines)
    for start, end in _iterate_runs(keys):
        prose = sum(
            count_han(key)
            for key, line in zip(keys[start:end], lines[start:end], strict=True)
            if line.kind == "paragraph"
        )
        if prose > (_PASTED if end - start > 1 else _PASTED_ALONE):
            marked[start:end] = [
                line._replace(kind="repeat", rule="stands above, word for word") for line in lines[start:end]
            ]
    return marked


def _iterate_runs(keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the runs of keys that repeat an earlier run, in its order."""
    first: dict[str, int] = {}
    start, before = 0, -2
    for n, key in enumerate([*keys, ""]):
        origin = first.setdefault(key, n) if key else n
        origin = -2 if origin == n else origin
        if origin != before + 1 or origin < 0:
            if before >= 0:
                yield start, n
            start = n
        before = origin


def mark_abstract(text: str, lines: Sequence[Line]) -> list[Line]:
    """Mark a first paragraph that is put together from clauses of the paragraphs below it.

    An automatic abstract shuffles them, so they are looked up one by one: at least three of four
    characters or more, which make up four fifths of the paragraph.
    """
    marked = list(lines)
    at = next((n for n, line in enumerate(lines) if line.kind == "paragraph"), -1)
    below = [line.cut(text) for line in lines[at + 1 :] if line.kind != "repeat"]
    if at >= 0 and lines[at].cut(text) not in below and _is_abstract(lines[at].cut(text), "\n".join(below)):
        marked[at] = lines[at]._replace(kind="abstract", rule="its clauses stand below, word for word")
    return marked


def _is_abstract(paragraph: str, below: str) -> bool:
    if count_han(paragraph[: _ABSTRACT + 1]) > _ABSTRACT:
        return False
    clauses = [
        clause
        for clause in re.split(rf"[^{HAN}A-Za-z\d“”‘’+%.·]+", paragraph)
        if count_han(clause) >= _CLAUSE
    ]
    found = [clause for clause in clauses if clause in below]
    whole = count_han(paragraph)
    return len(found) >= _CLAUSES and sum(map(count_han, found)) >= _SHARE * whole


def mark_title_again(text: str, lines: Sequence[Line]) -> list[Line]:
    """Mark the lines that say the title once more."""
    title = next((line for line in lines if line.kind == "title"), None)
    key = re.sub(r"\W+", "", title.cut(text)) if title else ""
    if not title or count_han(key) < 4:
        return list(lines)
    return [
        line._replace(kind="title", rule="the title once more")
        if line.start > title.start
        and line.kind in {"heading", "subtitle", "paragraph"}
        and line.end - line.start < 2 * len(key) + 9
        and re.sub(r"\W+", "", line.cut(text)) == key
        else line
        for line in lines
    ]
