"""Counts, and what is measured of terms in reports."""

from analysis.corpus.tables.contract import DOC, PASSAGE, Table, list_columns

TERM_COUNTS = Table(
    "count_terms",
    "term in a passage",
    list_columns(
        DOC,
        PASSAGE,
        ("term", "str", "the term"),
        ("n", "int64", "how often the term stands in the passage; at least 1"),
    ),
)

PHRASE_COUNTS = Table(
    "count_phrases",
    "slogan in a passage",
    list_columns(
        DOC,
        PASSAGE,
        ("term", "str", "the slogan's canonical form"),
        ("category", "str", "the slogan's category"),
        ("n", "int64", "how often the slogan stands in the passage; at least 1"),
    ),
)

RATES = Table(
    "measure_rates",
    "term (or category) in a report, also where it does not occur",
    list_columns(
        DOC,
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
    list_columns(
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
    list_columns(
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
    list_columns(
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

TFIDF = Table(
    "weigh_tfidf",
    "term in a report where it occurs",
    list_columns(
        DOC,
        ("term", "str", "the term"),
        ("n", "int64", "occurrences in the report"),
        ("tfidf", "float64", "tf-idf weight, each report's weights having Euclidean length 1"),
    ),
)

POSITIONS = Table(
    "locate_hits",
    "occurrence of a slogan",
    list_columns(
        DOC,
        PASSAGE,
        ("phrase", "str", "the slogan's canonical form"),
        ("category", "str", "the slogan's category"),
        (
            "position",
            "float64",
            "share of the characters of the report's passages that stand before it, 0 to 1",
        ),
    ),
)

SIMILARITY = Table(
    "compare",
    "pair of reports",
    list_columns(
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
    list_columns(
        DOC,
        ("term", "str", "the term or slogan"),
        ("n", "int64", "occurrences in the report"),
        ("origin", "str", "central (a source is known), shared (by reports), listed (in the lexicon) or own"),
        ("reports", "int64", "reports that use it"),
        ("source", "object", "document or speech that coined it, or None"),
        ("year", "Int64", "year of the source, or missing"),
    ),
)

PHRASE_SHARING = Table(
    "compare_phrases",
    "slogan",
    list_columns(
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
    list_columns(
        DOC,
        PASSAGE,
        ("term", "str", "the metaphor's canonical form"),
        ("category", "str", "its family: engine, building, war, journey, body…; other where none is known"),
        ("n", "int64", "how often the metaphor stands in the passage; at least 1"),
    ),
)
