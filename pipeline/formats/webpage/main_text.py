"""Which blocks of a page are its main text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.formats.webpage.blocks import PageBlock

_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[\W_]+")
_SENTENCE_END = re.compile(r"[.!?…][»”\")\]\s]*$")
_SURE_LENGTH = 40  # letters; a shorter text may stand inside another by chance
_PROSE_WORDS = 15
_MOSTLY_LINKS = 0.6
_HEADING_REACH = 3  # blocks within which a heading must be followed by main text
_LISTED = frozenset({"list_item", "quotation"})


def mark_main_text(blocks: Sequence[PageBlock], main_text: str) -> list[str]:
    """The final kind of each block: its own in the main text, comment in the comments, else chrome.

    The extractor's judgement (`main_text`) is corrected where it is known to err: elements made for navigation and
    blocks of links are never main text; a paragraph of prose that nothing speaks against is, and so are the
    sentences in elements of its class (the short answers of a thread), the heading above main text, and the list or
    quotation right below it.
    """
    lines = {_key(line) for line in main_text.splitlines()}
    whole = _key(main_text)
    is_main = [_is_main(block, lines, whole) for block in blocks]
    slots = {block.place.slot for block, kept in zip(blocks, is_main, strict=True) if kept and _is_prose(block)} - {""}
    is_main = [
        kept or (block.place.slot in slots and _is_unsuspected(block) and _ends_a_sentence(block))
        for block, kept in zip(blocks, is_main, strict=True)
    ]
    for i in reversed(range(len(blocks))):
        place = blocks[i].place
        if place.kind == "heading" and not place.is_furniture and not place.is_comment:
            is_main[i] = is_main[i] or any(is_main[i + 1 : i + 1 + _HEADING_REACH])
    for i, block in enumerate(blocks[1:], start=1):
        is_main[i] = is_main[i] or (is_main[i - 1] and block.place.kind in _LISTED and _is_unsuspected(block))
    return [_kind(block, is_main=kept) for block, kept in zip(blocks, is_main, strict=True)]


def _kind(block: PageBlock, *, is_main: bool) -> str:
    if block.place.kind == "metadata":
        return "metadata"
    if block.place.is_comment and not block.place.is_furniture and block.linked < _MOSTLY_LINKS:
        return "comment"
    if not is_main:
        return "chrome"
    # Tables that only lay out a page hold paragraphs, not cells.
    return "paragraph" if block.place.kind == "table" and _is_prose(block) else block.place.kind


def _is_main(block: PageBlock, lines: set[str], whole: str) -> bool:
    if block.place.is_furniture or block.place.is_comment:
        return False
    if block.linked >= _MOSTLY_LINKS and len(_WORD.findall(block.raw)) < _PROSE_WORDS:
        return False
    key = _key(block.raw)
    if key in lines or (len(key) >= _SURE_LENGTH and key in whole):
        return True
    return not block.place.is_suspect and _is_prose(block)


def _is_unsuspected(block: PageBlock) -> bool:
    """Whether neither its place nor its links speak against a block."""
    place = block.place
    return block.linked < _MOSTLY_LINKS and not (place.is_furniture or place.is_suspect or place.is_comment)


def _is_prose(block: PageBlock) -> bool:
    """A sentence or more, of which links are but a part."""
    is_long = len(_WORD.findall(block.raw)) >= _PROSE_WORDS
    return is_long and block.linked < 0.5 and _ends_a_sentence(block)


def _ends_a_sentence(block: PageBlock) -> bool:
    return _SENTENCE_END.search(block.raw) is not None


def _key(text: str) -> str:
    """What two readings of a text share, whatever the spaces and marks."""
    return _LETTERS.sub("", text).casefold()
