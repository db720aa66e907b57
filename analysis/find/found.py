"""What a finder hands back, and the form under which it counts."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.corpus.lexicon import QUOTES
from analysis.corpus.text import fold

# Most phrases are Han characters alone, which folding leaves as they are.
_PLAIN = re.compile("[\u4e00-\u9fff]+")
_QUOTES = re.compile(f"[{re.escape(''.join(sorted(QUOTES)))}]")


class Found(NamedTuple):
    """A slogan in a text: its span, the form under which it counts, and its category."""

    start: int
    end: int
    phrase: str
    category: str


def name_phrase(text: str) -> str:
    """Give the form under which a phrase of a simplified text counts.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        Folded but for upper case, without quotation marks.

    Examples
    --------
    >>> name_phrase("“党建＋企业”"), name_phrase("强“根”固“魂”")
    ('党建+企业', '强根固魂')
    """
    if _PLAIN.fullmatch(text):
        return text
    folded = fold(text)
    if text.lower() != text:
        folded = "".join(new.upper() if old.isupper() else new for old, new in zip(text, folded, strict=True))
    return _QUOTES.sub("", folded).strip()
