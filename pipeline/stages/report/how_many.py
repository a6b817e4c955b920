"""How many themes: what each number would give, which are defensible, and the sentence that says it in a paper."""

from __future__ import annotations

import pandas as pd

from pipeline.charts.style import NARROW
from pipeline.charts.theme_numbers import draw_theme_numbers
from pipeline.outline import Block, Chart
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import listing, say
from pipeline.typography import count, french, number

_NUMBERS = {
    "number": "Thèmes découverts", "stability": "Stabilité", "null_stability": "Stabilité du hasard",
    "beating": "Plus stables que le hasard", "firm": "Solides", "coherence": "Cohérence",
    "coherence_held_out": "Hors échantillon", "smallest": "Segments du plus petit", "explained": "Part expliquée",
    "redundancy": "Redondance", "what": "Cette analyse",
}  # fmt: skip
_HOW = (
    "Le nombre de thèmes découverts n'est pas dans les textes : c'est un choix. Il est jugé ici par la stabilité des "
    "thèmes quand on retire une partie des documents (Greene, O'Callaghan et Cunningham 2014), comparée à celle que "
    "donnent des corpus de mêmes mots dont les rencontres sont tirées au hasard. Un nombre se défend quand cette "
    "stabilité s'écarte du hasard plus que celle d'aucun de ces corpus, quel que soit le nombre, et que la moitié au "
    "moins de ses thèmes, pris un à un, sont plus stables que le hasard."
)
_MEASURES = (
    "Stabilité : ressemblance des premiers mots quand un document sur cinq est retiré, de 0 à 1 ; le hasard ne dépasse "
    "la sienne que dans 5 % des cas. Solides : thèmes plus stables que le plus stable de ceux que le hasard donne en "
    "même nombre, sauf dans 5 % des cas. Cohérence : les mots d'un thème se rencontrent-ils dans les mêmes segments "
    "(NPMI, de −1 à 1) ? Hors échantillon : thèmes appris sur une moitié des documents, mesurés sur l'autre ; sous 0, "
    "leurs mots s'y rencontrent peu ou pas du tout. Part expliquée : ce que tous les thèmes, cherchés compris, "
    "restituent du tableau des segments et des mots (carrés des poids) ; faible, car un segment a surtout des mots qui "
    "lui sont propres, elle ne sert qu'à comparer. Redondance : ressemblance des deux thèmes les plus proches. "
    "Chaque ligne est une analyse faite pour comparer ; seule celle qui est retenue est gardée. "
    "Pour lire les thèmes d'une autre, donnez son nombre à [themes] discovered dans settings.toml et relancez « make »."
)
_JUDGED = (
    "d'après la stabilité de leurs premiers mots quand un document sur cinq est retiré (Greene, O'Callaghan et "
    "Cunningham 2014), comparée à celle de corpus aux mots mélangés"
)


def how_many_themes(results: Results) -> tuple[Block, ...]:
    """How the number was chosen, in two sentences and a figure, and how to say so."""
    numbers = results.theme_numbers.sort_values("number")
    if numbers["stability"].notna().sum() == 0:
        return (say("Aucun nombre de thèmes découverts n'a pu être essayé sur ce corpus."),)
    table = table_view(
        numbers.assign(what=numbers["chosen"].map({True: "retenu", False: ""})),
        _NUMBERS,
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
            "retenu ; bande : les nombres qui se défendent."
        ),
        alternative=french(recommendation),
        drawing=draw_theme_numbers(numbers),
        narrow=draw_theme_numbers(numbers, width=NARROW),
        table=table,
    )
    return (say(_HOW), say(recommendation, "lead"), chart, say(f"Pour la section « méthode » : « {_method(numbers)} »"))


def _recommendation(numbers: pd.DataFrame, shown: int) -> str:
    """The numbers that chance does not explain, the one that was kept and why, and why fewer themes may be shown."""
    chosen, good = _chosen(numbers), _defensible(numbers)
    sentences = [_tried(int(numbers["number"].max()), good)]
    if good:
        sentences.append(_why(numbers, chosen, good))
    elif chosen:
        sentences.append(f"L'analyse en retient {number(chosen)}, à votre demande : ce choix reste à défendre.")
    else:
        sentences.append("L'analyse n'en retient aucun.")
    if shown < chosen:
        only = f"Le rapport en montre {number(shown)}" if shown else "Le rapport n'en montre aucun"
        sentences.append(
            f"{only} : les autres, pris un à un, ne résistent pas au hasard, ou ont été écartés ou réunis par "
            "themes.csv."
        )
    return " ".join(sentences)


