from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import psutil
import pytest

from analysis.lanes import map_side_by_side, open_lanes, run_side_by_side


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


@pytest.mark.parametrize("count", [0, 1, 9])
def test_results_come_in_the_order_of_the_jobs(count):
    assert map_side_by_side(abs, range(0, -count, -1)) == list(range(count))


def test_few_jobs_need_no_other_process_and_many_do(tmp_path):
    """A fresh process does first what it is told to."""
    prepare = partial(os.chdir, tmp_path)
    assert map_side_by_side(os.path.realpath, ["."], prepare=prepare) == [str(Path.cwd())]
    assert map_side_by_side(os.path.realpath, ["."] * 6, prepare=prepare) == [str(tmp_path)] * 6


def test_an_interrupt_stops_what_runs_and_what_waits():
    with pytest.raises(KeyboardInterrupt), open_lanes(9) as pool:
        for _ in range(9):
            pool.submit(time.sleep, 100_000)
        raise KeyboardInterrupt
    assert multiprocessing.active_children() == []


def test_an_interrupt_stops_what_a_process_has_started(tmp_path):
    """A kernel would go on writing figures after its notebook."""
    told = tmp_path / "pid"
    sleeper = f"import os, time; open({str(told)!r}, 'w').write(f'{{os.getpid()}}.'); time.sleep(999)"
    with pytest.raises(KeyboardInterrupt), open_lanes(2) as pool:
        pool.submit(subprocess.run, [sys.executable, "-c", sleeper])
        while not told.exists() or not told.read_text().endswith("."):
            time.sleep(0.01)
        raise KeyboardInterrupt
    pid = int(told.read_text()[:-1])
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_an_interrupt_while_a_process_starts_waits_until_it_has(monkeypatch):
    """The thread that looks after the processes would be left half made, and the pool could not close."""
    start = ProcessPoolExecutor._start_executor_manager_thread
    reached = []

    def interrupted(pool):
        signal.raise_signal(signal.SIGINT)
        start(pool)
        reached.append(pool)

    monkeypatch.setattr(ProcessPoolExecutor, "_start_executor_manager_thread", interrupted)
    with pytest.raises(KeyboardInterrupt), open_lanes(2) as pool:
        pool.submit(time.sleep, 100_000)
    assert len(reached) == 1
    assert multiprocessing.active_children() == []


def test_one_thread_each_where_nobody_says_otherwise(monkeypatch):
    from analysis.lanes import _claim_one_processor

    # A copy: what is set must not stay for the other tests.
    monkeypatch.setattr(os, "environ", {"OMP_NUM_THREADS": "3"})
    _claim_one_processor()
    assert os.environ == {
        "OMP_NUM_THREADS": "3",
        "OPENBLAS_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "VECLIB_MAXIMUM_THREADS": "1",
    }
