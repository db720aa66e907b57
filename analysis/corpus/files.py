"""Files: which files of a folder may hold reports, and their bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from analysis.corpus.formats import SUFFIXES
from analysis.corpus.formats.pages import FileFault
from analysis.corpus.registry import CorpusError, tidy_name

MAX_FILE_BYTES = 50_000_000
"""What one file may hold; a report has some thousand characters, a book a million."""

_RESULTS = {"figures", "build"}  # what `tifa run --out` writes, if it is told to write into the folder
_NOT_OURS = {"__MACOSX", "__pycache__", "Thumbs.db", "desktop.ini"}


class File(NamedTuple):
    """A file: its name inside the folder, with forward slashes, and its path."""

    name: str
    path: Path

    @property
    def suffix(self) -> str:
        """The suffix in lower case."""
        return self.path.suffix.lower()


class CorpusNote(UserWarning):
    """Something about a folder that its user should know, though the reports can be used."""


def find_files(folder: Path) -> tuple[list[File], list[str]]:
    """Find the files of a folder and the folders in it.

    Hidden files, ``README`` files, ``registry.csv`` and the lock files of Office are passed over, and so
    are ``figures`` and ``build`` in the folder itself. Links are followed, each folder once.

    Parameters
    ----------
    folder : pathlib.Path

    Returns
    -------
    files : list of File
        Those with a known suffix, by name.
    others : list of str
        The names of all others.

    Raises
    ------
    CorpusError
        If there is no file with a known suffix, or a folder can't be listed.
    """
    if not folder.is_dir():
        what = "is a file" if folder.exists() else "does not exist"
        raise CorpusError([f"{folder}: {what}; give the folder that holds the reports"])
    faults: list[str] = []
    every = [File(tidy_name(path.relative_to(folder).as_posix()), path) for path in _walk(folder, faults)]
    files = sorted(file for file in every if file.suffix in SUFFIXES and file.path.name != "registry.csv")
    others = sorted({file.name for file in every} - {file.name for file in files})
    if not files and not faults:
        there = f"; there are {_shorten(others)}" if others else ""
        faults.append(
            f"{folder}: no {', '.join(SUFFIXES)} file there{there}; give the folder that holds the reports"
        )
    if faults:
        raise CorpusError(faults)
    return files, others


def _walk(folder: Path, faults: list[str]) -> Iterator[Path]:
    seen: set[str] = set()
    folders = [folder]
    while folders:
        here = folders.pop()
        real = os.path.realpath(here)
        if real in seen:  # a link to a folder above, or a second link to the same folder
            continue
        seen.add(real)
        try:
            entries = sorted(here.iterdir())
        except OSError as error:
            faults.append(f"{here}: can't be listed ({error.strerror}); allow reading it, or move it away")
            continue
        for path in entries:
            top = here == folder
            if _is_passed_over(path.name, top):
                continue
            if path.is_dir() and not (top and path.name in _RESULTS):
                folders.append(path)
            elif path.is_file() or path.is_symlink():  # no pipe, which would be waited for; a broken link
                yield path


def _is_passed_over(name: str, top: bool) -> bool:
    office = name.startswith("~$")
    return (
        name.startswith(".")
        or office
        or name in _NOT_OURS
        or name.upper().startswith("README")
        or (top and name == "registry.csv")
    )


def read_file(path: Path) -> bytes:
    """Read the bytes of a file.

    Raises
    ------
    FileFault
        If it can't be read, or is larger than :data:`MAX_FILE_BYTES`.
    """
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise FileFault(f"has {size:,} bytes; at most {MAX_FILE_BYTES:,} are read; split it")
        return path.read_bytes()
    except OSError as error:
        raise FileFault(f"can't be read ({error.strerror}); allow reading it, or remove it") from None


def describe_others(others: list[str]) -> str:
    """Say which files were not read, in one sentence."""
    return (
        f"not read: {_shorten(others)}; what can be read is {', '.join(SUFFIXES)}; "
        "save .doc and .wps as .docx, unpack archives"
    )


def _shorten(names: list[str], most: int = 10) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
