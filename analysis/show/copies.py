"""Saved figures drawn again: another language, other colours, another size; nothing is run for it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from analysis.show.gallery import save_figure
from analysis.show.records import Record, read_records
from analysis.show.sizes import PLAIN, choose_look
from analysis.show.words import Language

_WORKERS = 2
_FEW = 4


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
    plain = choose_look(theme, size) == PLAIN and out is None
    records = read_records(folder)
    # The version saved last is that of the last run; older ones may show another table.
    newest = {
        (record.exhibit.name, record.part): record
        for record in sorted(records, key=lambda record: (record.saved, record.stem))
    }
    wanted = [
        _Copy(record.stem, language, theme, size, str(out or folder))
        for record in sorted(newest.values(), key=lambda record: record.stem)
        for language in languages
        if not (plain and record.language == language)
    ]
    return _draw_all(wanted, str(folder))


class _Copy(NamedTuple):
    """A figure to be drawn again: the stem of the one that is there, and how."""

    stem: str
    language: Language
    theme: str
    size: str
    out: str


def _draw_all(wanted: Sequence[_Copy], folder: str) -> list[str]:
    """Draw many figures in two processes; a few are drawn sooner than a process starts."""
    if len(wanted) <= _FEW:
        return _draw_share((wanted, folder))
    shares = [(wanted[i::_WORKERS], folder) for i in range(_WORKERS)]
    # A fresh process: a copy of one with threads, as notebooks leave it, may stand still.
    with ProcessPoolExecutor(_WORKERS, mp_context=multiprocessing.get_context("spawn")) as pool:
        return sorted(name for drawn in pool.map(_draw_share, shares) for name in drawn)


def _draw_share(share: tuple[Sequence[_Copy], str]) -> list[str]:
    """Draw some figures, perhaps in a process of their own, which reads them from their files."""
    wanted, folder = share
    records = {record.stem: record for record in read_records(folder)}
    return [_draw(records[copy.stem], copy) for copy in wanted]


def _draw(record: Record, copy: _Copy) -> str:
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
