"""`lemmes.csv` beside the settings: the analyst's own lemmas, «forme;lemme» a line, for the room `lemmatise`."""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import TrameError
from pipeline.spreadsheet import Row, read_spreadsheet

OWN_LEMMAS = "lemmes.csv"
"""Name of the file, in the folder of the settings."""

_HEADER = ["forme", "lemme"]
_COMMENT = "#"


def read_own_lemmas(settings: Path) -> list[str]:
    """The rows of the file, as the option `corrections` takes them; none without the file.

    A header, empty lines and lines that begin with '#' are overlooked. TrameError when it is no readable table, or
    names the line where a row is no «forme;lemme», or says of a form something else than an earlier one.

    | forme;lemme            |      |                        |
    | Scrollaient ; scroller |  ->  | "scrollaient;scroller" |
    """
    found: dict[str, str] = {}
    for line, cells in _filled(read_spreadsheet(settings.parent / OWN_LEMMAS) or []):
        form, lemma = _pair(line, cells)
        if found.setdefault(form, lemma) != lemma:
            raise TrameError(f"{OWN_LEMMAS}, ligne {line} : « {form} » a déjà un autre lemme, « {found[form]} ».")
    return [f"{form};{lemma}" for form, lemma in found.items()]


def _filled(rows: list[Row]) -> list[Row]:
    rows = [(line, cells) for line, cells in rows if any(cells) and not cells[0].startswith(_COMMENT)]
    headed = rows and [cell.lower() for cell in rows[0][1] if cell] == _HEADER
    return rows[1:] if headed else rows


def _pair(line: int, cells: list[str]) -> tuple[str, str]:
    """The form and the lemma of a row; columns left empty by a spreadsheet program do not count."""
    pair = [cell.lower() for cell in cells[:2] if cell and ";" not in cell]
    if len(pair) != len(_HEADER) or any(cells[2:]):
        raise TrameError(
            f"{OWN_LEMMAS}, ligne {line} : « {';'.join(cells)} » doit s'écrire « forme;lemme », le mot tel qu'il est "
            "écrit puis sa forme du dictionnaire, par exemple « scrollaient;scroller »."
        )
    return pair[0], pair[1]
