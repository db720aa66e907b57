"""The formulas of the genre: what each is called, how it varies, and where it comes from."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from analysis.corpus.text import fold, simplify

CATEGORIES = ("number_formula", "stock_phrase", "metaphor", "coined_brand", "four_char", "party_plus")
"""What a slogan can be."""

QUOTES = frozenset("“”‘’\"'")
"""Quotation marks of a folded text, which never tell two forms apart."""

BREAKS = frozenset("、, ·")
"""Marks between the parts of one formula, which vary from writer to writer."""

COLUMNS = ("canonical", "variants", "category", "family", "gloss_en", "source", "seen_in")

_FORMULAS = Path(__file__).parent / "formulas.tsv"


@dataclass(frozen=True)
class Entry:
    """One formula.

    Parameters
    ----------
    canonical : str
        The form that counts, in simplified script.
    variants : tuple of str
        Other forms that count towards it. Forms that differ only in script, quotation marks or
        the marks between parts need not be listed.
    category : str
        One of `CATEGORIES`.
    family : str
        The family of a metaphor (engine, building, war…), or empty.
    gloss_en : str
        What it means, in English.
    source : str
        The document or speech that coined it, or empty where that is not certain.
    seen_in : tuple of str
        The reports it was learnt from; empty for what the genre knows anyway.
    """

    canonical: str
    variants: tuple[str, ...]
    category: str
    family: str
    gloss_en: str
    source: str
    seen_in: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """The canonical form and its variants."""
        return (self.canonical, *self.variants)


@dataclass(frozen=True)
class Lexicon:
    """A list of formulas.

    Parameters
    ----------
    entries : tuple of Entry

    Examples
    --------
    >>> lexicon = Lexicon((Entry("久久为功", (), "four_char", "", "", "", ("a",)),))
    >>> len(lexicon), len(lexicon.without("a")), len(lexicon.without("b"))
    (1, 0, 1)
    """

    entries: tuple[Entry, ...]

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def without(self, doc_id: str) -> Lexicon:
        """Leave out the entries learnt from one report alone, so that it can be scored fairly."""
        return Lexicon(tuple(entry for entry in self.entries if entry.seen_in != (doc_id,)))


class _Line(NamedTuple):
    place: str
    entry: Entry


def strip_marks(text: str) -> str:
    """Reduce a formula to what identifies it: folded, simplified, without quotes and breaks.

    Parameters
    ----------
    text : str

    Returns
    -------
    str

    Examples
    --------
    >>> strip_marks("「两新」組織"), strip_marks("抓铁有痕，踏石留印")
    ('两新组织', '抓铁有痕踏石留印')
    """
    return "".join(c for c in fold(simplify(text)) if c not in QUOTES and c not in BREAKS)


def read_lexicon(folder: str | Path | None = None) -> Lexicon:
    """Read the formulas that the package knows, or those of a folder.

    Parameters
    ----------
    folder : path, optional
        A folder whose TSV files hold the columns of `COLUMNS`, UTF-8 with or without a byte order
        mark; variants and reports are separated by ``|``. Without it, the package's own list.

    Returns
    -------
    Lexicon

    Raises
    ------
    ValueError
        If the folder holds no TSV file, a column is missing, a category is unknown, a canonical
        form is empty or two entries claim one form. One error names all faults.

    Examples
    --------
    >>> lexicon = read_lexicon()
    >>> next(entry.gloss_en for entry in lexicon if entry.canonical == "最后一公里")
    'the last kilometre'
    """
    paths = [_FORMULAS] if folder is None else sorted(Path(folder).glob("*.tsv"))
    if not paths:
        raise ValueError(f"{folder}: no *.tsv file here; a lexicon is a folder of TSV files with {COLUMNS}")
    faults: list[str] = []
    lines = [line for path in paths for line in _read_lines(path, faults)]
    faults.extend(_find_faults(lines))
    if faults:
        raise ValueError("the lexicon cannot be used:\n" + "\n".join(faults))
    return Lexicon(tuple(line.entry for line in lines))


def _read_lines(path: Path, faults: list[str]) -> list[_Line]:
    """Read one file; a missing column is added to `faults`, for nothing else can be told then."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        header = rows.fieldnames or []
        missing = [name for name in COLUMNS if name not in header]
        if missing:
            faults.append(f"{path.name}, line 1: {missing} not among the columns {header}; add them")
            return []
        return [_Line(f"{path.name}, line {rows.line_num}", _parse_row(row)) for row in rows]


def _parse_row(row: dict[str, str | None]) -> Entry:
    value = {name: (row[name] or "").strip() for name in COLUMNS}
    return Entry(
        canonical=value["canonical"],
        variants=_split(value["variants"]),
        category=value["category"],
        family=value["family"],
        gloss_en=value["gloss_en"],
        source=value["source"],
        seen_in=_split(value["seen_in"]),
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _find_faults(lines: Iterable[_Line]) -> Iterator[str]:
    owner: dict[str, _Line] = {}
    for line in lines:
        place, entry = line
        if not strip_marks(entry.canonical):
            yield f"{place}: canonical {entry.canonical!r} names nothing; write the formula or drop the line"
        if entry.category not in CATEGORIES:
            yield f"{place}: category {entry.category!r} is unknown; choose one of {CATEGORIES}"
        for form in filter(strip_marks, entry.forms):
            first = owner.setdefault(strip_marks(form), line)
            if first is not line:
                yield (
                    f"{place}: {form!r} stands for {entry.canonical!r} but already for "
                    f"{first.entry.canonical!r} ({first.place}); keep it in one of them"
                )
