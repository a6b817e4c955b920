"""Report: every table of the line -> a Report in French, which the renderers turn into files."""

from __future__ import annotations

import pandas as pd

from pipeline.outline import Report
from pipeline.stages.report.crossings import crossings_section
from pipeline.stages.report.exports import export_tables
from pipeline.stages.report.expressions import expressions_section
from pipeline.stages.report.lemmas import lemmas_section
from pipeline.stages.report.limits import limits, limits_section
from pipeline.stages.report.losses import losses_section
from pipeline.stages.report.method import method_section
from pipeline.stages.report.overview import overview_section
from pipeline.stages.report.results import Results
from pipeline.stages.report.sources import sources_section
from pipeline.stages.report.theme import theme_section
from pipeline.stages.report.wording import period
from pipeline.typography import french, number

_QUESTION = "Quels thèmes dans ces textes, avec quelle certitude, portés par qui, dans quels mots"


def compose_report(
    documents: pd.DataFrame,
    blocks: pd.DataFrame,
    marks: pd.DataFrame,
    segments: pd.DataFrame,
    tokens: pd.DataFrame,
    terms: pd.DataFrame,
    term_hits: pd.DataFrame,
    vocabulary: pd.DataFrame,
    rows: pd.DataFrame,
    seed_coverage: pd.DataFrame,
    seed_hits: pd.DataFrame,
    themes: pd.DataFrame,
    theme_terms: pd.DataFrame,
    segment_themes: pd.DataFrame,
    document_themes: pd.DataFrame,
    provenance: pd.DataFrame,
    *,
    title: str = "Les thèmes du corpus",
    passages: int = 5,
) -> Report:
    """Compose the report: what the corpus says, how surely, on which passages, and what it cannot say.

    `title` stands on the first page; `passages` is the number of typical passages quoted per theme. The date of the
    report is that of the row ('corpus', 'date') of `provenance`, else the newest date of a document.
    """
    results = Results(
        documents, blocks, marks, segments, tokens, terms, term_hits, vocabulary, rows, seed_coverage, seed_hits,
        themes, theme_terms, segment_themes, document_themes, provenance,
    )  # fmt: skip
    sentences = limits(results)
    return Report(
        title=french(title),
        subtitle=_QUESTION,
        date=_date(results),
        facts=_facts(results),
        sections=(
            overview_section(results, sentences),
            *(theme_section(results, theme, passages=passages) for theme in results.all_themes),
            crossings_section(results),
            expressions_section(results),
            losses_section(results),
            lemmas_section(results),
            method_section(results),
            limits_section(sentences),
            sources_section(results),
        ),
        exports=export_tables(results),
    )


def _facts(results: Results) -> tuple[tuple[str, str], ...]:
    named = int((results.themes["kind"] == "named").sum())
    return (
        ("Fichiers reçus", number(results.documents["file"].nunique())),
        ("Documents gardés", f"{number(len(results.kept))} sur {number(len(results.documents))}"),
        ("Segments classés", f"{number(len(results.units))} sur {number(len(results.segments))}"),
        ("Sources", number(results.kept["source"].nunique())),
        ("Années", period(results.years).removeprefix("de ").removeprefix("en ") or "inconnues"),
        ("Thèmes cherchés", number(named)),
        ("Thèmes découverts", number(len(results.themes) - named)),
    )


def _date(results: Results) -> str:
    provenance = results.provenance
    given = provenance.loc[(provenance["room"] == "corpus") & (provenance["name"] == "date"), "value"]
    return str(given.iloc[0]) if len(given) else str(max(results.kept["date"], default=""))
