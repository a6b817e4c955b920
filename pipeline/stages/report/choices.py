"""What depends on our choices: the number of themes, and the settings of the analysis."""

from __future__ import annotations

import pandas as pd

from pipeline.charts.grid import draw_grid
from pipeline.charts.style import label, theme_color
from pipeline.charts.theme_numbers import draw_theme_numbers
from pipeline.outline import Block, Chart, Section, TableView
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import quoted, say
from pipeline.typography import count, french, number, percent

_NUMBERS = {
    "number": "Thèmes découverts", "stability": "Stabilité", "null_stability": "Stabilité du hasard",
    "beating": "Plus stables que le hasard", "coherence": "Cohérence", "coherence_held_out": "Hors échantillon",
    "smallest": "Segments du plus petit", "explained": "Part expliquée", "redundancy": "Redondance", "what": "",
}  # fmt: skip
_HOW = (
    "Le nombre de thèmes découverts n'est pas dans les textes : c'est un choix. Il est jugé ici par la stabilité des "
    "thèmes quand on retire une partie des documents (Greene, O'Callaghan et Cunningham 2014), comparée à celle que "
    "donne un corpus de mêmes mots dont les rencontres sont tirées au hasard."
)
_MEASURES = (
    "Cohérence : les mots d'un thème se rencontrent-ils dans les mêmes segments (NPMI, de -1 à 1) ? Hors échantillon : "
    "thèmes appris sur une moitié des documents, mesurés sur l'autre. Redondance : ressemblance des deux thèmes les "
    "plus proches."
)
_ELSEWHERE = (
    "Chaque thème est refait sous d'autres réglages, aussi défendables que ceux de l'analyse. Ce qui change avec eux "
    "tient au réglage autant qu'aux textes."
)


def choices_section(results: Results) -> Section:
    """The page on the number of themes, then the themes under other settings."""
    return Section(
        "choix",
        "Ce qui dépend de nos choix",
        (say("Deux analystes soigneux ne feraient pas les mêmes choix : voici ce que ces choix changent."),),
        (
            Section("nombre-de-themes", "Combien de thèmes ?".replace(" ?", "\u202f?"), _numbers(results)),
            Section("autres-reglages", "Les mêmes thèmes avec d’autres réglages", _settings(results)),
        ),
    )


def _numbers(results: Results) -> tuple[Block, ...]:
    numbers = results.theme_numbers.sort_values("number")
    if numbers["stability"].notna().sum() == 0:
        return (say("Aucun nombre de thèmes découverts n'a pu être essayé sur ce corpus."),)
    table = table_view(
        numbers.assign(what=numbers["chosen"].map({True: "retenu", False: ""})),
        _NUMBERS | {"what": "Cette analyse"},
        name="nombre-de-themes",
        caption="Les nombres de thèmes découverts qui ont été essayés",
        percent=("Part expliquée",),
        note=_MEASURES,
    )
    chart = Chart(
        name="nombre-de-themes",
        title="La stabilité selon le nombre de thèmes découverts",
        caption=french(
            "Disque : stabilité, de 0 à 1 ; croix : ce que le hasard atteint (95e centile) ; cercle : le nombre "
            "retenu ; bande : les nombres que le hasard n'explique pas."
        ),
        alternative=french(_recommendation(numbers)),
        drawing=draw_theme_numbers(numbers),
        table=table,
    )
    return (say(_HOW), say(_recommendation(numbers), "lead"), chart)


def _recommendation(numbers: pd.DataFrame) -> str:
    """The numbers that chance does not explain, and the one that was kept, in a sentence for a methods section."""
    tried = f"Essayés de {number(numbers['number'].min())} à {number(numbers['number'].max())}"
    chosen = int(numbers.loc[numbers["chosen"], "number"].max()) if numbers["chosen"].any() else 0
    kept = count(chosen, "thème découvert", "thèmes découverts") if chosen else "aucun thème découvert"
    good = sorted(numbers.loc[numbers["recommended"] & (numbers["number"] > 0), "number"])
    if not good:
        return (
            f"{tried}, aucun nombre de thèmes découverts ne donne plus de stabilité que le hasard : quel qu'il soit, "
            f"il serait fragile. L'analyse en retient {kept}."
        )
    between = number(good[0]) if len(good) == 1 else f"{number(good[0])} à {number(good[-1])}"
    holes = "" if len(good) == good[-1] - good[0] + 1 else ", avec des exceptions"
    sentence = f"{tried}, le hasard n'explique pas {between} thèmes découverts{holes} ; l'analyse retient {kept}."
    return sentence if chosen in good else f"{sentence} Ce choix ne vient pas de ce critère : il reste à défendre."


def _settings(results: Results) -> tuple[Block, ...]:
    multiverse = results.multiverse
    held = results.themes[results.themes["theme"].isin(multiverse["theme"])]
    if multiverse.empty or held.empty:
        return (say("Aucun autre réglage n'a été essayé."),)
    labels = list(dict.fromkeys(multiverse["label"]))
    passages = multiverse.pivot_table(index="label", columns="theme", values="passages").loc[
        labels, list(held["theme"])
    ]
    cells = [
        [(percent(share), 0.0 if pd.isna(share) else share) for share in line]
        for line in passages.itertuples(index=False, name=None)
    ]
    themes = list(held["label"])
    caption = "Part des passages communs à l'analyse et à sa variante (indice de Jaccard)"
    chart = Chart(
        name="autres-reglages",
        title="Passages communs, par thème et par réglage",
        caption=french(f"{caption} : plus la case est pâle, plus le thème dépend du réglage."),
        alternative=french("Tableau coloré ; les mêmes nombres sont dans le tableau qui suit."),
        drawing=draw_grid(
            [label(name, 40) for name in labels], themes, cells, colors=[theme_color(rank) for rank in held["color"]]
        ),
        table=TableView(
            name="autres-reglages",
            caption=french(caption),
            header=("Réglage", *themes),
            rows=tuple((name, *map(float, passages.loc[name])) for name in labels),
            percent=tuple(themes),
        ),
    )
    return (say(_ELSEWHERE), *_most_sensitive(held, multiverse), chart)


def _most_sensitive(held: pd.DataFrame, multiverse: pd.DataFrame) -> tuple[Block, ...]:
    """The theme that other settings move least, and the one that they move most."""
    medians = multiverse.groupby("theme")["passages"].median()
    ranked = held.assign(median=held["theme"].map(medians)).sort_values("median", kind="stable")
    if len(ranked) < 2:
        return ()
    loose, firm = (
        f"{quoted(row['label'])} (médiane {percent(row['median'])})" for _, row in ranked.iloc[[0, -1]].iterrows()
    )
    return (say(f"Le plus constant : {firm} ; le plus sensible : {loose}."),)
