"""Folders to write in before what is written takes its place."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from analysis.interrupts import hold_interrupts, ignore_interrupts

PREFIX = ".partial-"


@contextmanager
def open_partial(folder: Path) -> Generator[Path]:
    """Make a folder beside the results, and remove it whatever happens, an interrupt included.

    Parameters
    ----------
    folder : pathlib.Path
        Where the results go; made if it is missing.

    Yields
    ------
    pathlib.Path
        A new folder inside it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        with hold_interrupts():
            partial = tempfile.TemporaryDirectory(prefix=PREFIX, dir=folder)
            stack.callback(_remove, partial)
        yield Path(partial.name)


def _remove(partial: tempfile.TemporaryDirectory[str]) -> None:
    with ignore_interrupts():
        partial.cleanup()
