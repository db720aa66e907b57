from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import numpy as np
import pytest
from PIL import Image

from analysis.cli import main
from analysis.runner import RunError, order_notebooks, read_parameters, run_notebooks

ROOT = Path(__file__).parents[1]
COMMITTED = ROOT / "figures"


@pytest.fixture(scope="module")
def run(tmp_path_factory, seeds):
    """All notebooks over the five reports, once, into a folder whose name is not plain."""
    out = tmp_path_factory.mktemp("结 果")
    run_notebooks(seeds, out)
    return out


def read_pixels(path):
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB"), dtype=int)


def test_every_figure_has_its_five_files(run):
    stems = {path.name.rsplit(".", 1)[0] for path in (run / "figures").iterdir()}
    assert len(stems) >= 14
    for stem in stems:
        for suffix in ("png", "svg", "pdf", "csv", "json"):
            assert (run / "figures" / f"{stem}.{suffix}").stat().st_size > 100
        words = json.loads((run / "figures" / f"{stem}.json").read_text("utf-8"))
        assert words["title"]
        assert words["alt"]
        assert words["caption"]
        assert words["source"]
    for path in (run / "figures").glob("*.png"):
        assert read_pixels(path).shape == (1080, 1920, 3)


def test_figures_are_those_of_the_repository(run):
    """Data equal; at most one pixel in a hundred off by more than an eighth, for other font rasterisers."""
    made = {path.name: path for suffix in ("csv", "png") for path in (run / "figures").glob(f"*.{suffix}")}
    kept = {path.name: path for suffix in ("csv", "png") for path in COMMITTED.glob(f"*.zh.{suffix}")}
    assert set(made) == set(kept)
    english = {path.name for suffix in ("csv", "png") for path in COMMITTED.glob(f"*.en.{suffix}")}
    assert english == {name.replace(".zh.", ".en.") for name in kept}
    for name, path in made.items():
        if name.endswith(".csv"):
            assert path.read_bytes() == kept[name].read_bytes(), name
        else:
            pictures = [read_pixels(path), read_pixels(kept[name])]
            assert (np.abs(pictures[0] - pictures[1]).max(axis=2) > 32).mean() <= 0.01, name


def test_executed_notebooks_show_their_figures_and_findings(run):
    for path in sorted((run / "build").glob("*.ipynb")):
        outputs = [o for c in nbformat.read(path, as_version=4).cells for o in c.get("outputs", [])]
        assert not [o for o in outputs if o.output_type in {"error", "stream"} and o.get("name") != "stdout"]
        assert [o for o in outputs if "image/png" in o.get("data", {})]
        assert [o for o in outputs if "text/markdown" in o.get("data", {})]


def test_executed_notebooks_name_the_folder_of_their_figures(run):
    for path in (run / "build").glob("*.ipynb"):
        (cell,) = (
            c
            for c in nbformat.read(path, as_version=4).cells
            if "injected-parameters" in c.metadata.get("tags", [])
        )
        values = {
            target.id: ast.literal_eval(node.value)
            for node in ast.parse(cell.source).body
            for target in node.targets
        }
        assert Path(values["figures"]) == run / "figures"


def test_every_notebook_has_its_page(run):
    pages = sorted(path.stem for path in (run / "build").glob("*.html"))
    assert pages == sorted(path.stem for path in (run / "build").glob("*.ipynb"))
    for stem in pages:
        page = (run / "build" / f"{stem}.html").read_text("utf-8")
        assert page.count("<img") == page.count('src="data:image/png;base64,') > 0
        assert "No description" not in page, "every figure brings its alternative text"
        assert str(run) not in page


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("sign", [".partial-*/build", ".partial-*/figures/*.png"])
def test_an_interrupted_run_leaves_nothing_behind(two_reports, tmp_path, interrupt, sign):
    out = tmp_path / "out"
    ended = interrupt(["run", "--corpus", two_reports, "--out", out], until=lambda: list(out.glob(sign)))
    assert ended == (130, "tifa: stopped; nothing was written")
    assert not out.exists()


