"""Phrases: slogans, what they stand for, series, strings, keyword in context."""

from analysis.corpus.tables.contract import DOC, END, PASSAGE, START, Table, list_columns

HITS = Table(
    "find_phrases",
    "occurrence of a slogan",
    list_columns(
        DOC,
        PASSAGE,
        START,
        END,
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

MATCHES = Table(
    "concord",
    "match",
    list_columns(
        DOC,
        PASSAGE,
        ("left", "str", "text of the passage before the match"),
        ("match", "str", "the match, equal to `report.text[start:end]`"),
        ("right", "str", "text of the passage after the match"),
        START,
        END,
    ),
)

REPEATS = Table(
    "find_repeats",
    "occurrence of a string that stands in two places",
    list_columns(
        ("string", "str", "the string: simplified, lower case, without punctuation and spaces"),
        DOC,
        PASSAGE,
        START,
        END,
        ("surface", "str", "what stands in the text, equal to `report.text[start:end]`"),
        ("han_chars", "int64", "Han characters of the string"),
    ),
)

TRACES = Table(
    "trace_repeats",
    "string that stands in two places",
    list_columns(
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
    list_columns(
        ("edits", "str", "both as one string: `[…]` one has and the other lacks, `{a|b}` a's and b's own"),
        ("similarity", "float64", "twice the longest common subsequence by the joint length, below 1"),
        ("han_chars", "int64", "Han characters that both share"),
        *(
            (f"{side}_{name}", dtype, f"{which} place: {meaning}")
            for side, which in (("a", "first"), ("b", "second"))
            for name, dtype, meaning in (DOC, PASSAGE, START, END)
        ),
        ("a_surface", "str", "what stands at the first place, equal to `report.text[a_start:a_end]`"),
        ("b_surface", "str", "what stands at the second place, equal to `report.text[b_start:b_end]`"),
    ),
)

CANDIDATES = Table(
    "suggest_phrases",
    "candidate for a lexicon",
    list_columns(
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
    list_columns(
        DOC,
        PASSAGE,
        START,
        END,
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
    list_columns(
        DOC,
        ("passage", "int64", "number of the passage that holds the part"),
        ("phrase", "str", "the formula's canonical form"),
        ("formula_start", "int64", "first character of the formula in `report.text`"),
        ("part", "int64", "number of the part, from 0"),
        ("text", "str", "the part, equal to `report.text[start:end]`"),
        START,
        END,
    ),
)

COINAGES = Table(
    "list_coinages",
    "coinage, with its first place",
    list_columns(
        ("phrase", "str", "canonical form: simplified script, no outer quotes"),
        ("category", "str", "the slogan's category"),
        ("doc_id", "str", "the first report that uses it, in the order of the passages"),
        PASSAGE,
        START,
        END,
        ("surface", "str", "what stands at the first place, equal to `report.text[start:end]`"),
        ("n", "int64", "uses in all reports, with or without quotation marks"),
        ("reports", "int64", "reports that use it"),
        ("also_in", "str", "the other reports that use it, separated by |; or empty"),
        ("gloss", "str", "what a text says that it means, simplified; of a formula its parts; or empty"),
        ("gloss_start", "Int64", "first character of the gloss in its report's text; or missing"),
        ("gloss_end", "Int64", "one past the last character of the gloss; or missing"),
    ),
)

PARALLELS = Table(
    "find_parallels",
    "member of a series",
    list_columns(
        DOC,
        ("group", "int64", "number of the series in its report, from 0; a series may cross passages"),
        ("member", "int64", "number of the member in its series, from 0"),
        PASSAGE,
        ("text", "str", "the member alone, equal to `report.text[start:end]`"),
        (
            "frame",
            "str",
            "what members share, with X, Y, Z for what changes; else kinds of words (V+N) or length (X4)",
        ),
        START,
        END,
    ),
)
