"""Judgement: which blocks of a document are text to analyse, and why the others are not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.stages.clean.boilerplate import read_boilerplate
from pipeline.stages.clean.formulas import fold_line
from pipeline.stages.clean.labels import recognise_label
from pipeline.stages.clean.lists import complete_lists
from pipeline.stages.clean.lost_letters import has_lost_letters
from pipeline.stages.clean.sections import find_sections
from pipeline.stages.clean.shape import Shape, measure_shape

# Words, as shape counts them: fewest of an item that a colon announces, of a line that opens a sentence, of a line
# that is read without verb or point, of a line too long to be called short, of an item or quotation with a verb.
_ITEM_WORDS = 3
_OPENING_WORDS = 6
_RUNNING_WORDS = 15
_LONG_LINE_WORDS = 12
_LISTED_WORDS = 4
# How many words the name of a site adds to a title.
_SITE_WORDS = 8
_PROSE_SHARE = 0.2

_ITEM = re.compile(r"[^\w\s«»\"“”'(\[.…@#]+ (?=\S)")
# « Bonne question. », but not « Lucien C. »: two words, and a point that is no initial's.
_SHORT_SENTENCE = re.compile(r"\w[ '][^\W\d_]{3,}\.$")
_GOES_ON = (":", ";", ",")
# What people write in these is often without verb nor point.
_LISTED = frozenset({"list_item", "quotation"})
_SPOKEN = _LISTED | {"comment"}


def judge_blocks(
    kinds: Sequence[str], texts: Sequence[str], *, title: str, line_words: int, chrome_words: int
) -> list[str]:
    """Give each block of a document, in order, the reason code that leaves it out, '' when it is kept.

    The surest signs are asked first: what the reader of the format already said, the formulas of sites, the section
    a line stands in, then its shape. `line_words`: fewest words of a line or heading without final point.
    `chrome_words`: from how many words a paragraph outside the main text of a page is read all the same.
    """
    kinds = [
        "list_item" if kind == "paragraph" and _ITEM.match(text) else kind
        for kind, text in zip(kinds, texts, strict=True)
    ]
    shapes = [measure_shape(text) for text in texts]
    sections = find_sections(kinds, texts, shapes)
    reasons: list[str] = []
    announced = False
    for kind, text, shape, section in zip(kinds, texts, shapes, sections, strict=True):
        # What follows a colon belongs to the sentence that announces it, down to the last item of the list.
        announced_item = announced and kind in _LISTED
        reason = (
            _judge_format(kind, text)
            or _judge_formula(kind, text, shape)
            or section
            or _judge_title(kind, text, shape, title)
            or recognise_label(text, shape)
            or _judge_place(kind, shape, chrome_words)
        )
        is_whole = kind == "cell"  # a text of its own, read however short
        reasons.append(
            reason or ("" if is_whole else _judge_length(kind, text, shape, line_words, announced=announced_item))
        )
        announced = text.endswith(":") or announced_item
    return complete_lists(kinds, texts, shapes, reasons)


def _judge_format(kind: str, text: str) -> str:
    """What the reader of the format said of the block, whatever its words."""
    if not text:
        return "empty"
    if kind == "metadata":
        return "front_matter"
    return "lost_letters" if has_lost_letters(text) else ""


def _judge_formula(kind: str, text: str, shape: Shape) -> str:
    """Formulas of sites and software; outside the main text of a page one phrase of a notice is enough."""
    boilerplate = read_boilerplate()
    family = boilerplate.family_of_line(text, sentence=shape.is_sentence)
    if kind == "cell" and family != "too_short":  # « Le partage », « Contact »: an answer, no button of a site
        family = ""
    return family or boilerplate.family_of_notice(text, phrases=1 if kind == "chrome" else 2)


def _judge_title(kind: str, text: str, shape: Shape, title: str) -> str:
    """The title, alone or with the name of the site after it, stands in the document's record: it is no passage."""
    if text.count(" ") > title.count(" ") + 2 * _SITE_WORDS:
        return ""
    says, line = fold_line(title), fold_line(text)
    alone = says and line.startswith(says) and line.count(" ") <= says.count(" ") + _SITE_WORDS
    return "structure" if alone and (kind == "heading" or not shape.is_sentence) else ""


def _judge_place(kind: str, shape: Shape, chrome_words: int) -> str:
    """What stands outside the main text of a page stays out, unless it is a long, developed paragraph of prose.

    Extractors of main text lose about one wanted passage in ten; menus and notices are never that long and plain.
    """
    if kind == "chrome" and not (shape.is_paragraph and shape.words >= chrome_words):
        return "outside_main"
    return "structure" if kind == "table" and not (shape.is_sentence and shape.words >= _LONG_LINE_WORDS) else ""


def _judge_length(kind: str, text: str, shape: Shape, line_words: int, *, announced: bool) -> str:
    """A short block is read alone when it is a sentence, opens one, or is part of the one that announces it.

    A heading stays when it is as long as a line must be and reads as a sentence. What people quote, list or comment
    often has no verb nor final point; a line of a page without them is a label.
    """
    long_enough = shape.words >= line_words
    if kind == "heading":
        return "" if long_enough and (shape.verb or shape.closed) else "too_short"
    if shape.is_sentence or (shape.closed and shape.words > _ITEM_WORDS) or _SHORT_SENTENCE.search(text):
        return ""
    if (announced and shape.words >= _ITEM_WORDS) or (text.endswith(_GOES_ON) and shape.words >= _OPENING_WORDS):
        return ""
    announces = kind != "comment" and text.endswith(":") and shape.words >= _ITEM_WORDS
    if shape.verb and (announces or (kind in _LISTED and shape.words >= _LISTED_WORDS)):
        return ""
    spoken = shape.function_share >= _PROSE_SHARE and (kind in _SPOKEN or shape.words >= _RUNNING_WORDS)
    if long_enough and (shape.verb or shape.sentences or spoken):
        return ""
    return "structure" if shape.words >= _LONG_LINE_WORDS else "too_short"
