"""Naming: what a report is called where no registry says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath


def name_pages(pages: Sequence[tuple[str, str, str]]) -> list[str]:
    """Give every page a name: what its file states, else the stem, with the path where stems are the same.

    Parameters
    ----------
    pages : sequence of tuple of str
        File name inside the folder, key of the row or nothing, stated name or nothing.

    Returns
    -------
    list of str
        In the same order; the same name twice only where files state it twice.

    Examples
    --------
    >>> name_pages([("a.txt", "", ""), ("海南/b.txt", "", ""), ("四川/b.txt", "", ""), ("t.csv", "2", "")])
    ['a', '海南-b', '四川-b', 't-2']
    """
    forms = [_list_forms(*page, number) for number, page in enumerate(pages, start=1)]
    names = [form[0] for form in forms]
    for longer in range(1, len(forms[0]) if forms else 0):
        times = Counter(names)
        names = [form[longer] if times[name] > 1 else name for name, form in zip(names, forms, strict=True)]
    return names


def _list_forms(file: str, key: str, stated: str, number: int) -> tuple[str, ...]:
    """List the names a page may have, from the shortest to one that no other has."""
    path = PurePosixPath(file)
    plain = (
        path.stem,
        str(path.with_suffix("")),
        file.replace(".", "-"),
        f"{file.replace('.', '-')}-{number}",
    )
    return tuple(stated or "-".join(filter(None, (form.replace("/", "-"), key))) for form in plain)
