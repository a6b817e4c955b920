"""The report says what the tables say, adds up, and stays honest when there is little or nothing to say."""

from __future__ import annotations

import dataclasses
import math
from urllib.parse import parse_qs

import pandas as pd
import pytest

from pipeline import schema
from pipeline.outline import Cards, Chart, Charts, Paragraph, Passages, Points, Report, Section, TableView
from pipeline.stages.report import compose_report
from tests.hostile import hostile_documents
from tests.sample import sample_tables
from tests.sample_texts import DOCUMENTS, TERMS


def sections_of(report: Report) -> dict[str, Section]:
    return {below.anchor: below for section in report.sections for below in section.walk()}


def blocks_of(report: Report, kind: type) -> list:
    return [block for block in report.blocks() if isinstance(block, kind)]


def texts_of(section: Section) -> str:
    """The sentences of a section, with plain spaces."""
    sentences = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    sentences += [item for block in section.blocks if isinstance(block, Points) for item in block.items]
    return " ".join(sentences).replace("\u00a0", " ").replace("\u202f", " ")


def views_of(report: Report) -> dict[str, TableView]:
    return {view.name: view for view in blocks_of(report, TableView)} | {
        chart.name: chart.table for chart in report.charts()
    }


@pytest.fixture(scope="module")
def report() -> Report:
    return compose_report(**sample_tables())


def test_the_sections_stand_in_order(report: Report) -> None:
    assert [section.anchor for section in report.sections] == [
        "en-bref", "theme-1-solidarite", "theme-2-subordination", "theme-3-coworking",
        "theme-4-teletravail-salaries-semaine", "theme-5-fibre-route-cafe", "croisements", "choix", "expressions",
        "registre", "lemmes", "methode",
        "limites", "sources",
    ]  # fmt: skip


def test_the_opening_is_written_from_the_results(report: Report) -> None:
    text = texts_of(report.sections[0])
    assert "11 fichiers et 12 documents. L’analyse en garde 10, de 4 sources, de 2016 à 2021" in text
    assert "32 segments d’environ 18 mots, dont 32 classés" in text
    verdicts = "1 est établi (solidarité), 1 est fragile (coworking) et 1 n’est pas soutenu (subordination)"
    assert f"Des 3 thèmes cherchés, {verdicts}" in text
    assert "2 autres thèmes se sont dégagés : « télétravail · salariés · semaine » (établi)" in text


def test_every_address_is_used_once_and_every_link_leads_somewhere(report: Report) -> None:
    sections = sections_of(report)
    charts = report.charts()
    assert len({chart.name for chart in charts}) == len(charts)
    links = {anchor for view in views_of(report).values() for column in view.links.values() for anchor in column}
    cards = {card.anchor for block in blocks_of(report, Cards) for card in block.items}
    assert len(cards) == len(TERMS)
    assert links - {""}
    explored = {link for link in links if link.partition("?")[0] in ("passages", "document")}
    assert (links | cards) - {""} - explored <= set(sections)
    filters = [parse_qs(link.partition("?")[2]) for link in explored]
    tables = sample_tables()
    known = {"theme": set(tables["themes"]["theme"]), "id": set(tables["documents"]["id"])}
    known |= {name: set(tables["theme_shares"].query("variable == @name")["value"]) for name in ("source", "year")}
    for name, values in known.items():
        assert {value for chosen in filters for value in chosen.get(name, ())} <= values


@pytest.mark.parametrize(("rank", "theme"), list(enumerate(TERMS, start=1)))
@pytest.mark.parametrize("by", ["sources", "documents", "annees"])
def test_each_breakdown_of_a_theme_adds_up(report: Report, rank: int, theme: str, by: str) -> None:
    tables = sample_tables()
    [name] = [name for name in views_of(report) if name.startswith(f"theme-{rank}-") and name.endswith(by)]
    view = views_of(report)[name]
    present, segments = (view.header.index(header) for header in ("Segments du thème", "Segments classés"))
    undated = tables["documents"].loc[tables["documents"]["date"] == "", "id"] if by == "annees" else []
    scores = tables["segment_themes"]
    held = scores[(scores["theme"] == theme) & scores["present"] & ~scores["document"].isin(undated)]
    assert sum(row[present] for row in view.rows) == len(held)
    reached = held["document"] if by == "documents" else tables["rows"]["document"]
    classified = tables["rows"]["document"].isin(reached) & ~tables["rows"]["document"].isin(undated)
    assert sum(row[segments] for row in view.rows) == classified.sum()


