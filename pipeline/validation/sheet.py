"""Sheet: the questions as two people receive them, in a spreadsheet and on paper; nothing in it tells a score."""

from __future__ import annotations

import html
from collections.abc import Sequence

import pandas as pd

from pipeline.renderers.french_csv import write_french_csv
from pipeline.typography import french
from pipeline.validation.draw import Question

COLUMNS = ("numéro", "thème", "passage", "réponse", "remarque", "repère")
INSTRUCTIONS = tuple(
    french("""
Deux personnes répondent chacune de leur côté, sans se consulter et sans ouvrir le rapport.
Pour chaque ligne, une seule question : « ce passage parle-t-il de ce thème ? »
Écrivez oui ou non dans la colonne « réponse » ; laissez vide si vous ne pouvez pas juger.
Un passage peut parler d'un thème sans employer son nom, et employer son nom sans en parler.
Pour un thème découvert, que désignent trois mots, demandez-vous si le passage parle de ce qu'ils évoquent.
Ne changez pas les autres colonnes ; « remarque » est à vous.
Enregistrez votre copie sous le nom codeur-1.csv (ou codeur-2.csv) à côté de cette feuille.
Quand les deux copies sont là, relancez « make validation ».
""")
    .strip()
    .splitlines()
)
_STYLE = (
    "body{font:11pt/1.4 serif;max-width:50em;margin:2em auto;padding:0 1em}"
    "table{border-collapse:collapse;width:100%}tr{break-inside:avoid}"
    "td,th{border:1px solid #999;padding:.3em .5em;vertical-align:top;text-align:left}"
    "td:last-child{white-space:nowrap}"
)


def write_csv(questions: Sequence[Question]) -> bytes:
    """The sheet for a French spreadsheet: one question a line, two columns to fill."""
    rows = [(q["number"], q["label"], q["text"], "", "", mark_of(q)) for q in questions]
    return write_french_csv(pd.DataFrame(rows, columns=list(COLUMNS)))


def write_html(questions: Sequence[Question]) -> bytes:
    """The sheet to be printed, with its instructions."""
    rows = "".join(
        f"<tr><td>{q['number']}</td><td>{html.escape(q['label'])}</td><td>{html.escape(q['text'])}</td>"
        "<td>□ oui □ non</td></tr>\n"
        for q in questions
    )
    points = "".join(f"<li>{html.escape(line)}</li>\n" for line in INSTRUCTIONS)
    return (
        '<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>Feuille de validation</title>'
        f"<style>{_STYLE}</style></head>\n<body><h1>Feuille de validation</h1>\n<ul>{points}</ul>\n"
        "<table><thead><tr><th>n°</th><th>thème</th><th>passage</th><th>réponse</th></tr></thead>\n"
        f"<tbody>{rows}</tbody></table></body></html>\n"
    ).encode()


def mark_of(question: Question) -> str:
    """What finds the passage again: its identifier and the digest of its text."""
    return f"{question['segment']}#{question['digest']}"
