"""Topics, and what is measured of them."""

from analysis.corpus.tables.contract import DOC, END, PASSAGE, START, Table, list_columns

TOPICS = Table(
    "cluster_topics",
    "paragraph that holds a term of the vocabulary",
    list_columns(
        DOC,
        PASSAGE,
        ("topic", "int64", "number of the topic, from 0, the largest first"),
        ("weight", "float64", "share of the topic in the paragraph, 0 to 1"),
        ("label", "str", "three terms that set the topic off from the others"),
    ),
)

TOPIC_WEIGHTS = Table(
    "learn_topics",
    "term of a topic (`LearntTopics.weights`; `LearntTopics.paragraphs` is the table of `cluster_topics`)",
    list_columns(
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
    list_columns(
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
    list_columns(
        ("topic", "int64", "number of the topic, from 0"),
        ("label", "str", "the topic's label"),
        DOC,
        PASSAGE,
        ("weight", "float64", "share of the topic in the paragraph, 0 to 1"),
        ("text", "str", "the paragraph, equal to `report.text[start:end]`"),
        START,
        END,
    ),
)

TOPIC_SUMMARY = Table(
    "summarise_topics",
    "topic",
    list_columns(
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
    list_columns(
        DOC,
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
    list_columns(
        DOC,
        PASSAGE,
        ("topic", "int64", "number of the topic, from 0"),
        ("label", "str", "the topic's label"),
        ("begin", "float64", "share of the characters of the report's passages before it, 0 to 1"),
        ("finish", "float64", "share of the characters of the report's passages up to its end, 0 to 1"),
    ),
)

TOPIC_DIAGNOSTICS = Table(
    "diagnose_topics",
    "topic",
    list_columns(
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
    list_columns(
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
    list_columns(
        DOC,
        PASSAGE,
        ("topic", "int64", "number of the topic, from 0"),
        ("label", "str", "the topic's label"),
        ("x", "float64", "place on the map from left to right, 0 to 1, without unit"),
        ("y", "float64", "place on the map from bottom to top, 0 to 1, without unit"),
    ),
)
