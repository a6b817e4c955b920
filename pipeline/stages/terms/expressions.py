"""Expressions: where those that somebody expects, or that a text defines, stand in the corpus."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from pipeline.french.fold import fold_term, folded_words
from pipeline.lexicon_files import lexicon_lines
from pipeline.stages.terms.candidates import Occurrence, occurrence_of
from pipeline.stages.terms.runs import Run

_PLURAL = re.compile(r"(?:(?<=a)ux|(?<=..)[sx])$")
_FEMININE = re.compile(r"(?<=..)e$")
_DOUBLE = re.compile(r"([^\Wé])\1$")


@cache
def listed_expressions() -> tuple[str, ...]:
    """The expressions of `expressions.txt`, in its order."""
    return tuple(dict.fromkeys(lexicon_lines("expressions.txt")))


def find_expressions(runs: Iterable[Run], expressions: Iterable[str]) -> dict[str, list[Occurrence]]:
    """The occurrences of each expression, in any number or gender; an empty list when it never occurs.

    An expression stands where its words follow one another, or where one word equals it once hyphens and spaces are
    overlooked: tiers lieu, tiers-lieux.
    """
    found: dict[str, list[Occurrence]] = {expression: [] for expression in expressions}
    by_first_word: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for expression in found:
        for words in _readings(expression):
            by_first_word[words[0]].append((expression, words))
    for run in runs:
        stems = [_stems(word.form, word.lemma) for word in run.words]
        for first, opening in enumerate(stems):
            for expression, words in (entry for stem in sorted(opening) for entry in by_first_word.get(stem, ())):
                last = first + len(words)
                if last <= len(stems) and all(word in stems[first + i] for i, word in enumerate(words)):
                    found[expression].append(occurrence_of(run, first, last))
    return found


def _readings(expression: str) -> list[list[str]]:
    """The ways to read an expression, as its words and as one: tiers lieu -> [tier, lieu], [tierslieu]."""
    words = folded_words(expression)
    joined = ["".join(words)]
    return [[_stem(word) for word in reading] for reading in ([words, joined] if words != joined else [joined])]


@cache
def _stems(form: str, lemma: str) -> frozenset[str]:
    return frozenset(_stem(fold_term(word)) for word in (form, lemma))


def _stem(word: str) -> str:
    """A word without the marks of plural and feminine, as Savoy's minimal stemmer: personnelles -> personel."""
    singular = _PLURAL.sub(lambda mark: "l" if mark[0] == "ux" else "", word)
    return _DOUBLE.sub(r"\1", _FEMININE.sub("", singular))
