"""« En bref »: the answer in ten lines, written from the results, then a card per theme."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from pipeline.charts.style import NARROW
from pipeline.charts.theme_shares import draw_theme_shares
from pipeline.outline import Block, Chart, Paragraph, Section
from pipeline.stages.report.cards import theme_cards
from pipeline.stages.report.corpus_extent import corpus_extent
from pipeline.stages.report.results import Results
from pipeline.stages.report.themes_found import themes_found
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import say
from pipeline.typography import french

_COLUMNS = {
    "label": "Thème", "verdict": "Verdict", "segments": "Segments", "documents": "Documents", "sources": "Sources",
}  # fmt: skip
_SHARES = {"share": "Part", "low": "Borne basse", "high": "Borne haute"}
_MEASURED = (
    "Repère : part observée, un disque quand le thème est établi, un anneau quand il est fragile, une croix quand il "
    "n'est pas soutenu ; bande : intervalle à 90 %, qui tient compte de ce que les segments d'un même document se "
    "ressemblent. Deux bandes qui se chevauchent ne permettent pas de classer les thèmes. Un segment peut porter "
    "plusieurs thèmes."
)
_COUNTED = (
    "Trop peu de documents pour un intervalle : seuls les effectifs sont montrés. Un disque quand le thème est établi, "
    "un anneau quand il est fragile, une croix quand il n'est pas soutenu. Un segment peut porter plusieurs thèmes."
)
_READING = (
    "Établi : aucune réserve ne pèse sur le thème ; fragile : une réserve au moins, dite dans la partie du thème ; non "
    "soutenu : trop peu de segments en parlent, ou pas plus que le hasard ne le ferait. Un segment, ce sont quelques "
    "phrases d'un même document : c'est l'unité de compte. Il est classé dès qu'il contient un mot du vocabulaire : il "
    "a été comparé aux thèmes, et peut n'en porter aucun."
)
_MAIN_LIMITS = 2


def overview_section(results: Results, limits: list[Paragraph]) -> Section:
    """What the corpus is, which themes it holds and how surely, and the two limits that matter most."""
    blocks: list[Block] = [corpus_extent(results)]
    blocks += themes_found(results)
    blocks += [replace(limit, tone="warning") for limit in limits[:_MAIN_LIMITS]]
    if results.all_themes:
        blocks.append(say(_READING, "note"))
        blocks.append(theme_cards(results))
    if (results.themes["segments"] > 0).any():
        blocks.append(_chart(results))
    return Section("en-bref", "En bref", tuple(blocks))


def _chart(results: Results) -> Chart:
    measured = bool(results.themes.loc[results.themes["segments"] > 0, "low"].notna().all())
    themes = results.themes
    cards = zip(themes["label"], theme_cards(results).items, strict=True)
    extents = " ; ".join(f"{label}, {card.sentence.removesuffix('.')}" for label, card in cards)
    draw = partial(draw_theme_shares, themes, measured=measured)
    return Chart(
        name="themes",
        title="La place de chaque thème" if measured else "Segments où chaque thème est présent",
        caption=french(_MEASURED if measured else _COUNTED),
        alternative=french(f"Un rang par thème : {extents}."),
        drawing=draw(),
        narrow=draw(width=NARROW),
        table=table_view(
            themes,
            _COLUMNS | (_SHARES if measured else {}),
            name="themes",
            caption="Les thèmes et leur étendue",
            percent=tuple(_SHARES.values()),
            links={"Thème": tuple(theme["anchor"] for theme in results.all_themes)},
        ),
    )
