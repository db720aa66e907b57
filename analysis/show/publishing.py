"""All that is made of a run's figures, at once: the other language, slides, workbook, page."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from analysis.interrupts import ignore_interrupts
from analysis.lanes import open_lanes
from analysis.show.bodies import picture_body
from analysis.show.copies import Copy, draw_copy, list_copies
from analysis.show.deck import DECK, build_deck, require_pptx
from analysis.show.files import replace_files, stage_files
from analysis.show.page import PAGE, build_page
from analysis.show.pictures import Picture
from analysis.show.records import Record, read_record, read_records, sort_records
from analysis.show.render import prepare_drawing
from analysis.show.words import Language
from analysis.show.workbook import WORKBOOK, build_workbook

_LANGUAGES: Sequence[Language] = ("zh", "en")


class _Drawn(NamedTuple):
    """A figure, and the picture for its slide where it has one."""

    record: Record
    picture: Picture | None


def publish_figures(folder: Path | str) -> Path:
    """Write all that is made of the figures of a folder.

    Each figure in the language it lacks, ``tifa.pptx``, ``tifa.xlsx`` and ``index.html``, with the
    bytes that their own verbs write.

    Parameters
    ----------
    folder : path
        Where `tifa run` wrote the figures, and where all of it goes.

    Returns
    -------
    pathlib.Path
        ``index.html``, which shows them all.

    Raises
    ------
    FileNotFoundError
        If the folder holds no figure.
    DeckError
        If python-pptx is not installed. Nothing is written then, nor if a figure can't be drawn.
    """
    require_pptx()
    folder = Path(folder)
    records = read_records(folder)
    with ExitStack() as late:
        with stage_files(folder) as staged:
            records = _fill(staged, records)
            late.enter_context(ignore_interrupts())
        # The page tells what else is there, and how large the pictures are.
        page = build_page(records, folder).encode()
        return replace_files(folder, {PAGE: page})[PAGE]


def _fill(staged: Path, records: Sequence[Record]) -> list[Record]:
    """Write copies, slides and workbook into a folder, and give the figures that there are then."""
    copies = list_copies(records, staged, languages=_LANGUAGES)
    stale = {(copy.record.exhibit.name, copy.record.part, copy.language) for copy in copies}
    kept = [r for r in records if (r.exhibit.name, r.part, r.language) not in stale]
    # Parts are no slides: they are drawn last, while this process makes the slides of the others.
    with open_lanes(len(records) + len(copies), prepare=prepare_drawing) as pool:
        told = [pool.submit(_picture, record) for record in kept if record.part is None]
        told += [pool.submit(_copy, copy) for copy in copies if copy.record.part is None]
        parts = [pool.submit(_copy, copy) for copy in copies if copy.record.part is not None]
        drawn = [each.result() for each in told]
        pictures = {each.record.stem: each.picture for each in drawn}
        deck = build_deck(sort_records(each.record for each in drawn), _LANGUAGES, pictures)
        drawn += [each.result() for each in parts]
    fresh = {each.record.stem: each.record for each in drawn}
    held = sort_records(({record.stem: record for record in kept} | fresh).values())
    replace_files(staged, {DECK: deck, WORKBOOK: build_workbook(held)})
    return held


def _picture(record: Record) -> _Drawn:
    """Draw a figure for its slide, in a process of its own."""
    return _Drawn(record, picture_body(record))


def _copy(copy: Copy) -> _Drawn:
    """Draw a figure again, and for its slide too unless it is a part, in a process of its own."""
    record = read_record(copy.out / f"{draw_copy(copy)}.json")
    return _Drawn(record, None if record.part else picture_body(record))
