"""The repairs that need no knowledge of the page, each a pure function from a text to its edits."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from analysis.corpus.edits import Edit, Traced, apply_edits, trace
from analysis.corpus.repairs.characters import (
    drop_controls,
    drop_invisible,
    drop_private,
    mend_breaks,
    mend_compatibility,
    mend_presentation,
    mend_spaces,
    mend_traditional,
    mend_width,
)
from analysis.corpus.repairs.eaten import mend_eaten_bytes
from analysis.corpus.repairs.entities import mend_entities
from analysis.corpus.repairs.markdown import drop_data, drop_markdown
from analysis.corpus.repairs.residues import drop_residues
from analysis.corpus.repairs.spacing import close_gaps, close_letters
from analysis.corpus.repairs.tags import drop_tags
from analysis.corpus.repairs.wrapping import join_wrapped
from analysis.corpus.text import detect_script

__all__ = ["REPAIRS", "Edit", "Traced", "apply_edits", "mend", "mend_script", "trace"]


def mend_script(text: str) -> Iterator[Edit]:
    """Simplify a text whose script is traditional."""
    if detect_script(text) == "traditional":
        yield from mend_traditional(text)


REPAIRS: tuple[Callable[[str], Iterator[Edit]], ...] = (
    drop_tags,
    mend_entities,
    mend_breaks,
    drop_controls,
    drop_invisible,
    drop_private,
    mend_width,
    mend_presentation,
    mend_compatibility,
    drop_residues,
    mend_eaten_bytes,
    drop_data,
    drop_markdown,
    join_wrapped,
    mend_spaces,
    close_letters,
    close_gaps,
    mend_script,
)
"""The repairs, in the order in which they are made: characters, then what stands between, then script."""


def mend(raw: str) -> Traced:
    """Make all repairs that need no knowledge of the page.

    Parameters
    ----------
    raw : str
        The file as it came, decoded.

    Returns
    -------
    Traced

    Examples
    --------
    >>> mend("黨建發(fā)展,村(社區(qū))").text
    '党建发展,村(社区)'
    """
    traced = trace(raw)
    for repair in REPAIRS:
        traced = apply_edits(traced, repair(traced.text))
    return traced
