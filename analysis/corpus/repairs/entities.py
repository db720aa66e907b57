"""Character references that a careless copy of a web page left as they were: &nbsp; &ldquo; &#8220;."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from analysis.corpus.edits import Edit

# `&amp;nbsp;` was escaped twice; one edit undoes both.
_ENTITY = re.compile(r"&(?:amp;){0,8}(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")


def mend_entities(text: str) -> Iterator[Edit]:
    r"""Put the character in the place of its reference; what names no character stays.

    Examples
    --------
    >>> [edit.new for edit in mend_entities("&ldquo;党建&#43;&rdquo;&amp;nbsp;AT&T; R&D")]
    ['“', '+', '”', '\xa0']
    """
    for match in _ENTITY.finditer(text):
        new = _resolve(match.group())
        if len(new) == 1 and new != "\ufffd":
            yield Edit(match.start(), match.end(), new, "character reference")


def _resolve(entity: str) -> str:
    for _ in range(9):
        plain = html.unescape(entity)
        if plain == entity:
            break
        entity = plain
    return entity
