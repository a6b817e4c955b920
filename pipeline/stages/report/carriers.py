"""Who carries a theme: its sources and documents, its authors, the voices that speak, any variable of the corpus."""

from __future__ import annotations

import pandas as pd

from pipeline.charts.carriers import draw_carriers
from pipeline.charts.style import theme_color
from pipeline.links import UNKNOWN, document_address, passages_address, variable_filter
from pipeline.outline import Chart
from pipeline.schema import ENOUGH_DOCUMENTS
from pipeline.stages.report.addresses import classified_address
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.slug import slug
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import capitalised, quoted, segments
from pipeline.typography import french, number

_DRAWN = 6
_FEWEST_GROUPS, _FEWEST_GROUPED = 2, 2
_GROUPS = {"source": "source", "author": "auteur", "voice": "voix"}
_VOICES = {"source": "le texte lui-même", "annotator": "un annotateur", "reader": "un commentaire de lecteur"}
_COUNTS = {"label": "", "present": "Segments du thème", "segments": "Segments classés"}
_SHARES = {"documents": "Documents", "share": "Part", "low": "Borne basse", "high": "Borne haute"}


def theme_carriers(results: Results, theme: Theme) -> list[Chart]:
    """Bars by source, by document, then by every other variable that sorts documents into groups, the years aside."""
    shares = results.shares(theme["theme"])
    others = [name for name in dict.fromkeys(shares["variable"]) if name not in ("year", "source")]
    charts = [
        _by_variable(results, theme, shares[shares["variable"] == "source"], "source", suffix="sources"),
        _by_document(results, theme),
        *(
            _by_variable(
                results, theme, shares[shares["variable"] == name], name, suffix=f"groupes-{rank}-{slug(name)}"
            )
            for rank, name in enumerate(others, start=1)
        ),
    ]
    return [chart for chart in charts if chart]


def _by_variable(results: Results, theme: Theme, groups: pd.DataFrame, name: str, *, suffix: str) -> Chart | None:
    """The groups of one variable; None when it sorts nothing.

    That is when one group at most is known, when each is one document, or, for a free variable, when most documents
    say nothing of it: the tables and the passages still have it.
    """
    known = groups[groups["value"] != ""]
    sorts = len(known) >= _FEWEST_GROUPS and known["documents"].max() >= _FEWEST_GROUPED
    sorts &= name in _GROUPS or known["documents"].sum() >= groups["documents"].sum() / 2
    if groups.empty or (name != "source" and not sorts):
        return None
    groups = groups.assign(share=groups["share"].where(groups["low"].notna()))
    ordered = groups.sort_values("present", ascending=False, kind="stable")
    few = ordered["documents"] < ENOUGH_DOCUMENTS
    unit = _GROUPS.get(name, name)
    labels = ordered["value"].replace(_VOICES if name == "voice" else {}).mask(ordered["value"] == "", UNKNOWN)
    own = name in _GROUPS
    each = [{name: value or UNKNOWN} if own else variable_filter(name, value) for value in ordered["value"]]
    return _chart(
        theme,
        ordered.assign(label=labels, sparse=few if not few.all() else False),
        unit=unit,
        suffix=suffix,
        columns=_COUNTS | {"label": capitalised(unit)} | _SHARES,
        caption="Segments où le thème est présent, sur les segments classés du groupe, et documents du groupe."
        + (f" En gris : moins de {ENOUGH_DOCUMENTS} documents." if few.any() and not few.all() else ""),
        links={
            capitalised(unit): tuple(passages_address(**group | {"theme": theme["theme"]}) for group in each),
            _COUNTS["segments"]: tuple(classified_address(results, **group) for group in each),
        },
        handout=name == "source",
    )


def _by_document(results: Results, theme: Theme) -> Chart:
    """The documents that hold the theme; those without it stand in the table of all themes by document."""
    carriers = results.carriers(theme["theme"], "document")
    carriers = carriers[carriers["present"] > 0]
    return _chart(
        theme,
        carriers.assign(label=results.named_documents["name"], documents=0, sparse=False),
        unit="document",
        suffix="documents",
        columns=_COUNTS | {"label": "Document"},
        caption="Segments où le thème est présent, sur les segments classés du document.",
        links={
            "Document": tuple(document_address(document) for document in carriers.index),
            _COUNTS["present"]: tuple(
                passages_address(theme=theme["theme"], document=document) for document in carriers.index
            ),
        },
        handout=False,
    )


def _chart(
    theme: Theme,
    carriers: pd.DataFrame,
    *,
    unit: str,
    suffix: str,
    columns: dict[str, str],
    caption: str,
    links: dict[str, tuple[str, ...]],
    handout: bool,
) -> Chart:
    """Bars for the first carriers that hold the theme; all rows of `carriers` as its numbers."""
    holding = carriers[carriers["present"] > 0]
    drawn = holding.head(_DRAWN)
    if len(holding) > len(drawn):
        caption += f" Les {len(drawn)} premiers rangs sur {number(len(holding))}."
    first = drawn.iloc[0]
    name = f"{theme['anchor']}-{suffix}"
    return Chart(
        name=name,
        title=f"Par {unit}",
        caption=french(caption),
        alternative=french(
            f"Barres par {unit} ; la première, {quoted(first['label'])}, compte {segments(first['present'])} "
            f"sur {number(first['segments'])}."
        ),
        drawing=draw_carriers(drawn, color=theme_color(theme["color"])),
        table=table_view(
            carriers,
            columns,
            name=name,
            caption=f"Thème {quoted(theme['label'])} par {unit}",
            percent=("Part", "Borne basse", "Borne haute"),
            links=links,
        ),
        handout=handout,
    )
