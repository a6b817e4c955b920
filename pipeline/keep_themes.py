"""Keep the discovered themes: write down in themes.csv what the next runs recognise them by."""

from __future__ import annotations

import csv
import io

import pandas as pd

from pipeline.own_themes import COLUMNS, OWN_THEMES_FILE, find_columns, write_words
from pipeline.places import Places
from pipeline.spreadsheet import read_spreadsheet
from pipeline.store import load, write_bytes
from pipeline.typography import count, french

_BYTE_ORDER_MARK = "\ufeff"


def keep_themes(places: Places) -> str:
    """Bring themes.csv up to date with the last run, and say in French what was done.

    New themes get a row. A theme that was recognised gets its present words; every other cell, row and column is left
    as the analyst wrote it, and so is the row of a theme that was not found.
    """
    path = places.settings.parent / OWN_THEMES_FILE
    identities = load(places.processed, "identities")
    rows = read_spreadsheet(path)
    if rows is None:
        rows = [(1, list(COLUMNS))]
    place = find_columns(rows)
    table = [cells for _, cells in rows]
    kept = {cells[place["theme"]]: cells for cells in table[1:] if len(cells) > place["theme"]}
    new = 0
    for found in identities[identities["outcome"] != "lost"].to_dict("records"):
        theme = found["theme"]
        if theme not in kept:
            kept[theme] = _blank_row(len(table[0]), place["theme"], theme)
            table.append(kept[theme])
            new += 1
        cells = kept[theme]
        cells.extend([""] * (place["mots"] + 1 - len(cells)))
        cells[place["mots"]] = write_words(found["words"], found["weights"])
    if len(table) == 1:
        return french("Aucun thème découvert à garder : le corpus n'en montre aucun.")
    write_bytes(path, _as_csv(table))
    return _summary(identities, new)


def _blank_row(size: int, at: int, theme: str) -> list[str]:
    return [theme if column == at else "" for column in range(size)]


def _as_csv(table: list[list[str]]) -> bytes:
    target = io.StringIO()
    csv.writer(target, delimiter=";", lineterminator="\r\n").writerows(table)
    return (_BYTE_ORDER_MARK + target.getvalue()).encode()


def _summary(identities: pd.DataFrame, new: int) -> str:
    lost = int((identities["outcome"] == "lost").sum())
    known = len(identities) - lost - new
    parts = [
        count(new, "thème ajouté", "thèmes ajoutés"),
        count(known, "thème déjà connu", "thèmes déjà connus"),
        *([count(lost, "thème introuvable dans ce corpus", "thèmes introuvables dans ce corpus")] if lost else []),
    ]
    todo = "Donnez-leur un nom, fusionnez-les (fusionner_avec) ou écartez-les (ecarter : oui), puis relancez « make »."
    return french(f"{OWN_THEMES_FILE} : {', '.join(parts)}. {todo}")
