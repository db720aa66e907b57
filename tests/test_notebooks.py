from __future__ import annotations

import ast

import nbformat
import pytest

from analysis.runner import list_notebooks

NOTEBOOKS = list_notebooks()
MOST_LINES = 12


def load(path):
    return nbformat.read(path, as_version=4)


def code_of(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def parameters_of(notebook):
    (cell,) = (cell for cell in code_of(notebook) if "parameters" in cell.metadata.get("tags", []))
    names = [target.id for node in ast.parse(cell.source).body for target in node.targets]
    return cell, names


def test_there_are_five():
    assert [path.stem for path in NOTEBOOKS] == [
        "01_reports",
        "02_words",
        "03_slogans",
        "04_topics",
        "05_rhetoric",
    ]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
class TestNotebook:
    def test_it_is_clean(self, path):
        notebook = load(path)
        nbformat.validate(notebook)
        for cell in code_of(notebook):
            assert not cell.outputs
            assert cell.execution_count is None
        assert notebook.metadata.kernelspec.name == "python3"

    def test_it_is_thin(self, path):
        for cell in code_of(load(path)):
            assert len(cell.source.splitlines()) <= MOST_LINES
            forbidden = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
            assert not [node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, forbidden)]

    def test_it_opens_with_its_question(self, path):
        first = load(path).cells[0]
        assert first.cell_type == "markdown"
        assert "**Question.**" in first.source
        assert "**How to read this.**" in first.source

    def test_every_parameter_is_read(self, path):
        notebook = load(path)
        cell, names = parameters_of(notebook)
        assert {"corpus", "figures", "language"} <= set(names)
        rest = [ast.parse(other.source) for other in code_of(notebook) if other is not cell]
        read = {node.id for tree in rest for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert set(names) <= read

    def test_it_uses_the_public_verbs_only(self, path):
        imported = {
            name.name
            for cell in code_of(load(path))
            for node in ast.walk(ast.parse(cell.source))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in node.names
        }
        assert imported <= {"analysis", "pandas", "Markdown", "display"}
