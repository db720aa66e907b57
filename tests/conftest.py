from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import settings

import analysis as an

ROOT = Path(__file__).parents[1]

# A busy machine is no fault: no example is timed.
settings.register_profile("untimed", settings(), deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def seeds() -> Path:
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def reports(seeds):
    return an.load_reports(seeds)


@pytest.fixture(scope="session")
def passages(reports):
    return an.split_passages(reports)


@pytest.fixture(scope="session")
def segmenter(reports):
    return an.Segmenter(names=an.gather_names(reports))


@pytest.fixture(scope="session")
def tokens(passages, segmenter):
    return an.segment(passages, segmenter=segmenter)


@pytest.fixture(scope="session")
def terms(tokens):
    return an.count_terms(tokens)


@pytest.fixture(scope="session")
def hits(passages):
    return an.find_phrases(passages)


@pytest.fixture
def folder(tmp_path):
    """Write a folder of pages: ``folder(a=..., b=...)`` gives its path."""

    def write(**pages: str) -> Path:
        for name, page in pages.items():
            (tmp_path / f"{name}.txt").write_text(page, encoding="utf-8")
        return tmp_path

    return write


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden tables anew, to be read in git diff"
    )


@pytest.fixture
def interrupt():
    """Press Ctrl-C in ``tifa``: ``interrupt(["run", ...], until=...)`` gives the status and the last line."""

    def press(arguments, *, until):
        command = [sys.executable, "-m", "analysis.cli", *map(str, arguments)]
        # A group of its own: the signal reaches this command with all it started, and not the tests.
        alone = {"cwd": ROOT, "stderr": subprocess.PIPE, "text": True, "start_new_session": True}
        with subprocess.Popen(command, **alone) as made:
            while made.poll() is None and not until():
                time.sleep(0.01)
            os.killpg(made.pid, signal.SIGINT)
            told = made.communicate(timeout=60)[1]
        return made.returncode, told.splitlines()[-1]

    return press
