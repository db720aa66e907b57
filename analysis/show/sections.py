"""The sections of a deck, as PowerPoint shows them beside the slides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import quoteattr

_SPACE = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def add_sections(deck: Any, sections: Mapping[str, Sequence[Any]]) -> None:
    """Divide a deck into sections; python-pptx has none, so they are written as PowerPoint has them.

    Parameters
    ----------
    deck : pptx.presentation.Presentation
    sections : mapping of str to sequence of pptx.slide.Slide
        The slides of each section, all slides of the deck in their order.
    """
    from pptx import oxml
    from pptx.oxml.ns import nsdecls, qn

    parse: Any = oxml.parse_xml
    listed = "".join(_write_section(name, slides) for name, slides in sections.items())
    extension = (
        f'<p:ext {nsdecls("p")} uri="{_SECTIONS}"><p14:sectionLst {_SPACE}>{listed}</p14:sectionLst></p:ext>'
    )
    root = deck.part._element
    held = root.find(qn("p:extLst"))
    if held is None:
        held = parse(f"<p:extLst {nsdecls('p')}/>")
        root.append(held)
    held.append(parse(extension))


def _write_section(name: str, slides: Sequence[Any]) -> str:
    ids = "".join(f'<p14:sldId id="{slide.slide_id}"/>' for slide in slides)
    # A name gives the same identity in every run.
    own = str(uuid5(NAMESPACE_URL, name)).upper()
    return (
        f'<p14:section name={quoteattr(name)} id="{{{own}}}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'
    )
