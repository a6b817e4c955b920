"""Tokenizer: where words begin and end. spaCy's French rules, corrected where they cut words of our field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from pipeline.stages.tag.inclusive import MARKS, plain_form

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

# Words that lose their last letter before a vowel. Any other apostrophe belongs to its word: prud'hommes.
_ELIDED = ("c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu")

# Pronouns and particles that a hyphen only leans on a word: peut-on, a-t-elle, allez-y, ce jour-là.
_CLITICS = "ce|ci|elles?|en|ils?|je|la|là|les?|leur|lui|moi|nous|on|t|toi|tu|vous|y"

# Words that hold an elided word or end like a clitic, and are one word all the same.
_WHOLE = ("rendez-vous", "ceux-ci", "c'est-à-dire")

_LETTER = r"[^\W\d_]"

_BULLET = rf"-+(?={_LETTER})"
"""The dash of a list or of an aside, when no space follows it: -mutualiser les moyens."""


def french_tokenizer(nlp: Language) -> Tokenizer:
    """The tokenizer of `nlp`, with hyphenated words, inclusive forms and inner apostrophes kept whole.

    | s'auto-organise-t-il | -> s' auto-organise -t -il      (spaCy: s' auto - organise -t -il)
    | les prud'hommes      | -> les prud'hommes              (spaCy: les prud' hommes)
    | l'étudiant(e)        | -> l' étudiant(e)              (spaCy: l' étudiant(e )
    | -mutualiser          | -> - mutualiser                (spaCy: -mutualiser)
    """
    from spacy.symbols import ORTH
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    current = cast("Tokenizer", nlp.tokenizer)
    infixes = [rule for rule in nlp.Defaults.infixes or () if not _cuts(rule, "mot-clé", "prud'homme")]
    suffixes = [rule for rule in nlp.Defaults.suffixes or () if not _cuts(f"(?:{rule})$", "mots-clés", "employé(e)")]
    spellings = (cased for word in _WHOLE for cased in (word, word.capitalize(), word.upper()))
    return Tokenizer(
        nlp.vocab,
        rules={**current.rules, **{word: [{ORTH: word}] for word in spellings}},
        prefix_search=compile_prefix_regex([*(nlp.Defaults.prefixes or ()), _BULLET]).search,
        suffix_search=compile_suffix_regex([*suffixes, *_suffixes()]).search,
        infix_finditer=compile_infix_regex([*_infixes(), *infixes]).finditer,
        token_match=plain_form,
        url_match=current.url_match,
    )


def _suffixes() -> list[str]:
    """Cuts at the end of a word: before a clitic, a bracket that does not close an inclusive mark, and a dash."""
    marks = [ending for mark in (*MARKS, "x") for ending in (mark, mark + "s")]
    no_mark = "".join(rf"(?<!{_LETTER}\((?i:{mark}))" for mark in (*marks, "s"))
    return [rf"(?<={_LETTER})-(?i:{_CLITICS})", rf"{no_mark}\)", rf"(?<={_LETTER})[-–—]"]


def _infixes() -> list[str]:
    """Cuts inside a word: at dashes (a hyphen alone does not cut) and after an elided word."""
    dash = rf"(?<=[^\W_])(?:–|—|--|~)(?={_LETTER})"
    return [dash, *(rf"(?<=(?<![\w'-])(?i:{word})')(?=[^\W_])" for word in _ELIDED)]


def _cuts(rule: str | re.Pattern[str], *words: str) -> bool:
    return any(re.search(rule, word) for word in words)
