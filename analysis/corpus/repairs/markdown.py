"""The marks of Markdown around the words: # headings, **bold**, [links](address), pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.corpus.edits import Edit

_MARKDOWN = re.compile(r"^#{1,6} \S|!?\[[^\]\n]{0,200}\]\([^)\s]{1,200}|\*\*[^*\n]{1,200}\*\*", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]\n]{0,300}+\]\([^)\n]{0,500}+\)")
_DATA = re.compile(r"data:[a-z]{1,12}/[a-z0-9.+-]{1,20};base64,[A-Za-z0-9+/=]*")
_LINK = re.compile(r"(?<!!)\[([^\]\[\n]{1,200}+)\]\([^)\n]{0,500}+\)")
_PREFIX = re.compile(r"^(?:(?:#{1,6} +|> ?){1,9}|[-*+] +(?=[^\s\d]))", re.MULTILINE)
_BOLD = re.compile(r"\*\*(?=[^*\n])|(?<=[^*\n])\*\*")


def drop_markdown(text: str) -> Iterator[Edit]:
    """Leave out the marks of a text that is written in Markdown; the words stay.

    Examples
    --------
    >>> from analysis.corpus.edits import apply_edits, trace
    >>> text = "# 流动党校" + chr(10) + "他们是[“马背宣讲员”](/p/12.html),**不漏一人**。![](a.jpg)"
    >>> print(apply_edits(trace(text), drop_markdown(text)).text)
    流动党校
    他们是“马背宣讲员”,不漏一人。
    """
    if not _MARKDOWN.search(text):
        return
    taken = [*_find_pictures(text), *_find_links(text)]
    taken += [Edit(m.start(), m.end(), "", "Markdown heading or list") for m in _PREFIX.finditer(text)]
    taken += [Edit(m.start(), m.end(), "", "Markdown emphasis") for m in _BOLD.finditer(text)]
    done = 0
    for edit in sorted(taken, key=lambda edit: (edit.start, -edit.end)):
        if edit.start >= done:
            yield edit
            done = edit.end


def drop_data(text: str) -> Iterator[Edit]:
    """Leave out pictures that a page carries as text (data:image/png;base64,…)."""
    for match in _DATA.finditer(text):
        yield Edit(match.start(), match.end(), "", "picture written as text")


def _find_pictures(text: str) -> Iterator[Edit]:
    for match in _IMAGE.finditer(text):
        yield Edit(match.start(), match.end(), "", "Markdown picture")


def _find_links(text: str) -> Iterator[Edit]:
    for match in _LINK.finditer(text):
        yield Edit(match.start(), match.start(1), "", "Markdown link")
        yield Edit(match.end(1), match.end(), "", "Markdown link")
