"""Every number of the opening page and of the theme pages is found again from the tables, counted another way.

Counting here is plain Python over rows (sets and loops), apart from what the report does with pandas.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from pipeline.outline import Cards, Chart, Charts, Paragraph, Passages, Report, Section, TableView
from pipeline.stages.report import compose_report
from tests.sample import sample_tables

NUMBER = re.compile(r"\d+(?: \d{3})*(?:,\d+)?")


@pytest.fixture(scope="module")
def tables() -> dict[str, Any]:
    return sample_tables()


@pytest.fixture(scope="module")
def report(tables: dict[str, Any]) -> Report:
    return compose_report(**tables)


@pytest.fixture(scope="module")
def rows(tables: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    return {name: table.to_dict("records") for name, table in tables.items()}


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")


def numbers_of(text: str) -> list[str]:
    return NUMBER.findall(plain(text))


def held_by(rows: dict[str, list[dict[str, Any]]], theme: str) -> set[str]:
    return {row["segment"] for row in rows["segment_themes"] if row["theme"] == theme and row["present"]}


def document_of(segment: str) -> str:
    return segment.rpartition(".")[0]


def extent(rows: dict[str, list[dict[str, Any]]], theme: str) -> tuple[int, int, int]:
    """Segments, documents and sources that hold a theme."""
    sources = {row["id"]: row["source"] for row in rows["documents"]}
    held = held_by(rows, theme)
    documents = {document_of(segment) for segment in held}
    return len(held), len(documents), len({sources[document] for document in documents})


def written(share: float) -> str:
    return f"{round(100 * share):d}"


def views_below(section: Section) -> dict[str, TableView]:
    views: dict[str, TableView] = {}
    for below in section.walk():
        for block in below.blocks:
            charts = block.items if isinstance(block, Charts) else (block,)
            views |= {chart.name: chart.table for chart in charts if isinstance(chart, Chart)}
            views |= {block.name: block} if isinstance(block, TableView) else {}
    return views


def theme_sections(report: Report, rows: dict[str, list[dict[str, Any]]]) -> list[tuple[str, Section]]:
    pages = [section for section in report.sections if section.anchor.startswith("theme-")]
    return list(zip([row["theme"] for row in rows["themes"]], pages, strict=True))


def test_the_first_sentence_counts_the_corpus(report: Report, rows: dict[str, list[dict[str, Any]]]) -> None:
    lead = next(block.text for block in report.sections[0].blocks if isinstance(block, Paragraph))
    twins = {row["document"] for row in rows["marks"] if not row["block"]}
    kept = [row for row in rows["documents"] if not row["left_out"] and row["id"] not in twins]
    years = sorted({row["date"][:4] for row in kept if row["date"]})
    words = sum(row["words"] for row in rows["segments"]) / len(rows["segments"])
    classified = sum(row["terms"] > 0 for row in rows["rows"])
    holding = len({row["segment"] for row in rows["segment_themes"] if row["present"]})
    assert numbers_of(lead) == [
        str(number)
        for number in (
            len({row["file"] for row in rows["documents"]}), len(rows["documents"]), len(kept),
            len({row["source"] for row in kept}), years[0], years[-1], len(rows["segments"]), f"{words:.0f}",
            classified, holding, f"{100 * holding / classified:.0f}",
        )
    ]  # fmt: skip


def test_the_sentences_on_the_themes_count_them(report: Report, rows: dict[str, list[dict[str, Any]]]) -> None:
    paragraphs = [plain(block.text) for block in report.sections[0].blocks if isinstance(block, Paragraph)]
    named, found, largest = paragraphs[1:4]
    verdicts = [row["verdict"] for row in rows["themes"] if row["kind"] == "named"]
    counts = [verdicts.count(verdict) for verdict in ("établi", "fragile", "non soutenu") if verdict in verdicts]
    first = max(rows["themes"], key=lambda theme: extent(rows, theme["theme"])[0])
    segments, documents, sources = extent(rows, first["theme"])
    share = segments / sum(row["terms"] > 0 for row in rows["rows"])
    assert numbers_of(named) == [str(number) for number in (len(verdicts), *counts)]
    assert f"« {first['label']} »" in largest
    assert numbers_of(largest) == [
        str(number)
        for number in (written(share), written(first["low"]), written(first["high"]), 90, documents, sources)
    ]
    overlap = any(row["high"] >= first["low"] for row in rows["themes"] if row["theme"] != first["theme"])
    assert ("rien ne dit qu'il vienne vraiment en tête" in largest.replace("’", "'")) is overlap
    assert numbers_of(found) == [str(sum(row["kind"] == "discovered" for row in rows["themes"]))]


def test_the_cards_and_the_opening_figure_say_the_extent_of_each_theme(
    report: Report, rows: dict[str, list[dict[str, Any]]]
) -> None:
    cards = [card for block in report.blocks() if isinstance(block, Cards) for card in block.items]
    [chart] = [block for block in report.sections[0].blocks if isinstance(block, Chart)]
    total = sum(row["terms"] > 0 for row in rows["rows"])
    for theme, card, line in zip(rows["themes"], cards, chart.table.rows, strict=True):
        counts = extent(rows, theme["theme"])
        shares = (counts[0] / total, theme["low"], theme["high"])
        assert numbers_of(card.sentence) == [*map(str, counts), *map(written, shares)]
        assert line == (theme["label"], theme["verdict"], *counts, *shares)


def test_the_page_of_a_theme_gives_its_share(report: Report, rows: dict[str, list[dict[str, Any]]]) -> None:
    total = sum(row["terms"] > 0 for row in rows["rows"])
    for theme, section in theme_sections(report, rows):
        row = next(row for row in rows["themes"] if row["theme"] == theme)
        shares = (extent(rows, theme)[0] / total, row["low"], row["high"])
        assert numbers_of(section.blocks[1].text) == [*map(written, shares), "90"]


@pytest.mark.parametrize(
    ("suffix", "field"), [("sources", "source"), ("annees", "year"), ("groupes-1-author", "author")]
)
def test_the_groups_of_a_theme_are_counted(
    report: Report, rows: dict[str, list[dict[str, Any]]], suffix: str, field: str
) -> None:
    values = {row["id"]: row["date"][:4] if field == "year" else row[field] for row in rows["documents"]}
    units = [row["segment"] for row in rows["rows"] if row["terms"]]
    for theme, section in theme_sections(report, rows):
        held = held_by(rows, theme)
        view = views_below(section)[f"{section.anchor}-{suffix}"]
        present, classified, documents = (
            view.header.index(name) for name in ("Segments du thème", "Segments classés", "Documents")
        )
        for line in view.rows:
            value = "" if line[0] == "non précisé" else str(line[0]).removesuffix("*")
            group = [segment for segment in units if values[document_of(segment)] == value]
            assert (line[present], line[classified], line[documents]) == (
                sum(segment in held for segment in group), len(group), len({document_of(s) for s in group}),
            )  # fmt: skip


def test_the_documents_of_a_theme_are_counted(report: Report, rows: dict[str, list[dict[str, Any]]]) -> None:
    titles = {row["title"] or row["file"]: row["id"] for row in rows["documents"]}
    for theme, section in theme_sections(report, rows):
        held = held_by(rows, theme)
        for name, present, classified in views_below(section)[f"{section.anchor}-documents"].rows:
            segments = {row["segment"] for row in rows["rows"] if row["document"] == titles[name] and row["terms"]}
            assert (present, classified) == (len(segments & held), len(segments))


def test_the_words_of_a_theme_are_counted(report: Report, rows: dict[str, list[dict[str, Any]]]) -> None:
    lemmas: dict[str, set[str]] = {}
    for token in rows["tokens"]:
        if token["kept"]:
            lemmas.setdefault(token["lemma"], set()).add(token["segment"])
    hits: dict[str, set[str]] = {}
    for hit in rows["term_hits"]:
        hits.setdefault(hit["term"], set()).add(hit["segment"])
    total = len([row for row in rows["rows"] if row["terms"]])
    for theme, section in theme_sections(report, rows):
        held, views = held_by(rows, theme), views_below(section)
        words = views[f"{section.anchor}-mots"]
        for line in words.rows:
            assert line[words.header.index("Segments")] == len(lemmas[line[1]] & held)
        for lemma, company in getattr(views.get(f"{section.anchor}-voisins"), "rows", ()):
            for neighbour, together in re.findall(r"(\S+) \((\d+)\)", plain(company)):
                assert int(together) == len(lemmas[lemma] & lemmas[neighbour])
        for form, present, expected, segments, _ in getattr(views.get(f"{section.anchor}-expressions"), "rows", ()):
            assert (present, segments) == (len(hits[form] & held), len(hits[form]))
            assert expected == pytest.approx(len(hits[form]) * len(held) / total)


def test_what_is_left_of_a_theme_is_what_the_tables_say(report: Report, rows: dict[str, list[dict[str, Any]]]) -> None:
    for theme, section in theme_sections(report, rows):
        views = views_below(section)
        for source, segments, left, documents in views[f"{section.anchor}-sans-source"].rows:
            row = next(row for row in rows["theme_sources"] if row["theme"] == theme and row["source"] == source)
            assert (segments, left, documents) == (row["segments"], row["without_segments"], row["without_documents"])
        settings = [row for row in rows["multiverse"] if row["theme"] == theme]
        assert [line[1:] for line in views[f"{section.anchor}-reglages"].rows] == [
            (row["segments"], row["words"], row["passages"]) for row in settings
        ]


def test_every_quoted_passage_is_a_segment_with_its_score(
    report: Report, rows: dict[str, list[dict[str, Any]]]
) -> None:
    texts = {row["id"]: row["text"] for row in rows["segments"]}
    for theme, section in theme_sections(report, rows):
        scores = {row["segment"]: row["score"] for row in rows["segment_themes"] if row["theme"] == theme}
        groups = [block for below in section.walk() for block in below.blocks if isinstance(block, Passages)]
        quoted = [passage for group in groups for passage in group.items]
        assert len({passage.segment for passage in quoted}) == len(quoted)
        for passage in quoted:
            assert (passage.text, passage.score) == (texts[passage.segment], scores[passage.segment])
