"""What is left of a theme when a source is taken away, or when the analysis is set otherwise."""

from __future__ import annotations

import pandas as pd

from pipeline.charts.agreements import draw_agreements
from pipeline.charts.remainder import draw_remainder
from pipeline.charts.style import theme_color
from pipeline.links import passages_address
from pipeline.outline import Block, Chart, Charts
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import quoted, say, segments
from pipeline.typography import french, number, percent

_DRAWN_SOURCES = 5
_SOURCES = {
    "source": "Source ôtée", "segments": "Ses segments du thème", "without_segments": "Segments qui restent",
    "without_documents": "Documents qui restent",
}  # fmt: skip
_SETTINGS = {
    "label": "Réglage", "segments": "Segments du thème", "words": "Mots communs", "passages": "Passages communs",
}  # fmt: skip


def theme_robustness(results: Results, theme: Theme) -> tuple[Block, ...]:
    """Two figures: without each of its main sources, and under other defensible settings; the verdict sums them up."""
    sources = results.theme_sources[results.theme_sources["theme"] == theme["theme"]]
    settings = results.multiverse[results.multiverse["theme"] == theme["theme"]]
    charts = [*_sources_chart(theme, sources), *_settings_chart(theme, settings)]
    if not charts:
        return (say("Ni l'absence d'une source ni d'autres réglages n'ont été essayés pour ce thème."),)
    return (Charts(tuple(charts)),)


def _sources_chart(theme: Theme, sources: pd.DataFrame) -> list[Chart]:
    if sources.empty:
        return []
    ordered = sources.sort_values(["segments", "source"], ascending=[False, True], kind="stable")
    name, drawn = f"{theme['anchor']}-sans-source", ordered.head(_DRAWN_SOURCES)
    first = drawn.iloc[0]
    return [
        Chart(
            name=name,
            title="Sans une de ses sources",
            caption=french(
                "Ce que le thème garde, en segments puis en documents, sans la source nommée (un thème cherché est "
                f"appris à nouveau sans elle) ; trait : avec toutes les sources ({number(theme['segments'])})."
            ),
            alternative=french(
                f"Barres par source ôtée ; sans {quoted(first['source'])}, il reste "
                f"{segments(first['without_segments'])}."
            ),
            drawing=draw_remainder(drawn, segments=theme["segments"], color=theme_color(theme["color"])),
            table=table_view(
                ordered,
                _SOURCES,
                name=name,
                caption=f"Thème {quoted(theme['label'])} sans une de ses sources",
                links={
                    "Source ôtée": tuple(
                        passages_address(theme=theme["theme"], source=source) for source in ordered["source"]
                    )
                },
            ),
        )
    ]


def _settings_chart(theme: Theme, settings: pd.DataFrame) -> list[Chart]:
    if settings.empty:
        return []
    name = f"{theme['anchor']}-reglages"
    return [
        Chart(
            name=name,
            title="Avec d’autres réglages",
            caption=french(
                "Part des passages (indice de Jaccard) et des mots les plus lourds que l'analyse et sa variante ont en "
                "commun. Près de 100 %, le choix n'importe pas ; près de 0 %, c'est lui qui fait le thème."
            ),
            alternative=french(
                "; ".join(f"{row['label']} : {percent(row['passages'])}" for row in settings.to_dict("records")) + "."
            ),
            drawing=draw_agreements(settings, color=theme_color(theme["color"])),
            table=table_view(
                settings,
                _SETTINGS,
                name=name,
                caption=f"Thème {quoted(theme['label'])} avec d’autres réglages",
                percent=("Mots communs", "Passages communs"),
            ),
        )
    ]
