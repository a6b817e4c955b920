"""Twelve short documents, written for the tests: what `tests/sample.py` builds its tables from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SampleDocument:
    """A document and its paragraphs; `left_out` is a reason code for a document that is not analysed."""

    file: str
    title: str
    author: str
    date: str
    source: str
    url: str
    paragraphs: tuple[str, ...]
    left_out: str = ""


DOCUMENTS: tuple[SampleDocument, ...] = (
    SampleDocument(
        "presse/mutuelle.html", "Une mutuelle pour les indépendants", "Odile Ferrand", "2016-05-31",
        "gazette-du-travail.example", "https://gazette-du-travail.example/mutuelle",
        (
            (
                "À Nantes, une trentaine d'indépendants ont fondé une mutuelle : la solidarité, disent-ils, "
                "commence par une caisse commune où chacun verse selon ses revenus du mois."
            ),
            (
                "L'entraide entre collègues ne remplace pas l'assurance, mais la solidarité du groupe a payé trois "
                "mois de loyer à une graphiste tombée malade en plein hiver."
            ),
            (
                "La mutuelle refuse les plateformes ; elle préfère la coopérative, où la solidarité s'écrit dans "
                "des statuts que tous les sociétaires ont votés."
            ),
            "Le trésorier tient ses comptes sur un tableur partagé, et l'assemblée les relit chaque trimestre.",
        ),
    ),
    SampleDocument(
        "presse/livreurs.html", "Livreurs : la caisse de grève", "Odile Ferrand", "2017",
        "gazette-du-travail.example", "https://gazette-du-travail.example/livreurs",
        (
            (
                "Les livreurs de l'agglomération ont ouvert une caisse de grève : cette solidarité-là se compte en "
                "euros, déposés le vendredi soir au comptoir d'un café."
            ),
            (
                "Sans contrat de travail, le livreur reste sous la subordination d'une application qui fixe ses "
                "courses, son trajet et jusqu'à la durée de ses pauses."
            ),
            "Le syndicat parle d'entraide plutôt que de charité ; la caisse a soutenu quarante familles.",
        ),
    ),
    SampleDocument(
        "presse/bureau.html", "Le bureau du coin de la rue", "", "2018-02",
        "gazette-du-travail.example", "https://gazette-du-travail.example/bureau",
        (
            (
                "Dans l'ancienne quincaillerie, l'espace de coworking loue douze bureaux à la journée ; les "
                "abonnés y viennent pour le café autant que pour la fibre."
            ),
            (
                "Le coworking attire des traducteurs, des architectes, une apicultrice : une communauté de hasard "
                "qui finit par échanger des clients et des clés."
            ),
            "La solidarité y prend des formes discrètes, un dossier relu, une garde d'enfant improvisée.",
        ),
    ),
    SampleDocument(
        "blog/tiers-lieu.md", "Carnet d'un tiers-lieu", "Samir Aubert", "2018-11-12",
        "carnets-ruraux.example", "https://carnets-ruraux.example/tiers-lieu",
        (
            (
                "Notre tiers-lieu n'est pas un hôtel d'entreprises : le coworking y côtoie un atelier de vélos, "
                "une épicerie et la permanence d'une avocate."
            ),
            "Le coworking à la campagne dépend d'une route et d'un câble ; sans la fibre, l'espace ferme.",
            "Chaque abonné du coworking donne deux heures par mois à la communauté du lieu, c'est notre charte.",
            "Nous comptons les bureaux occupés, jamais les personnes : le chiffre dit peu du lieu.",
        ),
    ),
    SampleDocument(
        "blog/rentree.md", "La rentrée du lieu", "Samir Aubert", "2019-09-03",
        "carnets-ruraux.example", "https://carnets-ruraux.example/rentree",
        (
            (
                "À la rentrée, l'espace de coworking a doublé : vingt-quatre bureaux, une salle de réunion, un "
                "bail de neuf ans signé avec la commune."
            ),
            "La communauté du lieu a débattu du prix : un tarif solidaire pour les abonnés sans revenu fixe.",
            "Le télétravail des salariés remplit nos bureaux le mardi ; le lundi, la salle reste vide.",
        ),
    ),
    SampleDocument(
        "blog/hiver.md", "Hiver au coworking", "", "2019-12-20",
        "carnets-ruraux.example", "https://carnets-ruraux.example/hiver",
        (
            "L'hiver, le coworking se chauffe au bois et la communauté se resserre autour du poêle.",
            "Un abonné a quitté l'espace pour un télétravail complet ; son employeur paie le bureau chez lui.",
            "On a tenu conseil sur la fibre, la route et le prix du café, dans cet ordre.",
        ),
    ),
    SampleDocument(
        "revue/requalification.txt", "Requalifier, disent-ils", "Inès Vautrin", "2020-06-15",
        "Cahiers du salariat", "",
        (
            (
                "Le juge cherche le lien de subordination dans les faits : ordres, contrôle, sanction ; le contrat "
                "ne suffit pas à l'écarter."
            ),
            "La subordination par algorithme se lit dans les notes, les primes et les désactivations.",
            "Faute de preuve, la requalification échoue, et le travailleur garde son statut d'indépendant.",
        ),
    ),
    SampleDocument(
        "revue/teletravail.txt", "Le télétravail, deux ans après", "Inès Vautrin", "2021-03",
        "Cahiers du salariat", "",
        (
            "Le télétravail s'est installé dans les accords : deux jours par semaine, un forfait, un écran.",
            "Les salariés en télétravail disent gagner du temps et perdre des collègues.",
            "Les réunions en visioconférence ont allongé la journée ; le droit à la déconnexion reste un mot.",
            "Le télétravail des cadres n'est pas celui des employés, surveillés par un logiciel de pointage.",
        ),
    ),
    SampleDocument(
        "revue/entraide.txt", "Éloge de l'entraide", "", "2021-10-01",
        "Cahiers du salariat", "",
        (
            "L'entraide des indépendants précède la loi : fonds de secours, listes de diffusion, prêts d'outils.",
            "Une solidarité choisie n'est pas une solidarité garantie ; l'une rassemble, l'autre protège.",
            "Les coopératives d'activité tentent de tenir les deux, avec une caisse et des salaires.",
        ),
    ),
    SampleDocument(
        "signets.html#1", "Enquête sur les salariés à distance", "", "",
        "observatoire.example", "https://observatoire.example/distance",
        (
            "Sept salariés sur dix souhaitent garder le télétravail, deux jours par semaine en moyenne.",
            "Le télétravail creuse l'écart entre les salariés qui ont un bureau fermé et les autres.",
        ),
    ),
    SampleDocument(
        "signets.html#2", "Une mutuelle pour les indépendants (copie)", "", "2016-06-02",
        "reprises.example", "https://reprises.example/mutuelle",
        ("À Nantes, une trentaine d'indépendants ont fondé une mutuelle, une caisse commune pour tous.",),
        left_out="near_duplicate",
    ),
    SampleDocument(
        "presse/shared-office.html", "The shared office", "", "2017-01-09",
        "office-review.example", "https://office-review.example/shared",
        ("The shared office is a place where independent workers rent a desk by the day.",),
        left_out="other_language",
    ),
)  # fmt: skip

NAVIGATION = "Accueil | Rubriques | Abonnez-vous | Contact"
"""A line that stands at the top of every document of the sample, and is left out of each."""

SEEDS: dict[str, tuple[str, ...]] = {
    "solidarité": ("solidarité", "entraide", "mutualisme"),
    "subordination": ("subordination", "requalification"),
    "coworking": ("coworking", "tiers-lieu"),
}
"""Named themes and their seeds; 'mutualisme' never occurs."""

TERMS: dict[str, tuple[str, ...]] = {
    "solidarité": ("solidarité", "entraide", "caisse", "mutuelle", "indépendants"),
    "subordination": ("subordination", "requalification", "contrat", "juge", "algorithme"),
    "coworking": ("coworking", "espace", "communauté", "abonnés", "tiers-lieu", "bureaux"),
    "d1": ("télétravail", "salariés", "semaine", "réunions"),
    "d2": ("fibre", "route", "café", "prix"),
}
"""The terms of each theme, the heaviest first."""

EXPRESSIONS = ("espace de coworking", "caisse de grève", "jours par semaine", "revenu universel")
"""Expressions that the sample looks for; 'revenu universel' never occurs."""

RULES = {"visioconférence": "unknown", "salariés": "participle", "bureaux": "variant+plural"}
"""Forms whose lemma something changed, and what."""
