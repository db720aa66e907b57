"""The gallery as one web page: every figure with its words, its data and the code that draws it."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis.show.exhibits import CHAPTERS, Chapter
from analysis.show.files import replace_files
from analysis.show.findings.wording import plural
from analysis.show.recipes import write_call, write_steps
from analysis.show.records import Record, read_records
from analysis.show.words import TAGS, Language

PAGE = "index.html"
"""Name of the page's file."""

_BESIDE = ("csv", "svg", "pdf", "png")
_WHOLE = ("tifa.xlsx", "tifa.pptx", "tifa.zh.pptx", "tifa.en.pptx")
_SIZE_IN_PNG = slice(16, 24)
_SAY: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "name": "中文",
        "lead": "标题是由数据算出的结论；每幅图附有数据、画图的代码和替代文字，可以直接用在幻灯片里。",
        "whole": "全部的表和幻灯片：",
        "contents": "目录",
        "first": "画图的代码之前，先运行这些行",
        "data": "数据和图片",
        "code": "代码",
        "alt": "替代文字",
    },
    "en": {
        "name": "English",
        "lead": "Titles are findings computed from the data; each figure comes with its data, the code that "
        "draws it and an alternative text, ready for slides.",
        "whole": "All tables, and the slides:",
        "contents": "Contents",
        "first": "Run these lines before the code of a figure",
        "data": "Data and pictures",
        "code": "Code",
        "alt": "Alternative text",
    },
}


def save_page(folder: Path | str) -> Path:
    """Write the gallery of a folder of figures, to be opened in a browser without a connection.

    Parameters
    ----------
    folder : path
        Where the figures are, and where the page goes.

    Returns
    -------
    pathlib.Path
        ``index.html``. Two runs write the same bytes.

    Raises
    ------
    FileNotFoundError
        If the folder holds no figure.
    """
    folder = Path(folder)
    page = build_page(read_records(folder), folder)
    return replace_files(folder, {PAGE: page.encode()})[PAGE]


def build_page(records: Sequence[Record], folder: Path) -> str:
    """Build the page.

    Parameters
    ----------
    records : sequence of Record
        The figures, in their order.
    folder : pathlib.Path
        Where their files are: the page links to those that are there.

    Returns
    -------
    str
        HTML that asks for nothing outside the folder.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("analysis.show"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    spoken: list[Language] = [language for language in TAGS if any(r.language == language for r in records)]
    editions = [_edit(records, language, folder) for language in spoken]
    return environment.get_template("page.html").render(editions=editions)


def _edit(records: Sequence[Record], language: Language, folder: Path) -> dict[str, Any]:
    """Gather what the page says in one language."""
    chosen = [record for record in records if record.language == language]
    chapters = [_gather(chapter, chosen, folder) for chapter in CHAPTERS]
    count = len(chosen[0].reports)
    titles = {"zh": f"{count}份报告的图表", "en": f"Figures of {plural(count, 'report')}"}
    return {
        "language": language,
        "tag": TAGS[language],
        "title": titles[language],
        "say": _SAY[language],
        "downloads": [name for name in _WHOLE if (folder / name).exists()],
        "steps": write_steps(call_of(record) for record in chosen),
        "chapters": [
            {"name": chapter.name, "title": chapter.title[language], "pictures": pictures}
            for chapter, pictures in zip(CHAPTERS, chapters, strict=True)
            if pictures
        ],
    }


def _gather(chapter: Chapter, records: Sequence[Record], folder: Path) -> list[dict[str, Any]]:
    return [_describe(record, folder) for record in records if record.exhibit.name in chapter.figures]


def _describe(record: Record, folder: Path) -> dict[str, Any]:
    exhibit, language = record.exhibit, record.language
    beside = [f"{record.stem}.{suffix}" for suffix in _BESIDE]
    dark = f"{record.stem}.dark.png"
    wide, high = _measure_picture(folder / f"{record.stem}.png")
    return {
        **record.words,
        "stem": record.stem,
        "caption": exhibit.caption[language],
        "caveat": exhibit.caveat[language],
        "code": call_of(record),
        "files": [name for name in beside if (folder / name).exists()],
        "dark": dark if (folder / dark).exists() else "",
        "wide": wide,
        "high": high,
    }


def call_of(record: Record) -> str:
    """Write the line that draws a saved figure.

    Parameters
    ----------
    record : Record

    Returns
    -------
    str
    """
    return write_call(record.exhibit.name, language=record.language, part=record.part)


def _measure_picture(path: Path) -> tuple[int, int]:
    """Read width and height of a PNG: a browser leaves room for it before it comes."""
    wide, high = struct.unpack(">II", path.read_bytes()[_SIZE_IN_PNG])
    return wide, high
