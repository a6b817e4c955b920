"""The documents of a page that holds several texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urljoin

from pipeline.formats.item import Block, Item, Metadata
from pipeline.formats.titles import reads_as_title, split_title
from pipeline.formats.webpage.blocks import PageBlock
from pipeline.formats.webpage.entries import Entries
from pipeline.formats.webpage.entry import Entry


def split_items(blocks: Sequence[PageBlock], kinds: Sequence[str], entries: Entries, page: Metadata) -> list[Item]:
    """One document an entry; what stands around them is kept as chrome of the nearest before, else of the first.

    `kinds` are those of the blocks in the page as a whole. Of a bookmark, quotations speak with the voice of the source
    and notes with the annotator's, and its site ends its title; a post is published by the site of the page.
    """
    found: list[list[Block]] = [[] for _ in entries.found]
    at = 0
    for block, kind in zip(blocks, kinds, strict=True):
        while at + 1 < len(found) and block.start >= entries.found[at + 1].start:
            at += 1
        entry = entries.found[at]
        is_inside = entry.start <= block.start < entry.end
        found[at].append(
            _block(block, kind, entry, is_bookmark=entries.are_bookmarks) if is_inside else _chrome(block, kind)
        )
    return [
        Item(tuple(blocks), _metadata(entry.known, page, is_bookmark=entries.are_bookmarks))
        for entry, blocks in zip(entries.found, found, strict=True)
    ]


def _chrome(block: PageBlock, kind: str) -> Block:
    return Block(block.raw, block.start, block.end, "metadata" if kind == "metadata" else "chrome")


def _block(block: PageBlock, kind: str, entry: Entry, *, is_bookmark: bool) -> Block:
    """A block of an entry; short notes and quotations count, which a page as a whole would not tell from its chrome."""
    voice = "source"
    if block.start == entry.titled:
        kind = "heading"
    elif block.is_content and is_bookmark and block.start in entry.noted and not block.place.is_quotation:
        kind, voice = "comment", "annotator"
    elif block.is_content and is_bookmark and block.start in entry.quoted:
        kind = "quotation"
    elif block.start in entry.facts:
        kind = "metadata"
    elif kind == "comment":
        voice = "annotator" if is_bookmark else "reader"
    return Block(block.raw, block.start, block.end, kind, voice)


def _metadata(known: Metadata, page: Metadata, *, is_bookmark: bool) -> Metadata:
    try:
        address = urljoin(page.url, known.url)
    except ValueError:
        address = ""
    known = replace(known, url=address if address.startswith(("http://", "https://")) else "")
    if not is_bookmark:
        return replace(known, site=page.site)
    title, site = split_title(known.title)
    return known if reads_as_title(site) else replace(known, title=title, site=site)
