"""Passage: a quotation with its highlighted words and its source line, as the typst template reads them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

from pipeline.outline import Passage
from pipeline.renderers.pdf.printable import printable
from pipeline.typography import NO_BREAK, date_in_french

_ADDRESS_MARKS = "%/:?#[]@!$&'()*+,;=~"


def passage_node(passage: Passage) -> dict[str, Any]:
    """Turn a passage into {runs, source, where, address, href}; `href` is '' unless the address leads to the web."""
    title = f"«{NO_BREAK}{passage.title}{NO_BREAK}»" if passage.title else ""
    source = (passage.author, title, passage.source, date_in_french(passage.date))
    return {
        "runs": [{"text": printable(text), "hit": hit} for text, hit in _runs(passage.text, passage.hits)],
        "source": printable(", ".join(part for part in source if part)),
        "where": printable(passage.where),
        "address": printable(passage.url),
        "href": _href(passage.url),
    }


def _runs(text: str, hits: tuple[tuple[int, int], ...]) -> Iterator[tuple[str, bool]]:
    """Cut a text at its hits: «le travail choisi», (3, 10) -> «le », «travail» (a hit), « choisi»; overlaps merge."""
    done = 0
    for start, end in [*sorted(hits), (len(text), len(text))]:
        if start > done:
            yield text[done:start], False
            done = start
        if end > done:
            yield text[done:end], True
            done = end


def _href(address: str) -> str:
    """The address as a link may carry it, '' unless it is http or https."""
    try:
        parts = urlsplit(address)
    except ValueError:  # a malformed IPv6 host
        return ""
    is_web = parts.scheme in {"http", "https"} and parts.netloc
    return quote(address, safe=_ADDRESS_MARKS, errors="replace") if is_web else ""
