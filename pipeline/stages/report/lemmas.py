"""The lemma audit: which words were brought to which form, what was changed on the way, and how to correct it."""

from __future__ import annotations

import pandas as pd

from pipeline.outline import Block, Section
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import listing, say

_SHOWN = 40
_AROUND = 5  # words on each side of an example
_RULES = {
    "unknown": "absent des dictionnaires, lu comme le modèle l’a compris",
    "first group": "verbe absent des dictionnaires, mis à l’infinitif d’après sa terminaison",
    "agreement": "adjectif absent des dictionnaires, mis au masculin singulier",
    "analyst": "votre correction",
    "lexicon": "correction de la liste lemmas.csv",
    "variant": "variante d’écriture regroupée (liste variants.csv)",
    "inclusive": "écriture inclusive comptée avec la forme simple",
    "participle": "participe devenu adjectif, séparé du verbe",
    "infinitive": "verbe conjugué ramené à l’infinitif",
    "prefix": "verbe à préfixe conjugué comme le verbe simple",
    "noun": "nom que le modèle prenait pour un verbe ou un adjectif",
    "adjective": "adjectif employé comme nom",
    "plural": "singulier rétabli",
    "compound": "mot composé traité d’un bloc",
    "capitals": "mot en capitales rétabli en minuscules",
    "accent": "majuscule accentuée rétablie",
    "name": "nom propre laissé tel quel",
    "common": "nom commun écrit avec une majuscule",
    "sigle": "sigle laissé tel quel",
}
_DOUBTFUL = ("unknown", "first group", "agreement")
_COLUMNS = {
    "form": "Forme", "lemma": "Lemme", "what": "Ce qui a été fait", "count": "Occurrences", "themes": "Thèmes",
    "example": "Exemple",
}  # fmt: skip
_WHY = (
    "Pour compter ensemble « plateforme » et « plateformes », « télétravaille » et « télétravaillaient », chaque mot "
    "est ramené à la forme qu'il a dans un dictionnaire : son lemme. Un programme s'en charge ; des règles et des "
    "listes relues le corrigent. Voici ce qui a été changé, les cas douteux d'abord ; un thème est nommé quand le "
    "lemme est parmi ses mots."
)
_HOW = (
    'Un lemme vous paraît faux ? Écrivez dans les réglages, sous [lemmatise], corrections = ["forme;lemme"] : le mot '
    "tel qu'il est écrit, puis la forme sous laquelle le compter. Au prochain « make », tout est recompté et la "
    "correction figure ici. Pour l'adopter dans toutes vos études, ajoutez une ligne forme;nature;lemme (nature : "
    "NOUN, ADJ ou VERB) à pipeline/lexicon/lemmas.csv."
)


def lemmas_section(results: Results) -> Section:
    """Words that no lexicon has, words that were corrected, names left out: the most frequent, with an example."""
    counted = audited_forms(results)
    doubtful = counted["rule"].str.split("+").map(lambda rules: not set(rules).isdisjoint(_DOUBTFUL))
    tables = (
        ("inconnus", "Formes qu'aucun lexique ne connaît", counted[doubtful]),
        ("corriges", "Formes corrigées", counted[~doubtful]),
    )
    return Section(
        "lemmes",
        "Audit des lemmes",
        (say(_WHY), say(_HOW, "note")),
        (
            *(Section(f"lemmes-{name}", title, _table(results, name, title, forms)) for name, title, forms in tables),
            Section("noms-propres", "Les noms propres", _names(results)),
        ),
    )


def audited_forms(results: Results) -> pd.DataFrame:
    """form, lemma, pos, rule, what (the rule in French), count and first (row of `tokens`), the most frequent first.

    Words of the vocabulary whose lemma was changed, or that no lexicon has; forms in lower case.
    """
    tokens = results.tokens
    changed = tokens[tokens["kept"] & (tokens["rule"] != "")]
    keys = ["form", "lemma", "pos", "rule"]
    forms = changed.assign(form=changed["form"].str.lower(), first=changed.index).groupby(keys, as_index=False)
    counted = forms.agg(count=("first", "size"), first=("first", "min"))
    what = counted["rule"].map(lambda rule: ", ".join(_RULES[part] for part in rule.split("+")))
    return counted.assign(what=what).sort_values(["count", *keys], ascending=[False] + [True] * len(keys))


def _table(results: Results, name: str, caption: str, forms: pd.DataFrame) -> tuple[Block, ...]:
    if forms.empty:
        return (say("Il n'y en a aucune."),)
    labels = results.themes.set_index("theme")["label"]
    terms = results.theme_terms
    shown = forms.head(_SHOWN)
    shown = shown.assign(
        themes=[listing(list(terms.loc[terms["lemma"] == lemma, "theme"].map(labels))) for lemma in shown["lemma"]],
        example=[_example(results, first) for first in shown["first"]],
    )
    if len(forms) > _SHOWN:
        caption += f", les {_SHOWN} plus fréquentes ; toutes sont dans le tableau « lemmes »"
    return (table_view(shown, _COLUMNS, name=f"lemmes-{name}", caption=caption),)


def _example(results: Results, row: int) -> str:
    """A word in its context, five words on each side: «... la frontière entre vie [privée] et vie ...»."""
    tokens = results.tokens
    word = tokens.loc[row]
    near = tokens.loc[max(0, row - _AROUND) : row + _AROUND]
    near = near[near["segment"] == word["segment"]]
    text = str(results.segments_by_id.loc[word["segment"], "text"])
    first, last, start, end = map(int, (near["start"].min(), near["end"].max(), word["start"], word["end"]))
    opening, closing = "… " if first else "", " …" if last < len(text.rstrip(" .")) else ""
    return f"{opening}{text[first:start]}[{text[start:end]}]{text[end:last]}{closing}"


def _names(results: Results) -> tuple[Block, ...]:
    """Names of persons, places and firms that did not enter the vocabulary."""
    tokens = results.tokens
    names = tokens.loc[(tokens["pos"] == "PROPN") & ~tokens["kept"], "form"].value_counts()
    if names.empty:
        return (say("Aucun nom propre n'a été laissé hors du vocabulaire."),)
    counts = pd.DataFrame({"form": names.index, "count": names.to_numpy()})
    counts = counts.sort_values(["count", "form"], ascending=[False, True])
    return (
        say("Qui est nommé n'est pas ce dont on parle : ces noms sont lus, et n'entrent pas dans le vocabulaire."),
        table_view(
            counts.head(_SHOWN),
            {"form": "Nom", "count": "Occurrences"},
            name="noms-propres",
            caption="Les noms propres les plus fréquents",
            note="L'option proper_names, sous [lemmatise], les fait entrer.",
        ),
    )
