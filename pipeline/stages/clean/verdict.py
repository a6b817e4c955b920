"""Verdict: what becomes of a document once its blocks are judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.stages.clean.language import recognise_language

_LANGUAGE_NAMES = {
    "de": "en allemand",
    "en": "en anglais",
    "es": "en espagnol",
    "fr": "en français",
    "it": "en italien",
    "nl": "en néerlandais",
    "pt": "en portugais",
}
_NOTHING_READ = "Le document ne contient aucun texte."
_TOO_SHORT = "Ce document tient en un mot ou quelques-uns, sans rien à analyser."
_LOST_LETTERS = (
    "Les lettres accentuées de ce document ont été perdues (« � » ou « ?? » à leur place) avant Trame : retrouvez le "
    "texte d’origine."
)
_NOTHING_LEFT = "Ce document n’a que des menus, des titres ou des lignes isolées, et aucune phrase complète."


class Verdict(NamedTuple):
    """The language of a document, why it is left out ('' when kept), and the reason code of each of its blocks."""

    language: str
    left_out: str
    left_out_why: str
    reasons: list[str]


def judge_document(texts: Sequence[str], reasons: Sequence[str], *, language: str, said: str = "") -> Verdict:
    """Leave out the blocks in another language, and the document when they are most of it or nothing is left.

    `reasons`: what leaves out each block so far, '' when kept. The language of the document is the one with the most
    words among kept blocks; where none is long enough to tell, that of all of them together, '' when unsure. Where an
    analyst has `said` which it is, it is that.
    """
    spoken = ["" if reason else recognise_language(text) for text, reason in zip(texts, reasons, strict=True)]
    words: Counter[str] = Counter()
    for text, found in zip(texts, spoken, strict=True):
        words[found] += len(text.split())
    main = said or min((found for found in words if found), key=lambda found: (-words[found], found), default="")
    main = main or recognise_language(" ".join(text for text, reason in zip(texts, reasons, strict=True) if not reason))
    if main not in {"", language}:
        name = _LANGUAGE_NAMES.get(main, f"en langue « {main} »")
        left_out, why = "other_language", f"Document {name}, mis à part pour ne pas mêler les langues."
    else:
        left_out, why = "", ""
    kept = [
        reason or ("other_language" if found not in {"", language} else "")
        for reason, found in zip(reasons, spoken, strict=True)
    ]
    if not left_out and all(kept):
        left_out, why = _nothing_left(kept)
    return Verdict(main, left_out, why, kept)


def _nothing_left(reasons: Sequence[str]) -> tuple[str, str]:
    """Why nothing is left of a document whose blocks are all left out: a reason code and a French sentence."""
    if "lost_letters" in reasons:
        return "lost_letters", _LOST_LETTERS
    if not reasons:
        return "no_text", _NOTHING_READ
    return "no_text", _TOO_SHORT if set(reasons) == {"too_short"} else _NOTHING_LEFT