def _tried(most: int, good: list[int]) -> str:
    """Which numbers were tried, from 1 to `most`, and what they are worth."""
    if most == 1:
        return f"Un seul thème découvert a été essayé : ce nombre {'se défend' if good else 'ne se défend pas'}."
    tried = f"De 1 à {number(most)} thèmes découverts ont été essayés"
    if good:
        worth = "les nombres qui se défendent sont" if len(good) > 1 else "un seul nombre se défend :"
        return f"{tried} ; {worth} {_enumerate(good)}."
    return f"{tried} : aucun de ces nombres ne se défend, tous les thèmes seraient fragiles."


def _why(numbers: pd.DataFrame, chosen: int, good: list[int]) -> str:
    """Why this number among the defensible ones: what the line would have chosen, or that the analyst did."""
    firm = numbers.set_index("number")["firm"]
    best = max(good, key=lambda n: int(firm[n]))
    solid = count(int(firm[best]), "thème solide", "thèmes solides")
    if chosen != best:
        return (
            f"L'analyse en retient {number(chosen)}, à votre demande : d'eux-mêmes, les textes en donneraient "
            f"{number(best)} ({solid}). Ce choix reste à défendre."
        )
    if len(good) == 1:
        given = f"donne {solid}" if firm[best] else "ne donne aucun thème vraiment solide"
        return f"L'analyse retient donc {number(chosen)}, qui {given}."
    if not firm[best]:
        return f"L'analyse en retient {number(chosen)}, le plus petit : aucun ne donne de thème vraiment solide."
    most = number(int(firm[best]))
    return f"L'analyse retient {number(chosen)}, le plus petit de ceux qui donnent le plus de thèmes solides : {most}."


def _method(numbers: pd.DataFrame) -> str:
    """The choice in one sentence, to be quoted."""
    chosen, good, tried = _chosen(numbers), _defensible(numbers), int(numbers["number"].max())
    if tried == 1:
        worth, fate = "se défend" if good else "ne se défend pas", "est" if chosen else "n'est pas"
        return f"Un seul thème découvert a été essayé : il {worth} {_JUDGED} ; il {fate} présenté."
    most = number(tried)
    if not good:
        fate = "celui qui est présenté est donc fragile"
        if chosen != 1:
            fate = f"les {number(chosen)} qui sont présentés sont donc fragiles" if chosen else "aucun n'est présenté"
        return f"De 1 à {most} thèmes découverts, aucun nombre ne se défend {_JUDGED} ; {fate}."
    firm = numbers.set_index("number")["firm"]
    if chosen != max(good, key=lambda n: int(firm[n])):
        return (
            f"Le nombre de thèmes découverts, {number(chosen)}, a été fixé par nous ; {_JUDGED}, les nombres "
            f"défendables, de 1 à {most}, sont : {_enumerate(good)}."
        )
    kept = f"Le nombre de thèmes découverts, {number(chosen)}, a été choisi parmi les nombres de 1 à {most} {_JUDGED}"
    if len(good) == 1:
        return f"{kept} : aucun autre ne se défend."
    return (
        f"{kept} : parmi ceux qui se défendent ({_enumerate(good)}), c'est le plus petit de ceux qui donnent le plus "
        f"de thèmes que le hasard n'égale pas dans 95 % des cas ({number(int(firm[chosen]))})."
    )


def _chosen(numbers: pd.DataFrame) -> int:
    return int(numbers.loc[numbers["chosen"], "number"].max()) if numbers["chosen"].any() else 0


def _defensible(numbers: pd.DataFrame) -> list[int]:
    return sorted(int(n) for n in numbers.loc[numbers["recommended"] & (numbers["number"] > 0), "number"])


def _enumerate(numbers: list[int]) -> str:
    """[2, 3, 4] -> '2 à 4'; with holes, all of them: [2, 4] -> '2 et 4'."""
    first, last = numbers[0], numbers[-1]
    run = len(numbers) == last - first + 1 > 2
    return f"{number(first)} à {number(last)}" if run else listing([number(n) for n in numbers])
