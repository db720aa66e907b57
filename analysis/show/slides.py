"""One slide: words in both scripts, a body of native charts or a picture, notes for the speaker."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from analysis.show.lettering import name_fonts, to_colour, to_points
from analysis.show.panels import Box
from analysis.show.style import BLUE, GREY, INK, SIZE, SMALL, TEXT, TITLE, balance
from analysis.show.words import TAGS, Language

SIDE = 0.5
LEAST_ROOM: Box = (SIDE, 2.1, SIZE[0] - 2 * SIDE, 4.9)
"""What a title and a subtitle of two lines each leave for the body."""

_LEADING = 1.3
_WIDER = 1.12  # bold letters, and fonts that a reader's machine puts in the place of ours
_COVER, _BULLETS, _TITLED = 0, 1, 5
_COVER_TITLE = 40


def open_deck() -> Any:
    """Open an empty deck of 16:9; python-pptx's own is 4:3.

    Returns
    -------
    pptx.presentation.Presentation
    """
    from pptx import Presentation
    from pptx.util import Inches

    deck: Any = Presentation()
    stretch = SIZE[0] / 10
    for page in (deck.slide_master, *deck.slide_layouts):
        for shape in page.placeholders:
            # A placeholder without a place of its own takes its master's, which is stretched already.
            own: Any = shape
            if own._element.spPr.xfrm is not None:
                own.left, own.width = round(own.left * stretch), round(own.width * stretch)
    deck.slide_width, deck.slide_height = Inches(SIZE[0]), Inches(SIZE[1])
    return deck


def add_cover(deck: Any, title: str, lines: Sequence[str], language: Language) -> Any:
    """Add the first slide of a language.

    Parameters
    ----------
    deck : pptx.presentation.Presentation
    title : str
    lines : sequence of str
    language : {"zh", "en"}

    Returns
    -------
    pptx.slide.Slide
    """
    slide = deck.slides.add_slide(deck.slide_layouts[_COVER])
    head, body = slide.shapes.title, slide.placeholders[1]
    _place(head, (SIDE * 2, 1.9, SIZE[0] - 4 * SIDE, 1.6))
    _place(body, (SIDE * 2, 3.7, SIZE[0] - 4 * SIDE, 2.4))
    _write(head, [title], size=_COVER_TITLE, colour=BLUE, language=language, bold=True)
    _write(body, lines, size=TEXT + 2, colour=INK, language=language)
    return slide


def add_finding(deck: Any, title: str, subtitle: str, source: str, language: Language) -> tuple[Any, Box]:
    """Add a slide with a finding as its title, what was measured below it, and the source line.

    Parameters
    ----------
    deck : pptx.presentation.Presentation
    title, subtitle, source : str
    language : {"zh", "en"}

    Returns
    -------
    pptx.slide.Slide, Box
        The slide, and the room for its body.
    """
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLED])
    wide, y = SIZE[0] - 2 * SIDE, 0.25
    high = _measure(title, TITLE)
    _place(slide.shapes.title, (SIDE, y, wide, high))
    _write(slide.shapes.title, [title], size=TITLE, colour=INK, language=language, bold=True)
    y += high + 0.05
    high = _measure(subtitle, TEXT)
    _add_text(slide, subtitle, (SIDE, y, wide, high), size=TEXT, language=language)
    y += high + 0.1
    foot = SIZE[1] - 0.45
    _add_text(slide, source, (SIDE, foot, wide, 0.3), size=SMALL, language=language)
    return slide, (SIDE, y, wide, foot - y - 0.05)


def add_points(deck: Any, title: str, points: Sequence[str], language: Language) -> Any:
    """Add a slide of points.

    Parameters
    ----------
    deck : pptx.presentation.Presentation
    title : str
    points : sequence of str
    language : {"zh", "en"}

    Returns
    -------
    pptx.slide.Slide
    """
    slide = deck.slides.add_slide(deck.slide_layouts[_BULLETS])
    head, body = slide.shapes.title, slide.placeholders[1]
    _place(head, (SIDE, 0.4, SIZE[0] - 2 * SIDE, 1.0))
    _place(body, (SIDE, 1.6, SIZE[0] - 2 * SIDE, 5.4))
    _write(head, [title], size=TITLE, colour=INK, language=language, bold=True)
    _write(body, points, size=TEXT + 4, colour=INK, language=language)
    for paragraph in body.text_frame.paragraphs:
        paragraph.space_after = to_points(TEXT)
    return slide


def add_picture(slide: Any, png: bytes, box: Box, *, alt: str) -> None:
    """Add a picture to a slide, as large as its pixels have it at 144 to the inch.

    Parameters
    ----------
    slide : pptx.slide.Slide
    png : bytes
    box : Box
    alt : str
        Alternative text.
    """
    from pptx.util import Inches

    shape = slide.shapes.add_picture(BytesIO(png), *map(Inches, box))
    shape._element.nvPicPr.cNvPr.set("descr", alt)  # python-pptx has no name for it


def add_notes(slide: Any, paragraphs: Sequence[str], language: Language) -> None:
    """Write the notes for the speaker.

    Parameters
    ----------
    slide : pptx.slide.Slide
    paragraphs : sequence of str
    language : {"zh", "en"}
    """
    _write(slide.notes_slide.notes_placeholder, paragraphs, size=12, colour=INK, language=language)


def _add_text(slide: Any, text: str, box: Box, *, size: float, language: Language) -> None:
    from pptx.util import Inches

    shape = slide.shapes.add_textbox(*map(Inches, box))
    shape.text_frame.word_wrap = True
    _write(shape, [text], size=size, colour=GREY, language=language)


def _place(shape: Any, box: Box) -> None:
    from pptx.util import Inches

    shape.left, shape.top, shape.width, shape.height = map(Inches, box)


def _measure(text: str, size: float) -> float:
    """Measure the height of a text of one or two lines, in inches."""
    lines = balance(text, (SIZE[0] - 2 * SIDE) * 72 / _WIDER, size, lines=2).count("\n") + 1
    return lines * size * _LEADING / 72


def _write(  # noqa: PLR0913 - every option is named by the caller
    shape: Any, paragraphs: Sequence[str], *, size: float, colour: str, language: Language, bold: bool = False
) -> None:
    """Write paragraphs into a shape, each as one run with fonts for both scripts."""
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
