"""Words: texts as the numbers of their words, four bytes each."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"\w+")

Words = NDArray[np.int32]


@dataclass(frozen=True)
class Texts:
    """n texts cut out of one long row of words: text i is words[starts[i]:ends[i]]."""

    words: Words
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self.starts)

    def __getitem__(self, text: int) -> Words:
        """The words of a text; nothing is copied."""
        return self.words[self.starts[text] : self.ends[text]]

    def take(self, order: NDArray[np.int64]) -> Texts:
        """Some of the texts, in any order."""
        return Texts(self.words, self.starts[order], self.ends[order])

    def numbered(self) -> NDArray[np.int64]:
        """A number for each text, the same for the same words."""
        known: dict[bytes, int] = {}
        return np.array([known.setdefault(self[text].tobytes(), len(known)) for text in range(len(self))], np.int64)

    @property
    def lengths(self) -> NDArray[np.int64]:
        """Words of each text."""
        return self.ends - self.starts


def number_words(texts: Iterable[str]) -> Texts:
    """Texts as numbers of their words, from 1, the same for the same word in lower case; punctuation is left out.

    | L'été, « à vélo » !  |      |  1 2 3 4  |
    | À vélo l'été         |  ->  |  3 4 1 2  |
    """
    known: dict[str, int] = {}
    words, ends = array("i"), array("q", [0])
    for text in texts:
        words.extend(known.setdefault(word, len(known) + 1) for word in _WORD.findall(text.lower()))
        ends.append(len(words))
    borders = np.asarray(ends, dtype=np.int64)
    return Texts(np.asarray(words, dtype=np.int32), borders[:-1], borders[1:])
