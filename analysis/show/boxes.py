"""What stands on a slide: lines of text in both scripts, a picture, the slide's number."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from analysis.show.breaking import break_title
from analysis.show.lettering import name_fonts, to_colour, to_points
from analysis.show.panels import Box
from analysis.show.pictures import Picture
from analysis.show.style import GREY, SIZE, SMALL
from analysis.show.words import TAGS, Language

SIDE = 0.5
"""Margin left and right, in inches."""

PAGE = 0.5
"""Room for a slide's number, in inches."""

_LEADING = 1.3
_LINE_BREAK = "\v"  # as python-pptx has it
_WIDER = 1.12  # bold letters, and fonts that a reader's machine puts in the place of ours
_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


def write(  # noqa: PLR0913 - every option is named by the caller
    shape: Any, paragraphs: Sequence[str], *, size: float, colour: str, language: Language, bold: bool = False
) -> None:
    """Write paragraphs into a shape, with fonts for both scripts.

    Parameters
    ----------
    shape : pptx.shapes.base.BaseShape
    paragraphs : sequence of str
        A vertical tab breaks a line.
    size : float
        Font size in points.
    colour : str
    language : {"zh", "en"}
    bold : bool, optional
    """
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.text = "\n".join(paragraphs)
    for paragraph in frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT
        for run in paragraph.runs:
            run.font.size, run.font.bold = to_points(size), bold
            run.font.color.rgb = to_colour(colour)
            run._r.get_or_add_rPr().set("lang", TAGS[language])
            name_fonts(run.font)


def add_text(  # noqa: PLR0913 - every option is named by the caller
    slide: Any, text: str, box: Box, *, size: float, language: Language, colour: str = GREY
) -> Any:
    """Add a text to a slide.

    Parameters
    ----------
    slide : pptx.slide.Slide
    text : str
    box : Box
    size : float
        Font size in points.
    language : {"zh", "en"}
    colour : str, optional

    Returns
    -------
    pptx.shapes.autoshape.Shape
    """
    from pptx.util import Inches

    shape = slide.shapes.add_textbox(*map(Inches, box))
    shape.text_frame.word_wrap = True
    write(shape, [text], size=size, colour=colour, language=language)
    return shape


def place(shape: Any, box: Box) -> None:
    """Put a shape into a box.

    Parameters
    ----------
    shape : pptx.shapes.base.BaseShape
    box : Box
    """
    from pptx.util import Inches

    shape.left, shape.top, shape.width, shape.height = map(Inches, box)


def break_lines(text: str, size: float) -> tuple[str, float]:
    """Break a text into lines of like width that a slide has room for.

    Parameters
    ----------
    text : str
    size : float
        Font size in points.

    Returns
    -------
    str, float
        The text with vertical tabs between its lines, and their height in inches.
    """
    lines = break_title(text, (SIZE[0] - 2 * SIDE) * 72 / _WIDER, size)
    return _LINE_BREAK.join(lines), len(lines) * size * _LEADING / 72


def number_page(slide: Any, language: Language) -> None:
    """Write the number of a slide at its foot, as a field: it follows when slides are moved.

    Parameters
    ----------
    slide : pptx.slide.Slide
    language : {"zh", "en"}
    """
    from pptx import oxml
    from pptx.enum.text import PP_ALIGN
    from pptx.oxml.ns import nsdecls

    box = (SIZE[0] - SIDE - PAGE, SIZE[1] - 0.45, PAGE, 0.3)
    shape = add_text(slide, " ", box, size=SMALL, language=language)
    paragraph = shape.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT
    (run,) = paragraph.runs
    parse: Any = oxml.parse_xml
    field = parse(f'<a:fld {nsdecls("a")} id="{_FIELD}" type="slidenum"><a:t>‹#›</a:t></a:fld>')
    field.insert(0, run._r.rPr)
    run._r.getparent().replace(run._r, field)


def add_picture(slide: Any, picture: Picture, box: Box, *, alt: str) -> None:
    """Add a picture to a slide without its empty edges, in its own size if that finds room.

    Parameters
    ----------
    slide : pptx.slide.Slide
    picture : Picture
    box : Box
    alt : str
        Alternative text.
    """
    from pptx.util import Inches

    wide, high = box[2:]
    left, right, top, bottom = picture.edges
    inner = ((1 - left - right) * picture.inches[0], (1 - top - bottom) * picture.inches[1])
    scale = min(1, wide / inner[0], high / inner[1])
    shape = slide.shapes.add_picture(BytesIO(picture.png), Inches(box[0]), Inches(box[1]))
    shape.crop_left, shape.crop_right, shape.crop_top, shape.crop_bottom = left, right, top, bottom
    shape.width, shape.height = (Inches(scale * side) for side in inner)
    shape._element.nvPicPr.cNvPr.set("descr", alt)  # python-pptx has no name for it
