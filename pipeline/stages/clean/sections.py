"""Sections: lines that are known by what opened them, such as the headlines under « Sur le même sujet »."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.stages.clean.boilerplate import read_boilerplate
from pipeline.stages.clean.labels import resembles_reference
from pipeline.stages.clean.shape import Shape

# Sections inside a text, which its next heading or sentence closes. The others (related links, galleries, forms)
# stand at the end of a page: their teasers may be sentences.
_INSIDE = frozenset({"reference", "navigation", "sharing"})
_SENTENCE_WORDS = 12


def find_sections(kinds: Sequence[str], texts: Sequence[str], shapes: Sequence[Shape]) -> list[str]:
    """Give each block of a document the family of the section that it opens or stands in, '' for none.

    A section is closed by a developed paragraph, by a comment, or by the main text when it was opened outside of it.
    One that stands inside a text is closed by a heading or a sentence too; in a list of references, a sentence that
    begins with an author and gives a year is one of them. One that stands at the end (its teasers may be sentences)
    is closed by a heading if one opened it, or by a sentence of 12 words, but only where a developed paragraph
    follows: the text goes on.

    « ... il a perdu. » | Lire aussi | Un titre | « Le juge a dit ... »  ->  '' | related | related | ''
    """
    boilerplate = read_boilerplate()
    paragraphs = [i for i, shape in enumerate(shapes) if shape.is_paragraph and kinds[i] != "chrome"]
    last_paragraph = paragraphs[-1] if paragraphs else -1
    sections: list[str] = []
    section = opened_in = ""
    for position, (kind, text, shape) in enumerate(zip(kinds, texts, shapes, strict=True)):
        cited = section == "reference" and resembles_reference(text, signs=1)
        opened = "" if kind == "cell" else boilerplate.family_opened(text)
        if opened and not (kind == "chrome" and opened in _INSIDE):
            section, opened_in = opened, kind
        elif (
            kind == "comment"
            or (opened_in == "chrome" and kind != "chrome")
            or (shape.is_paragraph and not cited)
            or (_goes_on(section, opened_in, kind, shape, followed=position < last_paragraph) and not cited)
        ):
            section = ""
        sections.append(section)
    return sections


def _goes_on(section: str, opened_in: str, kind: str, shape: Shape, *, followed: bool) -> bool:
    """Whether the text goes on with this block, although it is no developed paragraph."""
    if section in _INSIDE:
        return kind == "heading" or (kind != "list_item" and shape.is_sentence)
    if not followed:
        return False
    return opened_in == kind == "heading" or (shape.is_sentence and shape.words >= _SENTENCE_WORDS)
