"""Where work runs. An engine takes a function and a list of jobs and yields the results in the order of the jobs.

Jobs name files and results are plain values, so that nothing heavy crosses a process border; what cannot
travel (a language model) is loaded by the worker that needs it. Engines never change a result.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from pipeline.errors import TrameError

Job = TypeVar("Job")
Result = TypeVar("Result")


def run_local(task: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterator[Result]:
    """One job after the other, in this process."""
    return map(task, jobs)


def run_processes(task: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterator[Result]:
    """As many processes as this one may use cores; each loads what it needs once."""
    workers = min(_cores(), len(jobs))
    if workers < 2:
        yield from run_local(task, jobs)
        return
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            yield from pool.map(task, jobs)
        except BrokenProcessPool:
            raise TrameError(
                "Un processus de travail s'est arrêté brutalement, sans doute faute de mémoire : "
                "relancez avec ENGINE=local, ou fermez d'autres programmes."
            ) from None
        finally:
            pool.shutdown(cancel_futures=True)


ENGINES = {"local": run_local, "processes": run_processes}
"""Engine names, as given by ENGINE=, -> what runs the jobs."""


def _cores() -> int:
    """The cores this process may use: its affinity mask where the system has one."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
