import multiprocessing
import os
import socket
import sys
import time

import dask
import pytest

from pipeline.engine import ENGINES, run_dask
from pipeline.errors import TrameError


def square(number):
    time.sleep(0.02 if number == 0 else 0)  # the first job ends last
    return number * number


def die(_number):
    os._exit(9)


def die_once(mark):
    if mark.exists():
        return mark.name
    mark.touch()
    os._exit(9)


_AT_WORK: list[int] = []


def overlap(number):
    """Whether another job runs in this process at the same time."""
    _AT_WORK.append(number)
    time.sleep(0.02)
    together = len(_AT_WORK) > 1
    _AT_WORK.remove(number)
    return together


def where(_number):
    return os.getpid()


def invert(number):
    return 1 / number


def have_a_child(_number):
    context = multiprocessing.get_context("spawn")
    child = context.Process(target=int)
    child.start()
    child.join()
    return child.exitcode


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("jobs", [[], [3], [0, 1, 2, 3, 4]])
def test_results_come_in_the_order_of_the_jobs(engine, jobs):
    assert list(ENGINES[engine](square, jobs)) == [job * job for job in jobs]


@pytest.mark.parametrize(
    ("trial", "worth", "elsewhere"),
    [
        (0.0, 0.0, [False, True, True, True]),  # work is long: the rest is shared after the first job
        (60.0, 0.0, [False] * 4),  # too early to know
        (0.0, 60.0, [False] * 4),  # little is left: no worker is worth its start
    ],
)
def test_work_is_shared_when_much_of_it_is_left(trial, worth, elsewhere, monkeypatch):
    monkeypatch.setattr("pipeline.engine._cores", lambda: 2)
    monkeypatch.setattr("pipeline.engine._TRIAL", trial)
    monkeypatch.setattr("pipeline.engine._WORTH_SHARING", worth)
    assert [process != os.getpid() for process in ENGINES["auto"](where, range(4))] == elsewhere


def test_a_worker_that_dies_is_said_in_french(monkeypatch):
    monkeypatch.setattr("pipeline.engine._cores", lambda: 2)  # with one core no pool is made
    with pytest.raises(TrameError, match="mémoire"):
        list(ENGINES["processes"](die, [1, 2, 3]))


def test_a_job_whose_dask_worker_is_lost_is_done_again(tmp_path):
    marks = [tmp_path / "livreur", tmp_path / "coursier", tmp_path / "chauffeur"]
    assert list(run_dask(die_once, marks)) == ["livreur", "coursier", "chauffeur"]


def test_a_job_that_kills_every_dask_worker_is_said_in_french():
    with pytest.raises(TrameError, match="mémoire"):
        list(run_dask(die, [1]))


def test_a_dask_worker_may_read_strangers_files_in_a_child():
    assert list(run_dask(have_a_child, [1])) == [0]


def test_an_error_of_a_job_is_raised_as_it_was():
    with pytest.raises(ZeroDivisionError):
        list(run_dask(invert, [1, 0]))


def test_the_dask_scheduler_that_is_named_does_the_work():
    from distributed import LocalCluster

    with (
        LocalCluster(n_workers=1, threads_per_worker=4, dashboard_address=None, host="127.0.0.1") as cluster,
        dask.config.set({"scheduler-address": cluster.scheduler_address}),
    ):
        assert list(run_dask(overlap, range(6))) == [False] * 6


def test_a_scheduler_that_does_not_answer_is_said_in_french():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, never listening
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        settings = {"scheduler-address": address, "distributed.comm.timeouts.connect": "200ms"}
        with dask.config.set(settings), pytest.raises(TrameError, match="ne répond pas"):
            list(run_dask(square, [1]))


def test_without_dask_the_analyst_is_told_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(TrameError, match="make env"):
        list(run_dask(square, [1]))
