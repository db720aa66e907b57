"""What a lexicon holds: formulas, cue words of metaphors, and what identifies a form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from analysis.corpus.text import fold, simplify

CATEGORIES = ("number_formula", "stock_phrase", "metaphor", "coined_brand", "four_char", "party_plus")
"""What a slogan can be."""

FAMILIES = (
    *("animal", "body", "building", "engine", "household", "journey", "light", "machine"),
    *("plant", "sum", "test", "theatre", "war", "writing"),
)
"""Where a metaphor comes from: its family."""

QUOTES = frozenset("“”‘’\"'")
"""Quotation marks of a folded text, which never tell two forms apart."""

BREAKS = frozenset("、, ·")
"""Marks between the parts of one formula, which vary from writer to writer."""


@dataclass(frozen=True)
class Entry:
    """One formula.

    Parameters
    ----------
    canonical : str
        The form that counts, in simplified script.
    variants : tuple of str
        Other forms that count towards it. Forms that differ only in script, quotation marks, the
        marks between parts, or as `variants.vary` describes, need not be listed.
    category : str
        One of `CATEGORIES`.
    family : str
        The family of a metaphor, one of `FAMILIES`, or empty.
    gloss_en : str
        What it means, in English.
    source : str
        The document, speech or campaign that coined it, or empty where that is not certain.
    seen_in : tuple of str
        The reports it was learnt from; empty for what the genre knows anyway.
    year : int, optional
        The year of the source.
    """

    canonical: str
    variants: tuple[str, ...]
    category: str
    family: str
    gloss_en: str
    source: str
    seen_in: tuple[str, ...]
    year: int | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """The canonical form and its variants."""
        return (self.canonical, *self.variants)


@dataclass(frozen=True)
class Cue:
    """A noun that makes a metaphor: 引擎, 堡垒, 土壤.

    Parameters
    ----------
    cue : str
        The noun, in simplified script.
    family : str
        One of `FAMILIES`.
    alone : bool
        Whether it is figurative without a modifier or quotation marks: 排头兵 is, 土壤 is not.
    literal_near : tuple of str
        Words of the same clause that show it means the thing itself: 耕地 beside 土壤.
    gloss_en : str
        What it stands for, in English.
    """

    cue: str
    family: str
    alone: bool
    literal_near: tuple[str, ...]
    gloss_en: str


@dataclass(frozen=True)
class Lexicon:
    """A list of formulas, and one of cue words.

    Parameters
    ----------
    entries : tuple of Entry
    cues : tuple of Cue

    Examples
    --------
    >>> lexicon = Lexicon((Entry("久久为功", (), "four_char", "", "", "", ("a",)),))
    >>> len(lexicon), len(lexicon.without("a")), len(lexicon.without("b"))
    (1, 0, 1)
    """

    entries: tuple[Entry, ...]
    cues: tuple[Cue, ...] = ()

    # What is compiled from a lexicon is looked up passage by passage: its hash is worked out once.
    @cached_property
    def _hash(self) -> int:
        return hash((self.entries, self.cues))

    def __hash__(self) -> int:
        return self._hash

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def without(self, doc_id: str) -> Lexicon:
        """Leave out the entries learnt from one report alone, so that it can be scored fairly."""
        return Lexicon(tuple(entry for entry in self.entries if entry.seen_in != (doc_id,)), self.cues)


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
    return strip_folded(fold(simplify(text)))


def strip_folded(folded: str) -> str:
    """Leave quotes and breaks out of a text that is folded and simplified already.

    Parameters
    ----------
    folded : str

    Returns
    -------
    str

    Examples
    --------
    >>> strip_folded("“两新”组织")
    '两新组织'
    """
    return folded.translate(_DROPPED)


_DROPPED = str.maketrans(dict.fromkeys(QUOTES | BREAKS, ""))
