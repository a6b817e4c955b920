"""Candidates: groups of words whose parts of speech are those of a French term."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.stages.terms.light_words import is_light
from pipeline.stages.terms.runs import Run

Key = tuple[str, ...]
"""What makes two occurrences the same term: the lemmas of its words, articles left out."""

# Noun phrases of French terminology (Daille 1994), up to three nouns and adjectives; see `Word` for the letters.
_PATTERNS = (
    "NA", "NN", "NPN", "NPDN",
    "NAA", "NNA", "NACA", "NPNA", "NPDNA", "NPNN", "NAPN", "NAPDN", "NPNPN", "NPNPDN", "NPDNPN", "NPDNPDN",
)  # fmt: skip
_COMPLEMENT = re.compile("PD?N|A")
_STARTS = tuple(re.compile(f"(?={pattern})") for pattern in _PATTERNS)


class Occurrence(NamedTuple):
    """A term in the text: its key, its pattern, and where it stands in its segment.

    `goes_on` is the lemma of the common noun or adjective that follows as its complement, '' when none does.
    """

    key: Key
    pattern: str
    document: str
    segment: str
    start: int
    end: int
    goes_on: str


def find_candidates(runs: Iterable[Run]) -> Iterator[Occurrence]:
    """Every group of words that follows a pattern, those inside a longer one included, unless they are too light.

    | le droit du travail salarié -> droit du travail, travail salarié, droit du travail salarié
    """
    for run in runs:
        for pattern, start in zip(_PATTERNS, _STARTS, strict=True):
            for match in start.finditer(run.codes):
                first, last = match.start(), match.start() + len(pattern)
                # A name may open a term (Code du travail), it does not complete one (les travaux de Dupont).
                if all(word.kept for word in run.words[first + 1 : last] if word.code in "NA"):
                    found = occurrence_of(run, first, last)
                    if not is_light(found.key, found.pattern.replace("D", "")):
                        yield found


def occurrence_of(run: Run, first: int, last: int) -> Occurrence:
    """The words [first, last) of a run as a term."""
    words = run.words[first:last]
    key = tuple(word.key for word in words if word.code != "D")
    return Occurrence(
        key, run.codes[first:last], run.document, run.segment, words[0].start, words[-1].end, _complement(run, last)
    )


def _complement(run: Run, first: int) -> str:
    match = _COMPLEMENT.match(run.codes, first)
    word = run.words[match.end() - 1] if match else None
    return word.lemma if word and word.kept else ""
