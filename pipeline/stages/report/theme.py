"""The section of one theme: how sure it is, its words, who carries it, when, and in which passages."""

from __future__ import annotations

import math

import pandas as pd

from pipeline.charts.carriers import draw_carriers
from pipeline.charts.style import theme_color
from pipeline.charts.theme_terms import draw_theme_terms
from pipeline.outline import Block, Chart, Section
from pipeline.stages.report.passages import theme_passages
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import between, documents, quoted, say, segments, sources
from pipeline.stages.report.years import theme_years
from pipeline.typography import french, percent

_DRAWN_TERMS = 15
_DRAWN_CARRIERS = 12
_TERM_COLUMNS = {
    "rank": "Rang", "lemma": "Mot", "weight": "Poids", "distinctiveness": "Propre au thème", "segments": "Segments",
    "seed": "Mot de départ",
}  # fmt: skip
_OF = {"source": "de la source", "document": "du document"}


def theme_section(results: Results, theme: Theme, *, passages: int) -> Section:
    """Everything the report says about one theme; only its verdict when no segment holds it."""
    title = theme["label"] if theme["kind"] == "discovered" else theme["label"].capitalize()
    opening: list[Block] = [say(f"Verdict : {theme['verdict']}. {theme['verdict_why']}", "lead")]
    if not theme["segments"]:
        opening.append(say("Aucun segment ne tient ce thème : il n'y a rien à montrer, et rien n'a été inventé."))
        return Section(theme["anchor"], title, tuple(opening))
    opening += [say(_extent(results, theme)), say(_without_main_source(results, theme))]
    anchor = theme["anchor"]
    return Section(
        anchor,
        title,
        tuple(opening),
        (
            Section(f"{anchor}-mots", "Ses mots", _terms(results, theme)),
            Section(f"{anchor}-porteurs", "Qui le porte", _carriers(results, theme)),
            Section(f"{anchor}-annees", "Au fil des années", theme_years(results, theme)),
            Section(f"{anchor}-passages", "Passages", theme_passages(results, theme, typical=passages)),
        ),
    )


def _extent(results: Results, theme: Theme) -> str:
    """How much of the corpus holds the theme; as a percentage only where there is an interval to go with it."""
    extent = (
        f"{segments(theme['segments'])} sur {len(results.units)} "
        f"{'tiennent' if theme['segments'] > 1 else 'tient'} ce thème, "
        f"dans {documents(theme['documents'])} et {sources(theme['sources'])}"
    )
    if math.isnan(theme["low"]):
        return f"{extent}. Les documents sont trop peu nombreux pour une proportion : seuls les effectifs comptent."
    interval = between(theme["low"], theme["high"])
    return f"{extent} : {percent(theme['share'])} des segments classés, {interval} (intervalle à 90 %)."


def _without_main_source(results: Results, theme: Theme) -> str:
    """What would be left of the theme if its main source had not been collected."""
    held = results.holding(theme["theme"])
    rest = held[held["source"] != theme["main_source"]]
    others = int((results.units["source"] != theme["main_source"]).sum())
    carried = f"Sa source principale, {quoted(theme['main_source'])}, en porte {percent(theme['main_source_share'])}."
    if rest.empty:
        return f"{carried} Sans elle, il ne resterait rien de ce thème."
    return (
        f"{carried} Sans elle, il resterait {segments(len(rest))} sur {others}, "
        f"dans {documents(rest['document'].nunique())} et {sources(rest['source'].nunique())}."
    )


def _terms(results: Results, theme: Theme) -> tuple[Block, ...]:
    terms = results.theme_terms[results.theme_terms["theme"] == theme["theme"]].sort_values("rank")
    if terms.empty:
        return (say("Aucun mot du vocabulaire ne ressort pour ce thème."),)
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
    return (
        Chart(
            name=table.name,
            title="Les mots qui pèsent le plus",
            caption=french(
                "Plus un point est à droite, plus le mot pèse ; plus son disque est plein, moins les autres thèmes "
                "le partagent. L'astérisque signale un mot de départ, choisi dans les réglages."
            ),
            alternative=french(f"Mots du thème par poids décroissant : {heaviest}."),
            drawing=draw_theme_terms(drawn, color=theme_color(theme["color"])),
            table=table,
        ),
    )


def _carriers(results: Results, theme: Theme) -> tuple[Block, ...]:
    by_document = results.carriers(theme["theme"], "document")
    return (
        _carriers_chart(theme, results.carriers(theme["theme"], "source"), "source"),
        _carriers_chart(theme, by_document.assign(label=results.named_documents["name"]), "document"),
    )


def _carriers_chart(theme: Theme, carriers: pd.DataFrame, unit: str) -> Chart:
    carriers = carriers.assign(label=carriers.get("label", carriers.index.to_series()))
    drawn = carriers[carriers["present"] > 0].head(_DRAWN_CARRIERS)
    more = int((carriers["present"] > 0).sum()) - len(drawn)
    kept_aside = f" {more} autres {unit}s, moins concernés, sont dans le tableau." if more else ""
    first = drawn.iloc[0]
    return Chart(
        name=f"{theme['anchor']}-{unit}s",
        title=f"Par {unit}",
        caption=french(f"Segments qui tiennent le thème ; n : segments classés {_OF[unit]}.{kept_aside}"),
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
