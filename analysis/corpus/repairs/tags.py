"""HTML tags that a careless copy of a web page left in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.corpus.edits import Edit

_TAG = re.compile(
    r"<(?:/?(?P<block>p|div|br|hr|li|ul|ol|tr|table|tbody|h[1-6]|section|article|center|blockquote)"
    r"|/?(?:span|font|strong|b|i|em|u|a|img|td|th|sup|sub|o:p|small|big|video|figure|figcaption))"
    r"(?:\s[^<>\n]{0,500}+)?/?>",
    re.IGNORECASE,
)


def drop_tags(text: str) -> Iterator[Edit]:
    """Leave out HTML tags; those that end a paragraph become a line break.

    Only the names of tags count: what a writer set between angle brackets (<十佳标兵>) stays.

    Examples
    --------
    >>> from analysis.corpus.edits import apply_edits, trace
    >>> text = '<p><strong>强组织</strong></p>群众点赞<十佳标兵>'
    >>> print(apply_edits(trace(text), drop_tags(text)).text.strip())
    强组织
    群众点赞<十佳标兵>
    """
    for match in _TAG.finditer(text):
        yield Edit(match.start(), match.end(), "\n" if match["block"] else "", "HTML tag")
