"""Frames with a slot that different words fill: 以X促Y, 激发X活力, 打造X高地."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from analysis.corpus.text import HAN
from analysis.find.strings import Row
from analysis.find.words import Words

_RUN = re.compile(f"[{HAN}]+")
# What opens and what answers in the genre's two-verb frames: 以X促Y, 抓X促Y, 变X为Y, 从X到Y.
_OPENS = frozenset("以用让把将由从向靠变化凭抓强")
_ANSWERS = frozenset("促带强抓育兴聚引推转树创变助为惠富成到代换保")
_LONGEST_SLOT = 6
_LONGEST_SIDE = 5
_VERBS = frozenset({"v", "vd", "vi"})
_ASPECT = frozenset("了着过")
# A verb and a noun that are frequent for themselves stand near each other by chance.
_MIN_SHARE = 0.25


class Filled(NamedTuple):
    """One place of a frame: the frame, what fills it, and its span in the row."""

    frame: str
    filler: str
    start: int
    end: int


def list_frames(
    row: Row, words: Words, function_words: frozenset[str], *, min_fillers: int
) -> dict[str, list[Filled]]:
    """List the frames that different words fill.

    Parameters
    ----------
    row : Row
    words : Words
    function_words : frozenset of str
        Words that are no fixed part of a frame.
    min_fillers : int
        How many different fillers a frame has at least.

    Returns
    -------
    dict
        Of each frame its places.

    Examples
    --------
    >>> import pandas as pd
    >>> from analysis.corpus.tokens import Segmenter
    >>> from analysis.find.strings import line_up
    >>> from analysis.find.words import cut_words
    >>> text = "以测促学、以赛促知,以评促改。激发群众活力,激发市场活力,激发党建活力"
    >>> row = line_up(pd.DataFrame([("a", 0, text, 0)], columns=["doc_id", "passage", "text", "start"]))
    >>> found = list_frames(row, cut_words(row, Segmenter()), frozenset(), min_fillers=3)
    >>> {frame: [place.filler for place in places] for frame, places in found.items()}
    {'以X促Y': ['测/学', '赛/知', '评/改'], '激发X活力': ['群众', '市场', '党建']}
    """
    pairs = _group(_find_pairs(row, words))
    sides = _group(_find_sides(row, words, function_words))
    usual = Counter(
        part
        for start, end in zip(words.starts, words.ends, strict=True)
        for part in _tails(row.spell(start, end))
    )
    found = pairs | {
        frame: places
        for frame, places in sides.items()
        if len(places) >= _MIN_SHARE * min(usual[part] for part in frame.split("X"))
    }
    return {
        frame: places
        for frame, places in _drop_shorter(found).items()
        if len({place.filler for place in places}) >= min_fillers
    }


def _drop_shorter(found: dict[str, list[Filled]]) -> dict[str, list[Filled]]:
    """Drop 推动X增效 where 推动X提质增效 stands in all its places."""
    spans: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    for frame, places in found.items():
        spans[frame.split("X")[0], *((place.start, place.end) for place in places)].append(frame)
    return {frame: found[frame] for frame in (max(alike, key=len) for alike in spans.values())}


def _group(found: Iterable[Filled]) -> dict[str, list[Filled]]:
    frames: defaultdict[str, list[Filled]] = defaultdict(list)
    for place in found:
        frames[place.frame].append(place)
    return dict(frames)


def _find_pairs(row: Row, words: Words) -> Iterator[Filled]:
    """Find 以X促Y and its like, as long on both sides, up to the next mark."""
    for run in _RUN.finditer(row.folded):
        first, end = (int(np.searchsorted(row.places, at)) for at in run.span())
        text = run.group()
        for at, opens in enumerate(text):
            half, odd = divmod(len(text) - at, 2)
            answers = text[at + half]
            if odd or not 2 <= half <= _LONGEST_SIDE or not words.edges[first + at]:
                continue
            if opens in _OPENS and answers in _ANSWERS and answers != opens:
                filler = f"{text[at + 1 : at + half]}/{text[at + half + 1 :]}"
                yield Filled(f"{opens}X{answers}Y", filler, first + at, end)


def _find_sides(row: Row, words: Words, function_words: frozenset[str]) -> Iterator[Filled]:
    """Find a verb and a noun after it in the same clause, with a few characters between."""
    clauses = row.find_clauses()
    spans = list(zip(words.starts.tolist(), words.ends.tolist(), words.tags, strict=True))
    for number, (start, end, tag) in enumerate(spans):
        left = row.spell(start, end)
        if tag not in _VERBS or end - start < 2 or left in function_words:
            continue
        for right_start, right_end, right_tag in spans[number + 1 : number + 1 + _LONGEST_SLOT]:
            if clauses[right_start] != clauses[start] or right_start - end > _LONGEST_SLOT:
                break
            word = row.spell(right_start, right_end)
            if right_tag[0] not in "nl" or word in function_words:
                continue
            for right in _tails(word):
                filler = row.spell(end, right_end - len(right))
                if 0 < len(filler) <= _LONGEST_SLOT and len(right) > 1 and filler[0] not in _ASPECT:
                    yield Filled(f"{left}X{right}", filler, start, right_end)


def _tails(word: str) -> tuple[str, ...]:
    """Give a word, and the last two characters of a long one: 人才高地 fills 打造X高地 too."""
    return (word, word[-2:]) if len(word) > 3 else (word,)
