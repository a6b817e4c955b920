"""Where words of the report lead: passages to search, a document to read, a section of the report."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlencode

UNKNOWN = "non précisé"
"""What stands for a source, an author, a year or a variable that is not known, in the filters and in the report."""

ANY_THEME, NO_THEME = "*", "-"
"""What stands for the theme of passages that hold one at least, or none."""

_RESERVED = frozenset({
    "theme", "also", "source", "author", "year", "voice", "document", "classified", "word", "beside", "q", "view",
    "sort", "page",
})  # fmt: skip
"""Names of filters and of what else an address says."""


def passages_address(**filters: str) -> str:
    """The address of the passages that meet every filter, for a link of the report.

    `filters`: theme (ANY_THEME and NO_THEME too), also (a second theme), source, author, year, voice, document,
    classified ('oui' or 'non'), word and beside (two of `Explorer.words`), a free variable (see `variable_filter`),
    or q: words to search; none: all passages. Only a page that can search follows it; on paper it is plain text.

    theme="d1", source="Le Monde"  ->  'passages?theme=d1&source=Le%20Monde'
    """
    return f"passages?{urlencode(filters, quote_via=quote, safe='')}".rstrip("?")


def variable_filter(name: str, value: str) -> dict[str, str]:
    """The filter of a free variable: its own name, with a star when a filter has that name already.

    The groups of THEME_SHARES tell such a variable apart likewise: 'source (variable)' -> 'source*'.
    """
    own = name.removesuffix(" (variable)")
    return {f"{own}*" if own in _RESERVED else name: value or UNKNOWN}


def document_address(document: str) -> str:
    """The address of the reading view of a kept document, likewise: 'document?id=d0123456789'."""
    return f"document?{urlencode({'id': document})}"


Links = tuple[tuple[str, str], ...]
"""Words of a text, in their order there, and where they lead: an address as above, or the anchor of a section."""


def linked_pieces(text: str, links: Links) -> Iterator[tuple[str, str]]:
    """Cut a text at the words that lead somewhere; words that do not follow in it are passed over.

    'dans 23 documents', (('23 documents', 'sources'),)  ->  ('dans ', ''), ('23 documents', 'sources')

    Yields each piece and its address, '' for none; together they are the text.
    """
    done = 0
    for words, address in links:
        if (start := text.find(words, done)) < 0:
            continue
        if start > done:
            yield text[done:start], ""
        done = start + len(words)
        yield words, address
    if done < len(text):
        yield text[done:], ""
