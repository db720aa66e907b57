"""Saved figures drawn again in another language, without reading a report or running a notebook."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from analysis.show.gallery import save_figure
from analysis.show.records import Record, read_records
from analysis.show.words import Language

_WORKERS = 2
_FEW = 4


def copy_figures(folder: Path | str, *, languages: Sequence[Language]) -> list[str]:
    """Draw the figures of a folder in languages in which they are missing, or older than the last run.

    Parameters
    ----------
    folder : path
        Where the figures are, and where the others go.
    languages : sequence of {"zh", "en"}

    Returns
    -------
    list of str
        Names of the figures drawn, with their language: ``top_terms.en``.

    Raises
    ------
    FileNotFoundError
        If the folder holds no figure.
    """
    records = read_records(folder)
    # The version saved last is that of the last run; older ones may show another table.
    newest = {
        (record.exhibit.name, record.part): record
        for record in sorted(records, key=lambda record: (record.saved, record.stem))
    }
    wanted: list[tuple[str, Language]] = [
        (record.stem, language)
        for record in sorted(newest.values(), key=lambda record: record.stem)
        for language in languages
        if record.language != language
    ]
    return _draw_all(wanted, str(folder))


def _draw_all(wanted: Sequence[tuple[str, Language]], folder: str) -> list[str]:
    """Draw many figures in two processes; a few are drawn sooner than a process starts."""
    if len(wanted) <= _FEW:
        return _draw_share((wanted, folder))
    shares = [(wanted[i::_WORKERS], folder) for i in range(_WORKERS)]
    # A fresh process: a copy of one with threads, as notebooks leave it, may stand still.
    with ProcessPoolExecutor(_WORKERS, mp_context=multiprocessing.get_context("spawn")) as pool:
        return sorted(name for drawn in pool.map(_draw_share, shares) for name in drawn)


def _draw_share(share: tuple[Sequence[tuple[str, Language]], str]) -> list[str]:
    """Draw some figures, perhaps in a process of their own, which reads them from their files."""
    wanted, folder = share
    records = {record.stem: record for record in read_records(folder)}
    return [_draw(records[stem], language, folder) for stem, language in wanted]


def _draw(record: Record, language: Language, folder: str) -> str:
    save_figure(
        record.exhibit.name,
        record.table,
        reports=record.reports,
        folder=folder,
        language=language,
        part=record.part,
    )
    return ".".join(filter(None, [record.exhibit.name, record.part, language]))
