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
        known = self._readings
        self._starts.extend([token.start for token in tokens])
        self._ends.extend([token.end for token in tokens])
        self._numbers.extend([known.setdefault(token.reading, len(known)) for token in tokens])

    def restored(self, tables: Tables) -> Iterator[tuple[str, list[Token]]]:
        """Each segment with its tokens, names that the file also writes as common words restored."""
        readings = restore_common_words(list(self._readings), tables)
        tokens = map(Token, self._starts, self._ends, map(readings.__getitem__, self._numbers))
        for segment, count in self._segments:
            yield segment, list(islice(tokens, count))
