"""Word documents: every paragraph a line, those in tables, content controls and text boxes too."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from analysis.corpus.formats.containers import check_container
from analysis.corpus.formats.pages import Page

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARKS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
# A paragraph inside another is one of its own; `pPr` holds tab stops, which are no tabs.
_PASSED_OVER = {f"{_WORD}{name}" for name in ("p", "pPr", "del", "moveFrom")}


def read_word(content: bytes) -> Page:
    """Make a page of a .docx file.

    Parameters
    ----------
    content : bytes

    Returns
    -------
    Page
        Text that was deleted under revision is left out; headers, footers and notes are not read, and
        neither are the numbers that Word itself puts before a heading.

    Raises
    ------
    FileFault
        If the file is locked, old, broken or a bomb.
    """
    check_container(content)
    from docx import Document

    document: Any = Document(io.BytesIO(content))
    # python-docx's own `paragraphs` passes over tables, content controls, text boxes and smart tags.
    lines = ["".join(_list_pieces(paragraph)) for paragraph in document.element.body.iter(f"{_WORD}p")]
    return Page("\n".join(lines))


def _list_pieces(paragraph: Any) -> Iterator[str]:
    if next(paragraph.iterancestors(_FALLBACK), None) is not None:
        return  # the same text box once more, for old programs
    stack = list(reversed(paragraph))
    while stack:
        node = stack.pop()
        if node.tag == f"{_WORD}t":
            yield node.text or ""
        elif node.tag in _MARKS:
            yield _MARKS[node.tag]
        elif node.tag not in _PASSED_OVER:
            stack += reversed(node)
