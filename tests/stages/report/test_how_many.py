"""What the report says of the number of discovered themes, from tables whose answer is known."""

import math

import pytest

from pipeline.schema import THEME_NUMBERS, THEMES
from pipeline.stages.report.how_many import how_many_themes
from pipeline.stages.report.results import Results
from tests.sample import sample_tables


def told(firm, recommended, chosen, shown=None):
    """The sentences for numbers 0, 1, 2... of so many firm themes each."""
    numbers = [
        {
            "number": n,
            "stability": 0.6 if n else math.nan,
            "null_stability": 0.4 if n else math.nan,
            "firm": count,
            "recommended": n in recommended,
            "chosen": n == chosen,
        }
        for n, count in enumerate(firm)
    ]
    themes = [
        {"theme": f"d{n}", "kind": "discovered", "label": f"d{n}"} for n in range(chosen if shown is None else shown)
    ]
    results = Results(
        **sample_tables() | {"theme_numbers": THEME_NUMBERS.frame(numbers), "themes": THEMES.frame(themes)}
    )
    paragraphs = [block.text for block in how_many_themes(results) if hasattr(block, "text")]
    return [text.replace("\u00a0", " ").replace("\u202f", " ") for text in paragraphs]


TRIED = "De 1 à {} thèmes découverts ont été essayés ; les nombres qui se défendent sont {}. "
ALONE = "De 1 à {} thèmes découverts ont été essayés ; un seul nombre se défend : {}. "
NONE = "De 1 à 2 thèmes découverts ont été essayés : aucun de ces nombres ne se défend"
ONE = "Un seul thème découvert a été essayé : ce nombre"
HOLLOW = "aucun ne donne de thème vraiment solide."
LEFT = "les autres, pris un à un, ne résistent pas au hasard, ou ont été écartés ou réunis par themes.csv."


@pytest.mark.parametrize(
    ("given", "lead", "method"),
    [
        (
            ([0, 1, 2, 3, 3], [2, 3, 4], 3),
            (
                f"{TRIED.format(4, '2 à 4')}L’analyse retient 3, le plus petit de ceux qui donnent le plus de thèmes "
                "solides : 3."
            ),
            "Le nombre de thèmes découverts, 3, a été choisi parmi les nombres de 1 à 4 ",
        ),
        (
            ([0, 1, 2], [2], 2),
            f"{ALONE.format(2, '2')}L’analyse retient donc 2, qui donne 2 thèmes solides.",
            "comparée à celle de corpus aux mots mélangés : aucun autre ne se défend.",
        ),
        (
            ([0, 0, 0, 0], [1, 3], 1),
            f"{TRIED.format(3, '1 et 3')}L’analyse en retient 1, le plus petit : {HOLLOW}",
            "parmi ceux qui se défendent (1 et 3), c’est le plus petit de ceux qui donnent le plus de thèmes",
        ),
        (
            ([0, 1, 2], [1, 2], 1),
            (
                f"{TRIED.format(2, '1 et 2')}L’analyse en retient 1, à votre demande : d’eux-mêmes, les textes en "
                "donneraient 2 (2 thèmes solides). Ce choix reste à défendre."
            ),
            "Le nombre de thèmes découverts, 1, a été fixé par nous ;",
        ),
        (
            ([0, 0, 0], [0], 0),
            f"{NONE}, tous les thèmes seraient fragiles. L’analyse n’en retient aucun.",
            "aucun nombre ne se défend d’après la stabilité",
        ),
        (
            ([0, 0, 0], [0], 2),
            (
                f"{NONE}, tous les thèmes seraient fragiles. L’analyse en retient 2, à votre demande : ce choix reste "
                "à défendre."
            ),
            "les 2 qui sont présentés sont donc fragiles",
        ),
        (
            ([0, 1, 1], [2], 2, 1),
            f"{ALONE.format(2, 2)}L’analyse retient donc 2, qui donne 1 thème solide. Le rapport en montre 1 : {LEFT}",
            "a été choisi parmi les nombres de 1 à 2 ",
        ),
        (
            ([0, 0, 0], [2], 2),
            f"{ALONE.format(2, 2)}L’analyse retient donc 2, qui ne donne aucun thème vraiment solide.",
            "aucun autre ne se défend.",
        ),
        (
            ([0, 0], [0], 1),
            (f"{ONE} ne se défend pas. L’analyse en retient 1, à votre demande : ce choix reste à défendre."),
            "Un seul thème découvert a été essayé : il ne se défend pas d’après la stabilité",
        ),
        (
            ([0, 1], [1], 1),
            f"{ONE} se défend. L’analyse retient donc 1, qui donne 1 thème solide.",
            "il est présenté.",
        ),
    ],
    ids=[
        "smallest of equals",
        "only one",
        "none firm",
        "asked for",
        "chance",
        "asked for in vain",
        "fewer shown",
        "only one, not firm",
        "one tried in vain",
        "one tried",
    ],
)
def test_the_number_is_said_with_its_reason_and_in_a_sentence_to_quote(given, lead, method):
    _, recommendation, quotation = told(*given)
    assert recommendation == lead
    assert method in quotation
