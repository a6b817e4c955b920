import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.dates import find_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [("12 May 14", "2014-05-12"), ("03-févr-15", "2015-02-03"), ("le 12 mai 14 h", ""), ("3 mars 99", "1999-03-03")],
)
def test_a_year_of_two_figures_after_a_month_ends_the_text(text, iso):
    assert find_date(text).iso == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1er juin 2016", "2016-06-01"),
        ("Mercredi 01 Juin 2016", "2016-06-01"),
        ("le jeudi 9 octobre 2014 à 8 h", "2014-10-09"),
        ("12/03/2015", "2015-03-12"),
        ("12.3.2015", "2015-03-12"),
        ("12/03/15", "2015-03-12"),
        ("2015-03-12", "2015-03-12"),
        ("2016-05-31 15:35:44 +0200", "2016-05-31"),
        ("2016-05-31T15:35:44Z", "2016-05-31"),
        ("20210514", "2021-05-14"),
        ("mars 2015", "2015-03"),
        ("Août 2015", "2015-08"),
        ("févr. 2020", "2020-02"),
        ("2015-03", "2015-03"),
        ("2015", "2015"),
        (" 2015 ", "2015"),
        ("December 12, 2023 2:08 PM", "2023-12-12"),
        ("14\u00a0juillet\u00a01936", "1936-07-14"),
        ("du 3 au 5 mai 2012", "2012-05-03"),
        ("les 12-14 mars 2015", "2015-03-12"),
        ("vendredi 12 et samedi 13 mars 2015", "2015-03-12"),
        ("31 décembre 2014 – 2 janvier 2015", "2014-12-31"),
        ("mai-juin 2016", "2016-05"),
        ("numéro de mai et juin 2016", "2016-05"),
        ("05-2016", "2016-05"),
        ("2015.03.12", "2015-03-12"),
        ("20160531T1030", "2016-05-31"),
        ("mardi 3 févr. 2015 à 14h", "2015-02-03"),
        ("le 1 er mai 2016", "2016-05-01"),
        ("Printemps 2016", "2016"),
        ("été-automne 2016", "2016"),
        ("3e trimestre 2016", "2016"),
        ("vers 2016", "2016"),
        ("[2016]", "2016"),
    ],
)
def test_usual_forms(text, iso):
    assert find_date(text).iso == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31/02/2015",
        "01-01-1970",
        "1970-01-01T00:00:00Z",
        "2015-13-01",
        "45 mars 2015",
        "en 2015, tout change",
        "12 €",
        "06 12 34 56 78",
        "page 3/15",
        "2016-13-45",
        "hiver 2015-2016",
    ],
)
def test_what_is_no_date(text):
    assert find_date(text).iso == ""


def test_the_place_of_a_date():
    text = "Publié le jeudi 9 octobre 2014 par Maud"
    found = find_date(text)
    assert text[found.start : found.end] == "jeudi 9 octobre 2014"


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)).filter(dt.date(1970, 1, 1).__ne__))
def test_every_day_but_the_zero_of_clocks_is_read_in_two_forms(day):
    assert find_date(day.isoformat()).iso == find_date(f"{day:%d/%m/%Y}").iso == day.isoformat()


@given(st.text())
def test_any_text_is_searched(text):
    found = find_date(text)
    assert 0 <= found.start <= found.end <= len(text)
