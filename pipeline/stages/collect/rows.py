"""An item of a raw file -> its row of `documents`, and the rows of its blocks."""

from __future__ import annotations

import re
import unicodedata
from typing import Any
from urllib.parse import urlsplit

from pipeline.formats.dates import find_date
from pipeline.formats.item import Item
from pipeline.formats.metadata import one_line

Row = dict[str, Any]

_NO_TEXT = "Aucun texte à analyser : il n’y a là que des titres, un en-tête ou des éléments de page."
_DATE_IN_NAME = re.compile(r"(?:19|20)\d\d-?[01]\d-?[0-3]\d(?!\d)")


def document_row(item: Item, file: str) -> Row:
    """The columns of `documents` that an item fills; `left_out` when it holds nothing to analyse."""
    known = item.metadata
    row: Row = {
        "title": one_line(known.title),
        "author": one_line(known.author),
        "date": known.date or _date_in_name(known.variables.get("membre", file)),
        "site": one_line(known.site),
        "url": one_line(known.url),
        "tags": [one_line(tag) for tag in known.tags],
        "variables": [(one_line(name), one_line(value)) for name, value in known.variables.items()],
        "former": [(one_line(name), one_line(words)) for name, words in known.doubtful.items()],
    }
    if item.refused:
        row |= {"left_out": item.refused.reason, "left_out_why": item.refused.sentence}
    elif not item.blocks:
        row |= {"left_out": "empty", "left_out_why": "Il n’y a rien à lire : le texte est vide."}
    elif not item.has_text:
        row |= {"left_out": "no_text", "left_out_why": _NO_TEXT}
    return row


def block_rows(item: Item, document: str) -> list[Row]:
    """The rows of `blocks` of an item, whose document has this identifier."""
    return [
        {
            "id": f"{document}.b{position:04d}",
            "document": document,
            "position": position,
            "kind": block.kind,
            "voice": block.voice,
            "raw": block.raw.encode("utf-8", "replace").decode(),  # half characters, which JSON can write, as "?"
            "start": block.start,
            "end": block.end,
        }
        for position, block in enumerate(item.blocks)
    ]


def names_of(row: Row) -> Row:
    """Under which title and source a row is shown, once it is corrected.

    The title is that of the file when the document is alone in it and has none. The source is who publishes: the site,
    else the host of the address, else the file; never ''.
    """
    is_alone = row["item"] == 0 and row.get("format")
    return {
        "title": row["title"] or (_stem(row["file"]) if is_alone else ""),
        "source": row["site"] or _host(row["url"]) or _stem(row["file"]),
    }


def _host(url: str) -> str:
    """The host of an address without www., '' when the address is none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def _stem(file: str) -> str:
    """The name of a file without folders and suffix, its accents composed (macOS parts them); never empty."""
    name = unicodedata.normalize("NFC", file.rpartition("/")[2])
    return name.rpartition(".")[0] or name


def _date_in_name(file: str) -> str:
    """The date with which the name of a file begins, as blogs name their posts: 2016-05-31-titre.md."""
    match = _DATE_IN_NAME.match(_stem(file))
    return find_date(match[0]).iso if match else ""
