"""What a form is, and the pieces that the patterns of several forms share.

Patterns see a line folded (ASCII punctuation, lower case, plain spaces), simplified where the page
is traditional, and without a bullet before it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

DATE = r"(?:19|20)\d{2}\s*[年\-/.]\s*\d{1,2}\s*[月\-/.]\s*\d{1,2}\s*日?"
COLON = r"\s*[:|丨│┃]\s*"
OPEN, CLOSE = r"[\[(<]{0,2}\s*", r"\s*[\])>]{0,2}"


class Form(NamedTuple):
    """A kind of line, the rule that tells it, and the pattern its beginning matches.

    `long` says that a whole sentence may have the form: a disclaimer is one, a source line never.
    """

    kind: str
    rule: str
    pattern: re.Pattern[str]
    long: bool = False


def make_form(kind: str, rule: str, *patterns: str, long: bool = False) -> Form:
    """Make a form from the patterns that a line may begin with."""
    return Form(kind, rule, re.compile("|".join(patterns)), long)
