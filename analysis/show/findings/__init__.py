"""Findings computed from finished tables, in Chinese and English.

Each `describe_*` gives Markdown prose for a notebook (``form="prose"``) or the one line above a
figure (``form="title"``). Nothing is typed: the words around the numbers follow from the table.
"""

from analysis.show.findings.coined import (
    describe_coinages,
    describe_families,
    describe_formulas,
    describe_sharing,
)
from analysis.show.findings.comparability import describe_comparability
from analysis.show.findings.divisions import (
    describe_topic_contrasts,
    describe_topic_map,
    describe_topic_numbers,
    describe_topic_positions,
    describe_topic_shares,
)
from analysis.show.findings.keyness import describe_calls, describe_key_cloud, describe_keyness
from analysis.show.findings.origins import describe_origins
from analysis.show.findings.profiles import describe_manner, describe_orders, describe_profile
from analysis.show.findings.reports import describe_reports
from analysis.show.findings.similarity import describe_similarity
from analysis.show.findings.slogans import describe_phrases, describe_positions, describe_rates
from analysis.show.findings.terms import describe_cloud, describe_terms
from analysis.show.findings.topics import describe_topic_terms, describe_topics

__all__ = [
    "describe_calls",
    "describe_cloud",
    "describe_coinages",
    "describe_comparability",
    "describe_families",
    "describe_formulas",
    "describe_key_cloud",
    "describe_keyness",
    "describe_manner",
    "describe_orders",
    "describe_origins",
    "describe_phrases",
    "describe_positions",
    "describe_profile",
    "describe_rates",
    "describe_reports",
    "describe_sharing",
    "describe_similarity",
    "describe_terms",
    "describe_topic_contrasts",
    "describe_topic_map",
    "describe_topic_numbers",
    "describe_topic_positions",
    "describe_topic_shares",
    "describe_topic_terms",
    "describe_topics",
]
