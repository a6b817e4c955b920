import pytest

from pipeline.formats.item import Metadata
from pipeline.formats.webpage.message import read_message_header
from tests.formats.webpage.pages import read


@pytest.mark.parametrize(
    ("lines", "author", "date"),
    [
        (["From: Maud Le Goff <m@a.fr>", "Date: Tue, 4 Mar 2014 10:22:31 +0100"], "Maud Le Goff", "2014-03-04"),
        (["De : Maud Le Goff <maud@relais.example>", "Date : mardi 4 mars 2014"], "Maud Le Goff", "2014-03-04"),
        (["Date: 04/03/2014", "To: liste@a.fr", "From: maud@a.fr"], "maud@a.fr", "2014-03-04"),
        (["From: Maud", "From: Yanis", "Date: 4 Mar 2014", "Date: 5 Mar 2014"], "Maud", "2014-03-04"),
        (["De : Ancy", "Date : 4 mars 2014"], "", ""),
        (["From: Maud Le Goff <maud@relais.example>"], "", ""),
        (["From: Maud", "Date: dès que possible"], "", ""),
        (["De : " + "a@b " * 60, "Date : 4 mars 2014"], "", ""),
        ([], "", ""),
    ],
)  # fmt: skip
def test_the_header_of_a_message(lines, author, date):
    assert read_message_header(lines) == Metadata(author=author, date=date)


def test_a_page_of_the_archive_of_a_list_has_the_author_and_date_of_its_message():
    known = read(
        "<html><body><h1>Re: la salle</h1><ul><li><em>From</em>: Maud Le Goff &lt;maud@relais.example&gt;</li>"
        "<li><em>Date</em>: Tue, 4 Mar 2014 10:22:31 +0100</li></ul><pre>On nous prête la salle.</pre></body></html>"
    ).metadata
    assert (known.author, known.date) == ("Maud Le Goff", "2014-03-04")
