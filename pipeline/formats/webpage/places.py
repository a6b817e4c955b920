"""What the elements of a web page say of the text inside them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.formats.webpage.tokens import Token


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BLOCK_TAGS = _words(
    "address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 head header hr html label legend li main menu nav noscript ol option p pre section select "
    "summary table tbody td textarea tfoot th thead title tr ul video audio iframe"
)
VOID_TAGS = _words("area base br col embed hr img input link meta param source track wbr")
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
    "nav footer aside form button select option label noscript dialog menu textarea figcaption video audio"
)
_TELLING_TAGS = BLOCK_TAGS | _FURNITURE_TAGS | {"a", "code"}
_FURNITURE_ROLES = _words("navigation banner contentinfo search complementary dialog alert menu menubar")
_FURNITURE_NAMES = _words(
    "cookie cookies consent consentement gdpr newsletter breadcrumb breadcrumbs ariane share sharing partage partager "
    "related similaires hatnote homonymie pagination pager footer pied signature noprint didomi axeptio tarteaucitron "
    "onetrust cookiebot"
)
_SUSPECT_NAMES = _words(
    "nav navbar navigation menu sidebar colonne popup modal banner bandeau advert pub publicite abo abonnement login "
    "caption legende credit tags outils secondary toc sommaire social"
)
_COMMENT_NAMES = _words("comment comments commentaire commentaires commentlist reactions forum")
# «has-sidebar», «with-footer» describe what an element holds, not what it is.
_CLASS = re.compile(r"(?<![\w-])(?!(?:has|with|no|without|is|show)-)[\w-]+")
_NAME = re.compile(r"[a-zà-ÿ]+")


NO_LINK = -1


@dataclass(frozen=True)
class Place:
    """What the elements around a text say of it: its kind, and whether it is furniture or a reader's comment.

    `is_suspect` means that a name of class says furniture which sites also give to their main column; `link` is where
    the link around the text begins in the page. A `<pre>` holds a message of a mailing list, or code when it says so.
    `slot` is the name and class of the element that holds the text, or of the one around its `<p>`, '' without class:
    the texts of one slot play one part.
    """

    kind: str = "paragraph"
    is_furniture: bool = False
    is_suspect: bool = False
    is_comment: bool = False
    link: int = NO_LINK
    is_quotation: bool = False
    is_preformatted: bool = False
    slot: str = ""


def place_inside(outer: Place, tag: Token) -> Place:
    """The place inside a tag, given the place around it."""
    if not tag.source and tag.name not in _TELLING_TAGS:
        return outer
    kind = _KINDS.get(tag.name, "paragraph" if tag.name in BLOCK_TAGS else outer.kind) or outer.kind
    if outer.is_quotation and kind == "paragraph":
        kind = "quotation"
    said = tag.attributes()
    names: set[str] = set()
    if said and tag.name not in ("html", "body", "main", "article"):
        classes = _CLASS.findall(f"{said.get('class', '')} {said.get('id', '')}".lower())
        names = {name for one in classes for name in _NAME.findall(one)}
    hidden = said.get("role") in _FURNITURE_ROLES or said.get("aria-hidden") == "true"
    return Place(
        kind=kind,
        is_furniture=outer.is_furniture
        or hidden
        or tag.name in _FURNITURE_TAGS
        or (tag.name == "code" and outer.is_preformatted)
        or not names.isdisjoint(_FURNITURE_NAMES),
        is_suspect=outer.is_suspect or not names.isdisjoint(_SUSPECT_NAMES),
        is_comment=outer.is_comment or not names.isdisjoint(_COMMENT_NAMES),
        link=tag.start if tag.name == "a" else outer.link,
        is_quotation=outer.is_quotation or tag.name == "blockquote",
        is_preformatted=outer.is_preformatted or tag.name == "pre",
        slot=_slot(outer, tag, said.get("class", "")),
    )


def _slot(outer: Place, tag: Token, classes: str) -> str:
    if tag.name not in BLOCK_TAGS or (tag.name == "p" and not classes):
        return outer.slot
    return f"{tag.name}.{classes}" if classes and tag.name != "body" else ""
