"""The words of a theme: how much each weighs, the expressions of its own, and the company they keep."""

from __future__ import annotations

import pandas as pd

from pipeline.charts.style import theme_color
from pipeline.charts.theme_terms import draw_theme_terms
from pipeline.links import passages_address
from pipeline.outline import Block, Chart
from pipeline.stages.report.neighbourhood import theme_neighbourhood
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import listing, quoted, say
from pipeline.typography import french

_DRAWN_TERMS = 12
_COLUMNS = {
    "rank": "Rang", "lemma": "Mot", "weight": "Poids", "distinctiveness": "Propre au thème", "score": "Spécificité",
    "segments": "Segments", "seed": "Mot de départ",
}  # fmt: skip
_SHOWN_EXPRESSIONS = 8
_EXPRESSIONS = {
    "form": "Expression", "present": "Segments du thème", "expected": "Attendus au hasard", "segments": "Segments",
    "score": "Spécificité",
}  # fmt: skip
_SHOWN_AVOIDED = 8
_SPECIFICITY = (
    "Spécificité (Lafon 1980) : 3 signifie qu'un tirage au hasard d'autant de segments aurait moins d'une chance sur "
    "mille d'en compter au moins autant. Elle classe, elle ne prouve rien : les segments d'un document se ressemblent."
)
_OWN = "« Propre au thème » : part du poids total du mot, tous thèmes confondus, qui revient à celui-ci. "
_UNREAD = (
    " Un mot à 0 segment se lit dans des passages dont le thème a été appris, mais que leur score laisse sous le seuil."
)


def theme_words(results: Results, theme: Theme) -> Block:
    """The heaviest words as a dot plot, or a sentence when there are none."""
    terms = results.theme_terms[results.theme_terms["theme"] == theme["theme"]].sort_values("rank")
    if terms.empty:
        return say("Aucun mot du vocabulaire ne ressort pour ce thème.")
    specific = _specific(results, theme, "lemma").set_index("item")["score"]
    drawn = terms.head(_DRAWN_TERMS)
    table = table_view(
        terms.assign(
            seed=terms["seed"].map({True: "oui", False: ""}),
            weight=terms["weight"].round(3),
            score=terms["lemma"].map(specific),
        ),
        _COLUMNS,
        name=f"{theme['anchor']}-mots",
        caption=f"Mots du thème {quoted(theme['label'])}",
        percent=("Propre au thème",),
        note=_OWN + _SPECIFICITY + ("" if terms["segments"].all() else _UNREAD),
        links={"Mot": tuple(passages_address(theme=theme["theme"], word=lemma) for lemma in terms["lemma"])},
    )
    heaviest = ", ".join(drawn["lemma"].head(5))
    return Chart(
        name=table.name,
        title="Les mots qui pèsent le plus",
        caption=french(
            "Plus le disque est à droite, plus le mot pèse ; plus il est plein, moins les autres thèmes partagent le "
            "mot. L'astérisque signale un mot de départ, choisi dans les réglages."
        ),
        alternative=french(f"Mots du thème par poids décroissant : {heaviest}."),
        drawing=draw_theme_terms(drawn, color=theme_color(theme["color"])),
        table=table,
    )


def theme_company(results: Results, theme: Theme) -> tuple[Block, ...]:
    """The expressions of the theme, the words beside its words, the words that its segments avoid."""
    return (*_expressions(results, theme), *theme_neighbourhood(results, theme), *_avoided(results, theme))


def _specific(results: Results, theme: Theme, kind: str) -> pd.DataFrame:
    found = results.specificities
    specific: pd.DataFrame = found[(found["theme"] == theme["theme"]) & (found["kind"] == kind)]
    return specific


def _expressions(results: Results, theme: Theme) -> tuple[Block, ...]:
    found = _specific(results, theme, "term")
    found = found[(found["score"] > 0) & (found["present"] > 1)].head(_SHOWN_EXPRESSIONS)
    if found.empty:
        return (say("Aucune expression de plusieurs mots n'est propre à ce thème."),)
    table = table_view(
        found,
        _EXPRESSIONS,
        name=f"{theme['anchor']}-expressions",
        caption=f"Expressions propres au thème {quoted(theme['label'])}",
        note=_SPECIFICITY,
        links={
            "Expression": tuple(passages_address(theme=theme["theme"], word=quoted(form)) for form in found["form"])
        },
    )
    return (table,)


def _avoided(results: Results, theme: Theme) -> tuple[Block, ...]:
    """The words that its segments hold less often than chance would have it, the least expected absence first."""
    found = _specific(results, theme, "lemma")
    rare = found[found["score"] < 0].sort_values(["score", "item"], kind="stable").head(_SHOWN_AVOIDED)
    if rare.empty:
        return ()
    words = [f"{quoted(row['form'])} ({row['present']} sur {row['segments']})" for row in rare.to_dict("records")]
    addresses = [passages_address(theme=theme["theme"], word=lemma) for lemma in rare["item"]]
    said = f"Plus rares dans ses segments qu'un tirage au hasard ne le voudrait : {listing(words)}."
    return (say(said, links=tuple(zip(words, addresses, strict=True))),)
