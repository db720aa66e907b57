"""The chapters of the gallery, the workbook and the deck: one question each, with its figures in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.show.words import Language


@dataclass(frozen=True)
class Chapter:
    """One question and the figures that answer it.

    Parameters
    ----------
    name : str
        Stands in addresses within a page.
    title : mapping of str to str
        The question, for each language.
    figures : tuple of str
        Names of the figures in the order in which they are shown.
    key : str
        The figure whose finding stands for the chapter where one line has to do.
    """

    name: str
    title: Mapping[Language, str]
    figures: tuple[str, ...]
    key: str


CHAPTERS = (
    Chapter(
        "reports",
        {"zh": "语料：哪些报告，能比什么？", "en": "The reports: which are they, and what may be compared?"},
        ("corpus_card",),
        "corpus_card",
    ),
    Chapter(
        "words",
        {"zh": "用词：各报告的特色在哪里？", "en": "Words: what sets a report apart?"},
        ("top_terms", "word_cloud", "keywords", "keyword_cloud", "keyness_calls"),
        "keywords",
    ),
    Chapter(
        "slogans",
        {"zh": "提法：有哪些，多密，与谁共用？", "en": "Slogans: which, how often, shared with whom?"},
        (
            "slogan_rates",
            "slogan_heat_map",
            "slogan_sharing",
            "whose_words",
            "coinages",
            "formulas_unpacked",
            "metaphor_families",
            "slogan_dispersion",
        ),
        "slogan_sharing",
    ),
    Chapter(
        "topics",
        {"zh": "主题：各报告谈什么？", "en": "Topics: what do the reports talk about?"},
        (
            "topic_numbers",
            "topic_terms",
            "topic_map",
            "topics_by_report",
            "topic_shares",
            "topic_contrasts",
            "similarity_of_topics",
            "topic_positions",
        ),
        "topics_by_report",
    ),
    Chapter(
        "rhetoric",
        {"zh": "写法：怎么说服，彼此多像？", "en": "Rhetoric: how do they persuade, how alike are they?"},
        ("profile_devices", "profile_manner", "similarity", "similarity_of_style"),
        "profile_devices",
    ),
)
"""The chapters in their order; every figure stands in one of them."""
