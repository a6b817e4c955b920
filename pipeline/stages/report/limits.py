"""What this corpus does not allow one to say, from the facts of the corpus, the gravest first."""

from __future__ import annotations

from itertools import pairwise

from pipeline.outline import Points, Section
from pipeline.stages.report.origins import limits_of_origin
from pipeline.stages.report.results import ENOUGH_DOCUMENTS, Results
from pipeline.stages.report.wording import documents, listing, quoted, say, segments
from pipeline.typography import french

_ALWAYS = (
    "Les textes ont été choisis, non tirés au sort : une part de segments mesure la place d'un thème dans ce corpus, "
    "pas son poids dans le débat public ni l'opinion de qui que ce soit."
)


def limits(results: Results) -> list[str]:
    """One sentence or two per limit: those of this corpus, the one that always holds, then the details."""
    graves = (_size, limits_of_origin, _unsupported, _time)
    others = (_missing_years, _undated, _words, _losses, _corrections)
    grave, details = ([sentence for part in parts for sentence in part(results)] for parts in (graves, others))
    return [french(sentence) for sentence in (*grave, _ALWAYS, *details)]


def limits_section(sentences: list[str]) -> Section:
    """The list of limits as a section of the report."""
    opening = say("À lire avant de citer un chiffre ; chaque point découle des données elles-mêmes.")
    return Section("limites", "Ce que ce corpus ne permet pas de dire", (opening, Points(tuple(sentences))))


def _size(results: Results) -> list[str]:
    if results.units.empty:
        return ["Aucun segment n'a pu être classé : ce rapport ne permet aucune conclusion sur les thèmes."]
    n = results.units["document"].nunique()
    if n >= ENOUGH_DOCUMENTS:
        return []
    few = (
        f"Avec {documents(n)}, aucune proportion n'est donnée avec un intervalle : il en faut au moins "
        f"{ENOUGH_DOCUMENTS}. Les effectifs décrivent ces documents, et eux seuls."
    )
    return [few]


def _unsupported(results: Results) -> list[str]:
    themes = results.themes
    labels = themes.loc[(themes["kind"] == "named") & (themes["verdict"] == "non soutenu"), "label"]
    if labels.empty:
        return []
    themes_named = f"{'Le thème' if len(labels) == 1 else 'Les thèmes'} {listing([quoted(label) for label in labels])}"
    fate = "n'est pas soutenu" if len(labels) == 1 else "ne sont pas soutenus"
    caution = (
        f"{themes_named} {fate} par ce corpus : on ne peut en conclure ni la présence, ni l'absence dans le débat. "
        "D'autres mots que les mots de départ peuvent aussi en parler."
    )
    return [caution]


def _time(results: Results) -> list[str]:
    """Whether the corpus can speak of change."""
    by_year = results.units[results.units["year"] != ""].groupby("year")["document"].nunique()
    readable = int((by_year >= ENOUGH_DOCUMENTS).sum())
    if results.units.empty or readable > 1:
        return []
    years = "une seule année atteint" if readable else "aucune année n'atteint"
    return [f"Le corpus ne permet pas de dire comment les thèmes évoluent : {years} {documents(ENOUGH_DOCUMENTS)}."]


def _missing_years(results: Results) -> list[str]:
    """Years inside the period that no document dates from, and a last year that is not over."""
    found = []
    years = [int(year) for year in results.years]
    holes = [(a + 1, b - 1) for a, b in pairwise(years) if b - a > 1]
    if holes:
        spans = [str(first) if first == last else f"{first} à {last}" for first, last in holes]
        found.append(f"Aucun document ne date de : {listing(spans)}. Un thème n'y est ni présent ni absent.")
    shares = results.theme_shares
    incomplete = sorted(set(shares.loc[(shares["variable"] == "year") & shares["incomplete"], "value"]))
    found += [f"L'année {year} est incomplète : son dernier document date d'avant décembre." for year in incomplete]
    return found


def _undated(results: Results) -> list[str]:
    undated = int((results.kept["year"] == "").sum())
    return [f"Sans date, donc hors de toute lecture par année : {documents(undated)}."] if undated else []


def _words(results: Results) -> list[str]:
    """Seeds that were never met."""
    absent = results.seed_coverage.loc[results.seed_coverage["segments"] == 0, "seed"].unique()
    words = listing([quoted(seed) for seed in absent])
    return [f"Mots de départ qui ne se rencontrent nulle part : {words}."] if words else []


def _losses(results: Results) -> list[str]:
    """What was read but not analysed."""
    twins = int(results.outcomes.isin(["duplicate", "near_duplicate"]).sum())
    foreign = int((results.outcomes == "other_language").sum())
    silent = len(results.segments) - len(results.units)
    sentences = {
        f"Doublons retirés : {documents(twins)}. Une reprise n'est comptée qu'une fois ; la diffusion d'un texte n'est "
        "donc pas mesurée.": twins,
        f"Laissés de côté, faute d'être en français : {documents(foreign)}.": foreign,
        f"Sans aucun mot du vocabulaire, donc hors des parts calculées : {segments(silent)}.": silent,
    }
    return [sentence for sentence, n in sentences.items() if n]


def _corrections(results: Results) -> list[str]:
    """Rows of metadata.csv that found nothing to correct."""
    documents_ = results.named_documents
    places = {*documents_["file"], *documents_["place"], *(f"{file} (n° 1)" for file in documents_["file"])}
    rows = results.provenance[results.provenance["room"] == "corrections"]
    lost = rows[~rows["value"].isin(places)]
    lines = listing([f"{name} ({value.rstrip('.')})" for name, value in zip(lost["name"], lost["value"], strict=True)])
    return [f"Sans effet dans metadata.csv, faute de correspondre à un document : {lines}."] if lines else []
