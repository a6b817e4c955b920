"""The lemma audit: which words were brought to which form, what was changed on the way, and how to correct it."""

from __future__ import annotations

import pandas as pd

from pipeline.links import passages_address
from pipeline.outline import Block, Section
from pipeline.stages.report.lemma_audit import audited_forms, corrected_terms, ignored_words, own_corrections
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import listing, quoted, say
from pipeline.typography import count, number, percent

_SHOWN = 40
_AROUND = 5  # words on each side of an example
_FORMS = 6  # forms of a term that are shown
_COLUMNS = {
    "form": "Mot tel qu’écrit", "lemma": "Lemme", "what": "Ce qui a été fait", "count": "Occurrences",
    "themes": "Thèmes", "example": "Exemple",
}  # fmt: skip
_OWN = {"form": "Mot tel qu’écrit", "lemma": "Compté comme", "count": "Occurrences comptées ainsi"}
_EFFECT = {
    "theme": "Thème", "lemma": "Mot du thème", "forms": "Écrit aussi", "corrected": "Occurrences corrigées",
    "part": "Part de ses occurrences",
}  # fmt: skip
_WHY = (
    "Pour compter ensemble « plateforme » et « plateformes », « télétravaille » et « télétravaillaient », chaque mot "
    "est ramené à celui sous lequel un dictionnaire le range, son lemme : « plateforme », « télétravailler ». Un "
    "modèle de langue propose ces lemmes, des règles et des listes relues les corrigent ; il reste des erreurs, et "
    "un lemme faux compte à part ce qui va ensemble. Voici les mots à vérifier, puis ceux qui ont été corrigés ; la "
    "colonne « Thèmes » nomme les thèmes dont le lemme est un des mots."
)
_HOW = (
    "Un lemme vous paraît faux ? Créez, à côté de settings.toml, un fichier lemmes.csv : sur chaque ligne, le mot tel "
    "qu'il est écrit, un point-virgule, puis le lemme sous lequel le compter, par exemple « scrollaient;scroller » "
    "(une ligne par façon d'écrire le mot). Au prochain « make », tout est recompté, et l'effet de chaque ligne "
    "figure ici."
)


def lemmas_section(results: Results) -> Section:
    """Words that no lexicon has, words that were corrected, names left out: the most frequent, with an example."""
    forms = audited_forms(results.tokens)
    tables = (
        ("inconnus", "Mots à vérifier : les dictionnaires ne les ont pas", forms[forms["doubtful"]]),
        ("corriges", "Mots dont le lemme a été corrigé", forms[~forms["doubtful"]]),
    )
    return Section(
        "lemmes",
        "Audit des lemmes",
        (say(_WHY), say(_extent(results, forms)), say(_HOW, "note"), *_own(results), *_ignored(results)),
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
        f"{number(part)} ({percent(part / words, 1)}) {many if part > 1 else one}" if part else none
        for part, none, one, many in (
            (corrected, "aucune n'a été corrigée", "a été corrigée", "ont été corrigées"),
            (doubtful, "toutes figurent dans un", "ne figure dans aucun", "ne figurent dans aucun"),
        )
    )
    nature = " : souvent des mots nouveaux, des mots étrangers ou des coquilles" if doubtful else ""
    return (
        f"Sur {count(words, 'occurrence', 'occurrences')} de mots pleins, {changed} et {unknown} dictionnaire du "
        f"programme{nature}."
    )


def _own(results: Results) -> tuple[Block, ...]:
    """What each correction of the analyst did; nothing without any."""
    own = own_corrections(results.tokens, results.provenance)
    if own.empty:
        return ()
    without = [quoted(form) for form in own.loc[own["count"] == 0, "form"]]
    table = table_view(own, _OWN, name="lemmes-vos-corrections", caption="Vos corrections et leur effet")
    if not without:
        return (table,)
    said = f"Sans effet, faute de se rencontrer dans les textes sous cette forme : {listing(without)}."
    return table, say(said, "warning")


def _ignored(results: Results) -> tuple[Block, ...]:
    """What the words that the analyst ignores amount to; nothing without any."""
    ignored = ignored_words(results.tokens, results.provenance)
    if ignored.empty:
        return ()
    words = [f"{quoted(word)} ({number(n)})" for word, n in ignored.itertuples(index=False, name=None)]
    return (say(f"Mots que vous ne comptez pas, et leurs occurrences dans les segments : {listing(words)}."),)


def _effect(results: Results) -> tuple[Block, ...]:
    """The first terms of the themes that owe something to a correction."""
    terms = corrected_terms(results.tokens, results.theme_terms)
    if terms.empty:
        return (say("Aucun des dix premiers mots d'un thème ne doit rien à une correction."),)
    shown = results.labelled(terms).assign(
        part=terms["corrected"] / terms["count"],
        forms=terms["forms"].map(lambda forms: ", ".join(forms[:_FORMS])),
    )
    return (
        say(
            "Un thème se lit par ses premiers mots. Voici ceux des dix premiers dont une partie des occurrences vient "
            "d'une correction : si elle vous paraît fausse, c'est ce thème qu'elle touche."
        ),
        table_view(
            shown,
            _EFFECT,
            links={
                _EFFECT["lemma"]: tuple(
                    passages_address(theme=theme, word=lemma)
                    for theme, lemma in zip(terms["theme"], terms["lemma"], strict=True)
                )
            },
            name="lemmes-themes",
            caption="Mots des thèmes qui doivent des occurrences à une correction",
            percent=(_EFFECT["part"],),
        ),
    )


def _table(results: Results, name: str, caption: str, forms: pd.DataFrame) -> tuple[Block, ...]:
    if forms.empty:
        return (say("Il n'y en a aucun."),)
    forms = forms.groupby(["form", "lemma", "what"], as_index=False).agg({"count": "sum", "first": "min"})
    forms = forms.sort_values(["count", "form"], ascending=[False, True], kind="stable")
    terms = results.labelled(results.theme_terms)
    shown = forms.head(_SHOWN)
    shown = shown.assign(
        themes=[listing(list(terms.loc[terms["lemma"] == lemma, "theme"])) for lemma in shown["lemma"]],
        example=[_example(results, first) for first in shown["first"]],
    )
    if len(forms) > _SHOWN:
        caption += f" (les {_SHOWN} plus fréquents ; tous sont dans le tableau « lemmes »)"
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
    shown = counts.sort_values(["count", "form"], ascending=[False, True]).head(_SHOWN)
    return (
        say("Qui est nommé n'est pas ce dont on parle : ces noms sont lus, et n'entrent pas dans le vocabulaire."),
        table_view(
            shown,
            {"form": "Nom", "count": "Occurrences"},
            links={"Nom": tuple(passages_address(q=name) for name in shown["form"])},
            name="noms-propres",
            caption="Les noms propres les plus fréquents",
            note="L'option proper_names, sous [lemmatise], les fait entrer.",
        ),
    )
