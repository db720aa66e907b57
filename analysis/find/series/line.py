"""A passage as series are looked for in it: folded text, words, and where words may be cut."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from analysis.corpus.text import simplify
from analysis.corpus.tokens import Segmenter
from analysis.find.quotes import fold_quotes
from analysis.find.series.scopes import Part, iterate_parts

_NOUNS = frozenset(("n", "s", "t", "f", "j"))
_SIZES = "0123456789"
_SINGLE = {"p": "p", "c": "c", "u": "u", "d": "d", "r": "r", "x": "x", "k": "n", "h": "n"}


class Line(NamedTuple):
    """A passage, folded: `tokens` are its words, `cuts` the places between them, `kinds` one letter a word.

    `words` maps a place between words to the number of the word that begins there, and
    ``letters[i]`` counts the letters and Han characters before place i; `parts` are what the
    marks leave, and `sizes` has a digit for the length of each word, 9 for nine or more.
    """

    text: str
    tokens: tuple[str, ...]
    cuts: tuple[int, ...]
    kinds: str
    words: dict[int, int]
    letters: tuple[int, ...]
    parts: tuple[Part, ...]
    sizes: str

    def measure(self, start: int, end: int) -> int:
        """Count the letters, digits and Han characters of a span: marks have no length."""
        return self.letters[end] - self.letters[start]


def build_reader(segmenter: Segmenter) -> Callable[[str], Line]:
    """Build the function that folds a passage, cuts it, and remembers the kinds of the words it has seen.

    Parameters
    ----------
    segmenter : Segmenter

    Returns
    -------
    callable
        From a passage to its `Line`, whose text is as long.

    Examples
    --------
    >>> line = build_reader(Segmenter())("黨員服務群眾,推動發展")
    >>> line.text, line.cuts, line.kinds
    ('党员服务群众,推动发展', (0, 2, 4, 6, 7, 9, 11), 'nwnxvw')
    """

    @cache
    def tell(word: str) -> str:
        return coarsen(segmenter.tag(word))

    def read(text: str) -> Line:
        folded = fold_quotes(simplify(text))
        words = segmenter.cut(folded)
        cuts = tuple(accumulate(map(len, words), initial=0))
        return Line(
            folded,
            tuple(words),
            cuts,
            "".join(map(tell, words)),
            {cut: number for number, cut in enumerate(cuts)},
            tuple(accumulate(map(str.isalnum, folded), initial=0)),
            tuple(iterate_parts(folded)),
            "".join([_SIZES[len(word)] if len(word) < 10 else "9" for word in words]),
        )

    return read


def coarsen(tag: str) -> str:
    """Reduce a part of speech to a kind that survives the dictionary's whims.

    Parameters
    ----------
    tag : str
        In jieba's tag set.

    Returns
    -------
    str
        n noun, v verb, w either of them, a adjective, l idiom, m number or classifier,
        p preposition, c conjunction, d adverb, u particle, r pronoun, x mark or unknown word.

    Examples
    --------
    >>> [coarsen(tag) for tag in ("nz", "vn", "b", "q", "uj")]
    ['n', 'w', 'a', 'm', 'u']
    """
    first = tag[:1]
    if first in _NOUNS:
        return "n"
    if tag in {"vn", "an", "g", "l"}:
        return "w" if tag != "l" else "l"
    if first in {"a", "b", "z"}:
        return "a"
    if first in {"m", "q"}:
        return "m"
    return {"i": "l", "v": "v"}.get(first, _SINGLE.get(first, "x"))
