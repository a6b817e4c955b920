"""The themes over time, on one scale, for the years that have documents enough."""

from __future__ import annotations

from pipeline.charts.style import NARROW
from pipeline.charts.themes_by_year import draw_themes_by_year
from pipeline.links import passages_address
from pipeline.outline import Chart, Section
from pipeline.schema import ENOUGH_DOCUMENTS
from pipeline.stages.report.addresses import classified_address
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import between, say
from pipeline.typography import french

_FEWEST_YEARS = 2
_COLUMNS = {
    "theme": "Thème", "value": "Année", "present": "Segments du thème", "segments": "Segments classés",
    "documents": "Documents", "share": "Part", "low": "Borne basse", "high": "Borne haute",
}  # fmt: skip


def over_time_section(results: Results) -> Section:
    """A panel per theme; a sentence when fewer than two years can bear a share."""
    title, anchor = "Les thèmes dans le temps", "temps"
    shares = results.theme_shares[results.theme_shares["variable"] == "year"]
    shares = shares[shares["low"].notna() & (shares["value"] != "")]
    held = results.themes[results.themes["segments"] > 0]
    shares = shares[shares["theme"].isin(held["theme"])].sort_values(["theme", "value"], kind="stable")
    if shares["value"].nunique() < _FEWEST_YEARS:
        why = f"Moins de deux années comptent {ENOUGH_DOCUMENTS} documents : aucune évolution ne peut être lue."
        return Section(anchor, title, (say(why),))
    extents = " ; ".join(
        f"{results.labels[theme]}, {between(years.min(), years.max())} selon l'année"
        for theme, years in shares.groupby("theme")["share"]
    )
    chart = Chart(
        name="temps",
        title="Part de chaque thème, année par année",
        caption=french(
            "Part des segments classés de l'année, trait : intervalle à 90 %. Les années de moins de "
            f"{ENOUGH_DOCUMENTS} documents sont omises. Deux traits qui se chevauchent ne permettent "
            "pas de parler d'une évolution." + (" Anneau : année incomplète." if shares["incomplete"].any() else "")
        ),
        alternative=french(f"Un cadre par thème ; {extents}."),
        drawing=draw_themes_by_year(shares, held),
        narrow=draw_themes_by_year(shares, held, width=NARROW),
        table=table_view(
            results.labelled(shares),
            _COLUMNS,
            name="temps",
            caption="Part de chaque thème par année",
            percent=("Part", "Borne basse", "Borne haute"),
            links={
                "Année": tuple(
                    passages_address(theme=theme, year=year)
                    for theme, year in zip(shares["theme"], shares["value"], strict=True)
                ),
                "Segments classés": tuple(classified_address(results, year=year) for year in shares["value"]),
            },
        ),
    )
    return Section(anchor, title, (chart,))
