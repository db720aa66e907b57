"""Formats: the bytes of a file become pages; a fault of any library becomes a sentence about the file."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Generator
from contextlib import contextmanager

from analysis.corpus.decoding import decode
from analysis.corpus.formats.markdown import read_markdown
from analysis.corpus.formats.pages import FileFault, Page
from analysis.corpus.formats.printed import read_printed
from analysis.corpus.formats.sheets import read_csv, read_json_lines, read_parquet, read_workbook
from analysis.corpus.formats.web import read_web_page
from analysis.corpus.formats.word import read_word


def _read_plain(text: str, *, encoding: str | None = None) -> Page:
    return Page(text, encoding)


_OF_TEXT: dict[str, Callable[..., Page | tuple[Page, ...]]] = {
    ".txt": _read_plain,
    ".md": read_markdown,
    ".html": read_web_page,
    ".htm": read_web_page,
    ".csv": read_csv,
    ".jsonl": read_json_lines,
}
_OF_BYTES: dict[str, Callable[[bytes], Page | tuple[Page, ...]]] = {
    ".docx": read_word,
    ".pdf": read_printed,
    ".xlsx": read_workbook,
    ".parquet": read_parquet,
}

SUFFIXES = (*_OF_TEXT, *_OF_BYTES)
"""The suffixes of the files that are read."""


def read_pages(suffix: str, content: bytes) -> tuple[Page, ...]:
    """Read the pages of a file.

    Parameters
    ----------
    suffix : str
        One of :data:`SUFFIXES`, in lower case.
    content : bytes

    Returns
    -------
    tuple of Page
        One, but for tables, which have one in each row.

    Raises
    ------
    FileFault
        If the file can't be read, for whatever reason.

    Examples
    --------
    >>> read_pages(".txt", "党建引领。".encode("gbk"))[0].encoding
    'gb18030'
    """
    try:
        with _quieten():
            return _read(suffix, content)
    except FileFault:
        raise
    except ImportError as error:
        library = (error.name or "a library").split(".")[0]
        raise FileFault(
            f'reading {suffix} files needs {library!r}; install it with: pip install "tifa-analysis[formats]"'
        ) from error
    except Exception as error:  # a damaged file makes a parser raise whatever it stumbles over
        reason = " ".join(str(error).split())[:200]
        raise FileFault(
            f"is broken or no {suffix} file ({type(error).__name__}: {reason}); "
            "open it where it was made and save it again"
        ) from error


@contextmanager
def _quieten() -> Generator[None]:
    """Keep libraries from printing, for every odd file, what does not concern its text."""
    loggers = [logging.getLogger(name) for name in ("pypdf", "trafilatura", "htmldate")]
    levels = [logger.level for logger in loggers]
    try:
        for logger in loggers:
            logger.setLevel(logging.CRITICAL + 1)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _read(suffix: str, content: bytes) -> tuple[Page, ...]:
    if suffix in _OF_TEXT:
        try:
            text, encoding = decode(content)
        except ValueError as error:
            raise FileFault(str(error)) from None
        pages = _OF_TEXT[suffix](text, encoding=encoding)
    else:
        pages = _OF_BYTES[suffix](content)
    return (pages,) if isinstance(pages, Page) else pages
