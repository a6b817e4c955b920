"""Tally: how often each term occurs and how widely, without holding its occurrences."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.stages.terms.candidates import Key, Occurrence


class Tally:
    """Occurrences of a term, and the segments and documents that hold it.

    `goes_on` is the word by which all of them go on (see `Occurrence`), '' when they do not agree.
    """

    __slots__ = ("_document", "_segment", "count", "documents", "goes_on", "segments")

    def __init__(self) -> None:
        self.count = self.segments = self.documents = 0
        self._segment = self._document = self.goes_on = ""

    def add(self, occurrence: Occurrence) -> None:
        """Count one more; the occurrences of a segment come one after the other, and so do those of a document."""
        self.goes_on = occurrence.goes_on if self.count == 0 or self.goes_on == occurrence.goes_on else ""
        self.count += 1
        self.segments += occurrence.segment != self._segment
        self.documents += occurrence.document != self._document
        self._segment, self._document = occurrence.segment, occurrence.document


def tally_terms(occurrences: Iterable[tuple[Key, Occurrence]]) -> dict[Key, Tally]:
    """The tally of each key."""
    tallies: dict[Key, Tally] = {}
    for key, occurrence in occurrences:
        tally = tallies.get(key)
        if tally is None:
            tally = tallies[key] = Tally()
        tally.add(occurrence)
    return tallies
