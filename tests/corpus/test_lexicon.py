"""The lexicon: the package's own list is sound, and a faulty one is refused with all its faults."""

import pytest

from analysis.corpus.lexicon import CATEGORIES, COLUMNS, Entry, Lexicon, read_lexicon, strip_marks
from analysis.corpus.text import simplify

SEEDS = {"jiyang", "wenchang", "haikou", "jingyang", "jiedong"}
HEADER = "\t".join(COLUMNS)


def write(folder, *lines, header=HEADER, name="own.tsv", encoding="utf-8"):
    (folder / name).write_text("\n".join((header, *lines)) + "\n", encoding=encoding)


def row(canonical, variants="", category="stock_phrase"):
    return "\t".join((canonical, variants, category, "", "", "", "", ""))


@pytest.fixture(scope="module")
def lexicon():
    return read_lexicon()


def test_the_list_is_of_some_size(lexicon):
    assert len(lexicon) > 200
    assert {entry.category for entry in lexicon} == set(CATEGORIES)


def test_every_metaphor_has_a_family_and_nothing_else_has(lexicon):
    assert [e.canonical for e in lexicon if (e.category == "metaphor") != bool(e.family)] == []


def test_every_entry_has_a_gloss_and_known_reports(lexicon):
    assert [e.canonical for e in lexicon if not e.gloss_en] == []
    assert {doc_id for e in lexicon for doc_id in e.seen_in} <= SEEDS


def test_forms_are_simplified_and_long_enough_to_name_something(lexicon):
    forms = [form for entry in lexicon for form in entry.forms]
    assert [form for form in forms if simplify(form) != form or len(strip_marks(form)) < 2] == []


def test_without_drops_what_one_report_alone_taught():
    entries = [
        Entry(name, (), "four_char", "", "", "", seen)
        for name, seen in [("甲", ()), ("乙", ("a",)), ("丙", ("a", "b"))]
    ]
    left = Lexicon(tuple(entries)).without("a")
    assert [entry.canonical for entry in left] == ["甲", "丙"]


def test_own_folder_with_byte_order_mark(tmp_path):
    write(
        tmp_path, "绿谷行动\t绿谷计划|绿谷工程\tcoined_brand\t\tgreen valley\t\t\ta|b", encoding="utf-8-sig"
    )
    (entry,) = read_lexicon(tmp_path)
    assert entry == Entry(
        "绿谷行动", ("绿谷计划", "绿谷工程"), "coined_brand", "", "green valley", "", ("a", "b")
    )


def test_all_faults_in_one_error(tmp_path):
    write(tmp_path, row("绿谷行动", category="motto"), row(""), row("蓝湾", "「绿谷」行动"))
    write(tmp_path, "绿谷", header="canonical", name="short.tsv")
    with pytest.raises(ValueError, match="lexicon") as fault:
        read_lexicon(tmp_path)
    message = str(fault.value)
    for part in (
        "own.tsv, line 2",
        "'motto'",
        "own.tsv, line 3",
        "own.tsv, line 4",
        "「绿谷」行动",
        "short.tsv, line 1",
    ):
        assert part in message


def test_an_empty_folder_is_an_error(tmp_path):
    with pytest.raises(ValueError, match=r"no \*\.tsv"):
        read_lexicon(tmp_path)
