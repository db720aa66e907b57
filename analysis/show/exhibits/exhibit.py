"""What is declared of a figure, and which rows of a table it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.corpus.lexicon.glossing import gloss
from analysis.corpus.tables import Table
from analysis.show.canvas import Mark
from analysis.show.rooms import Panels, measure_room
from analysis.show.sizes import SLIDE, Look, Size
from analysis.show.words import Language

Words = Mapping[str, str]
"""The same words in each language."""

WHOLE = Panels(wide=8, high=6)
"""What a figure needs of which nothing else is known."""

Keyer = Callable[[pd.DataFrame, Mapping[str, str], Language, Look], list[Mark]]
"""What makes a key of the rows shown, the labels, the language and the look."""


def no_key(table: pd.DataFrame, labels: Mapping[str, str], language: Language, look: Look) -> list[Mark]:
    """Give the key of a figure that needs none."""
    return []


@dataclass(frozen=True)
class Exhibit:
    """One figure of the gallery.

    Parameters
    ----------
    name, contract : str, Table
        Of the figure and its files; of the table it shows.
    pick : callable
        Which rows are shown, in order: ``pick(table, order, room)``.
    draw : callable
        Draws a panel: ``draw(rows, axes, labels=…, language=…, look=…)``.
    describe : callable
        The title: ``describe(table, labels=…, language=…, form="title")``.
    subtitle, caption, kind : mapping of str to str
        What is measured, how to read it, and the kind of figure with which its alternative text
        begins, each for each language.
    caveat : mapping of str to str
        What the figure does not show, for each language.
    code : str
        The expression that makes the table, in the names that `recipes` defines.
    facet, part : str, optional
        The columns that have a panel for each value, and to one value of which a figure can be restricted.
    units : mapping of str to mapping
        Columns whose values are counted when not all are shown, with the noun for each language.
    panels : Panels, optional
        What a panel needs, where there are several.
    key : callable, optional
        What marks mean: ``key(rows, labels, language, look)``.
    glossed : str, optional
        The column of Chinese terms that English figures gloss.
    added : mapping of str to str, optional
        Meanings of the columns that `pick` adds, or that mean something else behind it.
    reports : str, optional
        The name under which `recipes` has the reports in the order of the figure.
    """

    name: str
    contract: Table
    pick: Callable[..., Any]
    draw: Callable[..., None]
    describe: Callable[..., str]
    subtitle: Words
    caption: Words
    kind: Words
    caveat: Words
    code: str
    facet: str | None = None
    part: str | None = None
    units: Mapping[str, Words] | None = None
    panels: Panels = WHOLE
    key: Keyer = no_key
    glossed: str | None = None
    added: Mapping[str, str] | None = None
    reports: str = "card"


def choose_rows(
    exhibit: Exhibit,
    table: pd.DataFrame,
    order: Sequence[str],
    *,
    language: Language = "zh",
    size: Size = SLIDE,
) -> pd.DataFrame:
    """Choose the rows of a table that a figure of some size has room for.

    Parameters
    ----------
    exhibit : Exhibit
    table : pandas.DataFrame
    order : sequence of str
        The `doc_id` of the reports, in order.
    language : {"zh", "en"}, optional
    size : Size, optional

    Returns
    -------
    pandas.DataFrame
        With the English gloss of terms in `gloss_en`, empty where none is known.
    """
    room = measure_room(size, glossed=language == "en" and exhibit.glossed is not None)
    shown: pd.DataFrame = exhibit.pick(table, order, room)
    if exhibit.glossed is None:
        return shown
    return shown.assign(gloss_en=[gloss(str(term)) for term in shown[exhibit.glossed]])
