"""What depends on our choices: the number of themes, and the settings of the analysis."""

from __future__ import annotations

from functools import partial

import pandas as pd

from pipeline.charts.grid import draw_grid
from pipeline.charts.style import NARROW, label, theme_color
from pipeline.charts.theme_numbers import draw_theme_numbers
from pipeline.outline import Block, Chart, Section, TableView
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import listing, quoted, say
from pipeline.typography import french, number, percent

_NUMBERS = {
    "number": "Thèmes découverts", "stability": "Stabilité", "null_stability": "Stabilité du hasard",
    "beating": "Plus stables que le hasard", "coherence": "Cohérence", "coherence_held_out": "Hors échantillon",
    "smallest": "Segments du plus petit", "explained": "Part expliquée", "redundancy": "Redondance", "what": "",
}  # fmt: skip
_FITTING = 8  # themes whose cells stand side by side on a narrow screen
_HOW = (
    "Le nombre de thèmes découverts n'est pas dans les textes : c'est un choix. Il est jugé ici par la stabilité des "
    "thèmes quand on retire une partie des documents (Greene, O'Callaghan et Cunningham 2014), comparée à celle que "
    "donne un corpus de mêmes mots dont les rencontres sont tirées au hasard."
)
_MEASURES = (
    "Cohérence : les mots d'un thème se rencontrent-ils dans les mêmes segments (NPMI, de −1 à 1) ? Hors échantillon : "
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
    recommendation = _recommendation(numbers, int((results.themes["kind"] == "discovered").sum()))
    chart = Chart(
        name="nombre-de-themes",
        title="La stabilité selon le nombre de thèmes découverts",
        caption=french(
            "Disque : stabilité, de 0 à 1 ; croix : ce que le hasard atteint (95e centile) ; cercle : le nombre "
            "retenu ; bande : les nombres que le hasard n'explique pas."
        ),
        alternative=french(recommendation),
        drawing=draw_theme_numbers(numbers),
        narrow=draw_theme_numbers(numbers, width=NARROW),
        table=table,
    )
    return (say(_HOW), say(recommendation, "lead"), chart)


def _recommendation(numbers: pd.DataFrame, shown: int) -> str:
    """The numbers that chance does not explain, the one that was kept, and why fewer themes may be shown."""
    tried = (
        f"L'analyse a essayé de {number(numbers['number'].min())} à {number(numbers['number'].max())} thèmes découverts"
    )
    chosen = int(numbers.loc[numbers["chosen"], "number"].max()) if numbers["chosen"].any() else 0
    kept = f"Elle en retient {number(chosen)}." if chosen else "Elle n'en retient aucun."
    good = sorted(numbers.loc[numbers["recommended"] & (numbers["number"] > 0), "number"])
    if good:
        sentences = [f"{tried} : avec {_enumerate(good)}, ils se maintiennent mieux que par hasard.", kept]
    else:
        sentences = [
            f"{tried} : aucun de ces nombres ne les maintient mieux que le hasard, tous seraient fragiles.",
            kept,
        ]
    if good and chosen not in good:
        sentences.append("Ce choix ne vient pas de ce critère : il reste à défendre.")
    if shown < chosen:
        only = f"Le rapport en montre {number(shown)}" if shown else "Le rapport n'en montre aucun"
        sentences.append(
            f"{only} : les autres, pris un à un, ne résistent pas au hasard, ou ont été écartés ou réunis par "
            "themes.csv."
        )
    return " ".join(sentences)


def _enumerate(numbers: list[int]) -> str:
    """[2, 3, 4] -> '2 à 4'; with holes, all of them: [2, 4] -> '2 et 4'."""
    first, last = numbers[0], numbers[-1]
    run = len(numbers) == last - first + 1 > 2
    return f"{number(first)} à {number(last)}" if run else listing([number(n) for n in numbers])


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
    draw = partial(
        draw_grid,
        [label(name, 46) for name in labels],
        themes,
        cells,
        colors=[theme_color(rank) for rank in held["color"]],
    )
    worst = " ; ".join(
        f"{name}, {percent(passages[theme].min())}" for name, theme in zip(themes, held["theme"], strict=True)
    )
    caption = "Part des passages communs à l'analyse et à sa variante (indice de Jaccard)"
    chart = Chart(
        name="autres-reglages",
        title="Passages communs, par thème et par réglage",
        caption=french(f"{caption} : plus la case est pâle, plus le thème dépend du réglage."),
        alternative=french(f"Tableau coloré, un rang par réglage ; au pire : {worst}."),
        drawing=draw(),
        narrow=draw(width=NARROW) if len(themes) <= _FITTING else None,
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
    """The theme that the worst of the other settings moves least, and the one that it moves most."""
    worst = multiverse.groupby("theme")["passages"].min()
    ranked = held.assign(worst=held["theme"].map(worst)).sort_values("worst", kind="stable")
    if len(ranked) < 2:
        return ()
    loose, firm = (
        f"{quoted(row['label'])} (au pire {percent(row['worst'])} de passages communs)"
        for _, row in ranked.iloc[[0, -1]].iterrows()
    )
    return (say(f"Le plus constant : {firm} ; le plus sensible : {loose}."),)
