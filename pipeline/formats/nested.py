"""Nested JSON, as interfaces of sites write it (WordPress, Mastodon) -> records whose texts stand at the top."""

from __future__ import annotations

from typing import Any

_DEEPEST = 4  # levels below the record
_SENTENCE = 12  # words; shorter inner texts are no texts to read
# What stands for the whole of an object that holds it: the text WordPress has composed, the name of a person.
_COMPOSED = "rendered"
_PEOPLE = ("author", "auteur", "user", "creator", "account", "attributedTo")
_NAMES = ("display_name", "displayName", "name", "nom", "username", "login")


def flatten_record(record: dict[str, Any]) -> dict[str, Any]:
    """The record with the long texts of its inner objects at its top as well, under a name with a dot.

    {"title": {"rendered": "La caisse"}, "author": {"name": "Maud"}, "object": {"content": "On partage… (12 words)"}}
    ->  {"title": "La caisse", "author": "Maud", "object": {...}, "object.content": "On partage…"}
    """
    flat: dict[str, Any] = {}
    for name, value in record.items():
        flat[name] = _stands_for(name, value)
        if flat[name] is value and isinstance(value, dict):
            flat |= _inner_texts(name, value, _DEEPEST)
    return flat


def _stands_for(name: str, value: Any) -> Any:
    """What an inner object comes down to, the object itself when it is more than one thing."""
    if not isinstance(value, dict):
        return value
    if _COMPOSED in value:
        return value[_COMPOSED]
    names = [value[one] for one in _NAMES if isinstance(value.get(one), str)] if name in _PEOPLE else []
    return names[0] if names else value


def _inner_texts(path: str, value: dict[str, Any], levels: int) -> dict[str, Any]:
    """The long texts inside an object, by their paths."""
    found: dict[str, Any] = {}
    for name, inner in value.items():
        inside = f"{path}.{name}"
        if isinstance(inner, dict) and levels > 1:
            found |= _inner_texts(inside, inner, levels - 1)
        elif isinstance(inner, str) and len(inner.split()) >= _SENTENCE:
            found[inside] = inner
    return found
