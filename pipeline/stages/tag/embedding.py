"""Embedding: what the model knows of a word before it looks at its neighbours, computed once per word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab
    from thinc.api import Model

Spelled = tuple[str, bool]
"""A word, and whether a space follows it: all that the model sees of it alone."""

Vectors = NDArray[np.float32]

_AT_ONCE = 1024  # words: three megabytes of features
_REMEMBERED = 100_000  # words: some sixty megabytes


class Embedder:
    """The first layer of the model, which remembers its answers: in a corpus, one word in seven is new.

    A vector must not depend on which words were embedded beside it. It does not with BLIS, thinc's usual library, which
    sums every row of a product in the same way; OpenBLAS is faster and rounds by the place of the row.
    """

    def __init__(self, vocab: Vocab, layer: Model[list[Doc], list[Vectors]], width: int) -> None:
        self._vocab = vocab
        self._layer = layer
        self._width = width
        self._known: dict[Spelled, Vectors] = {}

    def embed(self, texts: Sequence[Sequence[Spelled]]) -> list[Vectors]:
        """For each text, one row per word."""
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        unknown = list(dict.fromkeys(word for words in texts for word in words if word not in self._known))
        for start in range(0, len(unknown), _AT_ONCE):
            some = unknown[start : start + _AT_ONCE]
            self._known.update(zip(some, self._vectors(some), strict=True))
        rows = ([self._known[word] for word in words] for words in texts)
        return [np.array(words, dtype=np.float32).reshape(len(words), self._width) for words in rows]

    def _vectors(self, words: Sequence[Spelled]) -> Vectors:
        from spacy.tokens import Doc

        document = Doc(self._vocab, [word for word, _ in words], [space for _, space in words])
        [vectors] = self._layer.predict([document])
        return vectors
