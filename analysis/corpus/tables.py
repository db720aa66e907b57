"""The contract of every table: what a row is, which columns it has, and what they mean.

Each verb builds its table through :func:`make_table`, so that a table without rows still has
every column with its type. ``docs/tables.md`` is written from these contracts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd


@dataclass(frozen=True)
class Column:
    """One column: its name, pandas type and meaning."""

    name: str
    dtype: str
    meaning: str


@dataclass(frozen=True)
class Table:
    """The contract of one table: the verb that makes it, what a row is, and the columns in order."""

    verb: str
    row: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        """The column names, in order."""
        return [column.name for column in self.columns]


def make_table(contract: Table, values: pd.DataFrame | Mapping[str, Any]) -> pd.DataFrame:
    """Build a table that keeps a contract: its columns, in its order, with its types.

    Parameters
    ----------
    contract : Table
        The contract to keep.
    values : pandas.DataFrame or mapping of str to sequence
        The columns of the contract, in any order.

    Returns
    -------
    pandas.DataFrame
        One row per item, with a fresh index.

    Raises
    ------
    ValueError
        If `values` lacks a column of the contract or brings one that is not in it.
    """
    missing = [name for name in contract.names if name not in values]
    extra = [name for name in values if name not in contract.names]
    if missing or extra:
        raise ValueError(
            f"the table of {contract.verb} has the columns {contract.names}; "
            f"missing: {missing}, not in it: {extra}"
        )
    frame = pd.DataFrame({name: values[name] for name in contract.names})
    types: Any = {c.name: c.dtype for c in contract.columns}
    return frame.astype(types).reset_index(drop=True)


def _columns(*rows: tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(Column(*row) for row in rows)


_DOC = ("doc_id", "str", "which report; the file's stem where no registry says otherwise")
_PASSAGE = ("passage", "int64", "number of the passage in its report, from 0")
_START = ("start", "int64", "first character in `report.text`, counted from 0")
_END = ("end", "int64", "one past the last character in `report.text`")

REPORTS = Table(
    "tabulate",
    "report",
    _columns(
        _DOC,
        ("file", "str", "file name"),
        ("title", "object", "title as it stands in the file, or None"),
        ("date", "object", "day of publication (`datetime.date`), or None"),
        ("place", "object", "place the report is about, or None"),
        ("province", "object", "province, or None"),
        ("level", "object", "administrative level (省, 市, 区, 县, 镇…), or None"),
        ("outlet", "object", "who published it, or None"),
        (
            "genre",
            "object",
            "what the page's labels entail: 新闻报道 (news report), 单位材料 (an office's own), or None",
        ),
        ("script", "str", "script of the file as it came: simplified or traditional"),
        ("label_zh", "str", "short name for figures, Chinese"),
        ("label_en", "str", "short name for figures, English"),
        ("passages", "int64", "number of passages (headings and body paragraphs)"),
        ("han_chars", "int64", "Han characters of all passages, headings included"),
        ("sha256", "str", "SHA-256 of the file as it came"),
    ),
)

PASSAGES = Table(
    "split_passages",
    'heading or body paragraph; with `keep="all"`, line',
    _columns(
        _DOC,
        ("passage", "int64", "number of the passage in its report, from 0; -1 for a line that is left out"),
        (
            "kind",
            "str",
            "heading or paragraph; of a line that is left out, what it is: title, source, caption…",
        ),
        ("heading", "str", "heading the passage stands under; empty before the first"),
        ("rule", "str", "the rule that decided on the kind"),
        ("text", "str", "the passage, equal to `report.text[start:end]`"),
        _START,
        _END,
    ),
)

LEFT_OUT = Table(
    "list_left_out",
    "line that is no passage",
    _columns(
        _DOC,
        ("kind", "str", "what the line is: title, source, caption, footer…"),
        ("rule", "str", "the rule that decided"),
        ("text", "str", "the line, equal to `report.text[start:end]`"),
        _START,
        _END,
    ),
)

REPAIRS_MADE = Table(
    "audit_repairs",
    "repair of a report, in the order of the file",
    _columns(
        _DOC,
        ("rule", "str", "the repair: pinyin residue, character reference, line broken at a fixed width…"),
        ("before", "str", "what stands in the file, equal to `report.raw[start:end]`"),
        ("after", "str", "what the repair put there; empty where it dropped something"),
        ("start", "int64", "first character in `report.raw`, counted from 0"),
        ("end", "int64", "one past the last character in `report.raw`"),
    ),
)

SENTENCES = Table(
    "split_sentences",
    "sentence",
    _columns(
        _DOC,
        _PASSAGE,
        ("sentence", "int64", "number of the sentence in its passage, from 0"),
        ("text", "str", "the sentence with its end mark, equal to `report.text[start:end]`"),
        _START,
        _END,
    ),
)

DUPLICATES = Table(
    "list_duplicates",
    "pair of reports whose bodies are nearly the same",
    _columns(
        ("a", "str", "first report of the pair"),
        ("b", "str", "second report of the pair"),
        (
            "similarity",
            "float64",
            "strings of five characters that both hold, as a share of all of both, 0 to 1",
        ),
    ),
)

SUSPICIONS = Table(
    "list_suspicions",
    "sign that a report may not be what it should be",
    _columns(
        _DOC,
        ("suspicion", "str", "no date, no full stop, other script, other language, damaged, markup or short"),
        ("detail", "str", "what was seen, with its figures"),
    ),
)

TOKENS = Table(
    "segment",
    "token",
    _columns(
        ("doc_id", "category", _DOC[2]),
        _PASSAGE,
        ("token", "category", "the token, equal to `report.text[start:end]`"),
        ("pos", "category", "part of speech, jieba's tag set (n, v, nz…; x for punctuation and unknown)"),
        _START,
        _END,
    ),
)

HITS = Table(
    "find_phrases",
    "occurrence of a slogan",
    _columns(
        _DOC,
        _PASSAGE,
        _START,
        _END,
        ("phrase", "str", "canonical form: simplified script, no outer quotes"),
        ("surface", "str", "what stands in the text, equal to `report.text[start:end]`"),
        ("category", "str", "number_formula, stock_phrase, metaphor, coined_brand, four_char or party_plus"),
        ("finder", "str", "the finder that found it; the first of those that claim the span"),
        (
            "strength",
            "float64",
            "how sure it is, 0 to 1: from the finders that claim the span and the marks beside it",
        ),
    ),
)

CLAIMS = Table(
    "find_claims",
    "number that claims something",
    _columns(
        _DOC,
        _PASSAGE,
        _START,
        _END,
        ("surface", "str", "the number with its hedge and unit, equal to `report.text[start:end]`"),
        ("value", "float64", "the number written, 万 and 亿 multiplied out; NaN for a range"),
        ("low", "float64", "the least that the text allows; 左右 and 约 are taken as 10 % either way"),
        ("high", "float64", "the most that the text allows; inf where it sets no limit"),
        (
            "unit",
            "str",
            "the classifier, or 元, %, 岁, 年, 月, 天, 周, 亩…; with its period where it is a rate: 元/年",
        ),
        ("counted", "str", "what is counted, in simplified script; empty where the sentence does not say"),
        (
            "kind",
            "str",
            "count, money, area, percent, duration, frequency, rank, age, distance, amount (weight, volume)",
        ),
        ("pair", "Int64", "number of the change in its report, from 0, shared by its two rows; else missing"),
        (
            "role",
            "str",
            "before or after of a change, each (one number for each of several things: 40%和30%), or empty",
        ),
        ("hedge", "str", "exact, over (多, 余), at_least, at_most, under (近), approx or range"),
        ("status", "str", "planned or achieved, where the sentence says so before the number; else empty"),
    ),
)

DATES = Table(
    "find_dates",
    "date or period",
    _columns(
        _DOC,
        _PASSAGE,
        _START,
        _END,
        ("surface", "str", "the date, equal to `report.text[start:end]`"),
        (
            "kind",
            "str",
            "day, month, year, range, since (2018年以来), plan (十四五), relative (近年来) or time (of day)",
        ),
        ("first", "object", "first day (ISO 8601), or None where the text does not suffice"),
        ("last", "object", "last day (ISO 8601), or None where the text does not suffice"),
    ),
)

FIRSTS = Table(
    "find_firsts",
    "first, honour or place at the head",
    _columns(
        _DOC,
        _PASSAGE,
        _START,
        _END,
        ("surface", "str", "the words from the scope to the end of the clause, `report.text[start:end]`"),
        ("kind", "str", "first (率先, 首个), honour (获评, 被评为) or rank (全国第一, 走在全省前列)"),
        ("marker", "str", "the words that say it, simplified"),
        ("scope", "str", "among whom or by whom (全国, 省级…); empty where the clause names none"),
        ("what", "str", "what follows in the clause: what was done first, the honour; simplified"),
    ),
)

AUDITS = Table(
    "audit_claims",
    "claim used in a check",
    _columns(
        _DOC,
        ("audit", "int64", "number of the check in its report, from 0"),
        ("check", "str", "sum, share, change or repeat"),
        ("verdict", "str", "confirmed, contradicted or cannot tell, by the text alone"),
        ("role", "str", "what the claim is in the check: whole, part, share, before, after, growth or same"),
        ("claim", "int64", "row of the claim in the table of claims, from 0"),
        _PASSAGE,
        _START,
        _END,
        ("surface", "str", "the claim, equal to `report.text[start:end]`"),
        ("detail", "str", "the reckoning in words"),
    ),
)

MARKERS = Table(
    "find_markers",
    "marker",
    _columns(
        _DOC,
        _PASSAGE,
        _START,
        _END,
        ("text", "str", "the marker, equal to `report.text[start:end]`"),
        (
            "kind",
            "str",
            "imperative, obligation, possibility, hedge, booster, self, level_central and so on, people, "
            "organisation or person",
        ),
    ),
)


MATCHES = Table(
    "concord",
    "match",
    _columns(
        _DOC,
        _PASSAGE,
        ("left", "str", "text of the passage before the match"),
        ("match", "str", "the match, equal to `report.text[start:end]`"),
        ("right", "str", "text of the passage after the match"),
        _START,
        _END,
    ),
)

TERM_COUNTS = Table(
    "count_terms",
    "term in a passage",
    _columns(
        _DOC,
        _PASSAGE,
        ("term", "str", "the term"),
        ("n", "int64", "how often the term stands in the passage; at least 1"),
    ),
)

PHRASE_COUNTS = Table(
    "count_phrases",
    "slogan in a passage",
    _columns(
        _DOC,
        _PASSAGE,
        ("term", "str", "the slogan's canonical form"),
        ("category", "str", "the slogan's category"),
        ("n", "int64", "how often the slogan stands in the passage; at least 1"),
    ),
)

RATES = Table(
    "measure_rates",
    "term (or category) in a report, also where it does not occur",
    _columns(
        _DOC,
        ("term", "str", "the term, or the category where `by` says so"),
        ("n", "int64", "occurrences in the report"),
        ("per_10k", "float64", "occurrences per 10,000 Han characters"),
        ("low", "float64", "lower limit of the 95 % interval of `per_10k`"),
        ("high", "float64", "upper limit of the 95 % interval of `per_10k`; for n = 0 an upper limit"),
        ("caution", "str", "why to be careful: 'none found', 'one passage', 'below ten hits', or empty"),
        ("passage_share", "float64", "share of the report's passages that hold it, 0 to 1"),
        (
            "report_share",
            "float64",
            "share of all reports that hold it, 0 to 1; the same in every row of a term",
        ),
    ),
)

DISPERSION = Table(
    "measure_dispersion",
    "term (or category)",
    _columns(
        ("term", "str", "the term, or the category where `by` says so"),
        ("n", "int64", "occurrences in all reports"),
        ("range_passages", "int64", "passages that hold it"),
        ("passages", "int64", "passages of all reports"),
        ("range_reports", "int64", "reports that hold it"),
        ("reports", "int64", "reports"),
        (
            "dp",
            "float64",
            "deviation of proportions over passages, 0 (as even as the passages are long) to almost 1",
        ),
        ("dp_norm", "float64", "`dp` divided by the most it can be, 0 to 1"),
        (
            "kld",
            "float64",
            "Kullback-Leibler divergence from the passages' lengths, in bits, 0 (even) upwards",
        ),
        ("kld_norm", "float64", "kld / (1 + kld), 0 to 1"),
    ),
)

FREQUENCIES = Table(
    "tabulate_frequencies",
    "term (or category)",
    _columns(
        ("rank", "int64", "place by n, from 1; terms of equal n share the lowest"),
        ("term", "str", "the term, or the category where `by` says so"),
        ("n", "int64", "occurrences in all reports"),
        ("share", "float64", "share of all that is counted, 0 to 1"),
        ("range_passages", "int64", "passages that hold it"),
        ("range_reports", "int64", "reports that hold it"),
        ("dp_norm", "float64", "normalised deviation of proportions over passages, 0 (even) to 1"),
        ("kld_norm", "float64", "normalised Kullback-Leibler divergence from the passages' lengths, 0 to 1"),
    ),
)

COLLOCATES = Table(
    "find_collocates",
    "term that stands near the node",
    _columns(
        ("node", "str", "the term or slogan"),
        ("collocate", "str", "the term near it"),
        ("n", "int64", "occurrences of the collocate within the window of a node"),
        ("left", "int64", "of these, before the nearest node"),
        ("right", "int64", "of these, behind the nearest node"),
        ("passages", "int64", "passages in which it stands near a node"),
        ("n_node", "int64", "occurrences of the node"),
        ("n_collocate", "int64", "occurrences of the collocate outside of the node, near or far"),
        ("expected", "float64", "occurrences near the node, were it spread evenly over all words"),
        (
            "log_dice",
            "float64",
            "14 + log2(2 n / (n_node + n_collocate)); at most 14 unless n exceeds n_node",
        ),
        ("g2", "float64", "log-likelihood ratio of near against far, without a sign"),
    ),
)

KEYNESS = Table(
    "find_keyness",
    "term of either side",
    _columns(
        ("target", "str", "the report, or the reports joined by +, that is set apart"),
        ("reference", "str", "what it is compared with: reports, rest or general Chinese"),
        ("term", "str", "the term, or the category where `by` says so"),
        ("n_target", "int64", "occurrences in the target"),
        ("n_reference", "int64", "occurrences in the reference"),
        ("size_target", "int64", "size of the target, in `unit`"),
        ("size_reference", "int64", "size of the reference, in `unit`"),
        ("unit", "str", "what sizes are counted in: Han character (with `passages`) or term"),
        ("per_10k_target", "float64", "occurrences in the target per 10,000 of its size"),
        ("per_10k_reference", "float64", "occurrences in the reference per 10,000 of its size"),
        ("log_ratio", "float64", "log2 of the ratio of both rates, 0.5 standing for no occurrence"),
        ("low", "float64", "lower limit of the 95 % interval of log_ratio, bursts allowed for; may be -inf"),
        ("high", "float64", "upper limit of that interval; may be inf"),
        ("log_odds", "float64", "log-odds ratio with an informative Dirichlet prior (natural logarithm)"),
        ("z", "float64", "log_odds divided by its standard error; occurrences count as independent"),
        ("prior", "str", "where the prior's frequencies come from: pooled or general Chinese"),
        (
            "lrc",
            "float64",
            "conservative Log Ratio: the end nearer to 0 of the exact interval over all terms, or 0",
        ),
        ("g2", "float64", "log-likelihood ratio, without a sign; occurrences count as independent"),
        ("share_difference", "float64", "share of the target's passages that hold it, minus the reference's"),
        (
            "p_permutation",
            "float64",
            "p-value over all terms: passages dealt out anew, maximum of G² over burstiness",
        ),
    ),
)

CALLS = Table(
    "count_calls",
    "comparison and method",
    _columns(
        ("target", "str", "the report, or the reports joined by +, that is set apart"),
        ("reference", "str", "what it is compared with: reports, rest or general Chinese"),
        ("method", "str", "g2, g2_bonferroni, lrc or permutation"),
        ("terms", "int64", "terms compared"),
        ("called", "int64", "terms that the method calls different"),
    ),
)

UNEVENNESS = Table(
    "rank_unevenness",
    "term",
    _columns(
        ("term", "str", "the term, or the category where `by` says so"),
        ("n", "int64", "occurrences in all reports"),
        ("reports", "int64", "reports that hold it"),
        ("highest", "str", "report with the highest rate"),
        ("per_10k", "float64", "occurrences in that report per 10,000 of its size"),
        ("unit", "str", "what sizes are counted in: Han character (with `passages`) or term"),
        ("kld", "float64", "Kullback-Leibler divergence from the reports' sizes, in bits, 0 (even) upwards"),
        ("g2", "float64", "log-likelihood ratio over all reports; occurrences count as independent"),
        ("g2_scaled", "float64", "g2 divided by how bursty the term is (1 or more); the table's order"),
        ("p_permutation", "float64", "p-value over all terms: passages dealt out anew between all reports"),
    ),
)

DIVERSITY = Table(
    "measure_diversity",
    "report and measure of lexical diversity",
    _columns(
        _DOC,
        ("measure", "str", "mattr_50, mattr_100, mtld or hdd"),
        ("words", "int64", "words of the report: tokens with a Han character"),
        ("value", "float64", "the measure; NaN in a report too short for it"),
        ("low", "float64", "lower limit of the 95 % interval of `value`"),
        ("high", "float64", "upper limit of the 95 % interval of `value`"),
    ),
)


LENGTHS = Table(
    "measure_lengths",
    "report and measure of length",
    _columns(
        _DOC,
        ("measure", "str", "sentence_length or clause_length"),
        ("n", "int64", "sentences or clauses of the report's paragraphs"),
        ("value", "float64", "mean length in Han characters; NaN in a report without a paragraph"),
        ("low", "float64", "lower limit of the 95 % interval of `value`; NaN in a report of one paragraph"),
        ("high", "float64", "upper limit of the 95 % interval of `value`"),
    ),
)


MEASURES = Table(
    "list_measures",
    "measure of a profile",
    _columns(
        ("measure", "str", "its name in the profile"),
        ("group", "str", "slogans, series, numbers, firsts, metaphors, stance, address, quotation…"),
        ("unit", "str", "what `value` counts in a profile"),
        ("definition", "str", "what is measured, in a sentence"),
        ("source", "str", "the verb that finds what is measured, and a reference"),
        ("label_zh", "str", "short name for figures, Chinese"),
        ("label_en", "str", "short name for figures, English"),
    ),
)


PROFILE = Table(
    "profile",
    "report and measure",
    _columns(
        _DOC,
        ("measure", "str", "the measure, as `list_measures` defines it"),
        ("group", "str", "what kind of measure it is"),
        (
            "n",
            "int64",
            "hits; of a length sentences or clauses, of diversity words, of quoted_share Han characters",
        ),
        ("value", "float64", "the measure; NaN where the report is too short for it"),
        ("unit", "str", "the unit of value, low and high"),
        ("low", "float64", "lower limit of the 95 % interval of `value`"),
        ("high", "float64", "upper limit of the 95 % interval of `value`; for n = 0 an upper limit"),
        (
            "caution",
            "str",
            "why to be careful: 'none found', 'one passage', 'below ten hits', 'too short', or empty",
        ),
    ),
)


ORDERS = Table(
    "compare_orders",
    "pair of measures",
    _columns(
        ("a", "str", "first measure"),
        ("b", "str", "second measure"),
        ("reports", "int64", "reports that have both"),
        ("tau", "float64", "Kendall's tau-b of the two orders, -1 to 1; NaN where one measure is constant"),
        ("pairs", "int64", "pairs of reports"),
        ("discordant", "int64", "pairs of reports that the two measures order differently"),
        ("swapped", "str", "those pairs, as x/y: more of `a` in x, more of `b` in y; separated by |"),
    ),
)


SERIES = Table(
    "quote_series",
    "series worth quoting",
    _columns(
        _DOC,
        ("group", "int64", "number of the series in its report, as in `find_parallels`"),
        _PASSAGE,
        ("members", "int64", "members of the series"),
        ("regularity", "float64", "Han characters of its shortest member as a share of its longest, 0 to 1"),
        ("frame", "str", "what its members share, with X, Y, Z for what changes"),
        ("text", "str", "the series from its first member to its last, equal to `report.text[start:end]`"),
        _START,
        _END,
    ),
)


TFIDF = Table(
    "weigh_tfidf",
    "term in a report where it occurs",
    _columns(
        _DOC,
        ("term", "str", "the term"),
        ("n", "int64", "occurrences in the report"),
        ("tfidf", "float64", "tf-idf weight, each report's weights having Euclidean length 1"),
    ),
)

TOPICS = Table(
    "cluster_topics",
    "paragraph that holds a term of the vocabulary",
    _columns(
        _DOC,
        _PASSAGE,
        ("topic", "int64", "number of the topic, from 0, the largest first"),
        ("weight", "float64", "share of the topic in the paragraph, 0 to 1"),
        ("label", "str", "three terms that set the topic off from the others"),
    ),
)

TOPIC_WEIGHTS = Table(
    "learn_topics",
    "term of a topic (`LearntTopics.weights`; `LearntTopics.paragraphs` is the table of `cluster_topics`)",
    _columns(
        ("topic", "int64", "number of the topic, from 0, the largest first"),
        ("label", "str", "the topic's label"),
        ("kind", "str", "word (terms and slogans), string2 or string3 (strings of Han characters), field"),
        ("term", "str", "the term"),
        ("idf", "float64", "inverse document frequency of the term over the paragraphs learnt from"),
        (
            "weight",
            "float64",
            "coordinate of the topic's centre, below 0 where the topic has less than its reports",
        ),
    ),
)

TOPIC_TERMS = Table(
    "list_topic_terms",
    "term that sets a topic off",
    _columns(
        ("topic", "int64", "number of the topic, from 0"),
        ("label", "str", "the topic's label"),
        ("term", "str", "the term"),
        ("weight", "float64", "class-based tf-idf; the heaviest term of each topic has 1"),
        ("n", "int64", "occurrences in the topic's paragraphs"),
        ("reports", "int64", "reports that have it in the topic's paragraphs"),
    ),
)

TOPIC_QUOTES = Table(
    "quote_topics",
    "paragraph typical of a topic",
    _columns(
        ("topic", "int64", "number of the topic, from 0"),
        ("label", "str", "the topic's label"),
        _DOC,
        _PASSAGE,
        ("weight", "float64", "share of the topic in the paragraph, 0 to 1"),
        ("text", "str", "the paragraph, equal to `report.text[start:end]`"),
        _START,
        _END,
    ),
)

TOPIC_SUMMARY = Table(
    "summarise_topics",
    "topic",
    _columns(
        ("topic", "int64", "number of the topic, from 0"),
        ("label", "str", "the topic's label"),
        (
            "label_en",
            "str",
            "the label in English, terms without a gloss as they are; empty if none has one",
        ),
        ("paragraphs", "int64", "paragraphs whose first topic it is"),
        ("reports", "int64", "reports these paragraphs come from"),
        ("largest_share", "float64", "share of these paragraphs that come from one report"),
        ("one_report", "bool", "true where the topic is one report under another name: all from one report"),
    ),
)

TOPIC_SHARES = Table(
    "share_topics",
    "topic in a report, also where it does not occur",
    _columns(
        _DOC,
        ("topic", "int64", "number of the topic, from 0"),
        ("label", "str", "the topic's label"),
        ("paragraphs", "int64", "paragraphs of the report whose first topic it is"),
        ("share", "float64", "share of the report's clustered paragraphs, 0 to 1"),
        ("low", "float64", "lower limit of the 95 % interval of `share`"),
        ("high", "float64", "upper limit of the 95 % interval of `share`"),
        ("others", "float64", "share in the other reports together; NaN where there are none"),
        ("difference", "float64", "`share` - `others`, -1 to 1"),
        ("difference_low", "float64", "lower limit of the 95 % interval of `difference`"),
        ("difference_high", "float64", "upper limit of the 95 % interval of `difference`"),
    ),
)

TOPIC_POSITIONS = Table(
    "locate_topics",
    "paragraph with a topic",
    _columns(
        _DOC,
        _PASSAGE,
        ("topic", "int64", "number of the topic, from 0"),
        ("label", "str", "the topic's label"),
        ("begin", "float64", "share of the characters of the report's passages before it, 0 to 1"),
        ("finish", "float64", "share of the characters of the report's passages up to its end, 0 to 1"),
    ),
)

POSITIONS = Table(
    "locate_hits",
    "occurrence of a slogan",
    _columns(
        _DOC,
        _PASSAGE,
        ("phrase", "str", "the slogan's canonical form"),
        ("category", "str", "the slogan's category"),
        (
            "position",
            "float64",
            "share of the characters of the report's passages that stand before it, 0 to 1",
        ),
    ),
)

TOPIC_DIAGNOSTICS = Table(
    "diagnose_topics",
    "topic",
    _columns(
        ("topic", "int64", "number of the topic, from 0"),
        ("label", "str", "the topic's label"),
        ("field", "str", "field of policy or Party work that sets it off from the other topics; empty: none"),
        ("field_en", "str", "the field in English"),
        ("paragraphs", "int64", "paragraphs whose first topic it is"),
        ("reports", "int64", "reports these paragraphs come from"),
        ("largest_share", "float64", "share of these paragraphs that come from one report"),
        ("one_report", "bool", "true where the topic is one report under another name: all from one report"),
        ("weight", "float64", "mean share of the topic in its paragraphs, 0 to 1"),
        ("npmi", "float64", "coherence: mean normalised pointwise mutual information of its terms, -1 to 1"),
        (
            "stability",
            "float64",
            "share of it that stays together with a tenth left out, 0 to 1",
        ),
        ("kept", "float64", "median adjusted Rand index with a tenth left out; the same in every row"),
        ("report_ami", "float64", "adjusted mutual information with the report; the same in every row"),
    ),
)

TOPIC_NUMBERS = Table(
    "scan_topics",
    "number of topics",
    _columns(
        ("k", "int64", "number of topics"),
        ("stability", "float64", "agreement of the topics' terms between corpus and samples, 0 to 1"),
        ("low", "float64", "lower limit of the 95 % interval of `stability`"),
        ("high", "float64", "upper limit of the 95 % interval of `stability`"),
        ("chosen", "bool", "true for the most stable number, which `cluster_topics` takes"),
    ),
)

TOPIC_MAP = Table(
    "map_topics",
    "paragraph that was learnt from",
    _columns(
        _DOC,
        _PASSAGE,
        ("topic", "int64", "number of the topic, from 0"),
        ("label", "str", "the topic's label"),
        ("x", "float64", "place on the map from left to right, 0 to 1, without unit"),
        ("y", "float64", "place on the map from bottom to top, 0 to 1, without unit"),
    ),
)

SIMILARITY = Table(
    "compare",
    "pair of reports",
    _columns(
        ("a", "str", "first report of the pair"),
        ("b", "str", "second report of the pair"),
        ("measure", "str", "cosine, jaccard or topics (similarities); delta or profile (distances)"),
        ("value", "float64", "similarity, 0 to 1, or distance, 0 upwards; NaN where it is undefined"),
        ("low", "float64", "lower limit of the 95 % interval"),
        ("high", "float64", "upper limit of the 95 % interval"),
    ),
)

ORIGINS = Table(
    "trace_origins",
    "term in a report where it occurs",
    _columns(
        _DOC,
        ("term", "str", "the term or slogan"),
        ("n", "int64", "occurrences in the report"),
        ("origin", "str", "central (a source is known), shared (by reports), listed (in the lexicon) or own"),
        ("reports", "int64", "reports that use it"),
        ("source", "object", "document or speech that coined it, or None"),
        ("year", "Int64", "year of the source, or missing"),
    ),
)

REPEATS = Table(
    "find_repeats",
    "occurrence of a string that stands in two places",
    _columns(
        ("string", "str", "the string: simplified, lower case, without punctuation and spaces"),
        _DOC,
        _PASSAGE,
        _START,
        _END,
        ("surface", "str", "what stands in the text, equal to `report.text[start:end]`"),
        ("han_chars", "int64", "Han characters of the string"),
    ),
)

TRACES = Table(
    "trace_repeats",
    "string that stands in two places",
    _columns(
        ("string", "str", "the string, as in `find_repeats`"),
        ("han_chars", "int64", "Han characters of the string"),
        ("n", "int64", "places where it stands"),
        ("reports", "int64", "reports that have it"),
        ("direction", "str", "earlier, same day, unknown (a date is missing) or same report"),
        ("first", "object", "report that has it first or alone, or None"),
        ("date", "object", "earliest day of publication (`datetime.date`), or None"),
    ),
)

NEAR_REPEATS = Table(
    "find_near_repeats",
    "pair of places that stand alike with small differences",
    _columns(
        ("edits", "str", "both as one string: `[…]` one has and the other lacks, `{a|b}` a's and b's own"),
        ("similarity", "float64", "twice the longest common subsequence by the joint length, below 1"),
        ("han_chars", "int64", "Han characters that both share"),
        *(
            (f"{side}_{name}", dtype, f"{which} place: {meaning}")
            for side, which in (("a", "first"), ("b", "second"))
            for name, dtype, meaning in (_DOC, _PASSAGE, _START, _END)
        ),
        ("a_surface", "str", "what stands at the first place, equal to `report.text[a_start:a_end]`"),
        ("b_surface", "str", "what stands at the second place, equal to `report.text[b_start:b_end]`"),
    ),
)

CANDIDATES = Table(
    "suggest_phrases",
    "candidate for a lexicon",
    _columns(
        ("candidate", "str", "the string without punctuation, or the frame with X and Y for its slots"),
        ("kind", "str", "string or frame"),
        ("n", "int64", "places where it stands, those inside longer candidates included"),
        ("reports", "int64", "reports that have it"),
        ("left_entropy", "float64", "how freely the characters before it vary, in bits"),
        ("right_entropy", "float64", "how freely the characters after it vary, in bits"),
        ("c_value", "float64", "C-value; for a frame by its different fillers and fixed characters"),
        ("score", "float64", "c_value times (1 + the smaller entropy)"),
        ("topic_term", "bool", "true where it only names a matter, by its parts of speech"),
        ("institution", "bool", "true where it names a body, or holds the name of a place"),
        ("known", "object", "canonical form of the lexicon's entry that it is, or None"),
        ("nested", "str", "strings folded into it, as they hardly stand elsewhere, separated by |"),
        ("fillers", "str", "what fills the slots of a frame, the most frequent first, separated by |"),
    ),
)

FORMULAS = Table(
    "explain_formulas",
    "number formula, each time it stands in a text",
    _columns(
        _DOC,
        _PASSAGE,
        _START,
        _END,
        ("phrase", "str", "the formula's canonical form"),
        ("surface", "str", "what stands in the text, equal to `report.text[start:end]`"),
        ("stated", "str", "the formula's numbers as written, joined by +: 3, 一+两, 1+8+38+N; or empty"),
        (
            "number",
            "Int64",
            "parts that the formula states: their sum, or of bare numbers the terms; or missing",
        ),
        ("parts", "str", "the parts as the text unpacks the formula, simplified, separated by |; or empty"),
        ("parts_found", "int64", "how many parts the text gives; 0 where it explains nothing"),
        (
            "shown_by",
            "str",
            "what shows the parts: terms (“1”即…), bracket, ordinals (一是…), marker (即 or a colon), "
            "quoted before, listed before, listed after, repeated word, heads; or empty",
        ),
        ("parts_start", "Int64", "first character of the first part in `report.text`; or missing"),
        ("parts_end", "Int64", "one past the last character of the last part; or missing"),
        (
            "agrees",
            "boolean",
            "whether there are as many parts as stated; missing where none are found or stated, or where "
            "the text says that there are more (等)",
        ),
    ),
)

FORMULA_PARTS = Table(
    "list_parts",
    "part of a number formula, as the text unpacks it",
    _columns(
        _DOC,
        ("passage", "int64", "number of the passage that holds the part"),
        ("phrase", "str", "the formula's canonical form"),
        ("formula_start", "int64", "first character of the formula in `report.text`"),
        ("part", "int64", "number of the part, from 0"),
        ("text", "str", "the part, equal to `report.text[start:end]`"),
        _START,
        _END,
    ),
)

COINAGES = Table(
    "list_coinages",
    "coinage, with its first place",
    _columns(
        ("phrase", "str", "canonical form: simplified script, no outer quotes"),
        ("category", "str", "the slogan's category"),
        ("doc_id", "str", "the first report that uses it, in the order of the passages"),
        _PASSAGE,
        _START,
        _END,
        ("surface", "str", "what stands at the first place, equal to `report.text[start:end]`"),
        ("n", "int64", "uses in all reports, with or without quotation marks"),
        ("reports", "int64", "reports that use it"),
        ("also_in", "str", "the other reports that use it, separated by |; or empty"),
        ("gloss", "str", "what a text says that it means, simplified; of a formula its parts; or empty"),
        ("gloss_start", "Int64", "first character of the gloss in its report's text; or missing"),
        ("gloss_end", "Int64", "one past the last character of the gloss; or missing"),
    ),
)

PHRASE_SHARING = Table(
    "compare_phrases",
    "slogan",
    _columns(
        ("phrase", "str", "the slogan's canonical form"),
        ("category", "str", "the slogan's category"),
        ("n", "int64", "occurrences in all reports, counted on the string"),
        ("passages", "int64", "passages that hold it"),
        ("reports", "int64", "reports that hold it"),
        ("passage_share", "float64", "share of all passages that hold it, 0 to 1"),
        ("report_share", "float64", "share of all reports that hold it, 0 to 1"),
        ("doc_ids", "str", "the reports that hold it, in order, separated by |"),
        ("exclusive", "bool", "true where one report alone holds it"),
        ("whole_tokens", "int64", "of the n, how many begin and end where a token does"),
        ("one_token", "int64", "of the n, how many are one token"),
    ),
)

FAMILY_COUNTS = Table(
    "count_families",
    "metaphor in a passage",
    _columns(
        _DOC,
        _PASSAGE,
        ("term", "str", "the metaphor's canonical form"),
        ("category", "str", "its family: engine, building, war, journey, body…; other where none is known"),
        ("n", "int64", "how often the metaphor stands in the passage; at least 1"),
    ),
)

PARALLELS = Table(
    "find_parallels",
    "member of a series",
    _columns(
        _DOC,
        ("group", "int64", "number of the series in its report, from 0; a series may cross passages"),
        ("member", "int64", "number of the member in its series, from 0"),
        _PASSAGE,
        ("text", "str", "the member alone, equal to `report.text[start:end]`"),
        (
            "frame",
            "str",
            "what members share, with X, Y, Z for what changes; else kinds of words (V+N) or length (X4)",
        ),
        _START,
        _END,
    ),
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


def describe_tables() -> str:
    """Write what every column of every table means, as Markdown (``docs/tables.md``)."""
    parts = [
        "# What every column means",
        "",
        "Written by `python -m analysis.corpus.tables > docs/tables.md`.",
        "",
    ]
    for table in CONTRACTS:
        parts += [
            f"## `{table.verb}`",
            "",
            f"One row per {table.row}.",
            "",
            "| column | type | meaning |",
            "|---|---|---|",
        ]
        parts += [f"| `{column.name}` | {column.dtype} | {column.meaning} |" for column in table.columns]
        parts.append("")
    return "\n".join(parts)


if __name__ == "__main__":
    print(describe_tables(), end="")  # noqa: T201
