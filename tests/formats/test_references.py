import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.bibtex import is_bibtex, read_bibtex
from pipeline.formats.decode import decode
from pipeline.formats.ris import is_ris, read_ris
from tests.formats.build import raws

RIS = """TY  - JOUR
AU  - Le Goff, Maud
AU  - Abad, Yanis
TI  - Tenir ensemble
T2  - La Revue du relais
PY  - 2018/03/12/
KW  - grève
KW  - livreurs
AB  - Les livreurs ont monté une caisse de grève.
Elle a tenu trois semaines.
UR  - https://lerelais.example/tenir
ER  -

TY  - BOOK
T1  - Un bureau pour dix
Y1  - 2013
ER  -
"""
BIBTEX = r"""@comment{Un commentaire}
@article{legoff2018,
  title = {Tenir {ENSEMBLE} \& gagner},
  author = "Le Goff, Maud and Abad, Yanis",
  journal = {La Revue du relais},
  year = 2018,
  keywords = {grève, livreurs},
  abstract = {Les livreurs ont mont\'e une caisse de gr{\`e}ve.
    Elle a tenu \emph{trois} semaines.},
}

@book{abad2013, title={Un bureau pour dix}, date={2013-05}}
"""
ABSTRACT = "Les livreurs ont monté une caisse de grève. Elle a tenu trois semaines."


def test_ris():
    first, second = read_ris(RIS.encode())
    assert raws(first, "heading") == ["Tenir ensemble"]
    assert raws(first, "paragraph") == [ABSTRACT]
    known = first.metadata
    assert (known.title, known.author, known.date) == ("Tenir ensemble", "Le Goff, Maud; Abad, Yanis", "2018-03-12")
    assert (known.site, known.url) == ("La Revue du relais", "https://lerelais.example/tenir")
    assert known.tags == ("grève", "livreurs")
    assert (second.metadata.title, second.metadata.date) == ("Un bureau pour dix", "2013")
    assert not second.has_text


def test_bibtex():
    first, second = read_bibtex(BIBTEX.encode())
    assert raws(first, "heading") == ["Tenir ENSEMBLE & gagner"]
    assert raws(first, "paragraph") == [ABSTRACT]
    known = first.metadata
    assert (known.author, known.date, known.site) == ("Le Goff, Maud; Abad, Yanis", "2018", "La Revue du relais")
    assert known.tags == ("grève", "livreurs")
    assert (second.metadata.title, second.metadata.date) == ("Un bureau pour dix", "2013-05")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (r"L'{\oe}uvre à venir", "L'œuvre à venir"),
        (r"des c\oe urs, un c\oe{}ur, \OE uvres", "des cœurs, un cœur, Œuvres"),
        (r"\og libres \fg{} et na\"{\i}fs", "« libres » et naïfs"),
        (r"M.~Le~Goff fa\c{c}onne 12~\% du \texttt{code} {\em libre}", "M. Le Goff façonne 12 % du code libre"),
        ("https://exemple.fr/~maud", "https://exemple.fr/~maud"),
    ],
)
def test_the_marks_of_latex_are_read(value, text):
    [item] = read_bibtex(f"@article{{a, title = {{{value}}}}}".encode())
    assert item.metadata.title == text


def test_an_empty_field_leaves_its_place_to_the_next_of_the_same_meaning():
    [item] = read_bibtex(b"@book{a, title={Tenir}, date={}, year={2013}, journal={}, publisher={Le Relais}}")
    assert (item.metadata.date, item.metadata.site) == ("2013", "Le Relais")


@pytest.mark.parametrize(("text", "read"), [(RIS, read_ris), (BIBTEX, read_bibtex)])
def test_offsets_span_the_source(text, read):
    for item in read(text.encode()):
        for block in item.blocks:
            assert text[block.start : block.end].split()[0][:2] == block.raw[:2]


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2016", "2016"),
        ("2016/05", "2016-05"),
        ("2016/5/2/", "2016-05-02"),
        ("2016/05//printemps", "2016-05"),
        ("2017///printemps", "2017"),
        ("2017//12/", "2017"),
        ("12/03/2015", "2015-03-12"),
        ("mai 2016", "2016-05"),
        ("à paraître", ""),
    ],
)
def test_dates_of_ris(written, iso):
    [item] = read_ris(f"TY  - JOUR\nTI  - Tenir\nPY  - {written}\nER  - \n".encode())
    assert item.metadata.date == iso


@pytest.mark.parametrize(
    ("text", "ris", "bibtex"),
    [
        (RIS, True, False),
        ("\n" + RIS.replace("\n", "\r\n"), True, False),
        (BIBTEX, False, True),
        ("TY est une abréviation.", False, False),
        ("@maud, tu viens au bureau ?", False, False),
        (f"Mes références :\n\n{BIBTEX}", False, False),
    ],
)
def test_exports_are_known_by_their_first_lines(text, ris, bibtex):
    assert (is_ris(text), is_bibtex(text)) == (ris, bibtex)


@pytest.mark.parametrize("value", ["{jamais fermée", '"jamais fermée', "{" * 5000, "\\", "="])
def test_a_value_that_is_never_closed_ends_with_the_file(value):
    [item] = read_bibtex(f"@article{{a, title = {value}".encode())
    assert len(item.blocks) <= 1


@pytest.mark.parametrize("read", [read_ris, read_bibtex])
@pytest.mark.parametrize("content", [b"", b"\n\n", b"Une caisse de gr\xe8ve."])
def test_a_file_without_references_gives_none(read, content):
    assert read(content) == []


@pytest.mark.parametrize(("text", "read"), [(RIS, read_ris), (BIBTEX, read_bibtex)])
@given(data=st.data())
def test_damaged_files_are_read_and_offsets_stay_inside(text, read, data):
    good = text.encode()
    start, length = data.draw(st.integers(0, len(good))), data.draw(st.integers(0, 40))
    damaged = good[:start] + data.draw(st.binary(max_size=8)) + good[start + length :]
    size = len(decode(damaged))
    assert all(0 <= block.start <= block.end <= size for item in read(damaged) for block in item.blocks)
