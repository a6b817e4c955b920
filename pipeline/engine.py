"""Where work runs. An engine takes a function and a list of jobs and yields the results in the order of the jobs.

Jobs name files and results are plain values, so that nothing heavy crosses a process border; what cannot
travel (a language model) is loaded by the worker that needs it. Engines never change a result.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from functools import partial
from threading import Lock
from typing import Any, TypeVar

from pipeline.errors import TrameError

Job = TypeVar("Job")
Result = TypeVar("Result")

_ONE_AT_A_TIME = Lock()
_TRIAL = 3.0
"""Seconds of work in one process before others are thought of."""
_WORTH_SHARING = 10.0
"""Seconds of work left from which starting processes, each with a model of its own, pays."""


def run_auto(task: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterator[Result]:
    """In this process at first; then, when much is left at the pace seen, the rest on all cores.

    Adding a document to a large corpus thus never waits for workers, and a first run of it uses the machine.
    """
    start = time.monotonic()
    for done, job in enumerate(jobs, 1):
        yield task(job)
        spent = time.monotonic() - start
        if spent > _TRIAL and spent / done * (len(jobs) - done) > _WORTH_SHARING:
            yield from run_processes(task, jobs[done:])
            return


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


def run_dask(task: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterator[Result]:
    """The workers of the Dask scheduler that DASK_SCHEDULER_ADDRESS names, else a cluster made of this machine's cores.

    A job whose worker is lost is done again by another one. Workers elsewhere are started in the same folder, which
    they share: jobs name files by their paths.
    """
    if not jobs:
        return
    try:
        from distributed import KilledWorker
    except ImportError:
        raise TrameError(
            "ENGINE=dask demande le paquet « dask », qui n'est pas installé : lancez « make env », "
            'ou « pip install "trame[dask]" ».'
        ) from None
    with ExitStack() as stack:
        client = _connect(stack, len(jobs))
        futures = client.map(partial(_do_alone, task), jobs, pure=False)
        try:
            for future in futures:
                yield future.result()
        except KilledWorker:
            raise TrameError(
                "Plusieurs ouvriers Dask se sont arrêtés sur la même partie du corpus, sans doute faute de mémoire : "
                "donnez-leur en davantage, ou relancez avec ENGINE=local."
            ) from None


ENGINES = {"auto": run_auto, "local": run_local, "processes": run_processes, "dask": run_dask}
"""Engine names, as given by ENGINE=, -> what runs the jobs."""


def _connect(stack: ExitStack, jobs: int) -> Any:
    """A client of the scheduler in charge; what it opens, `stack` closes.

    Workers must be allowed children of their own: strangers' files are read in one (see guard.py).
    """
    import dask
    from distributed import Client, LocalCluster

    address = dask.config.get("scheduler-address", None)
    if address:
        try:
            return stack.enter_context(Client(address))  # type: ignore[no-untyped-call]  # has no types
        except (OSError, ValueError) as error:
            raise TrameError(f"Le planificateur Dask « {address} » ne répond pas ({error}).") from error
    stack.enter_context(dask.config.set({"distributed.worker.daemon": False}))
    cluster = LocalCluster(  # type: ignore[no-untyped-call]  # likewise
        n_workers=min(_cores(), jobs),
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=None,
        silence_logs=logging.CRITICAL,
    )
    return stack.enter_context(Client(stack.enter_context(cluster)))  # type: ignore[no-untyped-call]  # likewise


def _do_alone(task: Callable[[Job], Result], job: Job) -> Result:
    """One job at a time in a worker, whatever its threads: they share a model and a guarded child."""
    with _ONE_AT_A_TIME:
        return task(job)


def _cores() -> int:
    """The cores this process may use: its affinity mask where the system has one."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