def test_the_crossing_holds_every_document_and_every_theme(report: Report) -> None:
    view = views_of(report)["theme-par-document"]
    tables = sample_tables()
    assert len(view.rows) == 10
    assert [sum(row[column] for row in view.rows) for column in range(3, 8)] == list(tables["themes"]["segments"])


def test_highlights_fall_on_seeds_and_terms_of_the_theme(report: Report) -> None:
    groups = [
        block for block in sections_of(report)["theme-1-solidarite-passages"].blocks if isinstance(block, Passages)
    ]
    assert len(groups) == 3
    for passage in (item for group in groups for item in group.items):
        assert passage.hits
        assert all(passage.text[start:end].lower() in TERMS["solidarité"] for start, end in passage.hits)
        assert list(passage.hits) == sorted(passage.hits)


def test_the_border_passages_stand_on_either_side_of_the_threshold(report: Report) -> None:
    typical, counted, missed = sections_of(report)["theme-1-solidarite-passages"].blocks
    assert len(typical.items) == 5
    assert [item.score for item in typical.items[:2]] == sorted(
        (item.score for item in typical.items[:2]), reverse=True
    )
    assert counted.items[0].score >= 0.15 > missed.items[0].score


def test_a_text_that_stands_twice_is_quoted_once() -> None:
    tables = sample_tables()
    best = sections_of(compose_report(**tables))["theme-1-solidarite-passages"].blocks[0].items[0]
    scored = tables["segment_themes"]
    second = scored.loc[scored["present"] & (scored["theme"] == "solidarité"), "segment"].drop_duplicates()
    copy = next(segment for segment in second if segment != best.segment)
    segments = tables["segments"]
    tables["segments"] = segments.assign(text=segments["text"].mask(segments["id"] == copy, best.text))
    for group in sections_of(compose_report(**tables))["theme-1-solidarite-passages"].blocks:
        assert [passage.text for passage in group.items].count(best.text) == (group.caption.endswith("typiques"))


def test_a_document_gives_two_typical_passages_while_others_have_some(report: Report) -> None:
    typical = sections_of(report)["theme-3-coworking-passages"].blocks[0]
    titles = [item.title for item in typical.items]
    assert max(map(titles.count, titles)) <= 2


def test_a_passage_can_be_found_again(report: Report) -> None:
    passage = sections_of(report)["theme-1-solidarite-passages"].blocks[0].items[0]
    assert passage.where == "presse/mutuelle.html, paragraphe 2, caractères 1 à 165"
    assert passage.author == "Odile Ferrand"


@pytest.mark.parametrize(
    "limit",
    [
        "Le thème « subordination » n’est pas soutenu par ce corpus",
        "« coworking » (à 80 % de « carnets-ruraux.example »)",
        "Le corpus ne permet pas de dire comment les thèmes évoluent : aucune année n’atteint 8 documents.",
        "Sans date, donc hors de toute lecture par année : 1 document.",
        "Mots de départ qui ne se rencontrent nulle part : « mutualisme ».",
        "Doublons retirés : 1 document.",
        "Laissés de côté, faute d’être en français : 1 document.",
        "Les textes ont été choisis, non tirés au sort",
    ],
)
def test_the_limits_come_from_the_facts(report: Report, limit: str) -> None:
    assert limit in texts_of(sections_of(report)["limites"])


def test_seeds_that_reach_nothing_are_listed_with_their_zero(report: Report) -> None:
    assert ("solidarité", "mutualisme", 0, 0, 0) in views_of(report)["mots-de-depart"].rows


def test_the_left_out_text_of_each_document_is_one_link_away(report: Report) -> None:
    view = views_of(report)["parts-ecartees"]
    shares = [row[-1] for row in view.rows]
    assert shares == sorted(shares, reverse=True)
    assert all(0 < share < 1 for share in shares)
    first = sections_of(report)[view.links["Document"][0]]
    assert first.blocks[0].rows == (("navigation du site", "Accueil | Rubriques | Abonnez-vous | Contact"),)


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


@pytest.mark.parametrize("kept", [DOCUMENTS[-2:], hostile_documents(), hostile_documents()[:1]])
def test_odd_documents_give_a_report(kept: tuple) -> None:
    assert compose_report(**sample_tables(kept)).sections


