"""Saved figures drawn again: another language, other colours, another size; nothing is run for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from analysis.lanes import map_side_by_side
from analysis.show.gallery import save_figure
from analysis.show.records import Record, read_records
from analysis.show.render import prepare_drawing
from analysis.show.sizes import PLAIN, choose_look
from analysis.show.words import Language


def copy_figures(
    folder: Path | str,
    *,
    languages: Sequence[Language],
    theme: str = "light",
    size: str = "slide",
    out: Path | str | None = None,
) -> list[str]:
    """Draw the figures of a folder in languages, colours or sizes in which they are missing.

    Parameters
    ----------
    folder : path
        Where the figures are.
    languages : sequence of {"zh", "en"}
        Light slides that are there already are drawn only where they are older than the last run.
    theme : {"light", "dark", "transparent"}, optional
    size : {"slide", "half", "paper"}, optional
    out : path, optional
        Where the new figures go; the folder itself where none is given.

    Returns
    -------
    list of str
        Names of the figures drawn, with their language and look: ``top_terms.en.dark.paper``.

    Raises
    ------
    FileNotFoundError
        If the folder holds no figure.
    ValueError
        If the theme or size is not known.
    """
    records, out = read_records(folder), Path(folder if out is None else out)
    beside = out == Path(folder)
    wanted = list_copies(records, out, languages=languages, theme=theme, size=size, beside=beside)
    return sorted(map_side_by_side(draw_copy, wanted, prepare=prepare_drawing))


class Copy(NamedTuple):
    """A figure to be drawn again, and how."""

    record: Record
    language: Language
    theme: str
    size: str
    out: Path


def list_copies(  # noqa: PLR0913 - every option is named by the caller
    records: Sequence[Record],
    out: Path,
    *,
    languages: Sequence[Language],
    theme: str = PLAIN.theme.name,
    size: str = PLAIN.size.name,
    beside: bool = True,
) -> list[Copy]:
    """List the figures that are missing in languages, colours or sizes.

    Parameters
    ----------
    records : sequence of Record
        All figures of a folder.
    out : path
        Where the new ones go.
    languages : sequence of {"zh", "en"}
    theme, size : str, optional
    beside : bool, optional
        Whether they will stand beside the figures, where a light slide of the last run need not be drawn.

    Returns
    -------
    list of Copy
        In the order of the figures' names.
    """
    plain = choose_look(theme, size) == PLAIN and beside
    # The version saved last is that of the last run; older ones may show another table.
    newest = {
        (record.exhibit.name, record.part): record
        for record in sorted(records, key=lambda record: (record.saved, record.stem))
    }
    return [
        Copy(record, language, theme, size, out)
        for record in sorted(newest.values(), key=lambda record: record.stem)
        for language in languages
        if not (plain and record.language == language)
    ]


def draw_copy(copy: Copy) -> str:
    """Draw a figure again, perhaps in a process of its own.

    Parameters
    ----------
    copy : Copy

    Returns
    -------
    str
        The name of the new figure's files, without the suffix.
    """
    record = copy.record
    saved = save_figure(
        record.exhibit.name,
        record.table,
        reports=record.reports,
        folder=copy.out,
        language=copy.language,
        part=record.part,
        theme=copy.theme,
        size=copy.size,
    )
    return saved.paths["png"].name.removesuffix(".png")
