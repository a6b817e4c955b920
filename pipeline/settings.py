"""settings.toml: the keyword arguments of the rooms, and nothing else.

`[segment] words = 40` is `segment_blocks(..., words=40)`. The default lives in the signature; an option that no
room takes, or of the wrong type, stops the run before the first room, naming the option, the file and what is allowed.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from pipeline.errors import TrameError
from pipeline.stages import LINE, Room
from pipeline.toml_file import read_toml

Options = dict[str, Any]

_FRENCH_TYPES = {
    "integer": "un nombre entier",
    "number": "un nombre",
    "boolean": "true ou false",
    "string": "un texte entre guillemets",
    "array": 'une liste de textes, par exemple ["a", "b"]',
    "object": "une section de listes de textes",
}
_FRENCH_BOUNDS = {
    "minimum": "au moins",
    "exclusiveMinimum": "plus que",
    "maximum": "au plus",
    "exclusiveMaximum": "moins que",
}


def door_of(room: Room) -> Callable[..., Any]:
    """The public function of a room."""
    module = importlib.import_module(f"pipeline.stages.{room.name}")
    door: Callable[..., Any] = getattr(module, room.function)
    return door


def read_settings(path: Path) -> dict[str, Options]:
    """The complete options of every room: the file's where it sets them, the signatures' defaults elsewhere.

    TrameError when the file is missing, is no TOML, or says something that no room understands.
    """
    given = read_toml(path)
    names = [room.name for room in LINE]
    for name in given:
        if name not in names:
            raise TrameError(f"{path} : la section [{name}] n'existe pas. Sections permises : {', '.join(names)}.")
    options = {room.name: _complete(room, given.get(room.name, {}), path) for room in LINE}
    for room in LINE:
        _check_together(room, options[room.name], path)
    return options


def _complete(room: Room, given: object, path: Path) -> Options:
    door = door_of(room)
    hints = get_type_hints(door, include_extras=True)
    allowed = {
        name: parameter.default
        for name, parameter in inspect.signature(door).parameters.items()
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY
    }
    if not isinstance(given, dict):
        raise TrameError(f"{path} : [{room.name}] doit être une section, écrite entre crochets.")
    for name, value in given.items():
        if name not in allowed:
            choice = ", ".join(allowed) or "aucune"
            raise TrameError(f"{path}, [{room.name}] : l'option « {name} » n'existe pas. Options permises : {choice}.")
        _check(name, value, hints[name], where=f"{path}, [{room.name}]")
    return allowed | given


def _check_together(room: Room, options: Options, path: Path) -> None:
    """Refuse, where the room has a check, what the types cannot: a row badly written, options that contradict."""
    if not room.check:
        return
    module, _, function = room.check.rpartition(".")
    try:
        getattr(importlib.import_module(f"pipeline.stages.{room.name}.{module}"), function)(options)
    except TrameError as error:
        raise TrameError(f"{path}, {error}") from None


def _check(name: str, value: object, hint: Any, *, where: str) -> None:
    """Refuse a value that is not of the type, or out of the bounds, that the signature announces."""
    try:
        TypeAdapter(hint).validate_python(value, strict=True)
    except ValidationError as error:
        raise TrameError(f"{where} : « {name} » vaut {value!r} ; il faut {_expected(hint)}.") from error


def _expected(hint: Any) -> str:
    """What an option takes, in French: 'un nombre entier, au moins 10'."""
    schema = TypeAdapter(hint).json_schema()
    schema = next(kind for kind in schema.get("anyOf", [schema]) if kind["type"] != "null")
    bounds = [f", {words} {schema[key]}" for key, words in _FRENCH_BOUNDS.items() if key in schema]
    return _FRENCH_TYPES[schema["type"]] + "".join(bounds)
