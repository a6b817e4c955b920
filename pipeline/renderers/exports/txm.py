"""TXM: one text file per analysed document, and metadata.csv, as its import module «TXT + CSV» reads them."""

from __future__ import annotations

import csv
import io
import zipfile

from pipeline.interchange import Interchange
from pipeline.renderers.exports.variables import variables_of

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_USUAL = {"title": "titre", "date": "date", "url": "adresse"}


def render_txm(interchange: Interchange) -> bytes:
    """A zip archive to unpack: `d0123456789.txt`..., and `metadata.csv` whose column `id` names them."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as target:
        for document in interchange.documents:
            _add(target, f"{document['id']}.txt", "\n\n".join(document["texts"]) + "\n")
        _add(target, "metadata.csv", _metadata(interchange))
    return archive.getvalue()


def _metadata(interchange: Interchange) -> str:
    rows = [
        {"id": document["id"]}
        | {name: " ".join(str(document[column]).split()) for column, name in _USUAL.items()}
        | {name: " ".join(value.split()) for name, value in variables_of(document).items()}
        for document in interchange.documents
    ]
    columns = dict.fromkeys(["id", *_USUAL.values(), *(name for row in rows for name in row)])
    target = io.StringIO()
    writer = csv.DictWriter(target, list(columns), restval="", quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue()


def _add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    """One member, always with the same date, so that the same corpus gives the same bytes."""
    member = zipfile.ZipInfo(name, _LONG_AGO)
    member.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(member, text.encode("utf-8", "replace"))