@pytest.mark.parametrize(
    "emptied",
    [
        ("seed_coverage", "seed_hits"), ("provenance",), ("theme_terms",),
        ("themes", "theme_terms", "segment_themes", "document_themes", "seed_coverage", "seed_hits"),
        tuple(name for name in sample_tables() if name != "provenance"),
    ],
)  # fmt: skip
def test_missing_results_are_said_not_stumbled_on(emptied: tuple[str, ...]) -> None:
    tables = sample_tables() | {name: schema.TABLES[name].frame() for name in emptied}
    assert compose_report(**tables).sections[0].anchor == "en-bref"


def test_the_date_is_that_of_the_corpus_or_the_newest_document(report: Report) -> None:
    tables = sample_tables()
    given = schema.PROVENANCE.frame([{"room": "corpus", "name": "date", "value": "2024-03-01"}])
    assert report.date == "2021-10-01"
    assert compose_report(**tables | {"provenance": given}).date == "2024-03-01"


def test_the_room_leaves_its_inputs_alone_and_repeats_itself() -> None:
    tables = sample_tables()
    first = compose_report(**tables)
    for name, table in sample_tables().items():
        pd.testing.assert_frame_equal(tables[name], table)
    second = compose_report(**tables)
    # repr, because NaN is not equal to itself
    assert repr(_without_drawings(first)) == repr(_without_drawings(second))


def _without_drawings(report: Report) -> list:
    """The same report as plain values, without its drawings."""
    charts = [dataclasses.replace(chart, drawing=None) for chart in report.charts()]
    blocks = [block for block in report.blocks() if not isinstance(block, Chart | Charts)]
    titles = [(section.anchor, section.title) for section in sections_of(report).values()]
    return [charts, blocks, titles]


def test_options_are_read() -> None:
    report = compose_report(**sample_tables(), title="Un titre : à moi", passages=1)
    assert report.title == "Un titre\u00a0: à moi"
    assert len(sections_of(report)["theme-1-solidarite-passages"].blocks[0].items) == 1


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
    report = compose_report(**sample_tables((*DOCUMENTS[:-3], undated)))
    assert report.date == newest
    assert dict(report.facts)["Années"] == years


def test_a_long_name_does_not_fill_a_sentence() -> None:
    named = [dataclasses.replace(text, source="source" * 100) for text in DOCUMENTS]
    assert "source" * 100 not in texts_of(
        sections_of(compose_report(**sample_tables(tuple(named))))["theme-1-solidarite"]
    )


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("1 - 20 of 64 Next › Last »", True), ("1–20 sur 64", True), ("41 - 64 of 64", False), ("12 - 3 of 64", False),
        ("page 3", False),
    ],
)  # fmt: skip
def test_a_page_of_bookmarks_that_shows_a_part_of_them_is_said_incomplete(raw: str, *, said: bool) -> None:
    tables = sample_tables()
    item = tables["documents"].loc[tables["documents"]["item"] > 0, "id"].iloc[0]
    chrome = (tables["blocks"]["document"] == item) & (tables["blocks"]["left_out"] == "navigation")
    tables["blocks"] = tables["blocks"].assign(raw=tables["blocks"]["raw"].mask(chrome, raw))
    text = texts_of(sections_of(compose_report(**tables))["limites"])
    assert ("est incomplète : elle montre les textes 1 à 20 sur 64" in text) is said


def test_the_years_without_any_document_are_said() -> None:
    last = [text.date.startswith("2021") for text in DOCUMENTS]
    moved = tuple(dataclasses.replace(t, date="2030") if late else t for t, late in zip(DOCUMENTS, last, strict=True))
    text = texts_of(sections_of(compose_report(**sample_tables(moved)))["limites"])
    years = sorted({text.date[:4] for text in moved if not text.left_out} - {""})
    assert years[-1] == "2030"
    assert f"Aucun document ne date de : {int(years[-2]) + 1} à 2029" in text


def test_what_the_rules_refuse_and_what_is_proposed_is_shown_and_applied_nowhere(report: Report) -> None:
    views = views_of(report)
    assert [row[:4] for row in views["mots-refuses"].rows] == [("autre sens", "solidaire", "structure", 1)]
    idle = "Règles de refus qui n’ont rien eu à refuser : « ministère des solidarités »."
    assert idle in texts_of(sections_of(report)["mots-de-depart"])
    assert [row[0] for row in views["theme-1-solidarite-propositions"].rows] == ["mutuelle", "trésorier"]
    assert "mots-refuses" not in views_of(compose_report(**sample_tables() | {"seed_rules": schema.SEED_RULES.frame()}))
