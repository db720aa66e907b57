"""The lines of code under the figures run, and draw the very figures that are shown."""

import ast
import builtins
from pathlib import Path
from typing import Any

import pytest

import analysis
from analysis.show.exhibits import CHAPTERS, FIGURES
from analysis.show.recipes import write_call, write_steps

ROOT = Path(__file__).parents[2]
SAMPLE = [
    "corpus_card", "top_terms", "slogan_rates", "slogan_sharing", "coinages", "formulas_unpacked",
    "metaphor_families", "slogan_dispersion", "whose_words", "similarity",
]  # fmt: skip


def test_every_figure_stands_in_one_chapter_and_in_its_order():
    named = [name for chapter in CHAPTERS for name in chapter.figures]
    assert named == list(FIGURES)
    assert len({chapter.name for chapter in CHAPTERS}) == len(CHAPTERS)


@pytest.mark.parametrize("name", FIGURES)
def test_every_name_in_the_code_is_known(name):
    call = write_call(name, language="en")
    tree = ast.parse(write_steps([call]) + "\n" + call)
    known = {"doc", *dir(builtins)}  # doc: of a comprehension
    for statement in tree.body:
        read = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}
        if isinstance(statement, ast.Assign):
            (target,) = statement.targets
            read -= {target.id}
        assert read <= known, f"used before it is made: {read - known}"
        if isinstance(statement, ast.Import):
            known |= {alias.asname or alias.name for alias in statement.names}
        elif isinstance(statement, ast.Assign):
            known.add(target.id)
    verbs = {node.attr for node in ast.walk(tree) if getattr(getattr(node, "value", None), "id", "") == "an"}
    assert verbs <= set(dir(analysis))


def test_the_lines_draw_the_figures_of_the_gallery(tmp_path, monkeypatch):
    calls = [write_call(name, language="zh") for name in SAMPLE]
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    made_of: dict[str, Any] = {}
    exec(write_steps(calls) + "\n" + "\n".join(calls), made_of)
    made = {path.name: path.read_bytes() for path in (tmp_path / "figures").glob("*.csv")}
    assert set(made) == {f"{name}.zh.csv" for name in SAMPLE}
    for name, content in made.items():
        assert content == (ROOT / "figures" / name).read_bytes(), name
    names = analysis.gather_names(made_of["reports"])
    places = {*made_of["card"]["place"], *made_of["card"]["province"], *made_of["card"]["label_zh"]}
    # What sets a report apart first of all is the name of its place: no cloud shows one.
    assert {*names, *places}.isdisjoint(made_of["terms"]["term"])


def test_a_part_is_named_as_code():
    assert write_call("word_cloud", language="zh", part='甲"乙').endswith(', part="甲\\"乙")')


@pytest.mark.parametrize("name", ["word_cloud", "keyword_cloud"])
def test_a_cloud_says_what_its_sizes_are_and_that_it_proves_nothing(name):
    exhibit = FIGURES[name]
    for language, measure, size, warning in (
        ("zh", {"word_cloud": "tf-idf", "keyword_cloud": "z"}, "字号随", "不是证据"),
        ("en", {"word_cloud": "tf-idf", "keyword_cloud": "z"}, "Size is linear in", "evidence"),
    ):
        assert measure[name] in exhibit.subtitle[language] and warning in exhibit.subtitle[language]
        assert size in exhibit.caption[language] and warning in exhibit.caption[language]
