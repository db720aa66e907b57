"""What is declared of a figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.corpus.tables import Table
from analysis.show.style import SIZE

Words = Mapping[str, str]
"""The same words in each language."""


@dataclass(frozen=True)
class Exhibit:
    """One figure of the gallery.

    Parameters
    ----------
    name, contract : str, Table
        Of the figure and its files; of the table it shows.
    pick : callable
        Which rows are shown, in order: ``pick(table, order)``.
    draw : callable
        Draws a panel: ``draw(rows, axes, labels=…, language=…)``.
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
    size : tuple of float
        Width and height in inches.
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
    size: tuple[float, float] = SIZE
    added: Mapping[str, str] | None = None
    reports: str = "card"
