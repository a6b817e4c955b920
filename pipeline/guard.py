"""Read strangers' files behind a wall: a child process with limits on time and memory.

They are options of the room: `max_seconds` for each file, `max_memory_megabytes` beyond what an idle child holds.
A parser that hangs, eats the memory or crashes takes the child with it and nothing else. The file at fault is found by
reading the files of its part one by one, and is then refused with a reason; its neighbours are not affected.
"""

from __future__ import annotations

import functools
import multiprocessing
import resource
import signal
import sys
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pyarrow as pa

from pipeline.errors import TrameError
from pipeline.parts import PartDone, PartJob, walk_part


def walk_part_guarded(job: PartJob) -> PartDone:
    """`walk_part` in a child process; a file that breaks it is refused as 'too_slow' or 'crash'."""
    done = _ask(job)
    if isinstance(done, PartDone):
        return done
    entries, former = [], list(job.former)
    for entry in job.entries:
        alone = replace(job, key=f"{job.key}-{entry.unit}", entries=(entry,), former=tuple(former))
        answer = done if len(job.entries) == 1 else _ask(alone)
        if isinstance(answer, PartDone):
            former.append(answer.part)
            entries.append(entry)
        else:
            entries.append(replace(entry, refusal=answer))
    return walk_part(replace(job, entries=tuple(entries), former=tuple(former)))


def _ask(job: PartJob) -> PartDone | str:
    """The child's answer, or the reason code of its death; any other error is raised here as it was there."""
    process, connection = _child()
    try:
        connection.send(job)
        answer = connection.recv()
    except (EOFError, ConnectionError):
        process.join()
        _child.cache_clear()
        return "too_slow" if process.exitcode == -signal.SIGALRM else "crash"
    if isinstance(answer, MemoryError | RecursionError):
        return "crash"
    if isinstance(answer, Exception):
        raise answer
    done: PartDone = answer
    return done


@functools.cache
def _child() -> tuple[multiprocessing.process.BaseProcess, Connection]:
    """The child of this process, started at the first file and after each death."""
    if multiprocessing.current_process().daemon:
        raise TrameError(
            "Un ouvrier Dask lancé à la main doit pouvoir ouvrir un processus : relancez-le avec la variable "
            "DASK_DISTRIBUTED__WORKER__DAEMON=False."
        )
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _serve(connection: Connection) -> None:
    """Answer jobs until the parent goes away; SIGALRM ends the child when a job takes too long."""
    held = _address_space()
    while True:
        try:
            job = connection.recv()
        except EOFError:
            return
        _limit_memory(held + job.options["max_memory_megabytes"] * 1_000_000)
        signal.alarm(job.options["max_seconds"] * max(1, len(job.entries)))
        try:
            answer: PartDone | Exception = walk_part(job)
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent decides
            answer = error
        signal.alarm(0)
        connection.send(answer)


def _address_space() -> int:
    """The bytes of address space that this process holds, 0 where the system does not say (all but Linux).

    Arrow takes a gigabyte of it at its first allocation, which must not count as the files'.
    """
    if sys.platform != "linux":
        return 0
    pa.array([0])
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()


def _limit_memory(limit: int) -> None:
    """Cap the address space where the system can (Linux); elsewhere the time limit alone protects."""
    if sys.platform == "linux":
        _, highest = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limit if highest < 0 else min(limit, highest), highest))
