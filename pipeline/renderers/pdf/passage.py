"""Passage: a quotation with its highlighted words and its source line, as the typst template reads them."""

from __future__ import annotations

from typing import Any

from pipeline.outline import Passage
from pipeline.renderers.addresses import web_address
from pipeline.renderers.pdf.printable import printable
from pipeline.typography import NO_BREAK, date_in_french


def passage_node(passage: Passage) -> dict[str, Any]:
    """Turn a passage into {runs, source, where, address, href}; `href` is '' unless the address leads to the web."""
    quoted = not passage.title or passage.title.startswith("«")
    title = passage.title if quoted else f"«{NO_BREAK}{passage.title}{NO_BREAK}»"
    source = (passage.author, title, passage.source, date_in_french(passage.date))
    return {
        "runs": [{"text": printable(text), "hit": hit} for text, hit in passage.pieces()],
        "source": printable(", ".join(part for part in source if part)),
        "where": printable(passage.where),
        "address": printable(passage.url),
        "href": web_address(passage.url),
    }
