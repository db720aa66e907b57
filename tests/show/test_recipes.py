"""The lines of code under the figures run, and draw the very figures that are shown."""

import ast
import builtins
from pathlib import Path

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
    exec(write_steps(calls) + "\n" + "\n".join(calls), {})
    made = {path.name: path.read_bytes() for path in (tmp_path / "figures").glob("*.csv")}
    assert set(made) == {f"{name}.zh.csv" for name in SAMPLE}
    for name, content in made.items():
        assert content == (ROOT / "figures" / name).read_bytes(), name


def test_a_part_is_named_as_code():
    assert write_call("word_cloud", language="zh", part='甲"乙').endswith(', part="甲\\"乙")')
