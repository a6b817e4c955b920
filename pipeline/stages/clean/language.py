"""Language: the one a passage is written in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pipeline.stages.clean.shape import measure_shape

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# The languages a French reader's folder may hold; more of them would only bring more confusions on short texts.
_CANDIDATES = ("de", "en", "es", "fr", "it", "nl", "pt")
# Those whose small words are often French ones too: « la », « un », « que ».
_ROMANCE = frozenset({"es", "fr", "it", "pt"})

_FEWEST_WORDS = 10
_SURE = 0.95
_MIXED_SHARE = 0.15
# From this share of words that only French has, a passage needs no classifier. Measured on some 50,000 messages of
# software in six other languages, none of which reaches it, and 4,300 French passages, of which three quarters do.
_FRENCH_SHARE = 0.12


def recognise_language(text: str) -> str:
    """The language of a passage (ISO 639-1, among seven of Western Europe), '' when too short or unsure.

    A French passage that borrows English words or quotes an English sentence still has its French function words,
    and stays French.
    Naive Bayes over byte n-grams (Lui and Baldwin 2012, langid.py), by py3langid.
    """
    shape = measure_shape(text)
    if shape.words < _FEWEST_WORDS:
        return ""
    if shape.french_share >= _FRENCH_SHARE:
        return "fr"
    found, probability = _identifier().classify(text)
    language = str(found)
    if language not in _ROMANCE and shape.function_share >= _MIXED_SHARE:
        return "fr"
    return language if probability >= _SURE else ""


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_CANDIDATES)
    return identifier
