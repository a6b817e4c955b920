"""The words around those of a theme: a network of the company that they keep, in the whole corpus."""

from __future__ import annotations

from functools import partial

import pandas as pd

from pipeline.charts.style import NARROW, theme_color
from pipeline.charts.word_network import draw_word_network
from pipeline.links import passages_address
from pipeline.outline import Chart
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import quoted
from pipeline.typography import french

_HEADS = 8
_DRAWN = 4  # neighbours of each: with more, the words cover each other
_COLUMNS = {
    "lemma": "Mot du thème", "neighbour": "Se rencontre avec", "together": "Segments communs",
    "expected": "Attendus au hasard",
}  # fmt: skip


def theme_neighbourhood(results: Results, theme: Theme) -> tuple[Chart, ...]:
    """The heaviest words that have neighbours, and the strongest ties of each; nothing when none has."""
    found = _of_the_heaviest(results, theme)
    if found.empty:
        return ()
    ties = _once(found)
    name, words = f"{theme['anchor']}-voisins", list(dict.fromkeys(found["lemma"]))
    draw = partial(draw_word_network, ties, words=words, color=theme_color(theme["color"]))
    chart = Chart(
        name=name,
        title="Les mots autour des siens",
        caption=french(
            "Disques : mots du thème ; anneaux : mots qui, dans tout le corpus, se rencontrent avec eux dans un "
            "segment plus souvent que le hasard ne le voudrait. Plus un trait est épais, moins le hasard l'explique "
            "(rapport de vraisemblance, Dunning 1993) ; sa longueur ne mesure rien. Des groupes sans lien entre eux "
            "peuvent dire des emplois différents."
        ),
        alternative=french(
            f"Réseau de mots autour de {quoted(words[0])}, qui se rencontre avec "
            f"{', '.join(ties.loc[ties['lemma'] == words[0], 'neighbour'])}."
        ),
        drawing=draw(),
        narrow=draw(width=NARROW),
        table=table_view(
            ties,
            _COLUMNS,
            name=name,
            caption=f"Autour des mots du thème {quoted(theme['label'])}",
            links={
                "Mot du thème": tuple(passages_address(word=lemma) for lemma in ties["lemma"]),
                "Se rencontre avec": tuple(
                    passages_address(word=lemma, beside=neighbour)
                    for lemma, neighbour in zip(ties["lemma"], ties["neighbour"], strict=True)
                ),
            },
        ),
        handout=False,
    )
    return (chart,)


def _of_the_heaviest(results: Results, theme: Theme) -> pd.DataFrame:
    """Rows of NEIGHBOURS, by weight of the word, then by rank of the neighbour."""
    terms = results.theme_terms[results.theme_terms["theme"] == theme["theme"]].set_index("lemma")["rank"]
    found = results.neighbours[results.neighbours["theme"] == theme["theme"]]
    found = found.assign(weight=found["lemma"].map(terms))
    heaviest = sorted(set(found["weight"]))[:_HEADS]
    found = found[found["weight"].isin(heaviest) & (found["rank"] <= _DRAWN)]
    chosen: pd.DataFrame = found.sort_values(["weight", "rank"], kind="stable")
    return chosen


def _once(found: pd.DataFrame) -> pd.DataFrame:
    """Of a tie between two words of the theme, which both of them name, the row of the heavier word only."""
    pairs = [tuple(sorted(pair)) for pair in zip(found["lemma"], found["neighbour"], strict=True)]
    once: pd.DataFrame = found[~pd.Series(pairs, index=found.index, dtype="object").duplicated()]
    return once
