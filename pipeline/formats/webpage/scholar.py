"""What the page of an article says of it to the search engines of libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.formats.dates import find_date
from pipeline.formats.item import Metadata
from pipeline.formats.metadata import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# The names of Highwire Press, which Google Scholar asks for, then those of Dublin Core (RFC 5013).
_NAMES = {
    "title": ("citation_title", "dc.title"),
    "author": ("citation_author", "dc.creator"),
    "date": ("citation_publication_date", "citation_date", "citation_online_date", "dc.date", "dcterms.issued"),
    "site": ("citation_journal_title",),
}


def read_scholar_tags(tree: HtmlElement) -> Metadata:
    """Title, authors, date and journal of an article, empty where its page does not say.

    <meta name="citation_author" content="Morvan, Estelle"> -> author «Estelle Morvan»; several are parted by «; ».
    """
    said: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        said.setdefault(meta.get("name", "").lower(), []).append(one_line(meta.get("content", "")))
    values = {field: next((said[name] for name in names if name in said), [""]) for field, names in _NAMES.items()}
    return Metadata(
        title=values["title"][0],
        author="; ".join(_first_name_first(author) for author in values["author"]),
        date=find_date(values["date"][0]).iso,
        site=values["site"][0],
    )


def _first_name_first(author: str) -> str:
    last, comma, first = author.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else author
