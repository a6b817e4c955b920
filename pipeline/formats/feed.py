"""Feeds (RSS, Atom) and what is exported in their form (WordPress, Evernote): one document an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import name2codepoint

from lxml import etree

from pipeline.formats.dates import find_date
from pipeline.formats.item import Block, Item, Metadata, Unreadable
from pipeline.formats.metadata import one_line, read_metadata
from pipeline.formats.webpage.blocks import split_page
from pipeline.formats.xml import attribute, find_all, local_name, parse_xml, root_name

_NAMESPACES = {"feed": "http://www.w3.org/2005/Atom", "rdf": "http://purl.org/rss/1.0/"}
_HEAD = 4_000  # characters in which the namespace is declared
_ENTRIES = ("item", "entry", "note")
# The text of an entry, the fullest first; WordPress has an «encoded» for the text and one for the excerpt.
_TEXTS = ("encoded", "content", "description", "summary")
_EXCERPT = "excerpt"
_DATES = ("pubDate", "published", "post_date", "date", "issued", "created", "updated", "modified")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
# [gallery ids="4,5"], [caption width="300"]La salle[/caption]: what WordPress replaces when it shows a page.
_SHORTCODE = re.compile(r"\[/?[a-z][a-z0-9_-]{1,40}(?:\s+[a-z_-]+=[^\[\]]{0,500})?\s*/?\](?![(:])")
_NAMED_ENTITY = re.compile(rb"&(?!amp;|lt;|gt;|quot;|apos;)([a-zA-Z][a-zA-Z0-9]{1,30});")
_NO_COMMENT = ("pingback", "trackback", "spam", "trash")


def is_feed(text: str) -> bool:
    """Whether a text is an RSS or Atom feed, or notes of Evernote."""
    name = root_name(text)
    return name in ("rss", "en-export") or (name in _NAMESPACES and _NAMESPACES[name] in text[:_HEAD])


def read_feed(content: bytes) -> list[Item]:
    """The entries of a feed, in its order; offsets are -1, for the text of an entry is a page of its own.

    Comments that an export of WordPress holds are blocks of kind comment, voice reader; what other sites or spam left
    among them is chrome. Raises Unreadable when the XML is broken or there is no entry.

        <item><title>La clé</title><dc:creator>Maud</dc:creator><content:encoded>&lt;p>Elle circule.&lt;/p>…
        ->  title «La clé», author «Maud», one paragraph «Elle circule.»
    """
    root = parse_xml(_NAMED_ENTITY.sub(_numbered, content))
    channel = next(find_all(root, "channel"), root)
    site = _said(channel, "title")
    items = [Item(tuple(_blocks(entry)), _metadata(entry, site)) for entry in find_all(root, *_ENTRIES)]
    if not items:
        raise Unreadable("no_text", "Ce fil ne contient aucun article.")
    return items


def _numbered(entity: re.Match[bytes]) -> bytes:
    """An entity of HTML, which XML does not know, by its number: «&nbsp;» -> «&#160;»."""
    number = name2codepoint.get(entity[1].decode())
    return f"&#{number};".encode() if number else entity[0]


def _metadata(entry: etree._Element, site: str) -> Metadata:
    links = [attribute(node, "href") or one_line(node.text or "") for node in entry if local_name(node) == "link"]
    tags = [node for node in entry if local_name(node) in ("category", "tag")]
    dates = (find_date(_said(entry, name)).iso for name in _DATES)
    type_ = _said(entry, "post_type")
    return Metadata(
        title=_said(entry, "title"),
        author=_said(entry, "creator")
        or next((_said(node, "name") or _text(node) for node in find_all(entry, "author")), ""),
        date=next((date for date in dates if date), ""),
        site=site,
        url=next((link for link in links if link), ""),
        tags=read_metadata({"tags": [node.text or attribute(node, "term") for node in tags]}).tags,
        variables={"type": type_} if type_ not in ("", "post") else {},
    )


def _blocks(entry: etree._Element) -> Iterator[Block]:
    texts = {name: _page(node) for name in reversed(_TEXTS) for node in _named(entry, name)}
    for block in split_page(next((texts[name] for name in _TEXTS if texts.get(name, "").strip()), "")):
        yield Block(block.raw, -1, -1, block.place.kind)
    for comment in _named(entry, "comment"):
        is_none = {_said(comment, "comment_type"), _said(comment, "comment_approved")} & set(_NO_COMMENT)
        for node in _named(comment, "comment_content"):
            for block in split_page(_page(node)):
                yield Block(block.raw, -1, -1, "chrome" if is_none else "comment", "reader")


def _page(node: etree._Element) -> str:
    """The page that an element holds, as text or as elements of its own; blank lines part its paragraphs."""
    inner = "".join(etree.tostring(child, encoding="unicode") for child in node)
    return _BLANK_LINE.sub("<br><br>", _SHORTCODE.sub(" ", inner or node.text or ""))


def _said(node: etree._Element, name: str) -> str:
    """The text of the first child of that name, on one line; '' without one."""
    return next((_text(child) for child in _named(node, name)), "")


def _text(node: etree._Element) -> str:
    return one_line(" ".join(block.raw for block in split_page("".join(map(str, node.itertext())))))


def _named(node: etree._Element, name: str) -> list[etree._Element]:
    """The children of that local name, the excerpts of WordPress left aside."""
    return [child for child in node if local_name(child) == name and _EXCERPT not in str(child.tag)]
