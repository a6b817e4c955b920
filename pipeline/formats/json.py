"""JSON and JSON Lines: each object is a document, one field its text, the others what is known about it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any, NamedTuple

from pipeline.formats.annotations import flatten_annotation
from pipeline.formats.columns import TextColumn, find_text_columns, said_in
from pipeline.formats.decode import decode
from pipeline.formats.item import Block, Item, Unreadable
from pipeline.formats.metadata import read_metadata
from pipeline.formats.nested import flatten_record
from pipeline.formats.paragraphs import split_paragraphs
from pipeline.formats.webpage.blocks import split_page

_START = re.compile(r"\s*(?:\[\s*)?\{\s*[\"}]")
_BETWEEN = re.compile(r"[\s,\]]*")
_ESCAPE = re.compile(r"\\u[dD][89abAB]\w\w\\u[dD][c-fC-F]\w\w|\\u\w{4}|\\.|.", re.DOTALL)
_TAG = re.compile(r"</?(?:p|div|br|span|a|h[1-6]|ul|li|em|strong)\b[^<>]*>", re.IGNORECASE)
_TEXT = "texte"
_SENTENCE = 12  # words
_MOST_BROKEN = 200  # lines; then the rest is given up: each may cost a parse of all that follows


class _Located(str):
    """A string of a JSON text that knows where it stands, quotation marks left aside."""

    __slots__ = ("span",)
    span: tuple[int, int]


class _Broken(NamedTuple):
    """A line that is no JSON."""

    start: int
    end: int


def is_json(text: str) -> bool:
    """Whether a text begins as an object or a list of objects."""
    return _START.match(text) is not None


def read_json(content: bytes, *, text_column: str = "") -> list[Item]:
    r"""The documents of a JSON file: a list of objects, an object that holds one, or one object a line.

    The text fields, nested ones included, are chosen as the text columns of a table are; their HTML tags are removed.
    raw is the text after escapes (\n, \u00e9) are read, start and end span its source. A broken line is an item
    refused on its own, its source in one block of kind chrome, and the others are read. Raises Unreadable when no
    object or no text is found.

        {"auteur": "Maud", "texte": "On partage\nun bureau."}   ->   author Maud, one paragraph
    """
    text = decode(content)
    records = [one if isinstance(one, _Broken) else flatten_annotation(one) for one in _records(text)]
    objects = [record for record in records if isinstance(record, dict)]
    if not objects:
        raise Unreadable("unreadable", "Le JSON est mal formé, ou ne contient aucun objet : exportez-le de nouveau.")
    fields = _text_fields(objects, text_column)
    return [_item(text, record, fields) for record in records]


def _records(text: str) -> Iterator[dict[str, Any] | _Broken]:
    """The objects of a text, whatever wraps them; what is no JSON is given up to the end of its line."""
    decoder = _decoder()
    position = first = _after_marks(text, 0)
    broken = 0
    while position < len(text):
        try:
            value, end = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            value, end = None, position
        found = list(_objects(value))
        if found:
            yield from found
        elif position == first and text[position] == "[":  # a list cut short: its objects are read one by one
            end = position + 1
        else:
            broken += 1
            end = text.find("\n", position) if broken < _MOST_BROKEN else -1
            end = len(text) if end < 0 else end
            yield _Broken(position, end)
        position = _after_marks(text, end)


def _after_marks(text: str, position: int) -> int:
    """The next position that is neither a space nor what stands between two objects."""
    match = _BETWEEN.match(text, position)
    return match.end() if match else position


def _decoder() -> Any:
    """A decoder whose strings know where they stand; only the scanner written in Python can be told so."""
    decoder: Any = json.JSONDecoder(strict=False)
    internals: Any = json  # the stubs leave out what a decoder is made of

    def parse_string(text: str, start: int, *how: bool) -> tuple[str, int]:
        value, end = internals.decoder.scanstring(text, start, *how)
        located = _Located(value)
        located.span = (start, end - 1)
        return located, end

    decoder.parse_string = parse_string
    decoder.scan_once = internals.scanner.py_make_scanner(decoder)
    return decoder


def _objects(value: object) -> Iterator[dict[str, Any]]:
    """The objects of a list, or the object itself, unless it only wraps a list: {"total": 2, "articles": [...]}."""
    if isinstance(value, list):
        yield from (
            flatten_record(one) if isinstance(one, dict) else {_TEXT: one}
            for one in value
            if isinstance(one, dict | str)
        )
    elif isinstance(value, dict):
        value = flatten_record(value)
        lists = [one for one in value.values() if isinstance(one, list) and any(isinstance(x, dict) for x in one)]
        has_text = any(isinstance(one, str) and len(one.split()) >= _SENTENCE for one in value.values())
        yield from [value] if has_text or not lists else _objects(max(lists, key=len))


def _text_fields(objects: Sequence[dict[str, Any]], wanted: str) -> dict[str, TextColumn]:
    names = list(dict.fromkeys(name for one in objects for name in one))
    rows = [[one[name] if isinstance(one.get(name), str) else "" for name in names] for one in objects]
    return {names[column.rank]: column for column in find_text_columns(names, rows, wanted)}


def _item(text: str, record: dict[str, Any] | _Broken, fields: dict[str, TextColumn]) -> Item:
    if isinstance(record, _Broken):
        return _refused(text, record)
    values = [(record.get(name), column) for name, column in fields.items()]
    blocks = [
        block for value, column in values if isinstance(value, _Located) for block in _blocks(text, value, column)
    ]
    return Item(
        tuple(blocks), read_metadata({name: _shown(said) for name, said in record.items() if name not in fields})
    )


def _shown(value: object) -> object:
    """A title as a reader sees it: «L&rsquo;heure» -> «L’heure»."""
    return unescape(_TAG.sub("", value)) if isinstance(value, str) else value


def _refused(text: str, broken: _Broken) -> Item:
    line = text.count("\n", 0, broken.start) + 1
    refused = Unreadable("unreadable", f"La ligne {line} n’est pas du JSON valide : corrigez-la ou refaites l’export.")
    return Item((Block(text[broken.start : broken.end], broken.start, broken.end, "chrome"),), refused=refused)


def _blocks(text: str, value: _Located, column: TextColumn) -> Iterator[Block]:
    """The paragraphs of a string; each index of the value stands at the same rank of `places` in the source."""
    places = [value.span[0] + match.start() for match in _ESCAPE.finditer(text[slice(*value.span)])]
    places.append(value.span[1])
    if len(_TAG.findall(value)) > 1:
        for block in split_page(value):
            kind = block.place.kind if column.kind == "paragraph" else column.kind
            yield Block(block.raw, places[block.start], places[block.end], kind, column.voice)
    else:
        paragraphs = list(split_paragraphs(value))
        for start, end, *_ in paragraphs:
            yield said_in(column, value[start:end], places[start], places[end], alone=len(paragraphs) == 1)
