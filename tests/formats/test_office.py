import pytest

from pipeline.formats.item import Block
from pipeline.formats.office import is_label, office_item

PROSE = "Les travailleurs des plateformes n’ont aucun représentant depuis mars 2012, et ils en demandent un."


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["Rapport sur les plateformes", "Paris, mars 2014"], "2014-03"),
        (["Compte rendu de la réunion du 3 février 2015"], "2015-02-03"),
        (["Rapport", "Version du 12/05/2016"], "2016-05-12"),
        (["Rapport 2014"], "2020-01-17"),
        (["La loi du 8 août 2016 expliquée"], "2020-01-17"),
        (["Le télétravail depuis mars 2020"], "2020-01-17"),
        (["Rapport", PROSE, "Fait à Ancy, le 3 mai 2015"], "2020-01-17"),
        (["Rapport", *["Un nom"] * 12, "Ancy, mars 2014"], "2020-01-17"),
    ],
)
def test_the_date_on_the_cover_is_trusted_before_that_of_the_file(lines, date):
    blocks = [Block(line, -1, -1) for line in [*lines, PROSE]]
    assert office_item(blocks, date="2020-01-17").metadata.date == date


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["Rapport sur les plateformes", PROSE], "heading"),
        (["Par Maud Le Goff", PROSE], "metadata"),
        (["Les plateformes grandissent.", PROSE], "paragraph"),
        (["mot " * 41, PROSE], "paragraph"),
        (["Rapport sur les plateformes"], "paragraph"),
    ],
    ids=["title", "byline", "sentence", "long", "nothing below"],
)
def test_the_first_line_is_a_heading_when_it_is_short_and_opens_something(lines, kind):
    assert office_item([Block(line, -1, -1) for line in lines]).blocks[0].kind == kind


@pytest.mark.parametrize(
    ("raw", "expected"),
    [("Se grouper", True), ("Pourquoi se grouper ?", True), ("Il part.", False), ("mot " * 31, False)],
)
def test_a_bold_paragraph_is_a_label_when_it_is_short_and_ends_no_sentence(raw, expected):
    assert is_label(raw) is expected
