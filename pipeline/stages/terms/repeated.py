"""Repeated: which candidates come back often enough to be counted, known before any is."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

import numpy as np

from pipeline.stages.terms.candidates import Key, Occurrence


class RepeatedKeys:
    """The keys that occurred so many times, from eight bytes an occurrence: most candidates never come back.

    A key is known by its hash. One that shares it with another may be let in by mistake, and its count then refuses
    it; none that came back is left out.
    """

    def __init__(self, least: int) -> None:
        self._least = least
        self._hashes = array("q")
        self._repeated: frozenset[int] = frozenset()

    def watch(self, occurrences: Iterable[Occurrence]) -> Iterator[Occurrence]:
        """The same occurrences; when all went by, it is known which keys are in."""
        for one in occurrences:
            self._hashes.append(hash(one.key))
            yield one
        hashes, times = np.unique(np.asarray(self._hashes), return_counts=True)
        self._repeated = frozenset(hashes[times >= self._least].tolist())
        self._hashes = array("q")

    def __contains__(self, key: Key) -> bool:
        """Whether the key may have occurred so many times."""
        return hash(key) in self._repeated
