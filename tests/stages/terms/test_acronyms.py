import pytest

from pipeline.stages.terms.acronyms import find_definitions


@pytest.mark.parametrize(
    ("text", "long", "acronym"),
    [
        ("Une coopérative d'activité et d'emploi (CAE) salarie.", "coopérative d'activité et d'emploi", "CAE"),
        ("Une CAE (coopérative d’activité et d’emploi) salarie.", "coopérative d’activité et d’emploi", "CAE"),
        ("Des CDI (contrats à durée indéterminée, signés hier).", "contrats à durée indéterminée", "CDI"),
        ("On parle de l'économie sociale et solidaire (ESS) partout.", "économie sociale et solidaire", "ESS"),
        ("Le droit à la vie privée des gens (DVPG).", "droit à la vie privée des gens", "DVPG"),
        ("La Société COopérative et Participative (SCOP).", "Société COopérative et Participative", "SCOP"),
        ("Des risques psychosociaux ( RPS ) mal mesurés.", "risques psychosociaux", "RPS"),
        ("La qualité de vie au travail (QVT) occupe tout le monde.", "qualité de vie au travail", "QVT"),
        ("L'École des hautes études (EHE) enquête.", "École des hautes études", "EHE"),
        ("Un équivalent temps plein (ETP) coûte cher.", "équivalent temps plein", "ETP"),
        ("Deux ETPs (équivalents temps plein) manquent.", "équivalents temps plein", "ETP"),
        ("Le compte personnel de formation (« CPF ») se vide.", "compte personnel de formation", "CPF"),
        ("L'aide au retour à l'emploi (ou ARE) baisse.", "aide au retour à l'emploi", "ARE"),
        ("Le droit individuel à la formation (DIF, oublié depuis).", "droit individuel à la formation", "DIF"),
        ("Un contrat à durée indéterminée, ou CDI, rassure.", "contrat à durée indéterminée", "CDI"),
        ("Le revenu de solidarité active – RSA – baisse.", "revenu de solidarité active", "RSA"),
        ("Un système d'échange local [SEL] renaît.", "système d'échange local", "SEL"),
        ("Un groupement d'intérêt économique (G.I.E.) naît.", "groupement d'intérêt économique", "GIE"),
        ("Les opérateurs de compétences (Opco) paient.", "opérateurs de compétences", "Opco"),
        ("Hier, des VTC, voitures de transport avec chauffeur.", "voitures de transport avec chauffeur", "VTC"),
        ("Une agence pour le maintien d'une épicerie (AME).", "agence pour le maintien d'une épicerie", "AME"),
    ],
)  # fmt: skip
def test_a_long_form_gives_its_acronym(text, long, acronym):
    assert find_definitions([text]) == {long: acronym}


@pytest.mark.parametrize(
    "text",
    [
        "Le ministère du Travail (DARES) publie.",
        "Les livreurs (CGT) manifestent.",
        "Un rapport récent (OIT) le dit.",
        "Elle travaille (CDI) depuis mai.",
        "La CAE (voir plus haut) salarie.",
        "Le chapitre II (IV) manque ; la note (A) aussi.",
        "La Cae (CAE) est un mot seul.",
        "Les villes de France, Paris, Lyon, ou Nantes, ferment des guichets.",
        "Une personne (Anne) a parlé, puis Marie, puis Paul.",
        "(" * 40 + "CAE" + ")" * 40,
    ],
)
def test_a_bracket_that_spells_nothing_out_gives_none(text):
    assert find_definitions([text]) == {}


def test_the_order_of_the_texts_changes_nothing():
    texts = ["Une action collective (AC).", "Une aide courte (AC).", "Une action collective (ACO)."]
    assert find_definitions(texts) == find_definitions(texts[::-1])
