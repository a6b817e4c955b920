"""Collect: raw files -> documents and their blocks, as the files have them."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import Annotated, Any, NamedTuple
from urllib.parse import urlsplit

import pandas as pd
from annotated_types import Ge

from pipeline.errors import TrameError
from pipeline.formats import read_file
from pipeline.formats.dates import find_date
from pipeline.formats.item import Item, Unreadable
from pipeline.formats.metadata import one_line
from pipeline.schema import BLOCKS, DOCUMENTS, unit_of_file
from pipeline.stages.collect.corrections import Document, correct_documents

_REFUSALS = {
    "not_a_file": "Ce n’est pas un fichier ordinaire : remplacez-le par le document lui-même.",
    "outside": "Ce lien sort du dossier des textes : copiez-y le document lui-même.",
    "too_large": "Le fichier est trop volumineux pour être lu : découpez-le en plusieurs fichiers.",
    "unreadable": "Le fichier n’a pas pu être ouvert : vérifiez ses droits d’accès, ou copiez-le de nouveau.",
    "too_slow": "La lecture du fichier a été arrêtée, tant elle durait : découpez-le, ou enregistrez-le en texte.",
    "crash": "Le fichier fait échouer sa lecture : ouvrez-le dans son logiciel et enregistrez-le de nouveau.",
}
_REFUSED = "Ce fichier n’a pas été lu."
_MOST_TEXT = 1_000_000  # characters, whatever the size of the file; beyond, so many for each of its bytes:
_MOST_FOR_A_BYTE = 100
_TOO_MUCH_TEXT = (
    "Le fichier se déplie en un texte démesuré pour sa taille (plus de cent fois) : ouvrez-le dans son logiciel "
    "et enregistrez-le de nouveau."
)
_NO_TEXT = "Aucun texte à analyser : il n’y a là que des titres, un en-tête ou des éléments de page."
_NOTHING_KNOWN: dict[str, Any] = {
    **dict.fromkeys(("title", "author", "date", "site", "url", "language"), ""),
    **dict.fromkeys(("tags", "variables", "former"), ()),
}
_DATE_IN_NAME = re.compile(r"(?:19|20)\d\d-?[01]\d-?[0-3]\d(?!\d)")


class Collected(NamedTuple):
    """The tables that this room writes."""

    documents: pd.DataFrame
    blocks: pd.DataFrame


def collect_documents(
    files: pd.DataFrame,
    *,
    leave_out: list[str] | None = None,
    text_column: str = "",
    max_megabytes: Annotated[int, Ge(1)] = 50,
) -> Collected:
    """Read every file into documents and blocks; a file that cannot be read is one document left out, with why.

    | file         | content          |      | documents: id | file         | title   | left_out       |
    | note.md      | # Entraide…      |  ->  | d1a2b3c4d5    | note.md      | Entraide|                |
    | photo.jpg    | (bytes)          |      | d5e4d3c2b1    | photo.jpg    |         | unknown_format |

    Args:
        files: a table `schema.FILES`, contents and corrections included.
        leave_out: patterns of paths below the folder of raw files ("exemple/*"); what they match is counted, not read.
        text_column: in tables (CSV, TSV), the column that holds the text; '' = guessed from names and lengths.
        max_megabytes: a larger file is left out (too_large).
    """
    documents: list[Document] = []
    blocks: list[dict[str, Any]] = []
    columns = ["file", "sha256", "content", "refusal", "corrections"]
    for name, sha256, content, refusal, corrections in files[columns].itertuples(index=False):
        unit = unit_of_file(name)
        blank = {"id": unit, "file": name, "sha256": sha256, "item": 0, **_NOTHING_KNOWN}
        try:
            _refuse_excluded(name, leave_out or [])
            format_, items = _read(name, content, refusal, text_column, max_megabytes)
        except Unreadable as refused:
            rows = [blank | {"left_out": refused.reason, "left_out_why": refused.sentence}]
        else:
            numbers = range(1, len(items) + 1) if len(items) > 1 else (0,)
            rows = [
                blank | _numbered(unit, number) | {"format": format_} | _known(item, name)
                for number, item in zip(numbers, items, strict=True)
            ]
            for row, item in zip(rows, items, strict=True):
                blocks += _block_rows(item, row["id"])
        correct_documents(rows, map(dict, corrections))
        documents += [row | {"source": row["site"] or _host(row["url"]) or _stem(name)} for row in rows]
    return Collected(DOCUMENTS.frame(documents), BLOCKS.frame(blocks))


def _refuse_excluded(file: str, leave_out: list[str]) -> None:
    for pattern in leave_out:
        if fnmatchcase(file, pattern):
            raise Unreadable("excluded", f"Écarté par les réglages : leave_out contient « {pattern} ».")


def _read(file: str, content: bytes, refusal: str, text_column: str, max_megabytes: int) -> tuple[str, list[Item]]:
    """The format of a file and its items, at least one; raises Unreadable."""
    if refusal:
        raise Unreadable(refusal, _REFUSALS.get(refusal, _REFUSED))
    if len(content) > max_megabytes * 1_000_000:
        raise Unreadable(
            "too_large",
            f"Le fichier dépasse {max_megabytes} Mo : découpez-le, ou relevez max_megabytes dans settings.toml.",
        )
    try:
        name, items = read_file(file, content, text_column=text_column)
    except (Unreadable, TrameError, MemoryError):
        raise
    except Exception as error:  # a fault of a reader: the file at hand is refused, the others are read
        raise Unreadable("crash", _REFUSALS["crash"]) from error
    text = sum(len(block.raw) for item in items for block in item.blocks)
    if text > max(_MOST_TEXT, _MOST_FOR_A_BYTE * len(content)):
        raise Unreadable("too_large", _TOO_MUCH_TEXT)
    return name, items


def _numbered(unit: str, number: int) -> dict[str, Any]:
    return {"id": f"{unit}.i{number:03d}" if number else unit, "item": number}


def _known(item: Item, file: str) -> dict[str, Any]:
    """The columns of `documents` that the item fills."""
    known = item.metadata
    row: dict[str, Any] = {
        "title": one_line(known.title),
        "author": one_line(known.author),
        "date": known.date or _date_in_name(known.variables.get("membre", file)),
        "site": one_line(known.site),
        "url": one_line(known.url),
        "tags": [one_line(tag) for tag in known.tags],
        "variables": [(one_line(name), one_line(value)) for name, value in known.variables.items()],
    }
    if item.refused:
        row |= {"left_out": item.refused.reason, "left_out_why": item.refused.sentence}
    elif not item.blocks:
        row |= {"left_out": "empty", "left_out_why": "Il n’y a rien à lire : le texte est vide."}
    elif not item.has_text:
        row |= {"left_out": "no_text", "left_out_why": _NO_TEXT}
    return row


def _block_rows(item: Item, document: str) -> list[dict[str, Any]]:
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


def _host(url: str) -> str:
    """The host of an address without www., '' when the address is none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def _stem(file: str) -> str:
    """The name of a file without folders and suffix; never empty."""
    name = file.rpartition("/")[2]
    return name.rpartition(".")[0] or name


def _date_in_name(file: str) -> str:
    """The date with which the name of a file begins, as blogs name their posts: 2016-05-31-titre.md."""
    match = _DATE_IN_NAME.match(_stem(file))
    return find_date(match[0]).iso if match else ""
