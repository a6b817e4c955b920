import pytest

from pipeline.formats.titles import names_a_section, reads_as_title, split_title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Le sens du collectif - Le Relais", ("Le sens du collectif", "Le Relais")),
        ("Les données - - Le Relais -", ("Les données", "Le Relais")),
        ("Une clé - L’Encrier, lettre de Plume & Pioche", ("Une clé", "L’Encrier, lettre de Plume & Pioche")),
        ("Où va la clé ? - Chapitre 4. Les métiers de la porte...", ("Où va la clé ?", "")),
        ("Le prix de la place - [Réseau des ateliers]", ("Le prix de la place", "Réseau des ateliers")),
        ("Une caisse | contrepied.example", ("Une caisse", "contrepied.example")),
        ("Lecture de « Au singulier »- Relais.example", ("Lecture de « Au singulier »", "Relais.example")),
        ("Un titre coupé - Le Rel...", ("Un titre coupé", "")),
        ("Refonder l’atelier -...", ("Refonder l’atelier", "")),
        ("Le travail, co-construit", ("Le travail, co-construit", "")),
        ("Un lieu - et puis après", ("Un lieu - et puis après", "")),
        ("", ("", "")),
    ],
)
def test_titles_and_sites(title, expected):
    assert split_title(title) == expected


@pytest.mark.parametrize(
    ("heading", "is_section"),
    [
        ("Bibliographie", True),
        ("1. Introduction", True),
        ("Notes de bas de page :", True),
        ("MOTS-CLÉS", True),
        ("Analyses", True),
        ("AdvertisementAdvertisement", True),
        ("Monthly Archives: May 2016", True),
        ("Analyses d’un conflit à Vaubrun", False),
        ("Introduction au droit du travail", False),
        ("Sources d’énergie des coursiers", False),
        ("", False),
    ],
)
def test_headings_that_any_text_may_have(heading, is_section):
    assert names_a_section(heading) is is_section


@pytest.mark.parametrize(
    ("part", "is_title"),
    [
        ("Le télétravail dans les grandes villes", True),
        ("six mois après, le premier bilan", True),
        ("Le blog de Maud", False),
        ("L’Encrier, lettre de Plume & Pioche", False),
        ("Association Travail Emploi Europe Société", False),
        ("", False),
    ],
)
def test_the_end_of_a_title_that_names_no_site(part, is_title):
    assert reads_as_title(part) is is_title
