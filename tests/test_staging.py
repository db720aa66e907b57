from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from analysis import staging
from analysis.staging import publish, stage

ROOT = Path(__file__).parents[1]
SUFFIXES = ("png", "svg", "pdf", "csv", "json")
WRITER = """
import itertools, sys
from pathlib import Path
from analysis.staging import stage

for version in itertools.count():
    with stage(Path(sys.argv[1]), ("build", "figures")) as staged:
        for name in range(20):
            for suffix in ("png", "svg", "pdf", "csv", "json"):
                (staged / "figures" / f"{name}.{suffix}").write_text(str(version))
    print(version, flush=True)
"""


@pytest.mark.parametrize("exchanges", [True, False], ids=["in one step", "in two steps"])
class TestStage:
    @pytest.fixture(autouse=True)
    def choose(self, exchanges, monkeypatch):
        if not exchanges:
            monkeypatch.setattr(staging, "_exchange", lambda one, other: False)

    def test_new_files_come_and_others_stay(self, tmp_path):
        (tmp_path / "figures").mkdir()
        (tmp_path / "figures" / "mine.png").write_text("mine")
        (tmp_path / "figures" / "a.png").write_text("old")
        with stage(tmp_path, ("figures", "build")) as staged:
            (staged / "figures" / "a.png").write_text("new")
            (staged / "build" / "b.ipynb").write_text("new")
            assert (tmp_path / "figures" / "a.png").read_text() == "old"
        held = {p.relative_to(tmp_path).as_posix(): p.read_text() for p in tmp_path.rglob("*") if p.is_file()}
        assert held == {"figures/mine.png": "mine", "figures/a.png": "new", "build/b.ipynb": "new"}
        assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "figures"]

    def test_a_failure_leaves_everything_as_it_was(self, tmp_path):
        (tmp_path / "figures").mkdir()
        (tmp_path / "figures" / "a.png").write_text("old")

        def fail():
            with stage(tmp_path, ("figures",)) as staged:
                (staged / "figures" / "a.png").write_text("new")
                raise OSError(28, "No space left on device")

        with pytest.raises(OSError, match="No space"):
            fail()
        assert [path.name for path in tmp_path.iterdir()] == ["figures"]
        assert (tmp_path / "figures" / "a.png").read_text() == "old"

    def test_folders_inside_stay_too(self, tmp_path):
        (tmp_path / "figures" / "deep").mkdir(parents=True)
        (tmp_path / "figures" / "deep" / "x").write_text("x")
        (tmp_path / "new").mkdir()
        publish(tmp_path / "new", tmp_path / "figures")
        assert (tmp_path / "figures" / "deep" / "x").read_text() == "x"


def test_the_next_run_mends_what_a_killed_one_left(tmp_path):
    (tmp_path / "figures.old").mkdir()
    (tmp_path / "figures.old" / "a.png").write_text("old")
    with stage(tmp_path, ("figures",)) as staged:
        (staged / "figures" / "b.png").write_text("new")
    assert sorted(path.name for path in (tmp_path / "figures").iterdir()) == ["a.png", "b.png"]
    assert [path.name for path in tmp_path.iterdir()] == ["figures"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on Windows")
def test_killed_at_random_moments_no_figure_is_torn(tmp_path):
    moments = random.Random(7)
    for _ in range(20):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()  # it is at work
            time.sleep(moments.uniform(0, 0.05))
            writer.kill()
        held = list((tmp_path / "figures").iterdir())
        assert len(held) == 20 * len(SUFFIXES)
        assert len({path.read_text() for path in held}) == 1
