from __future__ import annotations

import multiprocessing
import os
import time

import pytest

from analysis.lanes import run_side_by_side


def test_every_job_is_done():
    assert sorted(run_side_by_side(os.stat, ["/", "."])) == [".", "/"]


def test_a_failure_stops_the_others():
    """The long job would outlast the whole suite."""
    with pytest.raises(ValueError, match="non-negative"):
        list(run_side_by_side(time.sleep, [-1, 100_000, 100_000]))
    assert multiprocessing.active_children() == []


def test_who_stops_listening_stops_the_rest():
    jobs = run_side_by_side(time.sleep, [0, 100_000, 100_000])
    assert next(jobs) == 0
    jobs.close()
    assert multiprocessing.active_children() == []


def test_one_thread_each_where_nobody_says_otherwise(monkeypatch):
    from analysis.lanes import _claim_one_processor

    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    _claim_one_processor()
    assert (os.environ["OPENBLAS_NUM_THREADS"], os.environ["OMP_NUM_THREADS"]) == ("1", "3")
    for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
        monkeypatch.delenv(name)
