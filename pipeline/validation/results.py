"""Results: what two coders' answers say of each theme, in French sentences."""

from __future__ import annotations

import math
from collections.abc import Sequence

from pipeline.typography import count, french, number, percent
from pipeline.validation.answers import Answers
from pipeline.validation.draw import STRATA, Question
from pipeline.validation.krippendorff import alpha_interval, nominal_alpha
from pipeline.validation.measures import Estimate, Stratum, measure_theme

_EXPLANATIONS = """
La précision est la part des segments retenus qui parlent bien du thème ; le rappel, la part des segments qui en parlent
que le programme a retenus. Les deux rendent à chaque groupe de passages lus le nombre de segments qu'il représente.
Quand les deux codeurs se contredisent, la réponse compte pour moitié.

L'accord est l'alpha de Krippendorff : 1 pour un accord parfait, 0 pour celui du hasard. Son auteur demande 0,80 pour
conclure, 0,67 pour conclure avec prudence.

Entre parenthèses, l'intervalle à 90 %. Les segments d'un document se ressemblent : il est plutôt trop étroit.
"""


def tell_results(questions: Sequence[Question], answers: Sequence[Answers], *, seed: int) -> list[str]:
    """A title, a sentence for each theme in alphabetical order, one for all of them, then what they mean."""
    told = ["# Résultats de la validation", ""]
    read = [french(f"{count(len(coder.by_number), 'réponse', 'réponses')} sur {len(questions)}") for coder in answers]
    told += [f"- Codeur {rank} : {line}." for rank, line in enumerate(read, start=1)]
    labels = {question["theme"]: question["label"] for question in questions}
    for theme in sorted(labels, key=lambda theme: labels[theme]):
        told.append(_about_theme(labels[theme], [q for q in questions if q["theme"] == theme], answers, seed))
    if len(answers) > 1 and len(labels) > 1:
        told.append(french(f"- Tous les thèmes : accord {_agreement(questions, answers, seed)}."))
    told += ["", *french(_EXPLANATIONS.strip()).splitlines()]
    problems = [problem for coder in answers for problem in coder.problems]
    return told + (["", "Lignes à revoir :", *(f"- {problem}" for problem in problems)] if problems else [])


def _about_theme(label: str, questions: Sequence[Question], answers: Sequence[Answers], seed: int) -> str:
    strata = {}
    for name in STRATA:
        inside = [question for question in questions if question["stratum"] == name]
        if inside:
            strata[name] = Stratum(inside[0]["size"], tuple(_shared_answers(inside, answers)))
    precision, recall = measure_theme(strata, seed=seed)
    read = sum(len(stratum.answers) for stratum in strata.values())
    agreement = f", accord {_agreement(questions, answers, seed)}" if len(answers) > 1 else ""
    passages = count(read, "passage lu", "passages lus")
    return french(f"- « {label} » : précision {_share(precision)}, rappel {_share(recall)}{agreement} ; {passages}.")


def _shared_answers(questions: Sequence[Question], answers: Sequence[Answers]) -> list[float]:
    """What the coders said of each question that one of them answered: the mean of their answers."""
    said = [_codes(question, answers) for question in questions]
    given = [[code for code in codes if code is not None] for codes in said]
    return [sum(codes) / len(codes) for codes in given if codes]


def _codes(question: Question, answers: Sequence[Answers]) -> list[int | None]:
    return [coder.by_number.get(question["number"]) for coder in answers]


def _agreement(questions: Sequence[Question], answers: Sequence[Answers], seed: int) -> str:
    units = [_codes(question, answers) for question in questions]
    alpha = nominal_alpha(units)
    low, high = alpha_interval(units, seed=seed)
    if math.isnan(alpha):
        return "indéfini (une seule réponse partout)"
    return f"{number(alpha, 2)} (de {number(low, 2)} à {number(high, 2)})"


def _share(estimate: Estimate) -> str:
    if math.isnan(estimate.value):
        return "inconnu, faute de réponses"
    return f"{percent(estimate.value)} (de {percent(estimate.low)} à {percent(estimate.high)})"
