"""Themes that stand in the same segments: how often, and how often chance would have it."""

from __future__ import annotations

from functools import partial
from itertools import combinations

import numpy as np
import pandas as pd

from pipeline.charts.grid import draw_grid
from pipeline.charts.style import NARROW, label, theme_color
from pipeline.links import passages_address
from pipeline.outline import Block, Chart, Section, TableView
from pipeline.stages.report.results import Results
from pipeline.stages.report.wording import listing, quoted, say
from pipeline.typography import french, number

_FULL = 3.0  # log2 of the ratio from which a cell is as dark as can be: eight times the expected number
_FITTING = 6  # themes whose cells stand side by side on a narrow screen
_HEADER = ("Thème", "Autre thème", "Segments communs", "Attendus au hasard")
_CLOSE, _FEWEST = 2.0, 3


def together_section(results: Results) -> Section:
    """A grid of themes against themes; a sentence when no two themes are there."""
    title, anchor = "Les thèmes dans les mêmes segments", "ensemble"
    held = results.themes[results.themes["segments"] > 0]
    if len(held) < 2:
        return Section(anchor, title, (say("Il faut au moins deux thèmes présents pour chercher leurs rencontres."),))
    observed = _observed(results, list(held["theme"]))
    sizes = np.diag(observed)
    expected = np.outer(sizes, sizes) / len(results.units)
    return Section(anchor, title, (*_close(held, observed, expected), _chart(held, observed, expected)))


def _observed(results: Results, themes: list[str]) -> np.ndarray:
    """Count the classified segments that hold both of two themes: themes x themes."""
    present = results.segment_themes[results.segment_themes["present"]]
    present = present[present["segment"].isin(results.units["segment"])]
    table = pd.crosstab(present["segment"], present["theme"]).reindex(columns=themes, fill_value=0).to_numpy()
    counts: np.ndarray = table.T @ table
    return counts


def _close(held: pd.DataFrame, observed: np.ndarray, expected: np.ndarray) -> tuple[Block, ...]:
    """The pairs that meet at least twice as often as chance would have it."""
    themes = held.to_dict("records")
    close = [
        (one, other)
        for one, other in combinations(range(len(themes)), 2)
        if observed[one, other] >= max(_FEWEST, _CLOSE * expected[one, other])
    ]
    if not close:
        return (say("Aucun couple de thèmes ne se rencontre nettement plus souvent que le hasard ne le voudrait."),)
    told, links = [], []
    for one, other in close:
        names, common = [quoted(themes[rank]["label"]) for rank in (one, other)], number(observed[one, other])
        told.append(f"{listing(names)} ({common} segments, {number(expected[one, other], 1)} attendus)")
        links.append((f"{common} segments", passages_address(theme=themes[one]["theme"], also=themes[other]["theme"])))
    said = f"Se rencontrent au moins deux fois plus que le hasard ne le voudrait : {listing(told)}."
    return (say(said, links=tuple(links)),)


def _chart(held: pd.DataFrame, observed: np.ndarray, expected: np.ndarray) -> Chart:
    labels, themes = list(held["label"]), list(held["theme"])
    draw = partial(
        draw_grid,
        [label(name, 34) for name in labels],
        labels,
        _cells(observed, expected),
        colors=[theme_color(rank) for rank in held["color"]],
    )
    pairs = list(combinations(range(len(labels)), 2))
    told = " ; ".join(f"{labels[one]} et {labels[other]}, {number(observed[one, other])}" for one, other in pairs)
    return Chart(
        name="ensemble",
        title="Segments communs à deux thèmes",
        caption=french(
            "Entre parenthèses, le nombre attendu si les thèmes s'ignoraient ; la case est d'autant plus soutenue "
            "qu'il est dépassé."
        ),
        alternative=french(f"Tableau coloré, thème par thème ; segments communs : {told}."),
        drawing=draw(),
        narrow=draw(width=NARROW) if len(labels) <= _FITTING else None,
        table=TableView(
            name="ensemble",
            caption="Segments communs à deux thèmes",
            header=_HEADER,
            rows=tuple(
                (labels[one], labels[other], int(observed[one, other]), float(expected[one, other]))
                for one, other in pairs
            ),
            links={
                _HEADER[2]: tuple(
                    passages_address(theme=themes[one], also=themes[other]) if observed[one, other] else ""
                    for one, other in pairs
                )
            },
        ),
    )


def _cells(observed: np.ndarray, expected: np.ndarray) -> list[list[tuple[str, float]]]:
    """What is written in each cell of the grid, and how dark it is from 0 to 1; nothing where a theme meets itself."""
    ratio = np.log2((observed + 0.5) / (expected + 0.5)).clip(0, _FULL) / _FULL
    return [
        [
            (f"{number(both)} ({number(chance, 1)})", dark) if row != column else ("–", 0.0)
            for column, (both, chance, dark) in enumerate(zip(*line, strict=True))
        ]
        for row, line in enumerate(zip(observed, expected, ratio, strict=True))
    ]
