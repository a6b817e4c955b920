"""A web page -> its blocks of text, each with what its place in the page says of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from html import unescape

from pipeline.formats.webpage.tokens import Token, split_tags


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BLOCKS = _words(
    "address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 head header hr html label legend li main menu nav noscript ol option p pre section select "
    "summary table tbody td textarea tfoot th thead title tr ul video audio iframe"
)
_VOID = _words("area base br col embed hr img input link meta param source track wbr")
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dd", "dt"), "list_item"),
    **dict.fromkeys(("td", "th"), "table"),
    "blockquote": "quotation",
    "title": "metadata",
    "p": "",  # a paragraph takes the kind of what it stands in
}
# Elements, roles and names of classes that the standards or the habits of sites give to what is not the text.
_FURNITURE_TAGS = _words(
    "nav footer aside form button select option label noscript dialog menu textarea pre figcaption video audio"
)
_FURNITURE_ROLES = _words("navigation banner contentinfo search complementary dialog alert menu menubar")
_FURNITURE_NAMES = _words(
    "cookie cookies consent consentement gdpr newsletter breadcrumb breadcrumbs ariane share sharing partage partager "
    "related similaires pagination pager footer pied"
)
_SUSPECT_NAMES = _words(
    "nav navbar navigation menu sidebar colonne popup modal banner bandeau advert pub publicite abo abonnement login "
    "caption legende credit tags outils widget toc sommaire social"
)
_COMMENT_NAMES = _words("comment comments commentaire commentaires commentlist reactions forum")
# «has-sidebar», «with-footer» describe what an element holds, not what it is.
_CLASS = re.compile(r"(?<![\w-])(?!(?:has|with|no|without|is|show)-)[\w-]+")
_NAME = re.compile(r"[a-zà-ÿ]+")
_SPACES = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True)
class Place:
    """What the elements around a text say of it: its kind, and whether it is furniture or a reader's comment.

    `is_suspect` means that a name of class says furniture which sites also give to their main column.
    """

    kind: str = "paragraph"
    is_furniture: bool = False
    is_suspect: bool = False
    is_comment: bool = False
    is_link: bool = False
    is_quotation: bool = False


@dataclass(frozen=True)
class PageBlock:
    """A block of a page: its text, where its source stands, its place, and the part of its text inside links."""

    raw: str
    start: int
    end: int
    place: Place
    linked: float


def split_page(page: str) -> list[PageBlock]:
    """Every block of visible text of a page, in order."""
    splitter = _Splitter()
    for token in split_tags(page):
        splitter.take(token)
    splitter.flush()
    return splitter.blocks


class _Splitter:
    """The elements that are open, and the block that is being gathered."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self._open: list[tuple[str, Place]] = []
        self._count: Counter[str] = Counter()
        self._pieces: list[tuple[str, bool]] = []
        self._span = (0, 0)
        self._place = Place()

    def take(self, token: Token) -> None:
        """Read one token."""
        if token.name in _BLOCKS:
            self.flush()
        if not token.name:
            self._add_text(token)
        elif token.name == "br":
            self._add_line_end()
        elif token.closes:
            self._close(token.name)
        elif token.name not in _VOID:
            if token.name in _BLOCKS and self._open and self._open[-1][0] == "p":
                self._close("p")  # a paragraph ends where the next block begins
            self._open.append((token.name, _place(self._inner_place(), token)))
            self._count[token.name] += 1

    def flush(self) -> None:
        """End the block that is being gathered."""
        raw = "\n".join(line.strip(" ") for line in "".join(text for text, _ in self._pieces).split("\n")).strip()
        raw = re.sub(r" {2,}", " ", raw)
        if raw:
            linked = sum(len(text.strip()) for text, is_link in self._pieces if is_link)
            self.blocks.append(PageBlock(raw, *self._span, replace(self._place, is_link=False), linked / len(raw)))
        self._pieces = []

    def _inner_place(self) -> Place:
        return self._open[-1][1] if self._open else Place()

    def _add_text(self, token: Token) -> None:
        text = unescape(_SPACES.sub(" ", token.source))
        if not text.strip():
            if self._pieces:
                self._pieces.append((" ", False))
            return
        place = self._inner_place()
        last = token.end - (len(token.source) - len(token.source.rstrip()))
        if self._pieces:
            self._span = (self._span[0], last)
        else:
            self._place = place
            self._span = (token.start + len(token.source) - len(token.source.lstrip()), last)
        self._pieces.append((text, place.is_link))

    def _add_line_end(self) -> None:
        if self._pieces and self._pieces[-1][0].strip(" ") == "\n":
            self.flush()  # two line ends make a paragraph
        elif self._pieces:
            self._pieces.append(("\n", False))

    def _close(self, name: str) -> None:
        if not self._count[name]:
            return  # closes nothing
        while self._open:
            closed, _ = self._open.pop()
            self._count[closed] -= 1
            if closed == name:
                return


def _place(outer: Place, tag: Token) -> Place:
    """The place inside a tag, given the place around it."""
    kind = _KINDS.get(tag.name, "paragraph" if tag.name in _BLOCKS else outer.kind) or outer.kind
    if outer.is_quotation and kind == "paragraph":
        kind = "quotation"
    names: set[str] = set()
    if tag.source and tag.name not in ("html", "body", "main", "article"):
        classes = _CLASS.findall(f"{tag.attribute('class')} {tag.attribute('id')}".lower())
        names = {name for one in classes for name in _NAME.findall(one)}
    hidden = tag.name in _FURNITURE_TAGS or (
        bool(tag.source) and (tag.attribute("role") in _FURNITURE_ROLES or tag.attribute("aria-hidden") == "true")
    )
    return Place(
        kind=kind,
        is_furniture=outer.is_furniture or hidden or not names.isdisjoint(_FURNITURE_NAMES),
        is_suspect=outer.is_suspect or not names.isdisjoint(_SUSPECT_NAMES),
        is_comment=outer.is_comment or not names.isdisjoint(_COMMENT_NAMES),
        is_link=outer.is_link or tag.name == "a",
        is_quotation=outer.is_quotation or tag.name == "blockquote",
    )
