"""Web pages: every block of the page, the main text told apart from what surrounds it; one document, or several."""

from __future__ import annotations

from pipeline.formats.decode import decode
from pipeline.formats.item import Block, Item, Metadata
from pipeline.formats.webpage.blocks import split_page
from pipeline.formats.webpage.dateline import read_dateline
from pipeline.formats.webpage.entries import find_entries
from pipeline.formats.webpage.extract import extract_page
from pipeline.formats.webpage.items import split_items
from pipeline.formats.webpage.main_text import mark_main_text
from pipeline.formats.webpage.message import read_message_header
from pipeline.formats.webpage.saved import find_saved_address


def read_webpage(content: bytes) -> list[Item]:
    """The document of a web page; of a page of annotated bookmarks or of whole posts, one document each.

    raw is the text of an element, without tags and entities decoded; start and end span its source. Nothing visible
    is lost: what stands outside the main text keeps its text as kind chrome, and readers' comments are blocks of
    kind comment and voice reader. Scripts and styles are no text and are left behind; nothing is run or fetched.
    """
    page = decode(content)
    extracted = extract_page(page)
    blocks = split_page(page)
    kinds = mark_main_text(blocks, extracted.main_text)
    address = find_saved_address(page)
    entries = find_entries(page, blocks, extracted.metadata.url or address)
    if entries.found:
        known = extracted.metadata.completed_by(Metadata(url=address))
        return split_items(blocks, kinds, entries, known)
    lines = [block.raw for block in blocks if not block.place.is_comment]
    said = read_dateline(lines).completed_by(read_message_header(lines))
    said = said.completed_by(Metadata(url=address))
    return [
        Item(
            tuple(
                Block(block.raw, block.start, block.end, kind, "reader" if kind == "comment" else "source")
                for block, kind in zip(blocks, kinds, strict=True)
            ),
            extracted.metadata.completed_by(said),
        )
    ]
