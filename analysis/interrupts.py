"""Ctrl-C that waits until a step is done, or comes too late to stop it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager


@contextmanager
def hold_interrupts() -> Generator[None]:
    """Let an interrupt wait until the block is done: for steps that can't be left half done.

    Yields
    ------
    None

    Raises
    ------
    KeyboardInterrupt
        After the block, if an interrupt came while it ran.
    """
    came: list[int] = []
    try:
        with _handling(came.append):
            yield
    finally:
        if came:
            signal.raise_signal(signal.SIGINT)


@contextmanager
def ignore_interrupts() -> Generator[None]:
    """Finish the block whatever comes: for the last step, after which there is nothing left to stop.

    Yields
    ------
    None
    """
    with _handling(lambda _: None):
        yield


@contextmanager
def _handling(told: Callable[[int], object]) -> Generator[None]:
    before = signal.getsignal(signal.SIGINT)
    # Only the main thread is interrupted; a handler that is not Python's can't be put back.
    if threading.current_thread() is not threading.main_thread() or before is None:
        yield
        return
    signal.signal(signal.SIGINT, lambda number, _: told(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
