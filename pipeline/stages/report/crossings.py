"""The themes together: on a map, in the same segments, over time, and in each document and year."""

from __future__ import annotations

from functools import partial

import pandas as pd

from pipeline.charts.heat import draw_heat
from pipeline.charts.style import FITTING, NARROW, theme_color
from pipeline.links import UNKNOWN, document_address, passages_address
from pipeline.outline import Chart, Section, TableView
from pipeline.stages.report.addresses import classified_address
from pipeline.stages.report.over_time import over_time_section
from pipeline.stages.report.results import Results
from pipeline.stages.report.theme_map import map_section
from pipeline.stages.report.together import together_section
from pipeline.stages.report.wording import say
from pipeline.typography import french, number

_DRAWN_ROWS = 16
_CLASSIFIED = "Segments classés"


def crossings_section(results: Results) -> Section:
    """The map, themes against themes, over time, by document, by year; a sentence when there is nothing to cross."""
    title, anchor = "Les thèmes ensemble", "croisements"
    if results.units.empty or results.themes.empty:
        return Section(anchor, title, (say("Il n'y a pas de segment classé à répartir entre les thèmes."),))
    return Section(
        anchor,
        title,
        (say("Un segment peut porter plusieurs thèmes, ou aucun : les lignes ne s'additionnent pas."),),
        (
            map_section(results),
            together_section(results),
            over_time_section(results),
            Section("theme-par-document", "Thème par document", (_by_document(results),)),
            Section("theme-par-annee", "Thème par année", (_by_year(results),)),
        ),
    )


def _by_document(results: Results) -> Chart:
    kept = results.kept[results.kept["segments"] > 0]
    rows = pd.DataFrame({"Document": kept["name"], "Source": kept["source"], _CLASSIFIED: kept["segments"]})
    links = {"Document": tuple(map(document_address, kept.index))}
    title = "Segments de chaque document par thème"
    return _heat(results, "document", rows, name="theme-par-document", title=title, links=links)


def _by_year(results: Results) -> Chart:
    segments = results.units.groupby("year").size().sort_index()
    rows = pd.DataFrame({"Année": segments.index.to_series().replace("", "sans date"), _CLASSIFIED: segments})
    years = {year: year or UNKNOWN for year in segments.index}
    links = {_CLASSIFIED: tuple(classified_address(results, year=year) for year in years.values())}
    for theme in results.all_themes:
        present = results.carriers(theme["theme"], "year")["present"]
        links[theme["label"]] = tuple(
            passages_address(theme=theme["theme"], year=asked) if present[year] else "" for year, asked in years.items()
        )
    title = "Segments de chaque année par thème"
    return _heat(results, "year", rows, name="theme-par-annee", title=title, links=links)


def _heat(
    results: Results, by: str, rows: pd.DataFrame, *, name: str, title: str, links: dict[str, tuple[str, ...]]
) -> Chart:
    """The heat table of `rows`: index, a document or a year; columns, what a reader sees of it, its name first."""
    labels = list(results.themes["label"])
    present = pd.concat([results.carriers(theme, by)["present"] for theme in results.themes["theme"]], axis=1)
    present = present.loc[rows.index].set_axis(labels, axis=1)
    most = present.sum(axis=1).sort_values(ascending=False, kind="stable").index[:_DRAWN_ROWS]
    drawn = rows[rows.index.isin(most)]
    caption = (
        "Nombre de segments ; la case est d'autant plus soutenue que leur part dans la ligne est grande. Entre "
        "parenthèses, les segments classés de la ligne."
    )
    if len(drawn) < len(rows):
        caption += f" Les {_DRAWN_ROWS} lignes les plus concernées sont dessinées, toutes sont dans le tableau."
    cells = present.loc[drawn.index].set_axis(drawn.iloc[:, 0], axis=0)
    draw = partial(
        draw_heat, cells, segments=drawn[_CLASSIFIED], colors=[theme_color(rank) for rank in results.themes["color"]]
    )
    return Chart(
        name=name,
        title=title,
        caption=french(caption),
        alternative=french(f"Tableau coloré ; le plus de segments par thème : {_peaks(present, rows)}."),
        drawing=draw(),
        narrow=draw(width=NARROW) if len(labels) <= FITTING else None,
        table=TableView(
            name=name,
            caption=title,
            header=(*rows.columns, *labels),
            rows=tuple(
                (*row, *counts)
                for row, counts in zip(
                    rows.itertuples(index=False, name=None), present.itertuples(index=False, name=None), strict=True
                )
            ),
            links=links,
        ),
    )


def _peaks(present: pd.DataFrame, rows: pd.DataFrame) -> str:
    """For each theme, the row that has most of its segments, by the name that a reader sees."""
    names = list(map(str, rows.iloc[:, 0]))
    return " ; ".join(
        f"{theme}, {number(column.max())} ({names[column.to_numpy().argmax()]})"
        for theme, column in present.items()
        if column.any()
    )
