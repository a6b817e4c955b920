"""Judgement: which blocks of a document are text to analyse, and why the others are not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.stages.clean.boilerplate import fold_line, read_boilerplate
from pipeline.stages.clean.sections import find_sections
from pipeline.stages.clean.shape import Shape, measure_shape

_CODE_SHARE = 0.05
_PROSE_SHARE = 0.2
_LONG_LINE_WORDS = 12
_ITEM_WORDS = 3
_REFERENCE_WORDS = 60
_CAPTION_WORDS = 25

_PAGER = re.compile(r"\(?\d{1,4} ?/ ?\d{1,4}\)?")
_DOT_LEADERS = re.compile(r"[._…]{4,} ?\d*$")
_TAGS = re.compile(r"(?:[#@][\w-]+[ ,]*)+")
_TWEET = re.compile(r"[—–-] ?.{1,80}\(@\w+\).*")
_BYLINE = re.compile(r"(?:Par|De|Texte|Signé|Propos)(?: :)? (?:[A-ZÀ-Ý][\w'.-]*[ ,&]*(?:et )?){1,6}")
_CREDITED = re.compile(r"(?:Sources?|Crédits?(?: photos?)?|Photos?|Illustrations?) ?: [^:]{2,60}$|© ?[^:]{2,60}$", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|\bdoi ?: ?\S+|\+?\d(?:[ .]?\d{2}){4}\b", re.IGNORECASE)
_DATE_WORDS = re.compile(
    r"(?: (?:\d{1,4}|\d{1,2}h\d{0,2}|1er|le|du|au|a|de|et|h|heures|min|publie|mis|jour|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|"
    r"janv|fevr|avr|juil|sept|oct|nov|dec|:))+"
)
# NOIRIEL G., / Casilli, Antonio, / Dujarier M.-A. : a reference begins with its author.
_AUTHOR_FIRST = re.compile(r"(?:\[?\d{1,3}[\].)]? |[-•*] ?)?[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)?,? (?:[A-ZÀ-Ý]\.|[A-ZÀ-Ý][\w-]+[,.])")
_REFERENCE_SIGN = re.compile(
    r"\((?:19|20)\d\d[a-z]?\)|, (?:19|20)\d\d[a-z]?[.,]|\bpp?\. ?\d|\bvol\.|\bn° ?\d|\béd(?:s|itions)?\b|\bpresses\b|\bin ?:|"
    r"\bisbn\b|\bdoi\b|\bet al\b|\bconsulté le\b|\bop\. cit|https?://",
    re.IGNORECASE,
)


def judge_blocks(
    kinds: Sequence[str], texts: Sequence[str], *, title: str, line_words: int, chrome_words: int
) -> list[str]:
    """Give each block of a document, in order, the reason code that leaves it out, '' when it is kept.

    The surest signs are asked first: what the reader of the format already said, the formulas of sites, the section
    a line stands in, then its shape. `line_words`: fewest words of a line or heading without final point.
    `chrome_words`: from how many words a paragraph outside the main text of a page is read all the same.
    """
    shapes = [measure_shape(text) for text in texts]
    sections = find_sections(kinds, texts, shapes)
    reasons: list[str] = []
    seen_title = announced = False
    for kind, text, shape, section in zip(kinds, texts, shapes, sections, strict=True):
        # What follows a colon belongs to the sentence that announces it, down to the last item of the list.
        announced_item = announced and kind in {"list_item", "quotation"}
        reason = (
            _judge_format(kind, text, shape)
            or _judge_formula(kind, text, shape)
            or section
            or _judge_label(text, shape)
            or _judge_place(kind, text, shape, chrome_words)
        )
        if not reason and title and fold_line(text) == fold_line(title):
            reason, seen_title = ("structure" if seen_title else ""), True
        reasons.append(reason or _judge_length(kind, text, shape, line_words, announced=announced_item))
        announced = text.endswith(":") or announced_item
    return reasons


def _judge_format(kind: str, text: str, shape: Shape) -> str:
    """What the format says of the block, whatever its words."""
    if not text:
        return "empty"
    if kind == "metadata":
        return "front_matter"
    if shape.code_share >= _CODE_SHARE and shape.function_share < _PROSE_SHARE:
        return "code"
    if _PAGER.fullmatch(text):
        return "gallery"
    return "" if shape.words else "structure"


def _judge_formula(kind: str, text: str, shape: Shape) -> str:
    """Formulas of sites and software; outside the main text of a page one phrase of a notice is enough."""
    boilerplate = read_boilerplate()
    return boilerplate.family_of_line(text, sentence=shape.is_sentence) or boilerplate.family_of_notice(
        text, phrases=1 if kind == "chrome" else 2
    )


def _judge_label(text: str, shape: Shape) -> str:
    """Lines that label the text: dates, by-lines, addresses, references, leaders of a table of contents."""
    if _DATE_WORDS.fullmatch(fold_line(text)) or _DOT_LEADERS.search(text) or _TAGS.fullmatch(text):
        return "structure"
    credited = shape.words <= _CAPTION_WORDS and not shape.verb and _CREDITED.search(text)
    if credited or _BYLINE.fullmatch(text) or _TWEET.fullmatch(text):
        return "caption"
    if (bare := _ADDRESS.sub("", text)) != text and not shape.is_sentence and len(bare.split()) < _LONG_LINE_WORDS / 2:
        return "reference"
    signs = len({sign.lower() for sign in _REFERENCE_SIGN.findall(text)})
    return "reference" if signs >= 2 and shape.words <= _REFERENCE_WORDS and _AUTHOR_FIRST.match(text) else ""


def _judge_place(kind: str, text: str, shape: Shape, chrome_words: int) -> str:
    """What stands outside the main text of a page stays out, unless it is a long, developed paragraph of prose.

    Extractors of main text lose about one wanted passage in ten; menus and notices are never that long and plain.
    """
    if kind == "chrome" and not (shape.is_paragraph and shape.words >= chrome_words):
        return "outside_main"
    return "structure" if kind == "table" and not shape.is_paragraph else ""


def _judge_length(kind: str, text: str, shape: Shape, line_words: int, *, announced: bool) -> str:
    """A short block is read alone when it is a sentence, or part of the sentence that announces it.

    A heading stays when it reads as a sentence: as long as a line must be, with a verb.
    """
    if announced and shape.words >= _ITEM_WORDS:
        return ""
    if kind != "heading":
        if shape.words >= _LONG_LINE_WORDS:
            return "" if shape.closed or shape.verb or shape.function_share >= _PROSE_SHARE else "structure"
        if shape.closed and shape.words >= _ITEM_WORDS + 1:
            return ""
        if shape.verb and text.endswith((":", ";", ",")) and shape.words >= _ITEM_WORDS + 1:
            return ""
    return "" if shape.verb and shape.words >= line_words else "too_short"
