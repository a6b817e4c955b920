"""How much work a text may cost: hostile input must not take longer than its size explains."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def little_work(*, seconds: float = 5) -> Iterator[None]:
    """Fail when what is done inside takes this long; seconds of processor, which a busy machine does not stretch."""
    started = time.process_time()
    yield
    assert time.process_time() - started < seconds
