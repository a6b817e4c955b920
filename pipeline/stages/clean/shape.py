"""Shape: what a block looks like, measured without grammar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.lexicon_files import lexicon_sections

# A developed paragraph: prose that no menu, teaser or caption is likely to be.
_PARAGRAPH_WORDS = 25
_LONG_SENTENCE_WORDS = 40
_PROSE_SHARE = 0.25

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]+[»\"')\]\s]*(?=\s[^\W\d_a-zà-ÿ]|\s[«\"(–—-]|$)")
_WE_OR_YOU = re.compile(r"\b(?:nous (?:\w+ )?\w+ons|vous (?:\w+ )?\w+ez)\b", re.IGNORECASE)
_CLOSED = re.compile(r"(?<!\.\.)(?<!…)[.!?](?:\s?[»\"')\]]|\s?\[\d+\])*$")
_CODE_SIGN = re.compile(r"[{}<>=;$\\_^~]")


@dataclass(frozen=True)
class Shape:
    """Counts and shares of a block's text.

    `closed`: ends like a sentence. `verb`: holds a word that announces a conjugated verb. `function_share`:
    share of French function words among words. `french_share`: share of those that no neighbouring language has.
    `code_share`: share of programming signs among visible characters.
    """

    words: int
    sentences: int
    closed: bool
    verb: bool
    function_share: float
    french_share: float
    code_share: float

    @property
    def is_sentence(self) -> bool:
        """A closed sentence with its verb, however short."""
        return self.closed and self.verb and self.words >= 3

    @property
    def is_paragraph(self) -> bool:
        """A developed paragraph of French prose: two sentences, or a long one."""
        long_enough = self.words >= _LONG_SENTENCE_WORDS or (self.words >= _PARAGRAPH_WORDS and self.sentences >= 2)
        return self.closed and long_enough and self.function_share >= _PROSE_SHARE


@dataclass(frozen=True)
class _ProseWords:
    function_words: frozenset[str]
    french_only: frozenset[str]
    verb_words: frozenset[str]
    verb_endings: tuple[str, ...]


@lru_cache(maxsize=4096)  # a block is measured to be judged, and again to recognise its language
def measure_shape(text: str) -> Shape:
    """Measure a normalised text; the words that tell prose stand in `lexicon/prose.toml`."""
    lexicon = _read_prose_words()
    words = _WORD.findall(text.lower())
    # « A lire », « DOSSIER A RENDRE »: in capitals « à » has often lost its accent, it is no verb.
    told = [word for word in words if word != "a"] if text.isupper() or words[:1] == ["a"] else words
    visible = len(text) - text.count(" ")
    return Shape(
        words=len(words),
        sentences=len(_SENTENCE_END.findall(text)),
        closed=_CLOSED.search(text) is not None,
        verb=any(word in lexicon.verb_words or word.endswith(lexicon.verb_endings) for word in told)
        or _WE_OR_YOU.search(text) is not None,
        function_share=sum(word in lexicon.function_words for word in words) / max(len(words), 1),
        french_share=sum(word in lexicon.french_only for word in words) / max(len(words), 1),
        code_share=len(_CODE_SIGN.findall(text)) / max(visible, 1),
    )


@cache
def _read_prose_words() -> _ProseWords:
    lexicon = lexicon_sections("prose.toml")
    return _ProseWords(
        frozenset(lexicon["function_words"]),
        frozenset(lexicon["french_only"]),
        frozenset(lexicon["verb_words"]),
        tuple(lexicon["verb_endings"]),
    )
