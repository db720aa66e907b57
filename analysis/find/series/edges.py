"""The first member without its lead-in, and the last without its tail: 推动|农民增收、…、农村发展|的路子."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.find.series.line import Line
from analysis.find.series.scopes import Span

_REACH = 16
TAIL = ("的", "等", "之", "为", "相", "有机", "紧密", "深度", "于一体", "并", "和", "与")
"""What opens the tail after a last member."""
# Kinds of words that lean on the next: adverbs, prepositions, pronouns, conjunctions, particles.
_LEANING = frozenset("dprcu")
# Kinds and words with which no member begins unless others do, too.
_TYING, _DISPOSING = frozenset("pcu"), frozenset("将把")
_WORST = -99.0


def trim_first(line: Line, link: Span, models: Sequence[Span], *, after: str = "") -> Span:
    """Cut the lead-in off a first link, so that what is left is most like the members after it.

    Parameters
    ----------
    line : Line
    link : tuple of int
        The span of the first link.
    models : sequence of tuple of int
        The spans of members that are known whole.
    after : str
        The character with which the last member begins, if its end is not yet known.

    Returns
    -------
    tuple of int
        The span of the first member.
    """
    start, end = link
    sizes = [line.measure(*model) for model in models]
    heads = [*(line.text[a] for a, _ in models), *after]
    bonus = _weigh_affix(heads)
    kind = line.kinds[line.words[models[0][0]]] if models[0][0] in line.words else ""
    best, found = _WORST, start
    for at in _find_cuts(line, start, end, backwards=True):
        own = line.kinds[line.words[at]]
        score = _score_size(line.measure(at, end), sizes) + 0.6 * (at == start) + 0.8 * (own == kind)
        if line.text[at] == heads[0]:
            score += bonus
        elif own in _TYING or line.text[at] in _DISPOSING:
            score -= 1.5
        # 建立了 leads in: a finished act is told once, before the members.
        score -= 1.5 * (line.text.find("了", at, end) >= 0)
        if score > best:
            best, found = score, at
    return found, end


def trim_last(line: Line, link: Span, models: Sequence[Span], *, before: str = "") -> Span:
    """Cut the tail off a last link, so that what is left is most like the members before it.

    Parameters
    ----------
    line : Line
    link : tuple of int
        The span of the last link.
    models : sequence of tuple of int
        The spans of members that are known whole.
    before : str
        The character with which the first member ends, if its beginning is not yet known.

    Returns
    -------
    tuple of int
        The span of the last member.
    """
    start, end = link
    sizes = [line.measure(*model) for model in models]
    tails = [*(line.text[b - 1] for _, b in models), *before]
    bonus = _weigh_affix(tails)
    best, found = _WORST, end
    for at in _find_cuts(line, start, end, backwards=False):
        score = _score_size(line.measure(start, at), sizes) + bonus * (line.text[at - 1] == tails[0])
        score += 0.6 * (at == end) + 0.8 * line.text.startswith(TAIL, at)
        score -= 3.0 * (at < end and line.kinds[line.words[at] - 1] in _LEANING)
        if score > best:
            best, found = score, at
    return start, found


def _weigh_affix(affixes: Sequence[str]) -> float:
    """Weigh the affix of the first model: one that most have decides, one of a single model only helps."""
    if 2 * affixes.count(affixes[0]) < len(affixes):
        return 0.0
    if len(affixes) == 1:
        return 1.5
    return 3.5 if len(set(affixes)) == 1 else 2.5


def _score_size(size: int, sizes: Sequence[int]) -> float:
    if size in sizes:
        return 3.0
    low, high = min(sizes), max(sizes)
    return 2.0 if low < size < high else -0.5 * max(low - size, size - high)


def _find_cuts(line: Line, start: int, end: int, *, backwards: bool) -> Sequence[int]:
    """Give the places between words at which a member may begin or end; none in a link that cuts words."""
    first, last = line.words.get(start), line.words.get(end)
    if first is None or last is None:
        return ()
    cuts = line.cuts[first:last] if backwards else line.cuts[first + 1 : last + 1]
    cuts = cuts[-_REACH:] if backwards else cuts[:_REACH]
    if line.text.find("“", start, end) < 0:
        return cuts
    # A member has both marks of a quotation or none.
    return [at for at in cuts if is_balanced(line.text[at:end] if backwards else line.text[start:at])]


def is_balanced(text: str) -> bool:
    """Tell whether every quotation mark of a text has its partner in it.

    Examples
    --------
    >>> is_balanced("“双报到”活动"), is_balanced("报到”活动")
    (True, False)
    """
    opened = 0
    for mark in text:
        opened += (mark in "“‘") - (mark in "”’")
        if opened < 0:
            return False
    return opened == 0
