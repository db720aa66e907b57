"""What each line of a page is: title, heading, paragraph, or one of the kinds that are left out.

Lines are told by their form and their place on the page, never by the name of a site. Each line
says which rule decided, so that nothing is left out in silence.
"""

from __future__ import annotations

from analysis.corpus.captions import mark_captions
from analysis.corpus.joins import find_joins
from analysis.corpus.lines import BODY, Line, iterate_lines
from analysis.corpus.places import mark_addressee, mark_asked_title, mark_open_lines, place_short_lines
from analysis.corpus.repeats import mark_abstract, mark_repeats, mark_title_again
from analysis.corpus.sections import (
    mark_closed,
    mark_front_matter,
    mark_running_heads,
    mark_tail,
    mark_values,
)

__all__ = ["BODY", "Line", "classify_lines", "find_joins"]


def classify_lines(text: str) -> tuple[Line, ...]:
    r"""Tell what each line of a page is.

    Parameters
    ----------
    text : str
        A repaired page (:func:`analysis.corpus.repairs.mend`).

    Returns
    -------
    tuple of Line
        All lines but the blank ones, in order.

    Examples
    --------
    >>> page = "首页 > 要闻\n党建引领开新局\n2020-01-02 来源:某报\n近年来,全市抓基层、强基础。\n分享到:"
    >>> [line.kind for line in classify_lines(page)]
    ['navigation', 'title', 'source', 'paragraph', 'widget']
    """
    lines = mark_front_matter(text, list(iterate_lines(text)))
    lines = mark_values(text, mark_running_heads(text, lines))
    lines = mark_open_lines(text, mark_asked_title(text, mark_tail(text, mark_closed(lines))))
    lines = mark_abstract(text, mark_repeats(text, lines))
    lines = mark_addressee(text, mark_captions(text, lines))
    return tuple(mark_title_again(text, place_short_lines(text, lines)))
