"""The report holds its sections in order, hangs together, and stays honest when there is little to say."""

from __future__ import annotations

import dataclasses
import math
from urllib.parse import parse_qs

import pandas as pd
import pytest

from pipeline import schema
from pipeline.links import ANY_THEME, UNKNOWN
from pipeline.outline import Cards, Chart, Charts, Paragraph, Points, Report
from pipeline.stages.report import compose_report
from tests.hostile import hostile_documents
from tests.sample import sample_tables
from tests.sample_texts import DOCUMENTS, TERMS, SampleDocument
from tests.stages.report.reading import blocks_of, sections_of, texts_of, views_of

THEMES = ("themes", "theme_terms", "segment_themes", "document_themes", "seed_coverage", "seed_hits")


def without(names: tuple[str, ...], kept: tuple[SampleDocument, ...] = DOCUMENTS) -> dict[str, pd.DataFrame]:
    """The tables of the sample, these emptied; without THEMES there is nothing to draw, and a report takes no time."""
    return sample_tables(kept) | {name: schema.TABLES[name].frame() for name in names}


def test_the_sections_stand_in_order(report: Report) -> None:
    assert [section.anchor for section in report.sections] == [
        "en-bref", "theme-1-solidarite", "theme-2-subordination", "theme-3-coworking",
        "theme-4-teletravail-salaries-semaine", "theme-5-fibre-route-cafe", "croisements", "choix", "expressions",
        "registre", "lemmes", "methode",
        "limites", "sources",
    ]  # fmt: skip


def test_every_address_is_used_once_and_every_link_leads_somewhere(report: Report) -> None:
    sections = sections_of(report)
    charts = report.charts()
    assert len({chart.name for chart in charts}) == len(charts)
    links = {anchor for view in views_of(report).values() for column in view.links.values() for anchor in column}
    links |= {address for block in blocks_of(report, Paragraph) for _, address in block.links}
    links |= {address for block in blocks_of(report, Points) for item in block.links for _, address in item}
    links |= {address for *_, address in report.facts}
    cards = {card.anchor for block in blocks_of(report, Cards) for card in block.items}
    assert len(cards) == len(TERMS)
    assert links - {""}
    explored = {link for link in links if link.partition("?")[0] in ("passages", "document")}
    assert (links | cards) - {""} - explored <= set(sections)
    filters = [parse_qs(link.partition("?")[2]) for link in explored]
    tables = sample_tables()
    known = {"theme": {*tables["themes"]["theme"], ANY_THEME}, "id": set(tables["documents"]["id"])}
    known |= {
        name: {*tables["theme_shares"].query("variable == @name")["value"], UNKNOWN} for name in ("source", "year")
    }
    for name, values in known.items():
        assert {value for chosen in filters for value in chosen.get(name, ())} <= values


def test_an_odd_number_of_columns_never_reaches_a_table(report: Report) -> None:
    for view in views_of(report).values():
        assert {len(row) for row in view.rows} <= {len(view.header)}
        assert set(view.percent) <= {*view.header, "Part", "Borne basse", "Borne haute"}
        assert all(len(anchors) == len(view.rows) for anchors in view.links.values())
        assert all(type(cell) in {str, int, float} for row in view.rows for cell in row)


def test_without_interval_no_percentage_is_given() -> None:
    tables = sample_tables()
    tables["themes"] = tables["themes"].assign(low=math.nan, high=math.nan)
    report = compose_report(**tables)
    opening = texts_of(sections_of(report)["theme-1-solidarite"])
    assert "25 %" not in opening
    assert "seuls les effectifs comptent" in opening
    assert "Part" not in views_of(report)["themes"].header
    assert not any("%" in card.sentence for block in blocks_of(report, Cards) for card in block.items)


@pytest.mark.parametrize("documents", range(4))
def test_a_small_corpus_gives_an_honest_report(documents: int) -> None:
    report = compose_report(**sample_tables(DOCUMENTS[:documents]))
    text = texts_of(sections_of(report)["limites"])
    assert ("Aucun segment n’a pu être classé" if not documents else f"Avec {documents} document") in text


@pytest.mark.parametrize("kept", [DOCUMENTS[-2:], hostile_documents()[:1]], ids=["two", "hostile"])
def test_odd_documents_give_a_report(kept: tuple) -> None:
    assert compose_report(**sample_tables(kept)).sections


@pytest.mark.parametrize(
    "emptied",
    [
        ("seed_coverage", "seed_hits"), ("provenance",), ("theme_terms",),
        THEMES,
        tuple(name for name in sample_tables() if name != "provenance"),
    ],
)  # fmt: skip
def test_missing_results_are_said_not_stumbled_on(emptied: tuple[str, ...]) -> None:
    assert compose_report(**without(emptied)).sections[0].anchor == "en-bref"


def test_the_date_is_that_of_the_corpus_or_the_newest_document() -> None:
    tables = without(THEMES)
    given = schema.PROVENANCE.frame([{"room": "corpus", "name": "date", "value": "2024-03-01"}])
    assert compose_report(**tables).date == "2021-10-01"
    assert compose_report(**tables | {"provenance": given}).date == "2024-03-01"


@pytest.mark.parametrize(
    ("date", "newest", "years"),
    [
        ("2022-05-31", "2022-05-31", "2016 à 2022"),
        ("2022", "2022", "2016 à 2022"),
        ("hier", "2021-10-01", "2016 à 2021"),
        ("9999-99-99", "2021-10-01", "2016 à 2021"),
        ("2022-13", "2021-10-01", "2016 à 2021"),
        ("0001", "2021-10-01", "2016 à 2021"),
    ],
)
def test_what_is_not_a_date_is_not_read_as_one(date: str, newest: str, years: str) -> None:
    undated = dataclasses.replace(DOCUMENTS[-3], date=date)
    report = compose_report(**without(THEMES, (*DOCUMENTS[:-3], undated)))
    assert report.date == newest
    assert ("Années", years, "") in report.facts


def test_the_years_lead_to_the_themes_by_year_when_there_are_themes(report: Report) -> None:
    assert ("Années", "2016 à 2021", "theme-par-annee") in report.facts


def test_options_are_read() -> None:
    report = compose_report(**sample_tables(), title="Un titre : à moi", passages=1)
    assert report.title == "Un titre\u00a0: à moi"
    assert len(sections_of(report)["theme-1-solidarite-passages"].blocks[0].items) == 1


def test_the_room_leaves_its_inputs_alone_and_repeats_itself(report: Report) -> None:
    tables = sample_tables()
    again = compose_report(**tables)
    for name, table in sample_tables().items():
        pd.testing.assert_frame_equal(tables[name], table)
    # repr, because NaN is not equal to itself
    assert repr(_without_drawings(again)) == repr(_without_drawings(report))


def _without_drawings(report: Report) -> list:
    """The same report as plain values, without its drawings."""
    charts = [dataclasses.replace(chart, drawing=None) for chart in report.charts()]
    blocks = [block for block in report.blocks() if not isinstance(block, Chart | Charts)]
    titles = [(section.anchor, section.title) for section in sections_of(report).values()]
    return [charts, blocks, titles]
