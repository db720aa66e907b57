"""The contract of every table: what a row is, which columns it has, and what they mean.

Each verb builds its table through :func:`make_table`, so that a table without rows still has
every column with its type. ``docs/tables.md`` is written from these contracts.
"""

from analysis.corpus.tables.contract import Column as Column
from analysis.corpus.tables.contract import Table as Table
from analysis.corpus.tables.contract import check_passages as check_passages
from analysis.corpus.tables.contract import make_table as make_table
from analysis.corpus.tables.contrasts import (
    CALLS,
    DIVERSITY,
    KEYNESS,
    LENGTHS,
    MEASURES,
    ORDERS,
    PROFILE,
    SERIES,
    UNEVENNESS,
)
from analysis.corpus.tables.counts import (
    COLLOCATES,
    DISPERSION,
    FAMILY_COUNTS,
    FREQUENCIES,
    ORIGINS,
    PHRASE_COUNTS,
    PHRASE_SHARING,
    POSITIONS,
    RATES,
    SIMILARITY,
    TERM_COUNTS,
    TFIDF,
)
from analysis.corpus.tables.pages import (
    DUPLICATES,
    LEFT_OUT,
    PASSAGES,
    REPAIRS_MADE,
    REPORTS,
    SENTENCES,
    SUSPICIONS,
    TOKENS,
)
from analysis.corpus.tables.phrases import (
    CANDIDATES,
    COINAGES,
    FORMULA_PARTS,
    FORMULAS,
    HITS,
    MATCHES,
    NEAR_REPEATS,
    PARALLELS,
    REPEATS,
    TRACES,
)
from analysis.corpus.tables.statements import AUDITS, CLAIMS, DATES, FIRSTS, MARKERS
from analysis.corpus.tables.topics import (
    TOPIC_DIAGNOSTICS,
    TOPIC_MAP,
    TOPIC_NUMBERS,
    TOPIC_POSITIONS,
    TOPIC_QUOTES,
    TOPIC_SHARES,
    TOPIC_SUMMARY,
    TOPIC_TERMS,
    TOPIC_WEIGHTS,
    TOPICS,
)

CONTRACTS = (
    REPORTS,
    PASSAGES,
    LEFT_OUT,
    REPAIRS_MADE,
    SENTENCES,
    DUPLICATES,
    SUSPICIONS,
    TOKENS,
    HITS,
    CLAIMS,
    DATES,
    FIRSTS,
    AUDITS,
    MARKERS,
    MATCHES,
    TERM_COUNTS,
    PHRASE_COUNTS,
    RATES,
    DISPERSION,
    DIVERSITY,
    LENGTHS,
    MEASURES,
    PROFILE,
    ORDERS,
    SERIES,
    FREQUENCIES,
    COLLOCATES,
    KEYNESS,
    CALLS,
    UNEVENNESS,
    TFIDF,
    TOPICS,
    TOPIC_WEIGHTS,
    TOPIC_TERMS,
    TOPIC_QUOTES,
    TOPIC_SUMMARY,
    TOPIC_SHARES,
    TOPIC_POSITIONS,
    TOPIC_DIAGNOSTICS,
    TOPIC_NUMBERS,
    TOPIC_MAP,
    POSITIONS,
    SIMILARITY,
    ORIGINS,
    REPEATS,
    TRACES,
    NEAR_REPEATS,
    CANDIDATES,
    FORMULAS,
    FORMULA_PARTS,
    COINAGES,
    PHRASE_SHARING,
    FAMILY_COUNTS,
    PARALLELS,
)
"""Every table, in the order in which they are made."""
