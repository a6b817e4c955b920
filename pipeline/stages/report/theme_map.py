"""The map of themes, its axes put into words, and whether they may be read at all."""

from __future__ import annotations

from functools import partial

import pandas as pd

from pipeline.charts.style import NARROW
from pipeline.charts.theme_map import draw_theme_map
from pipeline.links import document_address, passages_address
from pipeline.outline import Block, Chart, Points, Section
from pipeline.stages.report.points import named_points
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import listing, quoted, say
from pipeline.typography import french, percent

_DRAWN_WORDS = 30
_DRAWN_SOURCES = 8
_EXPLAINING = 4  # words named at each end of an axis
_COLUMNS = {
    "what": "Point", "label": "Nom", "x": "Axe 1", "y": "Axe 2", "contribution_x": "Contribution à l’axe 1",
    "contribution_y": "Contribution à l’axe 2", "quality": "Qualité",
}  # fmt: skip
_HOW = (
    "Analyse factorielle des correspondances (Benzécri 1973) du tableau des mots et des thèmes : deux thèmes sont "
    "proches quand leurs segments emploient les mêmes mots, un mot est proche des thèmes qui l'emploient plus que les "
    "autres. Les sources et les documents sont placés après coup, d'après leurs mots : ils ne pèsent pas sur la carte. "
    "Les thèmes étant eux-mêmes faits de mots, la carte les résume ; elle ne les prouve pas."
)


def map_section(results: Results) -> Section:
    """The map with its axes explained; a sentence when there are too few themes for one."""
    title, anchor = "La carte des thèmes", "carte"
    if results.map_points.empty:
        why = "Il faut au moins trois thèmes présents pour dessiner une carte : il n'y en a pas autant ici."
        return Section(anchor, title, (say(why),))
    points = named_points(results)
    blocks: list[Block] = [say(_HOW), Points(tuple(_explain(results, points, axis) for axis in (1, 2)))]
    if not results.map_axes["readable"].iloc[:2].any():
        blocks.append(
            say(
                "Un tableau sans aucun lien entre mots et thèmes, de mêmes totaux, donnerait souvent des axes aussi "
                "marqués : la carte aide à se repérer, ses axes ne s'interprètent pas.",
                "warning",
            )
        )
    return Section(anchor, title, (*blocks, _chart(results, points)))


def _explain(results: Results, points: pd.DataFrame, axis: int) -> str:
    """An axis by the words and themes that make it: those that contribute more than the mean, the first ones."""
    row = results.map_axes.iloc[axis - 1]
    place, contribution = ("x", "contribution_x") if axis == 1 else ("y", "contribution_y")
    ends = []
    for positive in (False, True):
        side = points[(points[place] > 0) == positive]
        names = []
        for kind in ("theme", "word"):
            of_kind = side[side["kind"] == kind]
            strong = of_kind[of_kind[contribution] > 1 / (points["kind"] == kind).sum()]
            strong = strong.sort_values([contribution, "label"], ascending=[False, True]).head(_EXPLAINING)
            names.append([quoted(label) for label in strong["label"]])
        themes, words = names
        told = [listing(themes)] if themes else []
        told += [f"{'les mots' if len(words) > 1 else 'le mot'} {listing(words)}"] if words else []
        ends.append(" avec ".join(told) or "le reste")
    where = ("à gauche", "à droite") if axis == 1 else ("en bas", "en haut")
    caution = "" if row["readable"] else " Le hasard en ferait autant : à ne pas interpréter."
    return french(
        f"Axe {axis} ({percent(row['share'])} de l'inertie) : {where[0]}, {ends[0]} ; {where[1]}, {ends[1]}.{caution}"
    )


def _chart(results: Results, points: pd.DataFrame) -> Chart:
    words = points[points["kind"] == "word"]
    strongest = words[["contribution_x", "contribution_y"]].max(axis=1).sort_values(ascending=False, kind="stable")
    sources = results.units["source"].value_counts().index[:_DRAWN_SOURCES]
    drawn = pd.concat(
        [
            points[points["kind"] == "theme"],
            points[(points["kind"] == "source") & points["id"].isin(sources)],
            words.loc[strongest.index[:_DRAWN_WORDS]],
        ]
    )
    shares = [percent(share) for share in results.map_axes["share"].iloc[:2]]
    themes = listing([quoted(label) for label in points.loc[points["kind"] == "theme", "label"]])
    draw = partial(draw_theme_map, drawn, axes_names=(f"axe 1 ({shares[0]})", f"axe 2 ({shares[1]})"))
    return Chart(
        name="carte",
        title="Les thèmes, leurs mots et les sources",
        caption=french(
            f"Disques : thèmes ; points : les {min(_DRAWN_WORDS, len(words))} mots qui font le plus les axes ; "
            "losanges : sources les plus présentes. Faute de place, certains points n'ont pas de nom : tous sont "
            "dans le tableau."
        ),
        alternative=french(f"Carte à deux axes des thèmes {themes}."),
        drawing=draw(),
        narrow=draw(width=NARROW),
        table=table_view(
            points,
            _COLUMNS,
            name="carte",
            caption="Les points de la carte",
            note="Contribution : part de l'axe que fait le point. Qualité : part de sa distance au centre que montrent "
            "les deux axes.",
            percent=("Contribution à l’axe 1", "Contribution à l’axe 2", "Qualité"),
            links={"Nom": tuple(_address(results, *point) for point in zip(points["kind"], points["id"], strict=True))},
        ),
    )


def _address(results: Results, kind: str, name: str) -> str:
    match kind:
        case "theme":
            return str(next(theme["anchor"] for theme in results.all_themes if theme["theme"] == name))
        case "document":
            return document_address(name)
        case "source":
            return passages_address(source=name)
        case _:
            return passages_address(q=name)
