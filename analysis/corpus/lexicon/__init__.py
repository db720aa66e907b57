"""The formulas of the genre: what each is called, how it varies, and where it comes from."""

from analysis.corpus.lexicon.reading import COLUMNS, CUE_COLUMNS, read_lexicon
from analysis.corpus.lexicon.records import (
    BREAKS,
    CATEGORIES,
    FAMILIES,
    QUOTES,
    Cue,
    Entry,
    Lexicon,
    strip_folded,
    strip_marks,
)
from analysis.corpus.lexicon.variants import identify_form, vary

__all__ = [
    "BREAKS",
    "CATEGORIES",
    "COLUMNS",
    "CUE_COLUMNS",
    "FAMILIES",
    "QUOTES",
    "Cue",
    "Entry",
    "Lexicon",
    "identify_form",
    "read_lexicon",
    "strip_folded",
    "strip_marks",
    "vary",
]
