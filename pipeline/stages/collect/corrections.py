"""What an analyst knows better than a file: its rows of metadata.csv, over what the file says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.formats.metadata import one_line, read_metadata
from pipeline.stages.collect.rows import Row


def correct_documents(documents: list[Row], corrections: Iterable[Mapping[str, str]]) -> None:
    """Complete and correct the rows of a file's documents, in place; what the file said is kept in `former`.

    A correction without item holds for every document of the file, one with an item for that document, and wins.

    | title  | variables |   {titre: Une caisse, ville: Ancy}   | title      | variables    | former          |
    | Sans   | {}        |  ->                                  | Une caisse | {ville: Ancy}| {title: Sans}   |
    """
    for correction in sorted(corrections, key=_item):
        for document in documents:
            if _item(correction) in (0, document["item"] or 1):
                _correct(document, {name: cell for name, cell in correction.items() if name != "item"})


def _item(correction: Mapping[str, str]) -> int:
    return int(correction.get("item", 0))


def _correct(document: Row, cells: Mapping[str, str]) -> None:
    known = read_metadata({name: cell for name, cell in cells.items() if name != "langue"})
    new = {name: one_line(getattr(known, name)) for name in ("title", "author", "date", "site", "url")}
    new["language"] = cells.get("langue", "")
    former = dict(document["former"])
    for name, value in new.items():
        if value:
            _note(former, name, document[name], value)
            document[name] = value
    if known.tags:
        _note(former, "tags", ", ".join(document["tags"]), ", ".join(known.tags))
        document["tags"] = list(known.tags)
    variables = dict(document["variables"])
    for name, value in known.variables.items():
        _note(former, name, variables.get(name, ""), value)
    document["variables"] = list((variables | dict(known.variables)).items())
    document["former"] = list(former.items())


def _note(former: dict[str, str], name: str, old: str, new: str) -> None:
    """Write down what the file said, once, when it said something else."""
    if old and old != new:
        former.setdefault(name, old)
