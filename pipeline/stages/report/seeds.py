"""The seed words: what each reaches, what the rules of the settings refuse, and what became of the analyst's themes."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.links import passages_address
from pipeline.outline import Block, Section
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import counted_seed, listing, quoted, say

_COVERAGE = {
    "theme": "Thème", "seed": "Mot de départ", "weight": "Poids", "segments": "Segments", "documents": "Documents",
    "sources": "Sources",
}  # fmt: skip
_RULES = {
    "what": "Règle", "seed": "Mot de départ", "rule": "Expression ou mot voisin", "refused": "Occurrences refusées",
    "segments": "Segments", "text": "Exemple",
}  # fmt: skip
_KINDS = {"exclusion": "exclusion", "sense": "autre sens"}
_IDENTITIES = {
    "label": "Thème", "what": "Ce qu’il devient", "why": "Pourquoi", "segments": "Segments", "documents": "Documents",
}  # fmt: skip
_OUTCOMES = {
    "new": "nouveau", "kept": "reconnu", "merged": "réuni à un autre", "left_out": "écarté par vous",
    "lost": "introuvable",
}  # fmt: skip


def seeds_sections(results: Results) -> tuple[Section, ...]:
    """The seeds, then the themes that themes.csv names when it names some."""
    known = results.identities[results.identities["outcome"] != "new"]
    seeds = Section("mots-de-depart", "Les mots de départ", (*_seeds(results), *_refused(results)))
    if known.empty:
        return (seeds,)
    anchors = {theme["theme"]: theme["anchor"] for theme in results.all_themes}
    table = table_view(
        results.identities.assign(what=results.identities["outcome"].replace(_OUTCOMES)),
        _IDENTITIES,
        name="themes-reconnus",
        caption="Les thèmes découverts et ceux de themes.csv",
        links={"Thème": tuple(anchors.get(theme, "") for theme in results.identities["theme"])},
        note="Un thème est reconnu d'une analyse à l'autre à ses mots les plus lourds.",
    )
    return (seeds, Section("themes-reconnus", "Vos thèmes", (table,)))


def _seeds(results: Results) -> tuple[Block, ...]:
    if results.seed_coverage.empty:
        return (say("Aucun mot de départ n'a été donné : tous les thèmes sont découverts."),)
    weighted = bool((results.seed_coverage["weight"] != 1).any())
    table = table_view(
        results.seed_coverage,
        {column: name for column, name in _COVERAGE.items() if weighted or column != "weight"},
        name="mots-de-depart",
        caption="Ce que chaque mot de départ atteint dans le corpus",
        links={
            "Mot de départ": tuple(
                passages_address(word=term or counted_seed(seed)) if held else ""
                for term, seed, held in results.seed_coverage[["term", "seed", "segments"]].itertuples(index=False)
            )
        },
        note="Un zéro : le mot n'a pas été rencontré sous cette forme ; il n'a donc rien apporté au thème.",
    )
    return (table, *_shared(results))


def _shared(results: Results) -> Iterator[Block]:
    """The seeds that several themes have in common, which bring these themes nearer."""
    coverage = results.seed_coverage
    words = coverage["term"].mask(coverage["term"] == "", coverage["seed"])
    themes_of = coverage.groupby(words, sort=False)["theme"].unique()
    if shared := [
        f"{quoted(str(word))} ({listing(list(themes))})" for word, themes in themes_of.items() if len(themes) > 1
    ]:
        counted = (
            "Ce qu'ils trouvent compte pour chacun et rapproche ces thèmes : c'est l'effet d'un choix, non des textes."
        )
        yield say(f"Mots de départ communs à plusieurs thèmes : {listing(shared)}. {counted}", "warning")


def _refused(results: Results) -> tuple[Block, ...]:
    """The rules that refused something, with an example; those that refused nothing are only named."""
    rules = results.seed_rules[results.seed_rules["refused"] > 0]
    idle = results.seed_rules.loc[results.seed_rules["refused"] == 0]
    said: list[Block] = []
    if len(idle):
        names = listing(
            [quoted(" … ".join(filter(None, pair))) for pair in zip(idle["seed"], idle["rule"], strict=True)]
        )
        said.append(say(f"Règles de refus qui n'ont rien eu à refuser : {names}."))
    if rules.empty:
        return tuple(said)
    texts = results.segments_by_id["text"].reindex(rules["example"]).fillna("").to_numpy()
    table = table_view(
        rules.assign(what=rules["kind"].replace(_KINDS), text=texts),
        _RULES,
        name="mots-refuses",
        caption="Ce que vos règles refusent de compter",
    )
    return (table, *said)
