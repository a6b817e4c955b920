"""What was found: which named themes hold, which others came up, and which one may be said to come first."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.links import passages_address
from pipeline.outline import Paragraph
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.wording import between, documents, listing, quoted, say, sources
from pipeline.typography import count, percent

_VERDICTS = {
    "établi": ("est établi", "sont établis"),
    "fragile": ("est fragile", "sont fragiles"),
    "non soutenu": ("n'est pas soutenu", "ne sont pas soutenus"),
}
_ABSENT = "non soutenu"
_CHOICES = "Ce qui dépend de nos choix"


def themes_found(results: Results) -> Iterator[Paragraph]:
    """A sentence or two each: the named themes, the discovered ones, the theme that most segments hold."""
    named = [theme for theme in results.all_themes if theme["kind"] == "named"]
    discovered = [theme for theme in results.all_themes if theme["kind"] == "discovered"]
    if named:
        by_verdict = sorted(named, key=lambda theme: list(_VERDICTS).index(theme["verdict"]))
        yield say(_named(named), links=tuple((theme["label"], theme["anchor"]) for theme in by_verdict))
    by_support = sorted(discovered, key=lambda theme: theme["verdict"] == _ABSENT)
    found = tuple((quoted(theme["label"]), theme["anchor"]) for theme in by_support)
    yield say(f"{_discovered(discovered)}{_chosen(results)}", links=(*found, (quoted(_CHOICES), "choix")))
    yield from _first(results)


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


def _chosen(results: Results) -> str:
    """That the number of discovered themes is a choice, and where it is discussed."""
    numbers = results.theme_numbers
    if numbers.empty or not numbers["stability"].notna().any():
        return ""
    return f" Le nombre de thèmes découverts est un choix, examiné dans la partie {quoted(_CHOICES)} du rapport."


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
