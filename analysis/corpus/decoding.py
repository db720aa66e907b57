"""Decoding: which encoding the bytes of a file are in, and their text, or what stops them from having one.

UTF-8 proves itself, a byte order mark speaks for itself. Everything else is decoded every way that may
be meant, and the reading whose characters are frequent in Chinese wins: GB18030 read as Big5, or the
other way round, seldom fails, but it gives rare characters.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from analysis.corpus.lexicon.words import read_dictionary
from analysis.corpus.text import count_han, simplify

ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
"""The encodings that are always tried; GB18030 holds GBK and GB2312, Big5-HKSCS holds Big5."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_SIGNATURES = (
    (b"PK\x03\x04", "a ZIP archive (a .docx or .xlsx is one, too)"),
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or a protected Office file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"PAR1", "a Parquet table"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NEVER_MEANT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]")
_TELLING = re.compile(r"[^\t\n\r -~]")
_SAMPLE = 20_000
_FREQUENT = 1500
_CHINESE_SHARE = 0.6
_CONTROL_SHARE = 0.002


class Decoded(NamedTuple):
    """A text and the encoding its file is in, by Python's name for it."""

    text: str
    encoding: str


def decode(content: bytes) -> Decoded:
    r"""Turn the bytes of a text file into text.

    Parameters
    ----------
    content : bytes

    Returns
    -------
    Decoded
        The text without a byte order mark, every byte accounted for, and the encoding.

    Raises
    ------
    ValueError
        If the bytes are those of another kind of file, or no encoding fits; the message says at which
        byte the likeliest one fails.

    Examples
    --------
    >>> decode("党建引领基层治理".encode("gbk"))
    Decoded(text='党建引领基层治理', encoding='gb18030')
    >>> decode("黨建引領基層治理".encode("big5")).encoding
    'big5hkscs'
    """
    _refuse_binary(content)
    marked = next(((mark, name) for mark, name in _MARKS if content.startswith(mark)), None)
    if marked:
        mark, name = marked
        return _decode_as(content, name, len(mark))
    if _fits(content, "utf-8") and b"\0" not in content:
        return Decoded(content.decode("utf-8"), "utf-8")
    readings = [(share_frequent(content.decode(name)), name) for name in _list_fitting(content)]
    best, name = max(readings, default=(0.0, ""), key=lambda reading: reading[0])
    if best < _CHINESE_SHARE:
        raise ValueError(_explain(content))
    return Decoded(content.decode(name), name)


def share_frequent(text: str) -> float:
    """Give the share of the letters of a text, but for ASCII, that are frequent Han characters; 0 for none.

    Running Chinese in either script has 0.8 and more, text decoded in the wrong way 0.1 to 0.4. Control,
    private and replacement characters count as letters.

    Examples
    --------
    >>> share_frequent("党建引领"), round(share_frequent("党建引领".encode().decode("gb18030")), 1)
    (1.0, 0.2)
    """
    # The marks of a web page may fill its beginning; only what is not ASCII tells anything.
    sample = simplify("".join(match[0] for match in islice(_TELLING.finditer(text), _SAMPLE)))
    frequent = _find_frequent()
    letters = sum(map(_is_letter, sample))
    return sum(character in frequent for character in sample) / letters if letters else 0.0


def _is_letter(character: str) -> bool:
    return (character > "\x7f" and character.isalpha()) or bool(_NEVER_MEANT.match(character))


@cache
def _find_frequent() -> frozenset[str]:
    weights: Counter[str] = Counter()
    for word, entry in read_dictionary().items():
        for character in word:
            weights[character] += int(entry.split(" ")[0])
    return frozenset(c for c, _ in weights.most_common(_FREQUENT) if count_han(c))


def _refuse_binary(content: bytes) -> None:
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            raise ValueError(f"is {kind}, not text; give it the suffix of what it is, or remove it")


def _decode_as(content: bytes, name: str, mark: int) -> Decoded:
    try:
        return Decoded(content[mark:].decode(name), name)
    except UnicodeDecodeError as error:
        raise ValueError(_describe(content, name, mark + error.start)) from None


def _fits(content: bytes, name: str) -> bool:
    try:
        text = content.decode(name)
    except (UnicodeDecodeError, LookupError):
        return False
    return len(_CONTROL.findall(text)) <= _CONTROL_SHARE * len(text)


def _list_fitting(content: bytes) -> Iterator[str]:
    for name in dict.fromkeys((*ENCODINGS, *_guess(content))):
        if _fits(content, name):
            yield name


def _guess(content: bytes) -> list[str]:
    """Ask a library that knows the encodings of other places, too (EUC-TW, HZ, ISO-2022-CN)."""
    from charset_normalizer import from_bytes

    return [match.encoding for match in from_bytes(content[:_SAMPLE])]


def _explain(content: bytes) -> str:
    """Say where the likeliest encoding fails: the one that reads most Chinese, though not all bytes."""
    failures: list[tuple[float, int, str]] = []
    for name in ENCODINGS:
        try:
            content.decode(name)
        except UnicodeDecodeError as error:
            share = share_frequent(content.decode(name, errors="replace"))
            failures.append((round(share, 1), error.start, name))
    share, at, name = max(failures, default=(0.0, 0, ""))
    if share >= _CHINESE_SHARE:
        return _describe(content, name, at)
    if control := _CONTROL.search(content.decode("latin-1")):
        return f"is no text: byte {control.start()} (0x{ord(control[0]):02x}) is a control character"
    at = next((at for _, at, name in failures if name == "utf-8"), 0)
    return f"{_describe(content, 'utf-8', at)} (nor is it Chinese in {', '.join(ENCODINGS[1:])})"


def _describe(content: bytes, name: str, at: int) -> str:
    byte = f"byte {at} (0x{content[at]:02x})" if at < len(content) else f"byte {at}, the end of the file,"
    label = {"utf-8": "UTF-8", "gb18030": "GB18030", "big5hkscs": "Big5"}.get(name, name.upper())
    return f"{byte} is not {label}; repair that place and save the file as UTF-8"
