"""Statements: numbers, dates, firsts, and the words that mark a stance."""

from analysis.corpus.tables.contract import DOC, END, PASSAGE, START, Table, list_columns

CLAIMS = Table(
    "find_claims",
    "number that claims something",
    list_columns(
        DOC,
        PASSAGE,
        START,
        END,
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
    list_columns(
        DOC,
        PASSAGE,
        START,
        END,
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
    list_columns(
        DOC,
        PASSAGE,
        START,
        END,
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
    list_columns(
        DOC,
        ("audit", "int64", "number of the check in its report, from 0"),
        ("check", "str", "sum, share, change or repeat"),
        ("verdict", "str", "confirmed, contradicted or cannot tell, by the text alone"),
        ("role", "str", "what the claim is in the check: whole, part, share, before, after, growth or same"),
        ("claim", "int64", "row of the claim in the table of claims, from 0"),
        PASSAGE,
        START,
        END,
        ("surface", "str", "the claim, equal to `report.text[start:end]`"),
        ("detail", "str", "the reckoning in words"),
    ),
)

MARKERS = Table(
    "find_markers",
    "marker",
    list_columns(
        DOC,
        PASSAGE,
        START,
        END,
        ("text", "str", "the marker, equal to `report.text[start:end]`"),
        (
            "kind",
            "str",
            "imperative, obligation, possibility, hedge, booster, self, level_central and so on, people, "
            "organisation or person",
        ),
    ),
)
