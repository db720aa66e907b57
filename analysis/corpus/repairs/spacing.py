"""Spaces inside words: 党 建 引 领, and the gap that an editor's line end left in 党建  引领."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from analysis.corpus.edits import Edit
from analysis.corpus.text import HAN

_LETTERED = re.compile(
    rf"(?<![^\s\d,:;!?()“”，。、：；！？（）《》]) *[{HAN}](?: +[{HAN}]){{2,}}(?![{HAN}A-Za-z\d])"
)
_GAPPED = re.compile(rf"[{HAN}]+(?: +[{HAN}]+)+")
_PROSE = re.compile(r"[,，][^\n]*[。!！?？…]|[。!！?？]$")
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
        run = match.group()
        for gap in re.finditer(" +", run.lstrip(" ")):
            start = match.end() - len(run.lstrip(" ")) + gap.start()
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
        if not _PROSE.search(line.group()):
            continue
        for run in _GAPPED.finditer(line.group()):
            yield from _close_run(run.group(), line.start() + run.start())


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
