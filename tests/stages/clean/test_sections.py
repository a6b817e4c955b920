from tests.stages.clean.documents import PARAGRAPH, reasons


def test_headlines_at_the_end_are_related_links():
    headlines = ["Les coursiers perdent en appel", "Le maire inaugure un tiers-lieu, sans café", "Elle code la nuit."]
    assert reasons(PARAGRAPH, "Sur le même sujet", *headlines) == ["", *["related"] * 4]


def test_the_text_goes_on_after_a_related_link():
    short = "Le juge a donné raison aux coursiers, et la plateforme a fait appel dès le lendemain."
    assert reasons(PARAGRAPH, "Lire aussi", "Les coursiers en appel", short, PARAGRAPH) == [
        "",
        "related",
        "related",
        "",
        "",
    ]


def test_a_list_of_references_ends_with_the_next_heading():
    assert reasons(
        PARAGRAPH,
        ("heading", "Bibliographie"),
        ("list_item", "Un essai sur les tiers-lieux de la Creuse, paru à Guéret"),
        ("heading", "Épilogue"),
        "Personne ne savait alors que le lieu fermerait.",
    ) == ["", "reference", "reference", "too_short", ""]


def test_references_that_read_as_sentences_stay_in_their_list():
    assert reasons(
        PARAGRAPH,
        ("heading", "Bibliographie"),
        "Lenoir M. (2015), Faire le métier, Paris, Le Quai.",
        "Abad Y. (2018), Compter ensemble : ce que les livreuses disent de leurs journées, de leurs tournées et de "
        "leurs comptes, Paris, Le Quai. Un livre que la caisse a fait imprimer pour les siens.",
        "Robin, Nadia J. 2020. « Qui tient la caisse ? » Cahiers du port, août.",
        "Personne ne savait alors que le lieu fermerait.",
    ) == ["", "reference", "reference", "reference", "reference", ""]


def test_readers_comments_are_kept_after_related_links():
    comment = ("comment", "Je travaille dans un lieu de ce genre depuis deux ans et rien de tout cela n'est vrai.")
    assert reasons(PARAGRAPH, "Articles similaires", "Le bureau de demain", comment) == ["", "related", "related", ""]


def test_a_section_opened_outside_the_main_text_does_not_reach_into_it():
    line = "Le tribunal a tranché en mars, sans surprise pour personne."
    assert reasons(("chrome", "Articles similaires"), ("chrome", "Un titre"), line) == ["related", "related", ""]
