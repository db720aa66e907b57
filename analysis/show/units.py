"""Units of the columns behind the figures, as a workbook tells them."""

from __future__ import annotations

from collections.abc import Mapping

_SHARE, _PER_10K, _STATED = "share, 0 to 1", "per 10,000 Han characters", "as `unit` or `measure` says"
_PLACE = "characters from the start of the text"

_OF_A_COLUMN: Mapping[str, str] = {
    **dict.fromkeys(("n", "n_target", "n_reference"), "occurrences"),
    **dict.fromkeys(("start", "end", "gloss_start", "gloss_end"), _PLACE),
    **dict.fromkeys(("passage_share", "report_share", "share", "others", "stability", "position"), _SHARE),
    **dict.fromkeys(("begin", "finish", "x", "y"), _SHARE),
    **dict.fromkeys(("difference", "difference_low", "difference_high"), "difference of shares, -1 to 1"),
    **dict.fromkeys(("size_target", "size_reference"), "as `unit` says"),
    **dict.fromkeys(("per_10k_target", "per_10k_reference"), "per 10,000 of `unit`"),
    **dict.fromkeys(("log_ratio", "lrc"), "doublings (log2)"),
    **dict.fromkeys(("terms", "called"), "terms"),
    **dict.fromkeys(("number", "parts_found"), "parts"),
    **dict.fromkeys(("times", "least", "most"), "times the mean"),
    "han_chars": "Han characters",
    "passages": "passages",
    "paragraphs": "paragraphs",
    "reports": "reports",
    "k": "topics",
    "per_10k": _PER_10K,
    "tfidf": "weight, 0 to 1",
    "weight": "weight, 0 to 1",
    "share_difference": "difference of shares, -1 to 1",
    "p_permutation": "probability, 0 to 1",
    "log_odds": "natural logarithm",
    "z": "standard errors",
    "value": _STATED,
    "date": "day",
    "year": "year",
}

_OF_LIMITS: Mapping[str, str] = {
    "measure_rates": _PER_10K,
    "find_keyness": "doublings (log2)",
    "share_topics": _SHARE,
    "scan_topics": _SHARE,
    "compare": _STATED,
    "profile": _STATED,
}
"""Of `low` and `high`, by the verb that makes the table."""


def name_unit(verb: str, column: str) -> str:
    """Name the unit of a column.

    Parameters
    ----------
    verb : str
        The verb that makes the table.
    column : str

    Returns
    -------
    str
        Empty for text, and for numbers that only count on.

    Examples
    --------
    >>> name_unit("measure_rates", "low"), name_unit("find_keyness", "low"), name_unit("profile", "doc_id")
    ('per 10,000 Han characters', 'doublings (log2)', '')
    """
    if column in {"low", "high"}:
        return _OF_LIMITS.get(verb, "")
    return _OF_A_COLUMN.get(column, "")
