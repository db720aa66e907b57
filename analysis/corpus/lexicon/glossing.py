"""What Chinese terms mean, for readers of English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from analysis.corpus.lexicon import read_lexicon
from analysis.corpus.lexicon.words import read_glosses

_ASIDE = re.compile(r"\s*\([^)]*\)")


def gloss(term: str) -> str:
    """Give the English gloss of a term, of each part of a list, or nothing where none is known.

    Parameters
    ----------
    term : str
        A word, a slogan, or several joined by ``、`` as in the name of a topic.

    Returns
    -------
    str
        Without what the gloss has in brackets; in a list, a part without a gloss stays Chinese.

    Examples
    --------
    >>> gloss("党建引领"), gloss("社区、红哨驿站"), gloss("红哨驿站")
    ('Party building leads', 'residential community, 红哨驿站', '')
    """
    known = _gather()
    if term in known:
        return known[term]
    parts = term.split("、")
    if len(parts) > 1 and any(part in known for part in parts):
        return ", ".join(known.get(part, part) for part in parts)
    return ""


@cache
def _gather() -> Mapping[str, str]:
    """Gather the glosses of the lexicon and of plain words."""
    lexicon = read_lexicon()
    pairs = {entry.canonical: entry.gloss_en for entry in lexicon.entries}
    words = {**read_glosses(), **{cue.cue: cue.gloss_en for cue in lexicon.cues}, **pairs}
    return {term: _ASIDE.sub("", meaning) for term, meaning in words.items() if meaning}
