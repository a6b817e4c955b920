"""The source of a web page -> its tags and texts, in one pass that no page can make slow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# A quoted value may hold < or >; past 5 000 characters it may not, so that an unclosed quotation mark is given up soon.
_VALUE = r"\"(?:[^\"<]*+\"|[^\"]{0,5000}+\")|'(?:[^'<]*+'|[^']{0,5000}+')"
_TAG = re.compile(rf"<(?P<slash>/?)(?P<name>[a-zA-Z][^\s<>/]*+)(?P<attributes>(?>[^<>\"']++|(?>{_VALUE})){{0,200}}+)>")
_LOOSE_TAG = re.compile(r"<(?P<slash>/?)(?P<name>[a-zA-Z][^\s<>/]*+)(?P<attributes>[^<>]*+)>")
_DECLARATION = re.compile(r"<[!?][^<>]*+>")
_ATTRIBUTE = re.compile(r"(?<![\w:-])([a-zA-Z][\w:-]*+)\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_UNSEEN = ("script", "style", "template", "svg", "math", "iframe", "object")


class Token(NamedTuple):
    """A text, or a tag when it has a name: then the source is that of its attributes. And where it stands."""

    source: str
    start: int
    end: int
    name: str = ""
    closes: bool = False

    def attributes(self) -> dict[str, str]:
        """The attributes of the tag; of two of one name, the first."""
        if "=" not in self.source:
            return {}
        found: dict[str, str] = {}
        for name, *values in _ATTRIBUTE.findall(self.source):
            found.setdefault(name.lower(), next((value for value in values if value), ""))
        return found


def split_tags(page: str) -> Iterator[Token]:
    """The tags and texts of a page, without comments, declarations, and the content of scripts and styles."""
    never_closed: set[str] = set()
    position = text_start = 0
    while (opening := page.find("<", position)) >= 0:
        end, tag = _markup_at(page, opening, never_closed)
        if end == opening:  # a sign, not a mark: a < b
            position = opening + 1
            continue
        if text_start < opening:
            yield Token(page[text_start:opening], text_start, opening)
        if tag is not None:
            yield tag
        position = text_start = end
    if text_start < len(page):
        yield Token(page[text_start:], text_start, len(page))


def _markup_at(page: str, start: int, never_closed: set[str]) -> tuple[int, Token | None]:
    """Where the markup that starts here ends, and its tag if it is one; the start itself when there is none."""
    if page.startswith("<!--", start):
        return _skipped(page, start, start + 4, "-->", never_closed), None
    match = _TAG.match(page, start) or _LOOSE_TAG.match(page, start)
    if match is None:
        declaration = _DECLARATION.match(page, start)
        return (declaration.end(), None) if declaration else (start, None)
    slash, name, attributes = match.groups()
    name = name.lower()
    tag = Token(attributes, start, match.end(), name, bool(slash))
    if name in _UNSEEN and not tag.closes and not attributes.endswith("/"):
        return max(_skipped(page, start, match.end(), f"</{name}", never_closed), match.end()), tag
    return match.end(), tag


def _skipped(page: str, start: int, inside: int, closing: str, never_closed: set[str]) -> int:
    """The end of what a mark closes; the start when nothing closes it (asked once for each mark)."""
    if closing in never_closed:
        return start
    end = re.compile(re.escape(closing), re.IGNORECASE).search(page, inside)
    if end is None:
        never_closed.add(closing)
        return start
    return end.end() if closing == "-->" else end.start()
