"""The lemma audit as tables: what became of the words, what the analyst's corrections did, and which themes feel it."""

from __future__ import annotations

import json

import pandas as pd

from pipeline.french.fold import fold_typography

RULES = {
    "unknown": "absent des dictionnaires, lu comme le modèle l’a compris",
    "first group": "verbe absent des dictionnaires, mis à l’infinitif d’après sa terminaison",
    "agreement": "adjectif absent des dictionnaires, mis au masculin singulier",
    "analyst": "votre correction",
    "lexicon": "correction de la liste lemmas.csv",
    "variant": "variante d’écriture regroupée (liste variants.csv)",
    "inclusive": "écriture inclusive comptée avec la forme simple",
    "participle": "participe devenu un mot à part, non compté avec son verbe",
    "infinitive": "verbe conjugué, mis à l’infinitif",
    "prefix": "verbe à préfixe conjugué comme le verbe simple",
    "noun": "nom que le modèle prenait pour un verbe ou un adjectif",
    "feminine": "féminin compté avec le masculin, comme dans un dictionnaire",
    "adjective": "adjectif employé comme nom",
    "plural": "singulier rétabli, ou s final qui n’est pas un pluriel",
    "compound": "mot composé, lu d’après ses parties",
    "capitals": "mot en capitales rétabli en minuscules",
    "accent": "accents rétablis",
    "name": "nom propre laissé tel quel",
    "common": "nom commun écrit avec une majuscule",
    "sigle": "sigle laissé tel quel",
}
"""Rule of a token -> what was done, in French."""

_DOUBTFUL = ("unknown", "first group", "agreement")
_TOP_TERMS = 10
_ANALYST = "analyst"


def audited_forms(tokens: pd.DataFrame) -> pd.DataFrame:
    """form, lemma, pos, rule, what (the rule in French), doubtful, count and first (row of `tokens`), by frequency.

    Words of the vocabulary whose lemma was changed, or that no lexicon has (those are doubtful); forms in lower case.
    """
    changed = tokens[tokens["kept"] & (tokens["rule"] != "")]
    keys = ["form", "lemma", "pos", "rule"]
    forms = changed.assign(form=changed["form"].str.lower(), first=changed.index).groupby(keys, as_index=False)
    counted = forms.agg(count=("first", "size"), first=("first", "min"))
    rules = counted["rule"].str.split("+")
    counted = counted.assign(
        what=rules.map(lambda names: ", ".join(RULES[name] for name in names)),
        doubtful=rules.map(lambda names: not set(names).isdisjoint(_DOUBTFUL)).astype(bool),
    )
    return counted.sort_values(["count", *keys], ascending=[False] + [True] * len(keys), ignore_index=True)


def own_corrections(tokens: pd.DataFrame, provenance: pd.DataFrame) -> pd.DataFrame:
    """form, lemma and count: each correction of the analyst, in order, and the occurrences that it settled."""
    given = provenance.loc[(provenance["room"] == "lemmatise") & (provenance["name"] == "corrections"), "value"]
    rows = [row.lower().split(";", 1) for value in given for row in json.loads(value) or []]
    settling = [rule for rule in tokens["rule"].unique() if _ANALYST in rule.split("+")]
    settled = tokens.loc[tokens["rule"].isin(settling), "form"]
    counts = settled.str.lower().map(fold_typography).value_counts()
    pairs = [(form.strip(), lemma.strip()) for form, lemma in rows]
    return pd.DataFrame(
        [(form, lemma, int(counts.get(fold_typography(form), 0))) for form, lemma in pairs],
        columns=["form", "lemma", "count"],
    )


def ignored_words(tokens: pd.DataFrame, provenance: pd.DataFrame) -> pd.DataFrame:
    """Each lemma that the analyst ignores, in order: its word, and the count of its occurrences."""
    given = provenance.loc[(provenance["room"] == "lemmatise") & (provenance["name"] == "ignored"), "value"]
    words = [fold_typography(word.strip().lower()) for value in given for word in json.loads(value) or []]
    counts = tokens["lemma"].value_counts()
    return pd.DataFrame([(word, int(counts.get(word, 0))) for word in words], columns=["word", "count"])


def corrected_terms(tokens: pd.DataFrame, theme_terms: pd.DataFrame) -> pd.DataFrame:
    """theme, lemma, corrected, count and forms: the first terms of the themes that owe occurrences to a correction.

    `corrected` of the `count` occurrences of the term were brought to it by a rule, a list or the analyst; `forms` are
    those words, the most frequent first.
    """
    audited = audited_forms(tokens)
    changed = audited[audited["rule"] != "unknown"].groupby("lemma", sort=False)
    forms, corrected = changed["form"].agg(lambda found: list(dict.fromkeys(found))), changed["count"].sum()
    counts = tokens.loc[tokens["kept"], "lemma"].value_counts()
    top = theme_terms[(theme_terms["rank"] <= _TOP_TERMS) & theme_terms["lemma"].isin(corrected.index)]
    of_term = top["lemma"]
    return top[["theme", "lemma"]].assign(
        corrected=of_term.map(corrected), count=of_term.map(counts), forms=of_term.map(forms)
    )
