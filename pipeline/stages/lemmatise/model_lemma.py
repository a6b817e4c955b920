"""The lemma that the language model's own rules give, which ours correct."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from pipeline.french.model import load_lookups
from pipeline.french.tables import load_tables

if TYPE_CHECKING:
    from spacy.lang.fr.lemmatizer import FrenchLemmatizer
    from spacy.tokens import Token


def model_lemma(form: str, pos: str) -> str:
    """The lemma of a form as that part of speech, in lower case. Raises ModelMissingError."""
    lemma: str = _lemmatizer().rule_lemmatize(cast("Token", _Word(form, pos, form, pos)))[0]
    return lemma.lower()


class _Word(NamedTuple):
    """All that the lemmatizer asks of a token; a true one would need a document, and its strings stay for ever."""

    orth: str
    pos: str
    text: str
    pos_: str


@cache
def _lemmatizer() -> FrenchLemmatizer:
    """The model's rule lemmatizer without the model.

    It looks lemmas up in lists of up to 66 000 words; the same words as sets answer at once.
    """
    from spacy.lang.fr.lemmatizer import FrenchLemmatizer
    from spacy.vocab import Vocab

    lemmatizer = FrenchLemmatizer(Vocab(), None, mode="rule")
    lemmatizer.lookups = load_lookups()
    index = lemmatizer.lookups.get_table("lemma_index")
    for pos, lemmas in load_tables().lemmas.items():
        index[pos.lower()] = lemmas
    return lemmatizer
