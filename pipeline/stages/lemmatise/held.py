"""Held: the words of a raw file, until all of them are known."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import islice

from pipeline.french.tables import Tables
from pipeline.stages.lemmatise.names import restore_common_words
from pipeline.stages.lemmatise.words import Reading, Token


class HeldWords:
    """The tokens of a raw file, twelve bytes each: it has many words, and few readings of them."""

    def __init__(self) -> None:
        self._segments: list[tuple[str, int]] = []
        self._readings: dict[Reading, int] = {}
        self._starts, self._ends, self._numbers = array("i"), array("i"), array("i")

    def add(self, segment: str, tokens: Sequence[Token]) -> None:
        """Hold the tokens of the next segment."""
        self._segments.append((segment, len(tokens)))
        for start, end, reading in tokens:
            self._starts.append(start)
            self._ends.append(end)
            self._numbers.append(self._readings.setdefault(reading, len(self._readings)))

    def restored(self, tables: Tables) -> Iterator[tuple[str, list[Token]]]:
        """Each segment with its tokens, names that the file also writes as common words restored."""
        readings = restore_common_words(list(self._readings), tables)
        tokens = zip(self._starts, self._ends, (readings[number] for number in self._numbers), strict=True)
        for segment, count in self._segments:
            yield segment, [Token(*token) for token in islice(tokens, count)]
