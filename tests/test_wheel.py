"""The wheel carries what the command needs, so that it works without a clone."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run_python(*arguments, **options):
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, **options
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The wheel, unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    run_python("-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder), cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_it_carries_notebooks_reports_lists_and_types(installed):
    held = {
        path.relative_to(installed / "analysis").as_posix()
        for path in (installed / "analysis").rglob("*")
        if path.is_file()
    }
    lists = {f"corpus/lexicon/{name}.tsv" for name in ("formulas", "four_char", "metaphors")}
    carried = {"py.typed", "__init__.pyi", "_share/seeds/registry.csv", "show/templates/page.html"}
    assert carried | lists <= held
    for kept, pattern in (("notebooks", "*.ipynb"), ("seeds", "*.txt")):
        for path in (ROOT / kept).glob(pattern):
            assert (installed / "analysis" / "_share" / kept / path.name).read_bytes() == path.read_bytes()
    assert not [name for name in held if "ipynb_checkpoints" in name or "__pycache__" in name]


def test_it_runs_outside_a_clone(installed, tmp_path):
    environment = os.environ | {"PYTHONPATH": str(installed)}
    where = run_python("-c", "import analysis; print(analysis.__file__)", cwd=tmp_path, env=environment)
    assert str(installed) in where
    run_python("-m", "analysis.cli", "run", cwd=tmp_path, env=environment)
    made = {path.name: path.read_bytes() for path in (tmp_path / "figures").glob("*.csv")}
    assert made == {path.name: path.read_bytes() for path in (ROOT / "figures").glob("*.zh.csv")}
