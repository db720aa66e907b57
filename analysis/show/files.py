"""The files of a figure as bytes that are the same in every run, written whole or not at all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.interrupts import ignore_interrupts
from analysis.partials import open_partial

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# Without these, each file tells when and by which version it was made.
_METADATA: Mapping[str, Mapping[str, None]] = {
    "png": {"Software": None},
    "svg": {"Date": None},
    "pdf": {"CreationDate": None},
}


def round_table(table: pd.DataFrame) -> pd.DataFrame:
    """Round the numbers of a table to six significant digits.

    BLAS kernels differ in the last digits; what is drawn and written must not.

    Parameters
    ----------
    table : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame

    Examples
    --------
    >>> round_table(pd.DataFrame({"term": ["党员"], "tfidf": [0.12345678]}))["tfidf"].tolist()
    [0.123457]
    """
    floats = table.select_dtypes("float").columns
    return table.assign(**{str(name): table[name].map(_round) for name in floats})


def _round(value: float) -> float:
    return float(f"{value:.6g}")


def write_csv(table: pd.DataFrame) -> bytes:
    r"""Write a table as CSV: UTF-8 with byte order mark, so that Excel reads it.

    Parameters
    ----------
    table : pandas.DataFrame

    Returns
    -------
    bytes

    Examples
    --------
    >>> write_csv(pd.DataFrame({"term": ["党员"], "n": [3]})).decode("utf-8-sig")
    'term,n\n党员,3\n'
    """
    return table.to_csv(index=False, lineterminator="\n").encode("utf-8-sig")


def write_json(values: Mapping[str, Any]) -> bytes:
    """Write a mapping as readable JSON.

    Parameters
    ----------
    values : mapping of str

    Returns
    -------
    bytes
    """
    return (json.dumps(values, ensure_ascii=False, indent=2) + "\n").encode()


def write_pictures(figure: Figure, suffixes: Sequence[str] = tuple(_METADATA)) -> dict[str, bytes]:
    """Render a figure as PNG, SVG and PDF, without dates or versions in them.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    suffixes : sequence of str, optional
        Which of the three.

    Returns
    -------
    dict of str to bytes
    """
    pictures: dict[str, bytes] = {}
    for suffix in suffixes:
        buffer = BytesIO()
        figure.savefig(buffer, format=suffix, metadata=dict(_METADATA[suffix]))
        pictures[suffix] = buffer.getvalue()
    return pictures


def hash_input(shas: Iterable[str], table: bytes) -> str:
    """Hash what a figure was made from: the reports and the table.

    Parameters
    ----------
    shas : iterable of str
        SHA-256 of each report.
    table : bytes
        The table as CSV.

    Returns
    -------
    str
        SHA-256, hexadecimal.
    """
    digest = hashlib.sha256("\n".join(shas).encode())
    digest.update(table)
    return digest.hexdigest()


def replace_files(folder: Path, files: Mapping[str, bytes]) -> dict[str, Path]:
    """Write files into a folder: all are written beside it before the first takes its place.

    Parameters
    ----------
    folder : pathlib.Path
        Made if it is missing.
    files : mapping of str to bytes
        File names and contents.

    Returns
    -------
    dict of str to pathlib.Path
        The paths, by file name.
    """
    with stage_files(folder) as staged:
        for name, content in files.items():
            (staged / name).write_bytes(content)
    return {name: folder / name for name in files}


@contextmanager
def stage_files(folder: Path) -> Generator[Path]:
    """Give a folder to write files in, which take their places if all went well.

    Parameters
    ----------
    folder : pathlib.Path
        Where they belong; made if it is missing.

    Yields
    ------
    pathlib.Path
        A folder inside it, which is gone afterwards.
    """
    with open_partial(folder) as partial:
        yield partial
        with ignore_interrupts():
            for path in sorted(partial.iterdir()):
                path.replace(folder / path.name)
