import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.webpage import read_webpage
from tests.formats.webpage.pages import PAGE, read
from tests.work import little_work


def test_what_a_page_says_of_itself():
    known = read(PAGE).metadata
    assert (known.title, known.author, known.date) == ("Une caisse à nous", "Maud Le Goff", "2017-08-29")
    assert (known.site, known.url) == ("Le Relais", "https://relais.example/caisse")


def test_a_latin1_page():
    content = PAGE.replace("utf-8", "iso-8859-1").replace("’", "'").encode("cp1252")
    (item,) = read_webpage(content)
    assert any("d’entraide, où chacune" in block.raw for block in item.blocks)


@pytest.mark.parametrize(
    "unit",
    ["<", "<!--", "<div>", "<a ", '<a href="', "<a href='\">", "<![CDATA[", "&", "<script>", "</p>", "<b>", "</"],
)
def test_hostile_pages_are_read_in_linear_time(unit):
    with little_work():
        read("<html><body>" + unit * (100_000 // len(unit)) + "texte")


def test_a_page_of_nothing():
    assert read("").blocks == ()


@given(st.binary())
def test_any_bytes_are_read(content):
    read_webpage(b"<html>" + content)
