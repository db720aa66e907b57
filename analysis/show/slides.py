"""One slide of each kind: cover, overview, finding, points; and its notes for the speaker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analysis.show.boxes import PAGE, SIDE, add_text, break_lines, number_page, place, write
from analysis.show.lettering import to_colour, to_points
from analysis.show.panels import Box
from analysis.show.style import BLUE, INK, SIZE, SMALL, TEXT, TITLE
from analysis.show.words import Language

LEAST_ROOM: Box = (SIDE, 2.1, SIZE[0] - 2 * SIDE, 4.9)
"""What a title and a subtitle of two lines each leave for the body."""

_COVER, _BULLETS, _TITLED = 0, 1, 5
_COVER_TITLE = 40
_PITCH = 1.2
_TOP, _BETWEEN, _BELOW, _FOOT = 0.25, 0.05, 0.2, SIZE[1] - 0.45


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
    from pptx.enum.text import MSO_ANCHOR

    slide = deck.slides.add_slide(deck.slide_layouts[_COVER])
    head, body = slide.shapes.title, slide.placeholders[1]
    place(head, (SIDE * 2, 1.6, SIZE[0] - 4 * SIDE, 1.8))
    place(body, (SIDE * 2, 3.6, SIZE[0] - 4 * SIDE, 2.4))
    write(head, [title], size=_COVER_TITLE, colour=BLUE, language=language, bold=True)
    head.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    write(body, lines, size=TEXT + 2, colour=INK, language=language)
    return slide


def add_finding(deck: Any, title: str, subtitle: str, source: str, language: Language) -> Any:
    """Add a slide with a finding as its title, what was measured below it, and the source line.

    Parameters
    ----------
    deck : pptx.presentation.Presentation
    title, subtitle, source : str
    language : {"zh", "en"}

    Returns
    -------
    pptx.slide.Slide
        The room for its body is that of :func:`find_room`.
    """
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLED])
    wide, y = SIZE[0] - 2 * SIDE, _TOP
    lines, high = break_lines(title, TITLE)
    place(slide.shapes.title, (SIDE, y, wide, high))
    write(slide.shapes.title, [lines], size=TITLE, colour=INK, language=language, bold=True)
    y += high + _BETWEEN
    lines, high = break_lines(subtitle, TEXT)
    add_text(slide, lines, (SIDE, y, wide, high), size=TEXT, language=language)
    add_text(slide, source, (SIDE, _FOOT, wide - PAGE, 0.3), size=SMALL, language=language)
    number_page(slide, language)
    return slide


def find_room(title: str, subtitle: str) -> Box:
    """Find the room that title and subtitle of a finding leave for its body.

    Parameters
    ----------
    title, subtitle : str

    Returns
    -------
    Box
    """
    y = _TOP + (break_lines(title, TITLE)[1] + _BETWEEN) + (break_lines(subtitle, TEXT)[1] + _BELOW)
    return (SIDE, y, SIZE[0] - 2 * SIDE, _FOOT - y - 0.05)


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
    place(head, (SIDE, 0.4, SIZE[0] - 2 * SIDE, 1.0))
    place(body, (SIDE, 1.6, SIZE[0] - 2 * SIDE, 5.4))
    write(head, [title], size=TITLE, colour=INK, language=language, bold=True)
    write(body, points, size=TEXT + 4, colour=INK, language=language)
    for paragraph in body.text_frame.paragraphs:
        paragraph.space_after = to_points(TEXT)
    number_page(slide, language)
    return slide


def add_overview(deck: Any, title: str, points: Sequence[tuple[str, str]], language: Language) -> Any:
    """Add a slide of questions, each with its answer below it.

    Parameters
    ----------
    deck : pptx.presentation.Presentation
    title : str
    points : sequence of tuple of str
        Question and answer.
    language : {"zh", "en"}

    Returns
    -------
    pptx.slide.Slide
    """
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLED])
    wide = SIZE[0] - 2 * SIDE
    place(slide.shapes.title, (SIDE, 0.4, wide, 0.7))
    write(slide.shapes.title, [title], size=TITLE, colour=INK, language=language, bold=True)
    pitch = min(5.7 / len(points), _PITCH)
    for row, (question, answer) in enumerate(points):
        box = (SIDE, 1.3 + row * pitch, wide, pitch)
        told = f"{question}\n{break_lines(answer, TEXT)[0]}"
        shape = add_text(slide, told, box, size=TEXT, language=language, colour=INK)
        asked = shape.text_frame.paragraphs[0].runs[0]
        asked.font.bold, asked.font.color.rgb = True, to_colour(BLUE)
    number_page(slide, language)
    return slide


def add_notes(slide: Any, paragraphs: Sequence[str], language: Language) -> None:
    """Write the notes for the speaker.

    Parameters
    ----------
    slide : pptx.slide.Slide
    paragraphs : sequence of str
    language : {"zh", "en"}
    """
    write(slide.notes_slide.notes_placeholder, paragraphs, size=12, colour=INK, language=language)
