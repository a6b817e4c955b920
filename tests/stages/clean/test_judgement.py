import pytest

from tests.stages.clean.documents import PARAGRAPH, reasons
from tests.stages.clean.furniture import FURNITURE
from tests.stages.clean.prose import PROSE


@pytest.mark.parametrize("prose", PROSE)
def test_prose_is_kept(prose):
    assert reasons(PARAGRAPH, prose, PARAGRAPH) == ["", "", ""]


@pytest.mark.parametrize("line", FURNITURE)
def test_what_sites_write_around_a_text_is_left_out(line):
    before, found, after = reasons(PARAGRAPH, line, PARAGRAPH)
    assert found
    assert not before + after


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "empty"),
        ("Management / Encadrement / Mobilité", "too_short"),
        ("Le coworking en région", "too_short"),
        ("Emploi | Travail", "too_short"),
    ],
)
def test_what_is_too_short_to_be_read_alone_is_left_out(line, reason):
    assert reasons(PARAGRAPH, line, PARAGRAPH) == ["", reason, ""]


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("Conclusion", "too_short"),
        ("Vers une économie de la coopération", "too_short"),
        ("Pourquoi les livreurs ne veulent-ils plus être leurs propres patrons ?", ""),
    ],
)
def test_a_heading_is_kept_when_it_reads_as_a_sentence(heading, reason):
    assert reasons(("heading", heading), PARAGRAPH) == [reason, ""]


def test_the_title_is_no_passage_but_a_sentence_may_begin_with_its_words():
    title = "Pourquoi les livreurs ne veulent plus être leurs propres patrons"
    repeated = [
        ("heading", title),
        ("list_item", f"{title} - La Gazette du pixel"),
        f"{title} ? Ils l'ont dit au juge.",
    ]
    assert reasons(*repeated, PARAGRAPH, title=title) == ["structure", "structure", "", ""]


def test_items_belong_to_the_colon_that_announces_them():
    items = [("list_item", "des espaces ouverts"), ("list_item", "une mutuelle choisie ensemble")]
    assert reasons("Le collectif demande en tout trois choses :", *items) == ["", "", ""]
    assert reasons("Il demande à la mairie trois choses :", "- des espaces ouverts", "● une mutuelle à nous") == [
        "",
        "",
        "",
    ]
    assert reasons(PARAGRAPH, ("list_item", "Nos espaces ouverts"), ("list_item", "Notre mutuelle")) == [
        "",
        "too_short",
        "too_short",
    ]


def test_outside_the_main_text_only_long_plain_prose_is_read():
    menu = ("chrome", "Nos coopératives, nos métiers et toutes les actualités du réseau")
    long_prose = ("chrome", f"{PARAGRAPH} {PARAGRAPH.replace('livreurs', 'coursiers')}")
    notice = ("chrome", f"{PARAGRAPH} {PARAGRAPH} Vous acceptez la mesure d'audience.")
    assert reasons(PARAGRAPH, menu, long_prose, notice) == ["", "outside_main", "", "cookies"]
    assert reasons(PARAGRAPH, ("chrome", PARAGRAPH)) == ["", "outside_main"]
    assert reasons(PARAGRAPH, ("chrome", PARAGRAPH), chrome_words=30) == ["", ""]


@pytest.mark.parametrize(("kind", "reason"), [("chrome", "legal"), ("paragraph", "")])
def test_outside_the_main_text_one_phrase_of_a_notice_is_enough(kind, reason):
    assert reasons(PARAGRAPH, (kind, f"{PARAGRAPH} Sauf mention contraire, ils signent."), chrome_words=30)[1] == reason
