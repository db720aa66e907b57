"""Contrasts: how reports differ, term by term and as texts."""

from analysis.corpus.tables.contract import DOC, END, PASSAGE, START, Table, list_columns

KEYNESS = Table(
    "find_keyness",
    "term of either side",
    list_columns(
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
    list_columns(
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
    list_columns(
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
    list_columns(
        DOC,
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
    list_columns(
        DOC,
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
    list_columns(
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
    list_columns(
        DOC,
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
    list_columns(
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
    list_columns(
        DOC,
        ("group", "int64", "number of the series in its report, as in `find_parallels`"),
        PASSAGE,
        ("members", "int64", "members of the series"),
        ("regularity", "float64", "Han characters of its shortest member as a share of its longest, 0 to 1"),
        ("frame", "str", "what its members share, with X, Y, Z for what changes"),
        ("text", "str", "the series from its first member to its last, equal to `report.text[start:end]`"),
        START,
        END,
    ),
)
