"""The gallery inside a Markdown file: chosen figures between two comments, written from what was saved."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from analysis.show.files import replace_files
from analysis.show.page import call_of
from analysis.show.recipes import write_steps
from analysis.show.records import Record, read_records
from analysis.show.words import Language, check_language

_PLACE = re.compile(r"(<!-- gallery (\w+): ([\w\s.-]*?)-->\n).*?(<!-- /gallery -->)", re.DOTALL)
_SAY: dict[Language, tuple[str, str, str]] = {
    "zh": ("数据", "先运行：", "。"),
    "en": ("Data", "Run first:", ". "),
}


def renew_gallery(path: Path | str, folder: Path | str) -> Path:
    """Write the figures that a Markdown file names into it, anew.

    Parameters
    ----------
    path : path
        A file with ``<!-- gallery en: top_terms slogan_rates -->`` and ``<!-- /gallery -->``, each on a
        line of its own; what stands between them is replaced.
    folder : path
        Where the figures are.

    Returns
    -------
    pathlib.Path
        The file.

    Raises
    ------
    ValueError
        If the file has no such comments, or they name a figure that the folder does not hold.
    FileNotFoundError
        If there is no such file, or the folder holds no figure.
    """
    path, folder = Path(path), Path(folder)
    where = Path(os.path.relpath(folder.resolve(), path.resolve().parent)).as_posix()
    try:
        text = fill_gallery(path.read_text("utf-8"), read_records(folder), where)
    except ValueError as fault:
        raise ValueError(f"{path}: {fault}") from None
    return replace_files(path.parent, {path.name: text.encode()})[path.name]


def fill_gallery(text: str, records: Sequence[Record], where: str) -> str:
    """Replace what stands between the comments of a gallery.

    Parameters
    ----------
    text : str
        Markdown.
    records : sequence of Record
    where : str
        The folder of the figures as seen from the file.

    Returns
    -------
    str

    Raises
    ------
    ValueError
        If the text has no such comments, or they name a figure that is not among the records.
    """
    if not _PLACE.search(text):
        raise ValueError("no gallery; write <!-- gallery en: top_terms --> and <!-- /gallery --> into it")
    held = {record.stem: record for record in records}
    wanted = [
        f"{name}.{check_language(place[2])}" for place in _PLACE.finditer(text) for name in place[3].split()
    ]
    if missing := [stem for stem in wanted if stem not in held]:
        raise ValueError(f"no figures {', '.join(missing)}; choose from {', '.join(held)}")
    return _PLACE.sub(lambda place: place[1] + _write_gallery(place, held, where) + place[4], text)


def _write_gallery(place: re.Match[str], held: dict[str, Record], where: str) -> str:
    language = check_language(place[2])
    chosen = [held[f"{name}.{language}"] for name in place[3].split()]
    steps = write_steps(call_of(record) for record in chosen)
    first = f"{_SAY[language][1]}\n\n{_fence(steps)}"
    return "\n".join(["", first, *(_write_figure(record, where) for record in chosen), ""])


def _write_figure(record: Record, where: str) -> str:
    words, (data, _, stop) = record.words, _SAY[record.language]
    picture = f"![{_escape(words['alt'])}]({where}/{record.stem}.png)"
    exhibit, language = record.exhibit, record.language
    told = f"{_escape(words['subtitle'])}{stop}{_escape(exhibit.caption[language])}"
    link = f"[{data}]({where}/{record.stem}.csv)"
    return f"\n**{_escape(words['title'])}**\n\n{picture}\n\n{told} {link}\n\n{_fence(call_of(record))}"


def _fence(code: str) -> str:
    return f"```python\n{code}\n```"


def _escape(text: str) -> str:
    r"""Keep a text from meaning anything in Markdown.

    >>> _escape("1*2_[党建]")
    '1\\*2\\_\\[党建\\]'
    """
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", text)
