"""Electronic books (.epub): their chapters in reading order."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from lxml import etree

from pipeline.formats.archive import Archive, archive_type, open_archive
from pipeline.formats.dates import find_date
from pipeline.formats.decode import decode
from pipeline.formats.item import Block, Item, Metadata, Unreadable
from pipeline.formats.limits import DEFAULT_LIMITS, Limits
from pipeline.formats.metadata import one_line
from pipeline.formats.webpage.blocks import split_page
from pipeline.formats.xml import attribute, find_all, local_name, parse_xml

_TYPE = "application/epub+zip"


def is_epub(content: bytes) -> bool:
    """Whether these bytes are an electronic book."""
    return archive_type(content) == _TYPE


def read_epub(content: bytes, *, limits: Limits = DEFAULT_LIMITS) -> list[Item]:
    """The book as one document, its chapters in the order of the spine; offsets are -1.

    A chapter that is missing or locked is an item refused on its own after the book, so that the others are read.
    Raises Unreadable when no chapter can be read.
    """
    archive = open_archive(content, limits)
    path = _package_path(archive)
    package = parse_xml(archive.read(path))
    locked = _locked(archive)
    metadata = _metadata(package)
    blocks: list[Block] = []
    refused: list[Item] = []
    for chapter in _chapters(package, posixpath.dirname(path)):
        try:
            blocks += _blocks(_page(archive, chapter, locked))
        except Unreadable as error:
            if error.reason == "too_large":
                raise
            refused.append(Item((), replace(metadata, variables={"chapitre": chapter}), error.bare))
    if blocks:
        return [Item(tuple(blocks), metadata), *refused]
    sentence = "Ce livre est protégé par un verrou (DRM)" if locked else "Ce livre ne contient pas de texte"
    raise Unreadable("unreadable" if locked else "no_text", f"{sentence} : procurez-vous-en une version lisible.")


def _page(archive: Archive, chapter: str, locked: frozenset[str]) -> str:
    if chapter in locked:
        raise Unreadable("unreadable", f"Le chapitre « {chapter} » est protégé par un verrou (DRM).")
    return decode(archive.read(chapter))


def _package_path(archive: Archive) -> str:
    container = parse_xml(archive.read("META-INF/container.xml"))
    return next((attribute(node, "full-path") for node in find_all(container, "rootfile")), "")


def _locked(archive: Archive) -> frozenset[str]:
    """The members that are encrypted, fonts aside: publishers scramble those of free books too."""
    return frozenset(
        unquote(attribute(node, "URI"))
        for name in archive.find_all(r"META-INF/encryption\.xml")
        for node in find_all(parse_xml(archive.read(name)), "CipherReference")
        if attribute(node, "URI").endswith(("html", "htm", "xml"))
    )


def _chapters(package: etree._Element, folder: str) -> Iterator[str]:
    """The names of the chapters in the archive, the table of contents left aside."""
    members = {
        attribute(node, "id"): posixpath.normpath(posixpath.join(folder, unquote(attribute(node, "href"))))
        for node in find_all(package, "item")
        if "nav" not in attribute(node, "properties").split()
    }
    for node in find_all(package, "itemref"):
        if chapter := members.get(attribute(node, "idref")):
            yield chapter


def _blocks(page: str) -> Iterator[Block]:
    for block in split_page(page):
        yield Block(block.raw, -1, -1, "chrome" if block.place.is_furniture else block.place.kind)


def _metadata(package: etree._Element) -> Metadata:
    said: dict[str, list[str]] = {}
    for node in package.iter():
        if text := one_line(node.text or ""):
            said.setdefault(local_name(node), []).append(text)
    return Metadata(
        title=next(iter(said.get("title", [])), ""),
        author=", ".join(said.get("creator", [])),
        date=find_date(next(iter(said.get("date", [])), "")).iso,
        site=next(iter(said.get("publisher", [])), ""),
        tags=tuple(dict.fromkeys(said.get("subject", []))),
    )
