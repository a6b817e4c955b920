"""Tagger: the language model, cut down to what parts of speech need, and loaded once per process."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, cast

from pipeline.french.model import MODEL, ModelMissingError
from pipeline.french.tables import load_tables
from pipeline.stages.tag.embedding import Embedder, Spelled, Vectors
from pipeline.stages.tag.tokenizer import french_tokenizer
from pipeline.stages.tag.words import Tagged, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import Morphologizer, Tok2Vec
    from thinc.api import Model

_BATCH = 32  # texts; more is not faster

# No French word, no address either: a key, an image, a file read as text. The tokenizer would take hours over it.
_ENDLESS = re.compile(r"\S{1000,}")


class Tagger:
    """Words and parts of speech as the model gives them."""

    def __init__(self, nlp: Language) -> None:
        from thinc.api import NumpyOps, chain
        from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]  # it ships no types

        tok2vec = cast("Tok2Vec", nlp.get_pipe("tok2vec"))
        morphologizer = cast("Morphologizer", nlp.get_pipe("morphologizer"))
        embed, encode = tok2vec.model.layers
        _, classify = morphologizer.model.layers  # the first one listens to tok2vec
        self._threads = ThreadpoolController()
        self._embedder = Embedder(nlp.vocab, embed, tok2vec.model.get_dim("nO"))
        self._read: Model[list[Vectors], list[Vectors]] = chain(encode, classify)
        for layer in self._read.walk():
            layer.ops = NumpyOps(use_blis=False)
        self._pos_of_label = _parts_of_speech(morphologizer)
        self._tokenizer = french_tokenizer(nlp)
        self.tables = load_tables()

    def words(self, text: str) -> list[Word]:
        """The words and punctuation marks of a text, spaces left out; what goes on without a space is no word."""
        text = _ENDLESS.sub(lambda run: " " * len(run[0]), text)
        places = self._tokenizer(text).to_array(["IDX", "LENGTH"]).astype(int).tolist()
        words = ((start, start + length, text[start : start + length]) for start, length in places)
        return [Word(start, end, word, "") for start, end, word in words if not word.isspace()]

    def tag(self, texts: Iterable[Sequence[Word]]) -> Iterator[Tagged]:
        """The words of each text with their universal parts of speech; few texts are held at a time.

        A caller who wants results that depend on nothing but a file gives the texts of that file only, since sums
        round otherwise in another batch.
        """
        texts = iter(texts)
        while batch := list(islice(texts, _BATCH)):
            for words, tags in zip(batch, self._parts_of_speech(batch), strict=True):
                yield list(zip(words, tags, strict=True))

    def _parts_of_speech(self, texts: Sequence[Sequence[Word]]) -> list[list[str]]:
        """What `nlp.pipe` does with a batch, without documents and with each word embedded once.

        One thread, because sums round otherwise on more cores.
        """
        with self._threads.limit(limits=1, user_api="blas"):
            scores = self._read.predict(self._embedder.embed([_spelled(words) for words in texts]))
        return [[self._pos_of_label[label] for label in of_text.argmax(axis=1).tolist()] for of_text in scores]


@cache
def load_tagger() -> Tagger:
    """The tagger, with the model loaded. Raises ModelMissingError."""
    import spacy

    try:
        nlp = spacy.load(MODEL, exclude=["parser", "ner", "attribute_ruler", "lemmatizer", "senter"])
    except OSError as error:
        raise ModelMissingError from error
    return Tagger(nlp)


def _parts_of_speech(morphologizer: Morphologizer) -> list[str]:
    """The universal part of speech of each label: 'Gender=Fem|Number=Sing|POS=NOUN' -> 'NOUN'."""
    from spacy.parts_of_speech import NAMES

    return [NAMES[morphologizer.cfg["labels_pos"][label]] for label in morphologizer.labels]


def _spelled(words: Sequence[Word]) -> list[Spelled]:
    """Each word as the model sees it, with the space that follows it."""
    spaces = [word.end < after.start for word, after in pairwise(words)] + [False]
    return [(word.spelling, space) for word, space in zip(words, spaces, strict=False)]
