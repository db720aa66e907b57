"""Work done in several processes side by side, which stop together."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice
from multiprocessing.process import BaseProcess
from typing import ParamSpec, TypeVar

import psutil

from analysis.interrupts import hold_interrupts, ignore_interrupts

Job = TypeVar("Job")
Result = TypeVar("Result")
Asked = ParamSpec("Asked")

_FEW = 4
_SECONDS_TO_END = 5
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


class _Lanes(ProcessPoolExecutor):
    """A pool that an interrupt does not catch while it starts a process: it could not be closed then."""

    def submit(
        self, fn: Callable[Asked, Result], /, *args: Asked.args, **kwargs: Asked.kwargs
    ) -> Future[Result]:
        with hold_interrupts():
            return super().submit(fn, *args, **kwargs)


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
    lanes = _count_lanes(len(jobs))
    with open_lanes(lanes) as pool:
        rest = iter(jobs)
        running = {pool.submit(work, job): job for job in islice(rest, lanes)}
        while running:
            for done in wait(running, return_when=FIRST_COMPLETED).done:
                job = running.pop(done)
                done.result()
                yield job
                # One at a time: what the pool has queued can't be taken back.
                running |= {pool.submit(work, job): job for job in islice(rest, 1)}


def map_side_by_side(
    work: Callable[[Job], Result], jobs: Sequence[Job], *, prepare: Callable[[], None] | None = None
) -> list[Result]:
    """Do short jobs in as many processes as there are processors, and collect what they give.

    Parameters
    ----------
    work : callable
        A function of a module, which a fresh process can import.
    jobs : sequence
        A few are done in this process: sooner than another starts.
    prepare : callable, optional
        What a fresh process does first.

    Returns
    -------
    list
        One result a job, in their order.
    """
    if len(jobs) <= _FEW:
        return [work(job) for job in jobs]
    with open_lanes(len(jobs), prepare=prepare) as pool:
        return list(pool.map(work, jobs))


@contextmanager
def open_lanes(most: int, *, prepare: Callable[[], None] | None = None) -> Generator[ProcessPoolExecutor]:
    """Open as many processes as there are processors, for jobs that come one after another.

    Parameters
    ----------
    most : int
        No more processes than this.
    prepare : callable, optional
        What a fresh process does first.

    Yields
    ------
    concurrent.futures.ProcessPoolExecutor
        Where the block is left by an error or an interrupt, what runs is stopped and what waits
        is not begun.
    """
    # Fresh processes: a copy of one with threads may stand still.
    context = multiprocessing.get_context("spawn")
    lanes = _count_lanes(most)
    with ExitStack() as stack:
        with hold_interrupts():
            pool = stack.enter_context(_Lanes(lanes, context, _begin, (prepare,)))
        before = set(multiprocessing.active_children())
        try:
            yield pool
        except BaseException:
            # The pool begins nothing more once a process of its own is gone.
            _stop(set(multiprocessing.active_children()) - before)
            raise


def _stop(processes: Iterable[BaseProcess]) -> None:
    """Stop processes and all that they have started, such as the kernel of a notebook, and wait for it.

    A kernel that outlived its notebook would go on writing into folders that nobody looks after.
    """
    started: list[psutil.Process] = []
    with ignore_interrupts():
        for process in filter(BaseProcess.is_alive, processes):
            with suppress(psutil.NoSuchProcess):
                head = psutil.Process(process.pid)
                head.suspend()  # so that it starts nothing while we look
                started += head.children(recursive=True)
                head.kill()
        for each in started:
            with suppress(psutil.NoSuchProcess):
                each.kill()
        psutil.wait_procs(started, timeout=_SECONDS_TO_END)


def _count_lanes(most: int) -> int:
    return max(1, min(most, os.cpu_count() or 1))


def _begin(prepare: Callable[[], None] | None) -> None:
    _claim_one_processor()
    if prepare is not None:
        prepare()


def _claim_one_processor() -> None:
    """Keep linear algebra to one thread where nobody has said otherwise: each processor has its process."""
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")
