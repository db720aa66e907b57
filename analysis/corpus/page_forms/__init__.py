"""The forms by which a line of a page shows what it is: labels, widgets, captions, legal matter."""

from __future__ import annotations

import re

from analysis.corpus.page_forms.endings import CLOSERS, ENDINGS
from analysis.corpus.page_forms.form import Form
from analysis.corpus.page_forms.origin import ORIGINS, UNSURE
from analysis.corpus.page_forms.pictures import PICTURES
from analysis.corpus.page_forms.widgets import NAVIGATION, WIDGETS, is_row_of_buttons, is_row_of_links
from analysis.corpus.repairs.wrapping import PAGE_NUMBER
from analysis.corpus.text import HAN, fold

__all__ = ["CLOSERS", "FORMS", "PAGE_NUMBER", "UNSURE", "find_form", "is_row_of_links"]

FORMS = (*NAVIGATION, *ENDINGS, *PICTURES, *ORIGINS, *WIDGETS)
"""The forms, in the order in which they are tried."""

_BUTTONS = Form("widget", "made of the words of buttons", re.compile(""))
# Most lines have no form; one look tells so.
_ANY = re.compile("|".join(form.pattern.pattern for form in FORMS))
_SPACED_LABEL = re.compile(rf"^([^{HAN}]{{0,3}}[{HAN}]) +([{HAN}])(?=\s*[:|])")
_BULLET = re.compile(r"[•·▪▫◦‣*+\-–—>\s]*(?=\S)")
_READ = 1000
"""No form needs more of a line: a page of one endless line is prose."""


def find_form(line: str, *, sentence: bool) -> Form | None:
    """Find the form of a line, or None where it has none.

    Parameters
    ----------
    line : str
    sentence : bool
        Whether the line is a long sentence: most forms are no sentences, and a sentence that begins
        like a label (“关键词”一词…) is prose.

    Examples
    --------
    >>> find_form("【責任編輯：王小】".replace("責", "责").replace("編輯", "编辑"), sentence=False).rule
    'an author label'
    """
    folded = _SPACED_LABEL.sub(r"\1\2", fold(line[:_READ]).strip())
    bare = _BULLET.sub("", folded, count=1)
    if not sentence and is_row_of_buttons(folded):
        return _BUTTONS
    for written in dict.fromkeys((folded, bare)):
        for form in FORMS if _ANY.match(written) else ():
            if (form.long or not sentence) and form.pattern.match(written):
                return form
    return None
