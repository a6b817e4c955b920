import pytest

from tests.formats.build import build_pdf
from tests.formats.pdf.pages import LEFT, RIGHT, column, texts


@pytest.mark.parametrize("is_interleaved", [False, True])
def test_columns_are_read_one_after_the_other(is_interleaved):
    left, right = column(LEFT), column(RIGHT, x=320)
    page = [line for row in zip(left, right, strict=True) for line in row] if is_interleaved else left + right
    assert texts(build_pdf(page)) == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_title_across_the_columns_stays_between_them():
    rows = zip(column(LEFT), column(RIGHT, x=320), strict=True)
    below = zip(column(RIGHT, y=560), column(LEFT, x=320, y=560), strict=True)
    title = (60, 600, 16, "Un titre qui court d’une colonne jusqu’à l’autre")
    page = [*(line for row in rows for line in row), title, *(line for row in below for line in row)]
    assert texts(build_pdf(page)) == [" ".join(LEFT), " ".join(RIGHT), title[3], " ".join(RIGHT), " ".join(LEFT)]


def test_the_cells_of_a_table_stay_on_their_row():
    rows = [("Année", "Espaces"), ("2015", "250"), ("2018", "600"), ("2021", "1 800"), ("2023", "3 500")]
    page = [(x, 700 - 14 * i, 11, cell) for i, row in enumerate(rows) for x, cell in zip((60, 320), row, strict=True)]
    assert "2018 600" in " ".join(texts(build_pdf(page)))
