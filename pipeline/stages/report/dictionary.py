"""The data dictionary: what every column of every exported table means, in French."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

_ABOUT = {
    "C-value": "mesure d'une expression : ses occurrences, moins celles qui ne font que passer dans une plus longue",
    "NPMI": "force du lien entre deux mots, de -1 à 1 : information mutuelle normalisée (Bouma 2009)",
    "adresse": "adresse de la page",
    "année incomplète": "la dernière année du corpus, quand son dernier document date d'avant décembre",
    "attendue": "l'expression figure dans la liste des expressions attendues",
    "attendus au hasard": "nombre de segments que donnerait le hasard",
    "auteur": "auteur, ou contributeur d'un signet",
    "axe 1": "place sur le premier axe de la carte",
    "axe 2": "place sur le second axe de la carte",
    "borne basse": "borne basse de l'intervalle à 90 % de la part ; vide sous huit documents",
    "borne haute": "borne haute de l'intervalle à 90 % de la part ; vide sous huit documents",
    "ce qui a été fait": "ce qui a changé le lemme proposé par le modèle, ou pourquoi la forme est douteuse",
    "cohérence hors échantillon": "la même, pour des thèmes appris sur l'autre moitié des documents",
    "cohérence": "les mots d'un thème se rencontrent-ils dans les mêmes segments : NPMI, de -1 à 1",
    "colonne": "nom de la colonne",
    "contribution à l'axe 1": "part du premier axe que fait le point, entre 0 et 1 ; vide s'il est placé après coup",
    "contribution à l'axe 2": "part du second axe que fait le point, entre 0 et 1 ; vide s'il est placé après coup",
    "date": "date, aussi précise que connue : 2016, 2016-05 ou 2016-05-31",
    "devenir": "ce que sont devenues les unités : total, gardées, ou la raison de leur écart",
    "document": "titre du document, à défaut son fichier",
    "documents qui restent": "documents qui portent encore le thème, appris sans la source",
    "documents": "nombre de documents",
    "expression": "l'expression, comme elle est le plus souvent écrite",
    "fichier": "fichier de data/raw, avec le numéro du document quand il en contient plusieurs",
    "force du lien": "cosinus des vecteurs de mots, ou rapport de vraisemblance",
    "forme": "le mot comme il est écrit",
    "grammaire": "natures des mots : N nom, A adjectif, P préposition, D article, C et",
    "groupe": "la valeur de la variable, vide quand elle n'est pas connue",
    "langue": "langue reconnue, en deux lettres",
    "lemme": "forme du dictionnaire",
    "lemmes": "les formes du dictionnaire des mots de l'expression",
    "mot de départ": "un mot de départ du thème, comme écrit dans les réglages",
    "mot ou expression": "le mot, sous sa forme du dictionnaire, ou l'expression comme elle est écrite",
    "mot": "un mot, sous sa forme du dictionnaire",
    "mots communs": "accord des mots les plus lourds avec ceux de l'analyse, entre 0 et 1",
    "nature": "nature du mot, ou du passage",
    "nom": "nom du point : thème, mot, source ou document",
    "nombre recommandé": "le hasard n'explique pas ce nombre de thèmes",
    "nombre retenu": "le nombre de thèmes découverts de cette analyse",
    "nombre": "nombre d'unités",
    "occurrences": "nombre d'occurrences",
    "origine": "thème cherché, décrit dans les réglages, ou découvert dans le corpus",
    "part de la source principale": "part des segments du thème qui viennent de sa source principale, entre 0 et 1",
    "part expliquée": "part du poids des segments que les thèmes expliquent, entre 0 et 1",
    "part qui reste": "part du thème, appris sans la source, dans les segments des autres sources",
    "part": "part, entre 0 et 1",
    "passages communs": "part des segments que l'analyse et sa variante ont en commun (indice de Jaccard)",
    "plus stables que le hasard": "nombre de thèmes découverts plus stables que ceux du hasard",
    "poids": "poids : celui du mot dans le thème, ou la part du segment qui revient au thème",
    "point": "nature du point de la carte : thème, mot, source ou document",
    "propre au thème": "part du poids total du mot, tous thèmes réunis, qui revient à ce thème",
    "qualité": "part de la distance du point au centre que montrent les deux axes (cosinus carré)",
    "raison d'écart": "raison de l'écart, vide pour un document gardé",
    "raison": "raison de l'écart",
    "raisons": "les raisons du verdict, en phrases",
    "rang": "rang du mot dans le thème, à partir de 1",
    "redondance": "ressemblance (cosinus) des deux thèmes les plus proches, entre 0 et 1",
    "réglage": "ce qui est réglé autrement que dans l'analyse",
    "score": "ressemblance au thème du segment, lu avec ses voisins, entre 0 et 1 : elle classe les passages",
    "segment": "identifiant du segment",
    "segments classés": "segments dont les mots permettent un classement",
    "segments communs": "segments qui réunissent les deux mots",
    "segments du plus petit": "segments du plus petit des thèmes découverts",
    "segments du thème": "segments qui relèvent du thème",
    "segments qui restent": "segments d'autres sources qui gardent le thème, appris sans la source",
    "segments": "nombre de segments",
    "sens": "ce que la colonne veut dire",
    "seuil de présence": "score à partir duquel un segment relève du thème",
    "sigle": "sigle que les textes donnent à l'expression",
    "source principale": "la source qui fournit le plus de segments du thème",
    "source ôtée": "la source sans laquelle le thème est appris de nouveau",
    "solides": "nombre de thèmes découverts plus stables que le plus stable d'autant de thèmes du hasard",
    "source": "qui publie : le site, à défaut l'hôte de l'adresse, à défaut le fichier",
    "sources": "nombre de sources",
    "spécificité": "logarithme de la probabilité d'un tel compte ; négatif si le mot manque (Lafon 1980)",
    "stabilité du hasard au mieux": "ce qu'atteint, dans 95 % des cas, le plus stable d'autant de thèmes du hasard",
    "stabilité du hasard": "ce que cette ressemblance atteint par hasard dans 95 % des cas",
    "stabilité": "ressemblance des mots du thème quand on retire un document sur cinq, entre 0 et 1",
    "table": "nom de la table, sans suffixe",
    "texte": "le texte",
    "thème présent": "le segment relève du thème : son score atteint le seuil",
    "thème": "nom du thème",
    "thèmes découverts": "nombre de thèmes découverts qui a été essayé",
    "trouvé par": "voisin de sens (vecteurs de mots) ou cooccurrence",
    "type": "texte, nombre entier, nombre décimal, ou oui / non",
    "variable": "ce qui fait les groupes : year (année), source, author (auteur), voice (voix) ou une variable libre",
    "verdict": "établi, fragile ou non soutenu par ce corpus",
    "voisin": "mot rencontré dans les mêmes segments",
    "vraisemblance": "rapport de vraisemblance du couple de mots (Dunning 1993)",
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
