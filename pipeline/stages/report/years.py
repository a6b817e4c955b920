"""A theme year by year, with shares only where there are documents enough to bear them."""

from __future__ import annotations

import pandas as pd

from pipeline.charts.style import theme_color
from pipeline.charts.theme_years import draw_theme_years
from pipeline.links import passages_address
from pipeline.outline import Block, Chart
from pipeline.schema import ENOUGH_DOCUMENTS
from pipeline.stages.report.addresses import classified_address
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import documents, period, quoted, say, segments
from pipeline.typography import french

_COLUMNS = {
    "year": "Année", "present": "Segments du thème", "segments": "Segments classés", "documents": "Documents",
    "share": "Part", "low": "Borne basse", "high": "Borne haute",
}  # fmt: skip


def theme_years(results: Results, theme: Theme) -> Block:
    """The theme by year of publication: chart and numbers, or a sentence when fewer than two years are known."""
    shares = results.shares(theme["theme"])
    years = shares[(shares["variable"] == "year") & (shares["value"] != "")].sort_values("value")
    if len(years) < 2:
        return say("Le corpus ne permet pas de suivre ce thème dans le temps : il n'a pas deux années connues.")
    years = years.assign(year=years["value"] + years["incomplete"].map({True: "*", False: ""}))
    years = years.assign(share=years["share"].where(years["low"].notna()))
    name = f"{theme['anchor']}-annees"
    peak = years.sort_values("present", ascending=False, kind="stable").iloc[0]
    return Chart(
        name=name,
        title="Par année de publication",
        caption=french(_caption(results, years)),
        alternative=french(
            f"Barres par année, {period(list(years['value']))} ; la plus haute, {segments(peak['present'])}, "
            f"en {peak['value']}."
        ),
        drawing=draw_theme_years(years, color=theme_color(theme["color"])),
        table=table_view(
            years,
            _COLUMNS,
            name=name,
            caption=f"Thème {quoted(theme['label'])} par année",
            percent=("Part", "Borne basse", "Borne haute"),
            note=f"Sans part ni intervalle au-dessous de {ENOUGH_DOCUMENTS} documents.",
            links={
                "Année": tuple(passages_address(theme=theme["theme"], year=year) for year in years["value"]),
                "Segments classés": tuple(classified_address(results, year=year) for year in years["value"]),
            },
        ),
        handout=bool(years["low"].notna().any()),
    )


def _caption(results: Results, years: pd.DataFrame) -> str:
    """How to read the chart: the interval when there is one, then what is grey, skipped or missing."""
    sparse = int(years["low"].isna().sum())
    undated = int((results.kept["year"] == "").sum())
    elapsed = int(years["value"].iloc[-1]) - int(years["value"].iloc[0])
    few = f"En gris, les années de moins de {ENOUGH_DOCUMENTS} documents"
    sentences = {
        "Segments où le thème est présent ; entre parenthèses, les segments classés de l'année.": True,
        "Trait : intervalle à 90 %.": sparse < len(years),
        f"{few} : leur effectif ne dit rien d'une tendance.": sparse > 0,
        "Les années sans document sont omises.": elapsed >= len(years),
        "* : année incomplète, le dernier document date d'avant décembre.": bool(years["incomplete"].any()),
        f"Hors de la figure, faute de date : {documents(undated)}.": undated > 0,
    }
    return " ".join(sentence for sentence, holds in sentences.items() if holds)
