"""Office files as bytes that are the same in every run: no times, no names of machines."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

_EPOCH = (1980, 1, 1, 0, 0, 0)
_DATED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")
_STAMP = rb"\g<1>2000-01-01T00:00:00Z\g<3>"
_UNIX = 3
_READABLE = 0o644 << 16


def freeze(package: bytes) -> bytes:
    """Give an Office file (a zip) fixed times, also inside the workbooks that its charts carry.

    Parameters
    ----------
    package : bytes
        A file as python-pptx or openpyxl writes it.

    Returns
    -------
    bytes
        The same parts in the same order; only times and what tells of the machine differ.

    Examples
    --------
    >>> buffer = BytesIO()
    >>> with zipfile.ZipFile(buffer, "w") as archive:
    ...     archive.writestr("党建.xml", "<a/>")
    >>> frozen = freeze(buffer.getvalue())
    >>> zipfile.ZipFile(BytesIO(frozen)).infolist()[0].date_time
    (1980, 1, 1, 0, 0, 0)
    """
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            new.writestr(entry, _freeze_part(name, old.read(name)))
    return buffer.getvalue()


def _freeze_part(name: str, content: bytes) -> bytes:
    if name.endswith(".xlsx"):
        return freeze(content)
    return _DATED.sub(_STAMP, content) if name == "docProps/core.xml" else content
