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
    """Draw the figures of a folder in the languages that they are not there in.

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
    held = {(record.exhibit.name, record.part, record.language) for record in records}
    first = {(record.exhibit.name, record.part): record for record in reversed(records)}
    wanted: list[tuple[Record, Language, str]] = [
        (record, language, str(folder))
        for (name, part), record in sorted(first.items(), key=lambda item: item[1].stem)
        for language in languages
        if (name, part, language) not in held
    ]
    return _draw_all(wanted)


def _draw_all(tasks: Sequence[tuple[Record, Language, str]]) -> list[str]:
    """Draw many figures in two processes; a few are drawn sooner than a process starts."""
    if len(tasks) <= _FEW:
        return [_draw(*task) for task in tasks]
    names = [f"{record.exhibit.name}:{record.part or ''}:{language}" for record, language, _ in tasks]
    shares = [(names[i::_WORKERS], tasks[0][2]) for i in range(_WORKERS)]
    # A fresh process: a copy of one with threads, as notebooks leave it, may stand still.
    with ProcessPoolExecutor(_WORKERS, mp_context=multiprocessing.get_context("spawn")) as pool:
        return sorted(name for drawn in pool.map(_draw_share, shares) for name in drawn)


def _draw_share(share: tuple[Sequence[str], str]) -> list[str]:
    """Draw some figures in a process of their own, which reads them from their files."""
    names, folder = share
    chosen = {tuple(name.split(":")[:2]): name.rsplit(":", 1)[1] for name in names}
    drawn: list[str] = []
    for record in read_records(folder):
        language = chosen.pop((record.exhibit.name, record.part or ""), None)
        if language is not None:
            drawn.append(_draw(record, "zh" if language == "zh" else "en", folder))
    return drawn


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
