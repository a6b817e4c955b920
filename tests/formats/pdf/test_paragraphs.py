from tests.formats.build import build_pdf
from tests.formats.pdf.pages import LEFT, RIGHT, column, texts


def test_an_indented_line_and_a_short_last_line_part_paragraphs():
    indented = [*column(LEFT), *column(RIGHT[:1], x=75, y=630), *column(RIGHT[1:], y=616)]
    assert texts(build_pdf(indented)) == [" ".join(LEFT), " ".join(RIGHT)]
    short = [*column((*LEFT[:4], "de main.")), *column(RIGHT, y=630)]
    assert texts(build_pdf(short)) == [" ".join((*LEFT[:4], "de main.")), " ".join(RIGHT)]


def test_an_indented_line_goes_on_with_a_sentence_that_is_not_finished():
    verse = [*column(LEFT[:2]), *column(["de main en main, sans rien demander"], x=75, y=672)]
    assert texts(build_pdf(verse)) == [" ".join((*LEFT[:2], "de main en main, sans rien demander"))]


def test_a_finished_paragraph_ends_with_its_page():
    assert texts(build_pdf(column(LEFT), column(RIGHT))) == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_paragraph_goes_on_over_the_page_and_a_note():
    first = [*column(LEFT[:3]), (60, 90, 8, "Note : entretien mené en mars 2019, à Lyon, avec trois livreurs.")]
    content = build_pdf(first, column(LEFT[3:]))
    assert texts(content)[0] == " ".join(LEFT)
    assert len(texts(content)) == 2


def test_a_bullet_at_the_top_of_a_page_goes_on_with_nothing():
    pages = build_pdf(column([*LEFT[:4], "de main pour réparer"]), column(["• les vélos", "• les freins"]))
    assert texts(pages, "list_item") == ["les vélos", "les freins"]


def test_a_line_that_is_shorter_than_those_above_it_ends_its_paragraph_with_the_page():
    pages = build_pdf(column([*LEFT[:4], "de main"]), column(RIGHT))
    assert texts(pages) == [" ".join((*LEFT[:4], "de main")), " ".join(RIGHT)]


def test_a_bold_line_at_the_top_of_a_page_does_not_go_on_with_the_page_before():
    pages = build_pdf(column(LEFT[:4]), column(["**de main", *RIGHT]))
    assert texts(pages)[:2] == [" ".join(LEFT[:4]), "de main"]
