"""The data dictionary: what every column of every exported table means, in French."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

_ABOUT = {
    "C-value": "mesure d'une expression : ses occurrences, moins celles qui ne font que passer dans une plus longue",
    "adresse": "adresse de la page",
    "attendue": "l'expression figure dans la liste des expressions attendues",
    "auteur": "auteur, ou contributeur d'un signet",
    "borne basse": "borne basse de l'intervalle à 90 % de la part ; vide sous huit documents",
    "borne haute": "borne haute de l'intervalle à 90 % de la part ; vide sous huit documents",
    "ce qui a été fait": "ce qui a changé le lemme proposé par le modèle, ou pourquoi la forme est douteuse",
    "colonne": "nom de la colonne",
    "date": "date, aussi précise que connue : 2016, 2016-05 ou 2016-05-31",
    "devenir": "ce que sont devenues les unités : total, gardées, ou la raison de leur écart",
    "document": "titre du document, à défaut son fichier",
    "documents": "nombre de documents",
    "expression": "l'expression, comme elle est le plus souvent écrite",
    "fichier": "fichier de data/raw, avec le numéro du document quand il en contient plusieurs",
    "forme": "le mot comme il est écrit",
    "grammaire": "natures des mots : N nom, A adjectif, P préposition, D article, C et",
    "langue": "langue reconnue, en deux lettres",
    "lemme": "forme du dictionnaire",
    "lemmes": "les formes du dictionnaire des mots de l'expression",
    "mot": "un mot, sous sa forme du dictionnaire",
    "mot de départ": "un mot de départ du thème, comme écrit dans les réglages",
    "nature": "nature du mot, ou du passage",
    "nombre": "nombre d'unités",
    "occurrences": "nombre d'occurrences",
    "origine": "thème nommé dans les réglages, ou découvert dans le corpus",
    "part": "part, entre 0 et 1",
    "part de la source principale": "part des segments du thème qui viennent de sa source principale, entre 0 et 1",
    "poids": "poids : celui du mot dans le thème, ou la part du segment qui revient au thème",
    "propre au thème": "part du poids total du mot, tous thèmes réunis, qui revient à ce thème",
    "raison": "raison de l'écart",
    "raison d'écart": "raison de l'écart, vide pour un document gardé",
    "raisons": "les raisons du verdict, en phrases",
    "rang": "rang du mot dans le thème, à partir de 1",
    "score": "ressemblance (cosinus) du segment et du thème, entre 0 et 1 : elle classe les passages",
    "segment": "identifiant du segment",
    "segments": "nombre de segments",
    "segments classés": "segments dont les mots permettent un classement",
    "segments du thème": "segments qui relèvent du thème",
    "seuil de présence": "score à partir duquel un segment relève du thème",
    "sens": "ce que la colonne veut dire",
    "sigle": "sigle que les textes donnent à l'expression",
    "source": "qui publie : le site, à défaut l'hôte de l'adresse, à défaut le fichier",
    "source principale": "la source qui fournit le plus de segments du thème",
    "sources": "nombre de sources",
    "stabilité": "ressemblance des mots du thème quand on retire un document sur cinq, entre 0 et 1",
    "stabilité du hasard": "ce que cette ressemblance atteint par hasard dans 95 % des cas",
    "table": "nom de la table, sans suffixe",
    "texte": "le texte",
    "thème": "nom du thème",
    "thème présent": "le segment relève du thème : son score atteint le seuil",
    "type": "texte, nombre entier, nombre décimal, ou oui / non",
    "verdict": "établi, fragile ou non soutenu par ce corpus",
    "étape": "unités comptées : fichiers, documents, paragraphes ou segments",
}


def data_dictionary(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per column of the tables, then of the dictionary itself: table, colonne, type, sens.

    KeyError for a column that nobody explained.
    """
    own = pd.DataFrame(columns=["table", "colonne", "type", "sens"], dtype="str")
    return pd.DataFrame(list(_rows({**tables, "dictionnaire": own})), columns=own.columns)


def _rows(tables: dict[str, pd.DataFrame]) -> Iterator[tuple[str, str, str, str]]:
    for name, table in tables.items():
        for column in table.columns:
            yield name, str(column), _type_of(table[column]), _ABOUT[str(column)]


def _type_of(column: pd.Series) -> str:
    if pd.api.types.is_bool_dtype(column):
        return "oui / non"
    if pd.api.types.is_integer_dtype(column):
        return "nombre entier"
    return "nombre décimal" if pd.api.types.is_float_dtype(column) else "texte"
