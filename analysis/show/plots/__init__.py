"""Drawings of finished tables: they compute nothing and open no file."""

from analysis.show.plots.bars import draw_top_terms, draw_topic_terms
from analysis.show.plots.cards import draw_reports
from analysis.show.plots.keywords import draw_calls, draw_keywords
from analysis.show.plots.lists import draw_coinages, draw_formulas, key_coinages
from analysis.show.plots.matrices import draw_families, draw_phrases, draw_topics
from analysis.show.plots.origins import draw_origins, key_origins
from analysis.show.plots.pairs import draw_sharing, draw_similarity
from analysis.show.plots.profiles import draw_profile
from analysis.show.plots.slogans import draw_positions, draw_rates
from analysis.show.plots.topics import (
    draw_topic_contrasts,
    draw_topic_map,
    draw_topic_numbers,
    draw_topic_positions,
    draw_topic_shares,
    key_map,
)

__all__ = [
    "draw_calls",
    "draw_coinages",
    "draw_families",
    "draw_formulas",
    "draw_keywords",
    "draw_origins",
    "draw_phrases",
    "draw_positions",
    "draw_profile",
    "draw_rates",
    "draw_reports",
    "draw_sharing",
    "draw_similarity",
    "draw_top_terms",
    "draw_topic_contrasts",
    "draw_topic_map",
    "draw_topic_numbers",
    "draw_topic_positions",
    "draw_topic_shares",
    "draw_topic_terms",
    "draw_topics",
    "key_coinages",
    "key_map",
    "key_origins",
]
