"""Word lists: terms that a segmenter must keep whole, function words to leave out, English glosses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_TERMS = Path(__file__).with_name("terms.tsv")
_STOPWORDS = Path(__file__).with_name("stopwords.tsv")
_GLOSSES = Path(__file__).with_name("glosses.tsv")
_TERM_COLUMNS = ("word", "tag", "freq", "group")
_STOPWORD_COLUMNS = ("word", "class")
_GLOSS_COLUMNS = ("word", "gloss_en")
_TAG = re.compile(r"[a-z]{1,4}")
_WHOLE_NUMBER = re.compile(r"[1-9][0-9]{0,6}")

WORD = re.compile(r"[\u4e00-\u9fd5a-zA-Z0-9+#&._%\-]+")
"""What a segmenter can see as one word; any other character is always a token by itself."""

_Row = tuple[int, dict[str, str]]


@dataclass(frozen=True)
class Term:
    """A word to keep whole: the word, its part of speech, its frequency in the segmenter's dictionary.

    Examples
    --------
    >>> Term("微", "n", 30)
    Traceback (most recent call last):
    ValueError: Term: the word '微' has 1 character(s); give it at least 2
    """

    word: str
    tag: str
    freq: int

    def __post_init__(self) -> None:
        faults = list(_find_term_faults({"word": self.word, "tag": self.tag, "freq": str(self.freq)}))
        if faults:
            raise ValueError("Term: " + "; ".join(faults))


def read_terms(path: Path | str | None = None) -> tuple[Term, ...]:
    """Read a list of terms that the segmenter keeps whole.

    Parameters
    ----------
    path : path or str, optional
        A TSV file in UTF-8 with the columns ``word``, ``tag`` (jieba's tag set), ``freq`` (a whole
        number; the higher, the surer the word stays whole) and ``group`` (free text, for people).
        Lines that start with ``#`` are comments. Without a path, the package's own list.

    Returns
    -------
    tuple of Term
        In the order of the file.

    Raises
    ------
    ValueError
        If the file breaks a rule; the message holds every fault, each with its line.

    Examples
    --------
    >>> next(term for term in read_terms() if term.word == "党群服务中心").tag
    'n'
    """
    rows = read_rows(Path(path or _TERMS), columns=_TERM_COLUMNS, find_faults=_find_term_faults)
    return tuple(Term(row["word"], row["tag"], int(row["freq"])) for _, row in rows)


def read_stopwords(path: Path | str | None = None) -> frozenset[str]:
    """Read a list of function words, to be left out of word statistics.

    Parameters
    ----------
    path : path or str, optional
        A TSV file in UTF-8 with the columns ``word`` and ``class``. Lines that start with ``#``
        are comments. Without a path, the package's own list: closed word classes only, no
        content word.

    Returns
    -------
    frozenset of str

    Raises
    ------
    ValueError
        If the file breaks a rule; the message holds every fault, each with its line.

    Examples
    --------
    >>> stopwords = read_stopwords()
    >>> "通过" in stopwords, "加强" in stopwords
    (True, False)
    """
    rows = read_rows(Path(path or _STOPWORDS), columns=_STOPWORD_COLUMNS, find_faults=_find_stopword_faults)
    return frozenset(row["word"] for _, row in rows)


def read_glosses(path: Path | str | None = None) -> Mapping[str, str]:
    """Read English glosses of words that are no formulas.

    Parameters
    ----------
    path : path or str, optional
        A TSV file in UTF-8 with the columns ``word`` and ``gloss_en``. Lines that start with ``#``
        are comments. Without a path, the package's own list.

    Returns
    -------
    mapping of str to str

    Raises
    ------
    ValueError
        If the file breaks a rule; the message holds every fault, each with its line.

    Examples
    --------
    >>> read_glosses()["网格员"]
    'grid workers'
    """
    rows = read_rows(Path(path or _GLOSSES), columns=_GLOSS_COLUMNS, find_faults=_find_gloss_faults)
    return {row["word"]: row["gloss_en"] for _, row in rows}


@cache
def read_dictionary() -> Mapping[str, str]:
    """Read jieba's dictionary, which rjieba carries too.

    Returns
    -------
    mapping of str to str
        For each word its frequency and its part of speech, separated by a space.

    Examples
    --------
    >>> read_dictionary()["党员"]
    '1873 n'
    """
    # The place of the file, without the package's import, which sets up a log handler.
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ImportError("the dictionary comes with jieba, which is not installed; run: pip install jieba")
    lines = Path(spec.origin).with_name("dict.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines)


def read_rows(
    path: Path,
    *,
    columns: tuple[str, ...],
    find_faults: Callable[[dict[str, str]], Iterator[str]],
    unique: tuple[str, ...] = ("word",),
) -> list[_Row]:
    """Read the lines of a list with their numbers; no two may have the same cells in `unique`."""
    lines = list(_iterate_lines(path))
    header = tuple(lines[0][1]) if lines else ()
    if header != columns:
        raise ValueError(
            f"{path.name}: the first line that is no comment is {list(header)}; "
            f"make it the column names {list(columns)}, separated by tabs"
        )
    width = len(columns)
    faults = [
        (n, f"{cells} has {len(cells)} cells; give it {width}") for n, cells in lines if len(cells) != width
    ]
    rows = [(n, dict(zip(columns, cells, strict=True))) for n, cells in lines[1:] if len(cells) == width]
    faults += [(n, fault) for n, row in rows for fault in find_faults(row)]
    faults += _find_doubles(rows, unique)
    if faults:
        listed = "\n".join(f"  line {n}: {fault}" for n, fault in sorted(faults))
        raise ValueError(f"{path.name} has {len(faults)} fault(s):\n{listed}")
    return rows


def _iterate_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: byte {error.start} is no UTF-8; save the list in UTF-8") from None
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            yield number, line.split("\t")


def _find_doubles(rows: list[_Row], unique: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    keys = [" as ".join(row[name] for name in unique) for _, row in rows]
    times = Counter(keys)
    for (number, _), key in zip(rows, keys, strict=True):
        if times[key] > 1:
            yield number, f"the {unique[0]} {key!r} stands {times[key]} times; keep one line of it"


def _find_word_faults(word: str, *, shortest: int) -> Iterator[str]:
    if len(word) < shortest:
        yield f"the word {word!r} has {len(word)} character(s); give it at least {shortest}"
    if re.search(r"\s", word):
        yield f"the word {word!r} holds white space; remove it"


def _find_term_faults(row: dict[str, str]) -> Iterator[str]:
    yield from _find_word_faults(row["word"], shortest=2)
    odd = WORD.sub("", row["word"])
    if odd.strip():
        yield f"the word {row['word']!r} holds {odd!r}, where a segmenter always cuts; use keep= instead"
    if not _TAG.fullmatch(row["tag"]):
        yield f"the tag {row['tag']!r} is none of jieba's; give 1 to 4 small letters, such as n, v, nz or l"
    if not _WHOLE_NUMBER.fullmatch(row["freq"]):
        yield f"the freq {row['freq']!r} is no whole number from 1 to 9999999; give one, such as 3000"


def _find_stopword_faults(row: dict[str, str]) -> Iterator[str]:
    yield from _find_word_faults(row["word"], shortest=1)
    if not row["class"].strip():
        yield f"the word {row['word']!r} has no class; say which closed class it belongs to"


def _find_gloss_faults(row: dict[str, str]) -> Iterator[str]:
    yield from _find_word_faults(row["word"], shortest=1)
    if not row["gloss_en"].strip():
        yield f"the word {row['word']!r} has no gloss; give one in English or leave the line out"
