"""The lexicon: the package's own lists are sound, and a faulty one is refused with all its faults."""

import csv
import shutil
from pathlib import Path

import pytest

import analysis.corpus.lexicon
from analysis.corpus.lexicon import (
    CATEGORIES,
    COLUMNS,
    CUE_COLUMNS,
    FAMILIES,
    Cue,
    Entry,
    Lexicon,
    read_lexicon,
    strip_marks,
    vary,
)
from analysis.corpus.text import simplify

SEEDS = {"jiyang", "wenchang", "haikou", "jingyang", "jiedong"}
HEADER = "\t".join(COLUMNS)
CUE_HEADER = "\t".join(CUE_COLUMNS)
LISTS = ("formulas.tsv", "four_char.tsv", "metaphors.tsv")
FOLDER = Path(analysis.corpus.lexicon.__file__).parent


def write(folder, *lines, header=HEADER, name="own.tsv", encoding="utf-8"):
    (folder / name).write_text("\n".join((header, *lines)) + "\n", encoding=encoding)


def row(canonical, variants="", category="stock_phrase"):
    return "\t".join((canonical, variants, category, "", "", "", "", ""))


@pytest.fixture(scope="module")
def lexicon():
    return read_lexicon()


def test_the_list_is_of_some_size(lexicon):
    assert len(lexicon) > 3000
    assert sum(entry.category == "four_char" for entry in lexicon) > 700
    assert len(lexicon.cues) > 250
    assert {entry.category for entry in lexicon} == set(CATEGORIES)


def read_rows(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_the_lists_keep_the_rules_for_any_list(lexicon, tmp_path):
    for name in LISTS:
        shutil.copy(FOLDER / name, tmp_path)
    assert read_lexicon(tmp_path) == lexicon


def test_the_lists_are_sorted():
    """By category in the order of CATEGORIES, then family, then code points; cues by family."""
    for name in LISTS[:2]:
        keys = [(CATEGORIES.index(r["category"]), r["family"], r["canonical"]) for r in read_rows(name)]
        assert keys == sorted(keys)
    keys = [(row["family"], row["cue"]) for row in read_rows("metaphors.tsv")]
    assert keys == sorted(keys)


def test_four_char_phrases_have_a_list_of_their_own():
    assert {row["category"] for row in read_rows("four_char.tsv")} == {"four_char"}
    assert "four_char" not in {row["category"] for row in read_rows("formulas.tsv")}


def test_cues_are_sound(lexicon):
    assert {cue.family for cue in lexicon.cues} <= set(FAMILIES)
    assert [cue.cue for cue in lexicon.cues if not cue.gloss_en or len(cue.cue) < 2] == []
    words = [word for cue in lexicon.cues for word in (cue.cue, *cue.literal_near)]
    assert [word for word in words if simplify(word) != word] == []
    assert [cue.cue for cue in lexicon.cues if cue.cue in cue.literal_near] == []


def test_a_metaphor_and_its_cue_are_of_one_family(lexicon):
    family = {entry.canonical: entry.family for entry in lexicon if entry.family}
    assert [cue.cue for cue in lexicon.cues if family.get(cue.cue, cue.family) != cue.family] == []


def test_no_entry_is_a_variation_of_another(lexicon):
    """What `vary` gives counts towards the entry it comes from, so a second entry would never count."""
    owner = {strip_marks(form): entry for entry in lexicon for form in entry.forms}
    twice = [
        (entry.canonical, owner[bare].canonical)
        for entry in lexicon
        for bare in map(strip_marks, vary(entry.canonical))
        if owner.get(bare, entry) is not entry
    ]
    assert twice == []


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


def test_without_keeps_the_cues():
    cue = Cue("引擎", "engine", False, (), "engine")
    assert Lexicon((), (cue,)).without("a").cues == (cue,)


def test_added_lists_go_before_the_package(lexicon, tmp_path):
    write(tmp_path, row("绿谷行动"), row("党建引领", "党建引航", category="four_char"))
    write(tmp_path, "引擎\tmachine\tyes\t搜索\tmotor", header=CUE_HEADER, name="cues.tsv")
    added = read_lexicon(tmp_path, how="add")
    assert len(added) == len(lexicon) + 1
    (entry,) = (entry for entry in added if entry.canonical == "党建引领")
    assert (entry.variants, entry.category) == (("党建引航",), "four_char")
    assert [cue.family for cue in added.cues if cue.cue == "引擎"] == ["machine"]
    assert len(added.cues) == len(lexicon.cues)
    assert len(read_lexicon(tmp_path)) == 2


def test_an_added_form_is_taken_from_the_packages_variants(tmp_path):
    write(tmp_path, row("以党建为引领"))
    entries = {entry.canonical: entry for entry in read_lexicon(tmp_path, how="add")}
    assert "以党建为引领" in entries
    assert "以党建为引领" not in entries["党建引领"].variants


def test_how_is_one_of_two(tmp_path):
    with pytest.raises(ValueError, match=r"'both'.*'replace', 'add'"):
        read_lexicon(tmp_path, how="both")


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
    write(tmp_path, "舵\tship\tmaybe\t\t", header=CUE_HEADER, name="z.tsv")
    write(tmp_path, "白溪\t\tfour_char\t\t\t\t19\t", name="year.tsv")
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
        "z.tsv, line 2",
        "'ship'",
        "'maybe'",
        "year '19'",
    ):
        assert part in message


def test_an_empty_folder_is_an_error(tmp_path):
    with pytest.raises(ValueError, match=r"no \*\.tsv"):
        read_lexicon(tmp_path)
