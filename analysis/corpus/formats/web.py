"""Web pages: the main text, a line for each heading and paragraph, found by trafilatura."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from analysis.corpus.formats.pages import FileFault, Page, translate_names

_BLOCKS = set(
    """p head item row quote lb ab div h1 h2 h3 h4 h5 h6 li tr br section article header footer dt dd
    blockquote pre table list ul ol nav figure figcaption title""".split()  # noqa: SIM905
)
_CELLS = {"cell", "td", "th"}
_MIN_CHARACTERS = 80  # 250 by default, which is 80 in a script that writes a word in two characters
_SILENT = {"script", "style", "noscript", "template", "graphic", "img", "svg"}


def read_web_page(text: str, *, encoding: str | None = None) -> Page:
    """Make a page of the main text of a web page.

    Parameters
    ----------
    text : str
        The HTML.
    encoding : str or None

    Returns
    -------
    Page
        The title line is put first where the page shows it apart from its text; title and date that
        stand in the page's head only are hinted.

    Raises
    ------
    FileFault
        If there is no text in it.
    """
    from trafilatura import load_html

    if "<html" not in text[:5000].lower():  # a part of a page, saved alone, is no HTML to trafilatura
        text = f"<html><body>{text}</body></html>"
    tree: Any = load_html(text)
    if tree is None:
        raise FileFault("holds no HTML; is it the right file?")
    shown = [_join(heading) for heading in tree.iter("h1")]
    found = _extract(text)
    lines = [] if found is None or found.body is None else list(_list_lines(found.body))
    if len(lines) < 2:  # from a very short page it takes the text without its lines
        body = tree.find("body")
        lines = list(_list_lines(tree if body is None else body))
    title = (found.title or "").strip() if found is not None else ""
    if title in shown and title not in lines:
        lines.insert(0, title)
    date = (found.date or "") if found is not None else ""
    return Page("\n".join(lines), encoding, hinted=translate_names({"title": title, "date": date}))


def _extract(text: str) -> Any:
    """Find the main text of a page with its title and day; None where there is none."""
    from trafilatura import bare_extraction
    from trafilatura.settings import use_config

    config: Any = deepcopy(use_config())
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_MIN_CHARACTERS))
    return bare_extraction(
        text,
        config=config,
        favor_recall=True,  # what is too much is left out later, line by line and with a reason
        include_comments=False,
        with_metadata=True,
        # Searching the whole page for a day finds that of a footer or of another article.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )


def _join(element: Any) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def _list_lines(tree: Any) -> Iterator[str]:
    for line in "".join(_write(tree)).split("\n"):
        bare = re.sub(r"[^\S\u3000\u00a0]+", " ", line).strip(" ")
        if bare:
            yield bare


def _write(element: Any) -> Iterator[str]:
    """Write the text of a tree; only the ends of blocks break lines, not those of the HTML source."""
    stack: list[tuple[Any, bool]] = [(element, True)]  # no recursion: pages nest deeper than Python does
    while stack:
        node, opening = stack.pop()
        silent = not isinstance(node.tag, str) or node.tag in _SILENT
        if not opening:
            yield "\n" if node.tag in _BLOCKS else " " if node.tag in _CELLS else ""
            yield _flatten(node.tail)
            continue
        stack.append((node, False))
        if not silent:
            yield "\n" if node.tag in _BLOCKS else ""
            yield _flatten(node.text)
            stack += [(child, True) for child in reversed(node)]


def _flatten(text: str | None) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text or "")
