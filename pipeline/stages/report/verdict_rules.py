"""What decides a verdict: the doubts that can weigh on a theme, with the thresholds of this analysis."""

from __future__ import annotations

import json

from pipeline.outline import Points, Section
from pipeline.stages.report.results import Results
from pipeline.stages.report.wording import documents, say, segments
from pipeline.typography import french, number, percent

_RULE = (
    "Un thème est établi quand aucune des réserves suivantes ne pèse sur lui, fragile dès qu'une seule pèse. Leurs "
    "seuils sont des choix, écrits dans settings.toml, sous [themes]."
)
_SHARE = (
    "La largeur de l'intervalle n'est pas une réserve : le verdict dit si le thème tient, la part et son intervalle "
    "disent combien il pèse. Un thème établi peut avoir une part très incertaine."
)


def verdict_rules(results: Results) -> tuple[Section, ...]:
    """The rules in sentences, from the options of the run; nothing when these are not known."""
    options = results.provenance[results.provenance["room"] == "themes"]
    limits = dict(zip(options["name"], map(json.loads, options["value"]), strict=True))
    if "min_segments" not in limits:
        return ()
    blocks = (say(_RULE), Points(tuple(map(french, _doubts(limits)))), say(_refusal(limits)), say(_SHARE))
    return (Section("verdicts", "Ce qui décide d’un verdict", blocks),)


def _doubts(limits: dict[str, float]) -> tuple[str, ...]:
    main, agreement = percent(limits["max_main_source_share"]), percent(limits["min_agreement"])
    few, several = segments(int(limits["min_segments"])), documents(int(limits["min_documents"]))
    return (
        f"Étendue : moins de {few} ou de {several} le portent.",
        (
            f"Source : plus de {main} de ses segments viennent d'une seule source, ou d'un seul fichier composé de "
            f"plusieurs textes qui ne fait pas lui-même plus de {main} du corpus."
        ),
        (
            "Mots : ils ne se maintiennent pas mieux que par hasard quand un document sur cinq est retiré. Un thème "
            "cherché, que ses mots de départ définissent, n'encourt cette réserve que si moins de "
            f"{few} parmi les siens en contiennent un ; un thème découvert doit aussi dépasser le plus stable d'autant "
            "de thèmes faits de mots mélangés, par un calcul mené à son terme."
        ),
        (
            f"Réglages : sous plus de {percent(limits['max_changing_settings'])} des autres réglages essayés, moins de "
            f"{agreement} de ses passages et de ceux de l'analyse sont communs."
        ),
        (
            f"Double : plus de {percent(limits['max_overlap'])} des segments qui portent ce thème ou un autre portent "
            "les deux (pour un thème cherché, seuls comptent les autres thèmes cherchés)."
        ),
    )


def _refusal(limits: dict[str, float]) -> str:
    return (
        f"Il n'est pas soutenu quand moins de {number(limits['fewest_segments'])} segments le portent ou, s'il est "
        "découvert, quand ses mots ne se maintiennent pas mieux que ceux de corpus aux mots mélangés."
    )
