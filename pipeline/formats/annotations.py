"""Annotations as their tools write them in JSON (Hypothesis, the W3C's model, Pinboard) -> flat records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_ACCOUNT = re.compile(r"acct:([^@]+)@.*")


def flatten_annotation(record: dict[str, Any]) -> dict[str, Any]:
    """A record with `quote` and `comment`, author, address and title at its top; one that is no annotation, as it is.

    {"text": "À relire", "user": "acct:maud@hypothes.is", "document": {"title": ["Tenir"]},
     "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "On partage."}]}]}
    ->  {"quote": "On partage.", "comment": "À relire", "author": "maud", "title": "Tenir"}
    """
    if {"href", "description", "extended"} <= record.keys():
        return _pinboard(record)
    if "target" not in record:
        return record
    quotes = [selector["exact"] for selector in _selectors(record) if isinstance(selector.get("exact"), str)]
    known = {"quote": quotes[0]} if quotes else {}  # a note on a whole page quotes nothing
    known |= {name: value for name, value in record.items() if name not in ("text", "user", "target", "document")}
    known |= {"comment": record.get("text", ""), "author": _account(record.get("user", ""))}
    document = record.get("document")
    return {**known, "title": document.get("title", "")} if isinstance(document, dict) else known


def _pinboard(record: dict[str, Any]) -> dict[str, Any]:
    """A bookmark of Pinboard, which inherits the names of Delicious: the description is its title."""
    renamed = {"href": "url", "description": "title", "extended": "text", "time": "date"}
    dropped = ("meta", "hash", "shared", "toread")
    words = {"tags": str(record.get("tags", "")).split()}
    return {renamed.get(name, name): value for name, value in (record | words).items() if name not in dropped}


def _selectors(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for target in _dicts(record.get("target")):
        yield from _dicts(target.get("selector"))


def _dicts(value: object) -> list[dict[str, Any]]:
    """The objects of a list, or the object itself."""
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def _account(user: object) -> object:
    return _ACCOUNT.sub(r"\1", user) if isinstance(user, str) else user
