"""The deck: one finding a slide, made from the figures of a folder."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

from analysis.lanes import map_side_by_side
from analysis.show import slides
from analysis.show.bodies import draw_body, picture_body, plan_body
from analysis.show.boxes import add_picture
from analysis.show.caveats import LIMITS, name_caveats
from analysis.show.exhibits import CHAPTERS
from analysis.show.files import replace_files
from analysis.show.findings import describe_comparability
from analysis.show.gallery import label_reports
from analysis.show.office import freeze
from analysis.show.panels import add_chart
from analysis.show.pictures import Picture
from analysis.show.records import Record, read_records
from analysis.show.render import prepare_drawing
from analysis.show.sections import add_sections
from analysis.show.words import Language, join_names

DECK = "tifa.pptx"
"""Name of the deck's file."""

_MISSING = "slides need python-pptx; run `pip install 'tifa-analysis[deck]'`"


class DeckError(RuntimeError):
    """A deck that can't be made; the message says why and what to do."""


def save_deck(folder: Path | str, *, languages: Sequence[Language] = ("zh", "en")) -> Path:
    """Make slides of the figures in a folder: one finding a slide, charts that can be edited.

    Parameters
    ----------
    folder : path
        Where the figures are, and where the deck goes.
    languages : sequence of {"zh", "en"}, optional
        One set of slides each, in this order; a language without figures is passed over.

    Returns
    -------
    pathlib.Path
        ``tifa.pptx``, or with one language only ``tifa.<language>.pptx``. Two runs write the same bytes.

    Raises
    ------
    DeckError
        If python-pptx is not installed, or the folder has no figures in these languages.
    """
    require_pptx()
    try:
        records = [r for r in read_records(folder) if r.part is None and r.language in languages]
    except FileNotFoundError as error:
        raise DeckError(str(error)) from error
    if not records:
        raise DeckError(f"{str(folder)!r} holds no figures in {' or '.join(languages)}")
    name = DECK if len(languages) > 1 else f"tifa.{languages[0]}.pptx"
    drawn = map_side_by_side(picture_body, records, prepare=prepare_drawing)
    pictures = dict(zip((record.stem for record in records), drawn, strict=True))
    return replace_files(Path(folder), {name: build_deck(records, languages, pictures)})[name]


def require_pptx() -> None:
    """Refuse to begin where slides can't be made.

    Raises
    ------
    DeckError
        If python-pptx is not installed.
    """
    if find_spec("pptx") is None:
        raise DeckError(_MISSING)


def build_deck(
    records: Sequence[Record],
    languages: Sequence[Language],
    pictures: Mapping[str, Picture | None] | None = None,
) -> bytes:
    """Build the deck as bytes that are the same in every run.

    Parameters
    ----------
    records : sequence of Record
        The figures, in their order.
    languages : sequence of {"zh", "en"}
    pictures : mapping of str to Picture, optional
        Those that are drawn already, by the figure's `stem`; the others are drawn now.

    Returns
    -------
    bytes
    """
    deck = slides.open_deck()
    sections: dict[str, list[Any]] = {}
    for language in languages:
        chosen = [record for record in records if record.language == language]
        if chosen:
            sections |= _add_language(deck, chosen, pictures or {})
    add_sections(deck, sections)
    properties = deck.core_properties
    properties.title, properties.author = "tifa-analysis", "tifa-analysis"
    properties.last_modified_by, properties.revision = "tifa-analysis", 1
    properties.created = properties.modified = datetime(2000, 1, 1)
    buffer = BytesIO()
    deck.save(buffer)
    return freeze(buffer.getvalue())


def _add_language(
    deck: Any, records: Sequence[Record], pictures: Mapping[str, Picture | None]
) -> dict[str, list[Any]]:
    """Add the slides of one language: cover, overview, findings by chapter, limits; give its sections."""
    language = records[0].language
    first, last = ("开头", "局限") if language == "zh" else ("Opening", "Limits")
    sections = {first: [_add_cover(deck, records[0]), _add_overview(deck, records)]}
    for chapter in CHAPTERS:
        told = [record for record in records if record.exhibit.name in chapter.figures]
        if told:
            slides_of = [_add_finding(deck, record, pictures.get(record.stem)) for record in told]
            sections[chapter.title[language]] = slides_of
    return {**sections, last: [_add_limits(deck, records[0])]}


