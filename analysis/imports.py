"""Imports without what they bring along unasked."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def leave_out(module: str) -> Generator[None]:
    """Import libraries as if an optional module of theirs were not installed; what is loaded stays.

    Parameters
    ----------
    module : str

    Examples
    --------
    >>> with leave_out("wsgiref.validate"):
    ...     try:
    ...         import wsgiref.validate
    ...     except ImportError:
    ...         print("not there")
    not there
    >>> import wsgiref.validate
    """
    if module in sys.modules:
        yield
        return
    sys.modules[module] = None  # pyright: ignore[reportArgumentType]  # as the import system writes it
    try:
        yield
    finally:
        del sys.modules[module]
