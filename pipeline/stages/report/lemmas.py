"""The lemma audit: which words were brought to which form, what was changed on the way, and how to correct it."""

from __future__ import annotations

import pandas as pd

from pipeline.links import passages_address
from pipeline.outline import Block, Section
from pipeline.stages.report.lemma_audit import audited_forms, corrected_terms, own_corrections
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import listing, quoted, say
from pipeline.typography import count, number, percent

_SHOWN = 40
_AROUND = 5  # words on each side of an example
_FORMS = 6  # forms of a term that are shown
_COLUMNS = {
    "form": "Forme", "lemma": "Lemme", "what": "Ce qui a été fait", "count": "Occurrences", "themes": "Thèmes",
    "example": "Exemple",
}  # fmt: skip
_OWN = {"form": "Forme", "lemma": "Lemme", "count": "Occurrences"}
_EFFECT = {
    "theme": "Thème", "lemma": "Mot", "forms": "Formes corrigées", "corrected": "Occurrences corrigées",
    "part": "Part de ses occurrences",
}  # fmt: skip
_WHY = (
    "Pour compter ensemble « plateforme » et « plateformes », « télétravaille » et « télétravaillaient », chaque mot "
    "est ramené à la forme qu'il a dans un dictionnaire : son lemme. Un programme s'en charge ; des règles et des "
    "listes relues le corrigent. Voici ce qui a été changé, les cas douteux d'abord ; un thème est nommé quand le "
    "lemme est parmi ses mots."
)
_HOW = (
    "Un lemme vous paraît faux ? Écrivez « forme;lemme », le mot tel qu'il est écrit puis la forme sous laquelle le "
    "compter, sur une ligne d'un fichier lemmes.csv posé à côté des réglages. Au prochain « make », tout est recompté "
    "et ce que votre ligne a changé figure ici."
)


def lemmas_section(results: Results) -> Section:
    """Words that no lexicon has, words that were corrected, names left out: the most frequent, with an example."""
    forms = audited_forms(results.tokens)
    tables = (
        ("inconnus", "Formes qu’aucun lexique ne connaît", forms[forms["doubtful"]]),
        ("corriges", "Formes corrigées", forms[~forms["doubtful"]]),
    )
    return Section(
        "lemmes",
        "Audit des lemmes",
        (say(_WHY), say(_extent(results, forms)), say(_HOW, "note"), *_own(results)),
        (
            *(
                Section(f"lemmes-{name}", title, _table(results, name, title, forms), handout=False)
                for name, title, forms in tables
            ),
            Section("lemmes-themes", "Ce que les thèmes doivent aux corrections", _effect(results), handout=False),
            Section("noms-propres", "Les noms propres", _names(results), handout=False),
        ),
    )


def _extent(results: Results, forms: pd.DataFrame) -> str:
    """How much of the vocabulary was touched, in a sentence."""
    words = int(results.tokens["kept"].sum())
    doubtful = int(forms.loc[forms["doubtful"], "count"].sum())
    corrected = int(forms.loc[~forms["doubtful"], "count"].sum())
    changed, unknown = (
        f"{number(part)}{f' ({percent(part / words, 1)})' if words else ''} {many if part > 1 else one}"
        for part, one, many in (
            (corrected, "a été corrigée", "ont été corrigées"),
            (doubtful, "ne figure", "ne figurent"),
        )
    )
    return (
        f"Sur {count(words, 'occurrence', 'occurrences')} de mots pleins, {changed} et {unknown} dans aucun "
        "dictionnaire du programme : souvent des mots nouveaux, des mots étrangers ou des coquilles."
    )


def _own(results: Results) -> tuple[Block, ...]:
    """What each correction of the analyst did; nothing without any."""
    own = own_corrections(results.tokens, results.provenance)
    if own.empty:
        return ()
    without = [quoted(form) for form in own.loc[own["count"] == 0, "form"]]
    said = f"Sans effet, car le mot ne se rencontre pas tel qu'il est écrit : {listing(without)}." if without else ""
    table = table_view(own, _OWN, name="lemmes-vos-corrections", caption="Vos corrections et leur effet")
    return (table, say(said, "warning")) if said else (table,)


def _effect(results: Results) -> tuple[Block, ...]:
    """The first terms of the themes that owe something to a correction."""
    terms = corrected_terms(results.tokens, results.theme_terms)
    if terms.empty:
        return (say("Aucun des dix premiers mots d'un thème ne vient d'une forme corrigée."),)
    shown = results.labelled(terms).assign(
        part=terms["corrected"] / terms["count"],
        forms=terms["forms"].map(lambda forms: ", ".join(forms[:_FORMS])),
    )
    return (
        say(
            "Un thème se lit par ses premiers mots. Voici ceux des dix premiers dont une partie des occurrences vient "
            "d'une forme corrigée : si l'une de ces corrections vous paraît fausse, c'est le thème qu'elle touche."
        ),
        table_view(
            shown,
            _EFFECT,
            name="lemmes-themes",
            caption="Mots des thèmes qui viennent de formes corrigées",
            percent=(_EFFECT["part"],),
        ),
    )


def _table(results: Results, name: str, caption: str, forms: pd.DataFrame) -> tuple[Block, ...]:
    if forms.empty:
        return (say("Il n'y en a aucune."),)
    terms = results.labelled(results.theme_terms)
    shown = forms.head(_SHOWN)
    shown = shown.assign(
        themes=[listing(list(terms.loc[terms["lemma"] == lemma, "theme"])) for lemma in shown["lemma"]],
        example=[_example(results, first) for first in shown["first"]],
    )
    if len(forms) > _SHOWN:
        caption += f", les {_SHOWN} plus fréquentes ; toutes sont dans le tableau « lemmes »"
    links = {_COLUMNS["form"]: tuple(passages_address(q=form) for form in shown["form"])}
    return (table_view(shown, _COLUMNS, name=f"lemmes-{name}", caption=caption, links=links),)


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
