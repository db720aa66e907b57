"""PDF files with a text layer, read by pypdf."""

from __future__ import annotations

import io
from typing import Any

from analysis.corpus.formats.pages import FileFault, Page
from analysis.corpus.formats.printed_lines import PrintedLine, join_lines
from analysis.corpus.text import count_han, measure_columns


def read_printed(content: bytes) -> Page:
    """Make a page of a .pdf file, its printed lines joined into paragraphs.

    Parameters
    ----------
    content : bytes

    Returns
    -------
    Page

    Raises
    ------
    FileFault
        If the file is locked, or has no text layer, as a scanned one.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileNotDecryptedError
        pages = [_read_lines(page) for page in reader.pages]
    except (DependencyError, FileNotDecryptedError):
        raise FileFault("is an encrypted PDF; save a copy without a password") from None
    text = "\n".join(join_lines(pages))
    if not count_han(text):
        raise FileFault(
            f"its {len(pages)} page(s) have no Chinese text layer, as in a scanned PDF; "
            "run text recognition (OCR) on it first"
        )
    return Page(text)


def _read_lines(page: Any) -> list[PrintedLine]:
    lines: list[PrintedLine] = []

    def visit(text: str, outer: list[float], inner: list[float], _font: object, size: float) -> None:
        # Some fonts map a character to two, the first of them empty.
        text = text.replace("\0", "")
        if not text.strip("\n"):
            return
        left = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        base = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        size = abs(size * inner[3] * outer[3]) or 1.0
        for number, piece in enumerate(text.strip("\n").split("\n")):
            right = left + size * measure_columns(piece) / 2
            last = lines[-1] if lines and not number else None
            if last and abs(last.base - base) < 0.4 * size:
                lines[-1] = last._replace(text=last.text + piece, right=right)
            else:
                lines.append(PrintedLine(piece, left, right, base, size))

    page.extract_text(visitor_text=visit)
    return [line for line in lines if line.text.strip()]
