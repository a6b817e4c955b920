"""The section of one theme: how sure it is, its words, who carries it, when, and in which passages."""

from __future__ import annotations

import math

import pandas as pd

from pipeline.charts.carriers import draw_carriers
from pipeline.charts.style import theme_color
from pipeline.charts.theme_terms import draw_theme_terms
from pipeline.outline import Block, Chart, Charts, Section
from pipeline.stages.report.passages import theme_passages
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.theme_expressions import theme_expressions
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import between, quoted, say, segments
from pipeline.stages.report.years import theme_years
from pipeline.typography import french, number, percent

_DRAWN_TERMS = 12
_DRAWN_CARRIERS = 7
_TERM_COLUMNS = {
    "rank": "Rang", "lemma": "Mot", "weight": "Poids", "distinctiveness": "Propre au thème", "segments": "Segments",
    "seed": "Mot de départ",
}  # fmt: skip
_SHOWN_EXPRESSIONS = 8
_EXPRESSION_COLUMNS = {
    "form": "Expression", "present": "Segments du thème", "expected": "Attendus au hasard", "segments": "Segments",
}  # fmt: skip
_OF = {"source": "de la source", "document": "du document"}


def theme_section(results: Results, theme: Theme, *, passages: int) -> Section:
    """Everything the report says about one theme; only its verdict when no segment holds it."""
    title = theme["label"] if theme["kind"] == "discovered" else theme["label"].capitalize()
    opening: list[Block] = [say(f"Verdict : {theme['verdict']}. {theme['verdict_why']}", "lead")]
    if not theme["segments"]:
        opening.append(
            say("Ce thème n'est présent dans aucun segment : il n'y a rien à montrer, et rien n'a été inventé.")
        )
        return Section(theme["anchor"], title, tuple(opening))
    opening.append(say(_extent(theme)))
    anchor = theme["anchor"]
    return Section(
        anchor,
        title,
        tuple(opening),
        (
            Section(f"{anchor}-mots", "Ses mots, ses années", _words_and_years(results, theme)),
            Section(f"{anchor}-porteurs", "Qui en parle", (_carriers(results, theme),)),
            Section(f"{anchor}-expressions", "Ses expressions", (_expressions(results, theme),)),
            Section(f"{anchor}-passages", "Passages", theme_passages(results, theme, typical=passages)),
        ),
    )


def _extent(theme: Theme) -> str:
    """The share of the theme with its interval; no percentage where there is no interval to go with it."""
    if math.isnan(theme["low"]):
        return "Les documents sont trop peu nombreux pour une proportion : seuls les effectifs comptent."
    interval = between(theme["low"], theme["high"])
    return f"Part : {percent(theme['share'])} des segments classés, {interval} (intervalle à 90 %)."


def _words_and_years(results: Results, theme: Theme) -> tuple[Block, ...]:
    """The two figures side by side; a sentence in the place of one that cannot be drawn."""
    found = (_terms(results, theme), theme_years(results, theme))
    charts = tuple(block for block in found if isinstance(block, Chart))
    return (*([Charts(charts)] if charts else []), *(block for block in found if not isinstance(block, Chart)))


def _terms(results: Results, theme: Theme) -> Block:
    terms = results.theme_terms[results.theme_terms["theme"] == theme["theme"]].sort_values("rank")
    if terms.empty:
        return say("Aucun mot du vocabulaire ne ressort pour ce thème.")
    drawn = terms.head(_DRAWN_TERMS)
    table = table_view(
        terms.assign(seed=terms["seed"].map({True: "oui", False: ""}), weight=terms["weight"].round(3)),
        _TERM_COLUMNS,
        name=f"{theme['anchor']}-mots",
        caption=f"Mots du thème {quoted(theme['label'])}",
        percent=("Propre au thème",),
        note="« Propre au thème » : part du poids total du mot, tous thèmes confondus, qui revient à celui-ci.",
    )
    heaviest = ", ".join(drawn["lemma"].head(5))
    return Chart(
        name=table.name,
        title="Les mots qui pèsent le plus",
        caption=french(
            "À droite, les mots les plus lourds ; plus le disque est plein, moins les autres thèmes partagent le mot. "
            "L'astérisque signale un mot de départ, choisi dans les réglages."
        ),
        alternative=french(f"Mots du thème par poids décroissant : {heaviest}."),
        drawing=draw_theme_terms(drawn, color=theme_color(theme["color"])),
        table=table,
    )


def _expressions(results: Results, theme: Theme) -> Block:
    found = theme_expressions(results, theme["theme"])
    if found.empty:
        return say("Aucune expression de plusieurs mots n'est propre à ce thème.")
    return table_view(
        found.head(_SHOWN_EXPRESSIONS),
        _EXPRESSION_COLUMNS,
        name=f"{theme['anchor']}-expressions",
        caption=f"Expressions du thème {quoted(theme['label'])}",
        note="Plus fréquentes dans ses segments que si le hasard les avait tirés (loi hypergéométrique, Lafon 1980).",
    )


def _carriers(results: Results, theme: Theme) -> Charts:
    by_source = results.carriers(theme["theme"], "source")
    by_document = results.carriers(theme["theme"], "document")
    # Documents without the theme stand in the table of all themes by document; sources are few enough to stand here.
    by_document = by_document[by_document["present"] > 0].assign(label=results.named_documents["name"])
    return Charts(
        (
            _carriers_chart(theme, by_source.assign(label=by_source.index), "source"),
            _carriers_chart(theme, by_document, "document"),
        )
    )


def _carriers_chart(theme: Theme, carriers: pd.DataFrame, unit: str) -> Chart:
    """Bars for the carriers that hold the theme, the first dozen; all rows of `carriers` as its numbers."""
    holding = carriers[carriers["present"] > 0]
    drawn = holding.head(_DRAWN_CARRIERS)
    caption = f"Segments où le thème est présent, sur les segments classés {_OF[unit]}."
    if len(holding) > len(drawn):
        caption += f" Les {len(drawn)} premiers rangs sur {number(len(holding))}."
    first = drawn.iloc[0]
    return Chart(
        name=f"{theme['anchor']}-{unit}s",
        title=f"Par {unit}",
        caption=french(caption),
        alternative=french(
            f"Barres par {unit} ; la première, {quoted(first['label'])}, compte {segments(first['present'])} "
            f"sur {first['segments']}."
        ),
        drawing=draw_carriers(drawn, color=theme_color(theme["color"])),
        table=table_view(
            carriers,
            {"label": unit.capitalize(), "present": "Segments du thème", "segments": "Segments classés"},
            name=f"{theme['anchor']}-{unit}s",
            caption=f"Thème {quoted(theme['label'])} par {unit}",
        ),
    )
