"""A theme under other settings of the analysis, each as defensible, and how to see for oneself."""

from __future__ import annotations

from pipeline.charts.agreements import draw_agreements
from pipeline.charts.style import theme_color
from pipeline.outline import Block, Chart
from pipeline.stages.report.redone import REDONE, redone_by
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import quoted, say
from pipeline.typography import french, percent

_COLUMNS = {
    "label": "Réglage", "option": "Option de settings.toml", "segments": "Segments du thème", "words": "Mots communs",
    "passages": "Passages communs",
}  # fmt: skip


def theme_settings(results: Results, theme: Theme) -> Block:
    """How much of the theme each setting keeps, or a sentence when none was tried; the verdict sums up.

    The handout does without: it has all themes under all settings on one page.
    """
    settings = results.multiverse[results.multiverse["theme"] == theme["theme"]]
    if settings.empty:
        return say("Aucun autre réglage n'a été essayé pour ce thème.")
    name = f"{theme['anchor']}-reglages"
    return Chart(
        name=name,
        title="Ce que l’analyse et sa variante ont en commun",
        caption=french(
            "Part des passages (indice de Jaccard) et des mots les plus lourds que l'analyse et sa variante ont en "
            "commun. Près de 100 %, le choix n'importe pas ; près de 0 %, c'est lui qui fait le thème."
        ),
        alternative=french(
            "; ".join(f"{row['label']} : {percent(row['passages'])}" for row in settings.to_dict("records")) + "."
        ),
        drawing=draw_agreements(settings, color=theme_color(theme["color"])),
        table=table_view(
            settings.assign(option=redone_by(settings["setting"])),
            _COLUMNS,
            name=name,
            caption=f"Thème {quoted(theme['label'])} avec d’autres réglages",
            percent=("Mots communs", "Passages communs"),
            note=REDONE,
        ),
        handout=False,
    )
