"""Folders to write in before what is written takes its place."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from analysis.interrupts import hold_interrupts, ignore_interrupts

PREFIX = ".partial-"


@contextmanager
def open_partial(folder: Path) -> Generator[Path]:
    """Make a folder beside the results, and remove it whatever happens, an interrupt included.

    A folder for the results that had to be made is removed too where nothing was put into it.

    Parameters
    ----------
    folder : pathlib.Path
        Where the results go; made if it is missing.

    Yields
    ------
    pathlib.Path
        A new folder inside it.
    """
    with ExitStack() as stack:
        with hold_interrupts():
            if not folder.is_dir():
                folder.mkdir(parents=True)
                stack.callback(_remove_empty, folder)
            partial = tempfile.TemporaryDirectory(prefix=PREFIX, dir=folder)
            stack.callback(_remove, partial)
        yield Path(partial.name)


def _remove(partial: tempfile.TemporaryDirectory[str]) -> None:
    with ignore_interrupts():
        partial.cleanup()


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):  # not empty: all went well
        folder.rmdir()
