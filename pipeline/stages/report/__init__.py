"""Report: every table of the line -> a Report in French, which the renderers turn into files."""

from __future__ import annotations

import pandas as pd

from pipeline.outline import Report
from pipeline.stages.report.addresses import classified_address
from pipeline.stages.report.choices import choices_section
from pipeline.stages.report.crossings import crossings_section
from pipeline.stages.report.explorer import compose_explorer
from pipeline.stages.report.exports import export_tables
from pipeline.stages.report.expressions import expressions_section
from pipeline.stages.report.interchange import compose_interchange
from pipeline.stages.report.lemmas import lemmas_section
from pipeline.stages.report.limits import limits, limits_section
from pipeline.stages.report.losses import losses_section
from pipeline.stages.report.method import method_section
from pipeline.stages.report.overview import overview_section
from pipeline.stages.report.results import Results
from pipeline.stages.report.slides import compose_slides
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
    seed_rules: pd.DataFrame,
    seed_refusals: pd.DataFrame,
    proposals: pd.DataFrame,
    themes: pd.DataFrame,
    theme_terms: pd.DataFrame,
    segment_themes: pd.DataFrame,
    document_themes: pd.DataFrame,
    theme_numbers: pd.DataFrame,
    multiverse: pd.DataFrame,
    theme_sources: pd.DataFrame,
    theme_shares: pd.DataFrame,
    identities: pd.DataFrame,
    specificities: pd.DataFrame,
    map_points: pd.DataFrame,
    map_axes: pd.DataFrame,
    neighbours: pd.DataFrame,
    provenance: pd.DataFrame,
    *,
    title: str = "Les thèmes du corpus",
    passages: int = 5,
    decimal_comma: bool = True,
) -> Report:
    """Compose the report: what the corpus says, how surely, on which passages, and what it cannot say.

    `title` stands on the first page; `passages` is the number of typical passages quoted per theme; `decimal_comma`
    makes the CSV tables write 0,5 rather than 0.5. The date of the report is that of the row ('corpus', 'date') of
    `provenance`, else the newest date of a document.
    """
    results = Results(
        documents, blocks, marks, segments, tokens, terms, term_hits, vocabulary, rows, seed_coverage, seed_hits,
        seed_rules, seed_refusals, proposals, themes, theme_terms, segment_themes, document_themes, theme_numbers,
        multiverse, theme_sources, theme_shares, identities, specificities, map_points, map_axes, neighbours,
        provenance,
    )  # fmt: skip
    cautions = limits(results)
    sections = (
        overview_section(results, cautions),
        *(theme_section(results, theme, passages=passages) for theme in results.all_themes),
        crossings_section(results),
        choices_section(results),
        expressions_section(results),
        losses_section(results),
        lemmas_section(results),
        method_section(results),
        limits_section(cautions),
        sources_section(results),
    )
    return Report(
        title=french(title),
        subtitle=_QUESTION,
        date=_date(results),
        facts=_facts(results),
        sections=sections,
        exports=export_tables(results),
        decimal_mark="," if decimal_comma else ".",
        interchange=compose_interchange(results),
        slides=compose_slides(sections, cautions),
        explorer=compose_explorer(results),
    )


def _facts(results: Results) -> tuple[tuple[str, str, str], ...]:
    named = int((results.themes["kind"] == "named").sum())
    years = period(results.years).removeprefix("de ").removeprefix("en ") or "inconnues"
    return (
        ("Fichiers reçus", number(results.documents["file"].nunique()), "registre"),
        ("Documents gardés", f"{number(len(results.kept))} sur {number(len(results.documents))}", "registre"),
        (
            "Segments classés",
            f"{number(len(results.units))} sur {number(len(results.segments))}",
            classified_address(results),
        ),
        ("Sources", number(results.kept["source"].nunique()), "sources"),
        ("Années", years, "theme-par-annee" if results.years and len(results.themes) else ""),
        ("Thèmes cherchés", number(named), "mots-de-depart"),
        ("Thèmes découverts", number(len(results.themes) - named), "nombre-de-themes"),
    )


def _date(results: Results) -> str:
    provenance = results.provenance
    given = provenance.loc[(provenance["room"] == "corpus") & (provenance["name"] == "date"), "value"]
    return str(given.iloc[0]) if len(given) else str(max(results.kept["date"], default=""))
