"""RIS: the analysed documents as references, for Zotero and other reference managers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.interchange import Interchange


def render_ris(interchange: Interchange) -> bytes:
    """One record per document: type, title, author, date, site, address, language, keywords, file; CRLF, UTF-8."""
    lines = [line for document in interchange.documents for line in _record(document)]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8", "replace")


def _record(document: Mapping[str, Any]) -> Iterator[str]:
    year, month, day = (*document["date"].split("-"), "", "")[:3]
    fields = [
        ("TI", document["title"]),
        ("AU", document["author"]),
        ("PY", year),
        ("DA", f"{year}/{month}/{day}/" if year else ""),
        ("T2", document["source"]),
        ("UR", document["url"]),
        ("LA", document["language"]),
        *(("KW", tag) for tag in document["tags"]),
        ("ID", document["id"]),
        ("N1", f"Fichier : {document['place']}"),
    ]
    yield f"TY  - {'ELEC' if document['url'] else 'GEN'}"
    yield from (f"{tag}  - {one_line}" for tag, value in fields if (one_line := " ".join(value.split())))
    yield "ER  - "
    yield ""