def _add_overview(deck: Any, records: Sequence[Record]) -> Any:
    """Add a slide with the question of each chapter and what its leading figure found."""
    language = records[0].language
    titles = {record.exhibit.name: record.words["title"] for record in records}
    points = [
        (chapter.title[language], titles[chapter.key if chapter.key in titles else held[0]])
        for chapter in CHAPTERS
        if (held := [name for name in chapter.figures if name in titles])
    ]
    title = "问题和发现" if language == "zh" else "Questions, and what was found"
    slide = slides.add_overview(deck, title, points, language)
    slides.add_notes(slide, [name_caveats(records[0].exhibit.name, language)[-1]], language)
    return slide


def _add_cover(deck: Any, record: Record) -> Any:
    reports, language = record.reports, record.language
    names = join_names(list(label_reports(reports, language=language).values()), language)
    days = sorted(reports["date"].dropna())
    span = f"{days[0]} – {days[-1]}" if days else ""
    size = f"{reports['han_chars'].sum():,}"
    if language == "zh":
        title, count = f"{len(reports)}份报告的提法与用词", f"共{size}个汉字"
    else:
        title, count = f"Slogans and words of {len(reports)} reports", f"{size} Han characters"
    slide = slides.add_cover(
        deck, title, [names, *([span] if span else []), count, "tifa-analysis"], language
    )
    slides.add_notes(slide, [record.words["source"]], language)
    return slide


def _add_finding(deck: Any, record: Record, picture: Picture | None) -> Any:
    """Add a slide with native charts where the figure has them and they can be read, else a picture."""
    words, language, body = record.words, record.language, plan_body(record)
    slide = slides.add_finding(deck, words["title"], body.subtitle, words["source"], language)
    for chart, place in zip(body.charts, body.places, strict=False):
        add_chart(slide, chart, place, alt=": ".join(filter(None, [chart.heading, words["alt"]])))
    if not body.places:
        add_picture(slide, picture or draw_body(record, body), body.box, alt=words["alt"])
    slides.add_notes(slide, _write_notes(record, body.subtitle), language)
    return slide


def _write_notes(record: Record, subtitle: str) -> list[str]:
    """Write what a speaker is asked: how it was measured, the numbers, what they don't show, whence."""
    words, language, exhibit = record.words, record.language, record.exhibit
    labels = label_reports(record.reports, language=language)
    prose = exhibit.describe(record.table, labels=labels, language=language)
    heads = ("方法：", "数字：", "注意：", "数据：") if language == "zh" else (
        "Method: ", "Numbers: ", "Caveats: ", "Data: ",
    )  # fmt: skip
    space = "" if language == "zh" else " "
    bodies = (
        f"{subtitle}{'。' if language == 'zh' else '. '}{exhibit.caption[language]}",
        _strip_marks(prose),
        space.join(name_caveats(exhibit.name, language)),
        f"{record.stem}.csv",
    )
    return [*(head + body for head, body in zip(heads, bodies, strict=True)), words["source"]]


def _strip_marks(markdown: str) -> str:
    r"""Take Markdown's marks out of prose.

    >>> _strip_marks("**提法最密的是开头。**\n\n- 占38%。")
    '提法最密的是开头。 占38%。'
    """
    return re.sub(r"\s*\n[\s-]*", " ", markdown.replace("**", "")).strip()


def _add_limits(deck: Any, record: Record) -> Any:
    language = record.language
    title = "不能由此得出的结论" if language == "zh" else "What cannot be concluded"
    slide = slides.add_points(deck, title, LIMITS[language], language)
    labels = label_reports(record.reports, language=language)
    told = describe_comparability(record.reports, labels=labels, language=language)
    slides.add_notes(slide, [_strip_marks(told), record.words["source"]], language)
    return slide
