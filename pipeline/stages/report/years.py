"""A theme year by year, with shares only where there are documents enough to bear them."""

from __future__ import annotations

import math

import pandas as pd

from pipeline.charts.style import theme_color
from pipeline.charts.theme_years import draw_theme_years
from pipeline.outline import Block, Chart
from pipeline.stages.report.results import ENOUGH_DOCUMENTS, Results, Theme
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import documents, period, quoted, say
from pipeline.typography import french

_COLUMNS = {
    "year": "Année", "present": "Segments du thème", "segments": "Segments classés", "documents": "Documents",
    "share": "Part", "low": "Borne basse", "high": "Borne haute",
}  # fmt: skip
_Z = 1.6448536269514722  # two-sided 90 % interval


def theme_years(results: Results, theme: Theme) -> Block:
    """The theme by year of publication: chart and numbers, or a sentence when fewer than two years are known."""
    if len(results.years) < 2:
        return say("Le corpus ne permet pas de suivre ce thème dans le temps : il n'a pas deux années connues.")
    years = _by_year(results, theme["theme"])
    name = f"{theme['anchor']}-annees"
    return Chart(
        name=name,
        title="Par année de publication",
        caption=french(_caption(results, years)),
        alternative=french(f"Barres par année, {period(results.years)}."),
        drawing=draw_theme_years(years, color=theme_color(theme["color"])),
        table=table_view(
            years,
            _COLUMNS,
            name=name,
            caption=f"Thème {quoted(theme['label'])} par année",
            percent=("Part", "Borne basse", "Borne haute"),
            note=f"Sans part ni intervalle au-dessous de {ENOUGH_DOCUMENTS} documents.",
        ),
    )


def _by_year(results: Results, theme: str) -> pd.DataFrame:
    """year, present, segments, documents, share, low, high: one row per year that has segments, in order."""
    counts = results.carriers(theme, "year").loc[results.years]
    enough = counts["documents"] >= ENOUGH_DOCUMENTS
    share = (counts["present"] / counts["segments"]).where(enough)
    bounds = [_wilson(p, n) for p, n in zip(share, counts["documents"], strict=True)]
    low, high = zip(*bounds, strict=True)
    return counts.assign(year=counts.index, share=share, low=low, high=high)


def _caption(results: Results, years: pd.DataFrame) -> str:
    """How to read the chart: the interval when there is one, then what is grey, skipped or missing."""
    sparse = int(years["low"].isna().sum())
    undated = int((results.kept["year"] == "").sum())
    elapsed = int(results.years[-1]) - int(results.years[0])
    few = f"En gris, les années de moins de {ENOUGH_DOCUMENTS} documents"
    sentences = {
        "Segments où le thème est présent ; n : segments classés de l'année.": True,
        "Par prudence, l'intervalle à 90 % compte chaque document pour un seul.": sparse < len(years),
        f"{few} : leur effectif ne dit rien d'une tendance.": sparse > 0,
        "Les années sans document sont omises.": elapsed >= len(years),
        f"Hors de la figure, faute de date : {documents(undated)}.": undated > 0,
    }
    return " ".join(sentence for sentence, holds in sentences.items() if holds)


def _wilson(share: float, n: int) -> tuple[float, float]:
    """Score interval of a proportion at 90 % (Wilson 1927); NaN without a share."""
    if math.isnan(share):
        return math.nan, math.nan
    centre = share + _Z**2 / (2 * n)
    half = _Z * math.sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    return (centre - half) / (1 + _Z**2 / n), (centre + half) / (1 + _Z**2 / n)
