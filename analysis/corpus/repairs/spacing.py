"""Spaces inside words: 党 建 引 领, and the gap that an editor's line end left in 党建  引领."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from analysis.corpus.edits import Edit
from analysis.corpus.text import HAN

_EDGE = r"\s\d,:;!?()“”，。、：；！？（）《》"
_LETTERED = re.compile(rf"(?<![^{_EDGE}])[{HAN}](?: ++[{HAN}](?![{HAN}A-Za-z\d])){{2,}}+")
_GAPPED = re.compile(rf"(?<![{HAN}])[{HAN}]++(?: ++[{HAN}]++)+")
_PAUSE, _STOP = re.compile("[,，]"), re.compile("[。!！?？…]")
_NAMED = re.compile(r"(?:记者|記者|通讯员|通訊員|作者|编辑|編輯|实习生|實習生|摄影|攝影)")
_SHORT = 3


def close_letters(text: str) -> Iterator[Edit]:
    """Close a word whose characters stand apart, three or more of them: 党 建 引 领.

    Examples
    --------
    >>> from analysis.corpus.edits import apply_edits, trace
    >>> text = "党 建 引 领 促 发 展"
    >>> apply_edits(trace(text), close_letters(text)).text
    '党建引领促发展'
    """
    for match in _LETTERED.finditer(text):
        for gap in re.finditer(" +", match.group()):
            start = match.start() + gap.start()
            yield Edit(start, start + len(gap.group()), "", "letters set apart")


def close_gaps(text: str) -> Iterator[Edit]:
    """Close a gap between two Han characters in a sentence, where one side is too short for a clause.

    A wide gap is closed unless both sides are of one length, as the halves of a couplet are. A line
    without a sentence is a title or a heading, whose gap separates such halves; names in a row keep
    theirs too.

    Examples
    --------
    >>> [edit.start for edit in close_gaps("抓党建  引领作用,增强动力。")]
    [3]
    >>> list(close_gaps("党建领航聚群力 建设为民综合体"))
    []
    """
    for line in re.finditer(r"[^\n]+", text):
        if not _is_prose(line.group()):
            continue
        for run in _GAPPED.finditer(line.group()):
            yield from _close_run(run.group(), line.start() + run.start())


def _is_prose(line: str) -> bool:
    pause = _PAUSE.search(line)
    return line.rstrip()[-1:] in {*"。!！?？"} or bool(pause and _STOP.search(line, pause.end()))


def _close_run(run: str, offset: int) -> Iterator[Edit]:
    pieces = list(re.finditer(r"[^ ]+", run))
    names = len(pieces) > 2 and all(2 <= len(piece.group()) <= 4 for piece in pieces[1:-1])
    if names or _NAMED.search(run):
        return
    for left, right in pairwise(pieces):
        sizes = len(left.group()), len(right.group())
        wide = right.start() - left.end() > 1 and sizes[0] != sizes[1]
        if wide or min(sizes) <= _SHORT:
            yield Edit(offset + left.end(), offset + right.start(), "", "gap inside a sentence")
