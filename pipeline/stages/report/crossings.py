"""Themes against documents, and against years: the two tables on which all comparisons stand."""

from __future__ import annotations

import pandas as pd

from pipeline.charts.heat import draw_heat
from pipeline.charts.style import theme_color
from pipeline.outline import Chart, Section, TableView
from pipeline.stages.report.results import Results
from pipeline.stages.report.wording import say
from pipeline.typography import french

_DRAWN_DOCUMENTS = 30


def crossings_section(results: Results) -> Section:
    """Themes by document, then by year; a sentence when there is nothing to cross."""
    title, anchor = "Thèmes par document et par année", "croisements"
    if results.units.empty or results.themes.empty:
        return Section(anchor, title, (say("Il n'y a pas de segment classé à répartir entre les thèmes."),))
    return Section(
        anchor,
        title,
        (say("Un segment peut tenir plusieurs thèmes, ou aucun : les lignes ne s'additionnent pas."),),
        (
            Section("theme-par-document", "Thème par document", (_by_document(results),)),
            Section("theme-par-annee", "Thème par année", (_by_year(results),)),
        ),
    )


def _by_document(results: Results) -> Chart:
    kept = results.kept[results.kept["segments"] > 0]
    present = _present(results, "document").loc[kept.index]
    touched = present.sum(axis=1).sort_values(ascending=False, kind="stable").index
    drawn = kept.index[kept.index.isin(touched[:_DRAWN_DOCUMENTS])]
    aside = (
        f" Les {_DRAWN_DOCUMENTS} documents les plus concernés sont dessinés, tous sont dans le tableau."
        if len(kept) > len(drawn)
        else ""
    )
    return _heat(
        results,
        "theme-par-document",
        present,
        kept["name"].loc[drawn],
        labels=pd.DataFrame({"Document": kept["name"], "Source": kept["source"]}),
        segments=kept["segments"],
        title="Segments de chaque document qui tiennent chaque thème",
        aside=aside,
    )


def _by_year(results: Results) -> Chart:
    segments = results.units.groupby("year").size().sort_index()
    names = pd.Series(segments.index, index=segments.index).replace("", "sans date")
    return _heat(
        results,
        "theme-par-annee",
        _present(results, "year").loc[segments.index],
        names,
        labels=pd.DataFrame({"Année": names}),
        segments=segments,
        title="Segments de chaque année qui tiennent chaque thème",
        aside="",
    )


def _present(results: Results, by: str) -> pd.DataFrame:
    """Groups x themes: numbers of segments, one column per theme identifier, in order."""
    return pd.DataFrame(
        {theme["theme"]: results.carriers(theme["theme"], by)["present"] for theme in results.all_themes}
    )


def _heat(
    results: Results, name: str, present: pd.DataFrame, drawn: pd.Series[str], *,
    labels: pd.DataFrame, segments: pd.Series[int], title: str, aside: str,
) -> Chart:  # fmt: skip
    """The heat table of the rows `drawn` (id -> what a reader sees), with all rows of `present` as its numbers."""
    themes = results.themes
    named = present.loc[drawn.index].set_axis(drawn, axis=0).set_axis(list(themes["label"]), axis=1)
    table = TableView(
        name=name,
        caption=title,
        header=(*labels.columns, "Segments classés", *themes["label"]),
        rows=tuple(
            (*labels.loc[group], int(segments[group]), *(int(count) for count in present.loc[group]))
            for group in present.index
        ),
    )
    return Chart(
        name=name,
        title=title,
        caption=french(
            "Nombre de segments ; la case est d'autant plus soutenue que leur part dans la ligne est grande. "
            f"Entre parenthèses, les segments classés de la ligne.{aside}"
        ),
        alternative=french("Tableau coloré ; les mêmes nombres sont dans le tableau qui suit."),
        drawing=draw_heat(
            named, segments=segments[drawn.index], colors=[theme_color(rank) for rank in themes["color"]]
        ),
        table=table,
    )
