"""Seeds: the words that define the named themes, and where they stand for what they mean."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.errors import TrameError
from pipeline.french.fold import fold_term
from pipeline.stages.vectorise.finder import Finder, Rows
from pipeline.stages.vectorise.refusals import Rule, refusing_rules

_WEIGHTED = re.compile(r"(?P<term>.*\S)\s*:\s*(?P<weight>\d+(?:[.,]\d+)?)\s*")


class Match(NamedTuple):
    """A seed of a theme, what it weighs, and its occurrences: first and last token, rank of the rule that refuses it.

    The rank is -1 for an occurrence that counts.
    """

    theme: str
    seed: str
    weight: float
    first: Rows
    last: Rows
    refused_by: Rows

    @property
    def counts(self) -> NDArray[np.bool_]:
        """The occurrences that no rule refuses."""
        return self.refused_by < 0

    def words(self, *, refused: bool) -> Rows:
        """The tokens that are the seed in one word: those that a rule refuses, or the others."""
        words: Rows = self.first[(self.first == self.last) & (self.counts != refused)]
        return words


def find_seeds(finder: Finder, seeds: Mapping[str, Sequence[str]], rules: Sequence[Rule], window: int) -> list[Match]:
    """The occurrences of each seed, in the order of the settings; none is an empty match."""
    matches = []
    for theme, entries in seeds.items():
        for entry in entries:
            seed, weight = read_entry(entry)
            refused_by = refusing_rules(finder, rules, seed, window=window)
            matches.append(Match(theme, seed, weight, *finder.find(seed), refused_by))
    return matches


def read_entry(entry: str) -> tuple[str, float]:
    """A seed and its weight, 1 unless said: 'salariat : 2' -> ('salariat', 2.0); 'entraide' -> ('entraide', 1.0)."""
    said = _WEIGHTED.fullmatch(entry)
    if not said:
        return entry, 1.0
    return said["term"], float(said["weight"].replace(",", "."))


def check_senses(options: Mapping[str, Any]) -> None:
    """TrameError for a sense rule on a word that seeds no theme: it would seem to protect a theme, and do nothing."""
    seeds = {fold_term(read_entry(entry)[0]) for entries in (options["seeds"] or {}).values() for entry in entries}
    for word in options["senses"] or {}:
        if fold_term(word) not in seeds:
            raise TrameError(
                f"[vectorise.senses] : « {word} » n'est le mot de départ d'aucun thème. Corrigez-le, ajoutez-le à un "
                "thème de [vectorise.seeds], ou ôtez cette règle."
            )
