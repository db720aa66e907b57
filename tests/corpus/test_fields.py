import pytest

from analysis.corpus.lexicon.fields import read_fields
from analysis.corpus.text import fold, simplify

HEADER = "field_zh\tfield_en\tterm"


def test_every_field_has_terms_enough_and_one_english_name():
    terms = {
        each.field_zh: [other for other in read_fields() if other.field_zh == each.field_zh]
        for each in read_fields()
    }
    assert len(terms) > 30
    assert [name for name, mine in terms.items() if not 15 <= len(mine) <= 50] == []
    assert [name for name, mine in terms.items() if len({each.field_en for each in mine}) > 1] == []
    assert len({mine[0].field_en for mine in terms.values()}) == len(terms)


def test_a_field_stands_in_one_place_of_the_list():
    names = [each.field_zh for each in read_fields()]
    runs = [name for name, before in zip(names, ["", *names], strict=False) if name != before]
    assert len(runs) == len(set(names))


def test_terms_can_match():
    assert [each.term for each in read_fields() if fold(simplify(each.term)) != each.term] == []


def test_a_list_of_one_s_own_is_read(tmp_path):
    path = tmp_path / "own.tsv"
    path.write_text(f"# harbours\n{HEADER}\n港口航运\tharbours\t码头\n", encoding="utf-8")
    assert [tuple(each) for each in read_fields(path)] == [("码头", "港口航运", "harbours")]


def test_all_faults_come_at_once(tmp_path):
    path = tmp_path / "own.tsv"
    lines = ["农业\tagriculture\t亩", "数字\t \tAPP", "农业\tagriculture\t種植", "农业\tagriculture\t水稻"]
    path.write_text("\n".join([HEADER, *lines, "产业\tindustry\t水稻"]) + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"own\.tsv has 6 fault") as caught:
        read_fields(path)
    said = str(caught.value)
    for part in (
        "line 2: the term '亩' has 1",
        "write 'app'",
        "no field_en",
        "write '种植'",
        "'水稻' stands 2 times",
    ):
        assert part in said
