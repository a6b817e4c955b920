"""A theme year by year, with shares only where there are documents enough to bear them."""

from __future__ import annotations

import math

import pandas as pd

from pipeline.charts.style import theme_color
from pipeline.charts.theme_years import draw_theme_years
from pipeline.outline import Block, Chart, TableView
from pipeline.stages.report.results import ENOUGH_DOCUMENTS, Results, Theme
from pipeline.stages.report.wording import documents, period, quoted, say
from pipeline.typography import french

_Z = 1.6448536269514722  # two-sided 90 % interval


def theme_years(results: Results, theme: Theme) -> tuple[Block, ...]:
    """The theme by year of publication: chart and numbers, or a sentence when fewer than two years are known."""
    undated = int((results.kept["year"] == "").sum())
    aside = (
        f" {documents(undated)} sans date n'y {'figurent' if undated > 1 else 'figure'} pas."
        if undated
        else ""
    )
    if len(results.years) < 2:
        return (
            say(
                f"Le corpus ne permet pas de suivre ce thème dans le temps : une seule année connue, ou aucune.{aside}"
            ),
        )
    years = _by_year(results, theme["theme"])
    sparse = int(years["low"].isna().sum())
    greyed = (
        f" En gris, {sparse} années de moins de {ENOUGH_DOCUMENTS} documents : leur effectif ne dit rien d'une tendance."
        if sparse
        else ""
    )
    gaps = " Les années sans document sont omises." if len(years) <= _span(results.years) else ""
    name = f"{theme['anchor']}-annees"
    return (
        Chart(
            name=name,
            title="Par année de publication",
            caption=french(
                "Segments qui tiennent le thème ; n : segments classés de l'année. L'intervalle à 90 % compte chaque "
                f"document pour un seul, par prudence.{greyed}{gaps}{aside}"
            ),
            alternative=french(f"Barres par année, {period(results.years)}."),
            drawing=draw_theme_years(years, color=theme_color(theme["color"])),
            table=TableView(
                name=name,
                caption=french(f"Thème {quoted(theme['label'])} par année"),
                header=("Année", "Segments du thème", "Segments classés", "Documents", "Part", "Borne basse", "Borne haute"),
                rows=tuple(
                    (row["year"], *(row[column] for column in ("present", "segments", "documents", "share", "low", "high")))
                    for row in years.to_dict("records")
                ),
                percent=("Part", "Borne basse", "Borne haute"),
                note=french(f"Sans intervalle au-dessous de {ENOUGH_DOCUMENTS} documents."),
            ),
        ),
    )  # fmt: skip


def _by_year(results: Results, theme: str) -> pd.DataFrame:
    """year, present, segments, documents, share, low, high: one row per year that has segments, in order."""
    counts = results.carriers(theme, "year").loc[results.years]
    enough = counts["documents"] >= ENOUGH_DOCUMENTS
    share = (counts["present"] / counts["segments"]).where(enough)
    bounds = [_wilson(p, n) for p, n in zip(share, counts["documents"], strict=True)]
    low, high = zip(*bounds, strict=True)
    return counts.assign(year=counts.index, share=share, low=low, high=high)


def _span(years: list[str]) -> int:
    """Years elapsed from the first to the last."""
    return int(years[-1]) - int(years[0])


def _wilson(share: float, n: int) -> tuple[float, float]:
    """Score interval of a proportion at 90 % (Wilson 1927); NaN without a share."""
    if math.isnan(share):
        return math.nan, math.nan
    centre = share + _Z**2 / (2 * n)
    half = _Z * math.sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    return (centre - half) / (1 + _Z**2 / n), (centre + half) / (1 + _Z**2 / n)
