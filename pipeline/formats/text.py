"""Plain text: one document, its paragraphs, and what its first lines say of it."""

from __future__ import annotations

from itertools import zip_longest

from pipeline.formats.bylines import read_byline
from pipeline.formats.decode import decode
from pipeline.formats.item import Block, Item, Metadata
from pipeline.formats.paragraphs import Paragraph, split_paragraphs
from pipeline.formats.titles import is_breadcrumb, names_a_section

_TITLE_LENGTH = 160
_PROSE_LENGTH = 80


def read_text(content: bytes) -> list[Item]:
    """The document of a plain text file.

    Every character that is not a space belongs to exactly one block, and raw is decode(content)[start:end].
    A short line that stands alone before a longer paragraph is a heading, and the file's title when nothing but
    metadata, a way to the page («Accueil > Enquêtes») or the name of a rubric («Analyses») comes before it; lines such
    as «Publié le 9 octobre 2014» are metadata.
    """
    text = decode(content)
    paragraphs = list(split_paragraphs(text))
    blocks: list[Block] = []
    known = Metadata()
    opens, in_prose = True, False
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        raw = text[paragraph.start : paragraph.end]
        if byline := read_byline(raw):
            # Below the first prose, a name or a date belongs to a part of the text, not to the whole of it.
            known = known.completed_by(Metadata(site=byline.site, url=byline.url) if in_prose else byline)
            kind = "metadata"
        elif paragraph.is_bullet:
            kind = "list_item"
        elif opens and is_breadcrumb(raw):
            kind = "chrome"
        elif _is_heading(raw, paragraph, following, text, opens=opens):
            kind = "heading"
            if opens and not names_a_section(raw):
                known = known.completed_by(Metadata(title=" ".join(raw.split())))
        else:
            kind = "paragraph"
        opens = opens and (kind in ("metadata", "chrome") or (kind == "heading" and not known.title))
        in_prose = in_prose or (kind == "paragraph" and len(raw) >= _PROSE_LENGTH)
        blocks.append(Block(raw, paragraph.start, paragraph.end, kind))
    return [Item(tuple(blocks), known)]


def _is_heading(raw: str, paragraph: Paragraph, following: Paragraph | None, text: str, *, opens: bool) -> bool:
    """Whether a paragraph is a heading: one short line without a full stop, alone, before something longer.

    The first line of a file needs only to be followed by something: its byline, or a subtitle.
    """
    if following is None or "\n" in raw or len(raw) > _TITLE_LENGTH or raw.endswith((".", ",", ";", ":")):
        return False
    if opens:
        return paragraph.is_isolated or read_byline(text[following.start : following.end]) is not None
    return paragraph.is_isolated and following.end - following.start >= max(_PROSE_LENGTH, 2 * len(raw))
