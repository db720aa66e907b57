"""Markdown: its marks go, its front matter becomes metadata, its lines stay lines."""

from __future__ import annotations

import re

from analysis.corpus.formats.pages import Page, translate_names

_FRONT = re.compile(r"\A-{3}[ \t]*\r?\n(.*?)\r?\n(?:-{3}|\.{3})[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^([^\s:：#][^:：\n]*?)\s*[:：]\s*(.*?)\s*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_RULE = re.compile(r"^[ ]{0,3}(?:={2,}|([-*_])[ \t]*(?:\1[ \t]*){2,}|`{3,}.*|~{3,}.*|\|?[ :|-]*-{3}[ :|-]*)$")
_LEAD = re.compile(r"^\s*(?:>[ \t]?)*(?:#{1,6}[ \t]+|#{2,6}(?=\S)|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)?")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
_INLINE = (
    (re.compile(r"!\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])"), ""),
    (re.compile(r"\[([^\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])"), r"\1"),
    (re.compile(r"(?<!\\)(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w\\])(_{1,3})(?=\S)([^_\n]+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"~~(?=\S)([^~\n]+?)(?<=\S)~~"), r"\1"),
    (re.compile(r"(`+)(?!`)([^`\n]+)\1"), r"\2"),
    (re.compile(r"<(?:br|/?[a-zA-Z][a-zA-Z0-9]*)(?:[ \t][^<>\n]*)?/?>"), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~>])"), r"\1"),
)


def read_markdown(text: str, *, encoding: str | None = None) -> Page:
    r"""Make a page of a Markdown text.

    Parameters
    ----------
    text : str
    encoding : str or None

    Returns
    -------
    Page
        The text without marks, pictures and front matter; what the front matter says is stated.

    Examples
    --------
    >>> page = read_markdown("---\ntitle: 党建引领\n---\n## 一、强**组织**\n\n- 见[全文](a.html)。\n")
    >>> page.text, page.stated
    ('一、强组织\n\n见全文。\n', {'title': '党建引领'})
    """
    front = _FRONT.match(text)
    entries = dict(_ENTRY.findall(front[1])) if front else {}
    body = _COMMENT.sub("", text[front.end() :] if front else text)
    stated = translate_names({name: value.strip("\"'“”") for name, value in entries.items()})
    stated.pop("text", None)
    return Page("\n".join(map(_strip_line, body.split("\n"))), encoding, stated=stated)


def _strip_line(line: str) -> str:
    line = line.rstrip("\r")
    if _RULE.match(line):
        return ""
    line = _CLOSING.sub("", _LEAD.sub("", line))
    for pattern, new in _INLINE:
        line = pattern.sub(new, line)
    cells = re.fullmatch(r"\s*\|(.+)\|\s*", line)
    return " ".join(cell.strip() for cell in cells[1].split("|")) if cells else line
