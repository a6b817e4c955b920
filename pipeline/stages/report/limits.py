"""What this corpus does not allow one to say, from the facts of the corpus, the gravest first."""

from __future__ import annotations

from itertools import pairwise

from pipeline.links import UNKNOWN, passages_address
from pipeline.outline import Paragraph, Points, Section
from pipeline.schema import ENOUGH_DOCUMENTS
from pipeline.stages.report.origins import limits_of_origin
from pipeline.stages.report.results import Results
from pipeline.stages.report.wording import documents, listing, quoted, say, segments
from pipeline.typography import number

_ALWAYS = (
    "Les textes ont été choisis, non tirés au sort : une part de segments mesure la place d'un thème dans ce corpus, "
    "pas son poids dans le débat public ni l'opinion de qui que ce soit."
)

_LISTED_SEEDS = 12
"""Absent seeds that a reader still reads in a sentence."""


def limits(results: Results) -> list[Paragraph]:
    """A sentence or two per limit: those of this corpus, the one that always holds, then the details."""
    graves = (_size, limits_of_origin, _unsupported, _time)
    others = (_missing_years, _undated, _words, _losses, _corrections)
    grave, details = ([limit for part in parts for limit in part(results)] for parts in (graves, others))
    return [*grave, say(_ALWAYS), *details]


def limits_section(limits: list[Paragraph]) -> Section:
    """The list of limits as a section of the report."""
    opening = say("À lire avant de citer un chiffre ; chaque point découle des données elles-mêmes.")
    points = Points(tuple(limit.text for limit in limits), tuple(limit.links for limit in limits))
    return Section("limites", "Ce que ce corpus ne permet pas de dire", (opening, points))


def _size(results: Results) -> list[Paragraph]:
    if results.units.empty:
        return [say("Aucun segment n'a pu être classé : ce rapport ne permet aucune conclusion sur les thèmes.")]
    n = results.units["document"].nunique()
    if n >= ENOUGH_DOCUMENTS:
        return []
    whole = "" if n == len(results.kept) else " dont un segment au moins est classé"
    few = (
        f"Avec {documents(n)}{whole}, aucune proportion n'est donnée avec un intervalle : il en faut au moins "
        f"{ENOUGH_DOCUMENTS}. Les effectifs décrivent ces documents, et eux seuls."
    )
    return [say(few)]


def _unsupported(results: Results) -> list[Paragraph]:
    themes = results.themes
    labels = themes.loc[(themes["kind"] == "named") & (themes["verdict"] == "non soutenu"), "label"]
    if labels.empty:
        return []
    anchors = {theme["label"]: theme["anchor"] for theme in results.all_themes}
    themes_named = f"{'Le thème' if len(labels) == 1 else 'Les thèmes'} {listing([quoted(label) for label in labels])}"
    fate = "n'est pas soutenu" if len(labels) == 1 else "ne sont pas soutenus"
    caution = (
        f"{themes_named} {fate} par ce corpus : on ne peut en conclure ni la présence, ni l'absence dans le débat. "
        "D'autres mots que les mots de départ peuvent aussi en parler."
    )
    return [say(caution, links=tuple((quoted(label), anchors[label]) for label in labels))]


def _time(results: Results) -> list[Paragraph]:
    """Whether the corpus can speak of change."""
    by_year = results.units[results.units["year"] != ""].groupby("year")["document"].nunique()
    readable = int((by_year >= ENOUGH_DOCUMENTS).sum())
    if results.units.empty or readable > 1:
        return []
    years = "une seule année atteint" if readable else "aucune année n'atteint"
    said = f"Le corpus ne permet pas de dire comment les thèmes évoluent : {years} {documents(ENOUGH_DOCUMENTS)}."
    return [say(said, links=(("comment les thèmes évoluent", "croisements"),))]


def _missing_years(results: Results) -> list[Paragraph]:
    """Years inside the period that no document dates from, and a last year that is not over."""
    found = []
    years = [int(year) for year in results.years]
    holes = [(a + 1, b - 1) for a, b in pairwise(years) if b - a > 1]
    if holes:
        spans = [str(first) if first == last else f"{first} à {last}" for first, last in holes]
        found.append(say(f"Aucun document ne date de : {listing(spans)}. Un thème n'y est ni présent ni absent."))
    shares = results.theme_shares if len(years) > 1 else results.theme_shares.head(0)
    incomplete = sorted(set(shares.loc[(shares["variable"] == "year") & shares["incomplete"], "value"]))
    found += [
        say(
            f"L'année {year} est incomplète : son dernier document date d'avant décembre.",
            links=((f"L'année {year}", passages_address(year=year)),),
        )
        for year in incomplete
    ]
    return found


def _undated(results: Results) -> list[Paragraph]:
    undated = int((results.kept["year"] == "").sum())
    said, links = documents(undated), ((documents(undated), passages_address(year=UNKNOWN)),)
    return [say(f"Sans date, donc hors de toute lecture par année : {said}.", links=links)] if undated else []


def _words(results: Results) -> list[Paragraph]:
    """Seeds that were never met."""
    absent = results.seed_coverage.loc[results.seed_coverage["segments"] == 0, "seed"].unique()
    if len(absent) > _LISTED_SEEDS:
        among = f"{number(len(absent))} des {number(results.seed_coverage['seed'].nunique())} mots de départ"
        said = f"{among} ne se rencontrent nulle part : la partie {quoted('Les mots de départ')} les montre."
        return [say(said, links=((quoted("Les mots de départ"), "mots-de-depart"),))]
    words = listing([quoted(seed) for seed in absent])
    links = (("Mots de départ", "mots-de-depart"),)
    return [say(f"Mots de départ qui ne se rencontrent nulle part : {words}.", links=links)] if words else []


def _losses(results: Results) -> list[Paragraph]:
    """What was read but not analysed."""
    twins = int(results.outcomes.isin(["duplicate", "near_duplicate"]).sum())
    foreign = int((results.outcomes == "other_language").sum())
    silent = len(results.segments) - len(results.units)
    told = (
        ("Doublons retirés : ", documents(twins), twins, "documents-ecartes",
         ". Une reprise n'est comptée qu'une fois ; la diffusion d'un texte n'est donc pas mesurée."),
        ("Laissés de côté, faute d'être en français : ", documents(foreign), foreign, "documents-ecartes", "."),
        ("Sans aucun mot du vocabulaire, donc hors des parts calculées : ", segments(silent), silent,
         passages_address(classified="non"), "."),
    )  # fmt: skip
    return [say(f"{what}{some}{end}", links=((some, address),)) for what, some, n, address, end in told if n]


def _corrections(results: Results) -> list[Paragraph]:
    """Rows of metadata.csv that found nothing to correct."""
    documents_ = results.named_documents
    places = {*documents_["file"], *documents_["place"], *(f"{file} (n° 1)" for file in documents_["file"])}
    rows = results.provenance[results.provenance["room"] == "corrections"]
    lost = rows[~rows["value"].isin(places)]
    lines = listing([f"{name} ({value.rstrip('.')})" for name, value in zip(lost["name"], lost["value"], strict=True)])
    said = f"Sans effet dans metadata.csv, faute de correspondre à un document : {lines}."
    return [say(said)] if lines else []
