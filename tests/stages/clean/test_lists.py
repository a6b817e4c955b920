import pytest

from tests.stages.clean.documents import PARAGRAPH, reasons


@pytest.mark.parametrize(
    ("items", "kept"),
    [
        (
            ["une cotisation mensuelle, votée chaque année en assemblée", "un tour de ménage", "Café"],
            [True, True, False],
        ),
        (
            ["une cotisation mensuelle, votée chaque année", "Le lieu et ses métiers", "Nos prochaines dates"],
            [False] * 3,
        ),
        (["Le loyer", "Personne n'est joignable après 18 h", "un budget chaise pour tous"], [True, True, True]),
        (["un conseil élu pour deux ans", "des salaires égaux", "une réserve impartageable"], [True] * 3),
        (["la réparation des vélos ;", "les amendes ;", "prêts."], [True] * 3),
        (["Un conseil élu", "Des salaires égaux", "La réserve"], [False] * 3),
        (["le mot de la maire"], [False]),
        (["entraide", "coworking", "travail indépendant"], [False] * 3),
        (
            ["Personne n'est joignable après 18 h", *["Le lieu et ses métiers", "Nos prochaines dates du mois"] * 2],
            [True, *[False] * 4],
        ),
        (["Facebook", "Personne n'est joignable après 18 h"], [False, True]),
    ],
)
def test_a_list_that_is_mostly_kept_keeps_its_short_items(items, kept):
    found = reasons(PARAGRAPH, *[("list_item", item) for item in items])[1:]
    assert [not reason for reason in found] == kept


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Cette caisse finance :", True),
        ("Sont éligibles :", True),
        ("Au programme :", True),
        ("Étiquettes :", False),
        ("Partager cette page :", False),
        ("Cette caisse finance", False),
    ],
)
def test_the_short_line_that_announces_a_list_is_read_with_it(line, kept):
    found = reasons(
        PARAGRAPH, line, ("list_item", "la réparation des vélos ;"), ("list_item", "les arrêts de travail.")
    )
    assert (found[1] == "") is kept
    assert reasons(line, ("list_item", "Accueil"), ("list_item", "Agenda"))[0]
