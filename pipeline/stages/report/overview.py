"""« En bref »: the answer in ten lines, written from the results, then a card per theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from pipeline.charts.style import NARROW
from pipeline.charts.theme_shares import draw_theme_shares
from pipeline.links import ANY_THEME, Links, passages_address
from pipeline.outline import Block, Chart, Paragraph, Section
from pipeline.stages.report.addresses import classified_address
from pipeline.stages.report.cards import theme_cards
from pipeline.stages.report.results import ENOUGH_DOCUMENTS, Results, Theme
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import (
    between,
    documents,
    from_sources,
    listing,
    period,
    quoted,
    say,
    segments,
    sources,
)
from pipeline.typography import count, french, number, percent

_VERDICTS = {
    "établi": ("est établi", "sont établis"),
    "fragile": ("est fragile", "sont fragiles"),
    "non soutenu": ("n'est pas soutenu", "ne sont pas soutenus"),
}
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
_ABSENT = "non soutenu"
_MAIN_LIMITS = 2
_CHOICES = "Ce qui dépend de nos choix"


def overview_section(results: Results, limits: list[Paragraph]) -> Section:
    """What the corpus is, which themes it holds and how surely, and the two limits that matter most."""
    blocks: list[Block] = [say(_corpus(results), "lead", _corpus_links(results))]
    named = [theme for theme in results.all_themes if theme["kind"] == "named"]
    discovered = [theme for theme in results.all_themes if theme["kind"] == "discovered"]
    if named:
        by_verdict = sorted(named, key=lambda theme: list(_VERDICTS).index(theme["verdict"]))
        blocks.append(say(_named(named), links=tuple((theme["label"], theme["anchor"]) for theme in by_verdict)))
    by_support = sorted(discovered, key=lambda theme: theme["verdict"] == _ABSENT)
    found = tuple((quoted(theme["label"]), theme["anchor"]) for theme in by_support)
    blocks.append(say(f"{_discovered(discovered)}{_chosen(results)}", links=(*found, (quoted(_CHOICES), "choix"))))
    blocks += _first(results)
    blocks += [replace(limit, tone="warning") for limit in limits[:_MAIN_LIMITS]]
    if results.all_themes:
        blocks.append(say(_READING, "note"))
        blocks.append(theme_cards(results))
    if (results.themes["segments"] > 0).any():
        blocks.append(_chart(results))
    return Section("en-bref", "En bref", tuple(blocks))


def _corpus(results: Results) -> str:
    received = (
        f"{count(results.documents['file'].nunique(), 'fichier', 'fichiers')} et {documents(len(results.documents))}"
    )
    if results.documents.empty:
        return "Le dossier des textes ne contient aucun fichier : il n'y a rien à analyser."
    if results.units.empty:
        return (
            f"Le dossier réunit {received}, mais aucun texte n'a pu être analysé. Le registre des unités dit pourquoi."
        )
    words = number(results.segments["words"].mean())
    kept = f"L'analyse en {_kept(results)}"
    return (
        f"Le dossier réunit {received}. {kept}, {period(results.years) or 'sans date connue'} : "
        f"{segments(len(results.segments))} d'environ {words} mots, {_classified(results)} ; "
        f"{_holding(results)}."
    )


def _corpus_links(results: Results) -> Links:
    """Where the numbers of `_corpus` lead: the ledger, the index of sources, the passages that are counted."""
    return (
        (documents(len(results.documents)), "registre"),
        (_kept(results), "sources"),
        (segments(len(results.segments)), passages_address()),
        (_classified(results), classified_address(results)),
        (_holding(results), passages_address(theme=ANY_THEME)),
        ("registre des unités", "registre"),
    )


def _kept(results: Results) -> str:
    return f"garde {number(len(results.kept))}, {from_sources(results.kept['source'].nunique())}"


def _classified(results: Results) -> str:
    """'tous classés', or how many of the segments are."""
    classified, found = len(results.units), len(results.segments)
    if classified < found:
        return f"dont {count(classified, 'classé', 'classés')}"
    return "tous classés" if found > 1 else "classé"


def _holding(results: Results) -> str:
    """How much of the corpus the themes speak of; no percentage of a handful of documents."""
    scores = results.segment_themes
    holding = scores.loc[scores["present"], "segment"].nunique()
    if not holding:
        return "aucun ne porte de thème"
    enough = results.units["document"].nunique() >= ENOUGH_DOCUMENTS
    share = f" ({percent(holding / len(results.units))})" if enough else ""
    return f"{number(holding)}{share} {'portent' if holding > 1 else 'porte'} au moins un thème"


def _named(named: list[Theme]) -> str:
    """'Des 3 thèmes cherchés, 1 est établi (solidarité) et 2 sont fragiles (...)', or all at once when all agree."""
    found = {verdict: [theme["label"] for theme in named if theme["verdict"] == verdict] for verdict in _VERDICTS}
    found = {verdict: labels for verdict, labels in found.items() if labels}
    if len(found) == 1:
        [(verdict, labels)] = found.items()
        one, many = _VERDICTS[verdict]
        return (
            f"Le thème cherché {one} : {labels[0]}." if len(named) == 1 else f"Les {len(named)} thèmes cherchés {many}."
        )
    parts = [
        f"{len(labels)} {_VERDICTS[verdict][len(labels) > 1]} ({listing(labels)})" for verdict, labels in found.items()
    ]
    return f"Des {len(named)} thèmes cherchés, {listing(parts)}."


def _first(results: Results) -> Iterator[Paragraph]:
    """The theme that most segments hold, and whether it may be said to come first, where intervals can be given."""
    held = results.themes[results.themes["segments"] > 0]
    if held.empty or held["low"].isna().any():
        return
    ranked = held.sort_values("segments", ascending=False, kind="stable")
    theme, others = ranked.iloc[0], ranked.iloc[1:]
    close = (others["high"] >= theme["low"]).any()
    anchor = next(each["anchor"] for each in results.all_themes if each["theme"] == theme["theme"])
    yield say(
        f"Le thème qui compte le plus de segments est {quoted(theme['label'])} : {percent(theme['share'])} des "
        f"segments classés, {between(theme['low'], theme['high'])} (intervalle à 90 %), dans "
        f"{documents(theme['documents'])} et {sources(theme['sources'])}."
        + (" D'autres intervalles recouvrent le sien : rien ne dit qu'il vienne vraiment en tête." if close else ""),
        links=(
            (quoted(theme["label"]), anchor),
            (f"{percent(theme['share'])} des segments classés", passages_address(theme=theme["theme"])),
            (documents(theme["documents"]), f"{anchor}-porteurs"),
            (sources(theme["sources"]), f"{anchor}-mots"),
        ),
    )


def _chosen(results: Results) -> str:
    """That the number of discovered themes is a choice, and where it is discussed."""
    numbers = results.theme_numbers
    if numbers.empty or not numbers["stability"].notna().any():
        return ""
    return f" Le nombre de thèmes découverts est un choix, examiné dans la partie {quoted(_CHOICES)} du rapport."


def _discovered(discovered: list[Theme]) -> str:
    """Which themes came up unsought; those that an analyst's number of themes shows all the same stand apart."""
    if not discovered:
        return "Aucun autre thème ne s'est dégagé avec assez de constance pour être montré."
    held = [f"{quoted(theme['label'])} ({theme['verdict']})" for theme in discovered if theme["verdict"] != _ABSENT]
    others = [quoted(theme["label"]) for theme in discovered if theme["verdict"] == _ABSENT]
    said = "Aucun autre thème ne s'est dégagé avec assez de constance."
    if held:
        found = count(len(held), "autre thème s'est dégagé", "autres thèmes se sont dégagés")
        said = f"Sans avoir été cherché{'s' if len(held) > 1 else ''}, {found} : {listing(held)}."
    if not others:
        return said
    shown = "D'autres sont montrés sans être soutenus" if len(others) > 1 else "Un autre est montré sans être soutenu"
    return f"{said} {shown} par les textes : {listing(others)}."


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
