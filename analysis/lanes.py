"""Work done in several processes side by side, which stop together."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from itertools import islice
from typing import TypeVar

Job = TypeVar("Job")

_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def run_side_by_side(work: Callable[[Job], object], jobs: Sequence[Job]) -> Generator[Job]:
    """Do jobs in as many processes as there are processors.

    Parameters
    ----------
    work : callable
        A function of a module, which a fresh process can import.
    jobs : sequence
        Started in this order.

    Yields
    ------
    object
        Each job when it is done.

    Raises
    ------
    Exception
        What the first job that fails raises. The others are stopped then, as they are when the
        generator is closed or the wait for it is interrupted.
    """
    lanes = max(1, min(len(jobs), os.cpu_count() or 1))
    # Fresh processes: a copy of one with threads may stand still.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(lanes, mp_context=context, initializer=_claim_one_processor) as pool:
        before = set(multiprocessing.active_children())
        rest = iter(jobs)
        running = {pool.submit(work, job): job for job in islice(rest, lanes)}
        try:
            while running:
                for done in wait(running, return_when=FIRST_COMPLETED).done:
                    job = running.pop(done)
                    done.result()
                    yield job
                    # One at a time: what the pool has queued can't be taken back.
                    running |= {pool.submit(work, job): job for job in islice(rest, 1)}
        except BaseException:
            # A signal asks jobs to end, and what runs a notebook ends its kernel; the pool waits for that.
            for process in set(multiprocessing.active_children()) - before:
                process.terminate()
            raise


def _claim_one_processor() -> None:
    """Keep linear algebra to one thread where nobody has said otherwise: each processor has its process."""
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")
