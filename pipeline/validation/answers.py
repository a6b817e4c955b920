"""Answers: a filled copy of the sheet -> what was said of each question, and which lines cannot be used."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.errors import TrameError
from pipeline.spreadsheet import read_rows
from pipeline.typography import french
from pipeline.validation.draw import Question
from pipeline.validation.sheet import COLUMNS, mark_of

_YES = frozenset({"oui", "o", "1", "x", "vrai", "yes"})
_NO = frozenset({"non", "n", "0", "faux", "no"})
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")


class Answers(NamedTuple):
    """One coder's copy."""

    by_number: dict[int, int]
    """Number of the question -> 1 for yes, 0 for no; unanswered ones are not there."""
    problems: tuple[str, ...]
    """Lines that are not used, each in one French sentence."""


def read_answers(content: bytes, name: str, questions: Sequence[Question]) -> Answers:
    """Read a copy that a spreadsheet may have saved in another encoding or with another separator.

    A line counts when its number, theme, mark and text are those of the sheet, in any order of the lines. TrameError
    when a column is missing.
    """
    rows = [(line, cells) for line, cells in read_rows(content, name) if any(cells)]
    header = [cell.casefold() for cell in rows[0][1]] if rows else []
    if missing := [column for column in COLUMNS if column not in header]:
        raise TrameError(f"{name} : il manque la colonne « {missing[0]} ». Repartez d'une copie de la feuille.")
    asked = {str(question["number"]): question for question in questions}
    found: dict[int, int] = {}
    problems: list[str] = []
    for line, cells in rows[1:]:
        cell = dict(zip(header, [*cells, *[""] * len(header)], strict=False))
        question = asked.get(cell["numéro"])
        if problem := _problem(cell, question, found):
            problems.append(french(f"{name}, ligne {line} : {problem} ; elle n'est pas comptée."))
        elif question and cell["réponse"]:
            found[question["number"]] = int(cell["réponse"].casefold() in _YES)
    return Answers(found, tuple(problems))


def _problem(cell: Mapping[str, str], question: Question | None, found: Mapping[int, int]) -> str:
    """Why a line cannot be used, '' when it can."""
    if question is None:
        return f"le numéro « {cell['numéro']} » n'est pas dans la feuille"
    said = cell["réponse"].casefold()
    checks = (
        (question["number"] not in found, f"le numéro {question['number']} revient deux fois"),
        (cell["repère"] == mark_of(question), "le repère a été modifié"),
        (_letters(cell["thème"]) == _letters(question["label"]), "le thème a été modifié"),
        (_letters(cell["passage"]) == _letters(question["text"]), "le passage a été modifié"),
        (not said or said in _YES | _NO, f"la réponse « {said} » n'est ni oui ni non"),
    )
    return next((problem for fine, problem in checks if not fine), "")


def _letters(text: str) -> str:
    """What remains of a text that a spreadsheet saves in another encoding: its letters without accents, its digits."""
    western = text.encode("cp1252", "ignore").decode("cp1252")
    plain = unicodedata.normalize("NFKD", western.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae")).casefold()
    return _NOT_A_LETTER.sub("", plain)
