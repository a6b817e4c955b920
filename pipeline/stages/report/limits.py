"""What this corpus does not allow one to say, from the facts of the corpus, the gravest first."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.outline import Points, Section
from pipeline.stages.report.results import ENOUGH_DOCUMENTS, Results
from pipeline.stages.report.wording import documents, listing, quoted, say, segments, sources
from pipeline.typography import french, percent

_MAIN_SHARE = 0.5
_DOMINANT_DOCUMENT = 0.25
_FEW_SOURCES = 3
_FEW_FILES = 2
_SEVERAL = 2  # themes: from two on, they share a sentence
_PAGE_OF = re.compile(r"(\d{1,6}) ?[-–] ?(\d{1,6}) (?:of|sur|de) (\d{1,6})\b")
_ALWAYS = (
    "Les textes ont été choisis, non tirés au sort : une part de segments mesure la place d'un thème dans ce corpus, "
    "pas son poids dans le débat public ni l'opinion de qui que ce soit."
)


def limits(results: Results) -> list[str]:
    """One sentence or two per limit: those of this corpus, the one that always holds, then the details."""
    graves = (_size, _balance, _pages, _unsupported, _carried, _time)
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


def _balance(results: Results) -> list[str]:
    """Too few sources, or one source or one document that weighs on everything."""
    found: list[str] = []
    if results.units.empty:
        return found
    by_source = results.units["source"].value_counts(normalize=True)
    if len(by_source) < _FEW_SOURCES:
        origin = f"Le corpus vient de {sources(len(by_source))}"
        found.append(f"{origin} : il ne permet pas de distinguer un thème d'une ligne éditoriale.")
    elif by_source.iloc[0] > _MAIN_SHARE:
        main = f"La source {quoted(str(by_source.index[0]))} fournit {percent(by_source.iloc[0])} des segments"
        found.append(f"{main} : ce que dit le corpus est d'abord ce que dit cette source.")
    by_document = results.units["document"].value_counts(normalize=True)
    if len(by_document) > 1 and by_document.iloc[0] > _DOMINANT_DOCUMENT:
        name = str(results.named_documents.loc[by_document.index[0], "name"])
        found.append(f"Un seul document, {quoted(name)}, fournit {percent(by_document.iloc[0])} des segments.")
    return found


def _pages(results: Results) -> list[str]:
    """A page of bookmarks that fills the corpus, or that says itself that it is one of several: '1 - 20 of 64'."""
    items = results.kept[results.kept["item"] > 0]
    found = []
    for file, size in items.groupby("file").size().items():
        part = size / len(results.kept)
        if part > _MAIN_SHARE and results.kept["file"].nunique() >= _FEW_FILES:
            found.append(
                f"Une seule page de signets, {quoted(str(file))}, fournit {percent(part)} des documents : ses choix "
                "sont ceux d'un annotateur ou d'un groupe."
            )
    left_out = results.blocks.loc[results.blocks["left_out"] != "", ["document", "raw"]]
    files = left_out["document"].map(items["file"])
    for file, raw in sorted(set(zip(files[files.notna()], left_out.loc[files.notna(), "raw"], strict=True))):
        page = _PAGE_OF.search(raw)
        if page and int(page[1]) <= int(page[2]) < int(page[3]):
            found.append(
                f"La page {quoted(file)} est incomplète : elle montre les textes {page[1]} à {page[2]} sur {page[3]} ; "
                "les autres ne sont pas dans ce corpus."
            )
    return found


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


def _carried(results: Results) -> list[str]:
    """Themes that hang on one source."""
    themes = results.themes
    carried = themes[(themes["segments"] > 0) & (themes["main_source_share"] > _MAIN_SHARE)]
    found = [
        (
            quoted(theme["label"]),
            f"{percent(theme['main_source_share'])} d'une seule source, {quoted(theme['main_source'])}",
        )
        for theme in carried.to_dict("records")
    ]
    if len(found) < _SEVERAL:
        return [
            f"Le thème {label} vient pour {origin} : c'est peut-être le sien plus que celui du corpus."
            for label, origin in found
        ]
    parts = listing([f"{label} (pour {origin})".replace("d'une seule source, ", "de ") for label, origin in found])
    caution = "Ce sont peut-être les siens plus que ceux du corpus."
    return [f"Plusieurs thèmes viennent surtout d'une seule source : {parts}. {caution}"]


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
    absent = results.seed_coverage.loc[results.seed_coverage["segments"] == 0, "seed"]
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
