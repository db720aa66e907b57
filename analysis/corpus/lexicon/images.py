"""Images: words that tell from which family a metaphor borrows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from analysis.corpus.lexicon.records import FAMILIES
from analysis.corpus.lexicon.words import read_rows

_IMAGES = Path(__file__).with_name("images.tsv")


@cache
def read_images(path: Path | None = None) -> Mapping[str, str]:
    """Read the families of words that are pictures only inside a metaphor.

    Parameters
    ----------
    path : path, optional
        A TSV file in UTF-8 with the columns ``word`` and ``family``. Lines that start with ``#`` are
        comments. Without a path, the package's own list.

    Returns
    -------
    mapping of str to str
        For each word its family, one of `FAMILIES`.

    Raises
    ------
    ValueError
        If the file breaks a rule; the message holds every fault, each with its line.

    Examples
    --------
    >>> read_images()["最后一公里"], read_images()["合力"]
    ('journey', 'engine')
    """
    rows = read_rows(path or _IMAGES, columns=("word", "family"), find_faults=_find_faults)
    return {row["word"]: row["family"] for _, row in rows}


def _find_faults(row: dict[str, str]) -> Iterator[str]:
    if not row["word"].strip():
        yield "the word is empty; give it one or delete the line"
    if row["family"] not in FAMILIES:
        yield f"the family {row['family']!r} is unknown; choose one of {', '.join(FAMILIES)}"
