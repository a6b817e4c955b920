"""`themes.csv` beside the settings: what an analyst decided about the discovered themes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from pipeline.errors import TrameError
from pipeline.spreadsheet import Row, read_spreadsheet

OWN_THEMES_FILE = "themes.csv"
"""Name of the file, in the folder of the settings."""

COLUMNS = ("theme", "nom", "fusionner_avec", "ecarter", "mots")
"""Its columns; others are the analyst's own and are left alone."""

_LEFT_OUT = {"": False, "non": False, "oui": True, "x": True}
_WORD = re.compile(r"\s*(?P<weight>\d+(?:[.,]\d+)?)\s+(?P<word>\S(?:.*\S)?)\s*")


def read_own_themes(settings: Path) -> list[dict[str, Any]]:
    """The rows of the file as those of schema.OWN_THEMES; none without the file.

    TrameError names the file and the line of what cannot be understood.

    | theme;nom;fusionner_avec;ecarter;mots             |      theme "d2", name "La course", merge_into "",
    | d2;La course;;;0,61 livreur | 0,42 vélo           |  ->  left_out False, words livreur, vélo, weights 0.61, 0.42
    """
    rows = read_spreadsheet(settings.parent / OWN_THEMES_FILE)
    if rows is None:
        return []
    place = find_columns(rows)
    found: dict[str, dict[str, Any]] = {}
    for line, cells in rows[1:]:
        if not any(cells):
            continue
        told = _told(line, {name: cells[at] if at < len(cells) else "" for name, at in place.items()})
        if told["theme"] in found:
            raise _wrong(line, f"le thème « {told['theme']} » a déjà une ligne plus haut")
        found[told["theme"]] = told
    return list(found.values())


def find_columns(rows: list[Row]) -> dict[str, int]:
    """Where each of COLUMNS stands, by the header in the first row; TrameError when 'theme' or 'mots' is missing."""
    header = [cell.lower() for cell in rows[0][1]] if rows else []
    if not {"theme", "mots"} <= set(header):
        wanted = ";".join(COLUMNS)
        raise TrameError(f"{OWN_THEMES_FILE} doit commencer par les noms des colonnes : {wanted}.")
    return {name: header.index(name) for name in COLUMNS if name in header}


def write_words(words: list[str], weights: list[float]) -> str:
    """The cell «mots»: 0,61 livreur | 0,42 vélo. It begins with a digit: no spreadsheet takes it for a formula."""
    written = (f"{weight:.4f}".replace(".", ",") + f" {word}" for word, weight in zip(words, weights, strict=True))
    return " | ".join(written)


def _told(line: int, cells: dict[str, str]) -> dict[str, Any]:
    theme, left_out = cells["theme"], cells.get("ecarter", "").lower()
    if not re.fullmatch(r"d[1-9]\d{0,5}", theme):
        raise _wrong(line, f"« {theme} » n'est pas le numéro d'un thème découvert (d1, d2...)")
    if left_out not in _LEFT_OUT:
        raise _wrong(line, f"sous « ecarter », « {left_out} » doit être « oui » ou rien")
    pairs = [_WORD.fullmatch(piece) for piece in cells["mots"].split("|") if piece.strip()]
    known = [pair for pair in pairs if pair and float(pair["weight"].replace(",", ".")) > 0]
    if not known or len(known) < len(pairs):
        raise _wrong(line, "la colonne « mots » ne se lit plus ; effacez la ligne et relancez « make keep-themes »")
    return {
        "theme": theme,
        "name": cells.get("nom", ""),
        "merge_into": cells.get("fusionner_avec", ""),
        "left_out": _LEFT_OUT[left_out],
        "words": [pair["word"] for pair in known],
        "weights": [float(pair["weight"].replace(",", ".")) for pair in known],
    }


def _wrong(line: int, what: str) -> TrameError:
    return TrameError(f"{OWN_THEMES_FILE}, ligne {line} : {what}.")
