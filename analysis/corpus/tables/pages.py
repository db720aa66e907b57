"""Pages: reports, passages, tokens, and what was left out or repaired."""

from analysis.corpus.tables.contract import DOC, END, PASSAGE, START, Table, list_columns

REPORTS = Table(
    "tabulate",
    "report",
    list_columns(
        DOC,
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
    list_columns(
        DOC,
        ("passage", "int64", "number of the passage in its report, from 0; -1 for a line that is left out"),
        (
            "kind",
            "str",
            "heading or paragraph; of a line that is left out, what it is: title, source, caption…",
        ),
        ("heading", "str", "heading the passage stands under; empty before the first"),
        ("rule", "str", "the rule that decided on the kind"),
        ("text", "str", "the passage, equal to `report.text[start:end]`"),
        START,
        END,
    ),
)

LEFT_OUT = Table(
    "list_left_out",
    "line that is no passage",
    list_columns(
        DOC,
        ("kind", "str", "what the line is: title, source, caption, footer…"),
        ("rule", "str", "the rule that decided"),
        ("text", "str", "the line, equal to `report.text[start:end]`"),
        START,
        END,
    ),
)

REPAIRS_MADE = Table(
    "audit_repairs",
    "repair of a report, in the order of the file",
    list_columns(
        DOC,
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
    list_columns(
        DOC,
        PASSAGE,
        ("sentence", "int64", "number of the sentence in its passage, from 0"),
        ("text", "str", "the sentence with its end mark, equal to `report.text[start:end]`"),
        START,
        END,
    ),
)

DUPLICATES = Table(
    "list_duplicates",
    "pair of reports whose bodies are nearly the same",
    list_columns(
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
    list_columns(
        DOC,
        ("suspicion", "str", "no date, no full stop, other script, other language, damaged, markup or short"),
        ("detail", "str", "what was seen, with its figures"),
    ),
)

TOKENS = Table(
    "segment",
    "token",
    list_columns(
        ("doc_id", "category", DOC[2]),
        PASSAGE,
        ("token", "category", "the token, equal to `report.text[start:end]`"),
        ("pos", "category", "part of speech, jieba's tag set (n, v, nz…; x for punctuation and unknown)"),
        START,
        END,
    ),
)
