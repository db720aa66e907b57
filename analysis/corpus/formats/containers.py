"""Containers: Office files are ZIP archives, which may be locked, or far larger than they look."""

from __future__ import annotations

import io
import zipfile

from analysis.corpus.formats.pages import FileFault

MAX_UNPACKED_BYTES = 200_000_000
"""What the parts of one Office file may come to when unpacked."""

MAX_RATIO = 200
"""How many times its size a part may unpack to; real documents stay below 50, bombs begin at 1,000."""

_SMALL = 10_000_000  # a part this small does no harm, however well it is packed
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def check_container(content: bytes) -> None:
    """Refuse an Office file that is locked, old, broken or a bomb, before anything unpacks it.

    Parameters
    ----------
    content : bytes

    Raises
    ------
    FileFault
        Saying which; sizes are those that the archive declares, more than which is never unpacked.
    """
    if content.startswith(_OLE):
        # The parts of a locked file are one encrypted stream, whose name is written in UTF-16.
        locked = "EncryptedPackage".encode("utf-16-le") in content
        what = "protected by a password" if locked else "in the old Office format (.doc, .xls)"
        raise FileFault(f"is {what}; save a copy without a password as .docx or .xlsx")
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise FileFault(f"is broken or no Office file ({error}); save it again from Word or Excel") from None
    if any(part.flag_bits & 1 for part in parts):
        raise FileFault("is protected by a password; save a copy without one")
    _check_sizes(parts)


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    total = sum(part.file_size for part in parts)
    if total > MAX_UNPACKED_BYTES:
        raise FileFault(f"unpacks to {total:,} bytes; at most {MAX_UNPACKED_BYTES:,} are read; split it")
    for part in parts:
        if part.file_size > max(_SMALL, MAX_RATIO * part.compress_size):
            raise FileFault(
                f"its part {part.filename!r} unpacks from {part.compress_size:,} bytes to "
                f"{part.file_size:,}, more than {MAX_RATIO} times; it is no ordinary document"
            )
