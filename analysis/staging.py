"""Outputs written beside their place and put there in one step, so that nobody finds half of them."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from analysis.interrupts import ignore_interrupts
from analysis.partials import PREFIX, open_partial

_OLD = ".old"
_A_DAY = 86_400
_HERE = -100  # AT_FDCWD of Linux: a relative path starts at the working folder
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS


@contextmanager
def stage(out: Path, folders: Sequence[str]) -> Generator[Path]:
    """Give a folder to write in, and put what was written into place if all went well.

    Parameters
    ----------
    out : pathlib.Path
        Where the results go; made if it is missing.
    folders : sequence of str
        The folders of `out` that are written. Files of theirs that are not written anew stay.

    Yields
    ------
    pathlib.Path
        A folder beside them that holds empty folders of these names.

    Notes
    -----
    Each folder changes from the old files to the new ones in one step where the system can exchange
    two folders (Linux, macOS); elsewhere in two, and the next run mends what a run killed between
    them left behind.
    """
    _tidy(out, folders)
    with open_partial(out) as staged:
        for folder in folders:
            (staged / folder).mkdir()
        yield staged
        with ignore_interrupts():
            for folder in folders:
                publish(staged / folder, out / folder)


def publish(new: Path, place: Path) -> None:
    """Put the files of a folder into another, all at once; the other files there stay.

    Parameters
    ----------
    new : pathlib.Path
        The folder with the new files, on the same disk.
    place : pathlib.Path
        The folder they belong to; made if it is missing.
    """
    if not place.exists():
        new.rename(place)
        return
    for path in place.iterdir():
        if not (new / path.name).exists():
            _link(path, new / path.name)
    if not _exchange(new, place):
        old = place.with_name(place.name + _OLD)
        place.rename(old)
        new.rename(place)
        old.rename(new)


def _link(path: Path, copy: Path) -> None:
    if path.is_dir():
        shutil.copytree(path, copy, symlinks=True)
        return
    try:
        copy.hardlink_to(path)
    except OSError:  # a disk without hard links
        shutil.copy2(path, copy, follow_symlinks=False)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system or the disk can't."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return library.renamex_np(*names, _EXCHANGE) == 0
        return library.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0
    except (AttributeError, OSError, TypeError):  # no such call: an old system, or Windows
        return False


def _tidy(out: Path, folders: Sequence[str]) -> None:
    """Mend what a run that was killed left behind."""
    for folder in folders:
        old = out / (folder + _OLD)
        if old.exists() and not (out / folder).exists():
            old.rename(out / folder)
    for path in out.glob(f"{PREFIX}*"):
        if time.time() - path.stat().st_mtime > _A_DAY:  # a younger one may belong to a run that goes on
            shutil.rmtree(path, ignore_errors=True)
