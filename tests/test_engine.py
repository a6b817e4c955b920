import os
import time

import pytest

from pipeline.engine import ENGINES
from pipeline.errors import TrameError


def square(number):
    time.sleep(0.02 if number == 0 else 0)  # the first job ends last
    return number * number


def die(_number):
    os._exit(9)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("jobs", [[], [3], [0, 1, 2, 3, 4]])
def test_results_come_in_the_order_of_the_jobs(engine, jobs):
    assert list(ENGINES[engine](square, jobs)) == [job * job for job in jobs]


@pytest.mark.skipif(len(getattr(os, "sched_getaffinity", lambda _: {1})(0)) == 1, reason="one core: no pool is made")
def test_a_worker_that_dies_is_said_in_french():
    with pytest.raises(TrameError, match="mémoire"):
        list(ENGINES["processes"](die, [1, 2, 3]))
