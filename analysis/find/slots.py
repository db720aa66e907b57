"""Frames with slots in a passage: 打造人才高地, 以赛促练, 打通服务“最后一公里”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from analysis.corpus.lexicon.frames import Frame, read_frames
from analysis.corpus.text import HAN
from analysis.find.found import Found, name_phrase
from analysis.find.quotes import balance
from analysis.find.readings import Reading, read_passage
from analysis.find.verbs import skip_carrier

_WORD = f"[{HAN}“”‘’a-z0-9+]"
_FULL = f"([“‘]?[{HAN}a-z0-9]{_WORD}{{0,7}}?)"
_SLOT = {"X": _FULL, "Y": _FULL, "O": f"({_WORD}{{0,8}}?)"}
_END = f"(?=[^{HAN}“”‘’a-z0-9+]|$|的|等)”?"
_BEFORE = re.compile(f"{_WORD}*$")
_LONGEST = 16
# Words of grammar that begin with a frame's character.
_WORD_OF_GRAMMAR = re.compile(
    "以[便及上下来为外内往致后前免至]|从[而来此事]|为[了止此何]|将[来要军近]|把[握手关]|让步|由[于此]|下[列午]|当[前时地年]"
)
# What grammar puts into a slot makes it a sentence, not a slogan.
_LOOSE = re.compile(
    "[了是]|着(?!力|眼|重)|过(?!硬|关|程)|这|那|其|他|她|我们|一个|以及|并|通过|进行|根据|由于|如果"
)


class _Pattern(NamedTuple):
    """What follows the words that open a frame.

    Also whether a slot stands before them, whether the phrase begins after them, and characters one
    of which must follow within so many.
    """

    rest: re.Pattern[str]
    category: str
    backwards: bool
    inner: bool
    needed: frozenset[str]
    within: int


class _Opened(NamedTuple):
    """The frames that one word opens, those that it opens even inside a longer word, and what must follow.

    Looking for the characters one of which must follow is quicker than trying the patterns.
    """

    at_edges: list[_Pattern]
    anywhere: list[_Pattern]
    needed: frozenset[str]
    within: int


def find_slots(text: str) -> Iterator[Found]:
    """Find the frames of the genre, filled.

    Parameters
    ----------
    text : str
        A passage, simplified.

    Yields
    ------
    Found
        Inside one clause; frame and slots begin and end at the edges of words.

    Examples
    --------
    >>> text = "打造创新创业人才高地,以赛促练,打通服务群众“最后一公里”"
    >>> [found.phrase for found in find_slots(text)]
    ['打造创新创业人才高地', '以赛促练', '打通服务群众最后一公里']
    """
    reading = read_passage(text)
    automaton, patterns = _compile()
    found: dict[tuple[int, int], Found] = {}
    folded, edges = reading.folded, reading.index
    for number, start, after in automaton.find_matches_as_indexes(folded, overlapping=True):
        opened = patterns[number]
        if opened.needed and opened.needed.isdisjoint(folded[after : after + opened.within]):
            continue
        for pattern in opened.at_edges if start in edges else opened.anywhere:
            match = pattern.rest.match(folded, after, start + _LONGEST + 8)
            span = _fit(reading, pattern, start, match) if match else None
            if span and span not in found:
                found[span] = Found(*span, name_phrase(text[slice(*span)]), pattern.category)
    yield from _drop_parts(list(found.values()))


def _fit(reading: Reading, pattern: _Pattern, start: int, match: re.Match[str]) -> tuple[int, int] | None:
    """Give the span of a filled frame if it is short, of whole words and without grammar in its slots."""
    first, end = match.span("phrase") if pattern.inner else (start, match.end())
    fillers = [filler for filler in match.groups() if filler]
    if pattern.backwards:
        first = _step_back(reading, start)
        fillers = [reading.folded[first:end]]
    fits = (
        first >= 0
        and not _WORD_OF_GRAMMAR.match(reading.folded, first)
        and 4 <= end - first <= _LONGEST
        and reading.is_edge(first)
        and reading.is_edge(end)
    )
    if not fits or any(map(_LOOSE.search, fillers)):
        return None
    return balance(reading.folded, first, end)


def _step_back(reading: Reading, start: int) -> int:
    """Give the beginning of the clause before a place, without what only carries it; -1 if it is long."""
    run = _BEFORE.search(reading.folded, max(0, start - 14), start)
    first = skip_carrier(reading, run.start(), start) if run and run.start() < start else -1
    return first if 2 <= start - first <= 7 else -1


def _drop_parts(found: list[Found]) -> Iterator[Found]:
    """Drop what only begins a longer frame, or ends one unless it is a name of its own."""
    ends: defaultdict[int, list[Found]] = defaultdict(list)
    longest: dict[int, int] = {}
    for one in found:
        ends[one.end].append(one)
        longest[one.start] = max(one.end, longest.get(one.start, 0))
    for one in found:
        owned = any(other.start < one.start and _owns(other, one) for other in ends[one.end])
        if one.end == longest[one.start] and not owned:
            yield one


def _owns(longer: Found, shorter: Found) -> bool:
    """Tell whether a frame that ends a longer one is no slogan of its own."""
    return shorter.category == "stock_phrase" and longer.phrase[0] not in "把将让各"


@cache
def _compile() -> tuple[AhoCorasick, list[_Opened]]:
    """Compile the frames, sorted by the words that open them."""
    by_anchor: defaultdict[str, list[_Pattern]] = defaultdict(list)
    for frame in read_frames():
        for anchor, pattern in _compile_frame(frame):
            by_anchor[anchor].append(pattern)
    return AhoCorasick(list(by_anchor)), list(map(_gather, by_anchor.values()))


def _gather(patterns: list[_Pattern]) -> _Opened:
    needed = [pattern.needed for pattern in patterns]
    return _Opened(
        patterns,
        [pattern for pattern in patterns if pattern.backwards],
        frozenset[str]().union(*needed) if all(needed) else frozenset(),
        max(pattern.within for pattern in patterns),
    )


def _compile_frame(frame: Frame) -> Iterator[tuple[str, _Pattern]]:
    parts = list(frame.parts)
    backwards = parts[0] in ("X", "Y")
    anchors, *rest = parts[backwards:]
    regex = "".join(map(_write, rest)) + (_END if parts[-1] in ("X", "Y", "O") else "")
    pattern = _Pattern(re.compile(regex), frame.category, backwards, "(" in parts, *_find_needed(rest))
    for anchor in anchors:
        yield anchor, pattern


def _find_needed(parts: list[tuple[str, ...] | str]) -> tuple[frozenset[str], int]:
    """Give the characters with which the next words of a frame begin, and how far off they may stand."""
    within = 2  # with a quotation mark before them
    for part in parts:
        if not isinstance(part, str):
            return frozenset(word[0] for word in part) if all(part) else frozenset(), within
        within += 9 * (part in _SLOT)
    return frozenset(), 0


def _write(part: tuple[str, ...] | str) -> str:
    if isinstance(part, str):
        return _SLOT.get(part) or {"(": "(?P<phrase>", ")": ")"}[part]
    longest_first = sorted(part, key=len, reverse=True)
    return f"[“”]?(?:{'|'.join(map(re.escape, longest_first))})"
