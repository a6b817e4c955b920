"""The analyst's TOML file -> its values, or a French sentence that names the line to put right."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from pipeline.errors import TrameError
from pipeline.formats.decode import decode

_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
_BARE_NAME = re.compile(r"\s*\[*[\w .-]*[^\x00-\x7f]")
_ACCENT = 'un nom qui porte un accent ou une espace se met entre guillemets droits : « "solidarité" = [...] »'
_NAME = "une ligne s'écrit « nom = valeur »"
_VALUE = (
    'la valeur n\'est pas écrite comme il faut : un texte entre guillemets droits ("..."), une liste entre crochets, '
    "un nombre sans espace et avec un point"
)
# How a message of tomllib begins -> what to say; the first that fits.
_SENTENCES = {
    "Unclosed array": "il manque un crochet « ] » à la fin d'une liste",
    "Unclosed": "il manque une accolade « } »",
    "Expected ']'": "il manque un crochet à la fin du nom de la section",
    "Expected '='": _NAME,
    "Invalid statement": _NAME,
    "Invalid initial": _NAME,
    "Invalid value": _VALUE,
    "Invalid": _VALUE,
    'Expected "\'"': "il manque un guillemet à la fin d'un texte",
    "Expected newline": "il y a quelque chose de trop après la valeur ; un nombre s'écrit avec un point (0.5)",
    "Duplicate": "une option est donnée deux fois",
    "Cannot": "une option ou une section est donnée deux fois",
    "Unterminated string": "il manque un guillemet à la fin d'un texte",
    "Found invalid": "un caractère invisible s'est glissé dans le fichier : récrivez la ligne",
    "Illegal character": "il manque un guillemet à la fin d'un texte, ou un caractère n'est pas permis",
    "Unescaped": "dans un texte entre guillemets, « \\ » s'écrit deux fois",
}


def read_toml(path: Path) -> dict[str, Any]:
    r"""The values of the file, in whatever encoding and with whatever line ends it was saved.

    TrameError when the file is missing, is no file, or is no TOML: it says in French which line, and what to do.

    solidarité = ["entraide"]  ->  ligne 1 (« solidarité = ["entraide"] ») : un nom qui porte un accent ...
    """
    try:
        text = decode(path.read_bytes()).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    except FileNotFoundError:
        raise TrameError(f"Le fichier de réglages « {path} » n'existe pas.") from None
    except OSError as error:
        what = "est un dossier, pas un fichier" if path.is_dir() else "n'a pas pu être ouvert : vérifiez ses droits"
        raise TrameError(f"Le fichier de réglages « {path} » {what}.") from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TrameError(f"Le fichier de réglages « {path} » est illisible, {_said(str(error), text)}.") from error


def _said(message: str, text: str) -> str:
    """The line at fault and the sentence for a message of tomllib."""
    place = _PLACE.search(message)
    sentence = next((said for start, said in _SENTENCES.items() if message.startswith(start)), _VALUE)
    if place is None or place["line"] is None:
        return f"vers la fin : {sentence}"
    line = text.split("\n")[int(place["line"]) - 1].strip()
    if sentence == _NAME and _BARE_NAME.match(line):
        sentence = _ACCENT
    return f"ligne {place['line']} (« {line} ») : {sentence}"
