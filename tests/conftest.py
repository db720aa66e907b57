from __future__ import annotations

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