def test_the_longest_of_the_last_run_goes_first(tmp_path):
    notebooks = [Path(f"0{number}.ipynb") for number in range(1, 6)]
    assert order_notebooks(notebooks, tmp_path) == notebooks[::-1]
    for name, seconds in (("01", 2.5), ("02", 13.7), ("04", 20.1)):
        executed = {"metadata": {"papermill": {"duration": seconds}}}
        (tmp_path / f"{name}.ipynb").write_text(json.dumps(executed), "utf-8")
    (tmp_path / "03.ipynb").write_text("damaged", "utf-8")
    assert [path.stem for path in order_notebooks(notebooks, tmp_path)] == ["05", "03", "04", "02", "01"]


def test_nothing_but_results_is_left(run):
    assert {path.name for path in run.iterdir()} == {"figures", "build"}


@pytest.fixture
def two_reports(seeds, tmp_path):
    """A folder of two reports without a registry."""
    folder = tmp_path / "两 份"
    folder.mkdir()
    for path in sorted(seeds.glob("*.txt"))[2:4]:
        shutil.copy(path, folder)
    return folder


def test_any_folder_in_english(two_reports, tmp_path):
    out = tmp_path / "out"
    assert (
        main(["run", "--corpus", str(two_reports), "--out", str(out), "-p", "language=en", "-p", "seed=7"])
        == 0
    )
    assert (out / "figures" / "slogan_heat_map.en.png").exists()
    assert not list((out / "figures").glob("*.zh.*"))


def test_a_failing_cell_is_named_and_nothing_is_written(two_reports, tmp_path, capsys):
    out = tmp_path / "out"
    assert main(["run", "--corpus", str(two_reports), "--out", str(out), "-p", "k=5000"]) == 1
    message = capsys.readouterr().err
    assert "04_topics.ipynb, cell" in message
    assert "k=5000: choose a whole number from 2 to" in message
    assert "an.cluster_topics" in message
    assert not out.exists()


def test_a_corpus_that_cannot_be_compared_is_refused_at_once(seeds, tmp_path, capsys):
    folder, out = tmp_path / "one", tmp_path / "out"
    folder.mkdir()
    assert main(["run", "--corpus", str(folder), "--out", str(out)]) == 1
    assert "give the folder that holds the reports" in capsys.readouterr().err
    shutil.copy(sorted(seeds.glob("*.txt"))[2], folder)
    assert main(["run", "--corpus", str(folder), "--out", str(out)]) == 1
    assert "one report; comparing needs two or more" in capsys.readouterr().err
    assert not out.exists()


def test_a_place_that_cannot_be_written_is_an_error(seeds, tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert main(["run", "--corpus", str(seeds), "--out", str(tmp_path / "file")]) == 1
    assert str(tmp_path / "file") in capsys.readouterr().err


def test_unknown_parameters_and_folders_are_refused(tmp_path):
    with pytest.raises(RunError) as caught:
        run_notebooks(tmp_path / "nowhere", tmp_path, parameters={"langue": "en", "sed": 1})
    message = str(caught.value)
    assert "nowhere' is no folder" in message
    assert "'langue'; choose from k, language, node, permutations, query, seed" in message
    assert "'sed'" in message


def test_parameters_are_read():
    assert read_parameters(["a=1", "b=0.5", "c=True", "d=none", "e=x=y"]) == {
        "a": 1, "b": 0.5, "c": True, "d": None, "e": "x=y",
    }  # fmt: skip
    with pytest.raises(RunError, match="name=value"):
        read_parameters(["language"])


def test_plain_papermill(seeds, tmp_path):
    command = [sys.executable, "-m", "papermill", "--cwd", "notebooks", "--no-progress-bar", "-k", "python3"]
    command += ["notebooks/03_slogans.ipynb", str(tmp_path / "out.ipynb")]
    command += ["-p", "corpus", str(seeds), "-p", "figures", str(tmp_path / "figures")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "figures" / "slogan_rates.zh.png").exists()


def test_the_command_says_its_version(capsys):
    with pytest.raises(SystemExit):
        main(["--version"])
    assert "tifa-analysis" in capsys.readouterr().out
