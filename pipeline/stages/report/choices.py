"""What depends on our choices: the number of themes, and the settings of the analysis."""

from __future__ import annotations

from functools import partial

import pandas as pd

from pipeline.charts.grid import draw_grid
from pipeline.charts.style import FITTING, NARROW, label, theme_color
from pipeline.outline import Block, Chart, Section, TableView
from pipeline.stages.report.how_many import how_many_themes
from pipeline.stages.report.redone import REDONE, redone_by
from pipeline.stages.report.results import Results
from pipeline.stages.report.wording import quoted, say
from pipeline.typography import french, percent

_ELSEWHERE = (
    "Chaque thème est refait sous d'autres réglages, aussi défendables que ceux de l'analyse. Ce qui change avec eux "
    "tient au réglage autant qu'aux textes."
)


def choices_section(results: Results) -> Section:
    """The page on the number of themes, then the themes under other settings."""
    return Section(
        "choix",
        "Ce qui dépend de nos choix",
        (say("Deux analystes soigneux ne feraient pas les mêmes choix : voici ce que ces choix changent."),),
        (
            Section("nombre-de-themes", french("Combien de thèmes ?"), how_many_themes(results)),
            Section("autres-reglages", "Les mêmes thèmes avec d’autres réglages", _settings(results)),
        ),
    )


def _settings(results: Results) -> tuple[Block, ...]:
    multiverse = results.multiverse
    held = results.themes[results.themes["theme"].isin(multiverse["theme"]) & (results.themes["segments"] > 0)]
    if multiverse.empty or held.empty:
        return (say("Aucun autre réglage n'a été essayé."),)
    return (say(_ELSEWHERE), *_most_sensitive(held, multiverse), _chart(held, multiverse))


def _chart(held: pd.DataFrame, multiverse: pd.DataFrame) -> Chart:
    """A grid of settings against themes: the part of the passages that stay the same."""
    labels = list(multiverse["label"].unique())
    passages = multiverse.pivot_table(index="label", columns="theme", values="passages").loc[
        labels, list(held["theme"])
    ]
    cells = [
        [(percent(share), 0.0 if pd.isna(share) else share) for share in line]
        for line in passages.itertuples(index=False, name=None)
    ]
    themes = list(held["label"])
    draw = partial(
        draw_grid,
        [label(name, 46) for name in labels],
        themes,
        cells,
        colors=[theme_color(rank) for rank in held["color"]],
    )
    worst = " ; ".join(
        f"{name}, {percent(passages[theme].min())}" for name, theme in zip(themes, held["theme"], strict=True)
    )
    caption = "Part des passages communs à l'analyse et à sa variante (indice de Jaccard)"
    return Chart(
        name="autres-reglages",
        title="Passages communs, par thème et par réglage",
        caption=french(f"{caption} : plus la case est pâle, plus le thème dépend du réglage."),
        alternative=french(f"Tableau coloré, un rang par réglage ; au pire : {worst}."),
        drawing=draw(),
        narrow=draw(width=NARROW) if len(themes) <= FITTING else None,
        table=TableView(
            name="autres-reglages",
            caption=french(caption),
            header=("Réglage", "Option de settings.toml", *themes),
            rows=tuple(
                (name, option, *map(float, passages.loc[name]))
                for name, option in zip(labels, redone_by(multiverse["setting"].unique()), strict=True)
            ),
            percent=tuple(themes),
            note=french(REDONE),
        ),
    )


def _most_sensitive(held: pd.DataFrame, multiverse: pd.DataFrame) -> tuple[Block, ...]:
    """The theme that the worst of the other settings moves least, and the one that it moves most."""
    worst = multiverse.groupby("theme")["passages"].min()
    ranked = held.assign(worst=held["theme"].map(worst)).sort_values("worst", kind="stable")
    if len(ranked) < 2:
        return ()
    loose, firm = (
        f"{quoted(row['label'])} (au pire {percent(row['worst'])} de passages communs)"
        for _, row in ranked.iloc[[0, -1]].iterrows()
    )
    return (say(f"Le plus constant : {firm} ; le plus sensible : {loose}."),)
