"""Forms of one formula that no list needs to name: other order, other conjunction, 的, contraction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

CONTRACTIONS = (
    ("高质量", "高质"),
    ("网格化", "网格"),
    ("精细化", "精细"),
    ("精准化", "精准"),
    ("信息化", "信息"),
    ("智能化", "智能"),
    ("数字化", "数字"),
    ("标准化", "标准"),
    ("规范化", "规范"),
    ("专业化", "专业"),
)
"""Long words of the genre, and what is left of them when a writer is short of room."""

_MARKED = re.compile("[、,，]")
_JOINED = re.compile("和|与|以及|及")
_CONJUNCTIONS = ("和", "与", "及", "以及")
_MOST_REORDERED = 4
_MOST_JOINED = 3
_NAME = 4
_SHORTEST = 5
_INNER = 2


def vary(form: str) -> Iterator[str]:
    """Yield the other ways in which writers of the genre write a formula.

    Parameters
    ----------
    form : str
        As a list has it, in simplified script.

    Yields
    ------
    str
        Without the form itself. Members of a list come in every order, the last after a
        comma or, in lists of up to three equally long names, a conjunction; 的 inside a long
        form is left out; a long word is contracted before another word. No form is yielded twice.

    Examples
    --------
    >>> list(vary("大抓基层的鲜明导向")), list(vary("高质量发展"))
    (['大抓基层鲜明导向'], ['高质发展'])
    >>> list(vary("责任感、紧迫感"))[:3]
    ['责任感和紧迫感', '责任感与紧迫感', '责任感及紧迫感']
    """
    seen = {form}
    for spoken in _shorten(form):
        for varied in (spoken, *_reorder(spoken)):
            if varied not in seen:
                seen.add(varied)
                yield varied


def split_members(form: str) -> tuple[str, ...]:
    """Split a list into its members; a formula that is no list is its own only member.

    Parameters
    ----------
    form : str

    Returns
    -------
    tuple of str
        A conjunction divides two members only where both are equally long: 有形覆盖和有效覆盖 is a
        list, 和谐社会 and 人与自然和谐共生 are none.

    Examples
    --------
    >>> split_members("获得感、幸福感和安全感"), split_members("和美乡村")
    (('获得感', '幸福感', '安全感'), ('和美乡村',))
    """
    members = [part for part in _MARKED.split(form) if part]
    last = _JOINED.split(members[-1]) if members else []
    expected = len(members[0]) if len(members) > 1 else None
    if len(last) == 2 and len(last[0]) == len(last[1]) > 1 and len(last[0]) == (expected or len(last[0])):
        members[-1:] = last
    return tuple(members) if len(members) > 1 else (form,)


def drop_particle(form: str) -> str:
    """Leave out each 的 with two characters or more on both sides; forms of five or fewer keep theirs.

    Parameters
    ----------
    form : str

    Returns
    -------
    str

    Examples
    --------
    >>> drop_particle("大抓基层的鲜明导向"), drop_particle("有的放矢")
    ('大抓基层鲜明导向', '有的放矢')
    """
    if len(form) <= _SHORTEST:
        return form
    inner = form[_INNER:-_INNER].replace("的", "")
    return form[:_INNER] + inner + form[-_INNER:]


def identify_form(form: str) -> str:
    """Give what every way to write a formula has in common, to compare two of them.

    Parameters
    ----------
    form : str
        Simplified, without quotation marks.

    Returns
    -------
    str
        Contracted, without inner 的, the members sorted; a key, which nobody writes.

    Examples
    --------
    >>> identify_form("幸福感、安全感和获得感") == identify_form("获得感、幸福感、安全感")
    True
    >>> identify_form("大抓基层的鲜明导向") == identify_form("大抓基层鲜明导向")
    True
    """
    for whole, short in CONTRACTIONS:
        form = _contract(form, whole, short)
    return "、".join(sorted(split_members(drop_particle(form))))


def _contract(form: str, whole: str, short: str) -> str:
    """Shorten a word where another follows it: 高质发展, but 发展高质量."""
    return re.sub(f"{whole}(?=[^、,，和与])", short, form)


def _shorten(form: str) -> Iterator[str]:
    yield form
    if "的" in form:
        yield drop_particle(form)
    for whole, short in CONTRACTIONS:
        if whole in form:
            yield _contract(form, whole, short)


def _reorder(form: str) -> Iterator[str]:
    """Put short members in every order; clauses, which argue, change places only two by two."""
    members = split_members(form)
    names = max(map(len, members)) <= _NAME
    if not 1 < len(members) <= (_MOST_REORDERED if names else 2):
        return
    joined = names and len(members) <= _MOST_JOINED and len(set(map(len, members))) == 1
    words = ("、", *_CONJUNCTIONS) if joined else ("、",)
    for *first, last in permutations(members):
        yield from ("、".join(first) + word + last for word in words)
