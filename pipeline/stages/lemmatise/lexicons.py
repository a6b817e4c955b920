"""The lexicons that an analyst may edit: read once, as plain Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from pipeline.errors import TrameError
from pipeline.french.fold import fold_typography
from pipeline.lexicon_files import lexicon_lines

Variant = tuple[tuple[str, ...], str]
"""(words, spelling); of those that begin alike, the longest come first."""


@cache
def stop_words() -> frozenset[str]:
    """Lemmas that carry no theme, from `stop_words.txt`."""
    return frozenset(_words("stop_words.txt"))


@cache
def feminine_things() -> frozenset[str]:
    """Nouns in -euse, -trice and -eure that name a thing (perceuse), from `feminine_things.txt`."""
    return frozenset(_words("feminine_things.txt"))


@cache
def corrections() -> dict[tuple[str, str], str]:
    """(form, part of speech) -> lemma, from `lemmas.csv`, and from `participles.txt` for the forms of an adjective."""
    agreed = {(word + ending, "ADJ"): word for word in _words("participles.txt") for ending in ("", "e", "s", "es")}
    return agreed | {(row["forme"], row["pos"]): row["lemme"] for row in _rows("lemmas.csv")}


@cache
def variants() -> dict[str, list[Variant]]:
    """Words as some write them and the spelling they are counted under, by first word, from `variants.csv`."""
    found: dict[str, list[Variant]] = {}
    for row in sorted(_rows("variants.csv"), key=lambda row: (-len(row["variante"].split()), row["variante"])):
        words = tuple(row["variante"].split())
        found.setdefault(words[0], []).append((words, row["forme"]))
    return found


def analyst_corrections(rows: Iterable[str]) -> dict[str, str]:
    """Form -> lemma, in lower case, from rows «forme;lemme» of the settings; a TrameError names a wrong row."""
    found: dict[str, str] = {}
    for row in rows:
        form, *lemma = [cell.strip().lower() for cell in row.split(";")]
        if not form or len(lemma) != 1 or not lemma[0]:
            raise TrameError(
                f"[lemmatise] corrections : « {row} » doit s'écrire « forme;lemme », le mot tel qu'il est écrit puis "
                "sa forme du dictionnaire, par exemple « scrollaient;scroller »."
            )
        found[fold_typography(form)] = fold_typography(lemma[0])
    return found


def check_corrections(options: Mapping[str, Any]) -> None:
    """TrameError when the option `corrections` holds a row that is not so written."""
    analyst_corrections(options["corrections"] or [])


def _rows(name: str) -> list[dict[str, str]]:
    """The rows of a table with semicolons, under its header; a TrameError names the line that does not fit it."""
    header, *rows = [[cell.strip() for cell in line.split(";")] for line in lexicon_lines(name)]
    for row in rows:
        if len(row) != len(header):
            raise TrameError(
                f"pipeline/lexicon/{name} : la ligne « {';'.join(row)} » doit avoir {len(header)} colonnes, "
                f"comme l'en-tête « {';'.join(header)} »."
            )
    return [dict(zip(header, row, strict=True)) for row in rows]


def _words(name: str) -> Iterator[str]:
    """The words of a list, one or more a line."""
    for line in lexicon_lines(name):
        yield from line.split()
